"""A table of the document as it was read: its rows, columns, spans and printed texts."""

from bisect import bisect_right
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from viewer.core.document import RawCell, RawTable
from viewer.ui.language import say
from viewer.ui.panels.page_columns import is_figure
from viewer.ui.wording import as_tooltip

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]


class Place(NamedTuple):
    """A place in a table, counted from 0."""

    row: int
    column: int


class GridModel(QAbstractTableModel):
    """The grid of one table; nothing of it is changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: RawTable | None = None
        self._spans: list[tuple[int, int, Place]] = []
        self._starts: list[int] = []
        self._columns = 0

    def show_table(self, table: RawTable | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self.table = table
        self._columns = len(table.rows[0]) if table and table.rows else 0
        self._spans = sorted(
            (*cell.source.span, Place(number, column))
            for number, row in enumerate(table.rows if table else ())
            for column, cell in enumerate(row)
            if cell is not None and cell.source.span
        )
        self._starts = [start for start, _, _ in self._spans]
        self.endResetModel()

    def cell(self, row: int, column: int) -> RawCell | None:
        """What stands at a place, None for nothing or where another cell covers it."""
        return self.table.rows[row][column] if self.table else None

    def place_of(self, offset: int) -> Place | None:
        """The cell that holds a character of the document's text."""
        found = bisect_right(self._starts, offset) - 1
        if found < 0:
            return None
        _, end, place = self._spans[found]
        return place if offset < end else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self.table is None else len(self.table.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.checkIndex(index):
            return None
        cell = self.cell(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.text if cell and cell.text else say("empty")
        if cell is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tooltip(_in_words(cell)) or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if is_figure(cell) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            across = orientation == Qt.Orientation.Horizontal
            return (
                say("column {number}", number=section + 1)
                if across
                else say("row {number}", number=section + 1)
            )
        return None


def _in_words(cell: RawCell) -> str:
    """What the grid does not show of a cell."""
    lines = []
    if cell.source.raw.strip() != cell.text:
        lines.append(say("Printed: {text}", text=cell.source.raw.strip()))
    if cell.marks:
        lines.append(say("Footnote marks: {marks}", marks=", ".join(cell.marks)))
    if cell.column_span > 1:
        lines.append(say("Covers {count} columns.", count=cell.column_span))
    if cell.row_span > 1:
        lines.append(say("Covers {count} rows.", count=cell.row_span))
    return "\n".join(lines)
