"""Below the sums on the Checks sheet: what no sheet of this workbook recomputes, and why.

Ties and derived figures whose other figures are not exported, and what holds words or more digits
than Excel keeps. Each verdict is that of the export, beside its figure.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Verdict
from viewer.core.relations import CellKey, Tie, TieKind
from viewer.core.statement import Cell, Column
from viewer.export.derived_rows import NOT_EXPORTED
from viewer.export.derived_sheet import KINDS
from viewer.export.formulas import Ref
from viewer.export.grid import Grid
from viewer.export.layout import SheetLayout
from viewer.export.styles import Kind, Look

HEADING = "Not recomputed in this workbook, and why"
WHAT, VERDICT = 7, 13

Layouts = Mapping[str, SheetLayout]


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One line.

    Attributes:
        layout: the sheet of its figure.
        key: the figure.
        what: what is told of it; our words, and figures as printed.
        why: why nothing recomputes it; our words.
        verdict: the report's.
    """

    layout: SheetLayout
    key: CellKey
    what: tuple[str, str]
    why: str
    verdict: Verdict


def annex(
    filing: Filing,
    layouts: Layouts,
    recomputed: Collection[Tie],
    left: Sequence[tuple[DerivedCheck, str]],
) -> list[AnnexRow]:
    """The lines, ties first.

    Args:
        filing: checked.
        layouts: statement id -> its sheet; of those that are exported.
        recomputed: the ties that have rows on the sheet Ties.
        left: derived figures that have none on the sheet Derived, and why.
    """
    lines = list(_ties(filing, layouts, recomputed))
    for check, why in left:
        layout = layouts.get(check.derived.cell.statement)
        if layout is not None:
            what = KINDS[check.derived.kind], ""
            lines.append(AnnexRow(layout, check.derived.cell, what, why, check.outcome.verdict))
    return lines


def _ties(filing: Filing, layouts: Layouts, recomputed: Collection[Tie]) -> Iterator[AnnexRow]:
    """Those that prove something by name, and those that do not agree."""
    for check in filing.report.ties:
        tie, verdict = check.tie, check.outcome.verdict
        shown = [key for key in tie.cells if key.statement in layouts]
        telling = tie.proves is not None or verdict is Verdict.BROKEN
        if tie.kind is not TieKind.TABLE or tie in recomputed or not shown or not telling:
            continue
        others = dict.fromkeys(
            f"{filing.names[key.statement]} {cell.text}"
            for key in tie.cells
            if key != shown[0] and (cell := filing.cell(key)) is not None
        )
        what = str(tie.proves or "the same quantity"), ", ".join(others)
        why = check.outcome.reason or NOT_EXPORTED
        yield AnnexRow(layouts[shown[0].statement], shown[0], what, why, verdict)


def write_annex(grid: Grid, first: int, rows: Sequence[AnnexRow]) -> str:
    """Write the lines.

    Args:
        grid: the Checks sheet.
        first: number of the row for the heading.
        rows: the lines.

    Returns:
        The cells of their verdicts, as formulas name them; "" without lines.
    """
    if not rows:
        return ""
    grid.text(first, 1, grid.say(HEADING), Look(bold=True))
    for number, row in enumerate(rows, first + 1):
        _write(grid, number, row)
    return f"M{first + 1}:M{first + len(rows)}"


def _write(grid: Grid, number: int, row: AnnexRow) -> None:
    statement = row.layout.statement
    column: Column = statement.column_by_id[row.key.column]
    cell: Cell = statement.cells[row.key.row, row.key.column]
    grid.text(number, 2, row.layout.sheet, Look(Kind.LINK))
    grid.sheet_link(number, 2, row.layout.address(Ref(row.key.row, row.key.column)))
    grid.text(number, 3, statement.row_by_id[row.key.row].label, Look())
    grid.text(number, 4, column.period_label or column.title, Look())
    grid.text(number, 6, cell.text, Look(Kind.PRINTED, align="right"))
    ours, printed = row.what
    told = f"{grid.say(ours)}: {printed}" if printed else grid.say(ours)
    grid.text(number, WHAT, f"{told}; {grid.say(row.why)}", Look(Kind.COMPUTED, indent=1))
    grid.text(number, VERDICT, grid.say(str(row.verdict)), Look(Kind.COMPUTED, indent=1))
