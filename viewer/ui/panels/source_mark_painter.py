"""How the marks look: quiet dots below what is tied, tint and line on what the tables deny."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.ui import theme
from viewer.ui.panels.source_marks import Told

#: Dots and gaps, in widths of the line.
DOTS = (1.0, 2.0)
TIED_WIDTH, DENIED_WIDTH = 1.0, 2.0


def mark_colour(told: Told) -> QColor:
    """The colour of a mark's line; it stands out from the sheet at 3:1 or more."""
    colours = theme.current()
    return {
        Told.TIED: colours.accent,
        Told.DENIED: colours.broken,
        Told.UNMATCHED: colours.bracket,
    }[told]


def paint_ground(painter: QPainter, box: QRectF, told: Told) -> None:
    """What lies behind the figure."""
    if told is Told.DENIED:
        painter.fillRect(box, theme.current().broken_ground)


def paint_line(painter: QPainter, box: QRectF, told: Told) -> None:
    """What stands below the figure."""
    if told is Told.DENIED:
        under = QRectF(box.left(), box.bottom() - DENIED_WIDTH, box.width(), DENIED_WIDTH)
        painter.fillRect(under, mark_colour(told))
        return
    pen = QPen(mark_colour(told), TIED_WIDTH)
    pen.setDashPattern(DOTS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    y = box.bottom() - TIED_WIDTH / 2
    painter.drawLine(QLineF(box.left() + 2, y, box.right() - 2, y))
