"""What a workbook keeps of the filing that it was exported from, beside its sheets.

The sheets are for people. So that our own export opens again as the same filing, to the last
digit, the package holds these records as well, and for each sheet what its cells held when it was
written: whoever edits a sheet later does not change the record, and is told so.
"""

from dataclasses import dataclass
from datetime import date

from viewer.core.rates import StatedRate
from viewer.core.relations import Tie
from viewer.core.reviews import Review
from viewer.core.statement import Statement

#: The custom XML part of the package (ECMA-376, part 1, 15.2.5).
PART = "customXml/item1.xml"
NAMESPACE = "urn:crossfoot:filing"
ROOT = f"{{{NAMESPACE}}}filing"
#: Its elements, in order: one each, but a `statement` for every statement; then the check.
ABOUT, STATEMENT, SHEETS, CHECK = "about", "statement", "sheets", "sha256"
#: Raised when a record can no longer be read by what could read the one before.
FORMAT = "1"


@dataclass(frozen=True, slots=True)
class KeptFiling:
    """A filing without its statements, and without what checking says of it.

    Attributes:
        program: the version that exported it.
        exported: the day.
        name: the source file's name.
        file_hash: SHA-256 of its bytes, hexadecimal.
        media_type: what kind of file it was.
        text: its text, which all spans count in.
        entity: as in `Filing`.
        title: as in `Filing`.
        rounding: as in `Filing`.
        reading: what the reader guessed, clamped or left out.
        remarks: as in `Filing`.
        rates: as in `Filing`.
        ties: those between what is kept.
        set_aside: identity of a finding -> why and when it was set aside.
        left_out: how many statements of the filing were not exported.
    """

    program: str
    exported: date
    name: str
    file_hash: str
    media_type: str
    text: str
    entity: str
    title: str
    rounding: str = ""
    reading: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    rates: tuple[StatedRate, ...] = ()
    ties: tuple[Tie, ...] = ()
    set_aside: tuple[tuple[str, Review], ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class SealedRow:
    """What a row of a sheet held: three characters for each cell, from the first column on."""

    number: int
    codes: str


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """A sheet as it was written.

    Attributes:
        name: its name.
        sealed: its rows that hold anything.
        statement: id of the statement that it shows, "" for another sheet.
        rows: (row id, number) of the statement's rows.
        columns: (column id, number) of its columns of figures, counted from 1.
    """

    name: str
    sealed: tuple[SealedRow, ...]
    statement: str = ""
    rows: tuple[tuple[str, int], ...] = ()
    columns: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class KeptStatement:
    """A statement as it was exported."""

    statement: Statement


@dataclass(frozen=True, slots=True)
class KeptSheets:
    """All sheets of the workbook, in order."""

    sheets: tuple[KeptSheet, ...]
