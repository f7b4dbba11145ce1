"""Columns of longer periods that are the sum of shorter ones: two quarters make a half-year."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta

from viewer.core.periods import Duration
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Statement
from viewer.structure.agreement import Vote, sum_vote

_DAY = timedelta(days=1)


def period_sum_basis(statement: Statement, column: Column) -> Basis | None:
    """The columns whose periods follow one another and fill this one's, if the figures agree."""
    for parts in _fillings(statement.columns, column):
        votes = Counter(
            sum_vote(total, [(1, part) for part in cells], statement.rounding)
            for _, total, cells in _rows(statement, column, parts)
            if total.value
        )
        if votes[Vote.AGREES] > votes[Vote.DISAGREES]:
            return Basis(DerivedKind.PERIOD_SUM, tuple(part.id for part in parts))
    return None


def period_sum_figures(statement: Statement, column: Column) -> list[Derived]:
    """Each flow of the longer period with those of the shorter ones.

    A row that repeats the last or first part's figure is a balance at the end or the beginning,
    not a flow.
    """
    basis = column.basis
    if basis is None:
        return []
    parts = [statement.column_by_id[id_] for id_ in basis.columns]
    found = []
    for row, total, cells in _rows(statement, column, parts):
        adds = sum_vote(total, [(1, cell) for cell in cells], statement.rounding)
        if adds is not Vote.AGREES and total.value in {cells[0].value, cells[-1].value}:
            continue
        operands = tuple(statement.key(row, part.id) for part in parts)
        found.append(Derived(DerivedKind.PERIOD_SUM, statement.key(row, column.id), operands))
    return found


def _fillings(columns: Sequence[Column], whole: Column) -> Iterator[tuple[Column, ...]]:
    """Chains of other columns, in time's order, that fill the whole column's period."""
    period = whole.period
    if not isinstance(period, Duration):
        return
    shorter = [
        column
        for column in columns
        if isinstance(column.period, Duration)
        and column.period != period
        and column.unit == whole.unit
        and column.measure is Measure.AMOUNT
        and period.start <= column.period.start
        and column.period.end <= period.end
    ]
    pending: list[tuple[Column, ...]] = [()]
    while pending:
        chain = pending.pop()
        last = chain[-1].period.end if chain and chain[-1].period else period.start - _DAY
        if last == period.end:
            yield chain
            continue
        pending.extend(
            (*chain, column)
            for column in shorter
            if isinstance(column.period, Duration) and column.period.start == last + _DAY
        )


def _rows(
    statement: Statement, whole: Column, parts: Sequence[Column]
) -> Iterator[tuple[str, Cell, list[Cell]]]:
    for row in statement.rows:
        total = statement.cell(row.id, whole.id)
        cells = [cell for part in parts if (cell := statement.cell(row.id, part.id)) is not None]
        if total is None or total.value is None or len(cells) < len(parts):
            continue
        if total.measure is Measure.AMOUNT and all(
            cell.value is not None and cell.unit == total.unit for cell in cells
        ):
            yield row.id, total, cells
