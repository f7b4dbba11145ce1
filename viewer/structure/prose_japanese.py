"""Figures in Japanese running text: "10,512百万円", "1兆2,345億円", "14.4％", "2.1ポイント"."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from viewer.core.amounts import MAX_DIGITS
from viewer.structure.prose import ProseFigure
from viewer.structure.words import load_words

_WIDE = "０１２３４５６７８９，．％（）：－＋"
_PLAIN = str.maketrans(_WIDE, "0123456789,.%():-+")
_SYLLABLES = re.compile("[\u3041-\u3096]")
_DIGIT = re.compile(r"\d")


def is_japanese(text: str) -> bool:
    """Whether a text is written in Japanese and holds a number."""
    return (
        not text.isascii()
        and _SYLLABLES.search(text) is not None
        and _DIGIT.search(text) is not None
    )


def half_width(text: str) -> str:
    """The text with full-width digits and signs made plain, each in its place."""
    return text.translate(_PLAIN)


@cache
def words_for(name: str) -> re.Pattern[str]:
    """Any word of one of the lists for Japanese prose; the longest wins."""
    words = load_words("narrative_japanese")[name]
    return re.compile("|".join(sorted(words, key=len, reverse=True)))


@cache
def _number() -> re.Pattern[str]:
    words = load_words("narrative_japanese")
    scales = "|".join(sorted(words["scales"], key=len, reverse=True))
    units = "|".join(sorted(words["units"], key=len, reverse=True))
    return re.compile(
        r"(?<![\d.,/:A-Za-z])(?P<sign>[-−△▲]\s?)?"
        rf"(?P<pieces>(?:(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?(?:{scales})?)+)"
        rf"\s?(?P<unit>{units})(?P<sen>\d{{1,2}}銭)?",
        re.IGNORECASE,
    )


@cache
def _pieces() -> re.Pattern[str]:
    scales = load_words("narrative_japanese")["scales"]
    named = "|".join(sorted(scales, key=len, reverse=True))
    return re.compile(rf"(?P<digits>[\d,]+)(?:\.(?P<fraction>\d+))?(?P<scale>{named})?")


def japanese_figures(text: str) -> Iterator[ProseFigure]:
    """The figures of a text in half-width digits: amounts, percentages, points and shares."""
    for match in _number().finditer(text):
        figure = _figure(match)
        if figure is not None:
            yield figure


def _figure(match: re.Match[str]) -> ProseFigure | None:
    words = load_words("narrative_japanese")
    if len(match["pieces"]) > MAX_DIGITS:
        return None
    value, exponent = Decimal(0), 0
    for piece in _pieces().finditer(match["pieces"]):
        fraction = piece["fraction"] or ""
        exponent = int(words["scales"].get(piece["scale"] or "", 0)) - len(fraction)
        value += Decimal(piece["digits"].replace(",", "") + fraction).scaleb(exponent)
    if match["sen"]:
        value, exponent = value + Decimal(match["sen"].rstrip("銭")).scaleb(-2), -2
    unit = str(words["units"][match["unit"].lower()])
    if unit in ("pure", "points"):
        value, exponent = value.scaleb(-2), exponent - 2
    if match["sign"]:
        value = -value
    is_points = unit == "points"
    unit = "pure" if is_points else unit
    return ProseFigure(match.start(), match.end(), value, -exponent, unit, is_points)
