"""Paints a drawing at the device's own resolution, in the colours of a theme."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from viewer.ui import typography
from viewer.ui.charts.drawing import Bar, Drawing, Text
from viewer.ui.theme import Theme

#: Pixels of the white strokes that break a bar which does not begin at zero.
BREAK = 3.0


def text_width(text: str, bold: bool) -> float:
    """The width of a text in pixels, as `paint` writes it."""
    return QFontMetricsF(_font(bold=bold)).horizontalAdvance(text)


def paint(painter: QPainter, drawing: Drawing, theme: Theme, current: int | None = None) -> None:
    """Paint a chart with its upper left corner at the painter's origin.

    Args:
        painter: where to.
        drawing: the chart.
        theme: its colours.
        current: position of the bar that the keyboard is at.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for line in drawing.lines:
        painter.setPen(QPen(_colour(theme, line.role), 0))
        painter.drawLine(QPointF(line.x1, line.y1), QPointF(line.x2, line.y2))
    for position, bar in enumerate(drawing.bars):
        rect = QRectF(bar.x, bar.y, bar.width, bar.height)
        painter.fillRect(rect, _colour(theme, bar.role))
        if bar.cut:
            _paint_break(painter, bar, theme)
        if position == current:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-3, -3, 3, 3))
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for text in drawing.texts:
        _paint_text(painter, text, theme)


def _paint_text(painter: QPainter, text: Text, theme: Theme) -> None:
    painter.setFont(_font(bold=text.bold, italic=text.italic))
    painter.setPen(_colour(theme, text.role))
    metrics = QFontMetricsF(painter.font())
    left = text.x - text.anchor.value * metrics.horizontalAdvance(text.text)
    baseline = text.y + (metrics.ascent() - metrics.descent()) / 2
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


def _font(*, bold: bool = False, italic: bool = False) -> QFont:
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    return typography.body_font(typography.SMALL, weight, italic=italic)
