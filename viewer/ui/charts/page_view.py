"""Shows a page of charts: as wide as it is let, scrolled where it is higher."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from viewer.core.relations import CellKey
from viewer.ui import theme
from viewer.ui.charts.drawing import Bar, Dot, Drawing
from viewer.ui.charts.page import Page, PageContents, draw_page
from viewer.ui.charts.painter import place_of, text_width
from viewer.ui.charts.view import ChartView
from viewer.ui.language import say


class PageChart(ChartView):
    """All charts of a page. A click makes a mark current, a double click leads to its figure.

    Signals:
        chart_chosen: position of the chart that was clicked, or that the keyboard has come to.
    """

    chart_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say("Charts"), parent)
        self.page: Page | None = None
        self.contents: PageContents | None = None
        self.chart = 0
        self.room = 0.0
        self.walked.connect(self._on_walked)

    def show_contents(self, contents: PageContents | None, chart: int) -> None:
        """Show a page; the chart at that position has its settings shown."""
        mark, place = self.current_mark, self.current
        self.contents, self.chart = contents, chart
        self.show_drawing(self._draw_page if contents else None)
        self.stay_at(mark, place)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.current().sheet)
        painter.end()
        super().paintEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        mark = self.mark_at(event.position())
        if mark is not None:
            self.choose(mark)
        self._choose_chart(event.position())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark is not None and mark.key is not None:
            self.chosen.emit(mark.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        marks = self.drawing.marks if self.drawing else ()
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(marks) - 1}
        place = ends.get(Qt.Key(event.key()))
        if place is not None and marks:
            self.choose(marks[place])
        else:
            super().keyPressEvent(event)

    @property
    def current_key(self) -> CellKey | None:
        """The figure that the keyboard is at."""
        return self.current_mark.key if self.current_mark else None

    def show_key(self, key: CellKey) -> None:
        """Make the mark of a figure current, if there is one; tell nobody."""
        marks = self.drawing.marks if self.drawing else ()
        if self.current_key != key:
            self.current = next((n for n, mark in enumerate(marks) if mark.key == key), None)
            self.update()

    def _draw_page(self, width: float) -> Drawing:
        if self.contents is None:
            raise RuntimeError("a page without contents is not drawn")
        self.page = draw_page(self.contents, (width, self.room), text_width, self.chart)
        return self.page.drawing

    def _on_walked(self, mark: Bar | Dot) -> None:
        self._choose_chart(place_of(mark).center())

    def _choose_chart(self, point: QPointF) -> None:
        for number, place in enumerate(self.page.places if self.page else ()):
            across = place.x <= point.x() <= place.x + place.width
            if across and place.y <= point.y() <= place.y + place.height and number != self.chart:
                self.chart_chosen.emit(number)
                return


class PageView(QScrollArea):
    """A page of charts in the middle of the window.

    Attributes:
        charts: what is painted.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts = PageChart()
        self.setObjectName("chartPage")
        self.setWidget(self.charts)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.charts)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.charts.walked.connect(self._follow)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = float(self.viewport().height()) - 2.0
        if room != self.charts.room:
            self.charts.room = room
            self.charts.redraw()

    def _follow(self, mark: Bar | Dot) -> None:
        """Scroll to the mark that the keyboard has come to."""
        middle = place_of(mark).center()
        self.ensureVisible(round(middle.x()), round(middle.y()), 20, 60)
