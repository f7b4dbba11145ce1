"""Where to look when a figure does not hold: the one whose change would mend it, and why."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from viewer.core.findings import Finding, Verdict
from viewer.core.relations import CellKey
from viewer.core.said import Said, capital
from viewer.ui.cell_names import cell_name
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.pieces import label
from viewer.ui.wording import printed


@dataclass(frozen=True, slots=True)
class Hint:
    """A place to look, never a correction.

    Attributes:
        suspect: the figure most likely wrong, None where the figures do not tell which.
        title: its name and what is printed, "" without one.
        sentence: what would hold with which number, or why nothing can be told.
        place: the name of its cell, "" where that is the one that is looked at.
    """

    suspect: CellKey | None
    title: str
    sentence: str
    place: str = ""


def hint_for(filing: OpenFiling, key: CellKey) -> Hint | None:
    """Where to look about a figure that is part of something broken; None if nothing is told."""
    report = filing.filing.report
    broken = [
        finding
        for finding in filing.index.findings.get(key, ())
        if finding.verdict is Verdict.BROKEN and finding not in report.set_aside
    ]
    about = {cell for finding in broken for cell in finding.cells}
    told_of = [
        finding
        for finding in report.unseen
        if finding.hint
        and (finding in broken if finding.suspect is None else finding.suspect in about)
    ]
    # A figure that is wrong is told of before a doubt, and by what is broken here before others.
    told_of.sort(key=lambda finding: (finding.suspect is None, finding not in broken))
    return _hint(filing, key, told_of[0]) if told_of else None


def _hint(filing: OpenFiling, key: CellKey, finding: Finding) -> Hint:
    suspect, words = finding.suspect, finding.hint
    cell = filing.filing.cell(suspect) if suspect else None
    if suspect is None or cell is None or not isinstance(words, Said):
        return Hint(None, "", say("{sentence}.", sentence=told(capital(words))))
    home = filing.filing.statement_by_id[suspect.statement]
    sentence = say(
        "With {number} in its place, {mends}.",
        number=words.parts["number"],
        mends=words.parts["mends"],
    )
    row, figure = home.row_by_id[suspect.row].label, printed(cell)
    if suspect == key:
        return Hint(suspect, say("This figure, printed {figure}", figure=figure), sentence)
    title = say("{row}, printed {figure}", row=row or say("Unnamed row"), figure=figure)
    return Hint(suspect, title, sentence, cell_name(home, suspect))


class WhereToLook(QWidget):
    """The hint in a box of its own, with the way to the figure. Hidden while there is none.

    Signals:
        cell_chosen: the `CellKey` to go to.
    """

    cell_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suspect: CellKey | None = None
        self.name = label(say("Where to look"))
        self.name.setObjectName("sectionName")
        self.figure = label("", "strong")
        self.sentence = label("")
        self.note = label(
            say("A hint, not a correction: the sheet and the workbook keep what is printed."),
            "caption",
        )
        self.go = QPushButton()
        self.go.clicked.connect(lambda: self.cell_chosen.emit(self._suspect))
        self._build()
        self.hide()

    @property
    def suspect(self) -> CellKey | None:
        """The figure that is named, None if none is."""
        return self._suspect

    def show_hint(self, hint: Hint | None) -> None:
        """Show a hint, or none."""
        self._suspect = hint.suspect if hint else None
        self.setVisible(hint is not None)
        if hint is None:
            return
        self.figure.setText(hint.title)
        self.figure.setVisible(bool(hint.title))
        self.sentence.setText(hint.sentence)
        self.note.setVisible(hint.suspect is not None)
        self.go.setText(say("Go to {cell}", cell=hint.place))
        self.go.setVisible(bool(hint.place))

    def _build(self) -> None:
        box = QFrame()
        box.setObjectName("hintBox")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        for text in (self.figure, self.sentence, self.note):
            text.setWordWrap(True)
            inside.addWidget(text)
        inside.addSpacing(2)
        inside.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.name)
        column.addWidget(box)
