"""How many figures of the prose are tied, denied, not in the tables; counts lead to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from viewer.core.findings import Verdict
from viewer.core.verdict_words import MARKS
from viewer.ui.language import say, told
from viewer.ui.panels.source_marks import SourceMarks, Told

SHOWN = (Told.TIED, Told.DENIED, Told.UNMATCHED)
SIGNS = {
    Told.TIED: MARKS[Verdict.EXACT],
    Told.DENIED: MARKS[Verdict.BROKEN],
    Told.UNMATCHED: MARKS[Verdict.CANNOT_CHECK],
}


class SourceCounts(QWidget):
    """Counts for a title bar: a click goes to the next such figure, with Shift to the previous.

    Signals:
        step_requested: (`Told`, 1 or -1): go to the next or previous figure of that kind.
        all_marked: whether figures that are not in the tables are marked, too, has changed.
    """

    step_requested = Signal(object, int)
    all_marked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Figures of the prose"))
        self.marks_all = False
        self._is_wanted = True
        self._has_figures = False
        self.buttons: dict[Told, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind in SHOWN:
            button = QToolButton()
            button.setObjectName("filter")
            button.clicked.connect(lambda _=False, kind=kind: self._on_clicked(kind))
            self.buttons[kind] = button
            row.addWidget(button)

    def show_counts(self, marks: SourceMarks) -> None:
        """Show how many there are of each kind; nothing where the prose has no figures."""
        self.marks_all = False
        for kind, button in self.buttons.items():
            count = marks.count(kind)
            button.setText(f"{SIGNS[kind]}  {count:,} {told(kind.words)}")
            button.setAccessibleName(
                say("{count} figures of the prose {kind}", count=count, kind=kind.words)
            )
            button.setToolTip(
                say("Next figure of the prose {kind} (Shift: previous)", kind=kind.words)
            )
            button.setVisible(count > 0)
        self._has_figures = len(marks) > 0
        self.allow(wanted=self._is_wanted)

    def allow(self, *, wanted: bool) -> None:
        """Whether the counts are to be seen, if the prose has figures at all."""
        self._is_wanted = wanted
        self.setVisible(wanted and self._has_figures)

    def _on_clicked(self, kind: Told) -> None:
        if kind is Told.UNMATCHED and not self.marks_all:
            self.marks_all = True
            self.all_marked.emit()
        back = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.step_requested.emit(kind, -1 if back else 1)
