"""The source: the document with the current figure lit, its parts paler, its prose marked."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from viewer.core.findings import TieCheck
from viewer.core.relations import CellKey
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.prose_words import place_in_words, prose_in_words, prose_verdict
from viewer.ui.panels.source_counts import SourceCounts
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told
from viewer.ui.panels.source_view import SourceView
from viewer.ui.pieces import label

#: What is marked unless asked for more: figures without a counterpart stay as they are printed.
MARKED = frozenset({Told.TIED, Told.DENIED})


class SourcePanel(QWidget):
    """The text of the current filing.

    Attributes:
        view: the text.
        counts: how many figures of the prose are tied, denied, not in the tables; for a title bar.
        marks: those figures.

    Signals:
        cell_chosen: the `CellKey` of the figure that was clicked in the text.
        tie_followed: (span, `CellKey`): a figure of the prose was clicked, to go to its cell.
        place_changed: where the lit figure stands, in words.
    """

    cell_chosen = Signal(object)
    tie_followed = Signal(object, object)
    place_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Source")
        self._filing: OpenFiling | None = None
        self.marks = SourceMarks()
        self.counts = SourceCounts()
        self.counts.step_requested.connect(self._on_step)
        self.counts.all_marked.connect(self._mark)
        self.view = SourceView()
        self.view.clicked.connect(self._on_clicked)
        self.view.walked.connect(self._on_walked)
        self.view.is_figure = self._leads_somewhere
        self.view.words_at = self._words_at
        self.menu = QMenu(self)
        self._elsewhere = label("", "muted")
        self._elsewhere.setContentsMargins(12, 12, 12, 12)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._elsewhere)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show that filing's text; nothing is lit."""
        old, self._filing = self._filing, filing
        if filing is old:
            return
        self.marks = SourceMarks(filing.filing.report.ties if filing else ())
        self.counts.show_counts(self.marks)
        self._mark()
        if filing and old and filing.filing.document is old.filing.document:
            return
        self.view.show_text(filing.filing.document.text if filing else "")
        self.place_changed.emit(filing.filing.document.name if filing else "")

    def show_cell(self, key: CellKey | None, parts: tuple[CellKey, ...] = ()) -> None:
        """Light a figure of the filing shown, and its parts."""
        if self._filing is None:
            return
        cell = self._filing.filing.cell(key) if key else None
        name = self._filing.filing.document.name
        if cell is None:
            self.view.light(None)
            self._stack.setCurrentWidget(self.view)
            self.place_changed.emit(name)
            return
        span = cell.source.span
        place = f"{name} · {cell.source.describe()}"
        if span is None:
            self._elsewhere.setText(f"“{cell.source.raw}” stands at {cell.source.describe()}.")
            self._stack.setCurrentWidget(self._elsewhere)
        else:
            place += f" · characters {span[0]:,}–{span[1]:,}"
            self.view.light(span, self._spans(parts))
            self._stack.setCurrentWidget(self.view)
        self.place_changed.emit(place)

    def show_span(self, span: tuple[int, int]) -> None:
        """Light a stretch of prose."""
        self._stack.setCurrentWidget(self.view)
        self.view.light(span)
        mark = self.marks.of_span(span)
        if mark is not None:
            self._on_walked(mark)
        elif self._filing is not None:
            line = self.view.lines.line_of(span[0])
            self.place_changed.emit(f"{self._filing.filing.document.name} · line {line}")

    def follow(self, check: TieCheck, at: QPoint) -> None:
        """Go to the cell of a figure of the prose, or let one of its cells be chosen.

        Args:
            check: its tie, evaluated.
            at: where on the screen a menu of the cells may stand.
        """
        filing, span = self._filing, check.tie.span
        if filing is None or not check.tie.cells:
            return
        if check.tie.formula is None:
            self.tie_followed.emit(span, check.tie.cells[0])
            return
        self.menu.clear()
        title, words = QWidgetAction(self.menu), _menu_title(prose_verdict(filing, check))
        title.setDefaultWidget(words)
        title.setEnabled(False)  # Nothing to choose,
        self.menu.addAction(title)
        words.setEnabled(True)  # but to read.
        self.menu.addSeparator()
        for key in dict.fromkeys(check.tie.cells):
            action = self.menu.addAction(_as_text(place_in_words(filing, key)))
            action.triggered.connect(lambda _=False, key=key: self.tie_followed.emit(span, key))
        self.menu.popup(at)
        self.menu.setActiveAction(self.menu.actions()[2])  # Not the title: Enter goes on.

    def _spans(self, keys: tuple[CellKey, ...]) -> list[tuple[int, int]]:
        if self._filing is None:
            return []
        cells = [self._filing.filing.cell(key) for key in keys]
        return [cell.source.span for cell in cells if cell and cell.source.span]

    def _cell_at(self, offset: int) -> CellKey | None:
        return self._filing.index.cell_at(offset) if self._filing else None

    def _leads_somewhere(self, offset: int) -> bool:
        mark = self.marks.at(offset)
        return bool(mark and mark.check.tie.cells) or self._cell_at(offset) is not None

    def _words_at(self, offset: int) -> str:
        mark = self.marks.at(offset)
        return prose_in_words(self._filing, mark.check) if mark and self._filing else ""

    def _mark(self) -> None:
        """Mark what is told of, and on request what is not in the tables."""
        more = frozenset({Told.UNMATCHED}) if self.counts.marks_all else frozenset()
        self.view.show_marks(self.marks, MARKED | more)

    def _on_clicked(self, offset: int) -> None:
        mark, key = self.marks.at(offset), self._cell_at(offset)
        if mark is not None and mark.check.tie.cells:
            below = self.view.point_of(mark.span[0]) + QPoint(0, self.view.row_height)
            self.follow(mark.check, self.view.viewport().mapToGlobal(below))
        elif key is not None:
            self.cell_chosen.emit(key)

    def _on_step(self, told: Told, by: int) -> None:
        """Walk the figures of one kind, round the end."""
        self._stack.setCurrentWidget(self.view)
        if self.view.walk(by, frozenset({told})) is None:
            mark = self.marks.step(-1 if by > 0 else len(self.view.lines.text), by, {told})
            if mark is not None:
                self.show_span(mark.span)
        self.view.setFocus()

    def _on_walked(self, mark: Mark) -> None:
        """Say what the figure is that the keyboard stands on."""
        if self._filing is not None:
            words = prose_verdict(self._filing, mark.check)
            self.view.say(prose_in_words(self._filing, mark.check))
            line = self.view.lines.line_of(mark.span[0])
            self.place_changed.emit(f"line {line} · {words}")


def _menu_title(words: str) -> QLabel:
    title = label(words)
    title.setObjectName("sectionName")
    title.setContentsMargins(24, 4, 24, 4)
    return title


def _as_text(words: str) -> str:
    """Text of a document for a menu, in which "&" would mark a letter."""
    return words.replace("&", "&&")
