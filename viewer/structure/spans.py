"""Spans of time between two printed days, and the words for spans in other languages."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from viewer.core.periods import Duration, month_end
from viewer.core.remembered import remembered
from viewer.structure.dates import day_in_year, find_dates
from viewer.structure.words import load_words, phrase_pattern

_TO = re.compile(
    r"\s*(?:\b(?:to|through|until|bis|au|al|até|a|do|t/m|tot|til|till)\b|[-–—~～〜]|부터)\s*",
    re.IGNORECASE,
)
LONGEST_SPAN = 380
#: How far before its last day a span may begin in a text.
REACH = 48


@remembered
def between_days(text: str) -> tuple[Duration, int] | None:
    """The span that ends with the last day of a text, and where the text's last day ends.

    The first day may leave its year to the last.
    """
    dates = find_dates(text)
    if not dates or not dates[-1].has_day:
        return None
    last = dates[-1]
    match = next((m for m in _TO.finditer(text[: last.start]) if m.end() == last.start), None)
    if match is None:
        return None
    before = text[: match.start()]
    if len(dates) > 1 and dates[-2].end == len(before):
        first = dates[-2].day if dates[-2].has_day else None
    else:
        first = day_in_year(before[-20:], last.day.year)
    if first is None or not 0 < (last.day - first).days < LONGEST_SPAN:
        return None
    return Duration(first, last.day), last.end


def in_year(span: Duration, year: int) -> Duration:
    """The same span so many years away that it ends in `year`."""
    by = year - span.end.year
    return Duration(_moved(span.start, by), _moved(span.end, by))


def _moved(day: date, years: int) -> date:
    if day == month_end(day.year, day.month):
        return month_end(day.year + years, day.month)
    return day.replace(year=day.year + years)


@cache
def _phrases() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["spans"])


@cache
def _full_years() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["full_years"]["words"])


def months_named(text: str) -> int | None:
    """How many months a phrase of another language says; None if none does, or several."""
    lengths = {
        int(load_words("periods")["spans"][m[0].lower()]) for m in _phrases().finditer(text)
    }
    return lengths.pop() if len(lengths) == 1 else None


def names_full_year(text: str) -> bool:
    """Whether a header says that it is of a whole year ("Helår 2023", "Exercice 2024")."""
    return _full_years().search(text) is not None


def ends_of_named_years(text: str) -> Iterator[int]:
    """Months in which years end by phrases of other languages: "exercice clos le 31 mars 2024"."""
    for match in _phrases().finditer(text):
        if load_words("periods")["spans"][match[0].lower()] == 12:
            near = text[max(0, match.start() - REACH) : match.end() + REACH]
            found = find_dates(text[match.end() : match.end() + REACH]) or find_dates(near)
            if found and found[0].has_day:
                yield found[0].day.month


def ends_of_spans(text: str) -> Iterator[int]:
    """Months in which years end: of spans of a year, and of those that open with January."""
    for found in find_dates(text):
        span = between_days(text[max(0, found.start - REACH) : found.end])
        if span is None:
            continue
        if span[0].months == 12:
            yield found.day.month
        elif (span[0].start.month, span[0].start.day) == (1, 1):
            yield 12
