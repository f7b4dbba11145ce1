"""The tabs below the sheet, one a statement or a sheet of charts; a menu has what does not fit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget
from typing_extensions import override

from viewer.core.chart_sheet import ChartSheet
from viewer.core.findings import Verdict
from viewer.core.statement import Statement
from viewer.core.verdict_words import MARKS
from viewer.ui import typography
from viewer.ui.icons import icon
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.wording import ordered_statements

LONGEST_NAME = 28


class SheetTabs(QFrame):
    """A tab for each statement of one filing, and behind them one for each sheet of charts.

    Signals:
        chosen: id of the statement or sheet whose tab was chosen.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetTabs")
        self.setFixedHeight(typography.TAB_BAR)
        self.bar = QTabBar()
        self.bar.setAccessibleName(say("Statements"))
        self.bar.setMinimumHeight(typography.TAB_BAR - 1)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(True)
        # The menu at the end replaces the arrows; the bar still scrolls to the chosen tab.
        self.bar.setStyleSheet("QTabBar::scroller { width: 0px; }")
        for arrow in self.bar.findChildren(QToolButton):
            arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.bar.currentChanged.connect(self._on_chosen)
        self.overflow = QToolButton()
        self.overflow.setObjectName("overflow")
        self.overflow.setAccessibleName(say("All statements"))
        self.overflow.setToolTip(say("All statements"))
        self.overflow.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.overflow)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.overflow.setMenu(self.menu)
        self._ids: list[str] = []
        self._charts: set[str] = set()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.bar, 1)
        row.addWidget(self.overflow)

    def show_filing(self, filing: OpenFiling | None, charts: Sequence[ChartSheet] = ()) -> None:
        """Show a tab for each of its statements and charts; tabs that are there already stay."""
        tabs = _tabs(filing) if filing else []
        self._ids = [*(statement.id for statement, _, _ in tabs), *(sheet.id for sheet in charts)]
        self._charts = {sheet.id for sheet in charts}
        self.bar.blockSignals(True)
        texts = [_text(name, verdict) for _, name, verdict in tabs]
        self._write([*texts, *(_text(sheet.name, None) for sheet in charts)])
        for place, (statement, name, _) in enumerate(tabs):
            self.bar.setTabToolTip(place, statement.title or name)
            self.bar.setTabData(place, name)
        for place, sheet in enumerate(charts, len(tabs)):
            self.bar.setTabToolTip(place, say("{name}: a sheet of charts", name=sheet.name))
            self.bar.setTabData(place, sheet.name)
        self.refresh_icons()
        self.bar.blockSignals(False)
        QTimer.singleShot(0, self, self._count_hidden)

    def refresh_icons(self) -> None:
        """Draw the icons of sheets of charts, in the colours of the theme."""
        drawn = icon("chart") if self._charts else QIcon()
        for place, own in enumerate(self._ids):
            wanted = own in self._charts
            if wanted or not self.bar.tabIcon(place).isNull():
                self.bar.setTabIcon(place, drawn if wanted else QIcon())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.refresh_icons()

    def _write(self, texts: list[str]) -> None:
        """A tab for each text. A bar that shows would lay out all of them at every change."""
        bar = self.bar
        if texts == [bar.tabText(place) for place in range(bar.count())]:
            return
        hidden, focused = bar.isHidden(), bar.hasFocus()
        bar.hide()
        while bar.count() > len(texts):
            bar.removeTab(bar.count() - 1)
        while bar.count() < len(texts):
            bar.addTab("")
        for place, text in enumerate(texts):
            if bar.tabText(place) != text:
                bar.setTabText(place, text)
        bar.setHidden(hidden)
        if focused:
            bar.setFocus()

    @property
    def statements(self) -> tuple[str, ...]:
        """Ids of the statements, in the order of their tabs."""
        return tuple(own for own in self._ids if own not in self._charts)

    def mark_current(self, statement: str) -> None:
        """Show which statement or sheet of charts is open, without telling anyone."""
        if statement in self._ids:
            self.bar.blockSignals(True)
            self.bar.setCurrentIndex(self._ids.index(statement))
            self.bar.blockSignals(False)
            QTimer.singleShot(0, self, self._count_hidden)

    def step(self, by: int) -> None:
        """Go to the next tab (1) or the previous one (-1)."""
        place = self.bar.currentIndex() + by
        if 0 <= place < self.bar.count():
            self.bar.setCurrentIndex(place)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_hidden()

    def _count_hidden(self) -> None:
        room = self.bar.rect()
        current = self.bar.tabRect(self.bar.currentIndex())
        if not room.left() <= current.left() <= room.right():
            # A bar that was scrolled before it had its width: let it lay itself out again.
            self.bar.setUsesScrollButtons(False)
            self.bar.setUsesScrollButtons(True)
        tabs = [self.bar.tabRect(place) for place in range(self.bar.count())]
        hidden = sum(tab.left() < room.left() or tab.right() > room.right() for tab in tabs)
        self.overflow.setVisible(hidden > 0)
        self.overflow.setText(f"+ {hidden}  ⌄")

    def _fill_menu(self) -> None:
        self.menu.clear()
        for place in range(self.bar.count()):
            action = self.menu.addAction(str(self.bar.tabData(place)).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(place == self.bar.currentIndex())
            action.triggered.connect(
                lambda _=False, chosen=place: self.bar.setCurrentIndex(chosen)
            )

    def _on_chosen(self, place: int) -> None:
        if 0 <= place < len(self._ids):
            self.chosen.emit(self._ids[place])


def shortened(name: str) -> str:
    """A name that fits into a tab: a long one loses its middle, as its end tells it apart."""
    if len(name) <= LONGEST_NAME:
        return name
    end = name.rpartition(" ")[2]
    if len(end) > LONGEST_NAME // 2:
        end = end[-LONGEST_NAME // 3 :]
    start = name[: LONGEST_NAME - len(end) - 1]
    return f"{start.rpartition(' ')[0] or start}…{end}"


def _text(name: str, verdict: Verdict | None) -> str:
    """What a tab says: the name, and the mark of what is broken."""
    mark = f" {MARKS[verdict]}" if verdict is Verdict.BROKEN else ""
    return shortened(name).replace("&", "&&") + mark


def _tabs(filing: OpenFiling) -> list[tuple[Statement, str, Verdict | None]]:
    """(statement, name, worst verdict) of each, in the order of the contents."""
    names = filing.filing.names
    return [
        (statement, told(names[statement.id]), filing.index.badge(statement.id)[0])
        for statement in ordered_statements(filing.filing)
    ]
