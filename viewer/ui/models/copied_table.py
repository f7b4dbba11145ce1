"""What is copied: rows and columns as they stood, whatever is done with the sheet later."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.records import maker
from viewer.core.statement import Cell, Column, Statement
from viewer.ui.models.arrangement import Order
from viewer.ui.models.clipboard import CopiedCell
from viewer.ui.models.figures import Scale
from viewer.ui.models.roles import RuleKind
from viewer.ui.models.sheet_rows import SheetRow
from viewer.ui.models.statement_model import StatementModel

#: More is not copied: neither we nor what it is pasted into would be done soon.
MOST_CELLS = 1_000_000

_place = maker(CopiedCell)
#: Whether a place of the sheet is copied, by its row and column.
Holds = Callable[[int, int], bool]


@dataclass(frozen=True)
class CopiedTable:
    """Rows and columns of a statement.

    Attributes:
        statement: the statement.
        scale: the scale that its amounts were shown in.
        places: the rows' places in the sheet, from top.
        rows: the rows there, each with its indentation in steps.
        columns: places of the columns in the sheet; 0 is the label column.
        headers: column of the statement by place, of those that hold figures.
        computed: (row id, column id) -> figures that were worked out and not printed.
        holds: whether a place is copied; blanks lie between ranges that were selected apart.
        is_ruled: whether totals have the rules that they have as printed.
        is_headed: whether title and header are copied with it, and figures are as shown.
    """

    statement: Statement
    scale: Scale
    places: Sequence[int]
    rows: Sequence[tuple[SheetRow, int]]
    columns: Sequence[int]
    headers: Mapping[int, Column]
    computed: Mapping[tuple[str, str], Cell]
    holds: Holds
    is_ruled: bool = True
    is_headed: bool = False

    @classmethod
    def of(
        cls,
        model: StatementModel,
        rows: Sequence[int],
        columns: Sequence[int],
        holds: Holds,
        *,
        is_headed: bool = False,
    ) -> "CopiedTable":
        """The places of those rows and columns, as the model shows them now."""
        shown = [(model.sheet_row(row), model.indent(row)) for row in rows]
        headers = {place: model.columns[place - 1] for place in columns if place}
        computed = {
            (model.sheet_row(row).id, headers[place].id): cell
            for place in headers
            if model.is_computed(place)
            for row in rows
            if (cell := model.cell_at(row, place)) is not None
        }
        is_ruled = model.order is Order.AS_PRINTED
        return cls(
            model.statement, model.scale, rows, shown, columns, headers, computed, holds,
            is_ruled, is_headed,
        )  # fmt: skip

    @property
    def captions(self) -> tuple[str, ...]:
        """The lines above it: title, and what the document says below that; none without head."""
        if not self.is_headed:
            return ()
        lines = (self.statement.title, self.statement.caption)
        return tuple(line for line in lines if line)

    @property
    def header(self) -> tuple[str, ...]:
        """The words above each column, none without head."""
        if not self.is_headed:
            return ()
        return tuple(self.headers[p].title if p else "" for p in self.columns)

    def lines(self) -> Iterator[list[CopiedCell]]:
        """Its rows, from top."""
        ids = [self.headers[place].id if place else "" for place in self.columns]
        for place, (row, indent) in zip(self.places, self.rows, strict=True):
            yield [
                self._cell(row, indent, column) if self.holds(place, at) else _place()
                for at, column in zip(self.columns, ids, strict=True)
            ]

    def _cell(self, row: SheetRow, indent: int, column: str) -> CopiedCell:
        """The place of a row and a column's id, "" of the label column."""
        if not column:
            return _place(row.label, None, row.is_strong, indent)
        key = (row.id, column)
        printed = self.statement.cells.get(key)
        cell = printed or self.computed.get(key)
        if cell is None:
            return _place("", None, row.is_strong)
        rule = row.rule if self.is_ruled else RuleKind.NONE
        return _place("", cell, row.is_strong, 0, rule, printed is None)
