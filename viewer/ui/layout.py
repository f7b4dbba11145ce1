"""Where the panels stand: contents left, drill-down right, source and findings below the sheet."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from viewer.ui import typography
from viewer.ui.parts import Parts

BOTTOM_HEIGHT = 208
PANELS = ("contents", "bottom", "drilldown")


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
        self._wanted = {name: name in settings.panels for name in PANELS}
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
        """The panels that the user wants to see."""
        return tuple(name for name, wanted in self._wanted.items() if wanted)

    @property
    def sizes(self) -> dict[str, tuple[int, ...]]:
        """Widths and heights as the settings keep them."""
        return {"widths": tuple(self.across.sizes()), "heights": tuple(self.down.sizes())}

    def allow(self, *names: str) -> None:
        """Only these panels have something to show now."""
        self._possible = {name: name in names for name in PANELS}
        self._apply()

    def toggle(self, name: str) -> None:
        """Show a panel, or hide it."""
        self._wanted[name] = not self._wanted[name]
        self._apply()

    def show(self, name: str) -> None:
        """Show a panel."""
        if not self._wanted[name]:
            self.toggle(name)

    def _apply(self) -> None:
        for name, panel in self._panels.items():
            panel.setVisible(self._wanted[name] and self._possible[name])
        self.changed.emit()

    def _size(self, widths: tuple[int, ...], heights: tuple[int, ...]) -> None:
        default = (typography.CONTENTS_WIDTH, 1000, typography.DRILL_DOWN_WIDTH)
        self.across.setSizes(list(widths if len(widths) == 3 else default))
        self.down.setSizes(list(heights if len(heights) == 2 else (700, BOTTOM_HEIGHT)))


def _dress(panel: QWidget) -> None:
    """Let the style look again at what was dressed before it stood in its panel."""
    for widget in (panel, *panel.findChildren(QWidget)):
        widget.style().polish(widget)
