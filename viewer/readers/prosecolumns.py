"""Columns of running text beside others, or beside a table: each is read on its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.readers.placedlines import Line, Piece

_FEWEST_LINES = 4
_FEWEST_WORDS = 4
_FULL = 0.75
_MOSTLY = 0.6
#: Lines of one column begin this near to each other and follow this close, in parts of the size.
_SAME_LEFT, _FOLLOWS = 0.4, 2.6


@dataclass(slots=True)
class _Column:
    """Lines of running text below each other: (number of the line, piece), from top to bottom."""

    lines: list[tuple[int, Piece]]

    @property
    def left(self) -> float:
        return min(piece.left for _, piece in self.lines)

    @property
    def right(self) -> float:
        return max(piece.right for _, piece in self.lines)


def parted(lines: list[Line]) -> list[list[Line]]:
    """The lines of a page in stretches that are read one after the other.

    A column of running text that stands beside something else is taken out of the lines that it
    shares; it comes before what stands right of it and behind what stands left of it.
    """
    before: dict[int, list[Line]] = {}
    behind: dict[int, list[Line]] = {}
    for column in _columns(lines):
        first, last = column.lines[0][0], column.lines[-1][0]
        around = [p for line in lines[first : last + 1] for p in line.pieces]
        own = {id(piece) for _, piece in column.lines}
        others = [piece for piece in around if id(piece) not in own]
        if not others or any(_crosses(piece, column) for piece in others):
            continue
        alone = [Line(lines[n].base, piece.size, [piece]) for n, piece in column.lines]
        for number, piece in column.lines:
            lines[number].pieces.remove(piece)
        if any(piece.right <= column.left for piece in others):
            past = _beside(lines, range(last, len(lines)), column)
            behind.setdefault(past, []).extend(alone)
        else:
            ahead = _beside(lines, range(first, -1, -1), column)
            before.setdefault(ahead, []).extend(alone)
    return list(_stretches(lines, before, behind))


def _stretches(
    lines: list[Line], before: dict[int, list[Line]], behind: dict[int, list[Line]]
) -> Iterator[list[Line]]:
    rest: list[Line] = []
    for number, line in enumerate(lines):
        if number in before:
            yield rest
            yield before[number]
            rest = []
        if line.pieces:
            rest.append(line)
        if number in behind:
            yield rest
            yield behind[number]
            rest = []
    yield rest


def _beside(lines: list[Line], way: range, column: _Column) -> int:
    """The last line on the way from a column's end that goes on with what stands beside it."""
    last = way[0]
    for number in way[1:]:
        line = lines[number]
        near = abs(line.base - lines[last].base) <= _FOLLOWS * line.size
        if not near or any(_crosses(piece, column) for piece in line.pieces):
            break
        last = number
    return last


def _crosses(piece: Piece, column: _Column) -> bool:
    return piece.left < column.right and piece.right > column.left


def _columns(lines: list[Line]) -> Iterator[_Column]:
    """The columns of running text, long lines below each other that fill their width."""
    open_: list[_Column] = []
    for number, line in enumerate(lines):
        open_, closed = _still_open(open_, lines, line)
        yield from (column for column in closed if _is_prose(column, lines))
        for piece in line.pieces:
            if not _may_be_prose(piece):
                continue
            near = _SAME_LEFT * piece.size
            column = next((c for c in open_ if abs(c.lines[0][1].left - piece.left) < near), None)
            if column:
                column.lines.append((number, piece))
            else:
                open_.append(_Column([(number, piece)]))
    yield from (column for column in open_ if _is_prose(column, lines))


def _still_open(
    columns: list[_Column], lines: list[Line], line: Line
) -> tuple[list[_Column], list[_Column]]:
    """The columns that a line may go on with, and those that ended above it."""
    still: list[_Column] = []
    ended: list[_Column] = []
    for column in columns:
        number, piece = column.lines[-1]
        near = line.base - lines[number].base <= _FOLLOWS * piece.size
        (still if near else ended).append(column)
    return still, ended


def _may_be_prose(piece: Piece) -> bool:
    return not piece.figure and piece.text.count(" ") >= _FEWEST_WORDS - 1


def _is_prose(column: _Column, lines: list[Line]) -> bool:
    """Whether lines fill their width, and are no long labels with figures right of them."""
    if len(column.lines) < _FEWEST_LINES:
        return False
    left, right = column.left, column.right
    full = sum(piece.right - left >= _FULL * (right - left) for _, piece in column.lines)
    if full < _MOSTLY * len(column.lines):
        return False
    neighbours = [_next(lines[number], piece) for number, piece in column.lines]
    figures = sum(piece is not None and piece.figure for piece in neighbours)
    return 2 * figures < len(column.lines)


def _next(line: Line, piece: Piece) -> Piece | None:
    """The piece right of one, if any."""
    return min((p for p in line.pieces if p.left > piece.left), key=lambda p: p.left, default=None)
