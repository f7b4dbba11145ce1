"""Periods that rows name where columns do not: balances by date, terms and months as rows."""

import re
from bisect import bisect
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from viewer.core.periods import Duration, Instant, Period, add_months
from viewer.core.statement import Column, Row, StatementKind
from viewer.structure.dates import find_dates, plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.period_headings import with_heading_periods
from viewer.structure.periods import (
    common_period,
    find_period,
    instant_in,
    is_balance,
    row_period,
)

#: What may stand beside a period in a label that is a period and nothing else.
_BESIDE = re.compile(
    r"\W|unaudited|restated|actual|予想|実績|[（(].*[)）]|\b(?:as\s+)?(?:at|of)\b", re.IGNORECASE
)


def with_row_periods(
    rows: Sequence[Row],
    columns: Sequence[Column],
    label_header: Sequence[str],
    kind: StatementKind,
    calendar: FiscalCalendar,
    lines: Sequence[str] = (),
) -> tuple[Row, ...]:
    """Rows with the periods that their labels, or the headings over them, name.

    Months count under any header. Other periods are read from labels only where no column has a
    period: a balance by its date, the changes between two balances as the span between them,
    labels that are a period and nothing else, and headings that are.
    """
    by_month = [
        row if period == row.period else replace(row, period=period)
        for row in rows
        for period in (row_period(row.label, label_header, calendar),)
    ]
    if any(column.period for column in columns) or any(row.period for row in by_month):
        return tuple(by_month)
    own = (
        _under_dates(rows, lines, kind, calendar)
        or _between_balances(rows)
        or tuple(_as_period(row, kind, calendar) for row in rows)
    )
    return with_heading_periods(own, lines, kind, calendar)


#: What a heading says beside its date if it says when and nothing else ("As of", "Year ended").
_WHEN = re.compile(
    r"\W|\b(?:as|at|of|for|the|in|and|years?|fiscal|ended|ending|balances?|periods?|three|six|nine|twelve|first|"
    r"second|third|fourth|months?|quarters?|weeks?|unaudited|restated)\b",
    re.IGNORECASE,
)


def _under_dates(
    rows: Sequence[Row], lines: Sequence[str], kind: StatementKind, calendar: FiscalCalendar
) -> tuple[Row, ...]:
    """Rows under headings that are dates ("As of December 31, 2009:"); empty if there are none."""
    placed: list[Row] = []
    heading: Row | None = None
    period: Period | None = None
    for row in rows:
        if row.is_heading:
            named = _headed(row, lines, kind, calendar)
            if named is not None:
                heading, period = row, named
            elif heading is not None and heading.label not in row.section:
                heading = None
            placed.append(row)
        elif heading is not None and is_balance(heading.label) and not row.section:
            placed.append(row)  # Between two balances: neither stands for it.
        elif (day := _balance_day(row)) is not None:
            placed.append(replace(row, period=Instant(day)))
        elif heading is None:
            placed.append(row)
        else:
            placed.append(replace(row, period=_under(row, heading, period, calendar)))
    return tuple(placed) if period is not None else ()


def _under(
    row: Row, heading: Row, period: Period | None, calendar: FiscalCalendar
) -> Period | None:
    """The period of a row under a dated heading: the one that its own label names, or it."""
    text = plain(row.label)
    found = find_period([text], [heading.label], calendar)
    if found is not None and not _WHEN.sub("", text.replace(found.label, "")):
        return found.period
    return instant_in(row.label, period)


def _headed(
    row: Row, lines: Sequence[str], kind: StatementKind, calendar: FiscalCalendar
) -> Period | None:
    """The period that a heading names, None if it says anything else too."""
    text = plain(row.label)
    found = find_period([text], lines, calendar)
    if found is None or _WHEN.sub("", text.replace(found.label, "")):
        return None
    if found.day is not None and found.day.day == 1 and is_balance(text):
        return Instant(found.day - timedelta(days=1))
    if found.period is None and found.day is not None and not kind.is_primary:
        return Instant(found.day)
    return found.period


def _between_balances(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows of a roll-forward; empty if fewer than two rows are balances by their date."""
    balances = {n: day for n, row in enumerate(rows) if (day := _balance_day(row)) is not None}
    if len(balances) < 2:
        return ()
    places = list(balances)
    return tuple(
        replace(row, period=_between(n, row, balances, places)) for n, row in enumerate(rows)
    )


def _between(
    place: int, row: Row, balances: Mapping[int, date], places: Sequence[int]
) -> Period | None:
    """The day of a balance, or the span between the balances around a row.

    Args:
        place: the row's number.
        row: the row.
        balances: number of a row -> the day whose balance it is.
        places: those numbers, in order.
    """
    if place in balances:
        return Instant(balances[place])
    dates = find_dates(plain(row.label))
    if len(dates) == 1 and dates[0].has_day and _AS_OF.search(plain(row.label)[: dates[0].start]):
        return Instant(dates[0].day)
    following = bisect(places, place)
    if following in {0, len(places)}:
        return None
    before, after = balances[places[following - 1]], balances[places[following]]
    return Duration(before + timedelta(days=1), after) if before < after else None


#: What stands before the day of "Vested and exercisable as of June 30, 2025".
_AS_OF = re.compile(r"\b(?:as\s+of|as\s+at|at)\s*$", re.IGNORECASE)


def _balance_day(row: Row) -> date | None:
    """The day of a balance, at its end: a balance of the first is one of the day before."""
    dates = find_dates(plain(row.label))
    if row.is_heading or not dates or not dates[-1].has_day:
        return None
    found = dates[-1]
    alone = not _BESIDE.sub("", plain(row.label)[: found.start] + plain(row.label)[found.end :])
    if not alone and not is_balance(row.label):
        return None
    return found.day - timedelta(days=1) if found.day.day == 1 else found.day


def _as_period(row: Row, kind: StatementKind, calendar: FiscalCalendar) -> Row:
    if row.is_heading:
        return row
    text = plain(row.label)
    found = find_period([text], [], calendar)
    if found is None or _BESIDE.sub("", text.replace(found.label, "")):
        return row
    if kind is StatementKind.BALANCE_SHEET:
        day = found.day or (found.period.end if found.period else None)
        return replace(row, period=Instant(day) if day else None)
    return replace(row, period=found.period)


#: Parts of a year that Japanese forecasts give above the whole of it.
_PART_OF_YEAR = re.compile(
    r"第(?P<q>[1-3])四半期\s*(?:\(累計\)|連結累計期間|累計期間)|(?:中間期|上期)"
)


def with_parts_of_year(rows: Sequence[Row], columns: Sequence[Column]) -> tuple[Row, ...]:
    """Rows that name the first quarters of the one year that all columns stand for."""
    periods = {column.period for column in columns}
    year = next(iter(periods)) if len(periods) == 1 else None
    if not isinstance(year, Duration) or year.months != 12:
        return tuple(rows)
    return tuple(_with_part(row, year) for row in rows)


def _with_part(row: Row, year: Duration) -> Row:
    part = _PART_OF_YEAR.fullmatch(plain(row.label).strip())
    if part is None or row.period is not None:
        return row
    months = 3 * int(part["q"] or 2)
    end = add_months(year.end, months - 12)
    return replace(row, period=Duration(year.start, end))


def with_common_period(
    columns: Sequence[Column],
    rows: Sequence[Row],
    lines: Sequence[str],
    calendar: FiscalCalendar,
    *,
    dated: bool,
) -> tuple[Column, ...]:
    """Columns with the one period that the lines above give, where nothing else names any.

    Where what they hold is `dated`, a day by itself is such a period.
    """
    named = {column.period_label for column in columns}
    if len(named) > 1 or any(c.period for c in columns) or any(row.period for row in rows):
        return tuple(columns)
    found = common_period(lines, calendar, dated=dated)
    if found is None:
        return tuple(columns)
    return tuple(
        replace(column, period=found.period, period_label=column.period_label or found.label)
        for column in columns
    )
