"""The parts that the window is put together from, for those who connect them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget

from viewer.ui.chart_sheets import ChartSheets
from viewer.ui.jobs import JobRunner
from viewer.ui.missing_files import MissingFiles
from viewer.ui.open_filings import OpenFilings
from viewer.ui.opening import Opener
from viewer.ui.panels.bottom import BottomPanel
from viewer.ui.panels.chart_settings import ChartSettings
from viewer.ui.panels.contents import ContentsPanel
from viewer.ui.panels.drilldown import DrillDownPanel
from viewer.ui.panels.find import FindField
from viewer.ui.panels.formula_bar import FormulaBar
from viewer.ui.panels.offer import OfferBar
from viewer.ui.panels.status import StatusBar
from viewer.ui.selection import CurrentCell
from viewer.ui.settings import SettingsStore
from viewer.ui.sheet_area import SheetArea
from viewer.ui.view_history import ViewHistory


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything in the window that others need to reach.

    Attributes:
        side: what stands at the right: the drill-down, or the settings of charts.
        offer: a sentence above the sheet, with what can be done about it.
        missing: which of the recent files are gone.
    """

    store: SettingsStore
    runner: JobRunner
    filings: OpenFilings
    opener: Opener
    current: CurrentCell
    area: SheetArea
    contents: ContentsPanel
    drilldown: DrillDownPanel
    bottom: BottomPanel
    find: FindField
    formula: FormulaBar
    status: StatusBar
    history: ViewHistory
    charts: ChartSheets
    settings: ChartSettings
    side: QStackedWidget
    offer: OfferBar
    missing: MissingFiles
