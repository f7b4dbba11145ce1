"""The header above the labels: the statement's title and caption, and how it is shown."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.metrics import TextMeasure, measure
from viewer.ui.theme import Theme
from viewer.ui.views.sheet_header import SheetHeader


class LabelHeader(SheetHeader):
    """Title, caption, and at the foot a remark on order, folds and scale if there is one."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._title = ""
        self._caption = ""
        self._remark = ""

    def set_words(self, title: str, caption: str, remark: str) -> None:
        """Show these; the remark takes the last line, the caption what is between."""
        self._title, self._caption, self._remark = title, caption, remark
        self.setToolTip("\n".join(words for words in (title, caption, remark) if words))
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self.viewport())
        self.paint_ground(painter, theme)
        self.paint_letter(painter, theme, 0)
        if not self.is_letters_only(event):
            self._paint_words(painter, theme)
        painter.setPen(QPen(theme.divider, 0))
        x = self.viewport().width() - 0.5
        painter.drawLine(QLineF(x, 0, x, self._height - 1))
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        metrics = self._metrics
        left = metrics.margin
        width = self.viewport().width() - left - metrics.pixels(4)
        top, foot = metrics.letters + metrics.pixels(2), self._height - 1
        step = metrics.pixels(16)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(metrics.strong)
        painter.setPen(theme.text2)
        for line in broken_lines(self._title, 2, width, measure(metrics.strong)):
            painter.drawText(QRectF(left, top, width, step), side, line)
            top += step
        painter.setFont(metrics.small)
        painter.setPen(theme.muted)
        small = measure(metrics.small)
        if self._remark:
            foot -= metrics.line
            remark = small.elided(self._remark, width)
            painter.drawText(QRectF(left, foot, width, metrics.line), side, remark)
        step = metrics.pixels(15)
        for line in broken_lines(self._caption, (foot - top) // step, width, small):
            painter.drawText(QRectF(left, top, width, step), side, line)
            top += step


def broken_lines(text: str, count: int, width: float, fits: TextMeasure) -> list[str]:
    """The text on at most `count` lines of that width; what does not fit ends in "…"."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < count:
        if len(lines) == count - 1:
            lines.append(fits.elided(" ".join(words), width))
            break
        taken = 1
        while taken < len(words) and fits.text(" ".join(words[: taken + 1])) <= width:
            taken += 1
        lines.append(" ".join(words[:taken]))
        words = words[taken:]
    return lines
