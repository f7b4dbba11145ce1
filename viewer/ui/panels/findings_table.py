"""The table of findings: how its lines are painted, and which keys it takes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from viewer.core.findings import Verdict
from viewer.ui import theme, typography
from viewer.ui.language import say
from viewer.ui.panels.findings_model import REPORT_ORDER, FindingsModel, FindingsRole
from viewer.ui.pieces import paint_ground
from viewer.ui.wording import COLOUR_ROLES

#: 0 for what takes the rest of the width.
WIDTHS = (128, 84, 152, 0, 86, 86, 76, 70)
#: What is left out of a table that is narrower than this, so that one can read what is found.
NARROW = 760
LEFT_OUT = (1, 7)
WHAT = 3
WHERE = 2
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_DELETE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


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
        paint_ground(painter, rect, option.state)
        _paint_lines(painter, rect, index)
        verdict, is_aside = index.data(FindingsRole.VERDICT), index.data(FindingsRole.SET_ASIDE)
        colour, weight = colours.muted if is_aside else colours.text, QFont.Weight.Normal
        text_rect = rect.adjusted(8, 0, -8, 0)
        if index.column() == 0:
            if not is_aside:
                colour = getattr(colours, COLOUR_ROLES[verdict])
                weight = QFont.Weight.DemiBold if verdict is Verdict.BROKEN else weight
            painter.setFont(typography.body_font(weight=weight))
            painter.setPen(colour)
            left = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(text_rect, left, index.data(FindingsRole.MARK))
            text_rect.adjust(18, 0, 0, 0)
        elif index.column() == WHERE:
            colour = colours.accent
        elif index.column() == 1 and not is_aside:
            colour = colours.text2
        painter.setFont(typography.body_font(weight=weight))
        painter.setPen(colour)
        text = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, text_rect.width()
        )
        painter.drawText(text_rect, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        painter.restore()


def _paint_lines(
    painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
) -> None:
    """A quiet line below; a plain one above the first of those set aside."""
    colours = theme.current()
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.grid)
    above = index.model().index(index.row() - 1, 0)
    if index.data(FindingsRole.SET_ASIDE) and not above.data(FindingsRole.SET_ASIDE):
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colours.bracket)


class FindingsTable(QTableView):
    """The table. Enter goes to a finding, Delete sets it aside or brings it back.

    Signals:
        delete_pressed: Delete or Backspace on a finding.
    """

    delete_pressed = Signal()

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self.setAccessibleName(say("Findings of this filing"))
        self.setModel(model)
        self.setItemDelegate(FindingsDelegate(self))
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(typography.LIST_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        for column, width in enumerate(WIDTHS):
            if width:
                header.resizeSection(column, width)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        # Three clicks: up, down, and the order of the report again.
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(REPORT_ORDER, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        if self.isColumnHidden(LEFT_OUT[0]) != is_narrow:
            for column in LEFT_OUT:
                self.setColumnHidden(column, is_narrow)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.currentIndex().isValid():
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.activated.emit(self.currentIndex())
        elif event.key() in _DELETE:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
