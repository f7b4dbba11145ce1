"""The document's own text with line numbers, figures lit. Paints only the lines that show."""

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from viewer.ui import theme, typography
from viewer.ui.language import say
from viewer.ui.panels.source_face import SourceFace, Span
from viewer.ui.panels.source_lines import SourceLines, VisualLine
from viewer.ui.panels.source_mark_painter import paint_ground, paint_line
from viewer.ui.panels.text_selection import TextSelection

MARGIN = 12
FIGURE_WIDTH = 80


class SourceView(SourceFace):
    """The text, line by line.

    Attributes:
        lines: the text's lines as they are shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Text of the document"), parent)
        self.lines = SourceLines("")
        self._font = QFont(typography.source_font(typography.BODY))
        self._metrics = QFontMetricsF(self._font)
        self._row_height = round(self._metrics.height()) + 3
        self._advance = self._metrics.horizontalAdvance("0")
        self._is_fixed = QFontInfo(self._font).fixedPitch()
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.verticalScrollBar().valueChanged.connect(self._fit_across)

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning, nothing lit."""
        self.lines = SourceLines(text)
        self.chosen = TextSelection(text)
        self._lit, self._parts = None, ()
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    @property
    def row_height(self) -> int:
        """The height of a line in pixels."""
        return self._row_height

    @override
    def boxes(self, span: Span) -> list[QRectF]:
        first = self.verticalScrollBar().value()
        found = []
        for row in range(self.lines.row_of(span[0]), len(self.lines)):
            line: VisualLine = self.lines[row]
            top = (row - first) * self._row_height
            if line.start >= span[1] or top > self.viewport().height():
                break
            if max(span[0], line.start) < min(span[1], line.end) and top > -self._row_height:
                found.append(self._box(row, span, top).adjusted(2, 0, -2, 0))
        return found

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colours.sheet)
        painter.setFont(self._font)
        first = self.verticalScrollBar().value()
        shown = self.viewport().height() // self._row_height + 2
        for row in range(first, min(first + shown, len(self.lines))):
            self._paint_row(painter, row, (row - first) * self._row_height)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()  # Panels that are put up together resize it one after the other.

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def _scroll_step(self, key: Qt.Key) -> int | None:
        page = self.verticalScrollBar().pageStep()
        return {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Home: -len(self.lines),
            Qt.Key.Key_End: len(self.lines),
        }.get(key)

    def _paint_row(self, painter: QPainter, row: int, top: int) -> None:
        colours = theme.current()
        line = self.lines[row]
        offset = -self.horizontalScrollBar().value()
        baseline = top + self._metrics.ascent() + 1
        marks = [
            (self._box(row, mark.span, top), mark.told)
            for mark in self._marks.within(line.start, line.end)
            if mark.told in self._shown_marks
        ]
        for box, told in marks:
            paint_ground(painter, box, told)
        for start, end in self._parts:
            self._paint_lit(painter, row, (start, end), top, strong=False)
        if self._lit is not None:
            self._paint_lit(painter, row, self._lit, top, strong=True)
        chosen = self.chosen.span
        if chosen is not None and max(chosen[0], line.start) < min(chosen[1], line.end):
            self._paint_selection(painter, [self._box(row, chosen, top).adjusted(2, -1, -2, 1)])
        painter.setPen(colours.text2)
        starts = self.lines.column_starts(row)
        width = self.viewport().width()
        for column, (start, end) in enumerate(self.lines.fields(row)):
            x = self._left + starts[column] * self._advance + offset
            if x < width:
                painter.drawText(QPointF(x, baseline), self.lines.shown(start, end))
        for box, told in marks:
            paint_line(painter, box, told)
        painter.fillRect(QRectF(0, top, self._left - 2, self._row_height), colours.sheet)
        if not line.continues:
            is_current = self._lit is not None and line.start <= self._lit[0] <= line.end
            painter.setPen(colours.text if is_current else colours.muted)
            number = QRectF(0, top, self._left - MARGIN, self._row_height)
            painter.drawText(
                number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line.line)
            )

    def _paint_lit(
        self, painter: QPainter, row: int, span: Span, top: int, *, strong: bool
    ) -> None:
        line: VisualLine = self.lines[row]
        if max(span[0], line.start) >= min(span[1], line.end):
            return
        colours = theme.current()
        ground = self._box(row, span, top)
        painter.fillRect(ground, colours.lit if strong else colours.lit_part)
        if strong:
            under = QRectF(ground.left(), ground.bottom() - 2, ground.width(), 2)
            painter.fillRect(under, colours.warning)

    def _box(self, row: int, span: Span, top: int) -> QRectF:
        """Where the characters of a span that are on that visual line are painted."""
        line: VisualLine = self.lines[row]
        start, end = max(span[0], line.start), min(span[1], line.end)
        left = self._x_of(row, start)
        text = self.lines.shown(start, end)
        width = self._x_of(row, end) - left if "\t" in text else self._width(text)
        return QRectF(left - 2, top + 1, width + 4, self._row_height - 2)

    def _width(self, text: str) -> float:
        """The width of a text in pixels; measuring is a hundred times slower than counting."""
        if self._is_fixed and text.isascii():
            return len(text) * self._advance
        return self._metrics.horizontalAdvance(text)

    @override
    def _end_box(self) -> QRectF:
        head = self.chosen.head  # Also on a line without characters.
        row = self.lines.row_of(head)
        top = (row - self.verticalScrollBar().value()) * self._row_height
        return QRectF(self._x_of(row, head), top, 0, self._row_height)

    @override
    def _shown_span(self) -> Span:
        if not len(self.lines):
            return 0, 0
        bar = self.verticalScrollBar()
        page = self.viewport().height() // self._row_height
        first, last = bar.value(), min(bar.value() + page, len(self.lines) - 1)
        return self.lines[first].start, self.lines[last].end

    @property
    def _left(self) -> float:
        return MARGIN * 2 + self._advance * len(str(self.lines.count))

    def _x_of(self, row: int, offset: int) -> float:
        starts = self.lines.column_starts(row)
        fields = self.lines.fields(row)
        column = max(i for i, (start, _) in enumerate(fields) if start <= offset or i == 0)
        before = self.lines.shown(fields[column][0], offset)
        return (
            self._left
            + starts[column] * self._advance
            + self._width(before)
            - self.horizontalScrollBar().value()
        )

    @override
    def _offset_at(self, point: QPointF) -> int | None:
        row = self.verticalScrollBar().value() + int(point.y() // self._row_height)
        if not 0 <= row < len(self.lines):
            return None
        for start, end in self.lines.fields(row):
            left = self._x_of(row, start)
            across = self._metrics.horizontalAdvance(self.lines.shown(start, end))
            if left <= point.x() < left + across:
                return self._offset_within(start, end, point.x() - left)
        return None

    @override
    def _caret_at(self, point: QPointF) -> int:
        row = self.verticalScrollBar().value() + int(point.y() // self._row_height)
        if not 0 <= row < len(self.lines):
            return 0 if row < 0 else len(self.lines.text)
        fields = self.lines.fields(row)
        behind = [field for field in fields if self._x_of(row, field[0]) <= point.x()]
        start, end = behind[-1] if behind else fields[0]
        distance = point.x() - self._x_of(row, start) + self._advance / 2
        if distance <= 0:
            return start
        return min(end, self._offset_within(start, end, distance))

    def _offset_within(self, start: int, end: int, distance: float) -> int:
        """The character that is painted `distance` pixels behind the one at `start`."""

        def reach(stop: int) -> float:
            return self._metrics.horizontalAdvance(self.lines.shown(start, stop))

        return start + bisect_right(range(start + 1, end + 1), distance, key=reach)

    def _fit(self) -> None:
        """Lay the lines out for the size that there is, the lit figure in view."""
        self._lay_out()
        if self._lit is not None:
            self._bring_into_view(self._lit)

    @override
    def _bring_into_view(self, span: Span) -> None:
        if not self.isVisible():
            return  # Its size is not known yet: when it is shown.
        row = self.lines.row_of(span[0])
        bar = self.verticalScrollBar()
        page = max(1, self.viewport().height() // self._row_height)
        if not bar.value() + 1 <= row < bar.value() + page - 2:
            bar.setValue(row - page // 2)
        across = self.horizontalScrollBar()
        x = self._x_of(row, span[0]) + across.value()
        # A label is worth seeing beside its figure: to the right only where there is need.
        far = x >= self.viewport().width() - FIGURE_WIDTH
        across.setValue(round(x) - self.viewport().width() * 3 // 4 if far else 0)

    def _lay_out(self) -> None:
        if not self.isVisible():
            return  # As above.
        page = max(1, self.viewport().height() // self._row_height)
        usable = self.viewport().width() - self._left - MARGIN
        self.lines.lay_out(int(usable / self._advance))
        self.verticalScrollBar().setPageStep(page)
        self.verticalScrollBar().setRange(0, max(0, len(self.lines) - page))
        self._fit_across()

    def _fit_across(self) -> None:
        """Let the lines that show be scrolled to their ends."""
        first = self.verticalScrollBar().value()
        shown = range(first, min(first + self.verticalScrollBar().pageStep() + 1, len(self.lines)))
        widest = max((self._width_of(row) for row in shown), default=0)
        across = self.horizontalScrollBar()
        excess = self._left + widest * self._advance + MARGIN - self.viewport().width()
        across.setRange(0, max(0, round(excess)))
        across.setPageStep(self.viewport().width())

    def _width_of(self, row: int) -> int:
        start, end = self.lines.fields(row)[-1]
        return self.lines.column_starts(row)[len(self.lines.fields(row)) - 1] + end - start
