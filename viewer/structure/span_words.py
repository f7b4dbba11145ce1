"""How long a span is, in words: "Three Months Ended", "52 weeks to", "six mois clos le", "LTM"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from viewer.core.periods import Duration, Instant, Period, months_to
from viewer.core.remembered import remembered
from viewer.structure.dates import plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.spans import months_named
from viewer.structure.words import load_words

_TO = r"\s*\(?(?:ended|ending|to\b(?!\s+date)|through)"
_UNITS = r"months?|mos?\.|weeks?|quarters?|monate|wochen|mois|meses|mesi|maanden|månader|måneder"
_CHINESE = {"三": 3, "六": 6, "九": 9, "十二": 12}


@cache
def _number() -> str:
    return "|".join(load_words("periods")["numbers"]) + r"|\d{1,2}"


@cache
def _span_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<n>{_number()})(?:\s*\(\d+\))?[\s-]+(?P<unit>{_UNITS})(?!\w)"
        rf"|\b(?P<year>(?:fiscal\s+|full\s+|calendar\s+)?years?|twelvemonth){_TO}"
        rf"|\b(?P<quarter>quarters?|qtrs?\.?|quarterly\s+periods?){_TO}"
        rf"|\b(?P<half>half[\s-]years?|six-months?){_TO}"
        rf"|\b(?P<month>month){_TO}"
        r"|止(?P<chinese>三|六|九|十二)[個个]月|(?P<year_zh>止(?:財政)?年度)",
        re.IGNORECASE,
    )


@cache
def _another_before() -> re.Pattern[str]:
    """What stands before the second of two spans said together: "three and six months"."""
    return re.compile(
        rf"\b(?:{_number()}|quarters?)(?:[\s-]+(?:{_UNITS}))?-?(?:\s+ended)?\s*(?:,|and|&|or)+\s*$",
        re.IGNORECASE,
    )


_AS_OF = re.compile(
    r"\b(?:as\s+of|as\s+at|at|balance\s+sheets?|financial\s+(?:position|condition))\b|現在"
    r"|於(?=\s*\d)",
    re.IGNORECASE,
)
#: Twelve months that are no fiscal year.
_TRAILING = re.compile(r"\b(?:ltm|ttm|trailing|rolling|last\s+(?:12|twelve))\b", re.IGNORECASE)
#: A year that has run for a part.
_RUN_SO_FAR = re.compile(r"\b(?:ytd|year[\s-]to[\s-]date)\b", re.IGNORECASE)
_TO_DATE = re.compile(r"\bto\s+date\b|\binception\b", re.IGNORECASE)
#: Words of a part of a year, in the languages whose years stand bare beside them.
_PART_OF_YEAR = re.compile(
    r"\b(?:quarters?|qtr|q[1-4]|[1-4]q|half|h[12]|[12]h|hy\d?|months?|weeks?|periods?|s[12]|[12]s"
    r"|t[1-4]|[1-4]t|[369]m|quartale?|trimest\w+|semest\w+|halbjahr\w*|monate?|mois|meses|mesi"
    r"|kwartaal|kvartal\w*|halvår\w*|tertial\w*|\d{1,2}\s*[-–]\s*\d{1,2})\b"
    r"|四半期|半期|中間|上期|下期|季度|[個个]月|分期|분기|반기|\d月|월|\d\s*[-–/]\s*\d",
    re.IGNORECASE,
)


def is_trailing(text: str) -> bool:
    """Whether a text speaks of the twelve months up to a day."""
    return _TRAILING.search(text) is not None


def is_so_far(text: str) -> bool:
    """Whether a text speaks of a fiscal year up to a day in it."""
    return _RUN_SO_FAR.search(text) is not None


def is_no_fiscal_year(text: str) -> bool:
    """Whether a year beside these words is not all of a fiscal year: "YTD", "LTM", "to date"."""
    return is_trailing(text) or is_so_far(text) or _TO_DATE.search(text) is not None


def is_part_of_year(text: str) -> bool:
    """Whether words speak of less than the year that they name ("1. Halbjahr 2025")."""
    return _PART_OF_YEAR.search(text) is not None


@remembered
def names_span(text: str) -> bool:
    """Whether a text says how long a span is ("Three Months Ended")."""
    words = plain(text)
    return _span_pattern().search(words) is not None or months_named(words) is not None


def says_part_of_year(text: str) -> bool:
    """Whether a text says a span, and one that is not a year: "six months ended"."""
    words = plain(text)
    spans = _spans_in(words)
    if not spans:
        return months_named(words) not in {None, 12}
    return any(_months(span) != 12 for span in spans)


@remembered
def _spans_in(words: str) -> tuple[re.Match[str], ...]:
    return tuple(_span_pattern().finditer(words))


def span_to(
    day: date, text: str, context: Sequence[str], calendar: FiscalCalendar | None = None
) -> Period | None:
    """The span or instant that ends on `day`, by the words nearest to it; None if none tells.

    Args:
        day: the last day.
        text: the words beside it.
        context: lines farther off, the nearest first.
        calendar: the document's fiscal calendar, for years "to date".
    """
    if is_trailing(text):
        return _months_to(day, 12, calendar)
    if is_so_far(text):
        return calendar.year_so_far(day) if calendar is not None else None
    for words in (text, *(plain(line) for line in context)):
        spans = _spans_in(words)
        if spans:
            # Several spans over all columns ("three and six months ended") tell nothing of one.
            several = len(spans) > 1 and words is not text
            together = any(_another_before().search(words[: s.start()]) for s in spans)
            return None if several or together else _duration(day, spans[-1], calendar)
        months = months_named(words)
        if months is not None:
            return _months_to(day, months, calendar)
        if _AS_OF.search(words):
            return Instant(day)
    return None


def _months_to(day: date, months: int, calendar: FiscalCalendar | None) -> Duration:
    return calendar.span(day, months) if calendar is not None else months_to(day, months)


def _duration(day: date, span: re.Match[str], calendar: FiscalCalendar | None) -> Duration:
    if span["n"] and span["unit"].lower().startswith(("week", "wochen")):
        return Duration(day - timedelta(weeks=_count(span)) + timedelta(days=1), day)
    return _months_to(day, _months(span), calendar)


def _count(span: re.Match[str]) -> int:
    word = span["n"].lower()
    return int(load_words("periods")["numbers"].get(word, 0) or word)


def _months(span: re.Match[str]) -> int:
    """The length of a span in months; weeks, which are never meant, count a quarter each 13."""
    if span["n"]:
        unit = span["unit"].lower()
        if unit.startswith(("week", "wochen")):
            return _count(span) * 3 // 13
        return _count(span) * (3 if unit.startswith("quarter") else 1)
    if span["chinese"]:
        return _CHINESE[span["chinese"]]
    if span["year"] or span["year_zh"]:
        return 12
    return 3 if span["quarter"] else 6 if span["half"] else 1
