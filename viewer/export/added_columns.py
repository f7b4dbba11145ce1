"""Columns that the document does not print: change, growth, common size, margins, as formulas."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal, localcontext

from viewer.core.statement import Column, Measure, Statement, StatementKind
from viewer.export.figures import Shown, number_format
from viewer.export.formulas import Ref
from viewer.export.grid import Grid
from viewer.export.layout import LABEL_COLUMN, SheetLayout, unit_words
from viewer.export.options import ComputedColumn
from viewer.export.plan import StatementPlan
from viewer.export.safe_text import width_of
from viewer.export.series import series_of
from viewer.export.sheet_rows import Result, column_letter
from viewer.export.styles import Kind, Look

#: An empty column parts them from the printed ones.
GAP_WIDTH = 2.5
MIN_WIDTH = 13.0
NOT_MEANINGFUL = "n.m."
PERCENT = Shown(0, 3, percent=True)
SHORTEST_CAGR = 2
#: Of 52 weeks as of 53.
YEAR_OF_DAYS = range(357, 378)


@dataclass(frozen=True, slots=True)
class AddedColumn:
    """One added column.

    Attributes:
        kind: what it computes.
        columns: ids of the columns that it reads: the later period first.
        base: of a share, the row that is 100 %; "" of others.
    """

    kind: ComputedColumn
    columns: tuple[str, ...]
    base: str = ""


def added_columns(
    layout: SheetLayout, wanted: frozenset[ComputedColumn]
) -> tuple[AddedColumn, ...]:
    """The columns to add to a statement's sheet, in the order of the kinds.

    The latest period is compared with the next earlier of the same length, unit and scale, and
    with that of a year before.

    Args:
        layout: the sheet.
        wanted: which kinds.
    """
    groups = [group for group in series_of(layout.statement) if len(group) > 1]
    base = _base(layout)
    found: list[AddedColumn] = []
    for kind in ComputedColumn:
        if kind not in wanted:
            continue
        for group in groups or list(series_of(layout.statement)):
            found += _of_group(kind, group, base, layout.statement)
    return tuple(found)


def _of_group(
    kind: ComputedColumn, group: list[Column], base: str, statement: Statement
) -> Iterator[AddedColumn]:
    ids = tuple(column.id for column in group)
    if kind in {ComputedColumn.CHANGE, ComputedColumn.GROWTH}:
        for earlier in _compared(group):
            yield AddedColumn(kind, (ids[0], earlier))
    elif kind is ComputedColumn.CAGR:
        if _years(group[0], group[-1]) >= SHORTEST_CAGR:
            yield AddedColumn(kind, (ids[0], ids[-1]))
    elif base and (
        kind is ComputedColumn.COMMON_SIZE or statement.kind is StatementKind.INCOME_STATEMENT
    ):
        yield from (AddedColumn(kind, (column,), base) for column in ids)


def _compared(group: list[Column]) -> list[str]:
    """The columns that the latest is compared with: the next earlier one, and a year before."""
    earlier = [group[1].id] if len(group) > 1 else []
    year_before = [
        column.id for column in group[2:] if _days_between(column, group[0]) in YEAR_OF_DAYS
    ]
    return earlier + year_before


def _days_between(early: Column, late: Column) -> int:
    if late.period is None or early.period is None:
        return 0
    return (late.period.end - early.period.end).days


def _years(late: Column, early: Column) -> int:
    if late.period is None or early.period is None:
        return 0
    return late.period.end.year - early.period.end.year


def _base(layout: SheetLayout) -> str:
    """The row that is 100 %: a printed share's; else what stands first, or the largest total."""
    statement = layout.statement
    for column in statement.columns:
        if column.basis is not None and column.basis.row is not None:
            return column.basis.row
    figures = [row.id for row in statement.rows if not row.is_heading]
    if statement.kind is StatementKind.INCOME_STATEMENT:
        return next((row for row in figures if not layout.levels.get(row)), "")
    if statement.kind is StatementKind.BALANCE_SHEET and statement.columns:
        first = statement.columns[0].id

        def size(row: str) -> Decimal:
            cell = statement.cell(row, first)
            return abs(cell.value) if cell is not None and cell.value is not None else Decimal(-1)

        return max((row for row in figures if row in layout.totals), key=size, default="")
    return ""


@dataclass(frozen=True)
class AddedColumns:
    """Writes the added columns of a sheet.

    Attributes:
        layout: the sheet.
        plan: what its printed cells hold.
        columns: what to add.
        scale: power of ten that money is shown in; None as printed.
    """

    layout: SheetLayout
    plan: StatementPlan
    columns: tuple[AddedColumn, ...]
    scale: int | None

    def write(self, grid: Grid) -> None:
        """Write all of them to the right of the printed ones."""
        if not self.columns:
            return
        gap = LABEL_COLUMN + len(self.layout.statement.columns) + 1
        grid.width(gap, GAP_WIDTH)
        for at, added in enumerate(self.columns, gap + 1):
            title = self._write_head(grid, at, added, first=at == gap + 1)
            grid.width(at, max(MIN_WIDTH, width_of(title) + 2.0))
            for row in self.layout.rows:
                self._write_cell(grid, at, added, row.id)

    def _write_head(self, grid: Grid, at: int, added: AddedColumn, *, first: bool) -> str:
        layout = self.layout
        look = Look(Kind.ADDED, header=True, align="right")
        for number in range(layout.first_header, layout.first_row - 1):
            grid.ground(number, at, look)
        names = [self._name(column) for column in added.columns]
        title = grid.say(str(added.kind)[:1].upper() + str(added.kind)[1:])
        if first:
            note = grid.say("Computed, not printed")
            grid.text(TITLE_ROW, at, note, Look(Kind.COMPUTED, size=9))
        words = " / ".join(names)
        number = layout.first_row - 3 if layout.first_row - 3 >= layout.first_header else 0
        if number:
            grid.text(number, at, title, look._replace(bold=True))
        grid.text(layout.first_row - 2, at, words, look._replace(size=9))
        unit = "%"
        if added.kind is ComputedColumn.CHANGE:
            unit = unit_words(layout.statement.column_by_id[added.columns[0]], self.scale)
        grid.text(layout.first_row - 1, at, grid.say(unit), look._replace(size=9, below="thin"))
        return max(title, words, key=width_of)

    def _name(self, column_id: str) -> str:
        column = self.layout.statement.column_by_id[column_id]
        if column.period_label:
            return column.period_label
        return column.period.end.isoformat() if column.period else column.title

    def _write_cell(self, grid: Grid, at: int, added: AddedColumn, row: str) -> None:
        refs = [Ref(row, column) for column in added.columns]
        if added.base:
            refs.append(Ref(added.base, added.columns[0]))
        values = [self.plan.value(ref) for ref in refs]
        numbers = [value for value in values if value is not None]
        if len(numbers) != len(refs) or not self._applies(added, refs):
            return
        places = [self.layout.place(ref).address for ref in refs]
        if added.base:
            base = self.layout.place(refs[1])
            places[1] = f"{base.letter}${base.number}"
        formula, result = self._formula(added, places, numbers)
        shown = self.plan.shown[refs[0]] if added.kind is ComputedColumn.CHANGE else PERCENT
        code = number_format(Shown(shown.power, shown.digits, shown.percent))
        look = Look(Kind.ADDED, code, align="right", bold=row in self.layout.totals)
        grid.formula(self.layout.numbers[row], at, formula, result, look)

    def _applies(self, added: AddedColumn, refs: list[Ref]) -> bool:
        """Whether a row's figures are amounts of one unit; a margin is of results alone."""
        cells = [self.layout.statement.cells[ref] for ref in refs]
        if len({cell.unit for cell in cells}) != 1:
            return False
        if len({self.plan.shown[ref].power for ref in refs}) != 1:
            return False
        if added.kind is ComputedColumn.MARGIN:
            relations = self.layout.statement.relations_by_total.get(refs[0].row, ())
            return any(not relation.folds for relation in relations)
        return not added.base or cells[0].measure is Measure.AMOUNT

    def _formula(
        self, added: AddedColumn, places: list[str], numbers: list[Decimal]
    ) -> tuple[str, Result | Decimal]:
        first, second = places
        a, b = numbers
        if added.kind is ComputedColumn.CHANGE:
            return f"={first}-{second}", a - b
        if added.base:
            return f'=IF({second}=0,"{NOT_MEANINGFUL}",{first}/{second})', _or_words(
                b != 0, lambda: a / b
            )
        if added.kind is ComputedColumn.GROWTH:
            return f'=IF({second}>0,{first}/{second}-1,"{NOT_MEANINGFUL}")', _or_words(
                b > 0, lambda: a / b - 1
            )
        return self._compound(added, places, numbers)

    def _compound(
        self, added: AddedColumn, places: list[str], numbers: list[Decimal]
    ) -> tuple[str, Result | Decimal]:
        """Growth a year over all years: the days stand in the header's row of period ends."""
        first, second = places
        a, b = numbers
        days = self.layout.first_row - 3
        letters = [column_letter(self.layout.column_numbers[one]) for one in added.columns]
        years = f"(YEAR({letters[0]}${days})-YEAR({letters[1]}${days}))"
        late, early = (self.layout.statement.column_by_id[one] for one in added.columns)
        span = _years(late, early)
        return (
            f'=IF(AND({first}>0,{second}>0),({first}/{second})^(1/{years})-1,"{NOT_MEANINGFUL}")',
            _or_words(a > 0 and b > 0, lambda: (a / b) ** (Decimal(1) / span) - 1),
        )


TITLE_ROW = 2


def _or_words(meaningful: bool, compute: Callable[[], Decimal]) -> Result | Decimal:
    if not meaningful:
        return NOT_MEANINGFUL
    with localcontext(prec=40):
        return compute()
