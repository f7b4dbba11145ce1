"""Paints what we worked out: teal and italic on a tinted ground, never like a printed figure."""

from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.delegates.page import Page, RowBand
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.sheet_rows import SheetRow
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.theme import Theme

TOO_WIDE = "####"


class ComputedPainter:
    """Paints the computed columns of a sheet."""

    def __init__(self, model: StatementModel, metrics: SheetMetrics, theme: Theme) -> None:
        self._model = model
        self._metrics = metrics
        self._theme = theme
        strong = QFont(metrics.strong)
        strong.setItalic(True)
        self._fonts = (metrics.computed, strong)
        self._measures = (measure(metrics.computed), measure(strong))

    def paint_grounds(self, painter: QPainter, page: Page) -> None:
        """The tint of the columns, over the rows that there are."""
        if not page.rows:
            return
        top = page.rows[0].top
        height = page.rows[-1].top + page.rows[-1].height - top
        for column in page.columns:
            if self._model.is_computed(column.column):
                colour = self._theme.computed_ground
                painter.fillRect(column.left, top, column.width, height, colour)

    def parted(self, page: Page) -> tuple[Page, Page]:
        """The page with the printed columns alone, and with those that we worked out."""
        computed = [c for c in page.columns if self._model.is_computed(c.column)]
        if not computed:
            return page, replace(page, columns=())
        printed = [c for c in page.columns if not self._model.is_computed(c.column)]
        return replace(page, columns=printed), replace(page, columns=computed)

    def paint_row(
        self, painter: QPainter, page: Page, band: RowBand, row: SheetRow, *, dimmed: bool
    ) -> None:
        """The figures of a row of computed columns."""
        widths = self._measures[row.is_strong]
        high = self._metrics.row if row.rule is RuleKind.DOUBLE else band.height
        baseline = band.top + widths.baseline(high)
        painter.setFont(self._fonts[row.is_strong])
        painter.setPen(self._theme.muted if dimmed else self._theme.computed)
        for column in page.columns:
            figure = self._model.figure_of(row.id, self._model.column_id(column.column))
            if figure is None:
                continue
            left = column.edge - widths.figure(figure.body)
            if left > column.left:
                painter.drawText(QPointF(left, baseline), figure.text)
            else:
                place = QPointF(column.edge - widths.text(TOO_WIDE), baseline)
                painter.drawText(place, TOO_WIDE)
