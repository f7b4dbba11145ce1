"""What the window shows until there is a page: the bars and panels that will be, empty."""

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from viewer.ui import theme, typography
from viewer.ui.language import say
from viewer.ui.settings import Settings

#: Heights of the header's lines: letters, group, period, unit and measure.
HEADER_LINES = (16, 20, 20, 32)
BOTTOM_HEIGHT = 208
BAR = 2
MARGIN = 12


class FirstFrame(QWidget):
    """Painted in one go, so that the first frame waits for no widget of the panels.

    Nor for Qt's namespace Qt, whose enums take a sixth of the time to it: nothing that is loaded
    before it may name one.

    Args:
        settings: which panels are shown, and how large.
        parent: the window.

    Signals:
        painted: it has been painted for the first time, and the frame is on its way.
    """

    painted = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._share = 0.0
        self._is_painted = False
        self.setAccessibleName(say("Loading"))

    def show_progress(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        self._share = share
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        _fill(painter, self.rect(), colours.sheet)
        self._band(painter, QRect(0, 0, self.width(), typography.TOOL_BAR), colours.chrome)
        top = typography.TOOL_BAR + typography.FORMULA_BAR
        _fill(painter, QRect(0, top - 1, self.width(), 1), colours.divider)
        middle = self._side_panels(painter, QRect(0, top, self.width(), self.height() - top))
        sheet = self._bottom_panel(painter, middle)
        self._sheet(painter, sheet)
        painter.end()
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def _side_panels(self, painter: QPainter, room: QRect) -> QRect:
        """Paint contents and drill-down; gives back what they leave free."""
        widths = self._settings.widths
        left, right = (
            (widths[0], widths[2])
            if len(widths) == 3 and all(widths)
            else (typography.CONTENTS_WIDTH, typography.DRILL_DOWN_WIDTH)
        )
        if "contents" in self._settings.panels:
            self._panel(
                painter, QRect(room.left(), room.top(), left, room.height()), say("Contents")
            )
            room.setLeft(room.left() + left + 1)
        if "drilldown" in self._settings.panels:
            start = room.right() + 1 - right
            self._panel(painter, QRect(start, room.top(), right, room.height()), say("Drill-down"))
            room.setRight(start - 2)
        return room

    def _bottom_panel(self, painter: QPainter, room: QRect) -> QRect:
        if "bottom" in self._settings.panels:
            heights = self._settings.heights
            height = heights[1] if len(heights) == 2 and heights[1] else BOTTOM_HEIGHT
            start = room.bottom() + 1 - height
            self._panel(painter, QRect(room.left(), start, room.width(), height), say("Source"))
            room.setBottom(start - 2)
        return room

    def _panel(self, painter: QPainter, place: QRect, title: str) -> None:
        colours = theme.current()
        _fill(painter, place.adjusted(-1, -1, 1, 0), colours.divider)
        _fill(painter, place, colours.panel)
        bar = QRect(place.left(), place.top(), place.width(), typography.PANEL_TITLE)
        self._band(painter, bar, colours.chrome)
        painter.setFont(typography.body_font(weight=QFont.Weight.DemiBold))
        metrics = painter.fontMetrics()
        above = (bar.height() - 1 - metrics.height()) // 2
        painter.drawText(bar.left() + MARGIN, bar.top() + above + metrics.ascent(), title)

    def _sheet(self, painter: QPainter, room: QRect) -> None:
        """Header and rows without figures, and below the tabs a thin bar."""
        colours = theme.current()
        tabs = QRect(
            room.left(), room.bottom() + 1 - typography.TAB_BAR, room.width(), typography.TAB_BAR
        )
        row = room.top()
        for height in HEADER_LINES:
            self._band(painter, QRect(room.left(), row, room.width(), height), colours.header)
            row += height
        while (row := row + typography.SHEET_ROW) < tabs.top():
            _fill(painter, QRect(room.left(), row - 1, room.width(), 1), colours.grid)
        self._band(painter, tabs, colours.chrome)
        _fill(painter, QRect(tabs.left(), tabs.top(), tabs.width(), 1), colours.divider)
        bar = QRect(tabs.left(), tabs.bottom() + 1 - BAR, tabs.width(), BAR)
        _fill(painter, bar, colours.hover)
        bar.setWidth(round(bar.width() * self._share))
        _fill(painter, bar, colours.accent)

    @staticmethod
    def _band(painter: QPainter, place: QRect, ground: QColor) -> None:
        """A bar with a line at its foot."""
        _fill(painter, place, ground)
        foot = QRect(place.left(), place.bottom(), place.width(), 1)
        _fill(painter, foot, theme.current().divider)


def _fill(painter: QPainter, place: QRect, colour: QColor) -> None:
    """As `QPainter.fillRect`, which asks the namespace Qt what colours it may be given."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    painter.setBackground(palette.window())
    painter.eraseRect(place)
