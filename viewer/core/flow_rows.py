"""Which rows of a filing print amounts of whole periods, and no balances on days.

A balance may stand in a column that is headed by a quarter, so a column's period alone says
nothing. All rows of income statements and of cash flows are flows, and so are rows whose printed
periods make up one another; what is printed again elsewhere, or summed up with flows, is one too.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from viewer.core.filing import Filing
from viewer.core.periods import Duration, Instant
from viewer.core.relations import CellKey, TieKind
from viewer.core.statement import Statement, StatementKind

_OF_FLOWS = frozenset({StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOWS})


class RowKey(NamedTuple):
    """A row of a filing: ids of its statement and of itself."""

    statement: str
    row: str


def flow_rows(
    filing: Filing, makes_itself_up: Callable[[Statement, str], bool]
) -> frozenset[RowKey]:
    """The rows whose amounts are known to be of periods.

    Args:
        filing: the filing.
        makes_itself_up: whether some printed period of a row is what others come to.
    """
    neighbours: dict[RowKey, set[RowKey]] = {}
    for group in (*_tied(filing), *_summed(filing)):
        for row in group:
            neighbours.setdefault(row, set()).update(group)
    known = {
        RowKey(statement.id, row.id)
        for statement in filing.statements
        for row in statement.rows
        if not row.is_heading
        and (statement.kind in _OF_FLOWS or makes_itself_up(statement, row.id))
    }
    fresh = set(known)
    while fresh:
        fresh = {also for row in fresh for also in neighbours.get(row, ())} - known
        known |= fresh
    return frozenset(known)


def _tied(filing: Filing) -> Iterator[set[RowKey]]:
    """Rows that print the same quantity of one period."""
    for tie in filing.ties:
        if tie.kind is TieKind.TABLE:
            periods = {_period_of(filing, key) for key in tie.cells}
            if len(periods) == 1 and isinstance(periods.pop(), Duration):
                yield {RowKey(key.statement, key.row) for key in tie.cells}


def _period_of(filing: Filing, key: CellKey) -> object:
    cell = filing.cell(key)
    return cell.period if cell is not None else None


def _summed(filing: Filing) -> Iterator[set[RowKey]]:
    """Rows of one sum; not of one that rolls a balance forward, in which both kinds stand."""
    for statement in filing.statements:
        days = {row.id for row, _, cell in statement.figures() if isinstance(cell.period, Instant)}
        for relation in statement.relations:
            rows = {relation.total, *(term.row for term in relation.terms)}
            if not rows & days:
                yield {RowKey(statement.id, row) for row in rows}
