"""Whether words call a figure of running text a rise, a fall or a level, and what compares it."""

import re
from collections.abc import Mapping
from functools import cache

from viewer.structure.prose import ProseFigure
from viewer.structure.words import any_of, load_words


@cache
def _comparing() -> re.Pattern[str]:
    """What an earlier period follows."""
    return re.compile(any_of(load_words("narrative")["comparison"], r"(?<!\w.)") + r"\b")


@cache
def _levels() -> frozenset[str]:
    return frozenset(load_words("narrative")["level"])


#: Between the word for a level and its number.
_ABOUT = frozenset({"approximately", "about", "a", "an", "only"})
_LAST_WORD = re.compile(r"\w+$")


def _is_level(before: str) -> bool:
    """Whether words end with one behind which a level follows: "was approximately"."""
    before = before.removesuffix("(")
    if not before[-1:].isspace():
        return False
    while words := before.rsplit(None, 1):
        if words[-1].lower() not in _ABOUT:
            word = _LAST_WORD.search(words[-1])
            return word is not None and word[0].lower() in _levels()
        before = words[0] if len(words) > 1 else ""
    return False


@cache
def _turns() -> Mapping[str, int]:
    """Word -> 1 for up, -1 for down."""
    words = load_words("narrative")
    return {**dict.fromkeys(words["down"], -1), **dict.fromkeys(words["up"], 1)}


@cache
def _turns_behind() -> Mapping[str, int]:
    """Word right behind a figure -> 1 for up, -1 for down."""
    words = load_words("narrative")
    down, up = dict.fromkeys(words["less"], -1), dict.fromkeys(words["more"], 1)
    return {**down, **_turns(), **up}


def direction(text: str, last: int, figure: ProseFigure, stop: int, inherited: int = 0) -> int:
    """What the words right before, or right behind, call the figure: 1 up, -1 down, 0 a level.

    Args:
        text: the block's text.
        last: where the figure before it ends, or the sentence begins.
        figure: the figure.
        stop: where the sentence ends.
        inherited: the direction of the figure before, which "and by 10.9%" goes on with.
    """
    before = text[last : figure.start]
    if not _is_level(before):
        nearest = _nearest_direction(_of_its_own(before))
        if nearest:
            return nearest
        if before.rstrip().endswith(" by"):
            return inherited
    match = _NEXT_WORD.match(text, figure.end, min(stop, figure.end + 40))
    return _turns_behind().get(match[1].lower(), 0) if match else 0


_NEXT_WORD = re.compile(r"\s+(?:year-over-year\s+|sequential\s+|sequentially\s+)?([A-Za-z]+)")


def _of_its_own(before: str) -> str:
    """The words of a figure that stands behind a comparison: "than the ratio of 96.3%"."""
    if before.rstrip().endswith(" by"):
        return before
    compared = [match.end() for match in _comparing().finditer(before)]
    return before[compared[-1] :] if compared else before


def _nearest_direction(before: str) -> int:
    turns = _turns()
    words = reversed(_WORD.findall(before.lower()))
    return next((turns[word] for word in words if word in turns), 0)


_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def comparisons(text: str, start: int, end: int) -> list[int]:
    """Where words stand after which the earlier period follows."""
    return [match.start() for match in _comparing().finditer(text, start, end)]
