"""A header whose columns can be dragged, resized, hidden and brought back with the mouse."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QTableView, QToolTip, QWidget
from typing_extensions import override

from viewer.ui.language import say
from viewer.ui.theme import Theme
from viewer.ui.views.column_drag import ColumnDrag, whole_columns
from viewer.ui.views.sheet_header import SheetHeader

#: How far from a mark of hidden columns a click still means it, in pixels.
GAP_REACH = 8


class ColumnHeader(SheetHeader):
    """The mouse in the header of the figures.

    Columns that are selected whole can be dragged to another place; where columns are hidden
    stands a mark, and a double click on it brings them back.

    Signals:
        menu_requested: the right button was pressed, or the key for menus: where on the screen.
        moved: columns were dropped: their places, and the place before which.
        return_requested: a mark was clicked twice: the place that the hidden columns stand before.
    """

    menu_requested = Signal(QPoint)
    moved = Signal(list, int)
    return_requested = Signal(int)

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._gaps: Mapping[int, Sequence[str]] = {}
        self._drag: ColumnDrag | None = None
        self.setMouseTracking(True)

    def set_gaps(self, gaps: Mapping[int, Sequence[str]]) -> None:
        """Mark where columns are hidden.

        Args:
            gaps: place of a column, or one past the last -> letters of those hidden before it.
        """
        self._gaps = gaps
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, plain = event.position().toPoint().x(), not event.modifiers()
        place = self.logicalIndexAt(x)
        taken = whole_columns(self._table, place) if plain and not self._is_at_edge(x) else []
        if event.button() is Qt.MouseButton.LeftButton and taken:
            self._drag = ColumnDrag(taken, x)
            event.accept()
        elif event.button() is Qt.MouseButton.RightButton:
            if not taken and place > 0:
                self.sectionPressed.emit(place)  # The table selects the column.
            event.accept()
        else:
            super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().toPoint().x()
        if self._drag is None:
            super().mouseMoveEvent(event)
            if not event.buttons() and not self._is_at_edge(x):
                whole = whole_columns(self._table, self.logicalIndexAt(x))
                shape = Qt.CursorShape.OpenHandCursor if whole else Qt.CursorShape.ArrowCursor
                self.viewport().setCursor(shape)
            return
        self._drag.drag(self, x)
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None:
            super().mouseReleaseEvent(event)
            return
        self.viewport().unsetCursor()
        self.viewport().update()
        if drag.moves and drag.to is not None:
            self.moved.emit(list(drag.places), drag.to)
        elif drag.to is None:
            self.sectionPressed.emit(self.logicalIndexAt(drag.start))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        gap = self.gap_at(event.position().toPoint())
        if gap is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.return_requested.emit(gap)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def gap_at(self, pos: QPoint) -> int | None:
        """The place whose mark of hidden columns stands there, None if none does."""
        if pos.y() >= self._metrics.letters:
            return None
        near = [gap for gap in self._gaps if abs(self._gap_middle(gap) - pos.x()) <= GAP_REACH]
        return min(near, key=lambda gap: abs(self._gap_middle(gap) - pos.x()), default=None)

    def _gap_middle(self, gap: int) -> int:
        """Where the mark of the columns hidden before a place stands."""
        if gap < self.count():
            within = self.viewport().width() - GAP_REACH // 2
            return min(max(GAP_REACH // 2, self.leading_side(gap)), within)
        last = self.count() - 1
        end = self.sectionViewportPosition(last)
        return end if self.isRightToLeft() else end + self.sectionSize(last)

    def _tip_at(self, pos: QPoint) -> str:
        gap = self.gap_at(pos)
        if gap is not None:
            letters = ", ".join(self._gaps[gap])
            return say(
                "Hidden here: {letters}. A double click brings back what is hidden.",
                letters=letters,
            )
        place = self.logicalIndexAt(pos.x())
        model = self.model()
        title = model.headerData(place, Qt.Orientation.Horizontal) if place > 0 else ""
        return str(title or "")

    def _is_at_edge(self, x: int) -> bool:
        """Whether a press there would resize a column."""
        grip = self.style().pixelMetric(QStyle.PixelMetric.PM_HeaderGripMargin, None, self)
        place = self.logicalIndexAt(x)
        left = self.sectionViewportPosition(place)
        return x - left < grip or left + self.sectionSize(place) - x <= grip

    def paint_gaps(self, painter: QPainter, theme: Theme) -> None:
        """The marks of hidden columns, and where dragged columns would be dropped."""
        for gap in self._gaps:
            self._paint_gap(painter, theme, self._gap_middle(gap))
        if self._drag is not None and self._drag.moves and self._drag.to is not None:
            x = self._gap_middle(self._drag.to)
            painter.fillRect(x - 1, 0, 2, self._height, theme.accent)

    def _paint_gap(self, painter: QPainter, theme: Theme, middle: int) -> None:
        """Two arrowheads that point apart: something is folded in between."""
        height, size = self._metrics.letters - 1, self._metrics.pixels(4)
        half = self._metrics.pixels(7)
        painter.fillRect(QRectF(middle - half, 0, 2 * half, height), theme.header)
        painter.setPen(QPen(theme.accent, 0))
        painter.setBrush(theme.accent)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for side in (-1, 1):
            base, y = middle + 2 * side, height / 2
            tip = QPointF(base + size * side, y)
            painter.drawPolygon([QPointF(base, y - size), tip, QPointF(base, y + size)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
