"""A table model whose columns can be hidden, moved and computed; column 0 is the label."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Signal

from viewer.core.statement import Column
from viewer.ui.models.addresses import column_letters
from viewer.ui.models.column_arrangement import Cells, ColumnArrangement


class SheetColumns(QAbstractTableModel):
    """The columns of a statement as they show.

    Attributes:
        column_arrangement: which columns show, and in which order.
        columns: those that show, from left to right, the label column not among them.

    Signals:
        columns_changed: which columns show, or their order, changed.
    """

    columns_changed = Signal()

    column_arrangement: ColumnArrangement
    columns: tuple[Column, ...]
    _column_ids: tuple[str, ...]
    _place: dict[str, int]

    @abstractmethod
    def _forget_places(self) -> None:
        """Find anew what is kept by the places of columns: they came, went or moved."""

    @abstractmethod
    def _forget_figures(self) -> None:
        """Write the figures anew: computed ones are others."""

    def column_id(self, column: int) -> str:
        """The id of a column, "" of the label column."""
        return self._column_ids[column]

    def place_near(self, column: str) -> int:
        """Where a column shows, or if it is hidden the one that shows nearest before it."""
        if column in self._place:
            return self._place[column]
        ordered = self.column_arrangement.ordered
        before = ordered[: ordered.index(column)] if column in ordered else ()
        return max((self._place.get(other, 0) for other in before), default=0) or 1

    def is_computed(self, column: int) -> bool:
        """Whether the figures of a column were worked out by us, not printed."""
        return self._column_ids[column] in self.column_arrangement.computed

    def letters_of(self, column: int) -> str:
        """The letters of a column that shows: those that it has as printed."""
        return column_letters(self.column_arrangement.letters.get(self._column_ids[column], 0))

    def set_columns(self, order: Iterable[str], hidden: Iterable[str]) -> None:
        """Show the columns in that order, without the hidden ones; () is the order as printed.

        Only the columns that come, go or move are touched. If all were hidden, all would show.
        """
        order, hidden = tuple(order), frozenset(hidden)
        self._remove_columns(wanted := self.column_arrangement.shown_with(order, hidden))
        self._sort_columns([column for column in wanted if column in self._place])
        self._insert_columns(wanted)
        before = (self.column_arrangement.order, self.column_arrangement.hidden)
        self.column_arrangement.arranged(order, hidden)
        if before != (self.column_arrangement.order, self.column_arrangement.hidden):
            self.columns_changed.emit()

    def set_computed(self, columns: Sequence[Column], cells: Cells) -> None:
        """Append these computed columns instead of those that were; their cells by row, column.

        A column that the reader has placed stays where it is, and its figures are written anew.
        """
        arrangement = self.column_arrangement
        gone = arrangement.computed - {column.id for column in columns}
        self._remove_columns([column for column in arrangement.shown if column not in gone])
        arrangement.take_computed(columns, cells)
        self._forget_figures()
        self._place_columns()
        self._insert_columns(arrangement.shown_with(arrangement.order, arrangement.hidden))
        arrangement.arranged(arrangement.order, arrangement.hidden)
        self._tell_all_changed()
        self.columns_changed.emit()

    def reveal_column(self, column: str) -> None:
        """Bring a hidden column back."""
        arrangement = self.column_arrangement
        if column in arrangement.hidden:
            self.set_columns(arrangement.order, arrangement.hidden - {column})

    def _remove_columns(self, wanted: Sequence[str]) -> None:
        shown = self.column_arrangement.shown
        for place in reversed(range(len(shown))):
            if shown[place] not in wanted:
                self.beginRemoveColumns(QModelIndex(), place + 1, place + 1)
                del shown[place]
                self._place_columns()
                self.endRemoveColumns()

    def _sort_columns(self, wanted: Sequence[str]) -> None:
        shown = self.column_arrangement.shown
        for place, column in enumerate(wanted):
            found = shown.index(column)
            if found != place:
                none = QModelIndex()
                self.beginMoveColumns(none, found + 1, found + 1, none, place + 1)
                shown.insert(place, shown.pop(found))
                self._place_columns()
                self.endMoveColumns()

    def _insert_columns(self, wanted: Sequence[str]) -> None:
        shown = self.column_arrangement.shown
        for place, column in enumerate(wanted):
            if column not in self._place:
                self.beginInsertColumns(QModelIndex(), place + 1, place + 1)
                shown.insert(place, column)
                self._place_columns()
                self.endInsertColumns()

    def _place_columns(self) -> None:
        """Know where each column stands, after columns came, went or moved."""
        arrangement = self.column_arrangement
        self._column_ids = ("", *arrangement.shown)
        self.columns = tuple(map(arrangement.column, arrangement.shown))
        self._place = {column: place for place, column in enumerate(self._column_ids)}
        self._forget_places()

    def _tell_all_changed(self) -> None:
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
