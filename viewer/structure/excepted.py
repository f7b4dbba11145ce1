"""Rows and columns that the words over a table except from its scale by their names.

"(In thousands, except rent per home, days and headcount)": what is named so is printed in full.
Shares, and what there is for each, are read elsewhere; so are percentages.
"""

import re
from functools import cache

from viewer.core.remembered import remembered
from viewer.structure.dates import plain
from viewer.structure.words import load_words, phrase_pattern

_APART = re.compile(r"[,;&/]|\band\b|\bor\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
#: A longer exception is a sentence about something else.
_MOST_WORDS = 6

Names = tuple[frozenset[str], ...]


def excepted_names(exception: str) -> Names:
    """The words of each thing that an exception names, those aside that are read elsewhere.

    Args:
        exception: what follows "except" in the line that declares a scale.
    """
    named = _APART.split(exception.partition(")")[0])
    found = (_words_of(text) for text in named)
    return tuple(
        words for words in found if 0 < len(words) <= _MOST_WORDS and not words & _read_elsewhere()
    )


def is_excepted(label: str, names: Names) -> bool:
    """Whether a label is one of the things named, or a kind of it.

    A thing in money must be named as the label names it: "except net income" is not said of net
    income from joint ventures.
    """
    if not names:
        return False
    own = _words_of(label)
    return any(name == own or (name <= own and _covers_kinds(name)) for name in names)


def _covers_kinds(name: frozenset[str]) -> bool:
    return bool(name & _no_totals()) or any(_counts().search(word) for word in name)


@remembered
def _words_of(text: str) -> frozenset[str]:
    words = (word.lower() for word in _WORD.findall(plain(text)))
    return frozenset(
        word.removesuffix("s") if len(word) > 3 else word
        for word in words
        if word not in _filler()
    )


@cache
def _filler() -> frozenset[str]:
    return frozenset(load_words("units")["except"]["filler"])


@cache
def _no_totals() -> frozenset[str]:
    """What is set against one of something, or is the average of several, is no total in money."""
    return frozenset(load_words("units")["except"]["no_totals"])


@cache
def _read_elsewhere() -> frozenset[str]:
    return frozenset(load_words("units")["except"]["elsewhere"])


@cache
def _counts() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["except"]["kinds"])
