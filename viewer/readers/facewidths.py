"""How much wider or narrower a page's fonts are than the face that widths are estimated by.

Where a line is one run, the place of a figure follows from the width of the label before it. Of
all factors the one is right by which the figures of a page end below each other.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from viewer.readers.gluing import is_figure
from viewer.readers.placed import Word

_NARROWEST, _WIDEST = 70, 131
_FEWEST, _MOST = 8, 1500
#: Ends this near, in parts of the font's size, are below each other.
_NEAR = 0.5
_CLEARLY = 1.05


@dataclass(frozen=True, slots=True)
class _End:
    """Where a figure ends: at `start` + factor times `stretch`."""

    page: int
    start: float
    stretch: float
    size: float


def face_factors(words: list[Word]) -> dict[str, float]:
    """The factor of each font whose runs tell it; 1 is not named."""
    ends: dict[str, list[_End]] = defaultdict(list)
    faces: dict[int, str] = {}
    for word in words:
        face = faces.setdefault(word.chain, word.face)
        if word.before and len(ends[face]) < _MOST and is_figure(word.text):
            stretch = word.before + word.width
            ends[face].append(_End(word.page * 4 + word.turn, word.start, stretch, word.size))
    factors = {face: _factor(found) for face, found in ends.items() if len(found) >= _FEWEST}
    return {face: factor for face, factor in factors.items() if factor != 1.0}


def _factor(ends: list[_End]) -> float:
    scores = {n: _agreeing(ends, n / 100) for n in range(_NARROWEST, _WIDEST)}
    best = max(scores.values())
    if best < scores[100] * _CLEARLY:
        return 1.0
    top = [n for n, score in scores.items() if score == best]
    return top[len(top) // 2] / 100


def _agreeing(ends: list[_End], factor: float) -> float:
    """How near figures end to others of their page: one counts 1 where they end alike."""
    places = sorted((end.page, end.start + factor * end.stretch, end.size) for end in ends)
    return sum(
        max(0.0, 1 - (two[1] - one[1]) / (_NEAR * two[2]))
        for one, two in pairwise(places)
        if one[0] == two[0]
    )
