"""Which charts a workbook has: trends of main rows, and the steps from revenue to the result."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from viewer.core.column_series import series_of
from viewer.core.relations import CellKey
from viewer.core.statement import Column, Statement, StatementKind
from viewer.export.layout import SheetLayout

#: Trends of one statement at most.
MAX_TRENDS = {
    StatementKind.INCOME_STATEMENT: 4,
    StatementKind.BALANCE_SHEET: 1,
    StatementKind.CASH_FLOWS: 4,
}
#: A waterfall of fewer bars says nothing, of more nothing that can be read.
FEWEST_BARS, MOST_BARS = 4, 24
#: So many parts of a total are drawn each for itself.
MOST_PARTS = 8


@dataclass(frozen=True, slots=True)
class Trend:
    """One row over time.

    Attributes:
        keys: its figures, the earliest first.
    """

    keys: tuple[CellKey, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A bar of a waterfall: a change by weight × figure, or a total that all before lead to."""

    key: CellKey
    weight: int
    is_total: bool


@dataclass(frozen=True, slots=True)
class ChartPlan:
    """The charts of a workbook.

    Attributes:
        trends: rows over time.
        steps: the bars of the waterfall, in order; empty for none.
    """

    trends: tuple[Trend, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def keys(self) -> frozenset[CellKey]:
        """Every figure that is drawn."""
        drawn = {key for trend in self.trends for key in trend.keys}
        return frozenset(drawn | {step.key for step in self.steps})

    def __bool__(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.trends or self.steps)


def plan_charts(layouts: Mapping[str, SheetLayout]) -> ChartPlan:
    """The charts of the first statement of each primary kind.

    Args:
        layouts: statement id -> its sheet; of those that are exported.
    """
    first: dict[StatementKind, SheetLayout] = {}
    for layout in layouts.values():
        first.setdefault(layout.statement.kind, layout)
    trends: list[Trend] = []
    for kind, most in MAX_TRENDS.items():
        if kind in first:
            found = list(_trends(first[kind]))
            # Of many the first and, of results, the last: revenue and what is left of it.
            trends += found if len(found) <= most else [*found[: most - 1], found[-1]]
    income = first.get(StatementKind.INCOME_STATEMENT)
    return ChartPlan(tuple(trends), _waterfall(income.statement) if income else ())


def _trends(layout: SheetLayout) -> Iterator[Trend]:
    statement = layout.statement
    columns = max(series_of(statement), key=len, default=[])
    if len(columns) < 2:
        return
    for row in _main_rows(layout, columns[0]):
        keys = tuple(statement.key(row, column.id) for column in reversed(columns))
        if all(_has_amount(statement, key) for key in keys):
            yield Trend(keys)


def _has_amount(statement: Statement, key: CellKey) -> bool:
    cell = statement.cell(key.row, key.column)
    return cell is not None and cell.value is not None


def _main_rows(layout: SheetLayout, latest: Column) -> Iterable[str]:
    """The rows that a reader looks at first, in the statement's order."""
    statement = layout.statement
    outermost = [
        row.id for row in statement.rows if not row.is_heading and not layout.levels.get(row.id)
    ]
    totals = [row for row in outermost if row in layout.totals]
    if statement.kind is StatementKind.INCOME_STATEMENT:
        results = {relation.total for relation in statement.relations if not relation.folds}
        totals = [row for row in totals if row in results]
    if statement.kind is not StatementKind.BALANCE_SHEET:
        return dict.fromkeys((*outermost[:1], *totals))
    sizes = {
        row: abs(cell.value)
        for row in totals
        if (cell := statement.cell(row, latest.id)) is not None and cell.value is not None
    }
    return [max(sizes, key=lambda row: sizes[row])] if sizes else []


def _waterfall(statement: Statement) -> tuple[Step, ...]:
    """From the first figure of the statement to its last result, in its latest period."""
    columns = next(series_of(statement), [])
    results = [
        relation
        for relation in statement.relations
        if not relation.folds and relation.reading == "primary"
    ]
    if not columns or not results:
        return ()
    positions = {row.id: place for place, row in enumerate(statement.rows)}
    last = max(results, key=lambda relation: positions[relation.total])
    rows = _expanded(statement, last.total, set())
    steps = tuple(
        Step(statement.key(row, columns[0].id), weight, is_total)
        for row, weight, is_total in rows
        if _has_amount(statement, statement.key(row, columns[0].id))
    )
    fits = FEWEST_BARS <= len(steps) <= MOST_BARS and steps[0].is_total
    return steps if fits else ()


def _expanded(statement: Statement, total: str, seen: set[str]) -> list[tuple[str, int, bool]]:
    """The bars up to a running result: those of the result it starts from, its changes, itself."""
    relations = [r for r in statement.relations_by_total.get(total, ()) if not r.folds]
    if not relations or total in seen:
        return [(total, 1, True)]
    seen.add(total)
    (start, weight), *changes = relations[0].terms
    if weight < 0:
        return [(total, 1, True)]
    bars = _expanded(statement, start, seen)
    for row, sign in changes:
        bars += _split(statement, row, sign)
    return [*bars, (total, 1, True)]


def _split(statement: Statement, row: str, sign: int) -> list[tuple[str, int, bool]]:
    """A change as its parts, where it is a total of few: costs in one bar would tell nothing."""
    folding = [r for r in statement.relations_by_total.get(row, ()) if r.folds]
    if folding and len(folding[0].terms) <= MOST_PARTS:
        return [(term.row, sign * term.weight, False) for term in folding[0].terms]
    return [(row, sign, False)]
