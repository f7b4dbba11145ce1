"""The find field: as one types, the first match of the filing; Enter and F3 lead on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from viewer.core.relations import CellKey
from viewer.ui.icons import icon
from viewer.ui.language import say
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.search import SearchIndex
from viewer.ui.pieces import label, set_role
from viewer.ui.wording import as_tooltip


class FindField(QLineEdit):
    """Looks through all statements of the current filing.

    Signals:
        found: the `CellKey` to go to.
        left: the user is done; the keyboard goes back to the sheet.
    """

    found = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findField")
        self.setAccessibleName(say("Find a row or figure"))
        self.setPlaceholderText(say("Find row or figure"))
        self.setFixedHeight(26)
        self._lens = QAction(QIcon(icon("find")), "", self)
        self._lens.setProperty("icon_name", "find")
        self.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.count = label("", "caption", self)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextMargins(0, 0, 70, 0)
        self._filing: OpenFiling | None = None
        self._index: SearchIndex | None = None
        self._matches: list[CellKey] = []
        self._position = 0
        self.textChanged.connect(self._on_text)
        self._show_count()

    @property
    def matches(self) -> list[CellKey]:
        """What the text matches, in the filing's order."""
        return self._matches

    @property
    def miss(self) -> str:
        """One sentence if nothing matches the text, else ""."""
        if self._filing is None or not self.text() or self._matches:
            return ""
        return say("Nothing matches ‘{text}’. Esc shows all.", text=self.text())

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Look in that filing from now on."""
        if filing is not self._filing:
            self._filing, self._index = filing, None
            self._matches = []
            self._show_count()

    def begin(self) -> None:
        """Take the keyboard, the old text chosen so that typing replaces it."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def step(self, by: int) -> None:
        """Go to the next match (1) or the previous one (-1), round the end."""
        if not self._matches:
            self._search()
        if self._matches:
            self._position = (self._position + by) % len(self._matches)
            self._show_count()
            self.found.emit(self._matches[self._position])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.count.setGeometry(self.width() - 86, 0, 78, self.height())

    def _on_text(self) -> None:
        self._search()
        self._position = 0
        self._show_count()
        if self._matches:
            self.found.emit(self._matches[0])

    def _search(self) -> None:
        if self._filing is None:
            self._matches = []
            return
        if self._index is None:
            self._index = SearchIndex(self._filing.filing)
        self._matches = self._index.find(self.text())

    def _show_count(self) -> None:
        if not self.text():
            self.count.setText("Ctrl+F")
        elif self._matches:
            self.count.setText(
                say(
                    "{position} of {number}",
                    position=self._position + 1,
                    number=len(self._matches),
                )
            )
        else:
            self.count.setText(say("no match"))
        set_role(self.count, "miss" if self.miss else "caption")
        self.setToolTip(as_tooltip(self.miss))
