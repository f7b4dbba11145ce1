"""What stands in the place of the findings where none is shown: why, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from viewer.core.said import capital
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.findings_filter import FindingsFilter
from viewer.ui.pieces import label


class NoFindings(QWidget):
    """One sentence, and a button where there is something to show.

    Signals:
        all_wanted: leave the filters off.
        set_aside_wanted: show what is set aside.
    """

    all_wanted = Signal()
    set_aside_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentence = label("", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(say("Show all"))
        self.show_all.clicked.connect(self.all_wanted)
        self.show_aside = QPushButton(say("Show them"))
        self.show_aside.clicked.connect(self.set_aside_wanted)
        self._unchecked = ""
        self._is_open = False
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.sentence)
        for button in (self.show_all, self.show_aside):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Speak of that filing."""
        self._is_open = filing is not None
        self._unchecked = filing.unchecked if filing else ""

    def show_counts(self, findings: int, set_aside: int, wanted: FindingsFilter) -> None:
        """Say why nothing is shown.

        Args:
            findings: how many there are that are not set aside.
            set_aside: how many are.
            wanted: the filter in force.
        """
        is_filtered = bool(findings or (set_aside and wanted.shows_set_aside))
        only_aside = bool(set_aside) and not is_filtered
        self.sentence.setText(self._words(findings, set_aside, is_filtered=is_filtered))
        self.show_all.setVisible(is_filtered and not wanted.is_open)
        self.show_aside.setVisible(only_aside)

    def _words(self, findings: int, set_aside: int, *, is_filtered: bool) -> str:
        if not self._is_open:
            return ""
        if self._unchecked:
            return f"{told(capital(self._unchecked))}."
        if is_filtered:
            count = findings + set_aside
            return (
                say("None of the {count} findings passes the filters.", count=count)
                if count > 1
                else say("The one finding does not pass the filters.")
            )
        if set_aside:
            if set_aside == 1:
                return say("Nothing else to look at; 1 finding is set aside.")
            return say("Nothing else to look at; {count} findings are set aside.", count=set_aside)
        return say("Nothing to look at: whatever could be checked holds.")
