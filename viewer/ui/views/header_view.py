"""The header above the figures: letters, groups, periods, units and measures."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.column_layout import ColumnMeasure
from viewer.ui.delegates.header_plan import HeaderPlan, PlannedLine, words_of
from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.models.header_lines import HeaderSpan, LineKind
from viewer.ui.models.sheet_columns import SheetColumns
from viewer.ui.theme import Theme
from viewer.ui.views.bands import current_place


class SheetHeader(QHeaderView):
    """What the headers of figures and of labels have in common: a height, and column letters.

    Signals:
        released: the mouse let go of the header: what it resized has its width.
    """

    released = Signal()

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table = table
        self._metrics = SheetMetrics.at(100)
        self._theme: Theme | None = None
        self._height = self._metrics.letters + 2 * self._metrics.line
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setMinimumSectionSize(24)

    def set_size(self, metrics: SheetMetrics, theme: Theme, height: int) -> None:
        """Take on a size, a theme and a height in pixels."""
        self._metrics, self._theme, self._height = metrics, theme, height
        if self.height() != height:
            self.setFixedHeight(height)
            self.geometriesChanged.emit()  # The table makes room for its header only when told.
        self.viewport().update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self._height)  # Qt would measure every section for a width nobody uses.

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.released.emit()

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """The ground, the line below the letters, and the line that closes the header."""
        painter.fillRect(self.viewport().rect(), theme.header)
        width = self.viewport().width()
        painter.setPen(QPen(theme.grid, 0))
        painter.drawLine(
            QLineF(0, self._metrics.letters - 0.5, width, self._metrics.letters - 0.5)
        )
        painter.setPen(QPen(theme.total_rule, 0))
        painter.drawLine(QLineF(0, self._height - 0.5, width, self._height - 0.5))

    def paint_letter(self, painter: QPainter, theme: Theme, column: int) -> None:
        """The letter of a column, lit if the current cell stands in it."""
        left, width = self.sectionViewportPosition(column), self.sectionSize(column)
        box = QRectF(left, 0, width, self._metrics.letters - 1)
        current = current_place(self._table)
        is_current = current is not None and current[1] == column
        if is_current:
            painter.fillRect(box, theme.selection)
        painter.setFont(self._metrics.tiny)
        painter.setPen(theme.accent if is_current else theme.muted)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.letters_of(column))

    def letters_of(self, column: int) -> str:
        """The letters of a column: those that it has as printed, wherever it stands."""
        model = self.model()
        return model.letters_of(column) if isinstance(model, SheetColumns) else ""


class PeriodHeader(SheetHeader):
    """The header of the figures."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._plan = HeaderPlan((), self._height, {})
        self._measures: Sequence[ColumnMeasure] = ()

    def set_plan(self, plan: HeaderPlan, measures: Sequence[ColumnMeasure]) -> None:
        """Show these lines over columns with these slots."""
        self._plan, self._measures = plan, measures
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self.viewport())
        self.paint_ground(painter, theme)
        for column in range(1, len(self._measures) + 1):
            self.paint_letter(painter, theme, column)
        for planned in self._plan.lines:
            for span in planned.line.spans:
                if span.is_wide:
                    self._paint_wide(painter, theme, planned, span)
                else:
                    self._paint_single(painter, theme, planned, span)
        painter.setPen(QPen(theme.divider, 0))
        for start, top in self._plan.starts.items():
            x = self.sectionViewportPosition(start + 1) - 0.5
            painter.drawLine(QLineF(x, top, x, self._height - 1))
        painter.end()

    def _manner(self, painter: QPainter, theme: Theme, kind: LineKind) -> QFont:
        """Set pen and font of a line; the font is returned for measuring."""
        font = {
            LineKind.GROUP: self._metrics.medium,
            LineKind.PERIOD: self._metrics.strong,
            LineKind.DETAIL: self._metrics.small,
        }[kind]
        colour = {
            LineKind.GROUP: theme.text2,
            LineKind.PERIOD: theme.text,
            LineKind.DETAIL: theme.muted,
        }[kind]
        painter.setFont(font)
        painter.setPen(colour)
        return font

    def _sides(self, span: HeaderSpan) -> tuple[int, int]:
        """Left and right side of a span in the viewport."""
        last = span.last + 1
        left = self.sectionViewportPosition(span.first + 1)
        return left, self.sectionViewportPosition(last) + self.sectionSize(last)

    def _paint_wide(
        self, painter: QPainter, theme: Theme, planned: PlannedLine, span: HeaderSpan
    ) -> None:
        """Words in the middle over several columns, with a line below that shows how far."""
        left, right = self._sides(span)
        inset = self._metrics.pixels(10)
        foot = planned.top + planned.height - 0.5
        painter.setPen(QPen(theme.divider, 0))
        painter.drawLine(QLineF(left + inset, foot, right - inset, foot))
        widths = measure(self._manner(painter, theme, span.kind))
        # Scrolled half out of sight, the words stay in the middle of what is seen.
        seen_left, seen_right = max(left, 0), min(right, self.viewport().width())
        room = max(seen_right - seen_left, 0)
        text = widths.elided(span.text, right - left - self._metrics.pixels(6))
        x = seen_left + (room - widths.text(text)) / 2
        x = min(max(x, left + self._metrics.pixels(3)), right - widths.text(text))
        y = planned.top + widths.baseline(planned.height)
        painter.drawText(QPointF(round(x), y), text)

    def _paint_single(
        self, painter: QPainter, theme: Theme, planned: PlannedLine, span: HeaderSpan
    ) -> None:
        """Words over one column, wrapped: they end where its digits end, if there is room."""
        widths = measure(self._manner(painter, theme, span.kind))
        left, right = self._sides(span)
        words = words_of(span, right - left, self._metrics)
        y = planned.top + planned.height - self._metrics.pixels(6)
        reach = max((self._reach(span, widths.text(line)) for line in words), default=0.0)
        for line in reversed(words):
            text = widths.elided(line, right - left)
            x = right - self._slot(span) + reach - widths.text(text)
            painter.drawText(QPointF(x, y), text)
            y -= self._metrics.small_line

    def _slot(self, span: HeaderSpan) -> int:
        return self._measures[span.last].slot

    def _reach(self, span: HeaderSpan, width: float) -> float:
        """How far words of that width must reach behind the digits' edge to fit the column."""
        left, right = self._sides(span)
        slot = self._slot(span)
        room = right - slot - left - self._metrics.pixels(4)
        return min(max(0.0, width - room), max(0, slot - self._metrics.pixels(2)))
