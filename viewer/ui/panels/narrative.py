"""The list of the prose's figures: what is tied, what the tables deny, what they do not have."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.ui import theme, typography
from viewer.ui.language import say, told
from viewer.ui.open_filings import OpenFiling
from viewer.ui.panels.narrative_model import FIGURE, TABLES, TEXT, VERDICT, NarrativeModel
from viewer.ui.panels.narrative_model import NarrativeRole as Role
from viewer.ui.panels.source_counts import SIGNS
from viewer.ui.panels.source_marks import Mark, SourceMarks, Told
from viewer.ui.pieces import paint_ground
from viewer.ui.wording import COLOUR_ROLES

WIDTHS = {VERDICT: 132, FIGURE: 128}
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NarrativePanel(QWidget):
    """The table of the prose's figures.

    Signals:
        text_chosen: the characters to show in the text.
        tables_chosen: (`Mark`, where on the screen a menu may stand): go to its cell.
    """

    text_chosen = Signal(object)
    tables_chosen = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("Narrative"))
        self.model = NarrativeModel()
        self.table = _table(self.model)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._show_text)
        self.filters = QWidget()
        self.chips: dict[Told, QToolButton] = {}
        self._build_filters()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def show_marks(self, filing: OpenFiling | None, marks: SourceMarks) -> None:
        """Show the figures of that filing's prose."""
        self.model.show(filing, marks)
        for kind, chip in self.chips.items():
            chip.setText(f"{SIGNS[kind]}  {marks.count(kind):,} {told(kind.words)}")
            chip.setVisible(bool(marks.count(kind)))

    def _build_filters(self) -> None:
        row = QHBoxLayout(self.filters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for kind in Told:
            chip = QToolButton()
            chip.setObjectName("filter")
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setAccessibleName(say("Show figures {kind}", kind=kind.words))
            chip.toggled.connect(self._on_filter)
            self.chips[kind] = chip
            row.addWidget(chip)

    def _on_filter(self) -> None:
        self.model.show_kinds(
            frozenset(told for told, chip in self.chips.items() if chip.isChecked())
        )

    def _choose(self, index: QModelIndex) -> None:
        mark: Mark = self.model.mark(index.row())
        if index.column() == TABLES and mark.check.tie.cells:
            below = self.table.visualRect(index).bottomLeft()
            self.tables_chosen.emit(mark, self.table.viewport().mapToGlobal(below))
        elif index.column() == TEXT:
            self._show_text(index)

    def _show_text(self, index: QModelIndex) -> None:
        self.text_chosen.emit(self.model.mark(index.row()).span)


class NarrativeDelegate(QStyledItemDelegate):
    """Paints the verdict in its colour, what leads on as a link."""

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
        paint_ground(painter, rect, option.state)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.grid)
        strong = index.column() == FIGURE
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        painter.setFont(typography.body_font(weight=weight))
        painter.setPen(colours.text)
        if index.column() == VERDICT:
            painter.setPen(getattr(colours, COLOUR_ROLES[index.data(Role.VERDICT)]))
        elif index.column() == TABLES:
            painter.setPen(colours.accent)
        elif index.column() == TEXT:
            painter.setPen(colours.text2)
        place = rect.adjusted(8, 0, -8, 0)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(index.data(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, LEFT, text)
        painter.restore()


class _NarrativeTable(QTableView):
    """A table in which Enter goes to the text."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _table(model: NarrativeModel) -> QTableView:
    table = _NarrativeTable()
    table.setAccessibleName(say("Figures of the prose"))
    table.setModel(model)
    table.setItemDelegate(NarrativeDelegate(table))
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setMouseTracking(True)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(typography.LIST_ROW)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for column, width in WIDTHS.items():
        header.resizeSection(column, width)
    for column in (TEXT, TABLES):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table
