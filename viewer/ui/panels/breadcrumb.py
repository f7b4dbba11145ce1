"""The path from the outermost total down to the current figure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from viewer.core.relations import CellKey
from viewer.ui.language import say
from viewer.ui.pieces import empty, label


class Breadcrumb(QWidget):
    """One button for each total above, the current figure's name at the end.

    Signals:
        chosen: the `CellKey` of the total to go to.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Totals above"))
        self.setFixedHeight(28)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._steps: list[tuple[QWidget, ...]] = []
        self.steps: list[tuple[str, CellKey]] = []
        self._last = label("")
        self._last.setStyleSheet("font-size: 11px; font-weight: 600;")
        self._last.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._last, 1)

    def show_path(self, path: list[tuple[str, CellKey]]) -> None:
        """Show (name, figure) of each step, the current figure last."""
        # Widgets are dear: from figure to figure the same totals mostly stay above.
        if path[:-1] != self.steps[:-1]:
            self._show_steps(path[:-1])
        self.steps = path
        name = path[-1][0] if path else ""
        self._last.setText(name)
        self._last.setToolTip(name)
        self._drop_what_does_not_fit()

    def _show_steps(self, steps: list[tuple[str, CellKey]]) -> None:
        self._row.removeWidget(self._last)
        empty(self._row)
        self._steps = []
        for name, key in steps:
            self._add_step(name, key)
        self._row.addWidget(self._last, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def _add_step(self, name: str, key: CellKey) -> None:
        button = QToolButton()
        button.setText(name)
        button.setStyleSheet("font-size: 11px; padding: 1px 2px;")
        button.setToolTip(say("Go to {name}", name=name))
        button.setAccessibleName(name)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(key))
        arrow = label(" › ", "muted")
        self._row.addWidget(button)
        self._row.addWidget(arrow)
        self._steps.append((button, arrow))

    def _drop_what_does_not_fit(self) -> None:
        """Hide the outermost steps; the nearest totals matter most."""
        room = self.width() - (self._last.sizeHint().width() + 8 if self.steps else 0)
        for widgets in reversed(self._steps):
            room -= sum(widget.sizeHint().width() for widget in widgets)
            for widget in widgets:
                widget.setVisible(room >= 0)
