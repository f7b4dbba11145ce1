"""The document as a page: what was read of it, set again, the figure lit; nothing of it can run.

Only the records that the readers made are painted. No markup is looked at here, so no script, no
style, no picture and no link of the document can do anything at all.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from viewer.core.document import Document
from viewer.core.printed_page import PrintedPage
from viewer.ui import theme
from viewer.ui.language import say
from viewer.ui.panels.page_flow import PageFlow
from viewer.ui.panels.page_print import PagePrint
from viewer.ui.panels.page_texts import LaidPiece, Rule
from viewer.ui.panels.source_face import SourceFace, Span
from viewer.ui.panels.source_mark_painter import paint_ground, paint_line
from viewer.ui.panels.source_marks import Told
from viewer.ui.panels.text_selection import TextSelection

ABOVE = 12
LINE_STEP = 20


class PageView(SourceFace):
    """A read-only page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Page of the document"), parent)
        self._document: Document | None = None
        self._flow: PageFlow | None = None
        self._look = PrintedPage()
        self.verticalScrollBar().valueChanged.connect(self._settle)

    def show_document(self, document: Document | None) -> None:
        """Show another document from its beginning, nothing lit; laid out when it is seen."""
        self._document, self._flow = document, None
        self._look = PrintedPage()
        self._lit, self._parts = None, ()
        self.chosen = TextSelection(document.text if document else "")
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._fit()

    def show_look(self, look: PrintedPage) -> None:
        """Print the document that is shown as its file does."""
        self._look = look
        self._print()

    @override
    def boxes(self, span: Span) -> list[QRectF]:
        return [
            box.translated(-self._across(), top)
            for laid, top in self._visible()
            for box in laid.boxes(span)
        ]

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
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._print()  # Its colours must stand out from another ground.

    @override
    def _scroll_step(self, key: Qt.Key) -> int | None:
        bar = self.verticalScrollBar()
        return {
            Qt.Key.Key_Up: -LINE_STEP,
            Qt.Key.Key_Down: LINE_STEP,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }.get(key)

    def _paint_piece(self, painter: QPainter, laid: LaidPiece) -> None:
        colours = theme.current()
        for below in laid.grounds:
            painter.fillRect(below.area, below.colour)
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
        chosen = self.chosen.span
        self._paint_selection(painter, laid.boxes(chosen) if chosen else ())
        over = [span for span in (self._lit, *self._parts, chosen) if span]
        for text in laid.texts:
            text.paint(painter, colours, over)
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

    @override
    def _offset_at(self, point: QPointF) -> int | None:
        for laid, top in self._visible():
            if top <= point.y() < top + laid.height:
                return laid.offset_at(point - QPointF(-self._across(), top))
        return None

    @override
    def _caret_at(self, point: QPointF) -> int:
        nearest, inside = None, point
        for laid, top in self._visible():
            if nearest is None or top <= point.y():
                nearest, inside = laid, point - QPointF(-self._across(), top)
        return nearest.caret_at(inside) if nearest else 0

    @override
    def _shown_span(self) -> Span:
        spans = [laid.span for laid, _ in self._visible()]
        if self._lit is not None and self.boxes(self._lit):
            spans = [*spans, self._lit]
        return (spans[0][0], max(span[1] for span in spans)) if spans else (0, 0)

    def _across(self) -> int:
        return self.horizontalScrollBar().value()

    def _fit(self) -> None:
        """Lay the page out for the size that there is, the same figure or piece in view."""
        width = float(self.viewport().width())
        if self._flow is None:
            look = PagePrint(self._look, theme.current())
            self._flow = PageFlow(self._document, width, look)
            first = 0
        else:
            first = self._flow.number_at(self.verticalScrollBar().value() - ABOVE)
            self._flow.resize(width)
        self._return_to(first)

    def _print(self) -> None:
        """Lay the page out anew in the colours and fonts of now; what shows stays in view."""
        flow = self._flow
        if flow is not None:
            first = flow.number_at(self.verticalScrollBar().value() - ABOVE)
            flow.print(PagePrint(self._look, theme.current()))
            self._return_to(first)

    def _return_to(self, first: int) -> None:
        """Bring the lit figure into view, or else the piece that was at the top."""
        self._set_range()
        if self._lit is not None:
            self._bring_into_view(self._lit)
        elif self._flow is not None and len(self._flow):
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

    @override
    def _bring_into_view(self, span: Span) -> None:
        flow = self._flow
        if flow is None or not len(flow):
            return
        number = flow.pages.of(span[0])
        boxes = _boxes_near(flow.piece(number), span)
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


def _boxes_near(laid: LaidPiece, span: Span) -> list[QRectF]:
    """Where characters are written, or those beside them: ends of cells and lines are not."""
    for reach in (0, 2, 40):
        if boxes := laid.boxes((span[0] - reach, span[1] + reach)):
            return boxes
    return []


def _around(box: QRectF) -> QRectF:
    return box.adjusted(-3, -1, 3, 1)


def _draw(painter: QPainter, rule: Rule) -> None:
    colour = theme.current().total_rule
    for line in range(rule.lines):
        painter.fillRect(
            QRectF(rule.left, rule.y - 1 - 2 * line, rule.right - rule.left, 1), colour
        )
