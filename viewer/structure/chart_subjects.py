"""Which charts a statement asks for: the rows that a reader looks at first, over time.

The statement's own sums tell most: where its results start from, what they end in, which totals
have parts. Words only tell results and costs of one kind from those of another; where they tell
nothing, the sums alone do.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from viewer.core.chart_figures import MOST_COLUMNS
from viewer.core.chart_sheet import GROSS_MARGIN, Chart, ChartKind, Ratio, RowRef
from viewer.core.filing import Filing
from viewer.core.row_history import own_figures
from viewer.core.statement import Cell, Measure, Row, Statement, StatementKind
from viewer.structure.articulation import sides_of
from viewer.structure.totals_labels import pattern
from viewer.structure.words import load_words, phrase_pattern

#: So many charts stand on a page that is proposed.
MOST = 4


def proposed_charts(filing: Filing, statement_id: str) -> tuple[Chart, ...]:
    """The charts of a statement's main rows.

    Args:
        filing: the filing.
        statement_id: id of one of its statements.

    Returns:
        Of an income statement revenue, the cost of it with the margin that is left, operating
        income and net income; of a balance sheet both sides, equity and cash; of cash flows the
        totals of activities and cash at the end; of others the outermost totals, else the first
        rows. () where no row has figures with a known period.
    """
    statement = filing.statement_by_id[statement_id]
    chosen = _BY_KIND.get(statement.kind, _main_rows)
    charts: dict[RowRef, Chart] = {}
    for chart in list(chosen(statement)) or _main_rows(statement):
        charts.setdefault(chart.rows[0], chart)
    return tuple(charts.values())[:MOST]


def chart_of(statement: Statement, row: str) -> Chart:
    """A row over time: with its parts where it stands for them, else as columns."""
    for relation in statement.relations_by_total.get(row, ()):
        parts = [term.row for term in relation.terms if _figures(statement, term.row)]
        if relation.folds and len(parts) > 1:
            return Chart(ChartKind.STACK, tuple(RowRef(statement.id, r) for r in (row, *parts)))
    return Chart(ChartKind.COLUMNS, (RowRef(statement.id, row),))


def chart_of_rows(statement: Statement, rows: Sequence[str]) -> Chart:
    """Several rows that a reader compares, in one chart.

    Args:
        statement: where they stand.
        rows: their ids, in printed order; one at least.

    Returns:
        Of a total and some of its parts the parts, stacked: side by side they would count twice.
        Others as columns side by side, as lines where they are too many for that.
    """
    if len(rows) == 1:
        return chart_of(statement, rows[0])
    for total in rows:
        others = [row for row in rows if row != total]
        for relation in statement.relations_by_total.get(total, ()):
            if relation.folds and set(others) <= {term.row for term in relation.terms}:
                return Chart(
                    ChartKind.STACK, tuple(RowRef(statement.id, row) for row in (total, *others))
                )
    kind = ChartKind.COLUMNS if len(rows) <= MOST_COLUMNS else ChartKind.LINES
    return Chart(kind, tuple(RowRef(statement.id, row) for row in rows))


def _income(statement: Statement) -> Iterator[Chart]:
    """Revenue, cost and gross margin, operating income, net income: those that can be told."""
    revenue = _start(statement)
    if revenue is None:
        return
    yield chart_of(statement, revenue)
    unit = _unit(statement, revenue)
    rows = [row for row in _lines(statement) if _unit(statement, row.id) == unit]
    cost = _cost_of_sales(statement, rows)
    gross = _first(rows, _names("gross_result"))
    base = RowRef(statement.id, revenue)
    if cost is not None:
        part = RowRef(statement.id, gross or cost)
        chart = chart_of(statement, cost)
        yield Chart(chart.kind, chart.rows, Ratio(part, base, gross is None, GROSS_MARGIN))
    elif gross is not None:
        part = RowRef(statement.id, gross)
        yield Chart(ChartKind.COLUMNS, (part,), Ratio(part, base, name=GROSS_MARGIN))
    else:
        yield from _other_costs(statement, revenue)
    results = [r.total for r in statement.relations if not r.folds and r.reading == "primary"]
    operating = _first(rows, _names("operating_result")) or next(iter(results), None)
    for found in (operating, _net_result(rows, results)):
        if found is not None and found != revenue:
            yield Chart(ChartKind.COLUMNS, (RowRef(statement.id, found),))


def _other_costs(statement: Statement, revenue: str) -> Iterator[Chart]:
    """What the first result takes away from revenue, where that is one total of costs."""
    for relation in statement.relations:
        if not relation.folds and relation.terms and relation.terms[0].row == revenue:
            costs = [term.row for term in relation.terms if term.weight < 0]
            if len(costs) == 1 and costs[0] in statement.relations_by_total:
                yield chart_of(statement, costs[0])
            return


def _balance(statement: Statement) -> Iterator[Chart]:
    """Both sides, equity with its part of all assets, cash."""
    rows = _lines(statement)
    sides = sides_of(statement)
    for side in sides or ():
        if _figures(statement, side):
            yield chart_of(statement, side)
    others = [row for row in rows if row.id not in (sides or ())]
    equity = _first(others, _names("equity"), last=True)
    if equity is not None:
        own = RowRef(statement.id, equity)
        ratio = Ratio(own, RowRef(statement.id, sides[0])) if sides else None
        yield Chart(ChartKind.COLUMNS, (RowRef(statement.id, equity),), ratio)
    cash = _first(rows, lambda label: bool(pattern("cash").search(label)))
    if cash is not None:
        yield Chart(ChartKind.COLUMNS, (RowRef(statement.id, cash),))


def _flows(statement: Statement) -> Iterator[Chart]:
    """The totals that the change of cash is made of, then cash at the end."""
    rows = [row.id for row in _lines(statement)]
    results = [r for r in statement.relations if not r.folds and r.total in rows]
    for relation in results[:1]:
        for term in relation.terms:
            if term.row in statement.relations_by_total and _figures(statement, term.row):
                yield Chart(ChartKind.COLUMNS, (RowRef(statement.id, term.row),))
    for relation in results[-1:]:
        yield Chart(ChartKind.COLUMNS, (RowRef(statement.id, relation.total),))


def _main_rows(statement: Statement) -> Iterator[Chart]:
    """Rows that are no parts of others: totals before what is none, in printed order."""
    folded = {
        term.row for relation in statement.relations if relation.folds for term in relation.terms
    }
    outer = [row.id for row in _lines(statement) if row.id not in folded]
    start = _start(statement)
    totals = [row for row in outer if row in statement.relations_by_total or row == start]
    chosen = list(dict.fromkeys((*totals, *outer)))[:MOST]
    for row in sorted(chosen, key=outer.index):
        yield chart_of(statement, row)


_BY_KIND: dict[StatementKind, Callable[[Statement], Iterator[Chart]]] = {
    StatementKind.INCOME_STATEMENT: _income,
    StatementKind.BALANCE_SHEET: _balance,
    StatementKind.CASH_FLOWS: _flows,
}


def _start(statement: Statement) -> str | None:
    """Where the statement's results start from: its revenue; None without results."""
    results = [r for r in statement.relations if not r.folds and r.reading == "primary"]
    starts = {relation.total: relation.terms[0].row for relation in results if relation.terms}
    order = {row.id: place for place, row in enumerate(statement.rows)}
    row = min(starts, key=lambda total: order.get(total, 0), default=None)
    seen: set[str] = set()
    while row in starts and row not in seen:
        seen.add(row)
        row = starts[row]
    if row is None:
        lines = _lines(statement)
        row = lines[0].id if lines else None
    return row if row is not None and _figures(statement, row) else None


def _cost_of_sales(statement: Statement, rows: Sequence[Row]) -> str | None:
    """The row of all that what was sold cost; None where there is none, or several."""
    named = {row.id for row in rows if _names("cost_of_sales")(row.label)}
    wholes = {
        relation.total
        for relation in statement.relations
        if relation.folds and {term.row for term in relation.terms} <= named
    }
    parts = {
        term.row
        for relation in statement.relations
        if relation.total in (named | wholes)
        for term in relation.terms
    }
    found = [row.id for row in rows if row.id in (named | wholes) - parts]
    return found[0] if len(found) == 1 else None


def _net_result(rows: Sequence[Row], results: Sequence[str]) -> str | None:
    """The row of what is left in the end, by its words; else the last of all results."""
    no_result = phrase_pattern(load_words("charts")["no_result"])
    named = [
        row.id
        for row in rows
        if pattern("net_result").search(row.label) and not no_result.search(row.label)
    ]
    proven = [row for row in named if row in results] or named
    last = [row.id for row in rows if row.id in results]
    return proven[0] if proven else (last[-1] if last else None)


def _lines(statement: Statement) -> list[Row]:
    """The rows that have figures with a period."""
    return [row for row in statement.rows if not row.is_heading and _figures(statement, row.id)]


def _figures(statement: Statement, row: str) -> list[Cell]:
    """The figures of a row that can be drawn over time."""
    cells = own_figures(statement, row)
    return [cell for cell in cells if cell.measure not in {Measure.CHANGE, Measure.WORDS}]


def _unit(statement: Statement, row: str) -> str:
    """The unit of a row's plain amounts, "" if it has none."""
    amounts = [cell for cell in _figures(statement, row) if cell.measure is Measure.AMOUNT]
    return amounts[0].unit if amounts else ""


def _first(rows: Sequence[Row], is_it: Callable[[str], bool], *, last: bool = False) -> str | None:
    found = [row.id for row in rows if is_it(row.label)]
    return found[-1 if last else 0] if found else None


@cache
def _names(name: str) -> Callable[[str], bool]:
    """Whether a label is one of those words, and none that only looks like it."""
    words = load_words("charts")
    wanted, unwanted = phrase_pattern(words[name]), phrase_pattern(words["no_result"])

    def is_it(label: str) -> bool:
        return bool(wanted.search(label)) and not unwanted.search(label)

    return is_it
