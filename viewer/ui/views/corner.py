"""The corner above the gutter: a button for each level that the sheet can be folded to."""

from PySide6.QtCore import QLineF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.language import say
from viewer.ui.theme import Theme


class Corner(QWidget):
    """The level buttons.

    Signals:
        level_chosen: a button was pressed: how many levels are to show.
    """

    level_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[QToolButton] = []
        self._metrics = SheetMetrics.at(100)
        self._theme: Theme | None = None
        self._levels_width = 0

    def set_look(self, metrics: SheetMetrics, theme: Theme, levels_width: int) -> None:
        """Take on a size, a theme, and the width of the gutter's levels in pixels."""
        self._metrics, self._theme, self._levels_width = metrics, theme, levels_width
        count = max(1, len(self._buttons))
        for place, button in enumerate(self._buttons):
            left, right = levels_width * place // count, levels_width * (place + 1) // count
            if self.isRightToLeft():
                left, right = self.width() - right, self.width() - left
            button.setFont(metrics.tiny)
            button.setGeometry(left, 0, right - left, metrics.letters - 1)
        self.update()

    def set_levels(self, count: int, level: int | None) -> None:
        """Offer that many levels, none if there is only one; `level` is the one shown now."""
        wanted = count if count > 1 else 0
        while len(self._buttons) > wanted:
            self._buttons.pop().deleteLater()
        while len(self._buttons) < wanted:
            self._buttons.append(self._make_button(len(self._buttons) + 1))
        for place, button in enumerate(self._buttons, 1):
            button.setChecked(place == level)

    def _make_button(self, level: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(str(level))
        button.setCheckable(True)
        button.setProperty("role", "level")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(
            say("Show the totals only") if level == 1 else say("Show {level} levels", level=level)
        )
        button.setAccessibleName(level_in_words(level))
        button.clicked.connect(lambda: self.level_chosen.emit(level))
        button.show()
        return button

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.header)
        letters, width, foot = self._metrics.letters - 0.5, self.width(), self.height() - 0.5
        painter.setPen(QPen(theme.grid, 0))
        painter.drawLine(QLineF(0, letters, width, letters))
        painter.setPen(QPen(theme.divider, 0))
        edges = [width - 0.5, *([self._levels_width - 0.5] if self._levels_width else [])]
        edges = [width - x for x in edges] if self.isRightToLeft() else edges
        painter.drawLines([QLineF(x, 0, x, foot) for x in edges])
        painter.setPen(QPen(theme.total_rule, 0))
        painter.drawLine(QLineF(0, foot, width, foot))
        painter.end()


def level_in_words(level: int) -> str:
    """What the button of a level does."""
    return say("Show 1 level") if level == 1 else say("Show {level} levels", level=level)
