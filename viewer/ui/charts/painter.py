"""Paints a drawing at the device's own resolution, in the colours of a theme."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from viewer.ui import typography
from viewer.ui.charts.drawing import LETTERS, Bar, Dot, Drawing, Line, Text
from viewer.ui.contrast import contrast
from viewer.ui.theme import Theme

#: Pixels of the white strokes that break a bar which does not begin at zero.
BREAK = 3.0
#: Width of the lines of series, and half of a point on them.
SERIES, DOT = 1.6, 3.2


@lru_cache(maxsize=4096)
def text_width(text: str, bold: bool, size: int = LETTERS) -> float:
    """The width of a text in pixels, as `paint` writes it."""
    return QFontMetricsF(_font(bold=bold, size=size)).horizontalAdvance(text)


def paint(painter: QPainter, drawing: Drawing, theme: Theme, current: int | None = None) -> None:
    """Paint a chart with its upper left corner at the painter's origin.

    Args:
        painter: where to.
        drawing: the chart.
        theme: its colours.
        current: position among the drawing's marks of the one that the keyboard is at.
    """
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Numbers are, everywhere.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for bar in drawing.bars:
        _paint_bar(painter, bar, theme)
    for line in drawing.lines:
        _paint_line(painter, line, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for dot in drawing.dots:
        painter.setPen(QPen(_colour(theme, dot.role), SERIES))
        painter.setBrush(theme.sheet)
        painter.drawEllipse(QPointF(dot.x, dot.y), DOT, DOT)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if current is not None and current < len(drawing.marks):
        painter.setPen(QPen(theme.accent, 2))
        painter.drawRect(place_of(drawing.marks[current]).adjusted(-3, -3, 3, 3))
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for text in drawing.texts:
        _paint_text(painter, text, theme)


def place_of(mark: Bar | Dot) -> QRectF:
    """The rectangle that a mark takes."""
    if isinstance(mark, Dot):
        return QRectF(mark.x - DOT, mark.y - DOT, 2 * DOT, 2 * DOT)
    return QRectF(mark.x, mark.y, mark.width, mark.height)


def _paint_bar(painter: QPainter, bar: Bar, theme: Theme) -> None:
    if not bar.role:
        return
    painter.fillRect(place_of(bar), _colour(theme, bar.role))
    if bar.outline:
        painter.setPen(QPen(_colour(theme, bar.outline), 0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place_of(bar).adjusted(0, 0, -1, -1))
    if bar.cut:
        _paint_break(painter, bar, theme)


def _paint_line(painter: QPainter, line: Line, theme: Theme) -> None:
    pen = QPen(_colour(theme, line.role), SERIES if line.wide else 0)
    if line.dashed:
        pen.setDashPattern([3, 2.5])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=line.wide)
    painter.setPen(pen)
    painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _paint_text(painter: QPainter, text: Text, theme: Theme) -> None:
    painter.setFont(_font(bold=text.bold, italic=text.italic, size=text.size))
    painter.setPen(_colour_on(theme, text.ground) if text.ground else _colour(theme, text.role))
    metrics = QFontMetricsF(painter.font())
    left = text.x - text.anchor.value * metrics.horizontalAdvance(text.text)
    baseline = text.y + (metrics.ascent() - metrics.descent()) / 2
    if text.halo:
        width, height = metrics.horizontalAdvance(text.text), text.size * 1.1
        around = QRectF(left - 1.5, text.y - height / 2, width + 3, height)
        painter.fillRect(around, theme.sheet)
    painter.drawText(QPointF(left, baseline), text.text)


def _paint_break(painter: QPainter, bar: Bar, theme: Theme) -> None:
    """Two slanting strokes across the low end of a bar."""
    painter.setPen(QPen(theme.panel, BREAK))
    for shift in (0.0, 2.4 * BREAK):
        if bar.lies:
            x = bar.x + 12 + shift
            painter.drawLine(QPointF(x + 4, bar.y - 1), QPointF(x - 4, bar.y + bar.height + 1))
        else:
            y = bar.y + bar.height - 12 - shift
            painter.drawLine(QPointF(bar.x - 1, y + 4), QPointF(bar.x + bar.width + 1, y - 4))


def _colour(theme: Theme, role: str) -> QColor:
    colour = getattr(theme, role)
    if not isinstance(colour, QColor):
        raise TypeError(f"{role} is no colour")
    return colour


def _colour_on(theme: Theme, ground: str) -> QColor:
    """White or ink, whichever can be read better on that colour."""
    behind = _colour(theme, ground)
    return max((QColor("#FFFFFF"), QColor("#10161D")), key=lambda ink: contrast(ink, behind))


def _font(*, bold: bool = False, italic: bool = False, size: int = typography.SMALL) -> QFont:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return typography.body_font(size, weight, italic=italic)
