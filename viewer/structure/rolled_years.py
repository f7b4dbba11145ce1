"""Roll-forwards under a bare day: the year that ends on it, where a fiscal year does."""

from collections.abc import Sequence
from dataclasses import replace

from viewer.core.periods import Instant
from viewer.core.statement import Column, Row, StatementKind
from viewer.structure.cell_periods import is_rolled_forward
from viewer.structure.fiscal import FiscalCalendar


def with_rolled_years(
    columns: Sequence[Column], rows: Sequence[Row], kind: StatementKind, calendar: FiscalCalendar
) -> tuple[Column, ...]:
    """Columns in which the last day of a fiscal year heads what led from one balance to the next.

    Within a year it stays the day: it may be a quarter or the year so far that led up to it.
    """
    if kind is StatementKind.BALANCE_SHEET or not is_rolled_forward(rows):
        return tuple(columns)
    return tuple(
        replace(column, period=calendar.span(column.period.on, 12))
        if isinstance(column.period, Instant) and calendar.ends_on(column.period.on)
        else column
        for column in columns
    )
