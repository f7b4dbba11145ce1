"""The order of a statement's columns by the time that they stand for."""

from collections.abc import Sequence
from datetime import date

from viewer.core.column_series import months_of
from viewer.core.statement import Column, Measure


def columns_by_period(columns: Sequence[Column], *, newest_first: bool) -> tuple[str, ...]:
    """Ids of the columns with the periods of each group in that order.

    A group is what a document compares side by side: neighbouring columns of equally long
    periods. Groups stay where they are, so do columns without a period and those that compare
    two periods; a share or a translation goes along with the amount of its period.

    Args:
        columns: as printed.
        newest_first: whether the latest period comes first in its group.
    """
    ordered: list[Column] = []
    group: list[Column] = []
    for column in columns:
        if group and not _belongs(column, group[-1]):
            ordered += _sorted(group, newest_first=newest_first)
            group = []
        if _end(column) is None:
            ordered.append(column)
        else:
            group.append(column)
    ordered += _sorted(group, newest_first=newest_first)
    return tuple(column.id for column in ordered)


def _belongs(column: Column, before: Column) -> bool:
    return _end(column) is not None and months_of(column.period) == months_of(before.period)


def _sorted(group: Sequence[Column], *, newest_first: bool) -> list[Column]:
    ends = sorted({_end(column) or date.min for column in group}, reverse=newest_first)
    return [column for end in ends for column in group if _end(column) == end]


def _end(column: Column) -> date | None:
    """The end of the period that a column alone stands for, None if there is no such period."""
    if column.period is None or column.measure is Measure.CHANGE:
        return None
    return column.period.end
