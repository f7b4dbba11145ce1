"""What one does with sheets of charts: make them, choose what they show, give them away."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from viewer.core.chart_figures import plots_of
from viewer.core.chart_plot import groups_of
from viewer.core.chart_sheet import Chart, ChartSheet
from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.core.periods import Period
from viewer.core.relations import CellKey
from viewer.ui.action_ids import ActionId
from viewer.ui.charts.drawing import Bar, Dot
from viewer.ui.charts.page import PageContents, draw_page
from viewer.ui.charts.painter import text_width
from viewer.ui.charts.picture import FILTERS, Picture, image, save, with_suffix
from viewer.ui.charts.style import names_alike
from viewer.ui.language import say, told
from viewer.ui.layout import Layout
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.sheet_area import SheetArea
from viewer.ui.wording import error_in_words

#: Size of a page in a copied or saved picture, in pixels of the screen.
PICTURE_SIZE = 1120.0, 790.0

#: Who selects more than that means a table, and no rows to compare.
MOST_ROWS, MOST_CELLS = 12, 2_000


class Charting(QObject):
    """Keeps the page of charts and its settings in step with what is chosen.

    Args:
        window: owns the dialogs.
        parts: what the window is put together from.
        navigator: leads to sheets and figures.
        layout: where the panels stand.
    """

    def __init__(
        self, window: QMainWindow, parts: Parts, navigator: Navigator, layout: Layout
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = parts
        self._navigator = navigator
        self._layout = layout
        self._chosen: dict[tuple[int, str], int] = {}
        self._last: dict[int, str] = {}
        self._drawn: tuple[OpenFiling, ChartSheet] | None = None
        self._connect()

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        return {
            ActionId.CHART_STATEMENT: self.chart_statement,
            ActionId.CHART_ROW: self.chart_row,
            ActionId.SAVE_CHARTS: self.ask_where_to_save,
            ActionId.CLOSE_CHARTS: self.close_sheet,
        }

    def chart_statement(self) -> None:
        """Draw the main rows of the statement shown, on a sheet of charts of their own.

        They are chosen in a job: the first time, reading the words takes longer than a frame.
        """
        area = self._parts.area
        if area.filing is None:
            return
        filing, statement = area.filing, area.statement

        def show(charts: tuple[Chart, ...]) -> None:
            self._on_proposed(filing.number, charts)

        self._parts.runner.run(
            lambda _report, _cancelled: _proposed(filing.filing, statement),
            show,  # type: ignore[arg-type] # A job gives what its function returns.
            _raise,
            kind="charts",
        )

    def _on_proposed(self, number: int, charts: tuple[Chart, ...]) -> None:
        """Add a sheet with these charts, if the filing is still open; say so if there are none."""
        filing = self._parts.filings.filing(number)
        if filing is None:
            return
        if charts:
            self._add_sheet(filing, charts)
        else:
            notice = say("No row of this statement has one figure a period to draw.")
            self._parts.status.show_notice(notice)

    def chart_row(self) -> None:
        """Add the selected rows, in one chart, to the sheet of charts shown last or a new one."""
        # Its words are read when they are needed, and not before the first frame.
        from viewer.structure.chart_subjects import chart_of_rows  # noqa: PLC0415 - as said.

        area, spot = self._parts.area, self._parts.current.spot
        if area.filing is None or spot is None:
            return
        filing = area.filing
        statement = filing.filing.statement_by_id[spot.cell.statement]
        chart = chart_of_rows(statement, self._selected_rows(spot.cell))
        sheet = self._parts.charts.sheet(filing.number, self._last.get(filing.number, ""))
        if sheet is None:
            self._add_sheet(filing, (chart,))
            return
        self._chosen[filing.number, sheet.id] = len(sheet.charts)
        self._parts.charts.add_chart(filing.number, sheet.id, chart)
        self._navigator.to_statement(filing.number, sheet.id)
        self._navigator.focus_sheet()

    def _selected_rows(self, current: CellKey) -> list[str]:
        """The rows with selected figures, as printed; the current one where they are too many."""
        view = self._parts.area.view
        if view is None or self._parts.area.chart is not None or view.selected_count > MOST_CELLS:
            return [current.row]
        keys = [key for key in view.selected_keys() if key.statement == current.statement]
        rows = list(dict.fromkeys(key.row for key in keys))
        return rows if current.row in rows and len(rows) <= MOST_ROWS else [current.row]

    def close_sheet(self) -> None:
        """Throw the sheet of charts shown away, and show the statement that it was made from."""
        area = self._parts.area
        if area.filing is not None and area.chart is not None:
            number, sheet = area.filing.number, area.chart
            self._navigator.to_statement(number, area.statement)
            self._parts.charts.close(number, sheet.id)
            self._navigator.focus_sheet()

    def copy(self) -> None:
        """Put a picture of the page on the clipboard."""
        picture = self.picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(image(picture))
            self._parts.status.show_notice(say("The page of charts is copied as a picture."))

    def ask_where_to_save(self, kind: str = ".png") -> None:
        """Ask for a file, and write a picture of the page to it.

        Args:
            kind: the ending that is proposed.
        """
        sheet = self._parts.area.chart
        if sheet is None:
            return
        proposed = f"{sheet.name}{kind}".replace("/", "-")
        filters = ";;".join(sorted(told(FILTERS).split(";;"), key=lambda known: kind not in known))
        name, chosen = QFileDialog.getSaveFileName(
            self._window, say("Save charts"), proposed, filters
        )
        if name:
            self.save(with_suffix(Path(name), chosen))

    def save(self, target: Path) -> None:
        """Write a picture of the page to a file; what goes wrong is said."""
        picture = self.picture()
        try:
            if picture is not None:
                save(picture, target)
                self._parts.status.show_notice(say("{name} is written.", name=target.name))
        except ExportError as error:
            QMessageBox.warning(self._window, say("Save charts"), error_in_words(error))

    def picture(self) -> Picture | None:
        """The page shown as a picture; None while none is shown."""
        contents = self._parts.area.page.charts.contents
        if contents is None or self._parts.area.chart is None:
            return None
        drawing = draw_page(contents, PICTURE_SIZE, text_width).drawing
        return Picture(contents.sheet.name, "", "", drawing, is_page=True)

    def _add_sheet(self, filing: OpenFiling, charts: tuple[Chart, ...]) -> None:
        statement = charts[0].rows[0].statement
        name = say("{statement} charts", statement=filing.filing.names[statement])
        sheet = ChartSheet("", name, statement, charts)
        kept = self._parts.charts.add(filing.number, sheet)
        self._layout.show("drilldown")
        self._navigator.to_statement(filing.number, kept.id)
        self._navigator.focus_sheet()

    def _on_shown(self) -> None:
        """Show page and settings of the sheet of charts shown, or the drill-down again."""
        area = self._parts.area
        filing, sheet = area.filing, area.chart
        if filing is None or sheet is None:
            self._parts.side.setCurrentWidget(self._parts.drilldown)
            return
        self._last[filing.number] = sheet.id
        self._parts.side.setCurrentWidget(self._parts.settings)
        if self._drawn is None or self._drawn[0] is not filing or self._drawn[1] is not sheet:
            self._draw(filing, sheet)
        spot = self._parts.current.spot
        if spot is not None:
            area.page.charts.show_key(spot.cell)
        # The bar that is current, or nothing: the statement's cell stands in no chart.
        self._parts.formula.show_cell(filing, area.page.charts.current_key)

    def _draw(self, filing: OpenFiling, sheet: ChartSheet) -> None:
        """Look the figures up in a job, which on a large filing takes longer than a frame."""
        self._drawn = wanted = filing, sheet

        def show(contents: PageContents) -> None:
            if self._drawn is wanted and self._parts.area.chart is sheet:
                self._show(filing, contents)
                self._navigator.shown.emit()

        self._parts.runner.run(
            lambda _report, _cancelled: page_contents(filing, sheet),
            show,  # type: ignore[arg-type] # A job gives what its function returns.
            _raise,
            kind="page of charts",
        )

    def _show(self, filing: OpenFiling, contents: PageContents) -> None:
        sheet = contents.sheet
        chosen = min(self._chosen.get((filing.number, sheet.id), 0), len(sheet.charts) - 1)
        self._parts.area.page.charts.show_contents(contents, chosen)
        self._parts.area.page.charts.setAccessibleName(sheet.name)
        self._parts.settings.show_sheet(contents, chosen)

    def _on_sheets_changed(self, number: int) -> None:
        """Sheets were added, changed or closed: by us, by undo, by a session restored."""
        area = self._parts.area
        self._parts.contents.show_filings(self._parts.filings.entries)
        filing = area.filing
        if filing is None or filing.number != number:
            return
        area.refresh_tabs()
        spot = self._parts.current.spot
        if spot is not None and spot.chart and area.chart is None:
            self._navigator.to_statement(number, spot.cell.statement)
        else:
            self._navigator.shown.emit()

    def _on_chart_chosen(self, place: int) -> None:
        filing, sheet = self._parts.area.filing, self._parts.area.chart
        if filing is not None and sheet is not None:
            self._chosen[filing.number, sheet.id] = place
            contents = self._parts.area.page.charts.contents
            if contents is not None and contents.sheet is sheet:
                self._show(filing, contents)

    def _on_chart_changed(self, place: int, chart: Chart | None) -> None:
        """Another chart in that place, or none."""
        sheet = self._parts.area.chart
        if sheet is None:
            return
        if chart is not None:
            self._change(sheet.with_chart(place, chart))
        elif len(sheet.charts) == 1:
            self.close_sheet()
        else:
            self._change(sheet.without_chart(place))

    def _change(self, sheet: ChartSheet) -> None:
        filing = self._parts.area.filing
        if filing is not None:
            self._parts.charts.change(filing.number, sheet)

    def _on_period(self, period: Period, drawn: bool) -> None:
        sheet = self._parts.area.chart
        if sheet is not None:
            self._change(sheet.without(period, drawn=drawn))

    def _on_options(self, options: dict[str, bool | int | None]) -> None:
        sheet = self._parts.area.chart
        if sheet is not None:
            self._change(replace(sheet, **options))  # type: ignore[arg-type] # Named by settings.

    def _on_walked(self, mark: Bar | Dot) -> None:
        if mark.key is not None:
            self._navigator.walk_charts(mark.key)

    def _on_mark_chosen(self, key: CellKey) -> None:
        self._navigator.to_cell(key, flash=True)
        self._navigator.focus_sheet()

    def _connect(self) -> None:
        parts, page = self._parts, self._parts.area.page.charts
        parts.charts.changed.connect(self._on_sheets_changed)
        self._navigator.shown.connect(self._on_shown)
        page.chart_chosen.connect(self._on_chart_chosen)
        page.walked.connect(self._on_walked)
        page.chosen.connect(self._on_mark_chosen)
        parts.settings.chart_changed.connect(self._on_chart_changed)
        parts.settings.period_toggled.connect(self._on_period)
        parts.settings.options_changed.connect(self._on_options)
        parts.settings.copy_requested.connect(self.copy)
        parts.settings.save_requested.connect(self.ask_where_to_save)


def _proposed(filing: Filing, statement: str) -> tuple[Chart, ...]:
    """The charts of a statement's main rows, () where there are none."""
    from viewer.structure.chart_subjects import proposed_charts  # noqa: PLC0415 - as above.

    return proposed_charts(filing, statement)


def _raise(error: Exception) -> None:
    """A mistake of ours in a job is one in the window: whoever listens for these hears of it."""
    raise error


def page_contents(filing: OpenFiling, sheet: ChartSheet) -> PageContents:
    """What a sheet of charts shows of its filing as it is understood now."""
    plots = plots_of(filing.filing, sheet, filing.index.ties_of)
    names = names_alike(filing.index.names_of_periods, groups_of(plots))
    return PageContents(filing.filing, sheet, plots, names)


def charts_sentence(area: SheetArea) -> str:
    """The page of charts shown in a sentence for the status bar; "" where none is shown."""
    if area.chart is None or area.page.charts.drawing is None:
        return ""
    drawing = area.page.charts.drawing
    bars = sum(1 for bar in drawing.bars if bar.role and bar.height)
    charts, points = len(area.chart.charts), len(drawing.dots)
    words = [
        say("1 chart") if charts == 1 else say("{count} charts", count=charts),
        say("1 bar") if bars == 1 else say("{count} bars", count=bars),
    ]
    if points:
        words.append(say("1 point") if points == 1 else say("{count} points", count=points))
    return " · ".join((say("Sheet of charts"), say(", ").join(words)))
