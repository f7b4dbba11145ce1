"""The components table: parts of a total with amount, share, change and contribution."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from viewer.core.said import said
from viewer.ui import theme, typography
from viewer.ui.language import say, told
from viewer.ui.models.lines_model import LinesModel
from viewer.ui.panels.drilldown_lines import DrillLine, LineKind
from viewer.ui.pieces import paint_ground

HEADER_HEIGHT = 34
SIGN_WIDTH = 11
PADDING = 1
EDGE = 2
NAMES = (
    said("Component"),
    said("Amount"),
    said("Share\n%"),
    said("Change\n%"),
    said("Contrib.\npts"),
)
COMPUTED_HEADERS = frozenset({2, 4})
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
STRONG = frozenset({LineKind.TOTAL, LineKind.GIVEN, LineKind.PRINTED})


class DrillRole(IntEnum):
    """The model's own roles."""

    LINE = Qt.ItemDataRole.UserRole + 1


class DrillModel(LinesModel[DrillLine]):
    """The lines as a table."""

    def __init__(self) -> None:
        super().__init__(
            NAMES,
            {
                Qt.ItemDataRole.DisplayRole: lambda line, column: texts(line)[column],
                Qt.ItemDataRole.ToolTipRole: lambda line, _: line.label,
                Qt.ItemDataRole.AccessibleTextRole: lambda line, _: line.spoken,
                DrillRole.LINE: lambda line, _: line,
            },
        )
        self.amount_title = ""

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            two_lines(self.amount_title)
            if section == 1
            else told(NAMES[section])
            if section
            else ""
        )

    def show(self, lines: list[DrillLine], amount_title: str) -> None:
        """Show these lines under that title of the amount column."""
        self.amount_title = amount_title
        self.show_lines(lines)


def two_lines(title: str) -> str:
    """A long title in two lines, cut at its last space."""
    first, space, last = title.rpartition(" ")
    return f"{first}\n{last}" if space and len(title) > 8 else title


def texts(line: DrillLine) -> tuple[str, ...]:
    """A line's text in each column."""
    return (line.label, line.amount, line.share, line.change, line.contribution)


class DrillTable(QTableView):
    """The table, as high as its lines; Enter or a click leads on, Backspace back up.

    Signals:
        drilled: the `CellKey` to go to.
        up_requested: go to the total that the subject belongs to.
    """

    drilled = Signal(object)
    up_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = DrillModel()
        self.setModel(self.lines)
        self.setAccessibleName(say("Components"))
        self.setItemDelegate(DrillDelegate(self))
        self.setHorizontalHeader(DrillHeader(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(typography.DRILL_ROW)
        self.verticalHeader().setMinimumSectionSize(typography.DRILL_ROW)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._drill)

    def show_lines(self, lines: list[DrillLine], amount_title: str) -> None:
        """Show these lines; the first is current when the table has the focus."""
        self.lines.show(lines, amount_title)
        self._fit_columns()
        self.horizontalHeader().setVisible(bool(amount_title))
        header = HEADER_HEIGHT if amount_title else 0
        self.setFixedHeight(header + len(lines) * typography.DRILL_ROW + 4)
        if self.hasFocus():
            self.select_first()

    def select_first(self) -> None:
        """Make the first line that leads somewhere current."""
        for row, line in enumerate(self.lines.shown):
            if line.key is not None:
                self.setCurrentIndex(self.lines.index(row, 0))
                return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._drill(self.currentIndex())
        elif event.key() == Qt.Key.Key_Backspace:
            self.up_requested.emit()
        else:
            super().keyPressEvent(event)

    def _drill(self, index: QModelIndex) -> None:
        if index.isValid():
            line = self.lines.shown[index.row()]
            if line.key is not None:
                self.drilled.emit(line.key)

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        strong = QFontMetrics(typography.body_font(weight=QFont.Weight.DemiBold))
        small = QFontMetrics(typography.body_font(typography.TINY))
        hang = strong.horizontalAdvance(")")
        for column in range(1, len(NAMES)):
            shown = [texts(line)[column] for line in self.lines.shown]
            title = str(self.lines.headerData(column, Qt.Orientation.Horizontal))
            self.setColumnHidden(column, column > 1 and not any(shown))
            widest = max(
                (strong.horizontalAdvance(text.removesuffix(")")) for text in shown), default=0
            )
            head = max(small.horizontalAdvance(part) for part in title.split("\n"))
            header.resizeSection(column, max(widest + hang, head) + PADDING + EDGE)


class DrillHeader(QHeaderView):
    """Two lines of header, the computed columns in their colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(20)
        self.setSectionsClickable(False)
        self.setStretchLastSection(False)

    @override
    def setModel(self, model: Any) -> None:
        super().setModel(model)
        if model is not None:
            self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            self.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEADER_HEIGHT)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        colours = theme.current()
        painter.save()
        painter.fillRect(rect, colours.panel)
        painter.setFont(typography.body_font(typography.TINY))
        painter.setPen(colours.computed if logicalIndex in COMPUTED_HEADERS else colours.muted)
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(rect.adjusted(0, 0, -EDGE, -4), side, text)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.total_rule)
        painter.restore()


class DrillDelegate(QStyledItemDelegate):
    """Paints a line: what is printed upright, what we computed in teal italics."""

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line: DrillLine = index.data(DrillRole.LINE)
        rect = QRect(option.rect)
        painter.save()
        _paint_ground(painter, rect, line, option.state)
        if index.column() == 0:
            _paint_label(painter, rect, line)
        else:
            _paint_number(painter, rect, line, index.column())
        painter.restore()


def _paint_ground(
    painter: QPainter, rect: QRect, line: DrillLine, state: QStyle.StateFlag
) -> None:
    colours = theme.current()
    if line.suspect:
        painter.fillRect(rect, colours.broken_ground)
    if line.key is not None:
        paint_ground(painter, rect, state)
    if line.kind in {LineKind.TOTAL, LineKind.DIFFERENCE}:
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, colours.total_rule)
        for distance in (0, 2):
            painter.fillRect(
                rect.left(), rect.bottom() - distance, rect.width(), 1, colours.total_rule
            )
    else:
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.grid)


def _paint_label(painter: QPainter, rect: QRect, line: DrillLine) -> None:
    colours = theme.current()
    strong = line.kind is LineKind.TOTAL or line.broken
    painter.setFont(typography.body_font(weight=_weight(strong=strong)))
    painter.setPen(colours.broken if line.broken else colours.text)
    if line.kind is LineKind.ALLOWED:
        painter.setPen(colours.muted)
    painter.drawText(rect, LEFT, line.sign)
    place = rect.adjusted(SIGN_WIDTH, 0, -2, 0)
    text = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, LEFT, text)


def _paint_number(painter: QPainter, rect: QRect, line: DrillLine, column: int) -> None:
    colours = theme.current()
    computed = line.computed if column == 1 else column != 3 or not line.change_printed
    strong = line.kind in STRONG or line.broken
    painter.setFont(typography.body_font(weight=_weight(strong=strong), italic=computed))
    colour = colours.computed if computed else colours.text
    if line.broken and column == 1:
        colour = colours.broken
    elif line.kind is LineKind.ALLOWED:
        colour = colours.muted
    painter.setPen(colour)
    text = texts(line)[column]
    # A closing parenthesis hangs over the edge, so that the digits stand on it.
    hang = painter.fontMetrics().horizontalAdvance(")")
    edge = rect.adjusted(0, 0, -EDGE - (0 if text.endswith(")") else hang), 0)
    painter.drawText(edge, RIGHT | Qt.TextFlag.TextDontClip, text)


def _weight(*, strong: bool) -> QFont.Weight:
    return QFont.Weight.DemiBold if strong else QFont.Weight.Normal
