"""The header above the labels: the statement's title and caption, and how it is shown."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.metrics import TextMeasure, measure
from viewer.ui.theme import Theme
from viewer.ui.views.sheet_header import SheetHeader
from viewer.ui.views.sheet_title import SheetTitle

_SIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LabelHeader(SheetHeader):
    """Title, caption, and at the foot a remark on order, folds and scale if there is one."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._title = SheetTitle()
        self._remark = ""

    def set_words(self, title: SheetTitle, remark: str) -> None:
        """Show these; the remark takes the last line, what is below the title is between."""
        self._title, self._remark = title, remark
        words = (title.above, f"{title.title} {title.unit}".strip(), title.below, remark)
        self.setToolTip("\n".join(line for line in words if line))
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
        top += self._paint_title(painter, theme, QRectF(left, top, width, metrics.pixels(16)))
        painter.setFont(metrics.small)
        painter.setPen(theme.muted)
        small = measure(metrics.small)
        if self._remark:
            foot -= metrics.line
            remark = small.elided(self._remark, width)
            painter.drawText(QRectF(left, foot, width, metrics.line), _SIDE, remark)
        step = metrics.pixels(15)
        for line in broken_lines(self._title.below, (foot - top) // step, width, small):
            painter.drawText(QRectF(left, top, width, step), _SIDE, line)
            top += step

    def _paint_title(self, painter: QPainter, theme: Theme, first: QRectF) -> int:
        """The title in strong letters, what stands above it and behind it in quiet ones.

        Args:
            painter: of the header.
            theme: its colours.
            first: place of the first line.

        Returns:
            Pixels that the lines take.
        """
        title, line, metrics = self._title, QRectF(first), self._metrics
        painter.setPen(theme.text2)
        if title.above:
            painter.setFont(metrics.small)
            above = measure(metrics.small).elided(title.above, line.width())
            painter.drawText(line, _SIDE, above)
            line.translate(0, line.height())
        strong, regular = measure(metrics.strong), measure(metrics.regular)
        unit = f" {title.unit}" if title.unit else ""
        room, most = line.width() - regular.text(unit), 1 if title.above else 2
        for words in broken_lines(title.title, most, room, strong):
            painter.setFont(metrics.strong)
            painter.drawText(line, _SIDE, words)
            painter.setFont(metrics.regular)
            painter.drawText(line.translated(strong.text(words), 0), _SIDE, unit)
            line.translate(0, line.height())
        return round(line.top() - first.top())


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
