"""The middle of the window: the start page, an error page, or the sheet of a statement."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTableView, QVBoxLayout, QWidget

from viewer.core.chart_sheet import ChartSheet
from viewer.core.relations import CellKey
from viewer.core.statement import Measure
from viewer.ui.chart_sheets import ChartSheets
from viewer.ui.charts.page_view import PageView
from viewer.ui.homes import first_figure, home_of
from viewer.ui.language import say, told
from viewer.ui.models.added_table import AddedTable
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.open_filings import FailedFiling, OpenFiling
from viewer.ui.panels.error import ErrorPage
from viewer.ui.panels.start import StartPage
from viewer.ui.selection import Spot
from viewer.ui.sheet_tabs import SheetTabs
from viewer.ui.views.statement_view import StatementView


class SheetArea(QWidget):
    """Sheets are made when they are first shown, and kept while their filing is open.

    Order of rows and scale hold for all sheets; folds and zoom are each sheet's own.

    Sheets of charts are all shown by one page.

    Args:
        charts: the sheets of charts.

    Attributes:
        page: shows a sheet of charts.

    Signals:
        moved: the current cell of the sheet shown moved: its `Spot`, or None.
        selected: the selection changed.
        drill_requested: Enter or a double click on a figure.
        missed: a key asked for what is not there: one sentence.
        arranged: how the sheet shown is shown changed: anything in its `SheetView`.
        column_menu_requested: the menu of a sheet's header is wanted: where on the screen.
        row_menu_requested: likewise the menu of a figure or label.
        tab_chosen: id of the statement, or sheet of charts, whose tab was chosen.
        error_page_made: the new `ErrorPage`.
        sheet_made: the new `StatementView`, before it is shown, and its filing.

    Attributes:
        is_following: whether sheets change now without the reader having changed them.
    """

    moved = Signal(object)
    selected = Signal()
    drill_requested = Signal()
    missed = Signal(str)
    arranged = Signal()
    column_menu_requested = Signal(QPoint)
    row_menu_requested = Signal(QPoint)
    tab_chosen = Signal(str)
    error_page_made = Signal(object)
    sheet_made = Signal(object, object)

    def __init__(self, charts: ChartSheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts = charts
        self._chart = ""
        self.page = PageView()
        self.start = StartPage()
        self.tabs = SheetTabs()
        self.tabs.chosen.connect(self.tab_chosen)
        self.order = Order.AS_PRINTED
        self.scale = Scale.AS_PRINTED
        self.shows_formulas = False
        self.shows_gutter = True
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.page)
        self._views: dict[tuple[int, str], StatementView] = {}
        self.is_following = False
        self._last: dict[int, str] = {}
        self._errors: dict[int, ErrorPage] = {}
        self._shown: tuple[OpenFiling, str] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.tabs)
        self.show_start()

    @property
    def view(self) -> StatementView | None:
        """The sheet shown, None if it is another page."""
        if self._shown is None or self._chart:
            return None
        return self._views.get((self._shown[0].number, self._shown[1]))

    @property
    def filing(self) -> OpenFiling | None:
        """The filing whose sheet is shown."""
        return self._shown[0] if self._shown else None

    @property
    def statement(self) -> str:
        """Id of the statement shown, or that the charts shown are of; "" if it is another page."""
        return self._shown[1] if self._shown else ""

    @property
    def chart(self) -> ChartSheet | None:
        """The sheet of charts shown, None if it is another page."""
        if self._shown is None or not self._chart:
            return None
        return self._charts.sheet(self._shown[0].number, self._chart)

    @property
    def printed_scale(self) -> int | None:
        """The scale of the amounts of the statement shown, None if there are several."""
        if self._shown is None:
            return None
        columns = self._shown[0].filing.statement_by_id[self._shown[1]].columns
        scales = {column.scale for column in columns if column.measure is Measure.AMOUNT}
        return scales.pop() if len(scales) == 1 else None

    def sheets_of(self, number: int) -> dict[str, StatementView]:
        """The sheets of a filing that were made, by their statements' ids."""
        return {name: view for (filing, name), view in self._views.items() if filing == number}

    def last_shown(self, number: int) -> str:
        """Id of the statement or charts of a filing that were looked at last, "" for none."""
        return self._last.get(number, "")

    def looked_at(self, number: int, sheet: str) -> None:
        """Know that this statement or sheet of charts of a filing was looked at last."""
        self._last[number] = sheet

    @contextmanager
    def following(self) -> Iterator[None]:
        """While this lasts, what changes about sheets is not the reader's doing."""
        before, self.is_following = self.is_following, True
        try:
            yield
        finally:
            self.is_following = before

    def show_start(self) -> None:
        """Show the start page."""
        self._shown, self._chart = None, ""
        self.tabs.show_filing(None)
        self.tabs.hide()
        self._stack.setCurrentWidget(self.start)

    def show_failure(self, failed: FailedFiling) -> None:
        """Show what went wrong with a file."""
        page = self._errors.get(failed.number)
        if page is None:
            page = self._errors[failed.number] = ErrorPage(failed)
            self._stack.addWidget(page)
            self.error_page_made.emit(page)
        self._shown, self._chart = None, ""
        self.tabs.hide()
        self._stack.setCurrentWidget(page)

    def sheet(self, filing: OpenFiling, statement: str) -> StatementView:
        """A statement's sheet, made if it never was."""
        known = self._views.get((filing.number, statement))
        return known or self._make_view(filing, statement)

    def show_statement(self, filing: OpenFiling, statement: str) -> StatementView:
        """Show a statement's sheet, its current cell as it was left or at its first figure."""
        self._show_tabs(filing, statement)
        self._shown, self._chart = (filing, statement), ""
        self._last[filing.number] = statement
        view = self.sheet(filing, statement)
        with self.following():
            self._apply(view)
        self._stack.setCurrentWidget(view)
        return view

    def show_charts(self, filing: OpenFiling, sheet: ChartSheet) -> None:
        """Show the page of charts; its contents are given to it by who made them."""
        self._show_tabs(filing, sheet.id)
        known = sheet.statement in filing.filing.statement_by_id
        statement = sheet.statement if known else filing.filing.statements[0].id
        self._shown, self._chart = (filing, statement), sheet.id
        self._last[filing.number] = sheet.id
        self._stack.setCurrentWidget(self.page)

    def refresh_tabs(self) -> None:
        """Show tabs for what the filing shown consists of now."""
        if self._shown is not None:
            self.tabs.show_filing(self._shown[0], self._charts.of(self._shown[0].number))
            self.tabs.mark_current(self._chart or self._shown[1])

    def renew(self, filing: OpenFiling) -> bool:
        """Show a filing's later version; each sheet of it stays as it is arranged.

        Returns:
            Whether anything of the sheet shown is new.
        """
        is_new = False
        for (number, statement), view in self._views.items():
            if number == filing.number:
                sheet = filing.filing.statement_by_id[statement]
                view.added_source = partial(AddedTable, filing.filing)
                with self.following():
                    changed = view.renew(sheet, filing.filing.report)
                is_new = is_new or (changed and view is self.view)
        if self._shown is not None and self._shown[0].number == filing.number:
            self._shown = (filing, self._shown[1])
            self.refresh_tabs()
        return is_new

    def home_cell(self, filing: OpenFiling, statement: str) -> CellKey | None:
        """Where charts of a statement stand: where its sheet was left, or at its first figure."""
        view = self._views.get((filing.number, statement))
        if view is not None:
            return home_of(view)
        return first_figure(filing.filing.statement_by_id[statement])

    def set_order(self, order: Order) -> None:
        """Show the rows of all sheets in that order."""
        self.order = order
        self._apply_to_shown()

    def set_scale(self, scale: Scale) -> None:
        """Show the figures of all sheets in that scale."""
        self.scale = scale
        self._apply_to_shown()

    def show_formulas(self, shows: bool) -> None:
        """Show in all sheets what figures are made of in their place, or the figures."""
        self.shows_formulas = shows
        self._apply_to_shown()

    def show_gutter(self, shows: bool) -> None:
        """Show the brackets of all sheets, or hide them."""
        self.shows_gutter = shows
        self._apply_to_shown()

    def write_again(self) -> None:
        """Write the figures of every sheet anew, and those of the charts shown."""
        with self.following():
            for view in self._views.values():
                view.write_again()
        if self._chart:
            self.page.charts.redraw()

    def forget(self, number: int) -> None:
        """Throw the pages of a filing away."""
        for place in [place for place in self._views if place[0] == number]:
            view = self._views.pop(place)
            self._stack.removeWidget(view)
            view.deleteLater()
        self._last.pop(number, None)
        page = self._errors.pop(number, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    def _show_tabs(self, filing: OpenFiling, sheet: str) -> None:
        if self.filing is not filing or not self.tabs.isVisible():
            self.tabs.show_filing(filing, self._charts.of(filing.number))
        self.tabs.show()
        self.tabs.mark_current(sheet)

    def _make_view(self, filing: OpenFiling, statement: str) -> StatementView:
        view = StatementView()
        view.added_source = partial(AddedTable, filing.filing)
        view.set_company(filing.filing.entity or filing.filing.title)
        view.set_statement(filing.filing.statement_by_id[statement], filing.filing.report)
        view.current_changed.connect(self._on_current)
        view.selection_changed.connect(self._on_selection)
        view.drill_requested.connect(self._on_drill)
        view.view_changed.connect(self._on_view_changed)
        view.column_menu_requested.connect(self.column_menu_requested)
        name = told(filing.filing.names[statement])
        view.setAccessibleName(name)
        for table in view.findChildren(QTableView):
            if table is view.figures:
                table.setAccessibleName(say("Figures of {name}", name=name))
            else:
                table.setAccessibleName(say("Labels of {name}", name=name))
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.customContextMenuRequested.connect(
                lambda at, table=table: self._on_menu(view, table.viewport().mapToGlobal(at))
            )
        # Where there are parts or a total, the window has taken these keys for its own actions.
        for signal, sentence in (
            (view.components_requested, say("This figure is not made of others.")),
            (view.total_requested, say("This figure is no part of a total.")),
        ):
            signal.connect(lambda _, sentence=sentence: self.missed.emit(sentence))
        view.menu_requested.connect(partial(self._on_menu, view))
        self._views[filing.number, statement] = view
        self._stack.addWidget(view)
        self.sheet_made.emit(view, filing)
        return view

    def _on_menu(self, view: StatementView, at: QPoint) -> None:
        """Whole columns have the menu of their header, anything else that of a figure."""
        whole = view.columns.are_selected
        (self.column_menu_requested if whole else self.row_menu_requested).emit(at)

    def _apply(self, view: StatementView) -> None:
        view.show_formulas(self.shows_formulas)
        view.show_gutter(self.shows_gutter)
        if view.order is not self.order or view.scale is not self.scale:
            view.put_on(replace(view.sheet_view(), order=self.order, scale=self.scale))

    def _apply_to_shown(self) -> None:
        if self.view is not None:
            self._apply(self.view)
            self.arranged.emit()

    def _on_current(self, key: CellKey | None) -> None:
        if self._shown is not None and self.sender() is self.view:
            self.moved.emit(Spot(self._shown[0].number, key) if key else None)

    def _on_selection(self) -> None:
        if self.sender() is self.view:
            self.selected.emit()

    def _on_view_changed(self) -> None:
        """An order or scale that a sheet takes on is the one of all sheets."""
        view = self.view
        if view is not None and self.sender() is view:
            self.order, self.scale = view.order, view.scale
            self.arranged.emit()

    def _on_drill(self) -> None:
        if self.sender() is self.view:
            self.drill_requested.emit()
