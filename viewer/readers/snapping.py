"""Ends of figures that the widths of a font, only guessed, have scattered about their column."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: How far an end may stray from its column's, in parts of the font's size, and how little it does
#: where columns are narrow.
_STRAY, _NARROW = 0.9, 0.3


@dataclass(slots=True)
class End:
    """Where a figure ends.

    Attributes:
        line: the number of its line.
        place: the end, in pixels.
        size: the size of its font.
        guessed: whether the place follows from guessed widths.
    """

    line: int
    place: float
    size: float
    guessed: bool


def snap(ends: list[End]) -> None:
    """Moves guessed ends to where their column ends."""
    if not any(end.guessed for end in ends):
        return
    for column in _columns(sorted(ends, key=lambda end: end.place), _STRAY):
        sure = [end.place for end in column if not end.guessed]
        edge = median(sure or [end.place for end in column])
        for end in column:
            if end.guessed:
                end.place = edge


def _columns(ends: list[End], stray: float) -> Iterator[list[End]]:
    """Neighbours that end near each other, no two of them of one line."""
    column: list[End] = []
    for before, end in pairwise([None, *ends]):
        if end is None:
            continue
        if before is not None and end.place - before.place > stray * end.size:
            yield from _checked(column, stray)
            column = []
        column.append(end)
    yield from _checked(column, stray)


def _checked(column: list[End], stray: float) -> Iterator[list[End]]:
    if len({end.line for end in column}) == len(column):
        yield column
    elif stray > _NARROW:
        yield from _columns(column, stray / 2)
