"""The header of a printed statement: groups, periods, units and measures, without letters."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainter, QPen

from viewer.core.statement import Column
from viewer.ui.delegates.column_layout import ColumnMeasure, words_measure
from viewer.ui.delegates.header_plan import (
    HeaderPlan,
    PlannedLine,
    lines_of,
    plan_header,
    words_of,
)
from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.delegates.page import ColumnBand
from viewer.ui.models.header_lines import HeaderSpan, LineKind
from viewer.ui.theme import Theme


@dataclass(frozen=True)
class PrintedHeader:
    """The header over some columns.

    Attributes:
        plan: where its lines stand.
        height: of all of it.
    """

    plan: HeaderPlan
    height: int
    _top: int
    _metrics: SheetMetrics

    @classmethod
    def over(
        cls, columns: Sequence[Column], measures: Sequence[ColumnMeasure], metrics: SheetMetrics
    ) -> Self:
        """The header over those columns."""
        plan = plan_header(lines_of(columns), measures, metrics)
        # On a page nothing stands over its first line.
        top = plan.lines[0].top if plan.lines else plan.height
        return cls(plan, plan.height - top, top, metrics)

    def paint(
        self, painter: QPainter, bands: Sequence[ColumnBand], theme: Theme, hairline: float
    ) -> None:
        """Paint it with its upper edge at the painter's origin, over columns at those places."""
        for planned in self.plan.lines:
            for span in planned.line.spans:
                self._paint_span(painter, planned, span, bands, theme, hairline)

    def _paint_span(
        self,
        painter: QPainter,
        planned: PlannedLine,
        span: HeaderSpan,
        bands: Sequence[ColumnBand],
        theme: Theme,
        hairline: float,
    ) -> None:
        left = bands[span.first].left
        last = bands[span.last]
        right = last.left + last.width
        foot = planned.top + planned.height - self._top
        if span.is_wide:
            inset = self._metrics.pixels(6)
            painter.setPen(QPen(theme.total_rule, hairline))
            painter.drawLine(QLineF(left + inset, foot, right - inset, foot))
        widths = words_measure(span.kind, self._metrics)
        self._take_manner(painter, span.kind, theme)
        y = foot - self._metrics.pixels(6)
        room = right - left - self._metrics.pixels(4)
        words = [span.text] if span.is_wide else words_of(span, right - left, self._metrics)
        for line in reversed(words):
            text = widths.elided(line, room)
            width = widths.text(text)
            ends = min(last.edge + max(0.0, width - (last.edge - left)), right)
            x = (left + right - width) / 2 if span.is_wide else ends - width
            painter.drawText(QPointF(x, y), text)
            y -= self._metrics.small_line

    def _take_manner(self, painter: QPainter, kind: LineKind, theme: Theme) -> None:
        fonts = {
            LineKind.GROUP: self._metrics.medium,
            LineKind.PERIOD: self._metrics.strong,
            LineKind.DETAIL: self._metrics.small,
        }
        painter.setFont(fonts[kind])
        painter.setPen(theme.text2 if kind is LineKind.DETAIL else theme.text)
