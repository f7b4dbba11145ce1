"""Which columns of a statement show, and in which order: printed ones, then computed ones.

A column keeps the letter that it has as printed, wherever it stands: the letters of hidden
columns are left out and those of moved ones go along, so that C25 is C25 in every view.
"""

from collections.abc import Iterable, Mapping, Sequence

from viewer.core.statement import Cell, Column, Statement

Cells = Mapping[tuple[str, str], Cell]


class ColumnArrangement:
    """The columns that show.

    Attributes:
        order: ids of all columns as the reader arranged them; () as printed.
        hidden: ids of the columns that do not show.
        shown: ids of the columns that show, from left to right.
        letters: column id -> its place among all columns as printed, 1 the first of figures.
        computed: ids of the columns that were worked out, not printed.
        cells: their figures, by row and column id.
        printed_cells: the figures of the other columns.
    """

    def __init__(self, statement: Statement) -> None:
        self._printed = statement.columns
        self.printed_cells: Cells = statement.cells
        self.cells: Cells = {}
        self._by_id: dict[str, Column] = {}
        self.order: tuple[str, ...] = ()
        self.hidden: frozenset[str] = frozenset()
        self.computed: frozenset[str] = frozenset()
        self.letters: dict[str, int] = {}
        self.take_computed((), {})
        self.shown: list[str] = self.shown_with((), frozenset())

    def take_computed(self, columns: Sequence[Column], cells: Cells) -> None:
        """Know these computed columns, and their cells by row and column id, instead of others.

        `shown` stays as it is: who calls it arranges the columns next.
        """
        every = (*self._printed, *columns)
        self.cells = cells
        self._by_id = {column.id: column for column in every}
        self.computed = frozenset(column.id for column in columns)
        self.letters = {column.id: place for place, column in enumerate(every, 1)}

    @property
    def usual(self) -> tuple[str, ...]:
        """Ids of all columns as printed, computed ones behind them."""
        return tuple(self._by_id)

    @property
    def ordered(self) -> tuple[str, ...]:
        """Ids of all columns from left to right, hidden ones too."""
        return self.ordered_as(self.order)

    def column(self, column: str) -> Column:
        """The column of that id."""
        return self._by_id[column]

    def cells_of(self, column: str) -> Cells:
        """Figures by row and column id, those of that column among them."""
        return self.cells if column in self.computed else self.printed_cells

    def ordered_as(self, order: Iterable[str]) -> tuple[str, ...]:
        """Ids of all columns in that order; those that it leaves out behind, unknown ones not."""
        known = [column for column in dict.fromkeys(order) if column in self._by_id]
        return (*known, *(column for column in self._by_id if column not in known))

    def shown_with(self, order: Iterable[str], hidden: Iterable[str]) -> list[str]:
        """Ids of the columns that would show; if all were hidden, all show."""
        ordered, gone = self.ordered_as(order), frozenset(hidden)
        return [column for column in ordered if column not in gone] or list(ordered)

    def hidden_before(self, column: str | None) -> tuple[str, ...]:
        """Ids of the hidden columns between the shown one before `column` and it.

        Args:
            column: id of a shown column; None for what is hidden behind the last one.
        """
        run: list[str] = []
        for other in self.ordered:
            if other == column:
                return tuple(run)
            run = [*run, other] if other in self.hidden else []
        return tuple(run) if column is None else ()

    def arranged(self, order: Iterable[str], hidden: Iterable[str]) -> None:
        """Remember an order and what is hidden, once `shown` has become so."""
        every = self.ordered_as(order)
        self.order = () if every == self.usual else every
        gone = frozenset(hidden).intersection(self._by_id)
        self.hidden = gone if len(gone) < len(self._by_id) else frozenset()
