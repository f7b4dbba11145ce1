"""Periods from the words over a column: "2Q04", "Three Months Ended" over "Sept 30, 2004"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from viewer.core.periods import Duration, Instant, Period, month_end
from viewer.structure.balances import instant_in, is_balance
from viewer.structure.bare_periods import is_only_period
from viewer.structure.dates import (
    day_in_year,
    find_dates,
    full_year,
    leading_month,
    nearest_month_end,
    plain,
)
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.found_periods import FoundPeriod
from viewer.structure.period_labels import BARE_YEAR, in_two_years, labelled, without_year
from viewer.structure.span_words import (
    is_no_fiscal_year,
    is_part_of_year,
    names_span,
    says_part_of_year,
    span_to,
)
from viewer.structure.spans import between_days, in_year, names_full_year
from viewer.structure.stated_spans import FROM_TO, stated_span

__all__ = [
    "FoundPeriod",
    "common_period",
    "find_period",
    "instant_in",
    "is_balance",
    "names_span",
    "row_period",
    "span_to",
]

_FISCAL_YEAR = re.compile(
    r"\b(?:FYE?|CY|fiscal(?:\s+year)?|F(?=\d{4}))\s*'?(?P<y>\d{4}|\d\d)[AEFPB]?\b", re.IGNORECASE
)
#: What every period has that is not named by words alone: a digit, or an era's first year.
_NUMBER = re.compile(r"[\d元]")
#: A year of two digits that is all there is: "'24".
_SHORT_YEAR = re.compile(r"\W*'(?P<y>\d\d)\W*")


def find_period(
    lines: Sequence[str], context: Sequence[str], calendar: FiscalCalendar
) -> FoundPeriod | None:
    """The period that a column's header lines give.

    Args:
        lines: the column's header lines, top to bottom.
        context: lines above the table (caption, title), which may say "three months ended" or
            "as of" for all columns.
        calendar: what the document says of its fiscal year.

    Returns:
        None if the lines name no period at all.
    """
    text = plain(" ".join(dict.fromkeys(line for line in lines if line)))
    if not text:
        return None
    if not _NUMBER.search(text):
        return without_year(text, context, calendar) or _named(text, calendar)
    return (
        stated_span(text, calendar.end_month)
        or in_two_years(text, calendar)
        or labelled(text, calendar)
        or without_year(text, context, calendar)
        or _dated(text, context, calendar)
        or _year_only(text, context, calendar)
        or _named(text, calendar)
    )


def _dated(text: str, context: Sequence[str], calendar: FiscalCalendar) -> FoundPeriod | None:
    dates = find_dates(text)
    if not dates:
        dates = find_dates(_joined(text, context))
    if not dates:
        return None
    found = dates[-1]
    label = text[found.start : found.end] if found.end <= len(text) else text
    return FoundPeriod(span_to(found.day, text, context, calendar), label, found.day)


def _joined(text: str, context: Sequence[str]) -> str:
    """A day and month in one line and the year in another, brought together."""
    lines = (text, *(line for line in context if is_only_period(line)))
    year = next((found for line in lines if (found := BARE_YEAR.search(plain(line)))), None)
    day = day_in_year(text, int(year["y"])) if year else None
    return day.isoformat() if day else ""


def _year_only(text: str, context: Sequence[str], calendar: FiscalCalendar) -> FoundPeriod | None:
    match = _FISCAL_YEAR.search(text) or BARE_YEAR.search(text) or _SHORT_YEAR.fullmatch(text)
    if not match:
        return None
    if is_no_fiscal_year(text):
        return FoundPeriod(None, match[0])
    year = full_year(match["y"])
    end = calendar.year_end(year)
    if names_full_year(text):
        return FoundPeriod(calendar.span(end, 12) if end else None, match[0], end)
    for line in (text, *context):
        span = between_days(plain(line))
        if span is not None:
            return FoundPeriod(in_year(span[0], year), match[0])
        day = _day_of(plain(line), year, calendar)
        if day:
            return FoundPeriod(span_to(day, text, context, calendar), match[0], day)
    if is_part_of_year(text) or any(says_part_of_year(line) for line in context):
        return FoundPeriod(None, match[0])  # A quarter of it, and nothing tells which.
    return FoundPeriod(calendar.span(end, 12) if end else None, match[0], end)


def _day_of(line: str, year: int, calendar: FiscalCalendar) -> date | None:
    """The day of a year that a line names, in full or of another year; None if it names none.

    Periods of weeks end on another date each year: only those that the document names count.
    """
    named = _only_day_of(line, year)
    day = named or day_in_year(line, year)
    if named or day is None or calendar.weeks is None:
        return day
    return calendar.end_near(nearest_month_end(day))


def _only_day_of(line: str, year: int) -> date | None:
    """The one day of a year that a line names in full among those of other years."""
    days = {found.day for found in find_dates(line) if found.has_day and found.day.year == year}
    return days.pop() if len(days) == 1 else None


def _named(text: str, calendar: FiscalCalendar) -> FoundPeriod | None:
    """A period by a name that the document has dated elsewhere."""
    named = [(name, period) for name, period in calendar.named if name in text]
    if not named:
        return None
    name, period = max(named, key=lambda found: len(found[0]))
    return FoundPeriod(period, name, period.end)


def common_period(
    lines: Sequence[str], calendar: FiscalCalendar, *, dated: bool = False
) -> FoundPeriod | None:
    """The one period that lines above a table give to all its columns; None if they give several.

    A line counts only if it says a span or an instant outright, with a single day in it; where
    balances are `dated`, a day by itself does.
    """
    for line in lines:
        text = plain(line)
        stated = stated_span(text, calendar.end_month)
        if stated is not None and len(FROM_TO.findall(text)) <= 1:
            return stated
        days = {found.day for found in find_dates(text)}
        if len(days) == 1 and _years(text) <= {day.year for day in days}:
            found = find_period([text], [], calendar)
            if found is not None and found.period is not None:
                return found
            if dated and found is not None and found.day is not None:
                return replace(found, period=Instant(found.day))
    return None


def _years(text: str) -> set[int]:
    return {int(found["y"]) for found in BARE_YEAR.finditer(text)}


def row_period(label: str, header: Sequence[str], calendar: FiscalCalendar) -> Period | None:
    """The period that a row's label names by itself: a month under "Calendar year 2004"."""
    text = plain(label)
    month = leading_month(text)
    if month is None:
        return None
    over = plain(" ".join(header))
    number, end = month
    year = BARE_YEAR.search(text[end:]) if _only_month(text, end) else None
    year = year or BARE_YEAR.search(over)
    if year is None or not _only_month(text, end):
        return None
    start = date(int(year["y"]), number, 1)
    ends = [found.day for found in find_dates(text) if found.has_day]
    if ends and ends[-1].month == start.month and ends[-1].year == start.year:
        return Duration(start, ends[-1])
    return Duration(start, month_end(start.year, start.month))


def _only_month(text: str, end: int) -> bool:
    """Whether nothing but a year or a remark in brackets follows the month's name."""
    return re.fullmatch(r"\W*(?:(?:19|20)\d\d)?\W*(?:\(.*\))?\W*", text[end:]) is not None
