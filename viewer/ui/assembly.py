"""Puts together what fills the window, one piece a step."""

from collections.abc import Generator, Mapping

from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QWidget

from viewer.ui.action_ids import Menu
from viewer.ui.chart_sheets import ChartSheets
from viewer.ui.charting import Charting
from viewer.ui.commands import Commands
from viewer.ui.exporting import Exporter, write_filing
from viewer.ui.layout import Layout
from viewer.ui.menus import Actions
from viewer.ui.missing_files import MissingFiles
from viewer.ui.name_guide import NameGuide
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import OpenFilings
from viewer.ui.opening import Opener, read_filing
from viewer.ui.outfit import Outfit
from viewer.ui.panels.bottom import BottomPanel
from viewer.ui.panels.chart_settings import ChartSettings
from viewer.ui.panels.contents import ContentsPanel
from viewer.ui.panels.drilldown import DrillDownPanel
from viewer.ui.panels.find import FindField
from viewer.ui.panels.formula_bar import FormulaBar
from viewer.ui.panels.offer import OfferBar
from viewer.ui.panels.status import StatusBar
from viewer.ui.panes import Panes
from viewer.ui.parts import Parts
from viewer.ui.printed_pages import PrintedPages, look_of_file
from viewer.ui.printer import Printer
from viewer.ui.reviewing import Reviewer
from viewer.ui.selection import CurrentCell
from viewer.ui.settings import SettingsStore
from viewer.ui.sheet_area import SheetArea
from viewer.ui.shell import Shell
from viewer.ui.view_history import ViewHistory
from viewer.ui.view_undo import ViewUndo
from viewer.ui.watching import FileWatch


def assembled(
    window: QMainWindow,
    body: QWidget,
    menus: Mapping[Menu, QMenu],
    store: SettingsStore,
    outfit: Outfit,
) -> Generator[None, None, Shell]:
    """Everything in the window; a step ends at each `yield`."""
    parts = yield from _parts(store, outfit)
    layout = Layout(parts, body, window)
    yield from layout.fill(parts)
    yield
    navigator = Navigator(parts, window)
    exporter = Exporter(outfit.runner, store, outfit.write or write_filing, window)
    pages = PrintedPages(parts.filings, outfit.runner, outfit.look or look_of_file, window)
    pages.arrived.connect(parts.bottom.source.show_look)
    pages.failed.connect(parts.status.show_notice)
    parts.bottom.source.look_wanted.connect(pages.want)
    NameGuide(parts, navigator, pages, window)
    charting = Charting(window, parts, navigator, layout)
    commands = Commands(window, parts, navigator, layout, exporter, charting)
    Reviewer(parts, parent=window)
    printer = Printer(window, parts, exporter, charting)
    undo = ViewUndo(parts, navigator, window)
    panes = Panes(window)
    watch = FileWatch(parts, window)
    made = (commands, undo, printer, panes, watch)
    handlers = {name: do for one in made for name, do in one.handlers().items()}
    actions = Actions(window, handlers)
    yield
    shell = Shell(window, parts, navigator, layout, actions, panes)
    yield
    shell.begin(menus)
    exporter.sweep()
    return shell


def _parts(store: SettingsStore, outfit: Outfit) -> Generator[None, None, Parts]:
    """The panels, the largest in steps of their own."""
    filings = OpenFilings()
    opener = Opener(filings, outfit.runner, store, outfit.read or read_filing)
    charts = ChartSheets()
    area = SheetArea(charts)
    yield
    contents = ContentsPanel(charts)
    yield
    drilldown = DrillDownPanel()
    yield
    settings = ChartSettings()
    side = QStackedWidget()
    side.addWidget(drilldown)
    side.addWidget(settings)
    yield
    bottom = BottomPanel()
    yield
    return Parts(
        store=store,
        runner=outfit.runner,
        filings=filings,
        opener=opener,
        current=CurrentCell(),
        area=area,
        contents=contents,
        drilldown=drilldown,
        bottom=bottom,
        find=FindField(),
        formula=FormulaBar(),
        status=StatusBar(outfit.runner),
        history=ViewHistory(),
        charts=charts,
        settings=settings,
        side=side,
        offer=OfferBar(),
        missing=MissingFiles(outfit.runner),
    )
