"""The ways in which running text names periods, as one expression, and where to look for them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from viewer.structure.dates import month_names
from viewer.structure.words import any_of, load_words

YEAR = r"(?:19|20)\d\d(?![\d/,]\d|\d)"
AND = r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+)(?:(?:in|for|at|of|on)\s+)?(?:the\s+)?"
_YEARS = rf"{YEAR}(?:{AND}{YEAR})*"
FISCAL = r"(?:fiscal(?:\s+years?)?|FY|years?)"


@cache
def _expressions() -> Mapping[str, str]:
    numbers = "|".join(sorted(load_words("periods")["numbers"], key=len, reverse=True))
    number = rf"(?:{numbers}|\d{{1,2}})"
    month = rf"(?:{month_names()})\b\.?"
    day = (  # One list of months for both orders: it is long, and compiling it takes time.
        rf"(?=\d|[^\W\d]+\.?\s+\d)(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{month}"
        rf"(?:\s+\d{{1,2}}(?!\d))?(?:\s*,?\s*{YEAR})?"
    )
    days = rf"{day}(?:{AND}(?:{day}|{YEAR}))*"
    ordinal = "(?:first|second|third|fourth|1st|2nd|3rd|4th)"
    label = r"'?(?:(?:19|20)\d\d|\d\d)(?![\d/])"
    fiscal = r"\s*[,/]?\s*(?:of\s+)?(?:the\s+)?(?:FY|fiscal(?:\s+year)?)?\s*"
    return {  # By way; how each is read stands in `namings`.
        "spans": rf"(?P<spans>{number}(?:(?:-?\s*,\s*|-?\s*,?\s+and\s+(?:the\s+)?){number})*)"
        r"[\s-]+(?P<unit>months?|weeks?)(?:[\s-]+(?:fiscal\s+)?(?:periods?|quarters?|years?))?"
        rf"\s+(?:ended|ending|to)\s+(?P<span_days>{days})",
        "ended": r"(?P<what>(?:fiscal\s+)?(?:quarter(?:ly\s+period)?|(?:half[\s-])?year)s?)"
        rf"\s+(?:ended|ending|to)\s+(?P<ended_days>{days})",
        "pair": rf"(?P<pair>(?:{ordinal}\s+)?(?:fiscal\s+)?quarter)\s+and\s+(?:the\s+)?"
        rf"(?:full[\s-]|fiscal\s+)?(?P<pair_last>year|{number}[\s-]+(?:months?|weeks?))"
        r"(?:\s+periods?)?"
        rf"\s+(?:ended|ending)\s+(?P<pair_days>{day})",
        "mixed": rf"(?P<mixed>{ordinal})\s+(?:fiscal\s+)?quarters?\s+and\s+(?:the\s+)?first\s+"
        rf"(?P<mixed_months>{number})\s+months\s+(?:of|in)\s+(?:{FISCAL}\s+)?(?P<mixed_year>{YEAR})",
        "part": rf"(?P<ordinals>{ordinal}(?:\s+and\s+(?:the\s+)?{ordinal})?)[\s-]+(?:fiscal\s+)?"
        rf"(?P<part>quarter|half)s?,?\s+(?:(?:of|in)\s+)?(?:the\s+)?(?:{FISCAL}\s+)?"
        rf"(?P<part_years>{_YEARS})",
        "first": rf"first\s+(?P<first>{number})\s+(?P<first_unit>months|weeks)\s+(?:of|in)\s+"
        rf"(?:the\s+)?(?:{FISCAL}\s+)?(?P<first_years>{_YEARS})",
        "label": rf"(?:[1-4]\s?Q|Q[1-4]|[12]\s?H|H[12]|(?:3|6|9|12)M){fiscal}{label}\b"
        rf"|{ordinal}\s+(?:fiscal\s+)?(?:quarter|half){fiscal}{label}\b",
        "years": rf"(?:full[\s-])?{FISCAL}\s*(?P<years>{_YEARS})|FY\s*'?\d\d\b",
        "bare": rf"(?:in|during|for|from|than|over|versus|vs\.?|to|with)\s+(?:both\s+)?"
        rf"(?P<bare>{_YEARS})(?!\s*(?:%|[-–]))",
        "noted": rf"(?<=\()(?P<noted>{YEAR})(?=\s?:)",
        "days": days,
        "alone": rf"(?P<alone>{ordinal})[\s-]+(?:fiscal\s+)?quarter(?!\s+\d)"
        r"|(?P<alone_label>Q[1-4]|[1-4]Q)(?!\w)",
    }


@cache
def _pattern() -> re.Pattern[str]:
    ways = "|".join(f"(?P<{name}_>{way})" for name, way in _expressions().items())
    return re.compile(ways, re.IGNORECASE)


def named_in(text: str) -> Iterator[re.Match[str]]:
    """Where periods are named, from left to right; `lastgroup` is the way, with "_" behind it."""
    ways, end = _pattern(), 0
    for opening in _openings().finditer(text):
        start = opening.start()
        match = ways.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


@cache
def _openings() -> re.Pattern[str]:
    """The first letters of every way: most words of a text begin none, as is seen at a glance.

    A month or a number must be followed by what may make it a date, a span or a label.
    """
    words = load_words("periods")
    numbers = any_of((*words["numbers"], "first", "second", "third", "fourth"))
    spans = any_of(("fiscal", "fy", "full", "year", "quarter", "half"))
    labels = any_of(f"{letter}{number}" for letter in "qh" for number in range(1, 5))
    before = any_of(("in", "during", "for", "from", "than", "over", "versus", "vs", "to", "with"))
    behind = r"\s+(?:[,-]|(?i:mon|wee|and|[qh]))"
    digits = rf"[0-9]{{1,2}}(?:[^\W\d_]|-|{behind}|,(?!\d{{3}}))|(?:19|20)\d\d\s?:"
    months = any_of({month[:3] for month in words["months"]})  # Enough, and soon compiled.
    ways = (
        digits,
        rf"[0-9]{{1,2}}\s+{months}",
        rf"{months}[^\W\d]*\.?\s+\d",
        rf"{numbers}[\s,-]",
        spans,
        labels,
        rf"{before}\.?\s+(?i:both\s+)?(?:19|20)\d\d",
    )
    return re.compile(rf"[0-9A-Za-z](?<![A-Za-z0-9].)(?<=(?={'|'.join(ways)}).)", re.DOTALL)
