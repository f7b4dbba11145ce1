"""The sheet of one statement, as the rest of the window knows it."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QTimer, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle, QVBoxLayout, QWidget

from viewer.core.findings import Report
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.delegates.metrics import LARGEST_ZOOM, SMALLEST_ZOOM
from viewer.ui.delegates.sheet_state import SheetState, places_of
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.row_filter import rows_holding
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.copying import selected_keys, selection_mime
from viewer.ui.views.figure_table import FigureTable
from viewer.ui.views.sheet_body import SheetBody
from viewer.ui.views.sheet_keys import Command
from viewer.ui.views.sheet_place import SheetPlace

FLASH_MILLISECONDS = 400
ZOOM_STEP = 10
_FLAG = QItemSelectionModel.SelectionFlag


class StatementView(QWidget):
    """A statement as a sheet. Everything that may be called or listened to stands here.

    Calls:
        set_statement(statement, report): show it, unfolded and as printed.
        renew(statement, report): show a later version of it, arranged as it is.
        go_to(key, flash): make a figure current; unfolds what hides it. False if it is not here.
        current_key(): its address, None in the label column. current_row(): its row's id.
        selected_keys(): addresses of the selected printed figures, row by row.
        sheet_view(): everything that the reader changed about how it is shown, in one record;
            put_on(SheetView): show it so.
        set_order(Order), order, set_level(n), levels, level, set_scale(Scale), scale,
            set_zoom(percent), zoom, fold_current(folded).
        set_columns(order, hidden): column ids from left to right, and those that do not show.
        set_filter(text), filter, kept_rows: rows that hold the text stay, others are dimmed.
        set_parts(keys), set_find_matches(keys), set_shows_rounding(on): what is lit and marked.
        name_of(key), key_named("C25"): names of cells. copy(), select_all().
        model: the StatementModel; figures: the table that has the keyboard.

    Signals:
        current_changed: the current cell moved: its CellKey, or None in the label column.
        selection_changed: list of the CellKeys of the selected printed figures.
        drill_requested: Enter or a double click on a figure: its CellKey.
        components_requested: Ctrl+[ on a figure: its CellKey.
        total_requested: Ctrl+] on a figure: its CellKey.
        view_changed: anything in `sheet_view()` changed.
    """

    current_changed = Signal(object)
    selection_changed = Signal(object)
    drill_requested = Signal(object)
    components_requested = Signal(object)
    total_requested = Signal(object)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: StatementModel | None = None
        self._report: Report | None = None
        self._state = SheetState()
        self._zoom = 100
        self._filter = ""
        self._is_putting_on = False
        self._body = SheetBody(self)
        self._selection_timer = QTimer(self, singleShot=True, interval=0)
        self._flash_timer = QTimer(self, singleShot=True, interval=FLASH_MILLISECONDS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self.setFocusProxy(self._body.figures)
        self._connect()

    def _connect(self) -> None:
        body = self._body
        body.figures.commanded.connect(self._on_command)
        for table in (body.figures, body.labels):
            table.doubleClicked.connect(self._on_double_clicked)
            table.zoomed.connect(lambda steps: self.set_zoom(self._zoom + ZOOM_STEP * steps))
        body.gutter.toggled.connect(self._on_toggled)
        body.corner.level_chosen.connect(self.set_level)
        body.resized.connect(self._on_view_changed)
        self._selection_timer.timeout.connect(
            lambda: self.selection_changed.emit(self.selected_keys())
        )
        self._flash_timer.timeout.connect(lambda: self._set_state(flashing=False))

    # The statement

    @property
    def model(self) -> StatementModel | None:
        """The model shown, None before the first statement."""
        return self._model

    @property
    def figures(self) -> FigureTable:
        """The table of figures: it has the keyboard."""
        return self._body.figures

    def set_statement(self, statement: Statement, report: Report | None = None) -> None:
        """Show a statement, unfolded and as printed."""
        old = self._model
        self._model, self._report = StatementModel(statement, report, self), report
        model = self._model
        self._state = SheetState(shows_rounding=self._state.shows_rounding)
        self._filter = ""
        self._body.set_state(self._state)
        selection = self._body.show_model(model)
        selection.currentChanged.connect(self._on_current_changed)
        selection.selectionChanged.connect(lambda *_: self._selection_timer.start())
        model.folds_changed.connect(self._on_folds_changed)
        model.scale_changed.connect(self._on_remeasured)
        model.columns_changed.connect(self._on_remeasured)
        if old is not None:
            old.deleteLater()
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

    def current_key(self) -> CellKey | None:
        """The address of the current figure, None in the label column or without any."""
        index = self.figures.currentIndex()
        if self._model is None or not index.isValid():
            return None
        return self._model.key_at(index.row(), index.column())

    def current_row(self) -> str | None:
        """The id of the current cell's row."""
        index = self.figures.currentIndex()
        if self._model is None or not index.isValid():
            return None
        return self._model.sheet_row(index.row()).id

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

    def select_all(self) -> None:
        """Select every cell that shows, labels too."""
        self.figures.selectAll()

    def copy(self) -> None:
        """Put the selection on the clipboard as tab-separated text and as an HTML table."""
        if self._model is None:
            return
        mime = selection_mime(self._model, self.figures.selectionModel())
        if mime is not None:
            QGuiApplication.clipboard().setMimeData(mime)

    def name_of(self, key: CellKey) -> str:
        """The name of a cell as spreadsheets write it ("C25"), "" if it is not here."""
        return self._model.name_of(key) if self._model else ""

    def key_named(self, name: str) -> CellKey | None:
        """The address that a name stands for, None if there is no such cell."""
        return self._model.key_named(name) if self._model else None

    # Order, folds, scale, zoom

    @property
    def order(self) -> Order:
        """The order of the rows."""
        return self._model.order if self._model else Order.AS_PRINTED

    def set_order(self, order: Order) -> None:
        """Show the rows in that order; the current cell stays current."""
        self._keeping_current(lambda model: model.set_order(order))

    @property
    def levels(self) -> int:
        """How many levels there are, 1 if nothing folds."""
        return self._model.arrangement.level_count if self._model else 1

    @property
    def level(self) -> int | None:
        """The level shown, None if totals are folded one by one."""
        return self._model.arrangement.level if self._model else 1

    def set_level(self, level: int) -> None:
        """Fold so that the outermost `level` levels show."""
        self._keeping_current(lambda model: model.set_level(level))

    def fold_current(self, *, folded: bool) -> None:
        """Fold the current total, or the one that the current row is a part of; or unfold it."""
        row = self.current_row()
        if self._model is None or row is None:
            return
        arrangement = self._model.arrangement
        collapsed = arrangement.collapsed
        if folded:
            candidates = [row, *arrangement.outline.ancestors(row)]
            open_totals = [r for r in candidates if arrangement.folds(r) and r not in collapsed]
            wanted = collapsed | set(open_totals[:1])
        else:
            wanted = collapsed - {row}
        self._keeping_current(lambda model: model.set_collapsed(wanted))

    @property
    def scale(self) -> Scale:
        """The scale that amounts are written in."""
        return self._model.scale if self._model else Scale.AS_PRINTED

    def set_scale(self, scale: Scale) -> None:
        """Write the amounts in that scale."""
        if self._model:
            self._model.set_scale(scale)

    @property
    def zoom(self) -> int:
        """The zoom in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Scale fonts and rows, between 50 and 300 per cent."""
        percent = min(LARGEST_ZOOM, max(SMALLEST_ZOOM, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._body.set_zoom(percent)
            self._on_view_changed()

    def set_columns(self, order: Iterable[str], hidden: Iterable[str]) -> None:
        """Show the columns in that order (() as printed) but the hidden ones."""
        self._keeping_current(lambda model: model.set_columns(order, hidden))

    @property
    def filter(self) -> str:
        """The text that rows must hold not to be dimmed, "" without a filter."""
        return self._filter

    @property
    def kept_rows(self) -> AbstractSet[str] | None:
        """Ids of the rows that the filter keeps, None without a filter."""
        return self._state.kept_rows

    def set_filter(self, text: str) -> None:
        """Dim the rows that do not hold the text; "" dims none."""
        text = text.strip()
        if self._model is not None and text != self._filter:
            self._filter = text
            statement = self._model.statement
            self._set_state(kept_rows=rows_holding(statement, text) if text else None)
            self._on_view_changed()

    def sheet_view(self) -> SheetView:
        """Everything that the reader changed about how the statement is shown."""
        model = self._model
        if model is None:
            return SheetView(zoom=self._zoom)
        columns = model.column_arrangement
        return SheetView(
            order=model.order,
            collapsed=model.arrangement.collapsed,
            scale=model.scale,
            hidden=columns.hidden,
            columns=columns.order,
            filter=self._filter,
            zoom=self._zoom,
            widths=tuple(sorted(self._body.widths.items())),
        )

    def put_on(self, view: SheetView) -> None:
        """Show the statement so; rows and columns that are not here are left out."""
        before, self._is_putting_on = self.sheet_view(), True

        def arrange(model: StatementModel) -> None:
            model.set_order(view.order)
            model.set_collapsed(view.collapsed)
            model.set_columns(view.columns, view.hidden)

        self._keeping_current(arrange)
        self.set_scale(view.scale)
        self.set_filter(view.filter)
        self.set_zoom(view.zoom)
        self._body.set_widths(dict(view.widths))
        self._is_putting_on = False
        if self.sheet_view() != before:
            self.view_changed.emit()

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

    def _set_state(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # names are ours
        self._body.set_state(self._state)

    def _moves(self) -> bool:
        """Whether the system lets things move."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        return bool(self.style().styleHint(hint, None, self))

    def _keeping_current(self, change: Callable[[StatementModel], None]) -> None:
        """Change which rows show; what is hidden by it hands the current cell to its total."""
        model, key, row = self._model, self.current_key(), self.current_row()
        if model is None:
            return
        change(model)
        if row is None:
            return
        place = model.row_of(model.arrangement.shelter_of(row))
        if place is not None:
            self.figures.go(place, model.place_near(key.column) if key else 0)

    def _on_folds_changed(self) -> None:
        self._body.arrange_rows()
        self._on_view_changed()

    def _on_remeasured(self) -> None:
        self._body.measure()
        self._on_view_changed()

    def _on_view_changed(self) -> None:
        if not self._is_putting_on:
            self.view_changed.emit()

    def _on_current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._body.repaint_current()
        self.current_changed.emit(self.current_key())

    def _on_toggled(self, row: str, whole: bool) -> None:
        self._keeping_current(lambda model: model.toggle(row, whole=whole))

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

    def _on_command(self, command: Command) -> None:
        actions: dict[Command, Callable[[], object]] = {
            Command.DRILL: lambda: self._request(self.drill_requested),
            Command.COMPONENTS: lambda: self._request(self.components_requested),
            Command.TOTAL: lambda: self._request(self.total_requested),
            Command.FOLD: lambda: self.fold_current(folded=True),
            Command.UNFOLD: lambda: self.fold_current(folded=False),
            Command.SELECT_COLUMN: lambda: self._select(_FLAG.Columns),
            Command.SELECT_ROW: lambda: self._select(_FLAG.Rows),
            Command.SELECT_ALL: self.select_all,
            Command.COPY: self.copy,
        }
        actions[command]()
