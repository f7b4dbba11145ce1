"""The panel below the sheet: source and findings behind two tabs in one title bar."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.findings import FindingsPanel
from viewer.ui.panels.source import SourcePanel
from viewer.ui.pieces import PanelTitle, label, tool_button


class BottomPanel(QWidget):
    """Source and findings of the current filing.

    Signals:
        close_requested: hide the panel.
    """

    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName("Source and findings")
        self.source = SourcePanel()
        self.findings = FindingsPanel()
        self.title = PanelTitle("")
        self.title.name.hide()
        self.place = label("", "muted")
        self.place.setAccessibleName("Place in the document")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.source)
        self._stack.addWidget(self.findings)
        self._tabs = QButtonGroup(self)
        self.source_tab = self._tab("Source", 0)
        self.findings_tab = self._tab("Findings", 1)
        self._build()
        self.show_source()

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show that filing's text and findings."""
        self.source.show_filing(filing)
        self.findings.show_filing(filing)
        count = self.findings.model.count()
        unchecked = filing.unchecked if filing else ""
        told = str(count or "") if not unchecked else f"({unchecked})"
        self.findings_tab.setText(f"Findings {told}".strip())

    def show_source(self) -> None:
        """Bring the source to the front."""
        self._bring(0)

    def show_findings(self) -> None:
        """Bring the findings to the front."""
        self._bring(1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(600, 208)

    def _bring(self, position: int) -> None:
        self._stack.setCurrentIndex(position)
        self._tabs.button(position).setChecked(True)
        self.place.setVisible(position == 0)
        self.findings.filters.setVisible(position == 1)

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
        self.source.place_changed.connect(self.place.setText)
        close = tool_button("close", "Hide source and findings")
        close.clicked.connect(self.close_requested)
        row = self.title.row
        row.setContentsMargins(6, 0, 6, 0)
        for position, widget in enumerate(
            (self.source_tab, self.findings_tab, self.place, self.findings.filters)
        ):
            row.insertWidget(position, widget)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self._stack, 1)
