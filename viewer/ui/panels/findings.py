"""The findings: a table with filters by verdict; each line leads to its figure."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.core.findings import Verdict
from viewer.core.verdict_words import MARKS, VERDICTS
from viewer.ui import theme, typography
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.findings_model import FindingsModel, FindingsRole
from viewer.ui.wording import COLOUR_ROLES, NAMES

WIDTHS = (128, 84, 152, 0, 86, 86, 76, 70)
WHAT = 3
WHERE = 2


class FindingsPanel(QWidget):
    """The table of findings.

    Signals:
        chosen: the `Finding` to go to.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Findings")
        self.model = FindingsModel()
        self.table = _table(self.model)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.filters = QWidget()
        self._chips: dict[Verdict, QToolButton] = {}
        self._build_filters()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_filing(self, filing: OpenFiling | None) -> None:
        """Show the findings of that filing."""
        self.model.show(filing)
        for verdict, chip in self._chips.items():
            count = self.model.count(verdict)
            chip.setText(f"{MARKS[verdict]}  {NAMES[verdict]}  {count}")
            chip.setVisible(bool(count))

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the previous one (-1), round the end."""
        rows = self.model.rowCount()
        if rows:
            current = self.table.currentIndex()
            row = (current.row() + by) % rows if current.isValid() else (0 if by > 0 else rows - 1)
            self._select(row)
            self.chosen.emit(self.model.finding(row))

    def _build_filters(self) -> None:
        row = QHBoxLayout(self.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for verdict in VERDICTS:
            chip = QToolButton()
            chip.setObjectName("filter")
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setAccessibleName(f"Show findings: {NAMES[verdict]}")
            chip.toggled.connect(self._on_filter)
            chip.hide()
            self._chips[verdict] = chip
            row.addWidget(chip)

    def _on_filter(self) -> None:
        self.model.hide(
            frozenset(verdict for verdict, chip in self._chips.items() if not chip.isChecked())
        )

    def _select(self, row: int) -> None:
        self.table.setCurrentIndex(self.model.index(row, 0))
        self.table.selectRow(row)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.finding(index.row()))


class FindingsDelegate(QStyledItemDelegate):
    """Paints verdicts with mark and colour, and places as links."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = theme.current()
        rect = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.grid)
        verdict = index.data(FindingsRole.VERDICT)
        colour, weight = colours.text, QFont.Weight.Normal
        text_rect = rect.adjusted(8, 0, -8, 0)
        if index.column() == 0:
            colour = getattr(colours, COLOUR_ROLES[verdict])
            weight = QFont.Weight.DemiBold if verdict is Verdict.BROKEN else weight
            painter.setFont(typography.body_font(weight=weight))
            painter.setPen(colour)
            painter.drawText(text_rect, Qt.AlignmentFlag.AlignVCenter, MARKS[verdict])
            text_rect.adjust(18, 0, 0, 0)
        elif index.column() == WHERE:
            colour = colours.accent
        elif index.column() == 1:
            colour = colours.text2
        painter.setFont(typography.body_font(weight=weight))
        painter.setPen(colour)
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, text_rect.width()
        )
        painter.drawText(text_rect, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        painter.restore()


class _FindingsTable(QTableView):
    """A table in which Enter goes to the finding."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _table(model: FindingsModel) -> QTableView:
    table = _FindingsTable()
    table.setAccessibleName("Findings of this filing")
    table.setModel(model)
    table.setItemDelegate(FindingsDelegate(table))
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setMouseTracking(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(typography.LIST_ROW)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(40)
    for column, width in enumerate(WIDTHS):
        if width:
            header.resizeSection(column, width)
    header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
    return table
