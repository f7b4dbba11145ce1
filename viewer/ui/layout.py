"""Where the panels stand: contents left, drill-down right, source and findings below the sheet."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from viewer.ui import typography
from viewer.ui.parts import Parts

BOTTOM_HEIGHT = 208
PANELS = ("contents", "bottom", "drilldown")


class Layout(QObject):
    """The splitters between the panels, and which panels are shown.

    Signals:
        changed: a panel was shown or hidden.
    """

    changed = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panels: dict[str, QWidget] = {
            "contents": parts.contents,
            "bottom": parts.bottom,
            "drilldown": parts.side,
        }
        settings = parts.store.current
        self._wanted = {name: name in settings.panels for name in PANELS}
        self._possible = dict.fromkeys(PANELS, False)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.down = QSplitter(Qt.Orientation.Vertical)
        parts.bottom.close_requested.connect(lambda: self.toggle("bottom"))
        self._build(parts)
        self._size(settings.widths, settings.heights)
        self._apply()

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

    def _build(self, parts: Parts) -> None:
        for splitter in (self.across, self.down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.down.addWidget(parts.area)
        self.down.addWidget(parts.bottom)
        self.down.setStretchFactor(0, 1)
        for widget in (parts.contents, self.down, parts.side):
            self.across.addWidget(widget)
        self.across.setStretchFactor(1, 1)
        parts.contents.setMinimumWidth(120)
        parts.side.setMinimumWidth(260)
        parts.bottom.setMinimumHeight(90)

    def _size(self, widths: tuple[int, ...], heights: tuple[int, ...]) -> None:
        default = (typography.CONTENTS_WIDTH, 1000, typography.DRILL_DOWN_WIDTH)
        self.across.setSizes(list(widths if len(widths) == 3 else default))
        self.down.setSizes(list(heights if len(heights) == 2 else (700, BOTTOM_HEIGHT)))


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one below the other without gaps; the last takes all the room."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is widgets[-1] else 0)
    return box
