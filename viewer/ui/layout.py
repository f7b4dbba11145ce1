"""Where the panels stand: contents left, drill-down right, source and findings below the sheet."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from viewer.ui import typography
from viewer.ui.parts import Parts

BOTTOM_HEIGHT = 208
PANELS = ("contents", "bottom", "drilldown")
#: The bottom panel beside a sheet of charts, where it is wanted apart: charts need the room.
CHARTS_BOTTOM = "bottom of charts"


class Layout(QObject):
    """The splitters between the panels, and which panels are shown.

    They stand in the window before they hold anything: each time that a widget gets a parent with
    a style, Qt dresses all that is in it anew, and nobody should wait for all panels at once.

    Args:
        parts: the panels.
        body: what fills the window, in the window already.
        parent: the window.

    Signals:
        changed: a panel was shown or hidden.
    """

    changed = Signal()

    def __init__(self, parts: Parts, body: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.body = body
        self._panels: dict[str, QWidget] = {
            "contents": parts.contents,
            "bottom": parts.bottom,
            "drilldown": parts.side,
        }
        settings = parts.store.current
        self._wanted = {name: name in settings.panels for name in (*PANELS, CHARTS_BOTTOM)}
        self._beside_charts = False
        self._heights = settings.heights
        self._possible = dict.fromkeys(PANELS, False)
        self.across = QSplitter(Qt.Orientation.Horizontal, body)
        self.down = QSplitter(Qt.Orientation.Vertical, self.across)
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.across, 1)
        parts.bottom.close_requested.connect(lambda: self.toggle("bottom"))

    def fill(self, parts: Parts) -> Generator[None, None, None]:
        """Put the panels in their places, one a step."""
        for splitter in (self.across, self.down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.across.insertWidget(0, parts.contents)
        _dress(parts.contents)
        yield
        self.across.addWidget(parts.side)
        _dress(parts.side)
        yield
        self.down.addWidget(parts.area)
        _dress(parts.area)
        yield
        self.down.addWidget(parts.bottom)
        _dress(parts.bottom)
        self.down.setStretchFactor(0, 1)
        self.across.setStretchFactor(1, 1)
        parts.contents.setMinimumWidth(120)
        parts.side.setMinimumWidth(260)
        parts.bottom.setMinimumHeight(90)
        settings = parts.store.current
        self._size(settings.widths, settings.heights)
        self._apply()

    def put_above(self, *bars: QWidget) -> None:
        """Put bars above the panels, one below the other without gaps."""
        for number, bar in enumerate(bars):
            self._column.insertWidget(number, bar)
            _dress(bar)

    @property
    def shown(self) -> tuple[str, ...]:
        """The panels that the user wants to see beside what is shown now."""
        return tuple(name for name in PANELS if self._wanted[self._choice(name)])

    @property
    def remembered(self) -> tuple[str, ...]:
        """The panels that the user wants to see, beside sheets and charts, for the settings."""
        return tuple(name for name, wanted in self._wanted.items() if wanted)

    @property
    def sizes(self) -> dict[str, tuple[int, ...]]:
        """Widths and heights as the settings keep them."""
        self._measure()
        return {"widths": tuple(self.across.sizes()), "heights": self._heights}

    def allow(self, *names: str, beside_charts: bool = False) -> None:
        """Only these panels have something to show now, and stand beside a sheet or charts."""
        self._beside_charts = beside_charts
        self._possible = {name: name in names for name in PANELS}
        self._apply()

    def toggle(self, name: str) -> None:
        """Show a panel, or hide it."""
        choice = self._choice(name)
        self._wanted[choice] = not self._wanted[choice]
        self._apply()

    def show(self, name: str) -> None:
        """Show a panel."""
        if name not in self.shown:
            self.toggle(name)

    def _choice(self, name: str) -> str:
        return CHARTS_BOTTOM if name == "bottom" and self._beside_charts else name

    def _measure(self) -> None:
        """Know the heights while both are there: what is hidden has none."""
        heights = tuple(self.down.sizes())
        if len(heights) == 2 and all(heights):
            self._heights = heights

    def _apply(self) -> None:
        self._measure()
        for name, panel in self._panels.items():
            panel.setVisible(name in self.shown and self._possible[name])
        self.changed.emit()

    def _size(self, widths: tuple[int, ...], heights: tuple[int, ...]) -> None:
        default = (typography.CONTENTS_WIDTH, 1000, typography.DRILL_DOWN_WIDTH)
        self.across.setSizes(list(widths if len(widths) == 3 else default))
        self.down.setSizes(list(heights if len(heights) == 2 else (700, BOTTOM_HEIGHT)))


def _dress(panel: QWidget) -> None:
    """Let the style look again at what was dressed before it stood in its panel."""
    for widget in (panel, *panel.findChildren(QWidget)):
        widget.style().polish(widget)
