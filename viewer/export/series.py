"""Columns of a statement that make a series in time."""

from collections.abc import Iterator

from viewer.core.periods import Duration
from viewer.core.statement import Column, Measure, Statement


def series_of(statement: Statement) -> Iterator[list[Column]]:
    """Columns of printed amounts for periods of one length, unit and scale, the latest first."""
    groups: dict[tuple[int, str, int], list[Column]] = {}
    for column in statement.columns:
        period = column.period
        if column.measure is Measure.AMOUNT and period is not None and column.basis is None:
            months = period.months if isinstance(period, Duration) else 0
            groups.setdefault((months, column.unit, column.scale), []).append(column)
    for group in groups.values():
        ends = {column.period.end: column for column in reversed(group) if column.period}
        yield [ends[end] for end in sorted(ends, reverse=True)]
