"""Spans stated from day to day: "自 … 至 …", "1.1.-30.6.2025", "from May 3, 2021 to …"."""

import re
from datetime import date
from functools import cache

from viewer.core.periods import Duration, add_months, month_end, months_to
from viewer.core.remembered import remembered
from viewer.structure.dates import day_in_year, find_dates, full_year, month_names
from viewer.structure.found_periods import FoundPeriod
from viewer.structure.words import load_words

_DAY_JA = r"(?:\d{4}|(?:明治|大正|昭和|平成|令和)\s*(?:\d{1,2}|元))年\s*\d{1,2}月\s*\d{1,2}日"
FROM_TO = re.compile(
    r"自\s*(?P<a>.{6,16}?)\s*至\s*(?P<b>.{6,16})"
    r"|from\s(?P<c>.{6,60}?)\s(?:to|through)\s(?P<d>.{6,24})"
    rf"|(?P<e>{_DAY_JA})\s*(?:[～〜~-]|から|至)\s*(?P<f>{_DAY_JA})",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*(?:\([^()]{3,40}\)\s*)?"
    r"(?:\b(?:to|through|until|bis|au|al|até|a|t/m|tot(?:\s+en\s+met)?|do|til|till)\b|[-–—~～〜]|부터)\s*",
    re.IGNORECASE,
)
_ERA = r"(?P<era>明治|大正|昭和|平成|令和)?\s*(?P<y>\d{1,4}|元)"
_PART_JA = (
    r"(?:\s*(?:第?(?P<q>[1-3])(?:四半期(?!末?\s*(?:連結)?会計期間)|Q)"
    r"|(?P<half>中間期?|上期|半期)))?"
)
_TERM = re.compile(rf"{_ERA}(?:年|/)\s*(?P<m>\d{{1,2}})月?期(?!首|末|間|待){_PART_JA}")
_FISCAL_JA = re.compile(
    rf"{_ERA}年度\s*(?:第?(?P<q>[1-4])四半期|(?P<half>上半?期|中間期?)|(?P<half2>下半?期))?"
)
_MONTH_NUMBERS = re.compile(
    r"(?<![\d./-])(?P<first>\d{1,2})\s?[-–]\s?(?P<last>\d{1,2})\s?/\s?(?P<y>(?:19|20)\d\d)(?!\d)"
)
_MONTH_NUMBERS_JA = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)年\s*(?P<first>\d{1,2})月?\s*[-–—~～至]\s*(?P<last>\d{1,2})月"
)
LONGEST_SPAN = 380
LONGEST_SINCE_START = 366 * 40
LONGEST_LABEL = 60


@remembered
def stated_span(text: str, end_month: int | None = None) -> FoundPeriod | None:
    """The span that a text states outright.

    Args:
        text: the text, already `plain`.
        end_month: month in which the fiscal year ends, None if the document does not say.
    """
    match = FROM_TO.search(text)
    if match:
        first = find_dates(match["a"] or match["c"] or match["e"])
        last = find_dates(match["b"] or match["d"] or match["f"])
        if first and last and first[0].day <= last[0].day:
            return FoundPeriod(Duration(first[0].day, last[0].day), match[0])
    return (
        _between_days(text)
        or _from_first_to_last(text)
        or _between_months(text)
        or _japanese_term(text)
        or _japanese_year(text, end_month)
    )


def _japanese_term(text: str) -> FoundPeriod | None:
    """A term by the month that it ends in: "2024年3月期", "25/3期", "2025年3月期 第2四半期"."""
    match = _TERM.search(text)
    if match is None or not 1 <= int(match["m"]) <= 12:
        return None
    year = _year(match)
    if year is None:
        return None
    term = months_to(month_end(year, int(match["m"])), 12)
    months = 3 * int(match["q"]) if match["q"] else 6 if match["half"] else 12
    return FoundPeriod(Duration(term.start, add_months(term.end, months - 12)), match[0])


def _japanese_year(text: str, end_month: int | None) -> FoundPeriod | None:
    """A fiscal year by the calendar year that it begins in: "2024年度", "2024年度第1四半期"."""
    match = _FISCAL_JA.search(text)
    year = _year(match) if match else None
    if match is None or year is None:
        return None
    if end_month is None:
        return FoundPeriod(None, match[0])
    end = month_end(year if end_month == 12 else year + 1, end_month)
    if match["q"]:
        return FoundPeriod(months_to(add_months(end, -3 * (4 - int(match["q"]))), 3), match[0])
    if match["half"] or match["half2"]:
        return FoundPeriod(months_to(end if match["half2"] else add_months(end, -6), 6), match[0])
    return FoundPeriod(months_to(end, 12), match[0])


def _year(match: re.Match[str]) -> int | None:
    """The year of an era, of four digits, or of two; None if it is none."""
    number = 1 if match["y"] == "元" else int(match["y"])
    if match["era"]:
        return number + int(load_words("periods")["eras"][match["era"]])
    if len(match["y"]) == 4:
        return number
    return full_year(match["y"]) if len(match["y"]) == 2 else None


def _between_days(text: str) -> FoundPeriod | None:
    """A span between two days of which the first may leave its year to the last."""
    dates = find_dates(text)
    if not dates or not dates[-1].has_day:
        return None
    last = dates[-1]
    match = next((m for m in _TO.finditer(text[: last.start]) if m.end() == last.start), None)
    if match is None:
        return None
    before = text[: match.start()]
    since_start = "inception" in text.lower()
    if len(dates) > 1:
        first = dates[-2].day if _stands_at_end(before, dates[-2].end) else None
        first = first if dates[-2].has_day else None
    else:
        first = day_in_year(before[-20:], last.day.year)
    longest = LONGEST_SINCE_START if since_start else LONGEST_SPAN
    if first is None or not 0 < (last.day - first).days < longest:
        return None
    whole = last.end == len(text) and len(text) < LONGEST_LABEL
    return FoundPeriod(
        Duration(first, last.day), text if whole else text[: last.end][-LONGEST_LABEL:]
    )


def _from_first_to_last(text: str) -> FoundPeriod | None:
    """Whole months whose first day stands right before their last: "01-01-2014 30-09-2014"."""
    dates = find_dates(text) if text[:1].isdigit() else ()
    if len(dates) != 2 or text[dates[0].end : dates[1].start].strip():
        return None
    first, last = dates[0].day, dates[1].day
    whole = first.day == 1 and last == month_end(last.year, last.month)
    if not whole or not all(date.has_day for date in dates):
        return None
    if not 0 < (last - first).days < LONGEST_SPAN:
        return None
    return FoundPeriod(Duration(first, last), text[: dates[1].end])


def _stands_at_end(before: str, end: int) -> bool:
    """Whether nothing but a bracket or a remark in brackets follows a date ("(inception)")."""
    return re.fullmatch(r"\s*\)?\s*(?:\([^()]*\))?\s*,?\s*", before[end:]) is not None


_FOUR_DIGITS = re.compile(r"(?:19|20)\d\d")


def _between_months(text: str) -> FoundPeriod | None:
    """Whole months of one year: "Jan-Sep 2024", "April to June 2024", "4-6/2025"."""
    if not _FOUR_DIGITS.search(text):
        return None
    match = _months_of_a_year().search(text)
    if match is not None:
        months = load_words("periods")["months"]
        first, last = int(months[match["first"].lower()]), int(months[match["last"].lower()])
    else:
        match = _MONTH_NUMBERS.search(text) or _MONTH_NUMBERS_JA.search(text)
        if match is None:
            return None
        first, last = int(match["first"]), int(match["last"])
    year = int(match["y"])
    if not 1 <= first < last <= 12:
        return None
    return FoundPeriod(Duration(date(year, first, 1), month_end(year, last)), match[0])


@cache
def _months_of_a_year() -> re.Pattern[str]:
    names = month_names()
    return re.compile(
        rf"\b(?P<first>{names})\.?\s*(?:[-–—]|to|through|bis|a)\s*(?P<last>{names})\.?,?\s+"
        r"(?P<y>(?:19|20)\d\d)(?!\d)",
        re.IGNORECASE,
    )
