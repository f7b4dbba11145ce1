"""Periods named in running text, singly or as lists: "the three and six months ended June 30"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from viewer.core.periods import Instant, Period
from viewer.core.records import quick
from viewer.core.remembered import remembered
from viewer.structure.document_times import DocumentTimes
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.mentions import SLIP_DAYS, Mention
from viewer.structure.naming_words import AND, FISCAL, YEAR, named_in
from viewer.structure.periods import find_period
from viewer.structure.words import load_words, phrase_pattern


@quick
@dataclass(frozen=True, slots=True)
class Naming:
    """Where a text names one period, or several in a list.

    Attributes:
        start: first character.
        end: one past the last.
        mentions: the periods, in the order of the words.
        is_crossed: whether spans and dates are both several ("three and six months ended June 30,
            2025 and 2024"): which comes first for the figures is then open.
        of_change: whether the words only say what a change is against ("year-over-year").
        of_note: whether it heads a figure in brackets, and that alone ("(2023: £1,150m)").
    """

    start: int
    end: int
    mentions: tuple[Mention, ...]
    is_crossed: bool = False
    of_change: bool = False
    of_note: bool = False


@cache
def _ago(kind: str) -> re.Pattern[str]:
    phrases = phrase_pattern(load_words("narrative")[kind]).pattern
    return re.compile(rf"(?:{phrases})(?:\s+(?:of|in|for)\s+(?:{FISCAL}\s+)?(?P<y>{YEAR}))?")


#: Between two namings that make one list.
_LISTED = re.compile(AND, re.IGNORECASE)


def namings_in(text: str, times: DocumentTimes) -> list[Naming]:
    """Where a text names periods, in order; neighbours joined by "and" are one list.

    Args:
        text: a block's text.
        times: what the document says of its periods.
    """
    found = list(_distances(text))
    taken = [(naming.start, naming.end) for naming in found]
    for naming in _relative(text, times):
        if not any(start < naming.end and naming.start < end for start, end in taken):
            found.append(naming)
            taken.append((naming.start, naming.end))
    for match in named_in(text):
        first, last = match.span()
        if not taken or not any(start < last and first < end for start, end in taken):
            mentions, crossed = _mentions(match, times)
            if mentions:
                found.append(Naming(match.start(), match.end(), mentions, crossed))
    found.sort(key=lambda naming: naming.start)
    return [_as_note(naming, text) for naming in _listed(found, text)]


def _as_note(naming: Naming, text: str) -> Naming:
    opens = text[max(0, naming.start - 1) : naming.start] in ("(", "[")
    of_note = opens and text[naming.end : naming.end + 2].lstrip().startswith(":")
    return replace(naming, of_note=True) if of_note else naming


def _listed(namings: Sequence[Naming], text: str) -> list[Naming]:
    joined: list[Naming] = []
    for naming in namings:
        last = joined[-1] if joined else None
        if last is not None and _LISTED.fullmatch(text, last.end, naming.start):
            mentions = (*last.mentions, *naming.mentions)
            crossed = last.is_crossed or naming.is_crossed
            joined[-1] = Naming(last.start, naming.end, mentions, crossed)
        else:
            joined.append(naming)
    return joined


def _relative(text: str, times: DocumentTimes) -> Iterator[Naming]:
    """Spans up to the end of what the document is about: "in the quarter", "year to date"."""
    if not times.spans:
        return
    for match in _RELATIVE.finditer(text):
        if match["so_far"]:
            months = max((months for months in times.spans if months < 12), default=0)
        elif match["months"]:
            months = int(load_words("periods")["numbers"].get(match["months"].lower(), 0))
        else:
            months = 3 if match["quarter"] else 12
        period = times.spans.get(months)
        if period is not None:
            mention = Mention(period, is_by_name=True)
            yield Naming(match.start(), match.end(), (mention,))


_RELATIVE = re.compile(
    r"\b(?:(?P<so_far>year[\s-]to[\s-]date)"
    r"|(?:for|in|during)\s+(?:the|this)\s+(?:(?:current|latest|full|fiscal|whole|entire)[\s-]+)?"
    r"(?:(?P<quarter>quarter)|(?P<year>year)|(?:first\s+)?(?P<months>three|six|nine|twelve)[\s-]+months?"
    r"(?:\s+periods?)?))(?!\w|-|\s+(?:ended|ending|of|to|in|following|after|before|\d)"
    r"|\s+and\s+(?:the\s+)?(?:full|fiscal|year|first|three|six|nine|twelve|half))",
    re.IGNORECASE,
)


def _distances(text: str) -> Iterator[Naming]:
    """Where periods are named by how long ago they are."""
    lowered = text.lower()
    for kind in ("ago", "change_ago"):
        months = load_words("narrative")[kind]
        if not any(phrase in lowered for phrase in months):  # Much cheaper than the pattern.
            continue
        for match in _ago(kind).finditer(text):
            year = int(match["y"]) if match["y"] else None
            words = " ".join(match[0].lower().split())
            longest = max((p for p in months if words.startswith(p)), key=len)
            mention = Mention(None, ago=int(months[longest]), year=year)
            of_change = kind == "change_ago"
            yield Naming(match.start(), match.end(), (mention,), of_change=of_change)


def _mentions(match: re.Match[str], times: DocumentTimes) -> tuple[tuple[Mention, ...], bool]:
    """The periods of one naming, and whether spans and dates are both several."""
    way = str(match.lastgroup).removesuffix("_")  # The group around a way closes last.
    if way == "spans":
        return _spans(match, times)
    return _WAYS[way](match, times), False


def _spans(match: re.Match[str], times: DocumentTimes) -> tuple[tuple[Mention, ...], bool]:
    listed = re.sub(r"\band\b|\bthe\b|-(?=[\s,])", " ", match["spans"])
    spans = re.findall(r"[\w-]*\w", listed)
    days = _full_days(match["span_days"])
    phrases = [f"{span} {match['unit']} ended {day}" for span, day in product(spans, days)]
    return _found(phrases, times), len(spans) > 1 and len(days) > 1


def _ended(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    what = match["what"].lower().removesuffix("s")
    return _found([f"{what} ended {day}" for day in _full_days(match["ended_days"])], times)


def _pair(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    """A part of a year and a longer one that end on one day: "quarter and year ended June 30"."""
    days = _full_days(match["pair_days"])
    return _found(
        [f"{span} ended {day}" for day in days for span in ("quarter", match["pair_last"])], times
    )


def _mixed(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    year = match["mixed_year"]
    quarter = _found([f"{match['mixed']} quarter of {year}"], times)
    return (*quarter, _to_date(match["mixed_months"], "months", year, times))


def _parts(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    parts = [word for word in re.findall(r"\w+", match["ordinals"].lower()) if word in _ordinals()]
    pairs = product(parts, re.findall(YEAR, match["part_years"]))
    return _found([f"{part} {match['part']} of {year}" for part, year in pairs], times)


def _first_months(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    months, unit = match["first"], match["first_unit"]
    years = re.findall(YEAR, match["first_years"])
    return tuple(_to_date(months, unit, year, times) for year in years)


def _alone(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    word = (match["alone"] or match["alone_label"]).lower()
    number = _ordinals().get(word) or int(word.strip("q"))
    return (Mention(_quarter_before(int(number), times), is_by_name=True),)


def _fiscal_years(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    years = re.findall(YEAR, match["years"] or "")
    return _found([f"fiscal {year}" for year in years] or [match[0]], times)


def _bare_years(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    return _found([f"fiscal {year}" for year in re.findall(YEAR, match["bare"])], times)


def _noted_year(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    """The same period of a year that is named in brackets: "(2023: £1,150m)"."""
    return (Mention(None, ago=12, year=int(match["noted"])),)


def _days(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    return _found(_full_days(match[0]), times)


def _label(match: re.Match[str], times: DocumentTimes) -> tuple[Mention, ...]:
    return _found([match[0]], times)


#: How each way of naming periods is read.
_WAYS: Mapping[str, Callable[[re.Match[str], DocumentTimes], tuple[Mention, ...]]] = {
    "ended": _ended,
    "pair": _pair,
    "mixed": _mixed,
    "part": _parts,
    "first": _first_months,
    "label": _label,
    "years": _fiscal_years,
    "bare": _bare_years,
    "noted": _noted_year,
    "days": _days,
    "alone": _alone,
}


def _ordinals() -> Mapping[str, int]:
    ordinals: Mapping[str, int] = load_words("periods")["ordinals"]
    return ordinals


_NAME = r"(?!(?:and|or|the)\b)[A-Za-z]+"
_DAY = re.compile(
    rf"(?P<day>(?:{_NAME}\.?\s+\d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th)?\s+{_NAME}))?"
    rf",?\s*(?P<year>{YEAR})?"
)


def _full_days(text: str) -> list[str]:
    """The days of a list, each in full: "June 30, 2025 and 2024" are two of June 30."""
    day, found = "", []
    for match in _DAY.finditer(text):
        if match["day"]:
            day = match["day"]
            found.append([day, match["year"] or ""])
        elif match["year"]:
            found.append([day, match["year"]])
    later = ""
    for pair in reversed(found):  # "March 31 and June 30, 2024": the last gives the year.
        later = pair[1] = pair[1] or later
    return [f"{day}, {year}" for day, year in found if year]


def _found(phrases: Sequence[str], times: DocumentTimes) -> tuple[Mention, ...]:
    return tuple(_mention(phrase, times) for phrase in phrases)


def _mention(phrase: str, times: DocumentTimes) -> Mention:
    label = " ".join(phrase.lower().split())
    if label in times.known:
        is_day = isinstance(times.known[label], Instant) or label[:3].isalpha()
        return Mention(times.known[label], is_day=is_day, is_by_name=not is_day)
    return _by_calendar(phrase, times.calendar)


@remembered
def _by_calendar(phrase: str, calendar: FiscalCalendar) -> Mention:
    found = find_period([phrase], [], calendar)
    if found is None:
        return Mention(None)
    if found.period is None and found.day is not None and "fiscal" not in phrase:
        return Mention(Instant(found.day), is_day=True)
    return Mention(found.period, is_by_name=not _DATED.search(phrase))


#: What gives a period's days.
_DATED = re.compile(r"\b(?:ended|ending)\b")


def _to_date(word: str, unit: str, year: str, times: DocumentTimes) -> Mention:
    """The first months or weeks of a fiscal year, by its number."""
    number = int(load_words("periods")["numbers"].get(word.lower(), 0) or word)
    months = round(number * 12 / 52) if unit.lower() == "weeks" else number
    period = times.calendar.to_date(int(year), months) if 0 < months < 12 else None
    return Mention(period, is_by_name=True)


def _quarter_before(number: int, times: DocumentTimes) -> Period | None:
    """The last such quarter up to the end of what the document is about."""
    if times.main is None:
        return None
    end = times.main.end
    quarters = (times.calendar.quarter(end.year + years, number) for years in (1, 0, -1))
    return next((q for q in quarters if q and (q.end - end).days <= SLIP_DAYS), None)
