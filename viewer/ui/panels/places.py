"""The list of other places where a quantity is printed."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from viewer.core.verdict_words import MARKS
from viewer.ui import theme, typography
from viewer.ui.language import told
from viewer.ui.panels.drilldown_lines import Elsewhere
from viewer.ui.wording import COLOUR_ROLES, NAMES, as_tooltip

HEIGHT = 38
UNIT_WIDTH = 56
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PlaceButton(QPushButton):
    """One place: mark, name and second line at the left, figure and unit at the right."""

    def __init__(self, place: Elsewhere) -> None:
        super().__init__()
        self.place = place
        self.setFixedHeight(HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(as_tooltip(place.told or f"{told(NAMES[place.verdict])}. {place.second}"))
        self.setAccessibleName(f"{place.name}, {place.second}: {place.figure} {place.unit}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), colours.selection)
        elif self.underMouse():
            painter.fillRect(self.rect(), colours.hover)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours.grid)
        painter.setFont(typography.body_font(weight=QFont.Weight.DemiBold))
        painter.setPen(getattr(colours, COLOUR_ROLES[self.place.verdict]))
        painter.drawText(QRect(0, 2, 14, 18), LEFT, MARKS[self.place.verdict])
        painter.setPen(colours.text)
        figure = QRect(0, 2, self.width() - UNIT_WIDTH, 34)
        painter.drawText(figure, RIGHT, self.place.figure)
        figure_width = painter.fontMetrics().horizontalAdvance(self.place.figure)
        room = figure.width() - figure_width - 30
        painter.setFont(typography.body_font())
        self._draw(painter, QRect(16, 2, room, 18), self.place.name)
        painter.setFont(typography.body_font(typography.SMALL))
        painter.setPen(colours.muted)
        painter.drawText(QRect(0, 2, self.width() - 4, 34), RIGHT, self.place.unit)
        self._draw(painter, QRect(16, 18, room, 17), self.place.second)
        painter.end()

    @staticmethod
    def _draw(painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, LEFT, shown)


class PlaceList(QWidget):
    """The places, one below the other.

    Signals:
        chosen: the `Elsewhere` to go to.
    """

    chosen = Signal(object)

    def __init__(
        self, name: str = "The same quantity elsewhere", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.buttons: list[PlaceButton] = []

    def show_places(self, places: list[Elsewhere]) -> None:
        """Show these places."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [PlaceButton(place) for place in places]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            self._column.addWidget(button)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.chosen.emit(button.place)
