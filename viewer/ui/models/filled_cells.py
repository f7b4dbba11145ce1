"""Where something stands in a sheet, by the rows and columns that show."""

from itertools import product, repeat

from viewer.core.statement import Cell, Statement
from viewer.ui.models.arrangement import Arrangement
from viewer.ui.models.column_arrangement import ColumnArrangement
from viewer.ui.models.figure_columns import FigureColumns


class FilledCells:
    """The places of a sheet where a figure or a label stands, looked up when they are asked for.

    Columns are counted as they show, from 0, the label column.

    Args:
        statement: the statement.
        arrangement: which of its rows show, and in which order.
        columns: which columns show, and the figures in them.

    Attributes:
        printed: the statement's own figures by column; they stay when other rows show.
    """

    def __init__(
        self, statement: Statement, arrangement: Arrangement, columns: ColumnArrangement
    ) -> None:
        self.printed = FigureColumns(statement)
        self._rows = statement.rows
        self._arrangement = arrangement
        self._columns = columns
        self._found: dict[int, bytes] = {}

    def forget(self) -> None:
        """Look anew: other rows or columns show, or other figures are in them."""
        self._found.clear()

    def row(self, row: int) -> bytes:
        """A byte a column: 1 where a figure or the label stands in that row."""
        return bytes(self.column(column)[row] for column in range(len(self._columns.shown) + 1))

    def column(self, column: int) -> bytes:
        """A byte a row that shows: 1 where a figure or a label stands in that column."""
        found = self._found.get(column)
        if found is None:
            found = self._found[column] = self._figures(column) if column else self._labels()
        return found

    def block(self, rows: range, columns: range) -> list[Cell]:
        """The figures at these places, row by row; blank places and labels are left out."""
        names = [self._columns.shown[column - 1] for column in columns if column]
        ids = self._arrangement.ids_shown()[rows.start : rows.stop]
        if self._columns.computed.isdisjoint(names):  # All in one dictionary: mapped in C.
            printed = map(self._columns.printed_cells.get, product(ids, names))
            return [cell for cell in printed if cell is not None]
        found = (
            self._columns.cells_of(name).get((row, name)) for row, name in product(ids, names)
        )
        return [cell for cell in found if cell is not None]

    def _figures(self, column: int) -> bytes:
        name = self._columns.shown[column - 1]
        if name in self._columns.computed:
            places = zip(self._arrangement.ids_shown(), repeat(name))
            return bytes(map(self._columns.cells.__contains__, places))
        printed = self.printed.filled(name)
        if self._arrangement.shows_all_as_printed:
            return printed
        return bytes(map(printed.__getitem__, self._arrangement.visible))

    def _labels(self) -> bytes:
        return bytes(bool(self._rows[place].label) for place in self._arrangement.visible)
