"""What fills the window: keeps actions, bars, panels and pages in step with the state."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from viewer.ui import icons, notation, typography
from viewer.ui.action_ids import ActionId, Menu, Need
from viewer.ui.actions import LANGUAGES, SCALES
from viewer.ui.charting import charts_sentence
from viewer.ui.layout import Layout
from viewer.ui.menus import Actions
from viewer.ui.models.arrangement import Order
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import Entry, FailedFiling, OpenFiling
from viewer.ui.panels.error import ErrorPage
from viewer.ui.panels.source_modes import SourceMode, mode_named
from viewer.ui.panes import Panes
from viewer.ui.parts import Parts
from viewer.ui.pieces import label
from viewer.ui.recent import RecentMenu
from viewer.ui.sessions.returner import Returner
from viewer.ui.sheet_commands import COLUMN_MENU, ROW_MENU, show_checks, show_menu
from viewer.ui.toolbar import ToolBar
from viewer.ui.view_sentence import view_sentence
from viewer.ui.wording import error_in_words

SOURCE_ACTIONS = (
    (ActionId.SOURCE_TEXT, SourceMode.TEXT),
    (ActionId.SOURCE_PAGE, SourceMode.PAGE),
    (ActionId.SOURCE_TABLE, SourceMode.TABLE),
)


class Shell(QObject):
    """Everything in the window, put together.

    Args:
        window: the window; actions and shortcuts belong to it.
        parts: what it is put together from.
        navigator: leads from figure to figure.
        layout: where the panels stand.
        actions: what one can do.
        panes: where the keyboard goes.

    Signals:
        leaving: the window is closed; everything is still there.

    Attributes:
        body: the widget for the window's middle.
        returner: brings what is opened again back to how it was left.
        offer: a sentence above the sheet, with what can be done about it.
    """

    leaving = Signal()

    def __init__(
        self,
        window: QMainWindow,
        parts: Parts,
        navigator: Navigator,
        layout: Layout,
        actions: Actions,
        panes: Panes,
    ) -> None:
        super().__init__(window)
        self._window = window
        self.parts = parts
        self.navigator = navigator
        self.layout_of_panels = layout
        self.actions_by_id = actions
        self.panes = panes
        self.returner = Returner(parts, navigator, self)
        self.toolbar = ToolBar(actions, parts.find)
        self.recent_menu = RecentMenu()
        self.entity = label("", "muted")
        self.offer = parts.offer
        self.body: QWidget = layout.body
        layout.put_above(self.toolbar, parts.formula, self.offer)

    def begin(self, menus: Mapping[Menu, QMenu]) -> None:
        """Fill the menus, connect everything, and show that nothing is open."""
        self._build(menus)
        self._connect()
        self._lead_keyboard()
        self.navigator.show_nothing()
        self.parts.area.start.open_button.setFocus()

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open these files."""
        self.parts.opener.open(paths)

    def refresh_icons(self) -> None:
        """Draw the icons again in another theme, or for another screen."""
        icons.refresh(self._window)

    def leave(self) -> None:
        """Stop what is under way and remember how the panels stand."""
        self.leaving.emit()
        self.parts.runner.cancel_all()
        self.remember_panels()

    def remember_panels(self) -> None:
        """Remember how the panels stand."""
        self.parts.store.change(
            panels=self.layout_of_panels.remembered, **self.layout_of_panels.sizes
        )

    def refresh(self) -> None:
        """Bring actions, bars and page in step with the state."""
        area, view = self.parts.area, self.parts.area.view
        self.actions_by_id.enable(self._needs())
        self.actions_by_id[ActionId.UNDO].setText(self.parts.history.undo_words)
        self.actions_by_id[ActionId.REDO].setText(self.parts.history.redo_words)
        self.actions_by_id[ActionId.AS_PRINTED].setChecked(area.order is Order.AS_PRINTED)
        self.actions_by_id[ActionId.TOTALS_FIRST].setChecked(area.order is Order.TOTALS_FIRST)
        for action, power in SCALES:
            self.actions_by_id[action].setChecked(area.scale.value == power)
        for action, mode in SOURCE_ACTIONS:
            self.actions_by_id[action].setChecked(self.parts.bottom.source.faces.mode is mode)
        is_ibcs = notation.current() is notation.Notation.IBCS
        self.actions_by_id[ActionId.IBCS].setChecked(is_ibcs)
        show_checks(self.actions_by_id, area)
        self.toolbar.show_scale(area.scale.value, area.printed_scale)
        self.toolbar.show_levels(view.levels if view else 0, view.level if view else None)
        filing = area.filing
        if filing is None:
            self.toolbar.show_verdict(None)
        else:
            report = filing.filing.report
            self.toolbar.show_verdict(report.broken, filing.unchecked, len(report.set_aside))
        sentence = view_sentence(view, self.parts.filings.entries)
        told = self.parts.find.miss or charts_sentence(area) or sentence
        self.parts.status.show_sentence(told)
        self.parts.status.zoom.setVisible(view is not None)
        if view is not None:
            self.parts.status.zoom.show_zoom(view.zoom)
        self.parts.formula.setVisible(view is not None or area.chart is not None)
        entity = filing.filing.entity if filing else ""
        title = filing.filing.title if filing else ""
        self._show_entity(" · ".join(text for text in (entity, title) if text))
        self._window.setWindowTitle(f"{entity or title} – Crossfoot" if filing else "Crossfoot")

    def _show_entity(self, text: str) -> None:
        if text != self.entity.text():
            self.entity.setText(text)
            # Again: the bar asks for its size only now, and lays itself out each time.
            self._window.menuBar().setCornerWidget(self.entity)
            self.entity.show()

    def _needs(self) -> set[Need]:
        area, current = self.parts.area, self.parts.current
        filing = area.filing
        present = {
            Need.FILING: filing is not None,
            Need.COMPLETE: filing is not None and filing.filing.complete,
            Need.PAGE: self.navigator.number is not None,
            Need.CELL: current.spot is not None,
            Need.PARTS: self.navigator.has_parts(),
            Need.TOTAL: bool(self.navigator.totals()),
            Need.FINDINGS: filing is not None and bool(filing.filing.report.findings),
            Need.BACK: current.can_go_back,
            Need.FORWARD: current.can_go_forward,
            Need.UNDO: self.parts.history.to_undo is not None,
            Need.REDO: self.parts.history.to_redo is not None,
            Need.MATCHES: bool(self.parts.find.text()),
            Need.ADDED: area.view is not None and bool(area.view.added),
            Need.HIDDEN: area.view is not None and bool(area.view.columns.hidden),
            Need.SHEET: area.view is not None,
            Need.CHARTS: area.chart is not None,
            Need.PRINTABLE: area.view is not None or area.chart is not None,
            Need.OUTLINE: area.view is not None and area.view.levels > 1,
        }
        return {need for need, there in present.items() if there}

    def _on_added(self, entry: Entry) -> None:
        self.parts.contents.show_filings(self.parts.filings.entries)
        self._show_recent()
        if isinstance(entry, FailedFiling) and entry.partly:
            # What is understood of it is shown, and stays so; the list of contents leads here.
            self.parts.status.show_notice(error_in_words(entry.error))
        elif not self.parts.opener.is_behind(entry.path):
            self.navigator.show_entry(entry)
        self._allow_panels()

    def _on_found_open(self, entry: OpenFiling) -> None:
        """What is open already, and was asked for again, is shown as it was left."""
        is_behind = self.parts.opener.is_behind(entry.path)
        if self.navigator.number != entry.number and not is_behind:
            self.navigator.to_statement(entry.number, self.parts.area.last_shown(entry.number))

    def _on_replaced(self, entry: OpenFiling) -> None:
        self.parts.contents.show_filings(self.parts.filings.entries)
        self.navigator.renew(entry)

    def _on_removed(self, entry: Entry) -> None:
        was_shown = self.navigator.number == entry.number
        self.parts.current.forget(entry.number)
        self.parts.area.forget(entry.number)
        self.parts.charts.forget(entry.number)
        entries = self.parts.filings.entries
        self.parts.contents.show_filings(entries)
        if was_shown and entries:
            self.navigator.show_entry(entries[-1])
        elif was_shown:
            self.navigator.show_nothing()
        self._allow_panels()

    def _allow_panels(self) -> None:
        """The panels of figures need a sheet, the contents a filing or a failure."""
        names = ["contents"] if self.parts.filings.entries else []
        if self.parts.area.filing is not None:
            names += ["bottom", "drilldown"]
        is_charts = self.parts.area.chart is not None
        self.layout_of_panels.allow(*names, beside_charts=is_charts)

    def _on_layout(self) -> None:
        shown = self.layout_of_panels.shown
        for action, name in (
            (ActionId.SHOW_CONTENTS, "contents"),
            (ActionId.SHOW_BOTTOM, "bottom"),
            (ActionId.SHOW_DRILLDOWN, "drilldown"),
        ):
            self.actions_by_id[action].setChecked(name in shown)

    def _on_shown(self) -> None:
        self._allow_panels()
        self.refresh()

    def _on_zoomed(self, percent: int) -> None:
        if self.parts.area.view is not None:
            self.parts.area.view.set_zoom(percent)

    def _on_source_mode(self, mode: SourceMode) -> None:
        self.parts.store.change(source=str(mode))
        self.refresh()

    def _on_verdict(self) -> None:
        """To the first thing that is broken, where anything is; else to the list."""
        filing = self.parts.area.filing
        is_broken = filing is not None and filing.filing.report.broken > 0
        wanted = ActionId.NEXT_FINDING if is_broken else ActionId.SHOW_FINDINGS
        self.actions_by_id[wanted].trigger()

    def _on_level(self, level: int) -> None:
        if self.parts.area.view is not None:
            self.parts.area.view.set_level(level)

    def _on_error_page(self, page: ErrorPage) -> None:
        page.open_requested.connect(self.actions_by_id[ActionId.OPEN].trigger)
        page.folder_requested.connect(
            lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(path).parent)))
        )

    def _on_recent(self, path: str) -> None:
        self.open_files([Path(path)])

    def _on_forget(self, path: str) -> None:
        self.parts.store.update(self.parts.store.current.without_recent(path))
        self._show_recent()

    def _show_recent(self) -> None:
        """List the recent files on the start page, those that are gone grey once that is known."""
        recent, start = self.parts.store.current.recent, self.parts.area.start
        start.show_recent(recent)
        self.parts.missing.look_for(file.path for file in recent)
        start.show_missing(self.parts.missing)

    def _connect(self) -> None:
        parts = self.parts
        parts.opener.found_open.connect(self._on_found_open)
        parts.filings.added.connect(self._on_added)
        parts.filings.replaced.connect(self._on_replaced)
        parts.filings.removed.connect(self._on_removed)
        parts.filings.arranged.connect(lambda: parts.contents.show_filings(parts.filings.entries))
        parts.area.arranged.connect(self.refresh)
        for menu, signal in (
            (COLUMN_MENU, parts.area.column_menu_requested),
            (ROW_MENU, parts.area.row_menu_requested),
        ):
            signal.connect(lambda at, menu=menu: show_menu(self.actions_by_id, menu, at))
        parts.area.error_page_made.connect(self._on_error_page)
        parts.area.start.open_requested.connect(self.actions_by_id[ActionId.OPEN].trigger)
        parts.area.start.sample_requested.connect(parts.opener.open_sample)
        parts.area.start.file_chosen.connect(self._on_recent)
        parts.area.start.forget_requested.connect(self._on_forget)
        parts.missing.changed.connect(lambda: parts.area.start.show_missing(parts.missing))
        parts.current.history_changed.connect(self.refresh)
        parts.history.changed.connect(self.refresh)
        parts.find.textChanged.connect(self.refresh)
        parts.bottom.source.mode_chosen.connect(self._on_source_mode)
        parts.status.zoomed.connect(self._on_zoomed)
        parts.status.cancelled.connect(parts.runner.cancel)
        self.navigator.shown.connect(self._on_shown)
        self.navigator.components_wanted.connect(lambda: self.layout_of_panels.show("drilldown"))
        self.layout_of_panels.changed.connect(self._on_layout)
        self.toolbar.level_chosen.connect(self._on_level)
        parts.bottom.findings.filters.export_requested.connect(
            self.actions_by_id[ActionId.EXPORT_FINDINGS].trigger
        )
        self.toolbar.verdict_clicked.connect(self._on_verdict)
        self.recent_menu.chosen.connect(self._on_recent)

    def _lead_keyboard(self) -> None:
        """Through the panes in the order in which one reads them, to what matters in each."""
        parts = self.parts
        self.panes.take(
            (
                self.toolbar,
                parts.formula,
                self.offer,
                parts.contents,
                parts.area,
                parts.bottom,
                parts.side,
                parts.status,
            ),
            {
                self.toolbar: lambda: parts.find,
                parts.area: lambda: parts.area.view.figures if parts.area.view else None,
                parts.bottom: lambda: parts.bottom.home,
                parts.side: lambda: parts.drilldown.table,
            },
        )

    def _build(self, menus: Mapping[Menu, QMenu]) -> None:
        bar = self._window.menuBar()
        self.actions_by_id.fill(menus)
        self.entity.setContentsMargins(0, 0, 12, 0)
        self.entity.setFixedHeight(typography.MENU_BAR)
        self.entity.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        bar.setCornerWidget(self.entity)
        self.recent_menu.insert_into(menus[Menu.FILE], self.parts.store, self.parts.missing)
        go = (ActionId.BACK, ActionId.FORWARD, ActionId.UP)
        self.parts.drilldown.add_actions(self.actions_by_id[name] for name in go)
        self._window.setWindowIcon(icons.application_icon())
        self._window.setStatusBar(self.parts.status)
        self._show_recent()
        settings = self.parts.store.current
        notation.use(notation.notation_named(settings.notation))
        self.actions_by_id[ActionId.REOPEN].setChecked(settings.reopens)
        self.actions_by_id[ActionId.CRASH_REPORTS].setChecked(settings.crash_reports)
        self.parts.bottom.source.faces.want(mode_named(self.parts.store.current.source))
        for action, code in LANGUAGES:
            self.actions_by_id[action].setChecked(self.parts.store.current.language == code)
        self._on_layout()
        if self.parts.store.notice:
            self.parts.status.show_notice(self.parts.store.notice)
