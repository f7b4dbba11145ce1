"""The path from the outermost total down to the current figure."""

from itertools import chain

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from viewer.core.relations import CellKey
from viewer.ui.language import say
from viewer.ui.pieces import label


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
        self._steps: list[tuple[QToolButton, QLabel]] = []
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
        for place in range(len(self._steps), len(steps)):
            self._add_step(place)
        for (name, _), (button, _) in zip(steps, self._steps, strict=False):
            button.setText(name)
            button.setToolTip(say("Go to {name}", name=name))
            button.setAccessibleName(name)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drop_what_does_not_fit()

    def _add_step(self, place: int) -> None:
        button = QToolButton()
        button.setStyleSheet("font-size: 11px; padding: 1px 2px;")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(self.steps[place][1]))
        arrow = label(" › ", "muted")
        self._row.insertWidget(2 * place, button)
        self._row.insertWidget(2 * place + 1, arrow)
        self._steps.append((button, arrow))

    def _drop_what_does_not_fit(self) -> None:
        """Hide the outermost steps; the nearest totals matter most."""
        room = self.width() - (self._last.sizeHint().width() + 8 if self.steps else 0)
        count = max(0, len(self.steps) - 1)
        for widgets in reversed(self._steps[:count]):
            room -= sum(widget.sizeHint().width() for widget in widgets)
            for widget in widgets:
                widget.setVisible(room >= 0)
        for hidden in chain.from_iterable(self._steps[count:]):
            hidden.hide()
