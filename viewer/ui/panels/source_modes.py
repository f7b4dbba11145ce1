"""The ways to look at the source, and the switch between them."""

from collections.abc import Set as AbstractSet
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from viewer.core.document import Document
from viewer.core.said import said, small
from viewer.ui.language import say, told


class SourceMode(StrEnum):
    """What of the document is shown; the values are kept in the settings."""

    TEXT = "text"
    PAGE = "page"
    TABLE = "table"


NAMES = {
    SourceMode.TEXT: said("Text"),
    SourceMode.PAGE: said("Page"),
    SourceMode.TABLE: said("Table"),
}
TIPS = {
    SourceMode.TEXT: said("The document's text, line by line (Alt+1)"),
    SourceMode.PAGE: said("The document as a page (Alt+2)"),
    SourceMode.TABLE: said("The table as it was read: its rows, columns and spans (Alt+3)"),
}
MISSING = {
    SourceMode.PAGE: said("There is no page to show."),
    SourceMode.TABLE: said("The file that is open keeps no tables as they were read."),
}


def mode_named(name: str) -> SourceMode:
    """The mode of that name in the settings; the text if there is none."""
    return SourceMode(name) if name in set(SourceMode) else SourceMode.TEXT


def possible_modes(document: Document | None) -> frozenset[SourceMode]:
    """The ways in which a document can be looked at."""
    modes = {SourceMode.TEXT}
    if document is not None and document.text:
        modes.add(SourceMode.PAGE)
        if document.tables:
            modes.add(SourceMode.TABLE)
    return frozenset(modes)


class SourceSwitch(QWidget):
    """Text, page or table: a row of choices for a title bar.

    Signals:
        chosen: the `SourceMode` that was clicked.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("How the source is shown"))
        self.buttons: dict[SourceMode, QToolButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(0)
        for mode in SourceMode:
            button = QToolButton()
            button.setText(told(NAMES[mode]))
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.setAccessibleName(say("Source as {mode}", mode=small(NAMES[mode])))
            button.clicked.connect(lambda _=False, mode=mode: self.chosen.emit(mode))
            self.buttons[mode] = button
            self._group.addButton(button)
            row.addWidget(button)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for button in self.buttons.values():  # A narrow bar cuts other things.
            button.setMinimumWidth(button.sizeHint().width())

    def show_mode(self, mode: SourceMode, possible: AbstractSet[SourceMode]) -> None:
        """Press the button of a mode; those that are not possible say why."""
        for known, button in self.buttons.items():
            button.setEnabled(known in possible)
            button.setToolTip(told(TIPS[known] if known in possible else MISSING[known]))
        self.buttons[mode].setChecked(True)
