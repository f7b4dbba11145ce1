"""The document as a page: what was read of it, set again, the figure lit; nothing of it can run.

Only the records that the reader made are painted. No markup is looked at here, so no script, no
style, no picture and no link of the document can do anything at all.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget
from typing_extensions import override

from viewer.core.document import Document
from viewer.ui import theme
from viewer.ui.language import say
from viewer.ui.panels.page_flow import PageFlow
from viewer.ui.panels.page_texts import LaidPiece, Rule
from viewer.ui.panels.source_mark_painter import paint_ground, paint_line
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told

ABOVE = 12
LINE_STEP = 20
Span = tuple[int, int]


class PageView(QAbstractScrollArea):
    """A read-only page; it does and tells what `SourceView` does, with the same offsets.

    Attributes:
        is_figure: whether a figure stands at a character, so that a click leads somewhere.
        words_at: the tooltip of a character as rich text, "" for nothing.

    Signals:
        clicked: the character, counted in the document's text, that was clicked or chosen.
        walked: the `Mark` that Tab led to.
    """

    clicked = Signal(object)
    walked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceView")
        self.setAccessibleName(say("Page of the document"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.is_figure: Callable[[int], bool] = lambda _: False
        self.words_at: Callable[[int], str] = lambda _: ""
        self._document: Document | None = None
        self._flow: PageFlow | None = None
        self._marks = SourceMarks()
        self._shown_marks: frozenset[Told] = frozenset()
        self._lit: Span | None = None
        self._parts: tuple[Span, ...] = ()
        self._pressed: int | None = None
        self.verticalScrollBar().valueChanged.connect(self._settle)

    def show_document(self, document: Document | None) -> None:
        """Show another document from its beginning, nothing lit; laid out when it is seen."""
        self._document, self._flow = document, None
        self._lit, self._parts = None, ()
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._fit()

    def show_marks(self, marks: SourceMarks, kinds: frozenset[Told]) -> None:
        """Mark the figures of the prose that are of these kinds."""
        self._marks, self._shown_marks = marks, kinds
        self.viewport().update()

    def light(self, span: Span | None, parts: Iterable[Span] = ()) -> None:
        """Light a figure, and its parts paler, and bring the figure into view."""
        self._lit, self._parts = span, tuple(parts)
        if span is not None and self.isVisible():
            self._bring_into_view(span)
        self.viewport().update()

    @property
    def lit(self) -> Span | None:
        """The characters that are lit."""
        return self._lit

    def walk(self, by: int, kinds: frozenset[Told] | None = None) -> Mark | None:
        """Light the next marked figure (1) or the previous one (-1); None if there is none."""
        mark = self._marks.step(self._place(by), by, kinds or self._shown_marks)
        if mark is not None:
            self.light(mark.span)
            self.walked.emit(mark)
        return mark

    def say(self, words: str) -> None:
        """Tell a screen reader what the lit figure is."""
        self.setAccessibleDescription(words)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def copy(self) -> None:
        """Put the lit characters on the clipboard."""
        if self._lit is not None and self._document is not None:
            start, end = self._lit
            QApplication.clipboard().setText(self._document.text[start:end])

    def boxes(self, span: Span) -> list[QRectF]:
        """Where in the viewport characters of the document's text are written, if they show."""
        return [
            box.translated(-self._across(), top)
            for laid, top in self._visible()
            for box in laid.boxes(span)
        ]

    def point_of(self, offset: int) -> QPoint:
        """Where in the viewport a character is written; its corner if it does not show."""
        boxes = self.boxes((offset, offset + 1))
        return boxes[0].center().toPoint() if boxes else QPoint(0, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 180)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), colours.sheet)
        for laid, top in self._visible():
            painter.save()
            painter.translate(-self._across(), top)
            self._paint_piece(painter, laid)
            painter.restore()
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        offset = self._offset_at(event.position())
        over = offset is not None and self.is_figure(offset)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self._offset_at(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        offset = self._offset_at(event.position())
        if offset is not None and offset == self._pressed:
            self.clicked.emit(offset)
        self._pressed = None

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            offset = self._offset_at(QPointF(event.pos()))
            words = self.words_at(offset) if offset is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.walk(1 if forward else -1) is not None or super().focusNextPrevChild(forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._lit is not None:
            self.clicked.emit(self._lit[0])
            return
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -LINE_STEP,
            Qt.Key.Key_Down: LINE_STEP,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def _paint_piece(self, painter: QPainter, laid: LaidPiece) -> None:
        colours = theme.current()
        for span in self._parts:
            for box in laid.boxes(span):
                painter.fillRect(_around(box), colours.lit_part)
        for box in laid.boxes(self._lit) if self._lit else ():
            ground = _around(box)
            painter.fillRect(ground, colours.lit)
            under = QRectF(ground.left(), ground.bottom() - 2, ground.width(), 2)
            painter.fillRect(under, colours.warning)
        marks = self._marks_on(laid)
        for box, told in marks:
            paint_ground(painter, box, told)
        for text in laid.texts:
            text.paint(painter, colours)
        for box, told in marks:
            paint_line(painter, box, told)
        for rule in laid.rules:
            _draw(painter, rule)

    def _marks_on(self, laid: LaidPiece) -> list[tuple[QRectF, Told]]:
        found = self._marks.within(*laid.span)
        return [
            (_around(box), mark.told)
            for mark in found
            if mark.told in self._shown_marks
            for box in laid.boxes(mark.span)
        ]

    def _visible(self) -> Iterator[tuple[LaidPiece, float]]:
        """The pieces that show, each with where in the viewport it begins."""
        flow = self._flow
        if flow is None or not len(flow):
            return
        value = self.verticalScrollBar().value()
        number = flow.number_at(value - ABOVE)
        while number < len(flow):
            top = flow.top_of(number) + ABOVE - value
            if top > self.viewport().height():
                return
            yield flow.piece(number), top
            number += 1

    def _offset_at(self, point: QPointF) -> int | None:
        for laid, top in self._visible():
            if top <= point.y() < top + laid.height:
                return laid.offset_at(point - QPointF(-self._across(), top))
        return None

    def _place(self, by: int) -> int:
        """Where walking starts: the lit figure if it shows, else the first or last piece shown."""
        if self._lit is not None and self.boxes(self._lit):
            return self._lit[0]
        spans = [laid.span for laid, _ in self._visible()]
        if not spans:
            return 0
        return spans[0][0] - 1 if by > 0 else spans[-1][1]

    def _across(self) -> int:
        return self.horizontalScrollBar().value()

    def _fit(self) -> None:
        """Lay the page out for the size that there is, the same figure or piece in view."""
        width = float(self.viewport().width())
        if self._flow is None:
            self._flow = PageFlow(self._document, width)
            first = 0
        else:
            first = self._flow.number_at(self.verticalScrollBar().value() - ABOVE)
            self._flow.resize(width)
        self._set_range()
        if self._lit is not None:
            self._bring_into_view(self._lit)
        elif len(self._flow):
            self.verticalScrollBar().setValue(round(self._flow.top_of(first)))
        self._settle()

    def _settle(self) -> None:
        """Lay out what shows; where guesses were wrong, what shows stays where it is."""
        flow = self._flow
        if flow is None or not len(flow):
            return
        bar = self.verticalScrollBar()
        number = flow.number_at(bar.value() - ABOVE)
        bottom = flow.top_of(number + 1)
        flow.piece(number)
        moved = round(flow.top_of(number + 1) - bottom)
        widest = max((laid.width for laid, _ in self._visible()), default=0.0)
        blocked = bar.blockSignals(True)
        self._set_range()
        if moved and number:
            bar.setValue(bar.value() + moved)
        bar.blockSignals(blocked)
        across = self.horizontalScrollBar()
        across.setRange(0, max(0, round(widest) - self.viewport().width()))
        across.setPageStep(self.viewport().width())
        self.viewport().update()

    def _set_range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        height = self._flow.height if self._flow else 0.0
        bar.setPageStep(page)
        bar.setSingleStep(LINE_STEP)
        bar.setRange(0, max(0, round(height) + 2 * ABOVE - page))

    def _bring_into_view(self, span: Span) -> None:
        flow = self._flow
        if flow is None or not len(flow):
            return
        number = flow.pages.of(span[0])
        boxes = flow.piece(number).boxes(span)
        self._set_range()
        y = flow.top_of(number) + ABOVE + (boxes[0].center().y() if boxes else 0)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() + LINE_STEP <= y <= bar.value() + page - LINE_STEP:
            bar.setValue(round(y) - page // 2)
        self._settle()
        if boxes:
            across = self.horizontalScrollBar()
            far = boxes[0].right() + LINE_STEP > self.viewport().width()
            across.setValue(round(boxes[0].left()) - self.viewport().width() // 2 if far else 0)


def _around(box: QRectF) -> QRectF:
    return box.adjusted(-3, -1, 3, 1)


def _draw(painter: QPainter, rule: Rule) -> None:
    colour = theme.current().total_rule
    for line in range(rule.lines):
        painter.fillRect(
            QRectF(rule.left, rule.y - 1 - 2 * line, rule.right - rule.left, 1), colour
        )
