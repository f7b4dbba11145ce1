"""The sheet of one statement, as the rest of the window knows it."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QWidget

from viewer.core.findings import Report
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Statement
from viewer.core.statistics import SelectionStatistics
from viewer.ui.delegates.sheet_state import SheetState, places_of
from viewer.ui.language import say
from viewer.ui.models.copied_table import MOST_CELLS
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.arranged_sheet import ArrangedSheet
from viewer.ui.views.copying import (
    TooManyError,
    selected_cells,
    selected_count,
    selected_keys,
    selection_mime,
)
from viewer.ui.views.idle_work import IdleWork
from viewer.ui.views.sheet_keys import Command
from viewer.ui.views.sheet_place import SheetPlace
from viewer.ui.views.summing import selected_statistics

FLASH_MILLISECONDS = 400
_FLAG = QItemSelectionModel.SelectionFlag


class StatementView(ArrangedSheet):
    """A statement as a sheet. Everything that may be called or listened to stands here.

    Calls:
        set_statement(statement, report): show it, unfolded and as printed.
        renew(statement, report): show a later version of it, arranged as it is.
        go_to(key, flash): make a figure current; unfolds what hides it. False if it is not here.
        current_key(): its address, None in the label column. current_row(): its row's id.
        selected_keys(): addresses of the selected printed figures, row by row;
            selected_cells(): the selected figures; statistics(): what they come to.
        sheet_view(): everything that the reader changed about how it is shown, in one record;
            put_on(SheetView): show it so.
        set_order(Order), order, set_level(n), levels, level, set_scale(Scale), scale,
            set_zoom(percent), zoom, fold_current(folded).
        set_columns(order, hidden): column ids from left to right, and those that do not show.
        columns: what else one can do with columns.
        set_filter(text), filter, kept_rows: rows that hold the text stay, others are dimmed.
        set_parts(keys), set_find_matches(keys), set_shows_rounding(on): what is lit and marked.
        name_of(key), key_named("C25"): names of cells. copy(), select_all().
        model: the StatementModel; figures: the table that has the keyboard.

    Signals:
        current_changed: the current cell moved: its CellKey, or None in the label column.
        selection_changed: other cells are selected.
        drill_requested: Enter or a double click on a figure: its CellKey.
        components_requested: Ctrl+[ on a figure: its CellKey.
        total_requested: Ctrl+] on a figure: its CellKey.
        menu_requested: the menu of what is selected is wanted: where on the screen.
        column_menu_requested: the menu of the header is wanted: where on the screen.
        view_changed: anything in `sheet_view()` changed.
    """

    current_changed = Signal(object)
    selection_changed = Signal()
    drill_requested = Signal(object)
    components_requested = Signal(object)
    total_requested = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: Report | None = None
        self._selection_timer = QTimer(self, singleShot=True, interval=0)
        self._flash_timer = QTimer(self, singleShot=True, interval=FLASH_MILLISECONDS)
        self._preparation, self._writing = IdleWork(self), IdleWork(self)
        self._connect()

    def _connect(self) -> None:
        body = self._body
        body.figures.commanded.connect(self._on_command)
        for table in (body.figures, body.labels):
            table.doubleClicked.connect(self._on_double_clicked)
        self._selection_timer.timeout.connect(self.selection_changed)
        self._flash_timer.timeout.connect(lambda: self._set_state(flashing=False))

    # The statement

    def set_statement(self, statement: Statement, report: Report | None = None) -> None:
        """Show a statement, unfolded and as printed."""
        old = self._model
        model, self._report = StatementModel(statement, report, self), report
        kept = self._state
        self._state = SheetState(
            shows_rounding=kept.shows_rounding, shows_formulas=kept.shows_formulas
        )
        self._arrange(model)
        selection = self.figures.selectionModel()
        selection.currentChanged.connect(self._on_current_changed)
        selection.selectionChanged.connect(lambda *_: self._selection_timer.start())
        if old is not None:
            old.deleteLater()
        self._preparation.begin(model.filled.printed.prepare)
        self._on_view_changed()

    def renew(self, statement: Statement, report: Report) -> bool:
        """Show a later version of the statement; the reader's place in it stays.

        Returns:
            Whether anything of it is new.
        """
        model = self._model
        if model is not None and statement is model.statement and report == self._report:
            return False
        if model is None:
            self.set_statement(statement, report)
            return True
        if statement is model.statement:
            self._report = report
            model.set_report(report)
            return True
        place, kept = SheetPlace.of(self.figures, model), self.sheet_view()
        lit = replace(self._state, flashing=False)
        self.set_statement(statement, report)
        self._state = lit
        self._body.set_state(lit)
        self.put_on(kept)
        place.restore(self.figures, self._model or model)
        return True

    # The current cell and the selection

    def go_to(self, key: CellKey, *, flash: bool = True) -> bool:
        """Make a figure current, unfolding what hides it; False if it is not of this statement.

        With `flash` the frame is stronger for a moment, unless the system asks for less motion.
        """
        if self._model is None or key.statement != self._model.statement.id:
            return False
        self._model.reveal(key.row)
        self._model.reveal_column(key.column)
        index = self._model.index_of(key)
        if not index.isValid():
            return False
        self.figures.go(index.row(), index.column())
        if flash and self._moves():
            self._set_state(flashing=True)
            self._flash_timer.start()
        return True

    def selected_keys(self) -> list[CellKey]:
        """Addresses of the selected printed figures, row by row."""
        if self._model is None:
            return []
        return selected_keys(self._model, self.figures.selectionModel())

    def selected_cells(self) -> list[Cell]:
        """The selected figures, computed ones too."""
        if self._model is None:
            return []
        return selected_cells(self._model, self.figures.selectionModel())

    def statistics(self) -> SelectionStatistics | None:
        """What the selected figures come to, None if none is selected."""
        if self._model is None:
            return None
        return selected_statistics(self._model, self.figures.selectionModel())

    def select_all(self) -> None:
        """Select every cell that shows, labels too."""
        self.figures.selectAll()

    @property
    def selected_count(self) -> int:
        """How many cells are selected, blank ones and labels too."""
        return selected_count(self.figures.selectionModel()) if self._model else 0

    def copy(self, *, is_headed: bool = False) -> str:
        """Put the selection on the clipboard; with its header and as shown if `is_headed`.

        Returns:
            One sentence if it is not copied, else "".
        """
        if self._model is None:
            return ""
        try:
            mime = selection_mime(self._model, self.figures.selectionModel(), is_headed=is_headed)
        except TooManyError as error:
            return say(
                "{count} cells are selected; at most {most} are copied.",
                count=f"{error.args[0]:,}",
                most=f"{MOST_CELLS:,}",
            )
        if mime is not None:
            self._writing.begin(mime.text_of_table.write)
            QGuiApplication.clipboard().setMimeData(mime)
        return ""

    # What is lit, dimmed and marked

    def set_parts(self, keys: Iterable[CellKey]) -> None:
        """Give the components of the current total a pale ground."""
        self._set_state(parts=places_of(keys))

    def set_find_matches(self, keys: Iterable[CellKey]) -> None:
        """Light what a search found; column "" is the label of a row."""
        self._set_state(matches=places_of(keys))

    def set_shows_rounding(self, shows: bool) -> None:
        """Mark what is within rounding or cannot be checked, too."""
        self._set_state(shows_rounding=shows)

    # Own affairs

    def _moves(self) -> bool:
        """Whether the system lets things move."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return bool(self.style().styleHint(hint, None, self))

    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self._body.repaint_current(previous, current)
        self.current_changed.emit(self.current_key())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.figures.go(index.row(), index.column())
        self._request(self.drill_requested)

    def _request(self, signal: SignalInstance) -> None:
        key = self.current_key() or self._first_figure_of_row()
        if key is not None:
            signal.emit(key)

    def _first_figure_of_row(self) -> CellKey | None:
        row = self.current_row()
        if self._model is None or row is None:
            return None
        statement = self._model.statement
        keys = (statement.key(row, column.id) for column in statement.columns)
        return next((key for key in keys if statement.cell(key.row, key.column)), None)

    def _select(self, flag: QItemSelectionModel.SelectionFlag) -> None:
        index = self.figures.currentIndex()
        self.figures.selectionModel().select(index, _FLAG.ClearAndSelect | flag)

    def _select_more(self) -> None:
        """Select the block that the current cell stands in; if it is, everything."""
        if not self.figures.select_block():
            self.select_all()

    def _select_current(self) -> None:
        index = self.figures.currentIndex()
        self.figures.go(index.row(), index.column())

    def _request_menu(self) -> None:
        """Ask for the menu at the foot of the current cell."""
        self.figures.show_current()
        place = self.figures.visualRect(self.figures.currentIndex()).bottomLeft()
        self.menu_requested.emit(self.figures.viewport().mapToGlobal(place))

    def _on_command(self, command: Command) -> None:
        actions: dict[Command, Callable[[], object]] = {
            Command.DRILL: lambda: self._request(self.drill_requested),
            Command.COMPONENTS: lambda: self._request(self.components_requested),
            Command.TOTAL: lambda: self._request(self.total_requested),
            Command.FOLD: lambda: self.fold_current(folded=True),
            Command.UNFOLD: lambda: self.fold_current(folded=False),
            Command.SELECT_COLUMN: lambda: self._select(_FLAG.Columns),
            Command.SELECT_ROW: lambda: self._select(_FLAG.Rows),
            Command.SELECT_ALL: self._select_more,
            Command.SELECT_BLOCK: self.figures.select_block,
            Command.SELECT_CURRENT: self._select_current,
            Command.SHOW_CURRENT: self.figures.show_current,
            Command.COPY: self.copy,
            Command.CLEAR: self.clear_filter,
            Command.MENU: self._request_menu,
        }
        actions[command]()
