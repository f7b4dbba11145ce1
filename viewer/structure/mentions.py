"""Periods named in running text, and which of them each figure of a sentence stands for."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from viewer.core.periods import Duration, Instant, Period, add_months, months_to
from viewer.structure.dates import month_names
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.periods import find_period
from viewer.structure.words import load_words, phrase_pattern

#: A year of 52 or 53 weeks ends on another day each time.
SLIP_DAYS = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A period named in a text.

    Attributes:
        start: first character.
        end: one past the last.
        period: the period; of a bare date, the instant.
        is_day: whether only a day is named, which may stand for the span that ends on it.
        ago: months back from the sentence's own period, where only the distance is named.
    """

    start: int
    end: int
    period: Period | None
    is_day: bool = False
    ago: int = 0

    def fits(self, period: Period | None, current: Period | None) -> bool:
        """Whether a column's period may be the one that is meant.

        Args:
            period: the column's.
            current: the sentence's own, from which distances count.
        """
        if period is None:
            return False
        if self.ago:
            return current is not None and _is_about(period, earlier(current, self.ago))
        if self.is_day and self.period is not None:
            return period.end == self.period.end
        return period == self.period


@cache
def _pattern() -> re.Pattern[str]:
    day = rf"(?:{month_names()})\.?\s+\d{{1,2}},?\s+(?:19|20)\d\d"
    year = r"'?(?:(?:19|20)\d\d|\d\d)(?![\d/])"
    fiscal = r"\s*,?\s*(?:of\s+)?(?:the\s+)?(?:FY|fiscal(?:\s+year)?)?\s*"
    numbers = "|".join(load_words("periods")["numbers"])
    return re.compile(
        r"(?<![A-Za-z0-9])(?=[0-9A-Za-z])(?:"
        rf"(?:[1-4]\s?Q|Q[1-4]|[12]\s?H|H[12]){fiscal}{year}\b"
        rf"|(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:fiscal\s+)?(?:quarter|half){fiscal}{year}\b"
        rf"|(?:(?:{numbers})[\s-]+months?|(?:fiscal\s+)?(?:quarter|year)|(?:{numbers})[\s-]+weeks)"
        rf"(?:\s+period)?\s+ended\s+{day}"
        rf"|(?:FY|fiscal(?:\s+year)?)\s*'?(?:\d{{4}}|\d\d)\b"
        rf"|{day})",
        re.IGNORECASE,
    )


@cache
def _ago() -> re.Pattern[str]:
    return phrase_pattern(load_words("narrative")["ago"])


def mentions_in(
    text: str, calendar: FiscalCalendar, known: Mapping[str, Period] | None = None
) -> list[Mention]:
    """The periods that a text names, in order.

    Args:
        text: a block's text.
        calendar: what the document says of its fiscal year.
        known: labels of columns, lower case, with the periods that the columns stand for.
    """
    found = [_mention(match, calendar, known or {}) for match in _pattern().finditer(text)]
    months = load_words("narrative")["ago"]
    lowered = text.lower()
    named = any(phrase in lowered for phrase in months)  # Much cheaper than the pattern.
    for match in _ago().finditer(text) if named else ():
        distance = int(months[" ".join(match[0].lower().split())])
        found.append(Mention(match.start(), match.end(), None, ago=distance))
    return sorted(
        (mention for mention in found if mention.period is not None or mention.ago),
        key=lambda mention: mention.start,
    )


def _mention(
    match: re.Match[str], calendar: FiscalCalendar, known: Mapping[str, Period]
) -> Mention:
    label = " ".join(match[0].lower().split())
    if label in known:
        is_day = isinstance(known[label], Instant) or label[:3].isalpha()
        return Mention(match.start(), match.end(), known[label], is_day=is_day)
    found = find_period([match[0]], [], calendar)
    if found is None:
        return Mention(match.start(), match.end(), None)
    if found.period is None and found.day is not None:
        return Mention(match.start(), match.end(), Instant(found.day), is_day=True)
    return Mention(match.start(), match.end(), found.period)


def earlier(period: Period, months: int) -> Period:
    """The same kind of period that many months before."""
    if isinstance(period, Instant):
        return Instant(add_months(period.on, -months))
    return months_to(add_months(period.end, -months), period.months)


def _is_about(first: Period, second: Period) -> bool:
    """Whether two periods are the same but for the days by which 52 weeks miss a year."""
    if isinstance(first, Instant) or isinstance(second, Instant):
        return abs((first.end - second.end).days) <= SLIP_DAYS
    return first.months == second.months and abs((first.end - second.end).days) <= SLIP_DAYS


def same_time(first: Period | None, second: Period | None) -> bool:
    """Whether two periods are one, or an instant and a span that ends with it."""
    if first is None or second is None:
        return False
    if isinstance(first, Duration) and isinstance(second, Duration):
        return first == second
    return first.end == second.end


def times_of(
    spans: Sequence[tuple[int, int]],
    index: int,
    stops: tuple[int, int],
    mentions: Sequence[Mention],
    comparisons: Sequence[int],
) -> tuple[Mention | None, Mention | None]:
    """(own, prior) period of one of a sentence's figures, by where the periods stand.

    A period right behind a figure is its own ("JPY 8,675 million in 1Q04"). Behind a comparison
    word stands the prior one, at times behind another figure ("14.4% from JPY 9,185 million in
    2Q03").

    Args:
        spans: (start, end) of the sentence's figures, in order.
        index: which of them.
        stops: (start, end) of the sentence.
        mentions: the periods named in the sentence.
        comparisons: where its comparison words stand.
    """
    end = spans[index][1]
    following = spans[index + 1][0] if index + 1 < len(spans) else stops[1]
    compared = next((place for place in comparisons if end <= place < stops[1]), None)
    limit = following if compared is None else min(following, compared)
    own = next((m for m in mentions if end <= m.start < limit), None)
    if own is None and _goes_on(spans[index][0], mentions, comparisons):
        # "compared with net income of $51.8 million, or $1.05 per share, for the quarter ended …"
        last = stops[1] if compared is None else compared
        own = next((m for m in mentions if end <= m.start < last), None)
    prior = None
    if compared is not None:
        prior = next((m for m in mentions if compared <= m.start < stops[1]), None)
    return own, prior


def _goes_on(start: int, mentions: Sequence[Mention], comparisons: Sequence[int]) -> bool:
    """Whether a figure stands behind a comparison word whose period is still to come."""
    before = [place for place in comparisons if place < start]
    return bool(before) and not any(before[-1] <= m.start < start for m in mentions)
