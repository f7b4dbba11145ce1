"""What a row's label says about sums: total words, results, signs, headings repeated."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from viewer.structure.words import load_words, phrase_pattern

_PARENTHESES = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_YEAR_LAST = re.compile(r"(?:19|20)\d\d\W*$")
_OPPOSITE = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class LabelSense:
    """What a label says.

    Attributes:
        total: it names a total or subtotal; a row without a label says so too.
        result: it names a running result (profit, net cash, a closing balance).
        remainder: it names what is left once something is taken away; every result does.
        memo: it repeats a share of the row above it ("of which current").
        minus: it names something that a result takes away.
        two_signed: it names both signs, the second in parentheses: "expense (benefit)".
        section: it is nothing but the name of a section of balance sheets ("Current assets").
        attribution: it says to whom a total belongs.
        content: its words without filler, for comparing headings with totals.
        joined: the same as one string without spaces, total words removed.
    """

    total: bool
    result: bool
    remainder: bool
    memo: bool
    minus: bool
    two_signed: bool
    section: bool
    attribution: bool
    content: frozenset[str]
    joined: str


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The pattern of one word list of totals.toml."""
    return phrase_pattern(load_words("totals")[name])


@cache
def _filler() -> frozenset[str]:
    return frozenset(load_words("totals")["filler"])


@lru_cache(maxsize=4096)
def sense_of(label: str) -> LabelSense:
    """What `label` says about sums."""
    text = unicodedata.normalize("NFKC", label).replace("’", "'").strip()
    total = bool(pattern("total").search(text)) and not pattern("no_total").search(text)
    result = bool(pattern("result").search(text)) and not pattern("no_result").search(text)
    plain = _PARENTHESES.sub(" ", text)
    minus = bool(pattern("minus").search(plain))
    if minus and pattern("plus").search(plain) and not pattern("surely_minus").search(plain):
        minus = False
    two_signed = any(pattern("plus").search(inside) for inside in _OPPOSITE.findall(text))
    words = (_stem(word) for word in _WORD.findall(plain.lower()))
    return LabelSense(
        total or not text,
        result,
        result or bool(pattern("remainder").search(text)) or _is_dated(text),
        bool(pattern("memo").search(text)),
        minus,
        two_signed,
        bool(pattern("section").search(text)),
        bool(pattern("attribution").search(text)),
        frozenset(word for word in words if word not in _filler()),
        "".join(_WORD.findall(pattern("total").sub("", plain).lower())),
    )


def _is_dated(text: str) -> bool:
    """Whether the label is of a balance at a date: "At 31 March 2025"."""
    return bool(_YEAR_LAST.search(text) and pattern("dated").search(text))


def _stem(word: str) -> str:
    """The word without a plural s, so that "assets" and "asset" are one."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and word.isascii() else word


def repeats(total: str, heading: str) -> bool:
    """Whether a total's label repeats the heading of its section."""
    own, above = sense_of(total), sense_of(heading)
    if not above.joined or not own.joined:
        return False
    if own.joined == above.joined:
        return True
    return bool(above.content) and own.content == above.content


def any_match(name: str, texts: Iterable[str]) -> bool:
    """Whether a word of the list stands in any of the texts."""
    return any(pattern(name).search(unicodedata.normalize("NFKC", text)) for text in texts)
