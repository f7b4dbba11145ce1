"""By which number a document calls its fiscal year, told by a quarter both named and dated.

"First Quarter Fiscal 2026" over "the first quarter ended April 27, 2025": the quarter's end tells
when that fiscal year ends.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date

from viewer.core.periods import add_months
from viewer.structure.dates import find_dates, full_year, nearest_month_end
from viewer.structure.words import load_words

_ORDINAL = r"first|second|third|fourth|1st|2nd|3rd|4th"
_QUARTER = rf"\b(?:(?P<ordinal>{_ORDINAL})[\s-]+(?:fiscal\s+)?quarter|Q(?P<number>[1-4]))"
_OF = r"\s*,?\s*(?:of\s+|for\s+|in\s+)?(?:the\s+|its\s+)?"
_FISCAL = r"(?:fiscal(?:\s+year)?|FY)\s*'?(?P<label>(?:19|20)\d\d|\d\d(?![\d%]))(?![\d/-])"
#: Names of quarters, the surer kind first: whose year has quarters of its own says so of each.
_NAMED = tuple(
    re.compile(_QUARTER + _OF + year, re.IGNORECASE)
    for year in (_FISCAL, r"(?P<label>(?:19|20)\d\d)(?![\d/-])")
)
_DATED = re.compile(
    rf"\b(?:(?P<ordinal>{_ORDINAL})[\s-]+(?:fiscal\s+)?quarter"
    r"|(?P<span>thirteen|twenty[\s-]six|thirty[\s-]nine|six|nine|13|26|39)[\s-]+(?:weeks?|months?))"
    r"(?:\s+(?:fiscal\s+)?(?:periods?|quarters?))?\s+(?:ended|ending)\s(?P<when>.{6,24})",
    re.IGNORECASE,
)
#: Which quarter ends a span that began with the year.
_QUARTERS = {"six": 2, "26": 2, "twenty six": 2, "nine": 3, "39": 3, "thirty nine": 3}


def offset_by_quarters(text: str) -> int | None:
    """The calendar year in which fiscal year Y ends, less Y; None if no quarter tells.

    Args:
        text: the document's text. The first naming and the first date of each quarter count;
            quarters that disagree tell nothing.
    """
    dated = _dated(text)
    offsets = (_offset(pattern, text, dated) for pattern in _NAMED if dated)
    return next((offset for offset in offsets if offset is not None), None)


def quarters_named(text: str) -> Counter[tuple[int, int]]:
    """(year, quarter) -> how often a text names it: "the first quarter of 2024"."""
    found: Counter[tuple[int, int]] = Counter()
    for pattern in _NAMED:
        for match in pattern.finditer(text):
            found[full_year(match["label"]), _number(match)] += 1
    return found


def _number(match: re.Match[str]) -> int:
    ordinals = load_words("periods")["ordinals"]
    return int(match["number"] or ordinals[match["ordinal"].lower()])


def _offset(named: re.Pattern[str], text: str, dated: Mapping[int, date]) -> int | None:
    found: set[int] = set()
    seen: set[int] = set()
    for match in named.finditer(text):
        number = _number(match)
        if number in dated and number not in seen:
            seen.add(number)
            end = add_months(dated[number], 3 * (4 - number))
            found.add(end.year - full_year(match["label"]))
    offset = next(iter(found)) if len(found) == 1 else None
    return offset if offset in (-1, 0, 1) else None


def _dated(text: str) -> Mapping[int, date]:
    """Quarter -> the month end that the first of its dates stands for."""
    found: dict[int, date] = {}
    for match in _DATED.finditer(text):
        span = re.sub(r"[\s-]+", " ", (match["span"] or "").lower())
        number = _QUARTERS.get(span) or (
            int(load_words("periods")["ordinals"][match["ordinal"].lower()])
            if match["ordinal"]
            else 0
        )
        days = find_dates(match["when"])
        if number and days:
            found.setdefault(number, nearest_month_end(days[0].day))
    return found
