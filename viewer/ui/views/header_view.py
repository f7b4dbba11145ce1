"""The header above the figures: letters, groups, periods, units and measures."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget
from typing_extensions import override

from viewer.ui.delegates.column_layout import ColumnMeasure
from viewer.ui.delegates.header_plan import HeaderPlan, PlannedLine, words_of
from viewer.ui.delegates.metrics import measure
from viewer.ui.models.header_lines import HeaderSpan, LineKind
from viewer.ui.models.sheet_columns import SheetColumns
from viewer.ui.theme import Theme
from viewer.ui.views.column_header import ColumnHeader


class PeriodHeader(ColumnHeader):
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
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.paint_ground(painter, theme)
        left, right = event.rect().left(), event.rect().right()
        self._paint_computed_ground(painter, theme)
        for column in range(1, len(self._measures) + 1):
            start = self.sectionViewportPosition(column)
            if start <= right and start + self.sectionSize(column) >= left:
                self.paint_letter(painter, theme, column)
        for planned in () if self.is_letters_only(event) else self._plan.lines:
            for span in planned.line.spans:
                start, end = self._sides(span)
                if start > right or end < left:
                    continue
                if span.is_wide:
                    self._paint_wide(painter, theme, planned, span)
                else:
                    self._paint_single(painter, theme, planned, span)
        painter.setPen(QPen(theme.divider, 0))
        for start, top in self._plan.starts.items():
            x = self.leading_side(start + 1) - 0.5
            painter.drawLine(QLineF(x, top, x, self._height - 1))
        self.paint_gaps(painter, theme)
        painter.end()

    def _is_computed(self, span: HeaderSpan) -> bool:
        """Whether it stands over a column that we worked out."""
        model = self.model()
        return isinstance(model, SheetColumns) and model.is_computed(span.first + 1)

    def _paint_computed_ground(self, painter: QPainter, theme: Theme) -> None:
        """The tint of the columns that we worked out, below their letters."""
        model = self.model()
        if not isinstance(model, SheetColumns):
            return
        top = self._metrics.letters
        for column in range(1, len(self._measures) + 1):
            if model.is_computed(column):
                left, width = self.sectionViewportPosition(column), self.sectionSize(column)
                painter.fillRect(left, top, width, self._height - top - 1, theme.computed_ground)

    def _manner(self, painter: QPainter, theme: Theme, span: HeaderSpan) -> QFont:
        """Set pen and font of a line's words; the font is returned for measuring."""
        kind = span.kind
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
        painter.setPen(theme.computed if self._is_computed(span) else colour)
        return font

    def _sides(self, span: HeaderSpan) -> tuple[int, int]:
        """Left and right side of a span in the viewport."""
        first, last = span.first + 1, span.last + 1
        if self.isRightToLeft():
            first, last = last, first
        left = self.sectionViewportPosition(first)
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
        widths = measure(self._manner(painter, theme, span))
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
        widths = measure(self._manner(painter, theme, span))
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
