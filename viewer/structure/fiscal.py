"""What a document's own words say of its fiscal year: when "FY2004" ends."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from viewer.core.periods import Duration, Instant, Period, add_months, month_end, months_to
from viewer.structure.dates import day_in_year, find_dates, full_year, nearest_month_end, plain
from viewer.structure.fiscal_labels import offset_by_quarters
from viewer.structure.spans import ends_of_named_years, ends_of_spans
from viewer.structure.week_years import WeekYears, find_week_years
from viewer.structure.words import load_words

SEARCHED = 400_000
#: What names the days of balances: longer texts are prose.
LONGEST_LINE = 200
#: Whatever says when years end has one of these words; small letters, for speed.
_ANCHORS = (
    re.compile(r"end(?:ed|ing|s)\b"),
    re.compile(r"quarter(?: of)?(?: the)? f"),
    re.compile(r"year to "),
    re.compile(r"months? (?:period )?to "),
)
_STRETCH = re.compile(r"year|quarter|six|nine|26-|39-")
#: Months in whose end a year bears the number of the calendar year that it ends in, wherever
#: nothing else is said; those that end before are called by either.
OWN_NUMBER = range(8, 12)
#: How far what it says reaches around the word.
BEFORE, AFTER = 100, 120


@dataclass(frozen=True, slots=True)
class FiscalCalendar:
    """When fiscal years end.

    Attributes:
        end_month: the month in which the fiscal year ends, None if the document does not say.
        year_offset: calendar year in which fiscal year Y ends, less Y; None if it does not say.
        named: (name, period) of the periods that the document names and dates ("当連結会計年度").
        weeks: the days on which its periods end, where they are of weeks; None if of months.
    """

    end_month: int | None = None
    year_offset: int | None = None
    named: tuple[tuple[str, Period], ...] = ()
    weeks: WeekYears | None = None

    def year_end(self, year: int) -> date | None:
        """The last day of a fiscal year by its label, None if the document does not tell."""
        if self.end_month is None or self.year_offset is None:
            return None
        return self.end_near(month_end(year + self.year_offset, self.end_month))

    def end_near(self, nominal: date) -> date | None:
        """The day on which a period ends whose last month ends on `nominal`; None if unknown."""
        return self.weeks.end_near(nominal) if self.weeks else nominal

    def span(self, end: date, months: int) -> Duration:
        """The months up to a day, in full weeks where the document counts them."""
        if self.weeks is not None:
            start = self.weeks.end_near(add_months(nearest_month_end(end), -months))
            if start is not None and start < end:
                return Duration(start + timedelta(days=1), end)
        return months_to(end, months)

    def end_in(self, year: int) -> date | None:
        """The last day of the fiscal year that ends in a calendar year, and begins before it."""
        if self.end_month is None or self.end_month == 12:
            return None
        return self.end_near(month_end(year, self.end_month))

    def ends_on(self, day: date) -> bool:
        """Whether a fiscal year ends on a day, or near it as one of 52 weeks does."""
        return nearest_month_end(day).month == self.end_month

    def year_so_far(self, day: date) -> Duration | None:
        """A fiscal year up to a day in it, None if the document does not tell when it begins."""
        if self.end_month is None:
            return None
        near = nearest_month_end(day)
        months = (near.month - self.end_month - 1) % 12 + 1
        return self.span(day, months)

    def quarter(self, year: int, number: int) -> Duration | None:
        """A quarter of a fiscal year."""
        return self._part(year, 3 * number, 3)

    def to_date(self, year: int, months: int) -> Duration | None:
        """The first months of a fiscal year."""
        return self._part(year, months, months)

    def half(self, year: int, number: int) -> Duration | None:
        """A half of a fiscal year."""
        return self._part(year, 6 * number, 6)

    def _part(self, year: int, run: int, months: int) -> Duration | None:
        """The last months of a fiscal year of which so many have run."""
        if self.end_month is None or self.year_offset is None:
            return None
        last = month_end(year + self.year_offset, self.end_month)
        end = self.end_near(add_months(last, run - 12))
        if end is None and (year_end := self.end_near(last)):
            end = year_end - timedelta(weeks=13 * (12 - run) // 3)
        return self.span(end, months) if end else None


_LABEL = r"(?:FY|fiscal(?:\s+year)?|F)\s*'?(?P<label>\d{4}|\d{2})\b"
_YEAR_THEN_LABEL = re.compile(
    r"fiscal\s+year\s+(?:ending|ended|which\s+ends|that\s+ends|to)(?P<when>.{6,40}?)"
    rf"[\s,]*[(\"“”'‘’]+\s*(?:the\s+)?[\"“‘']?{_LABEL}",
    re.IGNORECASE,
)
_LABEL_THEN_YEAR = re.compile(
    rf"{_LABEL}[\s,(\"”’]*(?:is|refers\s+to|means|,|\()?[^.;]{{0,40}}?"
    r"year\s+(?:ending|ended|ends)(?P<when>.{6,30})",
    re.IGNORECASE,
)
_QUARTER_OF_LABEL = re.compile(
    r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:fiscal\s+)?quarter"
    rf"(?:\s+of)?\s+(?:the\s+)?{_LABEL}[^.;]{{0,25}}?(?:ended|ending|to)\s(?P<when>.{{6,24}})",
    re.IGNORECASE,
)
_LABEL_QUARTER = re.compile(
    rf"{_LABEL}\s+(?P<ordinal>first|second|third|fourth)\s+quarter[^.;]{{0,15}}?"
    r"(?:ended|ending)\s(?P<when>.{6,24})",
    re.IGNORECASE,
)
_YEAR_ENDED = re.compile(
    r"(?:fiscal\s+)?years?\s+(?:ended|ending)\s(?P<when>.{6,60})", re.IGNORECASE
)
_QUARTER_ENDED = re.compile(
    r"\b(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)(?:\s+fiscal)?[\s-]+quarter"
    r"[^.;]{0,30}?\b(?:ended|ending)\s(?P<when>.{6,24})",
    re.IGNORECASE,
)
_YEAR_TO_DATE = re.compile(
    r"\b(?P<months>six|nine|26|39)[\s-]+(?:month|week)s?\s+(?:fiscal\s+)?(?:period\s+)?"
    r"(?:ended|ending|to)\s(?P<when>.{6,24})",
    re.IGNORECASE,
)
_REMAINING = {"six": 6, "26": 6, "nine": 3, "39": 3}
_JAPANESE_TERM = re.compile(r"(?:\d{1,4}|元)年\s*(?P<month>\d{1,2})月期")


def find_calendar(texts: Iterable[str]) -> FiscalCalendar:
    """The fiscal calendar that the document's words give; what they do not say stays None."""
    texts = tuple(texts)
    whole = plain(" \n ".join(texts))[:SEARCHED]
    text = _around_anchors(whole)
    year = _year_of(text, whole)
    lines = (line for line in texts if len(line) <= LONGEST_LINE)
    weeks = find_week_years(text, plain(" \n ".join(lines))[:SEARCHED]) if year.end_month else None
    return replace(year, named=_named_periods(whole), weeks=weeks)


def _year_of(text: str, whole: str) -> FiscalCalendar:
    explicit = Counter(_explicit(text))
    if explicit:
        (month, offset), _ = explicit.most_common(1)[0]
        return FiscalCalendar(month, offset)
    terms = Counter(int(m["month"]) for m in _japanese_terms(whole))
    if terms:
        return FiscalCalendar(terms.most_common(1)[0][0], 0)
    searches = [*((habit, text) for habit in _HABITS), *((habit, whole) for habit in _ELSEWHERE)]
    for habit, searched in searches:
        ends = Counter(habit(searched))
        if ends:
            month = ends.most_common(1)[0][0]
            return FiscalCalendar(month, 0 if month == 12 else _offset(month, whole))
    return FiscalCalendar()


def _offset(month: int, whole: str) -> int | None:
    by_quarters = offset_by_quarters(whole)
    return 0 if by_quarters is None and month in OWN_NUMBER else by_quarters


def _around_anchors(text: str) -> str:
    """What stands near words for the end of a year: a fraction of the text, and all that counts.

    The pieces are held apart by characters that no habit of writing reaches over.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        return text
    pieces: list[list[int]] = []
    for anchor in sorted(m.start() for pattern in _ANCHORS for m in pattern.finditer(lowered)):
        start, end = max(0, anchor - BEFORE), anchor + AFTER
        if not _STRETCH.search(lowered, start, anchor + len("quarter")):
            continue
        if pieces and start <= pieces[-1][1]:
            pieces[-1][1] = end
        else:
            pieces.append([start, end])
    return " ;\n ".join(text[start:end] for start, end in pieces)


def _japanese_terms(text: str) -> Iterator[re.Match[str]]:
    return _JAPANESE_TERM.finditer(text) if "月期" in text else iter(())


_DAY_JA = r"(?:\d{4}|(?:明治|大正|昭和|平成|令和)\s*(?:\d{1,2}|元))年\s*\d{1,2}月\s*\d{1,2}日"
_NAMED_JA = re.compile(
    rf"(?P<name>[前当](?!社)\w{{2,20}}?(?:期間|年度|中間期)末?)\s*[(\s]\s*(?:自\s*(?P<first>{_DAY_JA})\s*[、,]?\s*至\s*)?"
    rf"(?P<last>{_DAY_JA})"
)


def _named_periods(text: str) -> tuple[tuple[str, Period], ...]:
    """Periods with a name and dates; a name with two spans is none, a span goes before its end."""
    spans: dict[str, set[Period]] = {}
    days: dict[str, set[Period]] = {}
    for match in _NAMED_JA.finditer(text) if "年" in text else ():
        last = find_dates(match["last"])[0].day
        if match["first"]:
            first = find_dates(match["first"])[0].day
            if first < last:
                spans.setdefault(match["name"], set()).add(Duration(first, last))
        else:
            days.setdefault(match["name"], set()).add(Instant(last))
    return tuple(
        (name, next(iter(found)))
        for name in dict.fromkeys((*spans, *days))
        if len(found := spans.get(name) or days[name]) == 1
    )


def _ends_of_years(text: str) -> Iterator[int]:
    """Months in which years end: "year ended December 31, 2024"."""
    for match in _YEAR_ENDED.finditer(text):
        if found := find_dates(match["when"]):
            yield found[0].day.month


def _ends_by_quarters(text: str) -> Iterator[int]:
    """Months in which years end whose quarters do: "third quarter ended September 30, 2024"."""
    for match in _QUARTER_ENDED.finditer(text):
        if found := find_dates(match["when"]):
            number = int(load_words("periods")["ordinals"][match["ordinal"].lower()])
            yield add_months(nearest_month_end(found[0].day), 3 * (4 - number)).month


def _ends_by_months(text: str) -> Iterator[int]:
    """Months in which years end that have run for six or nine months by a day."""
    for match in _YEAR_TO_DATE.finditer(text):
        day = day_in_year(match["when"], 2001)
        if day:
            yield add_months(nearest_month_end(day), _REMAINING[match["months"].lower()]).month


def _begins_in_january(text: str) -> Iterator[int]:
    """December, where spans of several months open with January ("Jan-Sep 2024", "1-9/2024")."""
    for _ in _FROM_JANUARY.finditer(text):
        yield 12


_FROM_JANUARY = re.compile(
    r"\b(?:jan|januari|januar|january|janvier|enero|gennaio|janeiro)\b\.?\s*[-–]\s*"
    r"(?:mar|jun|sep|dec|dez|mär|déc)[^\W\d]*\.?\s*(?:19|20)\d\d"
    r"|(?<![\d.,/-])1\s?[-–]\s?(?:3|6|9|12)\s?/\s?20\d\d(?!\d)|20\d\d年\s*1\s*[-–—]\s*(?:3|6|9|12)月",
    re.IGNORECASE,
)
_HABITS = (
    _ends_of_years,
    _ends_by_quarters,
    _ends_by_months,
)
#: Habits of other languages, which have no anchor in common.
_ELSEWHERE = (
    ends_of_named_years,
    _begins_in_january,
    ends_of_spans,
)


def _explicit(text: str) -> list[tuple[int, int]]:
    found = []
    for pattern in (_YEAR_THEN_LABEL, _LABEL_THEN_YEAR):
        for match in pattern.finditer(text):
            dates = find_dates(match["when"])
            if dates:
                end = nearest_month_end(dates[0].day)
                found.append((end.month, end.year - full_year(match["label"])))
    for pattern in (_QUARTER_OF_LABEL, _LABEL_QUARTER):
        for match in pattern.finditer(text):
            dates = find_dates(match["when"])
            if dates:
                number = int(load_words("periods")["ordinals"][match["ordinal"].lower()])
                end = add_months(nearest_month_end(dates[0].day), 3 * (4 - number))
                found.append((end.month, end.year - full_year(match["label"])))
    return [(month, offset) for month, offset in found if offset in (-1, 0, 1)]
