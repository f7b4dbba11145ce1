"""The source: the document with the current figure lit, its parts paler, its prose marked."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget, QWidgetAction
from typing_extensions import override

from viewer.core.findings import TieCheck
from viewer.core.printed_page import PrintedPage
from viewer.core.relations import CellKey
from viewer.ui.language import say, told
from viewer.ui.models.spoken import spoken_period
from viewer.ui.models.tooltips import figure_tip
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.prose_words import place_in_words, prose_in_words, prose_verdict
from viewer.ui.panels.source_counts import SourceCounts
from viewer.ui.panels.source_faces import SourceFaces
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told
from viewer.ui.panels.source_modes import SourceMode, SourceSwitch
from viewer.ui.pieces import label
from viewer.ui.wording import as_tooltip

#: What is marked unless asked for more: figures without a counterpart stay as they are printed.
MARKED = frozenset({Told.TIED, Told.DENIED})
#: How far below a figure its menu opens.
LINE = 18


class SourcePanel(QWidget):
    """The document of the current filing.

    Attributes:
        faces: the document as text, page and table.
        view: the text.
        switch: lets one choose between them; for a title bar.
        counts: how many figures of the prose are tied, denied, not in the tables; for a title bar.
        marks: those figures.

    Signals:
        cell_chosen: the `CellKey` of the figure that was clicked in the text.
        tie_followed: (span, `CellKey`): a figure of the prose was clicked, to go to its cell.
        place_changed: where the lit figure stands, in words.
        mode_chosen: how the user wants to see the source, a `SourceMode`.
        look_wanted: how the page of this `OpenFiling` is printed is not known, and it is shown.
    """

    cell_chosen = Signal(object)
    tie_followed = Signal(object, object)
    place_changed = Signal(str)
    mode_chosen = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Source"))
        self._filing: OpenFiling | None = None
        self._place = ""
        self._has_look = False
        self.marks = SourceMarks()
        self.counts = SourceCounts()
        self.counts.step_requested.connect(self._on_step)
        self.counts.all_marked.connect(self._mark)
        self.faces = SourceFaces()
        self.view = self.faces.text
        self.faces.clicked.connect(self._on_clicked)
        self.faces.walked.connect(self._on_walked)
        self.faces.stepped.connect(self._on_stepped)
        self.faces.ask(self._leads_somewhere, self._words_at, self._figure_from)
        self.faces.mode_shown.connect(self._on_mode)
        self.switch = SourceSwitch()
        self.switch.chosen.connect(self.choose_mode)
        self.menu = QMenu(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.faces)
        self._on_mode()

    def choose_mode(self, mode: SourceMode) -> None:
        """Show the source that way from now on."""
        self.faces.want(mode)
        self._tell_place()
        self.mode_chosen.emit(mode)

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show that filing's text; nothing is lit."""
        old, self._filing = self._filing, filing
        if filing is old:
            return
        self.marks = SourceMarks(filing.filing.report.ties if filing else ())
        self.counts.show_counts(self.marks)
        self._mark()
        if filing and old and filing.filing.document is old.filing.document:
            self._want_look()
            return
        self._place, self._has_look = "", False
        self.faces.show_document(filing.filing.document if filing else None)
        self._tell_place()

    def show_look(self, number: int, look: PrintedPage) -> None:
        """Show the page of the filing of that number as it is printed, if it is the one shown."""
        if self._filing is not None and self._filing.number == number and not self._has_look:
            self._has_look = True
            self.faces.page.show_look(look)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._want_look()

    def show_cell(self, key: CellKey | None, parts: tuple[CellKey, ...] = ()) -> None:
        """Light a figure of the filing shown, and its parts."""
        if self._filing is None:
            return
        cell = self._filing.filing.cell(key) if key else None
        self._place = ""
        if cell is None:
            self.faces.light(None)
        elif (span := cell.source.span) is None:
            self.faces.tell(
                say(
                    "“{text}” stands at {place}.",
                    text=cell.source.raw,
                    place=cell.source.describe(),
                )
            )
            self._place = told(cell.source.describe())
        else:
            self.faces.light(span, self._spans(parts))
            self._place = say(
                "line {line} · characters {first}–{last}",
                line=self.view.lines.line_of(span[0]),  # As numbered beside the text.
                first=f"{span[0]:,}",
                last=f"{span[1]:,}",
            )
        self._tell_place()

    def show_span(self, span: tuple[int, int]) -> None:
        """Light a stretch of prose."""
        self.faces.light(span)
        mark = self.marks.of_span(span)
        if mark is not None:
            self._on_walked(mark)
        elif self._filing is not None:
            self._place = say("line {line}", line=self.view.lines.line_of(span[0]))
            self._tell_place()

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
        """The tooltip of a figure of the prose, or of a table."""
        mark, key, filing = self.marks.at(offset), self._cell_at(offset), self._filing
        if filing is None:
            return ""
        if mark is not None:
            return as_tooltip(prose_in_words(filing, mark.check))
        cell = filing.filing.cell(key) if key else None
        if key is None or cell is None:
            return ""
        statement = filing.filing.statement_by_id[key.statement]
        footnotes = [note for note in statement.footnotes if note[0] in cell.notes]
        return figure_tip(cell, filing.index.checked(key), footnotes, statement.rounding)

    def _figure_from(self, offset: int, by: int) -> tuple[int, int] | None:
        return self._filing.index.figure_from(offset, by) if self._filing else None

    def _mark(self) -> None:
        """Mark what is told of, and on request what is not in the tables."""
        more = frozenset({Told.UNMATCHED}) if self.counts.marks_all else frozenset()
        self.faces.show_marks(self.marks, MARKED | more)

    def _on_clicked(self, offset: int) -> None:
        mark, key = self.marks.at(offset), self._cell_at(offset)
        if mark is not None and mark.check.tie.cells:
            face = self.faces.face
            below = face.point_of(mark.span[0]) + QPoint(0, LINE)
            self.follow(mark.check, face.viewport().mapToGlobal(below))
        elif key is not None:
            self.cell_chosen.emit(key)

    def _on_step(self, told: Told, by: int) -> None:
        """Walk the figures of one kind, round the end."""
        face = self.faces.page if self.faces.mode is not SourceMode.TEXT else self.view
        self.faces.setCurrentWidget(face)
        if face.walk(by, frozenset({told})) is None:
            mark = self.marks.step(-1 if by > 0 else len(self.view.lines.text), by, {told})
            if mark is not None:
                self.show_span(mark.span)
        face.setFocus()

    def _on_mode(self) -> None:
        self.switch.show_mode(self.faces.mode, self.faces.possible)
        self._want_look()

    def _want_look(self) -> None:
        """Ask how the page is printed, once it is looked at."""
        is_seen = self.faces.currentWidget() is self.faces.page and self.isVisible()
        if is_seen and self._filing is not None and not self._has_look:
            self.look_wanted.emit(self._filing)

    def _tell_place(self) -> None:
        """Say where the figure stands, in the terms of what is shown."""
        name = self._filing.filing.document.name if self._filing else ""
        place = self._place
        if self.faces.currentWidget() is self.faces.grid:
            place = self.faces.grid.place_in_words()
        self.place_changed.emit(" · ".join(part for part in (name, place) if part))

    def _on_walked(self, mark: Mark) -> None:
        """Say what the figure is that the keyboard stands on."""
        if self._filing is not None:
            words = prose_verdict(self._filing, mark.check)
            self.faces.say(prose_in_words(self._filing, mark.check))
            line = self.view.lines.line_of(mark.span[0])
            self.place_changed.emit(say("line {line} · {words}", line=line, words=words))

    def _on_stepped(self, span: tuple[int, int]) -> None:
        """Say what the figure is that an arrow key has led to."""
        filing, key = self._filing, self._cell_at(span[0])
        statement = filing.filing.statement_by_id.get(key.statement) if filing and key else None
        if statement is None or key is None:
            return
        label = statement.row_by_id[key.row].label
        period = spoken_period(statement.column_by_id[key.column].period)
        text = self.view.lines.text[slice(*span)]
        place = ", ".join(part for part in (label, period) if part)
        words = f"{place}: {text}" if place else text
        self.faces.say(words)
        line = self.view.lines.line_of(span[0])
        self.place_changed.emit(say("line {line} · {words}", line=line, words=words))


def _menu_title(words: str) -> QLabel:
    title = label(words)
    title.setObjectName("sectionName")
    title.setContentsMargins(24, 4, 24, 4)
    return title


def _as_text(words: str) -> str:
    """Text of a document for a menu, in which "&" would mark a letter."""
    return words.replace("&", "&&")
