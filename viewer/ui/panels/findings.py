"""The findings: a table with filters; each line leads to its figure, and can be set aside."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from viewer.core.findings import Finding
from viewer.ui.language import say
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.finding_note import NoteEditor
from viewer.ui.panels.findings_bar import FindingsBar
from viewer.ui.panels.findings_empty import NoFindings
from viewer.ui.panels.findings_filter import FindingLine, FindingsFilter
from viewer.ui.panels.findings_model import FindingsModel
from viewer.ui.panels.findings_table import FindingsTable
from viewer.ui.pieces import label


class FindingsPanel(QWidget):
    """The table of findings.

    Signals:
        chosen: the `Finding` to go to.
        set_aside_wanted: the `Finding` to set aside, and the note.
        bring_back_wanted: the `Finding` that is no longer to be set aside.
        undo_wanted: undo what was done last.
    """

    chosen = Signal(object)
    set_aside_wanted = Signal(object, str)
    bring_back_wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Findings"))
        self.model = FindingsModel()
        self.table = FindingsTable(self.model)
        self.filters = FindingsBar()
        self.note = NoteEditor()
        self.nothing = NoFindings()
        self.remark = label("", "caption")
        self._number: int | None = None
        self._visited: Finding | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        self._build()
        self._connect()

    @property
    def current(self) -> FindingLine | None:
        """The current line."""
        index = self.table.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show the findings of that filing; of the one shown already, where the reader is."""
        number = filing.number if filing else None
        line, row = self.current, self.table.currentIndex().row()
        if number != self._number:
            self.note.leave()
            line, row = None, -1
        self._number = number
        self.model.show(filing)
        self._return_to(line, row)
        self.filters.show_lines(self.model.lines)
        self.nothing.show_filing(filing)
        remark = filing.filing.report.review_remark if filing else ""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self._show_state()

    def step(self, by: int) -> None:
        """Go to the next finding shown (1) or the previous one (-1), round the end.

        A line that is current but was not gone to, as the first is at the beginning, comes first.
        """
        rows = self.model.rowCount()
        if not rows:
            return
        current = self.table.currentIndex()
        row = 0 if by > 0 else rows - 1
        if current.isValid():
            was_seen = self.model.finding(current.row()) == self._visited
            row = (current.row() + by) % rows if was_seen else current.row()
        self._select(row)
        self._choose(self.model.index(row, 0))

    def review(self) -> None:
        """Ask why the current finding is set aside; one that is set aside is brought back."""
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self._select(0)
        line = self.current
        if line is None:
            return
        if line.review is None:
            self.note.begin(line.finding)
        else:
            self.bring_back_wanted.emit(line.finding)

    def _on_filter(self, wanted: FindingsFilter) -> None:
        line, row = self.current, self.table.currentIndex().row()
        self.model.set_filter(wanted)
        self._return_to(line, row)
        self._show_state()

    def _return_to(self, line: FindingLine | None, row: int) -> None:
        """Make the line current that was; if it is gone or has moved, the one in its place."""
        if line is None or not self.model.rowCount():
            return
        found = self.model.row_of(line.finding)
        has_moved = found >= 0 and self.model.line(found).review != line.review
        if found < 0 or has_moved:
            found = min(max(row, 0), self.model.rowCount() - 1)
        self._select(found)

    def _show_state(self) -> None:
        self._stack.setCurrentWidget(self.table if self.model.rowCount() else self.nothing)
        wanted = self.model.filter
        self.nothing.show_counts(self.model.count(), self.model.set_aside, wanted)
        self.filters.allow(self.current)

    def _select(self, row: int) -> None:
        self.table.setCurrentIndex(self.model.index(row, 0))
        self.table.selectRow(row)

    def _choose(self, index: QModelIndex) -> None:
        self._visited = self.model.finding(index.row())
        self.chosen.emit(self._visited)

    def _on_note_left(self) -> None:
        self.table.setFocus()

    def _show_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if not index.isValid():
            return
        self._select(index.row())
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """What can be done with the current finding."""
        menu = QMenu(self)
        line = self.current
        if line is None:
            return menu
        menu.addAction(say("Go to figure")).triggered.connect(
            lambda: self._choose(self.table.currentIndex())
        )
        menu.addSeparator()
        if line.review is None:
            menu.addAction(say("Set aside with a note…")).triggered.connect(self.review)
        else:
            note = line.review.note
            menu.addAction(say("Bring back")).triggered.connect(self.review)
            menu.addAction(say("Change the note…")).triggered.connect(
                lambda: self.note.begin(line.finding, note)
            )
        menu.addAction(say("Undo")).triggered.connect(self.undo_wanted)
        return menu

    def _build(self) -> None:
        self.remark.setWordWrap(True)
        self.remark.setContentsMargins(8, 2, 8, 2)
        self.remark.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.remark)
        column.addWidget(self.note)

    def _connect(self) -> None:
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.table.delete_pressed.connect(self.review)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.selectionModel().currentChanged.connect(
            lambda *_: self.filters.allow(self.current)
        )
        self.model.modelReset.connect(lambda: self.filters.allow(self.current))
        self.filters.changed.connect(self._on_filter)
        self.filters.set_aside_requested.connect(self.review)
        self.nothing.all_wanted.connect(self.filters.show_all)
        self.nothing.set_aside_wanted.connect(self.filters.show_set_aside)
        self.note.accepted.connect(self.set_aside_wanted)
        self.note.left.connect(self._on_note_left)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.undo_wanted)
