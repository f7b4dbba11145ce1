"""What each action does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox

from viewer.core.errors import ViewerError
from viewer.core.said import said
from viewer.export.options import ExportOptions
from viewer.ui import notation, theme
from viewer.ui.action_ids import ActionId
from viewer.ui.actions import LANGUAGES
from viewer.ui.added_commands import AddedCommands
from viewer.ui.charting import Charting
from viewer.ui.dialogs.about import AboutDialog, ShortcutsDialog
from viewer.ui.dialogs.palette import CommandPalette
from viewer.ui.exporting import Exporter
from viewer.ui.language import say, told
from viewer.ui.layout import Layout
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.navigator import Navigator
from viewer.ui.palette_entries import palette_entries
from viewer.ui.panels.source_modes import SourceMode
from viewer.ui.parts import Parts
from viewer.ui.sheet_commands import SheetCommands

FILTER = said(
    "Filings (*.txt *.md *.htm *.html *.txt.gz *.md.gz *.htm.gz "
    "*.html.gz);;Exported workbooks (*.xlsx);;All files (*)"
)

FINDINGS_SUFFIXES = {
    said("CSV table (*.csv)"): ".csv",
    "JSON (*.json)": ".json",
    said("Excel sheet (*.xlsx)"): ".xlsx",
}


class Commands:
    """The handlers of all actions."""

    def __init__(
        self,
        window: QMainWindow,
        parts: Parts,
        navigator: Navigator,
        layout: Layout,
        exporter: Exporter,
        charting: Charting,
    ) -> None:
        self._window = window
        self._parts = parts
        self._navigator = navigator
        self._layout = layout
        self._exporter = exporter
        self._charting = charting
        exporter.done.connect(self._on_exported)
        exporter.failed.connect(self._on_export_failed)

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        parts, navigator, layout = self._parts, self._navigator, self._layout
        return {
            ActionId.OPEN: self.open,
            ActionId.OPEN_SAMPLE: parts.opener.open_sample,
            ActionId.EXPORT: self.export,
            ActionId.CLOSE_FILING: self.close_filing,
            ActionId.REOPEN: self.switch_reopening,
            ActionId.CRASH_REPORTS: self.switch_crash_reports,
            ActionId.QUIT: self._close_window,
            ActionId.COPY: self.copy,
            ActionId.COPY_HEADED: lambda: self.copy_cells(is_headed=True),
            ActionId.FIND: parts.find.begin,
            ActionId.FIND_NEXT: lambda: parts.find.step(1),
            ActionId.FIND_PREVIOUS: lambda: parts.find.step(-1),
            ActionId.GO_TO_CELL: self.edit_name,
            ActionId.SHOW_CONTENTS: lambda: layout.toggle("contents"),
            ActionId.SHOW_BOTTOM: lambda: layout.toggle("bottom"),
            ActionId.SHOW_DRILLDOWN: lambda: layout.toggle("drilldown"),
            ActionId.SHOW_SOURCE: self.show_source,
            ActionId.SOURCE_TEXT: lambda: self.show_source_as(SourceMode.TEXT),
            ActionId.SOURCE_PAGE: lambda: self.show_source_as(SourceMode.PAGE),
            ActionId.SOURCE_TABLE: lambda: self.show_source_as(SourceMode.TABLE),
            ActionId.ZOOM_IN: lambda: parts.status.zoom.step(1),
            ActionId.ZOOM_OUT: lambda: parts.status.zoom.step(-1),
            ActionId.ZOOM_RESET: lambda: parts.status.zoom.choose(100),
            ActionId.SWITCH_THEME: self.switch_theme,
            **{action: partial(self.choose_language, code) for action, code in LANGUAGES},
            ActionId.IBCS: self.switch_notation,
            ActionId.FULL_SCREEN: self.full_screen,
            ActionId.AS_PRINTED: lambda: parts.area.set_order(Order.AS_PRINTED),
            ActionId.TOTALS_FIRST: lambda: parts.area.set_order(Order.TOTALS_FIRST),
            ActionId.SWITCH_ORDER: self.switch_order,
            ActionId.UNFOLD_ALL: lambda: self.set_level(None),
            ActionId.FOLD_ALL: lambda: self.set_level(1),
            ActionId.SCALE_PRINTED: lambda: parts.area.set_scale(Scale.AS_PRINTED),
            ActionId.SCALE_UNITS: lambda: parts.area.set_scale(Scale.UNITS),
            ActionId.SCALE_THOUSANDS: lambda: parts.area.set_scale(Scale.THOUSANDS),
            ActionId.SCALE_MILLIONS: lambda: parts.area.set_scale(Scale.MILLIONS),
            ActionId.SCALE_BILLIONS: lambda: parts.area.set_scale(Scale.BILLIONS),
            ActionId.NEXT_SHEET: lambda: parts.area.tabs.step(1),
            ActionId.PREVIOUS_SHEET: lambda: parts.area.tabs.step(-1),
            ActionId.SHOW_FINDINGS: self.show_findings,
            ActionId.NEXT_FINDING: lambda: self._step_finding(1),
            ActionId.PREVIOUS_FINDING: lambda: self._step_finding(-1),
            ActionId.SET_ASIDE: self.set_aside,
            ActionId.UNDO_REVIEW: parts.bottom.findings.undo_wanted.emit,
            ActionId.EXPORT_FINDINGS: self.export_findings,
            ActionId.BACK: parts.current.back,
            ActionId.FORWARD: parts.current.forward,
            ActionId.DRILL: navigator.drill,
            ActionId.UP: navigator.up,
            ActionId.PALETTE: self.show_palette,
            ActionId.SHORTCUTS: lambda: ShortcutsDialog(self._window).open(),
            ActionId.ABOUT: lambda: AboutDialog(self._window).open(),
            **SheetCommands(parts.area, parts.status).handlers(),
            **self._charting.handlers(),
            **AddedCommands(self._window, parts).handlers(),
        }

    def open(self) -> None:
        """Ask for files and open them."""
        folder = self._parts.store.current.folder
        names, _ = QFileDialog.getOpenFileNames(
            self._window, say("Open a filing"), folder, told(FILTER)
        )
        self._parts.opener.open(Path(name) for name in names)

    def export(self) -> None:
        """Ask how to export the filing shown."""
        area = self._parts.area
        if area.filing is not None:
            totals_first = area.order is Order.TOTALS_FIRST
            views = area.sheets_of(area.filing.number).items()
            added = {name: view.added for name, view in views if view.added}
            options = ExportOptions(scale=area.scale.value, totals_first=totals_first, added=added)
            self._exporter.ask(area.filing, area.statement, options, self._window)

    def export_findings(self) -> None:
        """Ask where to, and write the findings that the filters let through."""
        filing = self._parts.area.filing
        if filing is None:
            return
        folder = Path(self._parts.store.current.export_folder or filing.path.parent)
        suffixes = {told(name): suffix for name, suffix in FINDINGS_SUFFIXES.items()}
        proposed = folder / f"{filing.path.stem}-findings.csv"
        name, chosen = QFileDialog.getSaveFileName(
            self._window, say("Export findings"), str(proposed), ";;".join(suffixes)
        )
        if name:
            target = Path(name)
            if not target.suffix:
                target = target.with_name(f"{target.name}{suffixes.get(chosen, '.csv')}")
            findings = self._parts.bottom.findings.model.concerned
            self._exporter.start_findings(filing.filing, target, findings)

    def set_aside(self) -> None:
        """Ask why the current finding, or else the first, is set aside."""
        self.show_findings()
        self._parts.bottom.findings.review()

    def close_filing(self) -> None:
        """Close the filing shown, or put the failure shown away."""
        if self._navigator.number is not None:
            self._parts.filings.close(self._navigator.number)

    def copy(self) -> None:
        """Copy what is selected where the keyboard is."""
        source = self._parts.bottom.source.faces.face
        if source.hasFocus():
            source.copy()
        elif self._parts.area.chart is not None:
            self._charting.copy()
        else:
            self.copy_cells(is_headed=False)

    def copy_cells(self, *, is_headed: bool) -> None:
        """Copy what is selected in the sheet; with its header and as shown if `is_headed`."""
        view = self._parts.area.view
        complaint = view.copy(is_headed=is_headed) if view is not None else ""
        if complaint:
            self._parts.status.show_notice(complaint)

    def edit_name(self) -> None:
        """Let the user type a cell's name; the place that was left last is proposed."""
        self._parts.formula.propose(self._navigator.name_to_return())

    def show_source(self) -> None:
        """Show where the current figure stands in the document."""
        self._layout.show("bottom")
        self._parts.bottom.show_source()
        self._parts.bottom.source.faces.face.setFocus()

    def show_source_as(self, mode: SourceMode) -> None:
        """Show the source as text, page or table, and give it the keyboard."""
        self._parts.bottom.source.choose_mode(mode)
        self.show_source()

    def show_findings(self) -> None:
        """Show the findings and give them the keyboard."""
        self._layout.show("bottom")
        self._parts.bottom.show_findings()
        self._parts.bottom.findings.table.setFocus()

    def show_palette(self) -> None:
        """Show everything that can be done now, to be found by typing."""
        entries = palette_entries(self._window.actions(), self._parts, self._navigator)
        CommandPalette(entries, self._window).show_over(self._window)

    def switch_theme(self) -> None:
        """Light to dark and back; remembered."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dark = not theme.current().is_dark
            theme.apply(app, theme.dark() if dark else theme.light())
            self._parts.store.change(theme="dark" if dark else "light")

    def switch_notation(self) -> None:
        """Sign numbers as accountants do, or as in business charts, everywhere; remembered."""
        is_ibcs = notation.current() is notation.Notation.IBCS
        wanted = notation.Notation.ACCOUNTANTS if is_ibcs else notation.Notation.IBCS
        notation.use(wanted)
        self._parts.store.change(notation=wanted.value)
        self._parts.area.write_again()
        self._navigator.tell_again()

    def choose_language(self, code: str) -> None:
        """Speak that language from the next start on: texts that stand are not said again."""
        store = self._parts.store
        if store.current.language != code:
            store.change(language=code)
            self._parts.status.show_notice(
                say("The language changes when Crossfoot is started again.")
            )

    def switch_reopening(self) -> None:
        """Begin with what was open at the last end, or do not; remembered."""
        store = self._parts.store
        store.change(reopens=not store.current.reopens)

    def switch_crash_reports(self) -> None:
        """Keep reports of crashes from the next start on, or keep none; remembered."""
        store = self._parts.store
        store.change(crash_reports=not store.current.crash_reports)
        self._parts.status.show_notice(
            say(
                "Crash reports are kept on this computer from the next start on. They are "
                "never sent."
            )
            if store.current.crash_reports
            else say("No crash reports are kept from the next start on.")
        )

    def full_screen(self) -> None:
        """Fill the screen, or leave it again."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def switch_order(self) -> None:
        """As printed to totals first and back."""
        printed = self._parts.area.order is Order.AS_PRINTED
        self._parts.area.set_order(Order.TOTALS_FIRST if printed else Order.AS_PRINTED)

    def set_level(self, level: int | None) -> None:
        """Show rows down to that level, None shows all."""
        view = self._parts.area.view
        if view is not None:
            view.set_level(view.levels if level is None else level)

    def _step_finding(self, by: int) -> None:
        if self._parts.area.chart is None:
            self._layout.show("bottom")
        self._parts.bottom.show_findings()
        self._parts.bottom.findings.step(by)
        self._layout.show("bottom")  # The step may have led from charts to a statement.

    def _close_window(self) -> None:
        self._window.close()

    def _on_exported(self, target: Path) -> None:
        folder = QUrl.fromLocalFile(str(target.parent))
        self._parts.status.show_notice(
            say("{name} is written.", name=target.name),
            say("Open folder"),
            lambda: QDesktopServices.openUrl(folder),
        )

    def _on_export_failed(self, error: ViewerError) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(say("Export"))
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(say("{told}.", told=error.what))
        box.setInformativeText(told(error.todo))
        box.setAccessibleName(say("The export failed"))
        box.open()
