"""The line in which one says why a finding is set aside."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from viewer.core.findings import Finding
from viewer.ui.language import say
from viewer.ui.pieces import ElidedLabel, set_role

LONGEST_NOTE = 2000
HEIGHT = 36


class NoteEditor(QFrame):
    """A line below the table; the table stays alive meanwhile.

    Signals:
        accepted: the `Finding` and the note, "" for none.
        left: it is closed, the note kept or not.
    """

    accepted = Signal(object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setFixedHeight(HEIGHT)
        self._finding: Finding | None = None
        self.subject = ElidedLabel()
        set_role(self.subject, "muted")
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.note.setPlaceholderText(say("Why? Kept beside the file with today’s date"))
        self.note.returnPressed.connect(self.accept)
        self.keep = QPushButton(say("Set aside"))
        self.keep.setDefault(True)
        self.keep.setAutoDefault(False)
        self.keep.clicked.connect(self.accept)
        self.cancel = QPushButton(say("Cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.subject, 1)
        row.addWidget(self.note, 2)
        row.addWidget(self.keep)
        row.addWidget(self.cancel)
        self.hide()

    def begin(self, finding: Finding, note: str = "") -> None:
        """Ask for the note on a finding.

        Args:
            finding: it.
            note: the note that it has.
        """
        self._finding = finding
        place = finding.place or finding.message
        self.subject.set_full_text(say("Set aside: {place}", place=place))
        self.note.setAccessibleName(say("Note on {place}", place=place))
        self.note.setText(note)
        self.note.selectAll()
        self.show()
        self.note.setFocus()

    def accept(self) -> None:
        """Take the note as it stands."""
        finding = self._finding
        if finding is not None:
            self.leave()
            self.accepted.emit(finding, self.note.text())

    def leave(self) -> None:
        """Close the line without keeping anything."""
        self._finding = None
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
