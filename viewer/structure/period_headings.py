"""Headings among the rows that name a period: what stands under them stands for it."""

from collections.abc import Sequence
from dataclasses import replace

from viewer.core.periods import Instant, Period
from viewer.core.statement import Row, StatementKind
from viewer.structure.balances import instant_in
from viewer.structure.bare_periods import has_year, is_only_period
from viewer.structure.dates import find_dates, plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.periods import find_period, names_span


def with_heading_periods(
    rows: Sequence[Row], lines: Sequence[str], kind: StatementKind, calendar: FiscalCalendar
) -> tuple[Row, ...]:
    """Rows with the periods of the headings over them, each down to the next such heading.

    Args:
        rows: rows whose columns name no period.
        lines: lines above the table, the nearest first, which may say the span of all headings.
        kind: what the table is.
        calendar: the document's fiscal calendar.
    """
    placed: list[Row] = []
    period: Period | None = None
    for row in rows:
        if _names_period(row):
            period = _period_of(row.label, lines, kind, calendar)
        under = row.period is None and not row.is_heading and period is not None
        placed.append(replace(row, period=instant_in(row.label, period)) if under else row)
    return tuple(placed)


def _names_period(row: Row) -> bool:
    return row.is_heading and is_only_period(row.label) and has_year(row.label)


def _period_of(
    label: str, lines: Sequence[str], kind: StatementKind, calendar: FiscalCalendar
) -> Period | None:
    found = find_period([label], lines, calendar)
    if found is None:
        return None
    if kind is StatementKind.BALANCE_SHEET and not names_span(label):
        day = found.day or (found.period.end if found.period else None)
        return Instant(day) if day else None
    if found.period is None and found.day is not None:
        dates = find_dates(plain(label))
        return Instant(found.day) if all(date.has_day for date in dates) and dates else None
    return found.period
