"""A sheet that the reader arranges: order, folds, scale, zoom, columns and a filter."""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.added_columns import AddedColumn
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.delegates.metrics import LARGEST_ZOOM, SMALLEST_ZOOM
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.models.added_table import AddedTable
from viewer.ui.models.arrangement import FoldReach, Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.row_filter import RowFilter
from viewer.ui.models.sheet_view import LONGEST_FILTER, SheetView
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.column_commands import ColumnCommands
from viewer.ui.views.figure_table import FigureTable
from viewer.ui.views.filter_bar import FilterBar
from viewer.ui.views.sheet_body import SheetBody

ZOOM_STEP = 10


class ArrangedSheet(QWidget):
    """What of a sheet is the reader's to arrange; `sheet_view()` has all of it in one record.

    Attributes:
        columns: what one can do with columns beside arranging them.
        added_source: makes what works out added columns of a statement; None where nothing does.
        added_table: what it made for the statement shown.

    Signals:
        view_changed: anything in `sheet_view()` changed.
        column_menu_requested: the menu of the header is wanted: where on the screen.
    """

    view_changed = Signal()
    column_menu_requested = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model: StatementModel | None = None
        self._state = SheetState()
        self._zoom = 100
        self._filter = ""
        self._rows: RowFilter | None = None
        self._is_putting_on = False
        self.added_source: Callable[[Statement], AddedTable] | None = None
        self.added_table: AddedTable | None = None
        self._body = SheetBody(self)
        self._filter_bar = FilterBar(self)
        self.columns = ColumnCommands(self._body, self.set_columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._filter_bar)
        layout.addWidget(self._body, 1)
        self.setFocusProxy(self._body.figures)
        self._connect_arrangement()

    def _connect_arrangement(self) -> None:
        body = self._body
        for table in (body.figures, body.labels):
            table.zoomed.connect(lambda steps: self.set_zoom(self._zoom + ZOOM_STEP * steps))
        body.gutter.toggled.connect(self.toggle)
        body.corner.level_chosen.connect(self.set_level)
        body.resized.connect(self._on_view_changed)
        body.header.sectionHandleDoubleClicked.connect(self.columns.fit)
        body.header.moved.connect(self.columns.move)
        body.header.return_requested.connect(self.columns.show_before)
        body.header.menu_requested.connect(self.column_menu_requested)
        self._filter_bar.changed.connect(self.set_filter)
        self._filter_bar.left.connect(body.figures.setFocus)

    def _arrange(self, model: StatementModel) -> None:
        """Show another model, as printed."""
        self._model = model
        self._filter, self._rows = "", None
        self.added_table = self.added_source(model.statement) if self.added_source else None
        if self.added_table is not None:
            model.told_of_computed = self.added_table.words
        self._body.set_state(self._state)
        self._body.show_model(model)
        model.folds_changed.connect(self._on_folds_changed)
        model.scale_changed.connect(self._on_remeasured)
        model.columns_changed.connect(self._on_remeasured)

    @property
    def model(self) -> StatementModel | None:
        """The model shown, None before the first statement."""
        return self._model

    @property
    def figures(self) -> FigureTable:
        """The table of figures: it has the keyboard."""
        return self._body.figures

    # The current cell

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

    def current_label(self) -> str | None:
        """The id of the current row where the label itself is the current cell, else None."""
        is_label = self.figures.currentIndex().column() == 0
        return self.current_row() if is_label else None

    def go_to_label(self, row: str) -> None:
        """Make the label of a row current, if that row shows."""
        place = self._model.row_of(row) if self._model else None
        if place is not None:
            self.figures.go(place, 0)

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

    def toggle(self, row: str, reach: FoldReach = FoldReach.ALONE) -> None:
        """Fold or unfold a total, and what goes along with it."""
        self._keeping_current(lambda model: model.toggle(row, reach))

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
    def added(self) -> tuple[AddedColumn, ...]:
        """The columns that the reader had worked out."""
        return self.added_table.added if self.added_table else ()

    def set_added(self, added: Iterable[object]) -> None:
        """Show these worked out columns behind the printed ones, instead of those that were."""
        table = self.added_table
        if table is None:
            return
        table.take(added)
        self._keeping_current(lambda model: model.set_computed(table.columns, table.cells))

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
        text = text.strip()[:LONGEST_FILTER].strip()
        if self._model is not None and text != self._filter:
            self._filter = text
            self._rows = self._rows or RowFilter(self._model.statement)
            self._set_state(kept_rows=self._rows.holding(text) if text else None)
            self._on_view_changed()

    @property
    def matching(self) -> tuple[int, int]:
        """How many of the rows that show the filter keeps, and how many show."""
        model, kept = self._model, self.kept_rows
        if model is None:
            return 0, 0
        shown = model.rowCount()
        if kept is None:
            return shown, shown
        return sum(model.sheet_row(row).id in kept for row in range(shown)), shown

    def begin_filter(self) -> None:
        """Let the reader type what rows must hold."""
        self._filter_bar.begin()

    def clear_filter(self) -> bool:
        """Dim nothing any more; False if nothing was dimmed."""
        was_open = bool(self._filter) or self._filter_bar.isVisible()
        self.set_filter("")
        self._filter_bar.hide()
        return was_open

    # What is shown of every sheet or of none

    def show_gutter(self, shows: bool) -> None:
        """Show the brackets that fold, or hide them."""
        self._body.show_gutter(shows)

    def show_formulas(self, shows: bool) -> None:
        """Show what figures are made of in their place, or the figures."""
        if shows is not self._state.shows_formulas:
            self._set_state(shows_formulas=shows)
            self._body.measure()

    def write_again(self) -> None:
        """Write title and figures anew: numbers are signed otherwise now."""
        if self._model is not None:
            self._model.write_again()

    def set_company(self, company: str) -> None:
        """Whose statement it is, for a title that says so."""
        self._body.company = company

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
            added=self.added,
        )

    def put_on(self, view: SheetView) -> None:
        """Show the statement so; rows and columns that are not here are left out."""
        before, self._is_putting_on = self.sheet_view(), True

        if view.added != self.added:
            self.set_added(view.added)

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
            self._on_view_changed()

    # Own affairs

    def _set_state(self, **changes: object) -> None:
        self._state = replace(self._state, **changes)  # type: ignore[arg-type]  # names are ours
        self._body.set_state(self._state)

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
        self._filter_bar.show_filter(self._filter, *self.matching)
        if not self._is_putting_on:
            self.view_changed.emit()
