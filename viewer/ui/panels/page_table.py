"""Tables laid out for a page: heights of rows, rules, figures on one edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from viewer.core.document import RawCell, RawTable
from viewer.ui import typography
from viewer.ui.panels.page_columns import (
    MEASURED_ROWS,
    PADDING,
    Columns,
    font_of,
    indent_of,
    is_figure,
    measure,
    metrics_of,
)
from viewer.ui.panels.page_pieces import TableRows
from viewer.ui.panels.page_texts import MARGIN, LaidPiece, Rule, Span
from viewer.ui.theme import Theme

ROW_GAP: Final = 4
BELOW: Final = 14
_WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell of a table with its place on its piece of the page.

    Attributes:
        cell: it.
        font: in which font it is written.
        area: its place.
        box: where its text is written.
        edge: on which edge of its box the text stands.
    """

    cell: RawCell
    font: QFont
    area: QRectF
    box: QRectF
    edge: Qt.AlignmentFlag

    def at_top(self) -> "LaidCell":
        """The same cell with its text at the top of its area."""
        above = self.area.top() + ROW_GAP / 2
        return replace(self, box=self.box.translated(0, above - self.box.top()))

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """The box of its text if any of those characters of the document's text are in it."""
        own = self.cell.source.span
        if own and max(span[0], own[0]) < min(span[1], own[1]):
            yield self.box

    def offset_at(self, point: QPointF) -> int | None:
        """Its first character in the document's text, wherever in the cell the point is."""
        own = self.cell.source.span
        return own[0] if own else None

    def paint(self, painter: QPainter, colours: Theme) -> None:
        """Write it, its footnote marks smaller and higher behind it."""
        painter.setFont(self.font)
        painter.setPen(colours.text)
        painter.drawText(self.box, _WRAPPED | self.edge, self.cell.text)
        if self.cell.marks:
            painter.setFont(typography.body_font(typography.TINY - 1))
            painter.setPen(colours.text2)
            above = QPointF(self.box.right() + 1, self.box.top() + typography.TINY - 2)
            painter.drawText(above, ",".join(self.cell.marks))


class _Row(NamedTuple):
    """How high a row is, and whether its texts begin on one line; else they end on one."""

    height: float
    is_of_words: bool


def lay_rows(piece: TableRows, columns: Columns) -> LaidPiece:
    """Rows of a table.

    Args:
        piece: the rows.
        columns: of the whole table.
    """
    rows = piece.table.rows[piece.first : piece.last]
    measured = [_measured(row, columns) for row in rows]
    tops = (0.0, *accumulate(row.height for row in measured))
    texts: list[LaidCell] = []
    rules: list[Rule] = []
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            if cell is None:
                continue
            left, right = columns.sides(place, cell.column_span)
            below = min(number + max(1, cell.row_span), len(rows))
            area = QRectF(left, tops[number], right - left, tops[below] - tops[number])
            rules.extend(_rules(cell, area))
            if cell.text:
                laid = _laid(cell, area, columns, place)
                texts.append(laid.at_top() if measured[number].is_of_words else laid)
    height = tops[-1] + (BELOW if piece.is_end else 0)
    return LaidPiece(height, columns.lefts[-1] + MARGIN, texts, rules, piece.span)


def row_heights(table: RawTable, columns: Columns) -> Iterator[int]:
    """The heights of a table's first rows; what stands below them is taken for one line high."""
    return (round(_measured(row, columns).height) for row in table.rows[:MEASURED_ROWS])


def _measured(row: Sequence[RawCell | None], columns: Columns) -> _Row:
    """A row is as high as its highest cell, those over several rows left out."""
    highest, place_of_highest = metrics_of(is_strong=False).height(), 0
    for place, cell in enumerate(row):
        if cell is not None and cell.text and cell.row_span <= 1:
            high = _size(cell, columns, place)[1]
            if high > highest:
                highest, place_of_highest = high, place
    is_of_words = place_of_highest > 0 and not columns.are_figures[place_of_highest]
    return _Row(round(highest) + ROW_GAP, is_of_words)


def _size(cell: RawCell, columns: Columns, place: int) -> tuple[float, float]:
    """Width and height of a cell's text, wrapped to its columns."""
    left, right = columns.sides(place, cell.column_span)
    room = max(20.0, right - left - 2 * PADDING - indent_of(cell, place))
    metrics = metrics_of(is_strong=cell.bold or cell.header)
    wide = measure(cell)
    if wide <= room and "\n" not in cell.text:
        return wide, metrics.height()
    found = metrics.boundingRect(QRectF(0, 0, room, 1e6), int(_WRAPPED), cell.text)
    return min(room, found.width() + 1), found.height()


def _laid(cell: RawCell, area: QRectF, columns: Columns, place: int) -> LaidCell:
    """A cell's text at the bottom: figures stand on the last line of their label."""
    wide, high = _size(cell, columns, place)
    edge = edge_of(cell, columns, place)
    left, right = area.left() + PADDING + indent_of(cell, place), area.right() - PADDING
    if edge == _RIGHT:
        left = right - wide
    elif edge == _CENTRE:
        left = max(left, (left + right - wide) / 2)
    box = QRectF(round(left), area.bottom() - high - ROW_GAP / 2, wide + 1, high)
    return LaidCell(cell, font_of(cell), area, box, edge)


def edge_of(cell: RawCell, columns: Columns, place: int) -> Qt.AlignmentFlag:
    """On which edge a cell is written: words over figures stand where these do."""
    if cell.column_span > 1 and place:
        return _CENTRE
    if is_figure(cell) or (place and columns.are_figures[place]):
        return _RIGHT
    return _LEFT


def _rules(cell: RawCell, area: QRectF) -> Iterator[Rule]:
    """The lines above and below a cell, with a gap to those of its neighbours."""
    left, right = area.left() + PADDING / 2, area.right() - PADDING / 2
    if cell.rule_above:
        yield Rule(left, right, area.top(), cell.rule_above)
    if cell.rule_below:
        yield Rule(left, right, area.bottom(), cell.rule_below)
