"""Words of labels, so that the same line item is known again under a slightly other label."""

import re
from collections.abc import Mapping
from functools import lru_cache

#: Words that carry no meaning of their own in a label.
_FILLERS = frozenset({"of", "the", "a", "an", "in", "to", "for", "and", "by", "on", "at", "from"})
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?(?:&[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")


@lru_cache(maxsize=8192)
def words_of(label: str) -> tuple[str, ...]:
    """The meaningful words of a label in order: lower case, singular, fillers left out."""
    found = (_singular(_POSSESSIVE.sub("", word)) for word in _WORD.findall(label.lower()))
    return tuple(word for word in found if word and word not in _FILLERS)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def same_words(mine: tuple[str, ...], yours: tuple[str, ...]) -> frozenset[str]:
    """Words of `mine` that stand in `yours` too, written out or as initials ("si", "r&d")."""
    common = set(mine).intersection(yours)
    for word in set(mine) - common:
        if _spelled_out(word, yours):
            common.add(word)
    for word in set(yours) - set(mine):
        start = _spelled_out(word, mine)
        if start:
            common.update(start)
    return frozenset(common)


def _spelled_out(abbreviation: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """The run of words whose initials make the abbreviation; empty if there is none."""
    letters = abbreviation.replace("&", "")
    size = len(letters)
    if not 2 <= size <= 5 or not letters.isalpha():
        return ()
    for start in range(len(words) - size + 1):
        run = words[start : start + size]
        if all(word[0] == letter for word, letter in zip(run, letters, strict=True)):
            return run
    return ()


def likeness(
    mine: tuple[str, ...], yours: tuple[str, ...], weights: Mapping[str, float] | None = None
) -> float:
    """How much two labels share, from 0 (nothing) to 1 (all words).

    Args:
        mine: words of one label.
        yours: words of the other.
        weights: how telling each word is; 1 where nothing is said.
    """

    def weigh(words: frozenset[str] | set[str]) -> float:
        return sum(weights.get(word, 1.0) for word in words) if weights else 1.0 * len(words)

    total = weigh(set(mine)) + weigh(set(yours))
    if not total:
        return 0.0
    return (weigh(same_words(mine, yours)) + weigh(same_words(yours, mine))) / total
