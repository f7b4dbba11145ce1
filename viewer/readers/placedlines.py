"""The lines of a placed page: which words stand on one line, and which gaps divide its pieces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from viewer.readers.gluing import is_figure
from viewer.readers.page import raised
from viewer.readers.placed import Word
from viewer.readers.snapping import End, snap

_SAME_LINE = 0.3
_SMALL, _REACH_UP, _REACH_LEFT = 0.8, 0.75, 0.6
_MARK = re.compile(r"[\[(]?(?:\d{1,2}|[a-z]|[*†‡]{1,3})[)\]]?(?:,(?:\d{1,2}|[a-z]))?")
_NO_SPACE, _APART, _FIGURES_APART = 0.13, 0.9, 0.42
_HEAD_OF_THOUSANDS = re.compile(r"(?:^|[\s(+−–-])\d{1,3}(?:\u00a0\d{3})*$")
_THOUSANDS = re.compile(r"\d{3}(?!\d)")


@dataclass(slots=True)
class Piece:
    """Text without a gap in it.

    Attributes:
        left: where it begins, in pixels.
        right: where it ends, as far as the widths of its font are known.
        size: the size of its font.
        text: its characters.
        guessed: whether its place follows from guessed widths.
        figure: whether it is a figure.
    """

    left: float
    right: float
    size: float
    text: str
    guessed: bool
    figure: bool = False


@dataclass(slots=True)
class Line:
    """What stands on one line of a page, from left to right; `base` is its place downwards."""

    base: float
    size: float
    pieces: list[Piece]


Placed = tuple[Word, Piece]


def lines_of(placed: list[Placed]) -> list[Line]:
    """The lines of a page from top to bottom, their words joined where no gap divides them."""
    placed.sort(key=lambda item: item[0].base)
    groups: list[list[Placed]] = []
    for item in placed:
        last = groups[-1][-1][0] if groups else None
        if last and item[0].base - last.base <= _SAME_LINE * min(item[0].size, last.size):
            groups[-1].append(item)
        else:
            groups.append([item])
    lines = [_joined(group) for group in _with_marks_lowered(groups)]
    _align(lines)
    return lines


def _align(lines: list[Line]) -> None:
    """Lets the figures of a column end in one place."""
    figures = [(n, p) for n, line in enumerate(lines) for p in line.pieces if p.figure]
    ends = [End(n, piece.right, piece.size, piece.guessed) for n, piece in figures]
    snap(ends)
    for (_, piece), end in zip(figures, ends, strict=True):
        piece.right = end.place


def _with_marks_lowered(groups: list[list[Placed]]) -> list[list[Placed]]:
    """Puts raised marks into the line that they belong to, as superscript characters."""
    for above, line in pairwise(groups):
        size = max(word.size for word, _ in line)
        base = median(word.base for word, _ in line)
        for item in list(above):
            word, piece = item
            small = word.size < _SMALL * size and base - word.base < _REACH_UP * size
            if small and _MARK.fullmatch(word.text) and _follows(piece, line, size):
                piece.text = raised(piece.text)
                above.remove(item)
                line.append(item)
    return [group for group in groups if group]


def _follows(mark: Piece, line: Iterable[Placed], size: float) -> bool:
    """Whether a mark stands right behind a word of a line."""
    return any(abs(mark.left - piece.right) < _REACH_LEFT * size for _, piece in line)


def _joined(group: list[Placed]) -> Line:
    group.sort(key=lambda item: item[1].left)
    pieces: list[Piece] = []
    for word, piece in group:
        if pieces and (joint := _joint(pieces[-1], word, piece)) is not None:
            last = pieces[-1]
            last.text += joint + piece.text
            last.right = max(last.right, piece.right)
            last.size = max(last.size, piece.size)
        else:
            pieces.append(piece)
    for piece in pieces:
        piece.figure = is_figure(piece.text)
    base = median(word.base for word, _ in group)
    return Line(base, max(piece.size for piece in pieces), pieces)


def _joint(last: Piece, word: Word, piece: Piece) -> str | None:
    """What stands between a piece and the next word: nothing, a blank, or a gap (None)."""
    em = min(max(last.size, piece.size), 1.5 * min(last.size, piece.size))
    gap = piece.left - last.right
    if gap > _APART * em:
        return None
    if not word.spaced and gap <= _NO_SPACE * em:
        return ""
    if _HEAD_OF_THOUSANDS.search(last.text) and _THOUSANDS.match(piece.text):
        return "\u00a0" if gap < _FIGURES_APART * em else None
    both = is_figure(last.text) and is_figure(piece.text)
    return None if both and gap > _FIGURES_APART * em else " "
