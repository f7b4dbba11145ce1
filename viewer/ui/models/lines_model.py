"""A table of lines of one kind: what a role shows of a line is a function of line and column."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from viewer.ui.language import told

Line = TypeVar("Line")


class LinesModel(QAbstractTableModel, Generic[Line]):
    """Lines in named columns.

    Args:
        titles: the columns' names.
        getters: role -> what it gives of a line in a column. A role without one gives nothing.
    """

    def __init__(
        self, titles: Sequence[str], getters: Mapping[int, Callable[[Line, int], Any]]
    ) -> None:
        super().__init__()
        self._titles = tuple(titles)
        self._getters = dict(getters)
        self._lines: Sequence[Line] = ()

    @property
    def shown(self) -> Sequence[Line]:
        """The lines that are shown, in order."""
        return self._lines

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._titles)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        getter = self._getters.get(role)
        if getter is None or not index.isValid():
            return None
        return getter(self._lines[index.row()], index.column())

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.alignment(section)
        return told(self._titles[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """How a column and its title stand: left, unless it is overridden."""
        return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
