"""Shows a drawing. A click or Enter on a bar leads to its figure; the arrows walk the bars."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from viewer.ui import theme
from viewer.ui.charts.drawing import Bar, Dot, Drawing
from viewer.ui.charts.painter import paint, place_of
from viewer.ui.wording import as_tooltip

#: Draws for a width in pixels.
Draw = Callable[[float], Drawing]


class ChartView(QWidget):
    """A chart as wide as it is let, and as high as its drawing.

    Signals:
        chosen: the `CellKey` of a bar that was clicked, or chosen by Enter.
        drawn: the `Drawing` that is shown from now on: another one, or for another width.
        walked: the `Bar` or `Dot` that the keyboard has come to.
    """

    chosen = Signal(object)
    walked = Signal(object)
    drawn = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._draw: Draw | None = None
        self._drawing: Drawing | None = None
        #: Position of the mark that the keyboard is at.
        self.current: int | None = None

    @property
    def current_mark(self) -> Bar | Dot | None:
        """What the keyboard is at, None for nothing."""
        if self._drawing is None or self.current is None:
            return None
        return self._drawing.marks[self.current]

    @property
    def drawing(self) -> Drawing | None:
        """What is shown."""
        if self._drawing is None and self._draw is not None and self.width() > 0:
            self._drawing = self._draw(float(self.width()))
            self.setAccessibleDescription(self._drawing.words)
            self.drawn.emit(self._drawing)
        return self._drawing

    def show_drawing(self, draw: Draw | None) -> None:
        """Show another chart, or none."""
        self._draw, self._drawing, self.current = draw, None, None
        self.setVisible(draw is not None)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        drawing = self.drawing
        return QSize(200, round(drawing.height) + 1 if drawing else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.redraw()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        drawing = self.drawing
        if drawing is None:
            return
        painter = QPainter(self)
        current = self.current if self.hasFocus() else None
        paint(painter, drawing, theme.current(), current)
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        bar = self.mark_at(event.position())
        leads = bar is not None and bar.key is not None
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        bar = self.mark_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and bar is not None:
            self._lead_to(bar)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        marks = self.drawing.marks if self.drawing else ()
        step = steps.get(Qt.Key(event.key()))
        if step is not None and marks:
            start = -1 if self.current is None else self.current
            self.choose(marks[min(max(start + step, 0), len(marks) - 1)])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current is not None:
            self._lead_to(marks[self.current])
        else:
            super().keyPressEvent(event)

    def choose(self, mark: Bar | Dot) -> None:
        """Make a mark current, as the keyboard does."""
        marks = self.drawing.marks if self.drawing else ()
        self.current = next((n for n, known in enumerate(marks) if known is mark), None)
        self.setAccessibleDescription(mark.words)
        self.update()
        self.walked.emit(mark)

    def redraw(self) -> None:
        """Draw the same again: there is other room for it, and there may be other marks."""
        mark, place = self.current_mark, self.current
        self._drawing, self.current = None, None
        self._fit()
        self.stay_at(mark, place)

    def stay_at(self, mark: Bar | Dot | None, place: int | None) -> None:
        """Make what stands for the same figure in another drawing current, if anything does.

        Args:
            mark: what was current, None for nothing.
            place: its position then; of several marks of one figure the nearest to it is taken.
        """
        marks = self.drawing.marks if mark and self.drawing else ()
        same = [number for number, known in enumerate(marks) if mark and _are_alike(known, mark)]
        self.current = min(same, key=lambda number: abs(number - (place or 0)), default=None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.current is None and self.drawing and self.drawing.marks:
            self.current = len(self.drawing.bars or self.drawing.marks) - 1
        super().focusInEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            bar = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), as_tooltip(bar.words if bar else ""), self)
            return True
        return super().event(event)

    def _fit(self) -> None:
        drawing = self.drawing
        self.setFixedHeight(round(drawing.height) + 1 if drawing else 0)
        self.update()

    def _lead_to(self, bar: Bar | Dot) -> None:
        if bar.key is not None:
            self.chosen.emit(bar.key)

    def mark_at(self, point: QPointF) -> Bar | Dot | None:
        """What stands for a figure at that point, None for nothing."""
        for bar in reversed(self.drawing.marks if self.drawing else ()):
            # A thin bar is still hit: three pixels around it count.
            if place_of(bar).adjusted(-3, -3, 3, 3).contains(point):
                return bar
        return None


def _are_alike(one: Bar | Dot, other: Bar | Dot) -> bool:
    """Whether two marks stand for one figure; what is computed has only its words."""
    return one.key == other.key and (one.key is not None or one.words == other.words)
