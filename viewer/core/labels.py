"""Words of labels, so that the same line item is known again under a slightly other label."""

import re
from collections.abc import Mapping
from functools import lru_cache

#: Words that carry no meaning of their own in a label.
_FILLERS = frozenset({"of", "the", "a", "an", "in", "to", "for", "and", "by", "on", "at", "from"})
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?(?:&[^\W_]+)*")
#: Five initials with a sign between each two.
LONGEST_SHORT = 9
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
    other, own = set(yours), set(mine)
    common = own & other
    spelled = _initials(yours)
    common.update(word for word in own - other if (short := _short(word)) and short in spelled)
    spelled = _initials(mine)
    for word in other - own:
        short = _short(word)
        if short and short in spelled:
            start = spelled.index(short)
            common.update(mine[start : start + len(short)])
    return frozenset(common)


def _short(word: str) -> str:
    """The letters of a word that may be initials ("si", "r&d"), "" if it can be none."""
    if len(word) > LONGEST_SHORT:
        return ""
    letters = word.replace("&", "")
    return letters if 2 <= len(letters) <= 5 and letters.isalpha() else ""


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words)


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
