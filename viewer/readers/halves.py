"""Two tables side by side on a placed page, as assets beside equity and liabilities."""

from collections.abc import Iterator

from viewer.readers.placedlines import Line, Piece

_FEWEST_LABELS, _SHORTEST_LABEL = 3, 5
_DISTINCT = 0.75
#: Labels of one column begin this near to each other and follow this close, in parts of the size.
_SAME_LEFT, _FOLLOWS = 0.6, 4.0


def halved(lines: list[Line]) -> list[list[Line]]:
    """The lines of a stretch; of two tables side by side, the left one before the right one."""
    lanes = [lane for lane in _lanes(lines) if _holds_labels(lane)]
    if not lanes:
        return [lines]
    lane = max(lanes, key=len)
    left = min(piece.left for _, piece in lane)
    first, last = _reach(lines, lane, left)
    inside = lines[first : last + 1]
    return [
        lines[:first],
        list(_side(inside, left, right=False)),
        list(_side(inside, left, right=True)),
        *halved(lines[last + 1 :]),
    ]


def _lanes(lines: list[Line]) -> Iterator[list[tuple[int, Piece]]]:
    """Words below each other that have figures on both sides."""
    found = [
        (number, piece)
        for number, line in enumerate(lines)
        for at, piece in enumerate(line.pieces)
        if not piece.figure
        and any(p.figure for p in line.pieces[:at])
        and any(p.figure for p in line.pieces[at + 1 :])
    ]
    found.sort(key=lambda item: item[1].left)
    lane: list[tuple[int, Piece]] = []
    for number, piece in found:
        if lane and piece.left - lane[0][1].left > _SAME_LEFT * piece.size:
            yield lane
            lane = []
        lane.append((number, piece))
    yield lane


def _holds_labels(lane: list[tuple[int, Piece]]) -> bool:
    """Whether words are labels of rows; one word again and again is a unit or a period."""
    names = {piece.text for _, piece in lane if len(piece.text) >= _SHORTEST_LABEL}
    return len(lane) >= _FEWEST_LABELS and len(names) >= _DISTINCT * len(lane)


def _reach(lines: list[Line], lane: list[tuple[int, Piece]], left: float) -> tuple[int, int]:
    """The first and the last line that the two tables share."""
    first, last = min(number for number, _ in lane), max(number for number, _ in lane)
    while first and _is_divided(lines[first - 1], lines[first], left):
        first -= 1
    while last + 1 < len(lines) and _is_divided(lines[last + 1], lines[last], left):
        last += 1
    return first, last


def _is_divided(line: Line, beside: Line, left: float) -> bool:
    """Whether a line goes on with the tables: it is near, and nothing in it crosses the middle."""
    if abs(line.base - beside.base) > _FOLLOWS * max(line.size, beside.size):
        return False
    slack = _SAME_LEFT * line.size
    return not any(p.left < left - slack and p.right > left for p in line.pieces)


def _side(lines: list[Line], left: float, *, right: bool) -> Iterator[Line]:
    for line in lines:
        slack = _SAME_LEFT * line.size
        pieces = [p for p in line.pieces if (p.left >= left - slack) is right]
        if pieces:
            yield Line(line.base, line.size, pieces)
