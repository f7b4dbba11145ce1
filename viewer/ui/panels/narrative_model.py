"""The figures of the prose as a table: the verdict, the figure, the words around it, its cells."""

from enum import IntEnum

from PySide6.QtCore import Qt

from viewer.core.findings import Verdict
from viewer.core.said import said
from viewer.core.verdict_words import MARKS, Claim, verdict_words
from viewer.ui.language import say, told
from viewer.ui.models.lines_model import LinesModel
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.prose_words import (
    figures_in_words,
    place_in_words,
    prose_in_words,
    snippet,
)
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told
from viewer.ui.wording import as_tooltip

TITLES = (said("Verdict"), said("Figure"), said("In the text"), said("In the tables"))
VERDICT, FIGURE, TEXT, TABLES = range(len(TITLES))
#: So few words stand before a figure that it is seen where the column is narrow.
BEFORE, AFTER = 24, 90


class NarrativeRole(IntEnum):
    """The model's own roles."""

    VERDICT = Qt.ItemDataRole.UserRole + 1
    LEADS = Qt.ItemDataRole.UserRole + 2


class NarrativeModel(LinesModel[Mark]):
    """The figures of the kinds that are shown; what a line says is made when it is asked for."""

    def __init__(self) -> None:
        super().__init__(
            TITLES,
            {
                Qt.ItemDataRole.DisplayRole: self._text,
                Qt.ItemDataRole.ToolTipRole: self._tip,
                Qt.ItemDataRole.AccessibleTextRole: self._spoken,
                NarrativeRole.VERDICT: lambda mark, _: _verdict(mark),
                NarrativeRole.LEADS: lambda mark, _: bool(mark.check.tie.cells),
            },
        )
        self._filing: OpenFiling | None = None
        self._marks = SourceMarks()
        self._kinds: frozenset[Told] = frozenset(Told)

    def show(self, filing: OpenFiling | None, marks: SourceMarks) -> None:
        """Show the figures of a filing's prose."""
        self._renew(filing, marks, self._kinds)

    def show_kinds(self, kinds: frozenset[Told]) -> None:
        """Show figures of these kinds only."""
        self._renew(self._filing, self._marks, kinds)

    def mark(self, row: int) -> Mark:
        """The figure at that position."""
        return self.shown[row]

    def _renew(
        self, filing: OpenFiling | None, marks: SourceMarks, kinds: frozenset[Told]
    ) -> None:
        self._filing, self._marks, self._kinds = filing, marks, kinds
        self.show_lines(
            [marks[place] for place in range(len(marks)) if marks[place].told in kinds]
        )

    def _text(self, mark: Mark, column: int) -> str:
        if self._filing is None:
            return ""
        if column == VERDICT:
            return _words(mark)
        if column == FIGURE:
            return mark.check.tie.text
        if column == TEXT:
            return snippet(self._filing.filing.document.text, mark.span, BEFORE, AFTER)
        if not mark.check.tie.cells:
            return ""
        if mark.check.tie.formula is not None:
            return figures_in_words(self._filing, mark.check)
        return place_in_words(self._filing, mark.check.tie.cells[0])

    def _tip(self, mark: Mark, column: int) -> str:
        if self._filing is None or column == TEXT:
            return as_tooltip(self._text(mark, column))
        return as_tooltip(prose_in_words(self._filing, mark.check))

    def _spoken(self, mark: Mark, column: int) -> str:
        return f"{told(TITLES[column])}: {self._text(mark, column)}"


def _verdict(mark: Mark) -> Verdict:
    return mark.check.outcome.verdict


def _words(mark: Mark) -> str:
    if mark.told is Told.UNMATCHED:
        return say("Not in the tables")
    claim = Claim.TIE if mark.check.tie.formula is None else Claim.DERIVED
    words = verdict_words(_verdict(mark), claim)
    return f"{MARKS[_verdict(mark)]}  {told(words)}"
