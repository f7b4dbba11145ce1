"""Units that labels name beside money: barrels and miles, cents, amounts per one of something."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.core.remembered import remembered
from viewer.structure.dates import plain
from viewer.structure.units import minor_scale
from viewer.structure.words import any_of, load_words, phrase_pattern

_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,24})[)\]]")
_IN = re.compile(r"^in\s+", re.IGNORECASE)
#: A label that says at its end that its figures are percentages.
_IN_PERCENT = re.compile(
    r"(?:[(\[]\s*(?:in\s+)?(?:%|percent|percentage|per\s+cent)\s*[)\]]|\s%)\s*(?:\(\w\))?\s*:?$",
    re.IGNORECASE,
)


def in_percent(label: str) -> bool:
    """Whether a label says that its figures are percentages ("Load factor (percent)")."""
    return _IN_PERCENT.search(plain(label)) is not None


def minor_in_brackets(label: str) -> int | None:
    """The power of ten of a label's "(cents)", None where its brackets say no such thing."""
    named = (said for said in _in_brackets(label) if len(said) > 1 or not said.isascii())
    return next((minor for said in named if (minor := minor_scale(said)) is not None), None)


def natural_unit(label: str, section: Sequence[str]) -> str:
    """The unit of nature in a label's brackets, or in its heading's ("MBbls"); "" if none."""
    for text in (label, *section[-1:]):
        for said in _in_brackets(text):
            if said.lower() in _physical():
                return said
    return ""


def counted_days(label: str) -> str:
    """What a label says that its figures are so many of: days, "" if it says no such thing."""
    return "days" if _days().search(plain(label)) else ""


def is_per_one(label: str, section: Sequence[str]) -> bool:
    """Whether a label sets money against one of something small ("per square foot", "$/Bbl")."""
    return any(_says_per_one(text) for text in (label, *section[-1:]))


@remembered  # A heading is asked about for each row under it.
def _says_per_one(words: str) -> bool:
    text = plain(words)
    return _per_one().search(text) is not None or _whole().search(text) is not None


def counts_places(label: str) -> bool:
    """Whether a label counts what nobody counts by the thousand ("Number of stores")."""
    return _places().search(plain(label)) is not None


def _in_brackets(label: str) -> list[str]:
    return [_IN.sub("", said.strip()) for said in _BRACKETS.findall(plain(label))]


@cache
def _physical() -> frozenset[str]:
    return frozenset(load_words("units")["rows"]["physical"])


@cache
def _places() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["places"])


@cache
def _days() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["days"])


@cache
def _whole() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["whole"])


@cache
def _per_one() -> re.Pattern[str]:
    one = any_of(load_words("units")["rows"]["one_of"])
    return re.compile(rf"(?:\bper\s+(?:[a-z]+\s+){{0,2}}|/\s?){one}\b", re.IGNORECASE)
