"""Enumeration marks at the beginning of labels, and how deep each row stands by them.

Balance sheets by law count their rows: A. I. 1. a) in Germany, Ⅰ. 1. (1) in Korea, 1.01.02 in
Brazil, 1 (a) (i) in India. Which mark stands under which is told by their order alone.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_CHINESE = "一二三四五六七八九十"
_KOREAN = "가나다라마바사아자차카타파하"
_ORDINAL = r"\d{1,2}|[IVX]{1,5}|[ivx]{1,5}|[A-Za-z]" rf"|[{_CHINESE}]{{1,3}}|[{_KOREAN}]"
_MARK = re.compile(
    rf"\s*(?:\(\s*(?P<round>{_ORDINAL})\s*\)|(?P<plain>{_ORDINAL})\s*(?P<end>[.)、]))"
    r"(?=\s|[^\x00-\x7f])\s*\S"
)
_DOTTED = re.compile(r"\s*(?P<dotted>\d{1,2}(?:\.\d{1,3}){1,6})\.?\s+[^\W\d]")
_COMPOSED = re.compile(r"\s*(?P<outer>[A-Z]|\d{1,2})(?:\.(?:\d{1,2}|[IVX]{1,5}))+[.)]\s")
_BARE = re.compile(r"\s*(?P<bare>\d{1,2})\s+(?=[^\W\d_])")
_ROMAN = {"i": 1, "v": 5, "x": 10}
#: Numbers without any mark behind them are an enumeration only if so many count on from one.
FEWEST_BARE = 3


@dataclass(frozen=True, slots=True)
class _Mark:
    """A way to read a mark: its style ("(roman)") and its place in the count."""

    style: str
    place: int


@dataclass(slots=True)
class _Stack:
    """The counts open at a row, outermost first: styles and the places reached."""

    open: list[_Mark] = field(default_factory=list)

    def level(self, ways: Sequence[_Mark]) -> int | None:
        """How deep a mark stands that can be read in these ways; None if it counts nothing."""
        styles = [mark.style for mark in self.open]
        reached = {mark.style: mark.place for mark in self.open}
        ranked = sorted(
            ways,
            key=lambda m: (m.place != reached.get(m.style, -1) + 1, m.place != 1),
        )
        for mark in ranked:
            if mark.style in reached:
                depth = styles.index(mark.style)
            elif mark.place == 1:
                depth = len(styles)
            else:
                continue
            self.open[depth:] = [mark]
            return depth
        return None


def levels_of(labels: Sequence[str]) -> list[int | None]:
    """How deep each row stands by its enumeration mark, from 0; None for rows without one.

    Args:
        labels: the labels of all rows of a table, headings too, in printed order.
    """
    texts = [unicodedata.normalize("NFKC", label) for label in labels]
    outer = {match["dotted"].split(".")[0] for t in texts if (match := _DOTTED.match(t))}
    counted = _counts_on(texts)
    stack = _Stack()
    return [_level(text, stack, outer, counted=counted) for text in texts]


def _level(text: str, stack: _Stack, outer: set[str], *, counted: bool) -> int | None:
    dotted = _DOTTED.match(text)
    if dotted:
        return dotted["dotted"].count(".")
    bare = _BARE.match(text)
    if bare and bare["bare"] in outer:
        return 0
    composed = _COMPOSED.match(text)
    if composed:
        return _below(composed, stack)
    if bare and counted:
        return stack.level([_Mark("bare", int(bare["bare"]))])
    mark = _MARK.match(text)
    return stack.level(list(_ways(mark))) if mark else None


def _below(composed: re.Match[str], stack: _Stack) -> int | None:
    """The level of "A.1)": under the count that A stands in."""
    depth = composed.group().count(".") - composed.group().rstrip().endswith(".")
    for level, mark in enumerate(stack.open):
        if mark.style.startswith(("upper", "number")):
            return level + depth
    return None


def _ways(match: re.Match[str]) -> Iterator[_Mark]:
    """How a mark may be read: I. is a Roman one, or the ninth letter."""
    text = match["round"] or match["plain"]
    sign = "()" if match["round"] else match["end"]
    if text.isdecimal():
        yield _Mark("number" + sign, int(text))
        return
    if text[0] in _CHINESE:
        yield _Mark("chinese" + sign, _chinese(text))
        return
    if text in _KOREAN:
        yield _Mark("korean" + sign, _KOREAN.index(text) + 1)
        return
    case = "upper" if text.isupper() else "lower"
    if set(text.lower()) <= set(_ROMAN):
        yield _Mark(f"{case} roman{sign}", _roman(text.lower()))
    if len(text) == 1:
        yield _Mark(f"{case}{sign}", ord(text.lower()) - ord("a") + 1)


def _roman(text: str) -> int:
    values = [_ROMAN[character] for character in text]
    return sum(
        -value if any(later > value for later in values[at + 1 :]) else value
        for at, value in enumerate(values)
    )


def _chinese(text: str) -> int:
    tens, ten, ones = text.rpartition("十")
    count = _CHINESE.index(ones) + 1 if ones in _CHINESE and ones else 0
    return count + ((_CHINESE.index(tens) + 1 if tens else 1) * 10 if ten else 0)


def _counts_on(texts: Sequence[str]) -> bool:
    """Whether numbers without a mark count the rows: from one, upwards."""
    found = [int(match["bare"]) for text in texts if (match := _BARE.match(text))]
    rising = all(first < second for first, second in itertools.pairwise(found))
    return len(found) >= FEWEST_BARE and found[0] == 1 and rising
