"""The bar above a sheet in which one types what rows must hold not to be dimmed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from viewer.ui import typography
from viewer.ui.language import say
from viewer.ui.models.sheet_view import LONGEST_FILTER
from viewer.ui.pieces import label, tool_button

FIELD_WIDTH = 260


class FilterBar(QFrame):
    """A field, how many rows match, and a button that ends the filter.

    Signals:
        changed: the text that rows must hold.
        left: the reader is done; the keyboard goes back to the sheet.
    """

    changed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterBar")
        self.setFixedHeight(typography.FORMULA_BAR)
        self.field = QLineEdit()
        self.field.setFixedSize(FIELD_WIDTH, 24)
        self.field.setMaxLength(LONGEST_FILTER)
        self.field.setPlaceholderText(say("Rows that hold…"))
        self.field.setAccessibleName(say("Filter rows"))
        self.field.setToolTip(say("Rows that do not hold the text are dimmed; none is left out"))
        self.field.textChanged.connect(self.changed)
        self.count = label("", "caption")
        self.count.setAccessibleName(say("Rows that match"))
        close = tool_button("close", say("End the filter (Esc)"))
        close.clicked.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(label(say("Filter"), "caption"))
        row.addWidget(self.field)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(close)
        self.hide()

    def begin(self) -> None:
        """Take the keyboard, the old text chosen so that typing replaces it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_filter(self, text: str, matching: int, rows: int) -> None:
        """Show the filter that holds, and how many of the rows it keeps."""
        if text != self.field.text().strip():
            self.field.setText(text)
        if text:
            self.show()
            self.count.setText(
                say("{count} of {all} rows match", count=matching, all=rows)
                if matching
                else say("No row matches")
            )
        else:
            self.count.setText("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        self.field.clear()
        self.hide()
        self.left.emit()
