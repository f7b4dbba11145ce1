"""What the headers of figures and of labels have in common."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.models.sheet_columns import SheetColumns
from viewer.ui.theme import Theme
from viewer.ui.views.bands import current_place


class SheetHeader(QHeaderView):
    """A header with a height of its own, and the letters of its columns.

    Signals:
        released: the mouse let go of the header: what it resized has its width.
    """

    released = Signal()

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self._metrics = SheetMetrics.at(100)
        self._theme: Theme | None = None
        self._height = self._metrics.letters + 2 * self._metrics.line
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(24)

    def set_size(self, metrics: SheetMetrics, theme: Theme, height: int) -> None:
        """Take on a size, a theme and a height in pixels."""
        self._metrics, self._theme, self._height = metrics, theme, height
        if self.height() != height:
            self.setFixedHeight(height)
            self.geometriesChanged.emit()  # The table makes room for its header only when told.
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._height)  # Qt would measure every section for a width nobody uses.

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.released.emit()

    def leading_side(self, column: int) -> int:
        """The side of a column where reading comes to it: its left, or its right if mirrored."""
        left = self.sectionViewportPosition(column)
        return left + self.sectionSize(column) if self.isRightToLeft() else left

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """The ground, the line below the letters, and the line that closes the header."""
        painter.fillRect(self.viewport().rect(), theme.header)
        width = self.viewport().width()
        painter.setPen(QPen(theme.grid, 0))
        painter.drawLine(
            QLineF(0, self._metrics.letters - 0.5, width, self._metrics.letters - 0.5)
        )
        painter.setPen(QPen(theme.total_rule, 0))
        painter.drawLine(QLineF(0, self._height - 0.5, width, self._height - 0.5))

    def paint_letter(self, painter: QPainter, theme: Theme, column: int) -> None:
        """The letter of a column, lit if the current cell stands in it."""
        left, width = self.sectionViewportPosition(column), self.sectionSize(column)
        box = QRectF(left, 0, width, self._metrics.letters - 1)
        current = current_place(self._table)
        is_current = current is not None and current[1] == column
        if is_current:
            painter.fillRect(box, theme.selection)
        painter.setFont(self._metrics.tiny)
        painter.setPen(theme.accent if is_current else theme.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.letters_of(column))

    def update_letters(self, columns: Iterable[int]) -> None:
        """Have the letters of these columns painted again."""
        for column in set(columns):
            left, width = self.sectionViewportPosition(column), self.sectionSize(column)
            self.viewport().update(left, 0, width, self._metrics.letters - 1)

    def is_letters_only(self, event: QPaintEvent) -> bool:
        """Whether nothing below the letters is to be painted."""
        return event.rect().bottom() < self._metrics.letters - 1

    def letters_of(self, column: int) -> str:
        """The letters of a column: those that it has as printed, wherever it stands."""
        model = self.model()
        return model.letters_of(column) if isinstance(model, SheetColumns) else ""
