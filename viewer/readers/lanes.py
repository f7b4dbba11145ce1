"""The columns that a reader sees in a page's grid, where spans and spacers differ by row.

A figure's sign takes a grid column in one row and none in the next; spacers take columns that hold
nothing; a heading spans all of it. What is one column to the eye is called a lane here.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace

from viewer.readers.gluing import is_figure
from viewer.readers.gridcell import GridCell

_MANY_LANES = 2000
_MANY_INTERVALS = 4000
"""Beyond these no honest table goes; there each grid column that something begins in is a lane."""


@dataclass(slots=True)
class Lane:
    """A column to the eye.

    Attributes:
        start: the first grid column that it covers.
        end: the grid column after its last.
        figures: whether figures stand in it.
        rows: the rows with a cell of its own in it.
    """

    start: int
    end: int
    figures: bool = False
    rows: set[int] = field(default_factory=set)


Interval = tuple[int, int]
Placed = list[tuple[GridCell, int, int]]


def laid_out(rows: list[list[GridCell]]) -> tuple[list[Placed], list[Lane]]:
    """Assigns cells to lanes.

    Returns:
        For each row its cells with their first lane and how many lanes they cover, from left to
        right; and the lanes. Two cells that would share a lane become one: no text is lost.
    """
    lanes = _lanes(rows)
    if len(lanes) <= _MANY_LANES:
        lanes = _with_labels_joined(_with_headings_joined(rows, lanes))
    begins = [lane.start for lane in lanes]
    ends = [lane.end for lane in lanes]
    covered: dict[Interval, tuple[int, int]] = {}
    return [_placed(cells, begins, ends, covered) for cells in rows], lanes


def _placed(
    cells: list[GridCell],
    begins: list[int],
    ends: list[int],
    covered: dict[Interval, tuple[int, int]],
) -> Placed:
    """The cells of a row in their lanes; a cell's cover ends where the next cell begins.

    Args:
        cells: the cells, from left to right.
        begins: where the lanes begin.
        ends: where they end.
        covered: the first and last lane of intervals met before, added to.
    """
    row: Placed = []
    taken = -1
    for cell in cells:
        key = (cell.start, cell.end)
        lanes = covered.get(key)
        if lanes is None:
            lanes = covered[key] = _covered(begins, ends, *key)
        first, last = lanes
        if first <= taken:
            first = min(taken + 1, len(ends) - 1)
        if first == taken:
            _merge(row[-1][0], cell)
            continue
        if row and taken + row[-1][2] > first:
            row[-1] = (row[-1][0], taken, first - taken)
        row.append((cell, first, last - first + 1 if last > first else 1))
        taken = first
    return row


def _merge(before: GridCell, cell: GridCell) -> None:
    text = f"{before.inline.text} {cell.inline.text}".strip()
    before.inline = replace(
        before.inline, text=text, marks=before.inline.marks + cell.inline.marks
    )
    before.raw = text


def _lanes(rows: list[list[GridCell]]) -> list[Lane]:
    figures: dict[Interval, set[int]] = defaultdict(set)
    texts: dict[Interval, set[int]] = defaultdict(set)
    for number, cells in enumerate(rows):
        for cell in cells:
            kind = figures if is_figure(cell.inline.text) else texts
            kind[cell.start, cell.end].add(number)
    if len(figures) + len(texts) > _MANY_INTERVALS:
        starts = sorted({start for start, _ in (*figures, *texts)})
        ends = [*starts[1:], starts[-1] + 1]
        return [Lane(start, end) for start, end in zip(starts, ends, strict=True)]
    lanes: list[Lane] = []
    for interval, numbers in sorted(figures.items(), key=_narrow_first):
        _add_figures(lanes, interval, numbers)
    for interval, numbers in sorted(texts.items(), key=_narrow_first):
        _add_texts(lanes, interval, numbers)
    return sorted(lanes, key=lambda lane: (lane.start, lane.end))


def _narrow_first(item: tuple[Interval, set[int]]) -> tuple[int, int]:
    (start, end), _ = item
    return end - start, start


def _overlapping(lanes: list[Lane], interval: Interval) -> list[Lane]:
    start, end = interval
    return [lane for lane in lanes if lane.start < end and start < lane.end]


def _add_figures(lanes: list[Lane], interval: Interval, numbers: set[int]) -> None:
    hit = _overlapping(lanes, interval)
    if not hit:
        lanes.append(Lane(*interval, figures=True, rows=numbers))
    elif len(hit) == 1 and not hit[0].rows & numbers:
        _widen(hit[0], interval, numbers)
    elif len(hit) == 1:
        _split(lanes, hit[0], interval, numbers)


def _split(lanes: list[Lane], lane: Lane, interval: Interval, numbers: set[int]) -> None:
    """Two figures of one row that overlap in the grid's terms need lanes of their own."""
    after = (max(interval[0], lane.end), interval[1])
    before = (interval[0], min(interval[1], lane.start))
    for start, end in (after, before):
        if start < end:
            lanes.append(Lane(start, end, figures=True, rows=set(numbers)))
            return


def _add_texts(lanes: list[Lane], interval: Interval, numbers: set[int]) -> None:
    hit = _overlapping(lanes, interval)
    if not hit:
        lanes.append(Lane(*interval, rows=numbers))
    elif len(hit) == 1 and not hit[0].figures and not hit[0].rows & numbers:
        _widen(hit[0], interval, numbers)
    elif len(hit) == 1:
        hit[0].rows |= numbers


def _widen(lane: Lane, interval: Interval, numbers: set[int]) -> None:
    lane.start, lane.end = min(lane.start, interval[0]), max(lane.end, interval[1])
    lane.rows |= numbers


def _with_headings_joined(rows: list[list[GridCell]], lanes: list[Lane]) -> list[Lane]:
    """Gives a heading that stands above a spacer to the lane of figures beside it."""
    first = next(
        (n for n, cells in enumerate(rows) if any(is_figure(c.inline.text) for c in cells)), None
    )
    if first is None:
        return lanes
    kept: list[Lane] = []
    for number, lane in enumerate(lanes):
        heads = not lane.figures and lane.rows and max(lane.rows) < first and number > 0
        following = lanes[number + 1] if number + 1 < len(lanes) else None
        if heads and following and following.figures and not following.rows & lane.rows:
            following.start = lane.start
            following.rows |= lane.rows
        elif heads and kept and kept[-1].figures and not kept[-1].rows & lane.rows:
            kept[-1].end = lane.end
            kept[-1].rows |= lane.rows
        else:
            kept.append(lane)
    return kept


def _with_labels_joined(lanes: list[Lane]) -> list[Lane]:
    """Joins lanes of labels that no row fills together: labels indented by blank columns."""
    joined: list[Lane] = []
    for lane in lanes:
        before = joined[-1] if joined else None
        labels = before and not before.figures and not lane.figures and len(joined) == 1
        if before and labels and not before.rows & lane.rows:
            before.end = max(before.end, lane.end)
            before.rows |= lane.rows
        else:
            joined.append(lane)
    return joined


def _covered(begins: list[int], ends: list[int], start: int, end: int) -> tuple[int, int]:
    """The first and the last lane that a cell's grid columns touch; the nearest if none.

    Args:
        begins: where the lanes begin, from left to right; no two overlap.
        ends: where they end.
        start: the cell's first grid column.
        end: the grid column after its last.
    """
    first = bisect_right(ends, start)
    last = bisect_left(begins, end) - 1
    if first <= last:
        return first, last
    first = min(first, len(ends) - 1)
    if first and start - ends[first - 1] < begins[first] - end:
        first -= 1
    return first, first
