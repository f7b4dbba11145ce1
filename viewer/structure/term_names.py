"""Columns headed by the name of a term ("제 56 기", "期末余额") that the lines above date."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from viewer.core.periods import Duration, Instant, Period, month_end, months_to
from viewer.structure.dates import find_dates, plain
from viewer.structure.spans import between_days, in_year
from viewer.structure.words import load_words, phrase_pattern

_NUMBERED_TERM = re.compile(r"(?:제|第)\s*\d+\s*(?:\([당전]\)\s*)?(?:기|期)(?!間)")
_PLACE = re.compile(r"\([당전]\)|\s")
#: Months at the end of a term's span: "3개월" beside "누적" (accumulated).
_LAST_MONTHS = re.compile(r"(?P<n>3|6|9)\s*개월")
#: How far behind a term's name its dates may stand.
REACH = 60


def named_term(text: str, context: Sequence[str], spans: Sequence[Period]) -> Period | None:
    """The period of a header that is a term's name and no date.

    Args:
        text: the header in one line, already `plain`.
        context: lines above the table.
        spans: the period that these lines give to the whole table, if they give one.
    """
    term = _NUMBERED_TERM.search(text)
    if term:
        return _dated_term(term[0], text, [plain(line) for line in context])
    return _by_place(text, spans[0]) if spans else None


def _dated_term(term: str, text: str, context: Sequence[str]) -> Period | None:
    """The dates that a line above gives behind the same term's name."""
    name = _without_place(term)
    for line in context:
        for match in _NUMBERED_TERM.finditer(line):
            if _without_place(match[0]) == name:
                return _first_period(line[match.end() : match.end() + REACH], text)
    return None


def _without_place(term: str) -> str:
    """A term's name without blanks and without "(당)", this one, or "(전)", the last."""
    return _PLACE.sub("", term)


def _first_period(words: str, header: str) -> Period | None:
    dates = [found for found in find_dates(words) if found.has_day]
    if not dates:
        return None
    span = between_days(words[: dates[1].end]) if len(dates) > 1 else None
    if span is None:
        return Instant(dates[0].day)
    last = _LAST_MONTHS.search(header)
    return months_to(span[0].end, int(last["n"])) if last else span[0]


@cache
def _places() -> dict[str, re.Pattern[str]]:
    words = load_words("periods")["relative"]
    return {name: phrase_pattern([f"^{word}" for word in words[name]]) for name in words}


def _by_place(text: str, of_table: Period) -> Period | None:
    """This or the last term's period, by the one that the lines above give."""
    place = next((name for name, words in _places().items() if words.search(text)), "")
    if place in {"current", "prior"} and isinstance(of_table, Duration):
        return of_table if place == "current" else in_year(of_table, of_table.end.year - 1)
    if place == "prior":
        return Instant(_year_before(of_table.end))
    if place == "closing":
        return Instant(of_table.end)
    if place == "opening":
        opens = of_table.start if isinstance(of_table, Duration) else of_table.end.replace(
            month=1, day=1
        )  # fmt: skip
        return Instant(opens - timedelta(days=1))
    return None


def _year_before(day: date) -> date:
    if day == month_end(day.year, day.month):
        return month_end(day.year - 1, day.month)
    return day.replace(year=day.year - 1)
