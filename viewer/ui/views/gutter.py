"""The gutter: brackets and boxes that fold totals, and the row numbers."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.delegates.page import RowBand
from viewer.ui.models.arrangement import FoldReach
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.theme import Theme
from viewer.ui.views.bands import current_place, painted_parts, row_bands
from viewer.ui.views.brackets import Brackets, Extent

BOX = 9


class Gutter(QHeaderView):
    """The vertical header of the labels.

    Signals:
        toggled: a total's box or bracket was clicked: its row id, and the `FoldReach`: with
            Shift all that is inside it, with Ctrl all of its level.
    """

    toggled = Signal(str, object)

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._table = table
        self._model: StatementModel | None = None
        self._metrics = SheetMetrics.at(100)
        self._theme: Theme | None = None
        self._brackets: Brackets | None = None
        self._shows_levels = True
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(4)

    def set_look(self, model: StatementModel, metrics: SheetMetrics, theme: Theme) -> None:
        """Show that model's outline, at that size, in that theme."""
        self._model, self._metrics, self._theme = model, metrics, theme
        self._brackets = Brackets(model) if self.levels_width else None
        self.setFixedWidth(self.levels_width + self.numbers_width)
        self.viewport().update()

    def show_levels(self, shows: bool) -> None:
        """Show the brackets, or the row numbers alone; for the next `set_look`."""
        self._shows_levels = shows

    @property
    def levels_width(self) -> int:
        """Width of the brackets, 0 where nothing folds and while they are hidden."""
        if not self._shows_levels or self._model is None:
            return 0
        if self._model.arrangement.level_count < 2:
            return 0
        brackets = self._model.arrangement.level_count - 1
        return brackets * self._metrics.gutter_level + self._metrics.pixels(8)

    @property
    def numbers_width(self) -> int:
        """Width of the row numbers."""
        digits = len(str(len(self._model.rows))) if self._model else 1
        width = measure(self._metrics.tiny_strong).text("0" * max(2, digits))
        return int(width) + self._metrics.pixels(10)

    def level_middle(self, level: int) -> float:
        """Where a level's brackets stand in the gutter; the outermost where reading begins."""
        return self._from_start(
            self._metrics.pixels(2) + (level + 0.5) * self._metrics.gutter_level
        )

    def _from_start(self, x: float) -> float:
        """What stands so far from where reading begins: the left side, or the right if mirrored.

        It is its own inverse.
        """
        return self.width() - x if self.isRightToLeft() else x

    @override
    def sizeHint(self) -> QSize:
        # Qt would ask for the numbers of 200 rows first; of a gutter only the width counts.
        return QSize(self.levels_width + self.numbers_width, self.defaultSectionSize())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._from_start(place.x()) >= self.levels_width or self._model is None:
            super().mousePressEvent(event)
            return
        row = self.logicalIndexAt(place.y())
        x = int(self._from_start(place.x()))
        total = self._total_at(row, x) if row >= 0 else None
        if total is not None:
            self.toggled.emit(total, _reach(event.modifiers()))
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._model is None or self._theme is None:
            return
        painter = QPainter(self.viewport())
        for part in painted_parts(event):
            painter.setClipRect(part)
            self._paint_part(painter, self._theme, part)
        painter.end()

    def update_rows(self, rows: Iterable[int]) -> None:
        """Have the numbers of these rows painted again."""
        for row in set(rows):
            top, height = self.sectionViewportPosition(row), self.sectionSize(row)
            self.viewport().update(0, top - 1, self.width(), height + 2)

    def _paint_part(self, painter: QPainter, theme: Theme, part: QRect) -> None:
        painter.fillRect(part, theme.header)
        bands = row_bands(self._table, part)
        current = current_place(self._table)
        painter.setPen(QPen(theme.grid, 0))
        feet = [band.top + band.height - 0.5 for band in bands]
        painter.drawLines([QLineF(0, y, self.width(), y) for y in feet])
        extents = self._extents(bands[0].row, bands[-1].row) if bands else {}
        for band in bands:
            self._paint_number(painter, band, is_current=bool(current and current[0] == band.row))
            if extents:
                self._paint_brackets(painter, band, extents)
        painter.setPen(QPen(theme.divider, 0))
        edges = [self.width() - 0.5, *([self.levels_width - 0.5] if self.levels_width else [])]
        edges = [self._from_start(x) for x in edges]
        painter.drawLines([QLineF(x, 0, x, self.height()) for x in edges])

    def _total_at(self, row: int, x: int) -> str | None:
        """The total whose box or bracket is there, `x` pixels from where reading begins."""
        if self._model is None:
            return None
        level = int((x - self._metrics.pixels(2)) // self._metrics.gutter_level)
        for total, extent in self._extents(row, row).items():
            if extent.level == level and extent.first <= row <= extent.last:
                return total
        return None

    def _extents(self, first: int, last: int) -> Mapping[str, Extent]:
        return self._brackets.around(first, last) if self._brackets else {}

    def _paint_number(self, painter: QPainter, band: RowBand, *, is_current: bool) -> None:
        if self._model is None or self._theme is None:
            return
        metrics = self._metrics
        width = self.width() - self.levels_width
        left = 0 if self.isRightToLeft() else self.levels_width
        if is_current:
            painter.fillRect(left, band.top, width, band.height - 1, self._theme.selection)
        font = metrics.tiny_strong if is_current else metrics.tiny
        painter.setFont(font)
        painter.setPen(self._theme.accent if is_current else self._theme.muted)
        inset = metrics.pixels(5)
        box = QRectF(left, band.top, width - inset, metrics.row)
        if self.isRightToLeft():
            box.translate(inset, 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, side, str(self._model.sheet_row(band.row).number))

    def _paint_brackets(
        self, painter: QPainter, band: RowBand, extents: Mapping[str, Extent]
    ) -> None:
        if self._model is None or self._theme is None:
            return
        painter.setPen(QPen(self._theme.bracket, 0))
        row = self._model.sheet_row(band.row).id
        for total, extent in extents.items():
            if extent.first <= band.row <= extent.last and total != row:
                self._paint_bracket(painter, band, extent)
        if row in extents and self._model.arrangement.folds(row):
            self._paint_box(painter, band, extents[row])

    def _paint_bracket(self, painter: QPainter, band: RowBand, extent: Extent) -> None:
        """The piece of a total's bracket that stands at a row within it."""
        x = self._crisp(self.level_middle(extent.level))
        top, bottom = float(band.top), float(band.top + band.height)
        quarter, tick = self._metrics.pixels(5), self._metrics.pixels(4)
        tick = -tick if self.isRightToLeft() else tick
        if band.row == extent.first:
            top = self._crisp(top + quarter)
            painter.drawLine(QLineF(x, top, x + tick, top))
        if band.row == extent.last:
            bottom = self._crisp(bottom - quarter)
            painter.drawLine(QLineF(x, bottom, x + tick, bottom))
        painter.drawLine(QLineF(x, top, x, bottom))

    def _paint_box(self, painter: QPainter, band: RowBand, extent: Extent) -> None:
        if self._model is None or self._theme is None:
            return
        size = self._metrics.pixels(BOX)
        size -= 1 - size % 2  # An odd size has a middle for the signs.
        x = self._crisp(self.level_middle(extent.level))
        y = self._crisp(band.top + (self._metrics.row - 1) / 2)
        if extent.first < band.row:
            painter.drawLine(QLineF(x, band.top, x, y))
        if extent.last > band.row:
            painter.drawLine(QLineF(x, y, x, band.top + band.height))
        half = (size - 1) / 2
        painter.fillRect(QRectF(x - half, y - half, size - 1, size - 1), self._theme.sheet)
        painter.setPen(QPen(self._theme.muted, 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(x - half, y - half, size - 1, size - 1))
        arm = half - 2
        painter.drawLine(QLineF(x - arm, y, x + arm, y))
        if self._model.is_folded(band.row):
            painter.drawLine(QLineF(x, y - arm, x, y + arm))
        painter.setPen(QPen(self._theme.bracket, 0))

    @staticmethod
    def _crisp(position: float) -> float:
        return int(position) + 0.5


def _reach(modifiers: Qt.KeyboardModifier) -> FoldReach:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return FoldReach.WHOLE
    return FoldReach.LEVEL if modifiers & Qt.KeyboardModifier.ControlModifier else FoldReach.ALONE
