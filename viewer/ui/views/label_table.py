"""The frozen table at the left: labels, with the gutter and the row numbers before them."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from viewer.ui.delegates.label_painter import LabelPainter
from viewer.ui.delegates.page import ColumnBand, Page
from viewer.ui.theme import Theme
from viewer.ui.views.bands import current_place, painted_parts, row_bands, selected_ranges
from viewer.ui.views.figure_table import FigureTable, SheetTable


class LabelTable(SheetTable):
    """The label column. Keys go to the figures, whose selection it shares."""

    def __init__(self, figures: FigureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = figures
        self._painter: LabelPainter | None = None
        self._theme: Theme | None = None
        self.setFocusProxy(figures)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_look(self, painter: LabelPainter, theme: Theme) -> None:
        """Paint with that painter."""
        self._painter, self._theme = painter, theme
        self.viewport().update()

    @override
    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The place there; beside the labels it is a figure, for selecting across."""
        width = self.columnWidth(0)
        if self.isRightToLeft() and pos.x() < 0 and self.model() is not None:
            across = self._figures.viewport().width() + pos.x()
            return self._figures.indexAt(QPoint(across, pos.y()))
        if pos.x() >= width and self.model() is not None:
            return self._figures.indexAt(QPoint(pos.x() - width, pos.y()))
        return super().indexAt(pos)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._figures.press(self.indexAt(event.position().toPoint()), event):
            super().mousePressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._painter is None or self._theme is None:
            return
        painter = QPainter(self.viewport())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # As its letters run.
        for part in painted_parts(event):
            painter.setClipRect(part)
            self._paint_part(painter, self._painter, self._theme, part)
        painter.end()

    def _paint_part(
        self, painter: QPainter, labels: LabelPainter, theme: Theme, part: QRect
    ) -> None:
        painter.fillRect(part, theme.sheet)
        width = self.viewport().width()
        page = Page(
            rows=row_bands(self, part),
            columns=(ColumnBand(0, 0 if self.isRightToLeft() else 1, width - 1, 0),),
            width=width,
            selected=selected_ranges(self),
            current=current_place(self),
            has_focus=self._figures.hasFocus(),
            is_mirrored=self.isRightToLeft(),
        )
        labels.paint(painter, page)
        painter.setPen(theme.divider)
        edge = 0 if self.isRightToLeft() else width - 1
        painter.drawLine(edge, part.top(), edge, part.bottom())
