"""Paints the label column: indented labels, footnote marks, the count of a folded total."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.ui.delegates.figure_painter import (
    paint_frame,
    paint_grid,
    paint_row_tint,
    paint_selection,
)
from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.delegates.page import Page, RowBand
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.theme import Theme


class LabelPainter:
    """Paints pages of one model's labels with one theme, size and state."""

    def __init__(
        self, model: StatementModel, metrics: SheetMetrics, theme: Theme, state: SheetState
    ) -> None:
        self._model = model
        self._metrics = metrics
        self._theme = theme
        self._state = state

    def paint(self, painter: QPainter, page: Page) -> None:
        """Draw the page; its ground must have been filled with the sheet's colour."""
        paint_row_tint(painter, page, self._theme)
        for band in page.rows:
            if "" in self._state.matches.get(self._model.sheet_row(band.row).id, ()):
                painter.fillRect(0, band.top, page.width, band.height, self._theme.lit_part)
        paint_selection(painter, page, self._theme)
        paint_grid(painter, page, self._theme)
        for band in page.rows:
            self._paint_label(painter, page, band)
        colour = self._theme.accent if page.has_focus else self._theme.total_rule
        paint_frame(painter, page, colour, self._metrics.pixels(2))

    def _paint_label(self, painter: QPainter, page: Page, band: RowBand) -> None:
        row, metrics = self._model.sheet_row(band.row), self._metrics
        font = metrics.strong if row.is_strong else metrics.regular
        widths = measure(font)
        kept = self._state.kept_rows
        dimmed = kept is not None and row.id not in kept
        painter.setFont(font)
        painter.setPen(self._theme.muted if dimmed else self._theme.text)
        left = metrics.margin + self._model.indent(band.row) * metrics.indent
        chip = self._chip_text(band.row)
        behind = measure(metrics.tiny).text(row.marks) + metrics.pixels(3) if row.marks else 0.0
        if chip:
            behind += measure(metrics.tiny).text(chip) + metrics.pixels(18)
        text = widths.elided(row.label, page.width - left - behind - metrics.pixels(4))
        height = metrics.row if row.rule is RuleKind.DOUBLE else band.height
        baseline = band.top + widths.baseline(height)
        painter.drawText(QPointF(left, baseline), text)
        end = left + widths.text(text)
        if row.marks:
            painter.setFont(metrics.tiny)
            painter.setPen(self._theme.muted)
            above = baseline - metrics.pixels(3)
            painter.drawText(QPointF(end + metrics.pixels(3), above), row.marks)
            end += measure(metrics.tiny).text(row.marks) + metrics.pixels(3)
        if chip:
            self._paint_chip(painter, end + metrics.pixels(8), band, chip)

    def _chip_text(self, row: int) -> str:
        """The count of rows that a folded total hides."""
        if not self._model.is_folded(row):
            return ""
        count = self._model.arrangement.hidden_below(self._model.sheet_row(row).id)
        return f"{count} row{'' if count == 1 else 's'}"

    def _paint_chip(self, painter: QPainter, left: float, band: RowBand, text: str) -> None:
        metrics = self._metrics
        height = metrics.pixels(14)
        width = measure(metrics.tiny).text(text) + metrics.pixels(10)
        top = band.top + (metrics.row - height) // 2 - 0.5
        painter.setPen(QPen(self._theme.divider, 0))
        painter.setBrush(self._theme.panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(round(left) + 0.5, top, width, height)
        painter.drawRoundedRect(box, metrics.pixels(2), metrics.pixels(2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self._theme.text2)
        painter.setFont(metrics.tiny)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
