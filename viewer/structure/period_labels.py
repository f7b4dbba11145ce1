"""Periods by their short names: "2Q04", "H1 FY25", "9M 2025", "Q1-Q3/24", "2T25", "FY2024/25"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from viewer.structure.dates import full_year
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.found_periods import FoundPeriod
from viewer.structure.span_words import is_so_far, is_trailing
from viewer.structure.words import load_words

_YEAR = r"'?(?P<y>(?:19|20)\d\d|\d\d)(?![\d/])"
_FY = (
    r"(?:[\s/.\-–]*,?\s*(?:(?:of|de|do|du|del)\s+)?(?:the\s+)?"
    r"(?:FY|fiscal(?:\s+year)?|calendar(?:\s+year)?|CY|F)?\s*)"
)
_ORDINAL = (
    r"(?P<o>first|second|third|fourth|1st|2nd|3rd|4th|[1-4](?:\s?[ºª°.]|er|e|ème|eme|o|a|\.º)?)"
)
#: A year of four digits only: the words before it are no proof of what two digits mean.
_FULL_YEAR = r"'?(?P<y>(?:19|20)\d\d)(?![\d/])"
_SPANNED = (
    re.compile(rf"\bQ1\s*(?:[-–—]|to)\s*Q?(?P<q>[2-4]){_FY}{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b1\.?\s*[-–]\s*(?P<q>[2-4])\.?\s*(?:kvt?|kvartal(?:et)?|quartal|kwartał|trimestre|trim)\b\.?{_FY}{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(rf"\b1Q\s*(?:[-–—]|to)\s*(?P<q>[2-4])Q{_FY}{_YEAR}", re.IGNORECASE),
)
_QUARTERS = (
    re.compile(rf"\b(?P<q>[1-4])\s?[QT]{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b[QT](?P<q>[1-4]){_FY}{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b{_ORDINAL}\s*(?:fiscal\s+)?(?:quarter|qtr\.?|quartal|trim(?:est(?:re|er))?\b\.?|kvartal(?:et)?|kwart(?:aal|ał)|kvt?\b\.?)"
        rf"{_FY}{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:FY|fiscal\s*)\s*'?(?P<y>\d{4}|\d\d)\s*[- ]?\s*(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s*,?\s*(?:Q(?P<q>[1-4])|(?P<q2>[1-4])Q)(?!\w)", re.IGNORECASE
    ),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)年\s*第?(?P<q>[1-4])季度"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)년\s*(?P<q>[1-4])분기"),
)
_QUARTER_ALONE = re.compile(
    r"(?:(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:fiscal\s+)?(?:quarter|qtr\.?)"
    r"|Q(?P<q>[1-4])|(?P<q2>[1-4])Q)\W*(?:\(\w+\))?",
    re.IGNORECASE,
)
#: Heads of quarters under the word itself: "Fourth", "3rd".
_ORDINAL_ALONE = re.compile(r"(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)\W*", re.IGNORECASE)
_OF_QUARTERS = re.compile(r"\b(?:quarters?|quarterly)\b", re.IGNORECASE)
_HALF_ALONE = re.compile(
    r"(?:(?P<o>first|second|1st|2nd)\s+half|H(?P<q>[12])|(?P<q2>[12])H)\W*(?:\(\w+\))?",
    re.IGNORECASE,
)
_HALVES = (
    re.compile(r"(?P<y>20\d\d)년\s*(?P<h>[12])반기"),
    re.compile(rf"\b(?P<h>[12])\s?[HS]{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b[HS](?P<h>[12]){_FY}{_YEAR}", re.IGNORECASE),
    re.compile(rf"\bHY(?P<h>[12])?{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<o>first|second|1st|2nd|[12](?:\s?[ºª°.]|er|e|o)?)\s*"
        rf"(?:half(?:[\s-]year)?|halbjahr|hj\b\.?|semestre|halvår){_FY}{_YEAR}",
        re.IGNORECASE,
    ),
)
_TO_DATE = (
    re.compile(rf"\b(?P<m>3|6|9|12)M{_FY}{_YEAR}", re.IGNORECASE),
    re.compile(
        rf"\b(?P<m>3|6|9|12)\s+(?:months|monate|mois|meses|mesi)\s+{_FULL_YEAR}", re.IGNORECASE
    ),
)
_TWO_YEARS = re.compile(
    r"(?<![\d/.-])(?:FY\s?)?'?(?P<a>(?:19|20)\d\d|\d\d)\s?[/–-]\s?(?P<b>(?:19|20)?\d\d)(?![\d/.-])",
    re.IGNORECASE,
)
BARE_YEAR = re.compile(r"(?<![\d,.])(?P<y>(?:19|20)\d\d)(?![\d,.]\d|\d)")
LONGEST_YEAR_LINE = 60


@lru_cache(maxsize=1024)  # "2Q04" heads a column of nearly every table.
def labelled(text: str, calendar: FiscalCalendar) -> FoundPeriod | None:
    """The period that a text names by its number in a year; None if it names none."""
    found = _numbered(text, calendar)
    if found is None or found.period is None:
        return found
    if is_trailing(text):
        return FoundPeriod(calendar.span(found.period.end, 12), found.label)
    if is_so_far(text):
        return FoundPeriod(calendar.year_so_far(found.period.end), found.label)
    return found


#: What one of the patterns above needs: most texts have none of it.
_PARTS = re.compile(
    r"[qths]\s?[1-4]|[1-4]\s?[qths]|[369]m|12m|quart|qtr|trim|k[vw]|hy|half|hj|halb|halv|semes"
    r"|months|monate|mois|mes|季度|분기|반기",
    re.IGNORECASE,
)


def _numbered(text: str, calendar: FiscalCalendar) -> FoundPeriod | None:
    if not _PARTS.search(text):
        return None
    for pattern in _SPANNED:
        if match := pattern.search(text):
            months = 3 * int(match["q"])
            return FoundPeriod(calendar.to_date(full_year(match["y"]), months), match[0])
    for pattern in _QUARTERS:
        if match := pattern.search(text):
            groups = match.groupdict()
            number = groups.get("q") or groups.get("q2") or _ordinal(groups["o"])
            return FoundPeriod(calendar.quarter(full_year(match["y"]), int(number)), match[0])
    for pattern in _HALVES:
        if match := pattern.search(text):
            groups = match.groupdict()
            number = groups.get("h") or _ordinal(groups.get("o") or "first")
            return FoundPeriod(calendar.half(full_year(match["y"]), int(number)), match[0])
    for pattern in _TO_DATE:
        if match := pattern.search(text):
            months = int(match["m"])
            return FoundPeriod(calendar.to_date(full_year(match["y"]), months), match[0])
    return None


def in_two_years(text: str, calendar: FiscalCalendar) -> FoundPeriod | None:
    """A fiscal year named by the two calendar years that it lies in: "2024/25"."""
    match = _TWO_YEARS.search(text)
    if match is None:
        return None
    first = full_year(match["a"])
    last = full_year(match["b"])
    if last != first + 1 or (len(match["a"]) == 2 and "fy" not in match[0].lower()):
        return None
    end = calendar.end_in(last)
    return FoundPeriod(calendar.span(end, 12) if end else None, match[0])


def without_year(
    text: str, context: Sequence[str], calendar: FiscalCalendar
) -> FoundPeriod | None:
    """A quarter or half whose year stands in a line of its own, in the corner or nowhere."""
    rest = BARE_YEAR.sub("", text).strip(" :,.")
    for pattern, part in ((_QUARTER_ALONE, calendar.quarter), (_HALF_ALONE, calendar.half)):
        match = pattern.fullmatch(rest)
        if match is not None:
            number = int(match["q"] or match["q2"] or _ordinal(match["o"] or "1"))
            years = [BARE_YEAR.search(line) for line in (text, *context) if _is_year_line(line)]
            year = next((int(found["y"]) for found in years if found), None)
            period = part(year, number) if year is not None else None
            return FoundPeriod(period, match[0])
    return _ordinal_under_quarters(text, rest, context, calendar)


def _ordinal_under_quarters(
    text: str, rest: str, context: Sequence[str], calendar: FiscalCalendar
) -> FoundPeriod | None:
    """A quarter by its number alone, over a table that speaks of quarters ("2003 | Fourth")."""
    match = _ORDINAL_ALONE.fullmatch(rest)
    if match is None or not any(_OF_QUARTERS.search(line) for line in context):
        return None
    year = BARE_YEAR.search(text)
    period = calendar.quarter(int(year["y"]), int(_ordinal(match["o"]))) if year else None
    return FoundPeriod(period, match[0])


def _is_year_line(line: str) -> bool:
    found = BARE_YEAR.findall(line)
    return len(set(found)) == 1 and len(line) < LONGEST_YEAR_LINE


def _ordinal(word: str) -> int:
    known = load_words("periods")["ordinals"].get(word.lower())
    return int(known or word[0])
