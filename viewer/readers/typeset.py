"""Placed words as lines of text set with blanks, as a typewriter would have set the page.

What stands apart on the page stands two blanks apart at least, what ends below each other ends in
the same place of its line. Tables are then found as in any text whose columns are set with blanks.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from viewer.readers.facewidths import face_factors
from viewer.readers.halves import halved
from viewer.readers.placed import Word
from viewer.readers.placedlines import Line, Piece, Placed, lines_of
from viewer.readers.prosecolumns import parted

PAGE_END = "\f"
#: A place of a line is as wide as this part of the font's size: narrower than nearly all text.
_PLACE = 0.42
_SPACIOUS, _WIDE = 1.9, 4.5
#: So many lines without columns may stand between the heads and the rows of a table.
_REACH = 3
_LARGER = 1.15
_LONGEST_LINE = 380
_PAGE_NUMBER = re.compile(r"(?:page |seite |p\. )?\d{1,3}", re.IGNORECASE)
_MOST_IN_MARGIN = 3
#: Blank lines that end a table.
_END = ("", "", "")


def typeset(words: list[Word]) -> str:
    """The text of a placed page: its pages in order, each line's pieces where they stand."""
    factors = face_factors(words)
    faces: dict[int, str] = {}
    pages: dict[tuple[int, int], list[Placed]] = defaultdict(list)
    for word in words:
        factor = factors.get(faces.setdefault(word.chain, word.face), 1.0)
        left = word.start + factor * word.before
        right = left + factor * word.width
        piece = Piece(left, right, word.size, word.text, word.before > 0)
        pages[word.page, word.turn].append((word, piece))
    made = ("\n".join(_set_page(pages[number])) for number in sorted(pages))
    return f"\n{PAGE_END}\n".join(made)


def _set_page(placed: list[Placed]) -> Iterator[str]:
    """The lines of a page."""
    lines = lines_of(placed)
    unit = _unit(lines)
    margins = [line for line, beside in _outermost(lines) if _numbers(line, beside)]
    for stretch in (half for part in parted(lines) for half in halved(part)):
        before: Line | None = None
        margin = min((line.pieces[0].left for line in stretch), default=0.0)
        for number, line in enumerate(stretch):
            if before is not None and (before in margins or line in margins):
                yield from _END
            elif before is not None and _is_apart(stretch, number):
                yield ""
            yield _set_line(line.pieces, margin, unit)
            before = line
        yield from _END


def _unit(lines: list[Line]) -> float:
    """How wide a place of a line is, in pixels: by the size of the text, and the page's width."""
    sizes = [p.size for line in lines for p in line.pieces for _ in range(1 + len(p.text) // 8)]
    widest = max((line.pieces[-1].right for line in lines), default=0.0)
    return max(median(sizes) * _PLACE, widest / _LONGEST_LINE, 0.1) if sizes else 1.0


def _outermost(lines: list[Line]) -> list[tuple[Line, Line]]:
    """The first and the last line of a page, each with the one beside it."""
    return [(lines[0], lines[1]), (lines[-1], lines[-2])] if len(lines) > 1 else []


def _numbers(line: Line, beside: Line) -> bool:
    """Whether a line apart from the others bears the number of its page."""
    if abs(line.base - beside.base) <= _SPACIOUS * max(line.size, beside.size):
        return False
    ends = (line.pieces[0], line.pieces[-1])
    numbered = any(_PAGE_NUMBER.fullmatch(piece.text) for piece in ends)
    return numbered and len(line.pieces) <= _MOST_IN_MARGIN


def _is_apart(lines: list[Line], number: int) -> bool:
    """Whether more than the usual distance divides a line from the one above, or its size does.

    Within a table distances group its rows, and its heads stand apart: they divide nothing.
    """
    before, line = lines[number - 1], lines[number]
    if _is_larger(before, line) or _is_larger(line, before):
        return True
    distance = (line.base - before.base) / max(before.size, line.size)
    if distance <= _SPACIOUS:
        return False
    above = lines[max(0, number - _REACH) : number]
    below = lines[number : number + _REACH]
    within = all(any(len(near.pieces) > 1 for near in side) for side in (above, below))
    return distance > _WIDE or not within


def _is_larger(line: Line, beside: Line) -> bool:
    """Whether a line is a heading by the size of its font."""
    return len(line.pieces) == 1 and line.size > _LARGER * beside.size


def _set_line(pieces: list[Piece], margin: float, unit: float) -> str:
    """A line: labels begin where they do, figures end where they do, heads keep their middle."""
    text = ""
    for number, piece in enumerate(pieces):
        length = len(piece.text)
        if piece.figure:
            at = round((piece.right - margin) / unit) - length
        elif number == 0:
            at = round((piece.left - margin) / unit)
        else:
            at = round(((piece.left + piece.right) / 2 - margin) / unit - length / 2)
        gap = max(at - len(text), 2 if text else 0)
        text += " " * min(gap, _LONGEST_LINE) + piece.text
    return text
