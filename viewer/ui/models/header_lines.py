"""The header above the figures: equal words side by side are one span, as in the document."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from viewer.core.statement import Column, Measure


class LineKind(Enum):
    """What a line of the header names."""

    GROUP = auto()  # several periods together
    PERIOD = auto()
    DETAIL = auto()  # unit, measure


@dataclass(frozen=True, slots=True)
class HeaderSpan:
    """Words over columns `first` to `last`, counted from 0 over the columns of figures.

    `kind` is what these words name: in a line of periods, one column may hold a measure instead.
    """

    first: int
    last: int
    text: str
    kind: LineKind

    @property
    def is_wide(self) -> bool:
        """Whether it stands over more than one column."""
        return self.last > self.first


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """One line of the header; places without words have no span."""

    kind: LineKind
    spans: tuple[HeaderSpan, ...]


def header_lines(columns: Sequence[Column]) -> tuple[HeaderLine, ...]:
    """The lines of the header, top to bottom.

    Equal words in neighbouring columns are joined unless words above them part the two. The last
    line is never joined: it is what tells neighbours apart.
    """
    height = max((len(column.header) for column in columns), default=0)
    grid = [("",) * (height - len(column.header)) + column.header for column in columns]
    period = _period_line(columns, grid, height)
    lines: list[HeaderLine] = []
    walls: set[int] = set()
    for level in range(height):
        words = [header[level].strip() for header in grid]
        kinds = [_word_kind(column, _kind(level, period)) for column in columns]
        spans = _spans(words, kinds, walls, joined=level < height - 1)
        walls.update(span.first for span in spans)
        walls.update(span.last + 1 for span in spans)
        lines.append(HeaderLine(_kind(level, period), spans))
    return tuple(lines)


def group_starts(lines: Sequence[HeaderLine]) -> frozenset[int]:
    """Columns with a divider at their left: where groups or periods of several columns part.

    None stands before the first column, and none within a plain row of periods, one a column:
    those are parted by space.
    """
    edges: set[int] = set()
    for line in lines:
        if line.kind is not LineKind.DETAIL and any(span.is_wide for span in line.spans):
            edges.update(span.first for span in line.spans)
            edges.update(span.last + 1 for span in line.spans)
    count = max((span.last for line in lines for span in line.spans), default=0) + 1
    return frozenset(edge for edge in edges if 0 < edge < count)


def _spans(
    words: Sequence[str], kinds: Sequence[LineKind], walls: set[int], *, joined: bool
) -> tuple[HeaderSpan, ...]:
    spans: list[HeaderSpan] = []
    for place, text in enumerate(words):
        if not text:
            continue
        last = spans[-1] if spans else None
        if joined and last and last.text == text and last.last == place - 1 and place not in walls:
            spans[-1] = HeaderSpan(last.first, place, text, last.kind)
        else:
            spans.append(HeaderSpan(place, place, text, kinds[place]))
    return tuple(spans)


def _period_line(columns: Sequence[Column], grid: Sequence[Sequence[str]], height: int) -> int:
    """The line that most columns have their period's label in; the first of a single line."""
    hits: list[int] = [
        sum(
            bool(column.period_label) and column.period_label in header[level]
            for column, header in zip(columns, grid, strict=True)
        )
        for level in range(height)
    ]
    most = max(hits, default=0)
    if most:
        return hits.index(most)
    return max(0, height - 2)


def _word_kind(column: Column, kind: LineKind) -> LineKind:
    """In a line of periods, what stands over a derived column alone is a measure."""
    derived = column.measure in {Measure.CHANGE, Measure.SHARE, Measure.RATIO}
    alone = not any(column.period_label and column.period_label == line for line in column.header)
    return LineKind.DETAIL if kind is LineKind.PERIOD and derived and alone else kind


def _kind(level: int, period: int) -> LineKind:
    if level < period:
        return LineKind.GROUP
    return LineKind.PERIOD if level == period else LineKind.DETAIL
