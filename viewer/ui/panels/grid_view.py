"""The original table with the figure lit; a click or Enter leads from a figure to its cell."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from viewer.core.document import Document, RawCell, RawTable
from viewer.ui import theme, typography
from viewer.ui.language import say
from viewer.ui.panels.grid_model import GridModel, Place, Span
from viewer.ui.panels.page_columns import Columns, columns_of, font_of, indent_of
from viewer.ui.panels.page_table import edge_of, row_heights

#: No table is as wide as this view: its words are wrapped to their own columns only.
ENDLESS = 1e6
PADDING = 7
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class GridView(QTableView):
    """The table that a figure stands in.

    Attributes:
        is_figure: whether a figure stands at a character, so that a click leads somewhere.

    Signals:
        clicked_at: the first character, in the document's text, of the cell that was chosen.
    """

    clicked_at = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gridView")
        self.setAccessibleName(say("Table of the document"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.is_figure: Callable[[int], bool] = lambda _: False
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.delegate = GridDelegate(self)
        self.setItemDelegate(self.delegate)
        self._tables: tuple[RawTable, ...] = ()
        self._starts: list[int] = []
        self._lit: Span | None = None
        self._pressed = QPersistentModelIndex()
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setHighlightSections(True)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumSectionSize(typography.SHEET_ROW)
        self.verticalHeader().setDefaultSectionSize(typography.SHEET_ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def show_document(self, document: Document | None) -> None:
        """Take another document's tables; none is shown until a figure is lit."""
        tables = document.tables if document else ()
        self._tables = tuple(table for table in tables if table.source.span)
        self._starts = [table.source.span[0] for table in self._tables if table.source.span]
        self._lit = None
        self.grid.show_table(None)

    def holds(self, span: Span) -> bool:
        """Whether those characters of the document's text stand in a table."""
        return self._table_of(span) is not None

    def light(self, span: Span | None, parts: Iterable[Span] = ()) -> None:
        """Light a figure in its table, and its parts there paler, and bring it into view."""
        self._lit = span
        table = self._table_of(span) if span else self.grid.table
        if table is not self.grid.table:
            self._show_table(table)
        places = [self.grid.place_of(part[0]) for part in parts]
        lit = self.grid.place_of(span[0]) if span else None
        self.delegate.light(lit, frozenset(place for place in places if place))
        if lit is not None:
            index = self.grid.index(*lit)
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    @property
    def lit(self) -> Span | None:
        """The characters that are lit."""
        return self._lit

    def copy(self) -> None:
        """Put the selected texts on the clipboard, a line a row."""
        chosen = self.selectionModel().selection()
        if chosen.isEmpty():
            return
        block = chosen.first()
        QApplication.clipboard().setText(
            "\n".join(
                "\t".join(
                    self.grid.index(row, column).data() or ""
                    for column in range(block.left(), block.right() + 1)
                )
                for row in range(block.top(), block.bottom() + 1)
            )
        )

    def place_in_words(self) -> str:
        """Which table is shown, and where in it the figure is lit."""
        table = self.grid.table
        if table is None:
            return ""
        words = say("table {number}", number=table.index + 1)
        lit = self.delegate.lit
        return (
            say(
                "{table} · row {row}, column {column}",
                table=words,
                row=lit.row + 1,
                column=lit.column + 1,
            )
            if lit
            else words
        )

    def point_of(self, offset: int) -> QPoint:
        """Where in the viewport the cell of a character is."""
        place = self.grid.place_of(offset)
        return self.visualRect(self.grid.index(*place)).center() if place else QPoint(0, 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = QPersistentModelIndex(self.indexAt(event.position().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index == self._pressed:
            self._choose(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        offset = self._offset_of(self.indexAt(event.position().toPoint()))
        over = offset is not None and self.is_figure(offset)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _choose(self, index: QModelIndex) -> None:
        offset = self._offset_of(index)
        if offset is not None:
            self.clicked_at.emit(offset)

    def _offset_of(self, index: QModelIndex) -> int | None:
        cell = self.grid.cell(index.row(), index.column()) if index.isValid() else None
        return cell.source.span[0] if cell and cell.source.span else None

    def _table_of(self, span: Span | None) -> RawTable | None:
        found = bisect_right(self._starts, span[0]) - 1 if span else -1
        if span is None or found < 0:
            return None
        table = self._tables[found]
        return table if table.source.span and span[0] < table.source.span[1] else None

    def _show_table(self, table: RawTable | None) -> None:
        self.clearSpans()
        self.grid.show_table(table)
        if table is None:
            return
        columns = self.delegate.columns = columns_of(table, ENDLESS)
        for column, (left, right) in enumerate(pairwise(columns.lefts)):
            self.setColumnWidth(column, round(right - left) + 2)
        for row, height in enumerate(row_heights(table, columns)):
            if height > typography.SHEET_ROW:
                self.setRowHeight(row, height + 2)
        for row, cells in enumerate(table.rows):
            for column, cell in enumerate(cells):
                if cell is not None and (cell.column_span > 1 or cell.row_span > 1):
                    down = min(cell.row_span, len(table.rows) - row)
                    across = min(cell.column_span, len(cells) - column)
                    self.setSpan(row, column, max(1, down), max(1, across))


class GridDelegate(QStyledItemDelegate):
    """Paints the cells as they are printed: bold, indented, with their rules; what is lit.

    Attributes:
        lit: the place that is lit.
        columns: the columns of the table.
    """

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._grid = view.grid
        self.lit: Place | None = None
        self.columns = Columns((), ())
        self._parts: frozenset[Place] = frozenset()

    def light(self, lit: Place | None, parts: frozenset[Place]) -> None:
        """Light a place, and others paler."""
        self.lit, self._parts = lit, parts

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect = QRect(option.rect)
        place = Place(index.row(), index.column())
        cell = self._grid.cell(*place)
        painter.save()
        self._paint_ground(painter, option, rect, place)
        if cell is not None:
            self._paint_rules(painter, rect, cell, place)
            edge = edge_of(cell, self.columns, place.column)
            left = PADDING + indent_of(cell, place.column)
            _paint_text(painter, rect.adjusted(left, 1, -PADDING, -1), cell, edge)
        painter.restore()

    def _paint_rules(self, painter: QPainter, rect: QRect, cell: RawCell, place: Place) -> None:
        """The lines above and below; one that two cells share is drawn by the upper one."""
        over = self._grid.cell(place.row - 1, place.column) if place.row else None
        above = 0 if over is not None and over.rule_below else cell.rule_above
        width = rect.width() - 2 * PADDING
        for lines, y, step in ((above, rect.top(), 2), (cell.rule_below, rect.bottom(), -2)):
            for line in range(lines):
                painter.fillRect(
                    rect.left() + PADDING, y + line * step, width, 1, theme.current().total_rule
                )

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, place: Place
    ) -> None:
        colours = theme.current()
        view = option.widget
        if place == self.lit:
            painter.fillRect(rect, colours.lit)
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colours.warning)
        elif place in self._parts:
            painter.fillRect(rect, colours.lit_part)
        if not isinstance(view, GridView) or not view.hasFocus():
            return
        if place == (view.currentIndex().row(), view.currentIndex().column()):
            painter.setPen(colours.accent)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))


def _paint_text(painter: QPainter, rect: QRect, cell: RawCell, edge: Qt.AlignmentFlag) -> None:
    painter.setPen(theme.current().text)
    painter.setFont(font_of(cell))
    flags = edge | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(rect, int(flags), cell.text)
