"""What a user may choose about an export, and the two callbacks of a long one."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.chart_sheet import Chart
from viewer.core.errors import Cancelled
from viewer.core.filing import Filing
from viewer.core.statement import Statement

#: Told how far the work is: a few words, and the share done from 0 to 1.
Progress = Callable[[str, float], None]
#: Asked now and then whether to stop.
IsCancelled = Callable[[], bool]


class ColourProfile(StrEnum):
    """Which convention the colours of a workbook's cells follow.

    BANK: blue is typed, black is calculated, green comes from another sheet. FAST: blue comes
    from another sheet, red is read by one (FAST Standard 2.01 and 2.03), black is the rest.
    """

    BANK = "bank"
    FAST = "FAST"


class Language(StrEnum):
    """The language of our own words in a workbook; the document's stay as printed."""

    ENGLISH = "en"
    JAPANESE = "ja"


#: Gives the charts that the statement of that id asks for.
Subjects = Callable[[Filing, str], Sequence[Chart]]


def no_charts(_filing: Filing, _statement: str) -> tuple[Chart, ...]:
    """What a statement asks for where nobody has said."""
    return ()


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to export.

    Attributes:
        statements: ids of the statements to export; None for all.
        scale: the power of ten that amounts of money are shown in ("in millions" = 6); None as
            printed. No digit is lost: a coarser scale shows more decimals.
        totals_first: each total before its parts, instead of the document's order of rows.
        links: whether printed figures link to the source file.
        evidence: whether a page with the source's text is written beside the workbook, and
            printed figures link to their places on it instead.
        computed: kinds of columns to add to the right of the printed ones, as live formulas,
            wherever they make sense.
        added: statement id -> columns that a reader added to it, as live formulas too.
        profile: the convention of the colours.
        language: of the sheets' own words.
        charts: whether a sheet of charts is added.
        subjects: gives the charts that a statement asks for; their first rows are drawn.
        data_sheet: whether a sheet is added with a row for every figure, for pivots.
    """

    statements: Collection[str] | None = None
    scale: int | None = None
    totals_first: bool = False
    links: bool = True
    evidence: bool = False
    computed: frozenset[AddedKind] = frozenset()
    added: Mapping[str, tuple[AddedColumn, ...]] = field(default_factory=dict)
    profile: ColourProfile = ColourProfile.BANK
    language: Language = Language.ENGLISH
    charts: bool = True
    subjects: Subjects = no_charts
    data_sheet: bool = False

    def chosen(self, filing: Filing) -> tuple[Statement, ...]:
        """The filing's statements to export, in the document's order."""
        wanted = self.statements
        return tuple(s for s in filing.statements if wanted is None or s.id in wanted)


def stop_if(cancelled: IsCancelled | None) -> None:
    """End the work if the user cancelled it.

    Raises:
        Cancelled: the user did.
    """
    if cancelled is not None and cancelled():
        raise Cancelled
