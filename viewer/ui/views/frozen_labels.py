"""The header above the labels: the statement's title and caption, and how it is shown."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.metrics import measure
from viewer.ui.theme import Theme
from viewer.ui.views.header_view import SheetHeader


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
        self._paint_words(painter, theme)
        painter.setPen(QPen(theme.divider, 0))
        x = self.viewport().width() - 0.5
        painter.drawLine(QLineF(x, 0, x, self._height - 1))
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        metrics = self._metrics
        left = metrics.margin
        width = self.viewport().width() - left - metrics.pixels(4)
        top, foot = metrics.letters, self._height - 1
        painter.setFont(metrics.strong)
        painter.setPen(theme.text2)
        title = measure(metrics.strong).elided(self._title, width)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, top, width, metrics.line), side, title)
        painter.setFont(metrics.small)
        painter.setPen(theme.muted)
        if self._remark:
            foot -= metrics.line
            remark = measure(metrics.small).elided(self._remark, width)
            painter.drawText(QRectF(left, foot, width, metrics.line), side, remark)
        step = metrics.pixels(15)
        lines = (foot - top - metrics.line) // step
        for place, line in enumerate(self._caption_lines(lines, width)):
            y = top + metrics.line + place * step
            painter.drawText(QRectF(left, y, width, step), side, line)

    def _caption_lines(self, count: int, width: float) -> list[str]:
        """The caption on at most `count` lines; what does not fit ends in "…"."""
        fits = measure(self._metrics.small)
        lines: list[str] = []
        words = self._caption.split()
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
