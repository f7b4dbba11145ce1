"""The columns of a table on a page: how wide each is, and in which of them figures stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final

from PySide6.QtGui import QFont, QFontMetricsF

from viewer.core.document import RawCell, RawTable
from viewer.ui import typography
from viewer.ui.panels.page_texts import MARGIN, WIDEST_PROSE, strong_font

PADDING: Final = 7
#: Widths in pixels at which labels, and the words of other columns, are wrapped.
WIDEST_LABEL, WIDEST_WORDS = 420.0, 300.0
NARROWEST_LABEL, NARROWEST_WORDS = 200.0, 110.0
#: How many rows are looked at to find out how wide the columns are.
MEASURED_ROWS: Final = 400
#: Up to here a column may be as wide as its heading needs in one line.
WIDEST_HEADING: Final = 140.0
EMPTY: Final = 6.0
INDENT: Final = 5
MOST_INDENT: Final = 120
#: What stands at the right edge of its cell: a figure, or a sign beside one.
_FIGURE: Final = re.compile(r"[\s\d$€£¥₩()%.,'’\-–—−△▲*]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table.

    Attributes:
        lefts: where each begins; the last entry is where the table ends.
        are_figures: whether figures stand in it.
    """

    lefts: tuple[float, ...]
    are_figures: tuple[bool, ...]

    @property
    def width(self) -> float:
        """How wide the table is."""
        return self.lefts[-1] - self.lefts[0]

    def sides(self, place: int, span: int) -> tuple[float, float]:
        """Where a cell begins and ends that covers so many columns."""
        last = min(place + max(1, span), len(self.lefts) - 1)
        return self.lefts[place], self.lefts[last]


def columns_of(table: RawTable, width: float) -> Columns:
    """The columns of a table, as wide as they need.

    Args:
        table: it.
        width: of the view; words are wrapped to fit in it, figures are not.
    """
    rows = table.rows[:MEASURED_ROWS]
    needs = [_Need() for _ in range(len(table.rows[0]) if table.rows else 0)]
    for row in rows:
        for place, cell in enumerate(row):
            if cell is not None and cell.column_span <= 1 and cell.text:
                needs[place].add(cell, indent_of(cell, place))
    widths = [need.width(is_first=not place) for place, need in enumerate(needs)]
    _widen(rows, widths, lines=2)
    # Headings stand on one line where there is room for it.
    roomy = [
        max(wide, min(need.words, WIDEST_HEADING))
        for wide, need in zip(widths, needs, strict=True)
    ]
    _widen(rows, roomy, lines=1)
    if sum(roomy) <= min(width - 2 * MARGIN, WIDEST_PROSE):
        widths = roomy
    _narrow(widths, needs, width - 2 * MARGIN)
    are_figures = tuple(need.is_of_figures for need in needs)
    return Columns(tuple(accumulate(widths, initial=float(MARGIN - PADDING))), are_figures)


@dataclass(slots=True)
class _Need:
    """The room that a column needs: for its figures, its words, and these in two lines."""

    figures: float = 0.0
    words: float = 0.0
    wrapped: float = 0.0
    more_figures: int = 0

    def add(self, cell: RawCell, indent: int) -> None:
        room = measure(cell) + indent + 2 * PADDING + 1
        if is_figure(cell):
            self.figures = max(self.figures, room)
            self.more_figures += 1
            return
        self.words = max(self.words, room)
        longest = max(map(len, cell.text.split()), default=0) / len(cell.text)
        self.wrapped = max(self.wrapped, room * max(longest, 0.5) + 2 * PADDING)
        self.more_figures -= 1

    @property
    def is_of_figures(self) -> bool:
        return self.figures > 0 and self.more_figures >= 0

    def width(self, *, is_first: bool) -> float:
        if self.is_of_figures:
            return max(self.figures, min(self.words, self.wrapped), EMPTY)
        return max(
            self.figures, min(self.words, WIDEST_LABEL if is_first else WIDEST_WORDS), EMPTY
        )


def measure(cell: RawCell) -> float:
    """The width of a cell's text on one line."""
    return _measured(cell.text, is_strong=cell.bold or cell.header)


@lru_cache(maxsize=8192)
def _measured(text: str, *, is_strong: bool) -> float:
    """Measuring costs more than all else; each text is asked for by its column, row and place."""
    return metrics_of(is_strong=is_strong).horizontalAdvance(text)


@cache
def metrics_of(*, is_strong: bool) -> QFontMetricsF:
    """What measures the texts of cells."""
    return QFontMetricsF(strong_font() if is_strong else typography.body_font())


def font_of(cell: RawCell) -> QFont:
    """The font that a cell is written in."""
    return strong_font() if cell.bold or cell.header else typography.body_font()


def indent_of(cell: RawCell, place: int) -> int:
    """The indentation of a label in pixels; blanks before what stands beside it align it only."""
    return 0 if place else min(cell.indent * INDENT, MOST_INDENT)


def is_figure(cell: RawCell) -> bool:
    """Whether a cell holds a figure, or a sign that stands beside one."""
    return bool(_FIGURE.fullmatch(cell.text))


def _widen(rows: Sequence[Sequence[RawCell | None]], widths: list[float], *, lines: int) -> None:
    """Give the columns under wide headings the room that these need in so many lines."""
    for row in rows:
        for place, cell in enumerate(row):
            if cell is None or cell.column_span <= 1 or not cell.text:
                continue
            last = min(place + cell.column_span, len(widths))
            needed = min(measure(cell) / lines + 30, WIDEST_WORDS)
            missing = needed - sum(widths[place:last])
            for covered in range(place, last):
                widths[covered] += max(0.0, missing) / (last - place)


def _narrow(widths: list[float], needs: Sequence[_Need], room: float) -> None:
    """Wrap words where the table is wider than the view."""
    excess = sum(widths) - room
    spare = [
        0.0
        if need.is_of_figures
        else max(0.0, width - (NARROWEST_WORDS if place else NARROWEST_LABEL))
        for place, (width, need) in enumerate(zip(widths, needs, strict=True))
    ]
    if excess <= 0 or not sum(spare):
        return
    share = min(1.0, excess / sum(spare))
    for place, more in enumerate(spare):
        widths[place] -= more * share
