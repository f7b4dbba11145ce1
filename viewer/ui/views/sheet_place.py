"""Where the reader stands in a sheet: current cell, selection and scrolling, kept by ids."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.figure_table import FigureTable

#: A cell's row and column by their ids; the label column's id is "".
Place = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """A place that outlasts the model it was taken from.

    Attributes:
        current: the current cell, None if there is none.
        selected: first and last cell of each selected block.
        scrolled: how far the sheet is scrolled, across and down.
    """

    current: Place | None
    selected: tuple[tuple[Place, Place], ...]
    scrolled: tuple[int, int]

    @classmethod
    def of(cls, table: FigureTable, model: StatementModel) -> Self:
        """Where a table that shows that model stands."""

        def place(row: int, column: int) -> Place:
            key = model.key_at(row, column)
            return model.sheet_row(row).id, key.column if key else ""

        current = table.currentIndex()
        return cls(
            place(current.row(), current.column()) if current.isValid() else None,
            tuple(
                (place(block.top(), block.left()), place(block.bottom(), block.right()))
                for block in table.selectionModel().selection().toList()
            ),
            (table.horizontalScrollBar().value(), table.verticalScrollBar().value()),
        )

    def restore(self, table: FigureTable, model: StatementModel) -> None:
        """Take a table that shows a later model back there; what is gone from it is left out."""
        columns = {column.id: place for place, column in enumerate(model.columns, 1)} | {"": 0}

        def indexes(places: tuple[Place, ...]) -> list[tuple[int, int]]:
            found = [(model.row_of(row), columns.get(column)) for row, column in places]
            return [(r, c) for r, c in found if r is not None and c is not None]

        for row, column in indexes((self.current,) if self.current else ()):
            table.go(row, column)
        selection = QItemSelection()
        for block in self.selected:
            corners = indexes(block)
            if len(corners) == 2:
                first, last = (model.index(*corner) for corner in corners)
                selection.select(first, last)
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        table.selectionModel().select(selection, flag)
        self.scroll(table)

    def scroll(self, table: FigureTable) -> None:
        """Scroll a table to where it was."""
        table.doItemsLayout()  # Or the scroll bars would not reach that far yet.
        table.horizontalScrollBar().setValue(self.scrolled[0])
        table.verticalScrollBar().setValue(self.scrolled[1])
