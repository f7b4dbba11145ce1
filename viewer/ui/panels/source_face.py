"""What the views of a document's text share: figures lit, text selected, keys and mouse."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget
from typing_extensions import override

from viewer.ui import theme
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told
from viewer.ui.panels.text_selection import TextSelection

Span = tuple[int, int]
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_LEFT: Final = Qt.MouseButton.LeftButton
#: Keys that move the end of the selection while Shift is held.
_ACROSS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENDS: Final = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
#: More characters than these are not said at once.
LONGEST_SAID: Final = 2000
#: Far to the side of every text.
FAR: Final = 1e6


class SourceFace(QAbstractScrollArea):
    """A read-only view of a text, with marks on the figures of its prose.

    Tab and Shift+Tab walk the marked figures, as links in a browser; behind the last one the
    keyboard goes on to the next widget. Left and Right walk all figures, Enter goes to the cell.
    Ctrl+Down and Ctrl+Up read line by line: a paragraph, or a row of a table.
    Dragging, a double click and the arrows with Shift select text.

    Attributes:
        is_figure: whether a figure stands at a character, so that a click leads somewhere.
        words_at: the tooltip of a character as rich text, "" for nothing.
        figure_from: the figure behind a character (1) or before it (-1), None for no further one.
        chosen: what is selected.

    Signals:
        clicked: the character, counted in the document's text, that was clicked or chosen.
        walked: the `Mark` that Tab led to.
        stepped: the characters of the figure that Left or Right led to.
    """

    clicked = Signal(object)
    walked = Signal(object)
    stepped = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sourceView")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.is_figure: Callable[[int], bool] = lambda _: False
        self.words_at: Callable[[int], str] = lambda _: ""
        self.figure_from: Callable[[int, int], Span | None] = lambda *_: None
        self.chosen = TextSelection()
        self._marks = SourceMarks()
        self._shown_marks: frozenset[Told] = frozenset()
        self._lit: Span | None = None
        self._parts: tuple[Span, ...] = ()
        self._pressed: int | None = None
        self._pressed_at: QPointF | None = None

    def show_marks(self, marks: SourceMarks, kinds: frozenset[Told]) -> None:
        """Mark the figures of the prose that are of these kinds."""
        self._marks, self._shown_marks = marks, kinds
        self.viewport().update()

    def light(self, span: Span | None, parts: Iterable[Span] = ()) -> None:
        """Light a figure, and its parts paler, and bring the figure into view."""
        self._lit, self._parts = span, tuple(parts)
        if span is not None and self.isVisible():  # Else its size is not known yet.
            self._bring_into_view(span)
        self.viewport().update()

    @property
    def lit(self) -> Span | None:
        """The characters that are lit."""
        return self._lit

    @property
    def lit_parts(self) -> tuple[Span, ...]:
        """The characters that are lit paler."""
        return self._parts

    def walk(self, by: int, kinds: frozenset[Told] | None = None) -> Mark | None:
        """Light the next marked figure (1) or the previous one (-1).

        Args:
            by: which way.
            kinds: of these kinds only; None for all that are marked.

        Returns:
            The figure, None if there is no further one.
        """
        mark = self._marks.step(self._place(by), by, kinds or self._shown_marks)
        if mark is not None:
            self.light(mark.span)
            self.walked.emit(mark)
        return mark

    def step(self, by: int) -> None:
        """Light the next figure of the text (1) or the previous one (-1)."""
        span = self.figure_from(self._place(by), by)
        if span is not None:
            self.light(span)
            self.stepped.emit(span)

    def say(self, words: str) -> None:
        """Tell a screen reader what the keyboard has come to: it is described, and announced.

        A text interface, by which one could read character by character, cannot be given from
        Python: Qt asks for interfaces by address, and PySide has none for "there is no such one".
        """
        self.setAccessibleDescription(words)
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def copy(self) -> None:
        """Put the selected characters on the clipboard; where none are, those that are lit."""
        span = self.chosen.span or self._lit
        if span is not None:
            QApplication.clipboard().setText(self.chosen.text[slice(*span)])

    @abstractmethod
    def boxes(self, span: Span) -> list[QRectF]:
        """Where in the viewport characters of the document's text are written, if they show."""

    @abstractmethod
    def _offset_at(self, point: QPointF) -> int | None:
        """The character at a point of the viewport, None where none is written."""

    @abstractmethod
    def _caret_at(self, point: QPointF) -> int:
        """The place between two characters that is nearest to a point of the viewport."""

    @abstractmethod
    def _shown_span(self) -> Span:
        """The characters that can be seen."""

    @abstractmethod
    def _bring_into_view(self, span: Span) -> None:
        """Scroll to characters of the text."""

    @abstractmethod
    def _scroll_step(self, key: Qt.Key) -> int | None:
        """How far a key scrolls, None if it does not."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 180)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._pressed_at is not None and event.buttons() & _LEFT:
            self._draw_selection(point)
            return
        offset = self._offset_at(point)
        over = offset is not None and self.is_figure(offset)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._pressed_at = None
        if event.button() is not _LEFT:
            return
        caret = self._caret_at(event.position())
        if event.modifiers() & _SHIFT:
            self._extend(caret)
            return
        self._pressed, self._pressed_at = self._offset_at(event.position()), event.position()
        self.chosen.begin(caret)
        self.viewport().update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is _LEFT:
            self.chosen.take_word(self._caret_at(event.position()))
            self._tell_selection()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Not when it is pressed: a menu that opens then would take the release for a choice.
        offset = self._offset_at(event.position())
        pressed, self._pressed, self._pressed_at = self._pressed, None, None
        if self.chosen.span is None and offset is not None and offset == pressed:
            self.clicked.emit(offset)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            offset = self._offset_at(QPointF(event.pos()))
            words = self.words_at(offset) if offset is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # These select here what the same keys select in the sheet.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            key, held = Qt.Key(event.key()), event.modifiers()
            moves = {*_ACROSS, *_DOWN, *_ENDS}
            selects = key in moves and bool(held & _SHIFT)
            reads = key in _DOWN and held == _CONTROL
            if selects or reads or (key == Qt.Key.Key_A and held == _CONTROL):
                event.accept()
                return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._lit is None:  # What is lit is described already.
            self.say(self._spoken(self.chosen.line_at(self._start())))
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.walk(1 if forward else -1) is not None or super().focusNextPrevChild(forward)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if key in _ENTER and self._lit is not None:
            self.clicked.emit(self._lit[0])
        elif self._selects(key, held):
            self._tell_selection()
        elif key in _ACROSS and not held & (_CONTROL | _SHIFT):
            self.step(_ACROSS[key])
        elif key in _DOWN and held & _CONTROL:
            self._read(_DOWN[key])
        elif (step := self._scroll_step(key)) is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)

    def _read(self, by: int) -> None:
        """Select the next line of the text (1) or the one before it (-1), and say it."""
        line = self.chosen.next_line(by) if self.chosen.span else None
        line = line or self.chosen.line_at(self._start())
        self._bring_into_view((line[0], line[0] + 1))
        self.chosen.take(line)
        self._tell_selection()

    def _spoken(self, span: Span) -> str:
        """Characters of the text for a screen reader; cells are parted by commas."""
        words = self.chosen.text[span[0] : min(span[1], span[0] + LONGEST_SAID)]
        return ", ".join(part.strip() for part in words.split("\t") if part.strip())

    def _selects(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        """Whether a key changes what is selected; then it has done so."""
        if key == Qt.Key.Key_A and held & _CONTROL:
            self.chosen.take_all()
        elif key == Qt.Key.Key_Escape and self.chosen.span is not None:
            self.chosen.begin(self.chosen.head)
        elif held & _SHIFT and key in {*_ACROSS, *_DOWN, *_ENDS}:
            if self.chosen.span is None:
                self.chosen.begin(self._start())
            self._move_end(key, by_much=bool(held & _CONTROL))
        else:
            return False
        return True

    def _start(self) -> int:
        """Where a selection by keys begins: where one has clicked, at what is lit, at the top."""
        first, last = self._shown_span()
        if first <= self.chosen.head <= last and self.chosen.head:
            return self.chosen.head
        if self._lit is not None and first <= self._lit[0] <= last:
            return self._lit[0]
        return first

    def _move_end(self, key: Qt.Key, *, by_much: bool) -> None:
        """Move the end of the selection: by a character or word, a line, to an end of a line."""
        chosen = self.chosen
        if key in _ACROSS:
            by = _ACROSS[key]
            chosen.extend(chosen.next_word(by) if by_much else chosen.head + by)
        elif key in _ENDS and by_much:
            chosen.extend(0 if _ENDS[key] < 0 else len(chosen.text))
        else:
            self._reveal_end()
            box = self._end_box()
            if box is not None and key in _ENDS:
                chosen.extend(self._caret_at(QPointF(_ENDS[key] * FAR, box.center().y())))
            elif box is not None:
                down = box.center().y() + _DOWN[key] * (box.height() + 2)
                chosen.extend(self._line_from(QPointF(box.left(), down), _DOWN[key]))
        self._reveal_end()

    def _line_from(self, point: QPointF, by: int) -> int:
        """The place in the next line: over what parts the two, if anything does."""
        for _ in range(8):
            found = self._caret_at(point)
            if (found - self.chosen.head) * by > 0:
                return found
            point += QPointF(0, by * 8)
        return self.chosen.head

    def _end_box(self) -> QRectF | None:
        """Where the moving end of the selection is: a box without width."""
        head = self.chosen.head
        if boxes := self.boxes((head, head + 1)):
            return QRectF(boxes[0].topLeft(), boxes[0].bottomLeft())
        if boxes := self.boxes((max(0, head - 1), head)):
            return QRectF(boxes[-1].topRight(), boxes[-1].bottomRight())
        return None

    def _reveal_end(self) -> None:
        box = self._end_box()
        inside = self.viewport().rect().adjusted(0, 12, 0, -12)
        if box is None or not inside.top() <= box.center().y() <= inside.bottom():
            head = self.chosen.head
            self._bring_into_view((head, head + 1))

    def _draw_selection(self, point: QPointF) -> None:
        """Select to where the mouse is, once it has moved; beyond an edge the text scrolls."""
        start = self._pressed_at or point
        far = (point - start).manhattanLength() >= QApplication.startDragDistance()
        if self.chosen.span is None and not far:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if point.y() < 0 or point.y() > height:
            bar.setValue(bar.value() + (bar.singleStep() if point.y() > 0 else -bar.singleStep()))
        self._extend(self._caret_at(point))

    def _extend(self, caret: int) -> None:
        self.chosen.extend(caret)
        self._tell_selection()

    def _tell_selection(self) -> None:
        """Paint what is selected now, and say it."""
        self.viewport().update()
        if self.chosen.span is not None and self._pressed_at is None:
            self.say(self._spoken(self.chosen.span))

    def _paint_selection(self, painter: QPainter, boxes: Iterable[QRectF]) -> None:
        """The ground of what is selected; a quiet one while the keyboard is elsewhere."""
        colours = theme.current()
        ground = colours.selection if self.hasFocus() else colours.hover
        for box in boxes:
            painter.fillRect(box, ground)

    def _place(self, by: int) -> int:
        """Where walking starts: the lit figure if it shows, else before or behind what shows."""
        first, last = self._shown_span()
        if self._lit is not None and first <= self._lit[0] < max(last, first + 1):
            return self._lit[0]
        return first - 1 if by > 0 else last

    def point_of(self, offset: int) -> QPoint:
        """Where in the viewport a character is written; its corner if it does not show."""
        boxes = self.boxes((offset, offset + 1))
        return boxes[0].center().toPoint() if boxes else QPoint(0, 0)
