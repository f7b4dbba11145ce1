"""Columns headed by a bare year, seen beside the primary statements of the document.

"2023  2022" over a note's table is taken for the fiscal years of those numbers, or for their last
days. What the statements print says when those years really end, and which has not ended yet.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from viewer.core.periods import Duration, Instant, Period
from viewer.core.statement import Column, Statement, StatementKind
from viewer.structure.balances import Side, at_side
from viewer.structure.bare_periods import names_day
from viewer.structure.dates import plain
from viewer.structure.period_labels import BARE_YEAR
from viewer.structure.span_words import names_span
from viewer.structure.tables import UNDATED

#: The statements that say when a year ends.
DATING = frozenset({
    StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET, StatementKind.CASH_FLOWS,
})  # fmt: skip
A_WEEK, A_YEAR = timedelta(days=7), timedelta(days=360)
_YEAR = 12


def is_open(column: Column, statement: Statement) -> bool:
    """Whether nothing but a bare year says what a column stands for: all of it or its last day."""
    if column.period is None:
        return True
    if isinstance(column.period, Duration) and column.period.months != _YEAR:
        return False
    said = (" ".join(column.header), f"{statement.title} {statement.caption}")
    bare = BARE_YEAR.fullmatch(plain(column.period_label)) is not None
    return bare and not any(names_span(text) or names_day(text) for text in said)


def with_decided_years(statements: Sequence[Statement]) -> list[Statement]:
    """Statements whose bare years end when the primary statements' years do.

    In a report on a part of a year a bare "2000" beside "1999" is not all of the year that has
    not yet run out, nor its last day: nothing says which day or part of it is meant, and such
    columns stand for no period.
    """
    dated = [
        column.period
        for statement in statements
        if statement.kind in DATING
        for column in statement.columns
        if column.period is not None
    ]
    if not dated:
        return list(statements)
    latest = max(period.end for period in dated)
    return [
        statement if statement.kind in DATING else _decided(statement, dated, latest)
        for statement in statements
    ]


def _decided(statement: Statement, dated: Sequence[Period], latest: date) -> Statement:
    columns = [c for c in statement.columns if c.period is not None]
    if not columns or not all(is_open(column, statement) for column in columns):
        return statement
    if _runs_on({column.period.end for column in columns if column.period}, latest):
        undated = redated(statement, {column.id: None for column in columns})
        return replace(undated, remarks=tuple(dict.fromkeys((*statement.remarks, UNDATED))))
    periods = {column.id: _like(column.period, dated) for column in columns}
    return redated(statement, periods)


def _runs_on(ends: Iterable[date], latest: date) -> bool:
    """Whether the last of a table's years is the one that `latest` lies in, and runs on."""
    ends = set(ends)
    later = [end for end in ends if end > latest]
    return len(ends) > 1 and len(later) == 1 and A_WEEK < later[0] - latest < A_YEAR


def _like(period: Period | None, dated: Iterable[Period]) -> Period | None:
    """The statements' own year or day that a period is within a week of; the period if none is."""
    if period is None:
        return None
    near = {
        other
        for other in dated
        if type(other) is type(period)
        and abs(other.end - period.end) <= A_WEEK
        and (not isinstance(other, Duration) or other.months == _YEAR)
    }
    return near.pop() if len(near) == 1 else period


def redated(statement: Statement, periods: Mapping[str, Period | None]) -> Statement:
    """A statement with other periods for some columns, and for the cells that go by them."""
    before = {column.id: column.period for column in statement.columns}
    if all(before[id_] == period for id_, period in periods.items()):
        return statement
    columns = tuple(replace(c, period=periods.get(c.id, c.period)) for c in statement.columns)
    cells = {
        key: replace(cell, period=_moved(cell.period, before[key[1]], periods[key[1]]))
        if key[1] in periods
        else cell
        for key, cell in statement.cells.items()
    }
    return replace(statement, columns=columns, cells=cells)


def _moved(period: Period | None, before: Period | None, after: Period | None) -> Period | None:
    """A cell's period when its column's moves: the same, or the opening or closing day of it."""
    if period is None or period == before:
        return after
    if isinstance(before, Duration) and isinstance(period, Instant):
        for side in Side:
            if at_side(side, before) == period:
                return at_side(side, after)
    return period
