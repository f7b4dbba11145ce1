"""Paints the figures of a sheet: one loop over the visible cells, everything aligned on one edge.

The last digit of every number stands on its column's edge; what follows it hangs in the slot
behind. Grounds first, then lines, then figures, then the current cell.
"""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from viewer.core.findings import Verdict
from viewer.ui.delegates.computed_painter import ComputedPainter
from viewer.ui.delegates.marks import LOUD, QUIET, SIZE, paint_mark, verdict_colour
from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.delegates.page import ColumnBand, Page, RowBand
from viewer.ui.delegates.shaped_texts import is_unscaled, shaped_texts
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import ShownFigure
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.sheet_rows import SheetRow
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.theme import Theme

TOO_WIDE = "####"


class FigurePainter:
    """Paints pages of one model's figures with one theme, size and state.

    Attributes:
        model: the model whose figures it paints.
    """

    def __init__(
        self, model: StatementModel, metrics: SheetMetrics, theme: Theme, state: SheetState
    ) -> None:
        self.model = model
        self._metrics = metrics
        self._theme = theme
        self._state = state
        self._fonts = (metrics.regular, metrics.strong)
        self._measures = (measure(metrics.regular), measure(metrics.strong))
        self._texts = (shaped_texts(metrics.regular), shaped_texts(metrics.strong))
        self._keeps_glyphs = False
        self._computed = ComputedPainter(model, metrics, theme)

    def paint(self, painter: QPainter, page: Page) -> None:
        """Draw the page; its ground must have been filled with the sheet's colour."""
        self._keeps_glyphs = is_unscaled(painter)
        self._paint_grounds(painter, page)
        paint_grid(painter, page, self._theme)
        self.paint_figures(painter, page)
        self._paint_current(painter, page)

    def paint_figures(self, painter: QPainter, page: Page) -> None:
        """Draw the figures and the rules of totals alone, as on paper."""
        self._paint_rows(painter, page)
        self._paint_rules(painter, page)

    def _paint_grounds(self, painter: QPainter, page: Page) -> None:
        theme, state = self._theme, self._state
        self._computed.paint_grounds(painter, page)
        paint_row_tint(painter, page, theme)
        for band in page.rows:
            row = self.model.sheet_row(band.row).id
            lit = ((state.parts.get(row), theme.parts), (state.matches.get(row), theme.lit_part))
            for places, colour in lit:
                if places:
                    ids = self.model.column_id
                    self._fill(
                        painter, band, (c for c in page.columns if ids(c.column) in places), colour
                    )
        paint_selection(painter, page, theme)
        kept = state.kept_rows
        for band in page.rows:
            row = self.model.sheet_row(band.row).id
            if kept is not None and row not in kept:
                continue
            verdicts = self.model.verdicts_in(row)
            broken = [c for c in page.columns if verdicts.get(c.column) is Verdict.BROKEN]
            self._fill(painter, band, broken, theme.broken_ground)

    def _fill(
        self, painter: QPainter, band: RowBand, columns: Iterable[ColumnBand], colour: QColor
    ) -> None:
        for column in columns:
            painter.fillRect(column.left, band.top, column.width, band.height, colour)

    def _paint_rows(self, painter: QPainter, page: Page) -> None:
        kept = self._state.kept_rows
        printed, computed = self._computed.parted(page)
        for band in page.rows:
            row = self.model.sheet_row(band.row)
            if row.is_heading:
                continue
            dimmed = kept is not None and row.id not in kept
            self._paint_row(painter, printed, band, row, dimmed=dimmed)
            if computed.columns:
                self._computed.paint_row(painter, computed, band, row, dimmed=dimmed)

    def _paint_row(
        self, painter: QPainter, page: Page, band: RowBand, row: SheetRow, *, dimmed: bool
    ) -> None:
        model, theme = self.model, self._theme
        verdicts = {} if dimmed else model.verdicts_in(row.id)
        widths = self._measures[row.is_strong]
        baseline = band.top + widths.baseline(_line_height(row, band, self._metrics))
        painter.setFont(self._fonts[row.is_strong])
        ink = theme.muted if dimmed else theme.text
        painter.setPen(ink)
        draw = self._texts[row.is_strong].draw if self._keeps_glyphs else _draw
        for column in page.columns:
            figure = model.figure_of(row.id, model.column_id(column.column))
            if figure is None:
                continue
            verdict = verdicts.get(column.column)
            if self._state.shows_formulas and self._paint_formula(painter, row, column, baseline):
                painter.setFont(self._fonts[row.is_strong])
                painter.setPen(ink)
                continue
            if verdict is None and not figure.filler and not figure.marks:
                left = column.edge - widths.figure(figure.body)
                if left > column.left:
                    # In one piece: what hangs behind the edge begins where the body ends.
                    draw(painter, left, baseline, figure.text)
                    continue
            self._paint_special(painter, column, (row, figure), baseline, (verdict, ink))

    def _paint_formula(
        self, painter: QPainter, row: SheetRow, column: ColumnBand, baseline: float
    ) -> bool:
        """What the figure there is made of in its place; False if it is made of nothing."""
        formula = self.model.formula_of(row.id, self.model.column_id(column.column))
        if formula:
            widths = measure(self._metrics.computed)
            room = column.edge - column.left - self._metrics.pixels(4)
            text = widths.elided(formula, room)
            painter.setFont(self._metrics.computed)
            painter.setPen(self._theme.computed)
            painter.drawText(QPointF(column.edge - widths.text(text), baseline), text)
        return bool(formula)

    def _paint_special(
        self,
        painter: QPainter,
        column: ColumnBand,
        written: tuple[SheetRow, ShownFigure],
        baseline: float,
        manner: tuple[Verdict | None, QColor],
    ) -> None:
        """A figure with a verdict, digits that were not printed, marks, or too little room."""
        (row, figure), (verdict, ink) = written, manner
        widths, theme = self._measures[row.is_strong], self._theme
        edge = column.edge
        colour = theme.broken if verdict is Verdict.BROKEN else ink
        left = edge - widths.figure(figure.body)
        painter.setPen(colour)
        if left <= column.left:
            painter.drawText(QPointF(edge - widths.text(TOO_WIDE), baseline), TOO_WIDE)
        else:
            printed = figure.body[: len(figure.body) - figure.filler]
            painter.drawText(QPointF(left, baseline), printed)
            painter.drawText(QPointF(edge, baseline), figure.hang)
            if figure.filler:
                painter.setPen(theme.disabled)
                filler = figure.body[-figure.filler :]
                painter.drawText(QPointF(edge - widths.figure(filler), baseline), filler)
        if figure.marks:
            self._paint_footnote(painter, edge + widths.text(figure.hang), baseline, figure.marks)
            painter.setFont(self._fonts[row.is_strong])
        if verdict in LOUD or (self._state.shows_rounding and verdict in QUIET):
            size = self._metrics.pixels(SIZE)
            middle = baseline - self._metrics.pixels(8.2)
            box = QRectF(column.left + self._metrics.pixels(4), middle, size, size)
            paint_mark(painter, box, verdict, verdict_colour(verdict, theme))
        painter.setPen(ink)

    def _paint_footnote(self, painter: QPainter, left: float, baseline: float, marks: str) -> None:
        painter.setFont(self._metrics.tiny)
        painter.setPen(self._theme.muted)
        pixels = self._metrics.pixels
        painter.drawText(QPointF(left + pixels(1), baseline - pixels(3)), marks)

    def _paint_rules(self, painter: QPainter, page: Page) -> None:
        pen = QPen(self._theme.total_rule, page.hairline)
        painter.setPen(pen)
        inset_left, inset_right = self._metrics.pixels(6), self._metrics.pixels(5)
        below = self.model.order is Order.TOTALS_FIRST
        lines: list[QLineF] = []
        for band in page.rows:
            row = self.model.sheet_row(band.row)
            heights = self._rule_heights(row, band, below=below)
            if not heights:
                continue
            for column in page.columns:
                if self.model.figure_of(row.id, self.model.column_id(column.column)) is None:
                    continue
                left, right = column.left + inset_left, column.left + column.width - inset_right
                lines += [QLineF(left, y, right, y) for y in heights]
        painter.drawLines(lines)

    def _rule_heights(self, row: SheetRow, band: RowBand, *, below: bool) -> list[float]:
        """Where the lines of a total stand: above it, under the last, below an opened one."""
        if row.rule is RuleKind.NONE:
            return []
        bottom = band.top + band.height - 0.5
        if below:
            opened = self.model.arrangement.folds(row.id) and not self.model.is_folded(band.row)
            return [bottom - 1] if opened else []
        heights = [band.top - 0.5]
        if row.rule is RuleKind.DOUBLE:
            gap = self._metrics.pixels(3)
            heights += [bottom - 1 - gap, bottom - 1]
        return heights

    def _paint_current(self, painter: QPainter, page: Page) -> None:
        if page.current is None:
            return
        row, column = page.current
        verdict = self.model.verdict_at(row, column)
        colour = self._theme.broken if verdict is Verdict.BROKEN else self._theme.accent
        width = self._metrics.pixels(3 if self._state.flashing else 2)
        paint_frame(painter, page, self._theme.total_rule if not page.has_focus else colour, width)


def paint_grid(painter: QPainter, page: Page, theme: Theme) -> None:
    """The pale line under each row, and a divider before each group of columns."""
    painter.setPen(QPen(theme.grid, page.hairline))
    feet = [band.top + band.height - 0.5 for band in page.rows]
    painter.drawLines([QLineF(0, y, page.width, y) for y in feet])
    starts = [column.left - 0.5 for column in page.columns if column.starts_group]
    if page.rows and starts:
        painter.setPen(QPen(theme.divider, page.hairline))
        top, bottom = page.rows[0].top, feet[-1]
        painter.drawLines([QLineF(x, top, x, bottom) for x in starts])


def paint_row_tint(painter: QPainter, page: Page, theme: Theme) -> None:
    """The ground of the row that the current cell stands in."""
    for band in page.rows:
        if page.current is not None and band.row == page.current[0]:
            painter.fillRect(0, band.top, page.width, band.height, theme.current_row)


def paint_selection(painter: QPainter, page: Page, theme: Theme) -> None:
    """The ground of the selected cells, quieter without focus."""
    colour = theme.selection if page.has_focus else theme.hover
    for first_row, first_column, last_row, last_column in page.selected:
        rows = [band for band in page.rows if first_row <= band.row <= last_row]
        columns = [c for c in page.columns if first_column <= c.column <= last_column]
        if rows and columns:
            left, top = columns[0].left, rows[0].top
            width = columns[-1].left + columns[-1].width - left
            height = rows[-1].top + rows[-1].height - top
            painter.fillRect(left, top, width, height, colour)


def paint_frame(painter: QPainter, page: Page, colour: QColor, width: float) -> None:
    """The frame of the current cell, inside it, on the grid lines around it."""
    if page.current is None:
        return
    row = next((band for band in page.rows if band.row == page.current[0]), None)
    column = next((band for band in page.columns if band.column == page.current[1]), None)
    if row is None or column is None:
        return
    pen = QPen(colour, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRect(
        QRectF(
            column.left - 1 + half,
            row.top - 1 + half,
            column.width + 1 - width,
            row.height + 1 - width,
        )
    )


def _draw(painter: QPainter, left: float, baseline: float, text: str) -> None:
    """Draw a text as on paper, where it can be searched, and on scaled screens."""
    painter.drawText(QPointF(left, baseline), text)


def _line_height(row: SheetRow, band: RowBand, metrics: SheetMetrics) -> int:
    """Height that a row's words are centred in: above a double rule there is less of it."""
    return metrics.row if row.rule is RuleKind.DOUBLE else band.height
