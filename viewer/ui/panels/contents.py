"""The contents: open filings and their statements, each with a badge of what checking says."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QGridLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.core.findings import Verdict
from viewer.core.said import said
from viewer.core.verdict_words import MARKS
from viewer.ui import theme, typography
from viewer.ui.chart_sheets import ChartSheets
from viewer.ui.icons import pixmap
from viewer.ui.language import say, told
from viewer.ui.open_filings import Entry
from viewer.ui.panels.contents_model import ContentsItem, ContentsModel, Line
from viewer.ui.pieces import PanelTitle, label, paint_ground
from viewer.ui.wording import COLOUR_ROLES

TWO_LINES = 42
GROUP_ROW = 26
LEGEND: tuple[tuple[Verdict, str], ...] = (
    (Verdict.EXACT, said("adds up exactly")),
    (Verdict.WITHIN_ROUNDING, said("within rounding")),
    (Verdict.FORCED, said("forced to add up")),
    (Verdict.UNLIKELY, said("possible, but unlikely")),
    (Verdict.BROKEN, said("does not add up")),
)
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ContentsPanel(QWidget):
    """The list at the window's left.

    Args:
        charts: the sheets of charts, which are listed behind the statements.

    Signals:
        statement_chosen: number of the filing, id of the statement or sheet of charts ("" for a
            filing's own line or a file that could not be read).
    """

    statement_chosen = Signal(int, str)

    def __init__(self, charts: ChartSheets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Contents"))
        self.model = ContentsModel(charts.of)
        self.list = QListView()
        self.list.setAccessibleName(say("Open filings and their statements"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ContentsDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._on_chosen)
        self.list.activated.connect(self._on_chosen)
        self.legend = _legend()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PanelTitle(say("Contents")))
        column.addWidget(self.list, 1)
        column.addWidget(self.legend)

    def show_filings(self, entries: tuple[Entry, ...]) -> None:
        """Show these filings; the list stays where it is, and so does its current line."""
        row, bar = self.list.currentIndex().row(), self.list.verticalScrollBar()
        current = self.model.item(row) if row >= 0 else None
        scrolled = bar.value()
        self.model.show(entries)
        if current is not None:
            self.mark_current(current.filing, current.statement)
        self.list.doItemsLayout()
        bar.setValue(scrolled)

    def mark_current(self, filing: int, statement: str) -> None:
        """Show which statement is open, without telling anyone."""
        row = self.model.row_of(filing, statement)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def _on_chosen(self, index: QModelIndex) -> None:
        item = self.model.item(index.row())
        if item.line is not Line.GROUP:
            self.statement_chosen.emit(item.filing, item.statement)


class ContentsDelegate(QStyledItemDelegate):
    """Paints the lines: name at the left, badge at the right."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        line = _item(index).line
        if line in {Line.FILING, Line.FAILED}:
            return QSize(100, TWO_LINES)
        return QSize(100, GROUP_ROW if line is Line.GROUP else typography.LIST_ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        item = _item(index)
        rect = QRect(option.rect)
        state = option.state
        painter.save()
        self._paint_ground(painter, rect, state, item)
        if item.line is Line.GROUP:
            painter.setFont(typography.body_font(typography.SMALL, QFont.Weight.Medium))
            painter.setPen(theme.current().muted)
            painter.drawText(rect.adjusted(12, 4, -8, 0), LEFT, item.text)
        elif item.line in {Line.STATEMENT, Line.CHARTS}:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            _paint_statement(painter, rect, item, selected=selected)
        else:
            _paint_filing(painter, rect, item)
        painter.restore()

    @staticmethod
    def _paint_ground(
        painter: QPainter, rect: QRect, state: QStyle.StateFlag, item: ContentsItem
    ) -> None:
        colours = theme.current()
        if item.line is Line.GROUP:
            return
        paint_ground(painter, rect, state)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), colours.accent)


def _paint_statement(
    painter: QPainter, rect: QRect, item: ContentsItem, *, selected: bool
) -> None:
    colours = theme.current()
    is_seen = item.set_aside and not item.count
    role = COLOUR_ROLES[item.verdict] if item.verdict and not is_seen else "muted"
    painter.setFont(typography.body_font(typography.SMALL))
    painter.setPen(getattr(colours, role))
    badge = rect.adjusted(0, 0, -10, 0)
    painter.drawText(badge, RIGHT, item.badge)
    width = painter.fontMetrics().horizontalAdvance(item.badge)
    weight = QFont.Weight.DemiBold if selected else QFont.Weight.Normal
    painter.setFont(typography.body_font(weight=weight))
    plain = colours.muted if item.again else colours.text2
    painter.setPen(colours.text if selected else plain)
    name = rect.adjusted(24, 0, -18 - width, 0)
    text = painter.fontMetrics().elidedText(item.text, Qt.TextElideMode.ElideRight, name.width())
    painter.drawText(name, LEFT, text)


def _paint_filing(painter: QPainter, rect: QRect, item: ContentsItem) -> None:
    colours = theme.current()
    failed = item.line is Line.FAILED
    ratio = painter.device().devicePixelRatioF()
    picture = pixmap(
        "warning" if failed else "document", colours.broken if failed else colours.text2,
        ratio=ratio,
    )  # fmt: skip
    painter.drawPixmap(rect.left() + 12, rect.top() + 6, picture)
    name = QRect(rect.left() + 36, rect.top() + 4, rect.width() - 44, 18)
    painter.setFont(typography.body_font(weight=QFont.Weight.DemiBold))
    painter.setPen(colours.text)
    elide = Qt.TextElideMode.ElideRight
    painter.drawText(name, LEFT, painter.fontMetrics().elidedText(item.text, elide, name.width()))
    painter.setFont(typography.body_font(typography.SMALL))
    painter.setPen(colours.broken if failed else colours.muted)
    second = name.translated(0, 16)
    painter.drawText(
        second, LEFT, painter.fontMetrics().elidedText(item.second, elide, name.width())
    )


def _item(index: QModelIndex | QPersistentModelIndex) -> ContentsItem:
    model = index.model()
    if not isinstance(model, ContentsModel):
        raise TypeError(type(model).__name__)
    return model.item(index.row())


class _LegendMark(QWidget):
    """One mark of the legend, in its verdict's colour."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__()
        self._verdict = verdict
        self.setFixedSize(14, 16)

    @override
    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setFont(typography.body_font(weight=QFont.Weight.DemiBold))
        painter.setPen(getattr(theme.current(), COLOUR_ROLES[self._verdict]))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, MARKS[self._verdict])


def _legend() -> QWidget:
    legend = QWidget()
    legend.setAccessibleName(say("Legend"))
    grid = QGridLayout(legend)
    grid.setContentsMargins(12, 10, 8, 10)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(1)
    grid.setColumnStretch(1, 1)
    for row, (verdict, words) in enumerate(LEGEND):
        grid.addWidget(_LegendMark(verdict), row, 0)
        grid.addWidget(label(told(words), "caption"), row, 1)
    return legend
