"""Where the lines of the header stand: computed once for a statement, a width and a zoom."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.core.statement import Column
from viewer.ui.delegates.column_layout import ColumnMeasure, words_measure
from viewer.ui.delegates.header_words import wrapped
from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.models.header_lines import (
    HeaderLine,
    HeaderSpan,
    group_starts,
    header_lines,
)

#: Below the letters, in pixels: the label header needs a title, captions and a remark.
LEAST_HEIGHT = 72


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """A line of the header: where it begins below the header's top, and how high it is."""

    line: HeaderLine
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class HeaderPlan:
    """The header of a statement.

    Attributes:
        lines: its lines, top to bottom, below the row of letters.
        height: of all of it, letters included.
        starts: columns (from 0 over the figures) with a divider at their left -> its top.
    """

    lines: tuple[PlannedLine, ...]
    height: int
    starts: dict[int, int]

    @property
    def dividers(self) -> frozenset[int]:
        """Columns (from 0 over the figures) with a divider at their left."""
        return frozenset(self.starts)


def plan_header(
    lines: Sequence[HeaderLine], measures: Sequence[ColumnMeasure], metrics: SheetMetrics
) -> HeaderPlan:
    """Place the lines; what the label header needs beyond them is space above them."""
    heights = [_height(line, measures, metrics) for line in lines]
    needed = max(sum(heights), metrics.pixels(LEAST_HEIGHT))
    top = metrics.letters + needed - sum(heights)
    planned: list[PlannedLine] = []
    for line, height in zip(lines, heights, strict=True):
        planned.append(PlannedLine(line, top, height))
        top += height
    starts: dict[int, int] = {}
    for start in group_starts(lines):
        tops = [place.top for place in planned if _parts(place.line, start)]
        starts[start] = min(tops, default=metrics.letters)
    return HeaderPlan(tuple(planned), top, starts)


def lines_of(columns: Sequence[Column]) -> tuple[HeaderLine, ...]:
    """The header's lines, those without any words left out."""
    return tuple(line for line in header_lines(columns) if line.spans)


def words_of(span: HeaderSpan, width: float, metrics: SheetMetrics) -> list[str]:
    """The words over one column, wrapped."""
    fits = words_measure(span.kind, metrics)
    return wrapped(span.text, width - metrics.pixels(6), fits)


def _height(line: HeaderLine, measures: Sequence[ColumnMeasure], metrics: SheetMetrics) -> int:
    count = max(
        1 if span.is_wide else len(words_of(span, measures[span.last].width, metrics))
        for span in line.spans
    )
    return metrics.line + (count - 1) * metrics.small_line


def _parts(line: HeaderLine, column: int) -> bool:
    """Whether the line has an edge there."""
    return any(column in {span.first, span.last + 1} for span in line.spans)
