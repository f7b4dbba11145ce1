"""A filing: a document with its tables understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from viewer.core.document import Document
from viewer.core.findings import Report
from viewer.core.names import statement_names
from viewer.core.rates import StatedRate
from viewer.core.relations import CellKey, Tie
from viewer.core.statement import Cell, Statement


@dataclass(frozen=True)
class Filing:
    """A document, understood.

    Attributes:
        document: what was read.
        entity: the company's name as printed, "" if it was not found.
        title: a short name of the filing ("2Q FY2004"), or the file's name.
        statements: one for each table with figures, in the document's order.
        ties: the same quantity in several places, and the figures of the prose.
        report: what checking says.
        remarks: what was guessed, clamped or left out, one sentence each.
        complete: False while its document is still being understood: statements may be missing
            or be refined yet, and nothing is checked.
        rounding: how the figures are cut to the printed digits and how that is known, in one
            sentence; "" where nothing speaks of it and they are taken as rounded.
        rates: the rates of exchange that its text states.
    """

    document: Document
    entity: str
    title: str
    statements: tuple[Statement, ...]
    ties: tuple[Tie, ...] = ()
    report: Report = field(default_factory=Report)
    remarks: tuple[str, ...] = ()
    complete: bool = True
    rounding: str = ""
    rates: tuple[StatedRate, ...] = ()

    @cached_property
    def statement_by_id(self) -> Mapping[str, Statement]:
        """Statement id -> statement."""
        return {statement.id: statement for statement in self.statements}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Statement id -> its short name ("Income statement", "Revenues"); no two alike."""
        return statement_names(self.statements)

    def __getitem__(self, name: str) -> Statement:
        """The statement with that id, or the first one of that kind ("balance_sheet").

        Raises:
            KeyError: there is none; the message lists what there is.
        """
        if name in self.statement_by_id:
            return self.statement_by_id[name]
        for statement in self.statements:
            if statement.kind == name:
                return statement
        known = sorted({str(statement.kind) for statement in self.statements})
        raise KeyError(f"no statement {name!r}; there are {', '.join(known)}")

    def cell(self, key: CellKey) -> Cell | None:
        """The figure at that address, None if nothing is printed there."""
        statement = self.statement_by_id.get(key.statement)
        return statement.cells.get((key.row, key.column)) if statement else None
