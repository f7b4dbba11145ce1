"""Below the sums on the Checks sheet: ties that no sheet recomputes, growth from losses.

Nothing is recomputed here: the verdicts are those of the export's day, each beside its figure.
Ties that the sheet Ties recomputes stand there, and only there.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from viewer.core.filing import Filing
from viewer.core.growth import otherwise
from viewer.core.relations import CellKey, Tie
from viewer.core.statement import Cell, Column
from viewer.core.verdict_words import Claim, verdict_words
from viewer.export.figures import Shown
from viewer.export.formulas import Ref
from viewer.export.grid import Grid
from viewer.export.kept import number_text
from viewer.export.layout import SheetLayout
from viewer.export.styles import Kind, Look

BETWEEN = "Between statements, not recomputed"
GROWTH = "Growth from negative figures: as the document has it, and as others would"

Layouts = Mapping[str, SheetLayout]


@dataclass(frozen=True, slots=True)
class AnnexRow:
    """One line.

    Attributes:
        layout: the sheet of its figure.
        key: the figure.
        what: what is told of it.
        verdict: the verdict in words, "" for none.
    """

    layout: SheetLayout
    key: CellKey
    what: str
    verdict: str = ""


def annex(
    filing: Filing, layouts: Layouts, recomputed: Collection[Tie] = ()
) -> dict[str, list[AnnexRow]]:
    """Heading -> its lines; headings without lines are left out.

    Args:
        filing: checked.
        layouts: statement id -> its sheet; of those that are exported.
        recomputed: the ties that have rows on the sheet Ties.
    """
    blocks = {BETWEEN: _between(filing, layouts, recomputed), GROWTH: _growth(filing, layouts)}
    return {heading: rows for heading, rows in blocks.items() if rows}


def _between(filing: Filing, layouts: Layouts, recomputed: Collection[Tie]) -> list[AnnexRow]:
    found = []
    for check in filing.report.ties:
        tie = check.tie
        layout = layouts.get(tie.cells[0].statement) if tie.cells else None
        if tie.proves is None or layout is None or tie in recomputed:
            continue
        others = dict.fromkeys(
            f"{filing.names[key.statement]} {cell.text}"
            for key in tie.cells[1:]
            if (cell := filing.cell(key)) is not None
        )
        what = f"{tie.proves}: {', '.join(others)}"
        words = verdict_words(check.outcome.verdict, Claim.TIE)
        found.append(AnnexRow(layout, tie.cells[0], what, words))
    return found


def _growth(filing: Filing, layouts: Layouts) -> list[AnnexRow]:
    found = []
    for check in filing.report.derived:
        derived = check.derived
        layout = layouts.get(derived.cell.statement)
        operands = [cell for key in derived.operands if (cell := filing.cell(key)) is not None]
        other = otherwise(derived, operands)
        cell = filing.cell(derived.cell)
        if layout is None or other is None or cell is None:
            continue
        shown = Shown(0, max(0, cell.decimals or 0), percent=True)
        what = f"{other.words}: {number_text(other.value, shown)}; or n.m."
        words = verdict_words(check.outcome.verdict, Claim.DERIVED)
        found.append(AnnexRow(layout, derived.cell, what, words))
    return found


def write_annex(grid: Grid, first: int, blocks: Mapping[str, list[AnnexRow]]) -> None:
    """Write the blocks one below the other.

    Args:
        grid: the Checks sheet.
        first: number of the first row that is free.
        blocks: heading -> its lines.
    """
    number = first
    for heading, rows in blocks.items():
        number += 1
        grid.text(number, 1, grid.say(heading), Look(bold=True))
        for row in rows:
            number += 1
            _write(grid, number, row)
        number += 1


def _write(grid: Grid, number: int, row: AnnexRow) -> None:
    statement = row.layout.statement
    column: Column = statement.column_by_id[row.key.column]
    cell: Cell = statement.cells[row.key.row, row.key.column]
    grid.text(number, 2, row.layout.sheet, Look(Kind.LINK))
    grid.sheet_link(number, 2, row.layout.address(Ref(row.key.row, row.key.column)))
    grid.text(number, 3, statement.row_by_id[row.key.row].label, Look())
    grid.text(number, 4, column.period_label or column.title, Look())
    grid.text(number, 6, cell.text, Look(Kind.PRINTED, align="right"))
    grid.text(number, 7, row.what, Look(Kind.COMPUTED, indent=1))
    grid.text(number, 13, row.verdict, Look(Kind.CAPTION, indent=1))
