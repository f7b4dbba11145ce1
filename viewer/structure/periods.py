"""Periods from the words over a column: "2Q04", "Three Months Ended" over "Sept 30, 2004"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from viewer.core.periods import Duration, Instant, Period, month_end, months_to
from viewer.structure.dates import (
    day_in_year,
    find_dates,
    full_year,
    iterate_months,
    month_names,
    plain,
)
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.spans import between_days, in_year, months_named, names_full_year
from viewer.structure.words import load_words, phrase_pattern


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period in words.

    Attributes:
        period: what the words say, None if they leave it open.
        label: the words themselves.
        day: the day named where the words do not say whether they mean it or a span up to it.
    """

    period: Period | None
    label: str
    day: date | None = None


@cache
def _number() -> str:
    return "|".join(load_words("periods")["numbers"]) + r"|\d{1,2}"


@cache
def _span_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<n>{_number()})(?:\s*\(\d+\))?[\s-]+(?P<unit>months?|weeks?|quarters?)\b"
        r"|\b(?P<year>(?:fiscal\s+|full\s+|calendar\s+)?years?|twelvemonth)\s+"
        r"(?:ended|ending|to(?!\s+date))"
        r"|\b(?P<quarter>quarters?|quarterly\s+periods?)\s+\(?(?:ended|ending|to)"
        r"|\b(?P<half>half[\s-]years?|six-months?)\s+(?:ended|ending|to)",
        re.IGNORECASE,
    )


_AS_OF = re.compile(
    r"\b(?:as\s+of|as\s+at|at|balance\s+sheets?|financial\s+(?:position|condition))\b|現在",
    re.IGNORECASE,
)
#: A year that has run for a part, or twelve months that are no fiscal year.
_RUNNING = re.compile(
    r"\b(?:ytd|year[\s-]to[\s-]date|to\s+date|ltm|ttm|trailing|rolling|last\s+(?:12|twelve))\b",
    re.IGNORECASE,
)
_YEAR = r"'?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/])"
_SECOND_YEAR = r"'?(?P<y2>(?:19|20)\d\d|\d\d)(?![\d/])"
_FY = r"(?:\s*,?\s*(?:of\s+)?(?:the\s+)?(?:FY|fiscal(?:\s+year)?|F)?\s*)"
_ORDINAL = r"(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)"
_QUARTER_WORD = r"(?:kvt|kv|kvartal|kvartalet|quartal|kwartał|trimestre|trim)\b\.?"
_FIRST_QUARTERS = (
    re.compile(r"(?P<y>20\d\d)(?:년\s*(?P<q>[1-4])분기|年第(?P<q2>[1-4])季度)"),
    re.compile(rf"\bQ1\s*[-–]\s*Q?(?P<q>[2-4]){_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b1\.?\s*[-–]\s*(?P<q>[2-4])\.?\s*{_QUARTER_WORD}\s*{_YEAR}", re.IGNORECASE),
)
_QUARTERS = (
    re.compile(rf"\b(?P<q>[1-4])\s?T{_YEAR}|\bT(?P<q2>[1-4])\s?{_SECOND_YEAR}"),
    re.compile(
        rf"\b(?P<q>[1-4])(?:\.|º|°|er|e|ème)?\s?{_QUARTER_WORD}\s*(?:de\s+)?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<q>[1-4])\s?Q{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\bQ(?P<q>[1-4]){_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_ORDINAL}\s+(?:fiscal\s+)?quarter{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(
        r"\b(?:FY|fiscal\s*)\s*'?(?P<y>\d{4}|\d\d)\s*[- ]?\s*(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q)",
        re.IGNORECASE,
    ),
)
_QUARTER_ALONE = re.compile(
    rf"(?:{_ORDINAL}\s+(?:fiscal\s+)?(?:quarter|qtr\.?)|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)\W*(?:\(\w+\))?",
    re.IGNORECASE,
)
LONGEST_YEAR_LINE = 60
_HALVES = (
    re.compile(r"(?P<y>20\d\d)(?:년\s*(?P<h>[12])반기)"),
    re.compile(rf"\b(?P<h>[12])\s?S{_YEAR}|\bS(?P<h2>[12])\s?{_SECOND_YEAR}"),
    re.compile(
        rf"\b(?P<h>[12])(?:\.|º|°|er|e|ème)?\s?(?:halbjahr|halvår|semestre|hj)\b\.?"
        rf"\s*(?:de\s+)?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b(?P<h>[12])\s?H{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\bH(?P<h>[12]){_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b(?P<o>first|second)\s+half{_FY}{_YEAR}", re.IGNORECASE),
)
_TO_DATE = re.compile(rf"\b(?P<m>3|6|9|12)M{_FY}{_YEAR}", re.IGNORECASE)
_FISCAL_YEAR = re.compile(r"\b(?:FY|fiscal(?:\s+year)?)\s*'?(?P<y>\d{4}|\d\d)\b", re.IGNORECASE)
_BARE_YEAR = re.compile(r"(?<![\d,.])(?P<y>(?:19|20)\d\d)(?![\d,.]\d|\d)")
_DAY_JA = r"\d{4}年\s*\d{1,2}月\s*\d{1,2}日"
_FROM_TO = re.compile(
    r"自\s*(?P<a>.{6,16}?)\s*至\s*(?P<b>.{6,16})"
    r"|from\s(?P<c>.{6,60}?)\s(?:to|through)\s(?P<d>.{6,24})"
    rf"|(?P<e>{_DAY_JA})\s*[～〜~-]\s*(?P<f>{_DAY_JA})",
    re.IGNORECASE,
)
_JAPANESE_TERM = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和)?\s*(?P<y>\d{1,4}|元)年\s*(?P<m>\d{1,2})月期(?:\s*第(?P<q>[1-3])四半期|\s*(?P<half>中間期))?"
)


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
    return (
        _stated_span(text)
        or _labelled(text, calendar)
        or _yearless(text, context, calendar)
        or _dated(text, context)
        or _year_only(text, context, calendar)
    )


def _stated_span(text: str) -> FoundPeriod | None:
    match = _FROM_TO.search(text)
    if match:
        first = find_dates(match["a"] or match["c"] or match["e"])
        last = find_dates(match["b"] or match["d"] or match["f"])
        if first and last and first[0].day <= last[0].day:
            return FoundPeriod(Duration(first[0].day, last[0].day), match[0])
    between = _between_days(text) or _between_months(text)
    if between is not None:
        return between
    match = _JAPANESE_TERM.search(text)
    if match and (match["era"] or len(match["y"]) == 4):
        end = month_end(_year_of_era(match["era"], match["y"]), int(match["m"]))
        months = 3 * int(match["q"]) if match["q"] else 6 if match["half"] else 12
        start = months_to(end, 12).start
        return FoundPeriod(Duration(start, _span_end(start, months)), match[0])
    return None


def _year_of_era(era: str | None, year: str) -> int:
    number = 1 if year == "元" else int(year)
    return number + int(load_words("periods")["eras"][era]) if era else number


LONGEST_LABEL = 60


def _between_days(text: str) -> FoundPeriod | None:
    """A span between two days of which the first may leave its year to the last."""
    found = between_days(text)
    if found is None:
        return None
    span, end = found
    whole = end == len(text) and len(text) < LONGEST_LABEL
    return FoundPeriod(span, text if whole else text[:end][-LONGEST_LABEL:])


def _between_months(text: str) -> FoundPeriod | None:
    """Whole months of one year: "Jan-Sep 2024", "April to June 2024"."""
    numbered = _NUMBERED_MONTHS.search(text)
    if numbered:
        return _numbered_months(numbered)
    match = _months_of_a_year().search(text)
    if match is None:
        return None
    months = load_words("periods")["months"]
    first, last = int(months[match["first"].lower()]), int(months[match["last"].lower()])
    year = int(match["y"])
    if first >= last:
        return None
    return FoundPeriod(Duration(date(year, first, 1), month_end(year, last)), match[0])


#: "1-9/2024", "2024年1—12月": months by their numbers.
_NUMBERED_MONTHS = re.compile(
    r"(?<![\d.,/-])(?P<a>\d{1,2})\s?[-–]\s?(?P<b>\d{1,2})\s?/\s?(?P<y>20\d\d)(?!\d)"
    r"|(?P<y2>20\d\d)年\s*(?P<a2>\d{1,2})\s*[-–—~～至]\s*(?P<b2>\d{1,2})\s*月(?!\s*\d)"
)


def _numbered_months(match: re.Match[str]) -> FoundPeriod | None:
    year = int(match["y"] or match["y2"])
    first, last = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
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


def _span_end(start: date, months: int) -> date:
    month = start.year * 12 + start.month - 1 + months - 1
    return month_end(month // 12, month % 12 + 1)


@lru_cache(maxsize=1024)  # "2Q04" heads a column of nearly every table.
def _labelled(text: str, calendar: FiscalCalendar) -> FoundPeriod | None:
    for pattern in _FIRST_QUARTERS:
        if match := pattern.search(text):
            period = calendar.to_date(full_year(match["y"]), 3 * int(match["q"]))
            return FoundPeriod(period, match[0])
    for pattern in _QUARTERS:
        if match := pattern.search(text):
            number = _number_in(match, "q")
            return FoundPeriod(calendar.quarter(_label_year(match), number), match[0])
    for pattern in _HALVES:
        if match := pattern.search(text):
            number = _number_in(match, "h")
            return FoundPeriod(calendar.half(_label_year(match), number), match[0])
    if match := _TO_DATE.search(text):
        return FoundPeriod(calendar.to_date(full_year(match["y"]), int(match["m"])), match[0])
    return None


def _number_in(match: re.Match[str], name: str) -> int:
    groups = match.groupdict()
    return int(groups.get(name) or groups.get(f"{name}2") or _ordinal(groups["o"]))


def _label_year(match: re.Match[str]) -> int:
    groups = match.groupdict()
    return full_year(groups["y"] or groups["y2"])


def _yearless(text: str, context: Sequence[str], calendar: FiscalCalendar) -> FoundPeriod | None:
    """A quarter whose year stands in the corner of the table or nowhere."""
    match = _QUARTER_ALONE.fullmatch(_BARE_YEAR.sub("", text).strip(" :,."))
    if match is None:
        return None
    number = int(match["q"] or match["q2"] or _ordinal(match["o"] or "1"))
    years = [_BARE_YEAR.search(line) for line in (text, *context) if _is_year_line(line)]
    year = next((int(found["y"]) for found in years if found), None)
    period = calendar.quarter(year, number) if year is not None else None
    return FoundPeriod(period, match[0])


def _is_year_line(line: str) -> bool:
    found = _BARE_YEAR.findall(line)
    return len(set(found)) == 1 and len(line) < LONGEST_YEAR_LINE


def _ordinal(word: str) -> int:
    return int(load_words("periods")["ordinals"][word.lower()])


def _dated(text: str, context: Sequence[str]) -> FoundPeriod | None:
    dates = find_dates(text)
    if not dates:
        dates = find_dates(_joined(text))
    if not dates:
        return None
    found = dates[-1]
    label = text[found.start : found.end] if found.end <= len(text) else text
    return FoundPeriod(span_to(found.day, text, context), label, found.day)


def _joined(text: str) -> str:
    """A day and month in one line and the year in another, brought together."""
    year = _BARE_YEAR.search(text)
    day = day_in_year(text, int(year["y"])) if year else None
    return day.isoformat() if day else ""


def span_to(day: date, text: str, context: Sequence[str]) -> Period | None:
    """The span or instant that ends on `day`, by the words nearest to it; None if none tells."""
    for words in (text, *(plain(line) for line in context)):
        spans = list(_span_pattern().finditer(words))
        if spans:
            # Several spans over all columns ("three and six months ended") tell nothing of one.
            return _duration(day, spans[-1]) if len(spans) == 1 or words is text else None
        months = months_named(words)
        if months is not None:
            return months_to(day, months)
        if _AS_OF.search(words):
            return Instant(day)
    return None


def names_span(text: str) -> bool:
    """Whether a text says how long a span is ("Three Months Ended")."""
    words = plain(text)
    return _span_pattern().search(words) is not None or months_named(words) is not None


def _duration(day: date, span: re.Match[str]) -> Duration:
    if span["n"]:
        word = span["n"].lower()
        number = int(load_words("periods")["numbers"].get(word, 0) or word)
        unit = span["unit"].lower()
        if unit.startswith("week"):
            return Duration(day - timedelta(weeks=number) + timedelta(days=1), day)
        return months_to(day, number * 3 if unit.startswith("quarter") else number)
    return months_to(day, 12 if span["year"] else 3 if span["quarter"] else 6)


def _year_only(text: str, context: Sequence[str], calendar: FiscalCalendar) -> FoundPeriod | None:
    match = _FISCAL_YEAR.search(text) or _BARE_YEAR.search(text)
    if not match:
        return None
    if _RUNNING.search(text):
        return FoundPeriod(None, match[0])
    year = full_year(match["y"])
    end = calendar.year_end(year)
    if names_full_year(text):
        return FoundPeriod(months_to(end, 12) if end else None, match[0], end)
    for line in (text, *context):
        span = between_days(plain(line))
        if span is not None:
            return FoundPeriod(in_year(span[0], year), match[0])
        day = _only_day_of(plain(line), year) or day_in_year(plain(line), year)
        if day:
            return FoundPeriod(span_to(day, text, context), match[0], day)
    return FoundPeriod(months_to(end, 12) if end else None, match[0], end)


def _only_day_of(line: str, year: int) -> date | None:
    """The one day of a year that a line names in full among those of other years."""
    days = {found.day for found in find_dates(line) if found.has_day and found.day.year == year}
    return days.pop() if len(days) == 1 else None


def common_period(
    lines: Sequence[str], calendar: FiscalCalendar, *, dated: bool = False
) -> FoundPeriod | None:
    """The one period that lines above a table give to all its columns; None if they give several.

    A line counts only if it says a span or an instant outright, with a single day in it; where
    balances are `dated`, a day by itself does.
    """
    for line in lines:
        text = plain(line)
        stated = _stated_span(text)
        if stated is not None and len(_FROM_TO.findall(text)) <= 1:
            return stated
        if len({found.day for found in find_dates(text)}) == 1:
            found = find_period([text], [], calendar)
            if found is not None and found.period is not None:
                return found
            if dated and found is not None and found.day is not None:
                return replace(found, period=Instant(found.day))
    return None


def row_period(label: str, header: Sequence[str], calendar: FiscalCalendar) -> Period | None:
    """The period that a row's label names by itself: a month under "Calendar year 2004"."""
    text = plain(label)
    month = next(iter(iterate_months(text)), None)
    if month is None or month[1] != 0:
        return None
    over = plain(" ".join(header))
    year = _BARE_YEAR.search(text[month[2] :]) if _only_month(text, month[2]) else None
    year = year or _BARE_YEAR.search(over)
    if year is None or not _only_month(text, month[2]):
        return None
    start = date(int(year["y"]), month[0], 1)
    ends = [found.day for found in find_dates(text) if found.has_day]
    if ends and ends[-1].month == start.month and ends[-1].year == start.year:
        return Duration(start, ends[-1])
    return Duration(start, month_end(start.year, start.month))


def _only_month(text: str, end: int) -> bool:
    """Whether nothing but a year or a remark in brackets follows the month's name."""
    return re.fullmatch(r"\W*(?:(?:19|20)\d\d)?\W*(?:\(.*\))?\W*", text[end:]) is not None


def instant_in(label: str, period: Period | None) -> Period | None:
    """What a balance printed among flows stands for: cash at the beginning or end of the span."""
    if not isinstance(period, Duration):
        return period
    words = load_words("periods")["labels"]
    if not is_balance(label):
        return period
    if phrase_pattern(words["beginning"]).search(label):
        return Instant(period.start - timedelta(days=1))
    if phrase_pattern(words["end"]).search(label):
        return Instant(period.end)
    return period


def is_balance(label: str) -> bool:
    """Whether a label names a balance, which stands for an instant."""
    return _balance_words().search(label) is not None


@cache
def _balance_words() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["labels"]["balances"])
