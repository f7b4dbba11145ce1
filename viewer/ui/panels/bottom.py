"""The panel below the sheet: source, findings and narrative behind tabs in one title bar."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.findings import FindingsPanel
from viewer.ui.panels.narrative import NarrativePanel
from viewer.ui.panels.source import SourcePanel
from viewer.ui.pieces import ElidedLabel, PanelTitle, set_role, tool_button

NARRATIVE = 2
#: Below this width, in pixels, the bar leaves the counts of the prose out.
ROOM_FOR_COUNTS = 720
#: A stretch that leaves nothing to the bar's own.
ALL_ROOM = 100


class BottomPanel(QWidget):
    """Source, findings and the figures of the prose of the current filing.

    Signals:
        close_requested: hide the panel.
    """

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(say("Source and findings"))
        self.source = SourcePanel()
        self.findings = FindingsPanel()
        self.narrative = NarrativePanel()
        self.title = PanelTitle("")
        self.title.name.hide()
        self.place = ElidedLabel()
        set_role(self.place, "muted")
        self.place.setAccessibleName(say("Place in the document"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.source)
        self._stack.addWidget(self.findings)
        self._stack.addWidget(self.narrative)
        self._tabs = QButtonGroup(self)
        self.source_tab = self._tab(say("Source"), 0)
        self.findings_tab = self._tab(say("Findings"), 1)
        self.narrative_tab = self._tab(say("Narrative"), 2)
        self._build()
        self.show_source()

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show that filing's text and findings."""
        self.source.show_filing(filing)
        self.findings.show_filing(filing)
        count = self.findings.model.count()
        unchecked = told(filing.unchecked) if filing else ""
        words = f"({unchecked})" if unchecked else str(count or "")
        self.findings_tab.setText(" ".join((say("Findings"), words)).strip())
        self.narrative.show_marks(filing, self.source.marks)
        self.narrative_tab.setVisible(len(self.source.marks) > 0)
        if not len(self.source.marks) and self._tabs.checkedId() == NARRATIVE:
            self.show_source()

    def show_source(self) -> None:
        """Bring the source to the front."""
        self._bring(0)

    def show_findings(self) -> None:
        """Bring the findings to the front."""
        self._bring(1)

    def show_narrative(self) -> None:
        """Bring the figures of the prose to the front."""
        self._bring(NARRATIVE)

    @property
    def home(self) -> QWidget:
        """What takes the keyboard of what is in front."""
        homes = (self.source.faces.face, self.findings.table, self.narrative.table)
        return homes[self._stack.currentIndex()]

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 208)

    def _bring(self, position: int) -> None:
        self._stack.setCurrentIndex(position)
        self._tabs.button(position).setChecked(True)
        self.place.setVisible(position == 0)
        self._allow_counts()
        self.source.switch.setVisible(position == 0)
        self.findings.filters.setVisible(position == 1)
        self.narrative.filters.setVisible(position == NARRATIVE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._allow_counts()

    def _allow_counts(self) -> None:
        """The counts of the prose are the first to go where there is little room."""
        is_wanted = self._stack.currentIndex() == 0 and self.width() >= ROOM_FOR_COUNTS
        self.source.counts.allow(wanted=is_wanted)

    def _tab(self, text: str, position: int) -> QToolButton:
        tab = QToolButton()
        tab.setObjectName("dockTab")
        tab.setText(text)
        tab.setCheckable(True)
        tab.setAccessibleName(text)
        self._tabs.addButton(tab, position)
        return tab

    def _build(self) -> None:
        self._tabs.idClicked.connect(self._bring)
        self.source.place_changed.connect(self.place.set_full_text)
        close = tool_button("close", say("Hide source and findings"))
        close.clicked.connect(self.close_requested)
        row = self.title.row
        row.setContentsMargins(6, 0, 6, 0)
        greedy = (self.place, self.findings.filters)
        for position, widget in enumerate(
            (
                self.source_tab,
                self.findings_tab,
                self.narrative_tab,
                self.place,
                self.findings.filters,
                self.narrative.filters,
            )
        ):
            row.insertWidget(position, widget, ALL_ROOM if widget in greedy else 0)
        row.addWidget(self.source.counts)
        row.addWidget(self.source.switch)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
