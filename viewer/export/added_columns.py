"""Writes the columns that a document does not print to the right of its own, as live formulas.

What they are and what they read is decided in `core`, as for the window; here every figure becomes
a formula over the cells that hold its operands.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from viewer.core.added_columns import AddedColumn, AddedKind, Computed, Refused
from viewer.core.added_figures import AddedFigures
from viewer.core.added_words import KIND_NAMES, formula, heading
from viewer.core.amounts import PERCENT_SCALE
from viewer.export.added_formulas import Operand, formula_of, read_operands
from viewer.export.figures import Shown, number_format
from viewer.export.grid import Grid
from viewer.export.layout import LABEL_COLUMN, SheetLayout, scale_words, unit_words
from viewer.export.other_sheets import OtherSheets
from viewer.export.plan import StatementPlan
from viewer.export.rates import Rates
from viewer.export.safe_text import width_of
from viewer.export.styles import Kind, Look

#: An empty column parts them from the printed ones.
GAP_WIDTH = 2.5
MIN_WIDTH = 13.0
#: Width of a character of small text, in those of usual text.
SMALL = 0.8
NOT_AVAILABLE = "n/a"
TITLE_ROW = 2


@dataclass(frozen=True)
class AddedColumns:
    """Writes the added columns of a sheet.

    Attributes:
        figures: what the columns' figures are.
        layout: the sheet.
        plan: what its printed cells hold.
        columns: what to add.
        others: reads figures of other sheets.
        rates: the named cell of each rate.
        scale: power of ten that money is shown in; None as printed.
    """

    figures: AddedFigures
    layout: SheetLayout
    plan: StatementPlan
    columns: tuple[AddedColumn, ...]
    others: OtherSheets
    rates: Rates
    scale: int | None

    def write(self, grid: Grid) -> None:
        """Write all of them to the right of the printed ones."""
        if not self.columns:
            return
        gap = LABEL_COLUMN + len(self.layout.statement.columns) + 1
        grid.width(gap, GAP_WIDTH)
        note = grid.say("Computed, not printed")
        grid.text(TITLE_ROW, gap + 1, note, Look(Kind.COMPUTED, size=9))
        for at, added in enumerate(self.columns, gap + 1):
            reasons: Counter[str] = Counter()
            for row in self.layout.rows:
                found = self.figures.figure(added, row.id)
                if isinstance(found, Refused):
                    reasons[found.reason.value.translated(grid.say)] += 1
                if found is not None:
                    self._write_cell(grid, at, added, row.id, found)
            self._write_head(grid, at, added, reasons)

    def _write_head(
        self, grid: Grid, at: int, added: AddedColumn, reasons: Mapping[str, int]
    ) -> None:
        layout = self.layout
        look = Look(Kind.ADDED, header=True, align="right")
        for number in range(layout.first_header, layout.first_row - 1):
            grid.ground(number, at, look)
        title = KIND_NAMES[added.kind].translated(grid.say)
        words = heading(added, layout.statement, self.figures.filing).translated(grid.say)
        number = layout.first_row - 3 if layout.first_row - 3 >= layout.first_header else 0
        if number:
            grid.text(number, at, title, look._replace(bold=True))
        grid.text(layout.first_row - 2, at, f"ƒ {words}", look._replace(size=9))
        unit = grid.say(self._unit(added))
        grid.text(layout.first_row - 1, at, unit, look._replace(size=9, below="thin"))
        needed = max(width_of(title), (width_of(words) + 2.0) * SMALL)
        grid.width(at, max(MIN_WIDTH, needed + 2.0))
        told = [formula(added, layout.statement, self.figures.filing).translated(grid.say)]
        told += [_line(count, reason, grid.say) for reason, count in reasons.items()]
        text = "\n".join(line for line in told if line)
        if text:
            grid.note(layout.first_row - 2, at, text)

    def _unit(self, added: AddedColumn) -> str:
        column = self.layout.statement.column_by_id[added.columns[0]]
        if added.kind.is_percentage:
            return "%"
        if added.kind.divides_by_base:
            base = self.figures.filing.cell(added.base) if added.base else None
            return f"{column.unit}/{base.unit.removesuffix('s')}" if base else ""
        if added.rate is not None:
            power = column.scale if self.scale is None else self.scale
            return f"{added.rate.into(column.unit)} {scale_words(power)}".strip()
        return unit_words(column, self.scale)

    def _write_cell(
        self, grid: Grid, at: int, added: AddedColumn, row: str, found: Computed | Refused
    ) -> None:
        look = Look(Kind.ADDED, align="right", bold=row in self.layout.totals)
        number = self.layout.numbers[row]
        operands = self._operands(added, row, found)
        written = None
        if operands:
            signs = found.signs if isinstance(found, Computed) else added.signs
            written = formula_of(added, operands, signs, self.layout, self.rates)
        if not operands or written is None:
            grid.text(number, at, NOT_AVAILABLE, look)
            return
        if isinstance(found, Computed):
            code = number_format(_shown(added, found, operands[0].power))
            look = look._replace(number_format=code)
        grid.formula(number, at, written.text, written.result, look)

    def _operands(
        self, added: AddedColumn, row: str, found: Computed | Refused
    ) -> list[Operand] | None:
        """What the formula reads; of a refused figure only where its numbers are the reason.

        The formula then says itself that it is not meaningful, until someone changes a number.
        """
        if isinstance(found, Refused) and not found.reason.is_of_numbers:
            return None
        keys = tuple(self.layout.statement.key(row, column) for column in added.columns)
        keys += (added.base,) if added.base else ()
        if isinstance(found, Computed):
            keys = found.operands
        return read_operands(keys, self.layout, self.plan, self.others)


def _shown(added: AddedColumn, found: Computed, power: int) -> Shown:
    """How a figure is shown whose operands' cells hold whole units divided by 10^power."""
    if added.kind is AddedKind.PER_SHARE:
        power = 0
    decimals = found.decimals if found.decimals is not None else -power
    percent = found.unit == "pure" and found.scale == PERCENT_SCALE
    return Shown(0 if percent else power, max(0, decimals + (0 if percent else power)), percent)


def _line(count: int, reason: str, say: Callable[[str], str]) -> str:
    return say("{count} rows show n/a: {reason}").format(count=count, reason=reason)
