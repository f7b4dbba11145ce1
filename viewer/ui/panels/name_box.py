"""The name box: the name of the current cell, and the way to another by name, label or concept."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from viewer.ui import typography
from viewer.ui.language import say
from viewer.ui.named_places import NamedPlace

NARROW, WIDE = 94, 380
#: How many proposals are seen at once.
SEEN = 12


class NameBox(QLineEdit):
    """One line; while it has the keyboard it is wider, and proposes what fits what is typed.

    Attributes:
        popup: the proposals, below it.

    Signals:
        names_wanted: it has taken the keyboard and needs what to propose.
        entered: what was typed, when Enter was pressed.
        chosen: the `CellKey` of the proposal that was chosen.
        left: Escape was pressed: the keyboard goes back to the sheet.
    """

    names_wanted = Signal()
    entered = Signal(str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(NARROW)
        self.setAccessibleName(say("Name of the current cell"))
        self.setToolTip(
            say("Type a cell's name such as C7, a row's label or an XBRL concept, and press Enter")
        )
        self._places: list[NamedPlace] = []
        self._name = ""
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setMaxVisibleItems(SEEN)
        self.popup = QListView()
        self.popup.setObjectName("nameProposals")
        self.popup.setAccessibleName(say("Proposals"))
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setFont(typography.body_font())
        self._completer.setPopup(self.popup)
        self._completer.activated.connect(self._on_chosen)
        self.setCompleter(self._completer)
        self.returnPressed.connect(self._on_return)

    def offer(self, places: Sequence[NamedPlace]) -> None:
        """Take what is to be proposed from now on."""
        self._places = list(places)
        self._words.setStringList([place.words for place in places])

    def show_name(self, name: str) -> None:
        """Show the current cell's name; it comes back when what was typed is not entered."""
        self._name = name
        self.setText(name)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.setFixedWidth(WIDE)
            self.names_wanted.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        self.setFixedWidth(NARROW)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.setText(self._name)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.popup.isVisible():
            event.ignore()  # Then it goes to the proposals, which hide.
        else:
            self.left.emit()

    def _on_return(self) -> None:
        # Enter on a proposal comes here, too, with the proposal's words for a text.
        place = next((place for place in self._places if place.words == self.text()), None)
        if place is None:
            self.entered.emit(self.text())

    def _on_chosen(self, words: str) -> None:
        place = next((place for place in self._places if place.words == words), None)
        if place is not None:
            self.chosen.emit(place.key)
