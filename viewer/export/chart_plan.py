"""Which charts a workbook has: trends of main rows, and the steps from revenue to the result."""

from collections.abc import Mapping
from dataclasses import dataclass

from viewer.core.column_series import series_of
from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Statement, StatementKind
from viewer.export.layout import SheetLayout
from viewer.export.options import Subjects

#: The statements whose rows are drawn over time, in the order of their charts.
KINDS = (
    StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET, StatementKind.CASH_FLOWS,
)  # fmt: skip
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


def plan_charts(
    filing: Filing, layouts: Mapping[str, SheetLayout], subjects: Subjects
) -> ChartPlan:
    """The charts of the first statement of each primary kind.

    Args:
        filing: the filing.
        layouts: statement id -> its sheet; of those that are exported.
        subjects: gives the charts that a statement asks for, as the window proposes them.
    """
    first: dict[StatementKind, Statement] = {}
    for layout in layouts.values():
        first.setdefault(layout.statement.kind, layout.statement)
    trends = [
        trend
        for kind in KINDS
        if kind in first
        for chart in subjects(filing, first[kind].id)
        if (trend := _trend(first[kind], chart.rows[0].row)) is not None
    ]
    income = first.get(StatementKind.INCOME_STATEMENT)
    return ChartPlan(tuple(trends), _waterfall(income) if income else ())


def _trend(statement: Statement, row: str) -> Trend | None:
    """A row over the longest series of periods that it has figures for; None without two."""
    found = [
        [statement.key(row, column.id) for column in reversed(columns)]
        for columns in series_of(statement)
    ]
    drawn = [tuple(key for key in keys if _has_amount(statement, key)) for keys in found]
    longest = max(drawn, key=len, default=())
    return Trend(longest) if len(longest) > 1 else None


def _has_amount(statement: Statement, key: CellKey) -> bool:
    cell = statement.cell(key.row, key.column)
    return cell is not None and cell.value is not None


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
