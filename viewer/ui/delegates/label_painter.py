"""Paints the label column: indented labels, footnote marks, the count of a folded total."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from viewer.core.findings import Verdict
from viewer.ui.delegates.figure_painter import (
    paint_frame,
    paint_grid,
    paint_row_tint,
    paint_selection,
)
from viewer.ui.delegates.marks import SIZE, paint_mark, verdict_colour
from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.delegates.page import Page, RowBand
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.language import say
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.theme import Theme

#: Room of a mark in a chip.
MARK_ROOM = 11


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
            behind += self._chip_width(band.row, chip) + metrics.pixels(8)
        text = widths.elided(row.label, page.width - left - behind - metrics.pixels(4))
        height = metrics.row if row.rule is RuleKind.DOUBLE else band.height
        baseline = band.top + widths.baseline(height)
        painter.drawText(QPointF(page.place(left, widths.text(text)), baseline), text)
        end = left + widths.text(text)
        if row.marks:
            painter.setFont(metrics.tiny)
            painter.setPen(self._theme.muted)
            above = baseline - metrics.pixels(3)
            wide = measure(metrics.tiny).text(row.marks)
            at = page.place(end + metrics.pixels(3), wide)
            painter.drawText(QPointF(at, above), row.marks)
            end += wide + metrics.pixels(3)
        if chip:
            wide = self._chip_width(band.row, chip)
            self._paint_chip(painter, page.place(end + metrics.pixels(8), wide), band, chip)

    def _chip_text(self, row: int) -> str:
        """The count of rows that a folded total hides."""
        if not self._model.is_folded(row):
            return ""
        count = self._model.arrangement.hidden_below(self._model.sheet_row(row).id)
        return say("1 row") if count == 1 else say("{count} rows", count=count)

    def _chip_width(self, row: int, text: str) -> float:
        mark = MARK_ROOM if self._worst_inside(row) else 0
        return measure(self._metrics.tiny).text(text) + self._metrics.pixels(10 + mark)

    def _worst_inside(self, row: int) -> Verdict | None:
        """The worst doubtful verdict of the rows that the folded total there hides."""
        return self._model.verdict_below(self._model.row_id(row))

    def _paint_chip(self, painter: QPainter, left: float, band: RowBand, text: str) -> None:
        """The count of hidden rows, behind the mark of the worst that is among them."""
        metrics, theme = self._metrics, self._theme
        height = metrics.pixels(14)
        worst = self._worst_inside(band.row)
        top = band.top + (metrics.row - height) // 2 - 0.5
        box = QRectF(round(left) + 0.5, top, self._chip_width(band.row, text), height)
        colour = verdict_colour(worst, theme) if worst else theme.divider
        painter.setPen(QPen(colour, 0))
        painter.setBrush(theme.broken_ground if worst is Verdict.BROKEN else theme.panel)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box, metrics.pixels(2), metrics.pixels(2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if worst:
            size = metrics.pixels(SIZE)
            at = QRectF(box.left() + metrics.pixels(4), top + (height - size) / 2, size, size)
            paint_mark(painter, at, worst, colour)
            box.setLeft(box.left() + metrics.pixels(MARK_ROOM))
        painter.setPen(theme.text2)
        painter.setFont(metrics.tiny)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
