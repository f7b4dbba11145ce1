"""The added columns of one statement, as the sheet shows them: columns, and cells on demand.

A computed figure comes as a `Cell`, so that it is written, copied and summed up as printed ones
are; what makes it a computed one is asked of the table.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Context, Decimal

from typing_extensions import override

from viewer.core.added_columns import AddedColumn, AddedFigure, AddedKind, Computed, Refused
from viewer.core.added_figures import AddedFigures
from viewer.core.added_offers import fits
from viewer.core.added_words import (
    heading,
    leeway_words,
    operand_names,
    written,
)
from viewer.core.amounts import PERCENT_SCALE, format_number
from viewer.core.filing import Filing
from viewer.core.printed_periods import PrintedPeriods
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Column, Measure, Statement
from viewer.ui.language import say, told

#: As many digits of a quotient as spreadsheets keep; sums and differences are exact.
QUOTIENT = Context(prec=15)
NOT_AVAILABLE = "n/a"


class AddedTable:
    """What was added to one statement.

    Attributes:
        filing: the filing.
        statement: one of its statements.
        added: the added columns, in the order they were asked for.
    """

    def __init__(
        self, filing: Filing, statement: Statement, printed: PrintedPeriods | None = None
    ) -> None:
        self.filing = filing
        self.statement = statement
        self.added: tuple[AddedColumn, ...] = ()
        self._figures = AddedFigures(filing, statement, printed)
        self._known: dict[tuple[str, str], AddedFigure | None] = {}
        self._by_id: dict[str, AddedColumn] = {}

    def take(self, added: Iterable[object]) -> None:
        """Hold these columns instead of others; what does not fit the statement is left out."""
        columns = [one for one in added if isinstance(one, AddedColumn)]
        self._by_id = {one.id: one for one in columns if fits(one, self.statement)}
        self.added = tuple(self._by_id.values())

    def added_at(self, key: CellKey | None) -> AddedColumn | None:
        """The added column that an address is in, None in printed ones."""
        here = key is not None and key.statement == self.statement.id
        return self._by_id.get(key.column) if key is not None and here else None

    def figure(self, key: CellKey) -> AddedFigure | None:
        """The figure there; None where the row prints nothing, and in printed columns."""
        added = self.added_at(key)
        if added is None:
            return None
        place = (key.row, key.column)
        if place not in self._known:
            self._known[place] = self._figures.figure(added, key.row)
        return self._known[place]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The added columns as columns of the sheet."""
        first = len(self.statement.columns)
        return tuple(
            self._column(added, place) for place, added in enumerate(self.added, first + 1)
        )

    @property
    def cells(self) -> Mapping[tuple[str, str], Cell]:
        """(row id, column id) -> the figure there, worked out when it is asked for."""
        return _Cells(self)

    def cell(self, key: CellKey) -> Cell | None:
        """The figure there as a cell of the sheet; "n/a" where it is refused."""
        found, added = self.figure(key), self.added_at(key)
        if found is None or added is None:
            return None
        if isinstance(found, Refused):
            source = self.statement.source
            return Cell(NOT_AVAILABLE, None, None, "", 0, _measure(added), source)
        operand = self.filing.cell(found.operands[0])
        source = operand.source if operand else self.statement.source
        value = found.value if _is_sum(added) else QUOTIENT.plus(found.value)
        return Cell(
            _text(found), value, found.decimals, found.unit, found.scale, found.measure, source,
            period=found.period,
        )  # fmt: skip

    def formula(self, key: CellKey) -> str:
        """The formula of a figure over the names of what it is made of; "" if it has none."""
        found, added = self.figure(key), self.added_at(key)
        if added is None or not isinstance(found, Computed):
            return ""
        names = operand_names(found, self.statement, self.filing)
        return told(written(added, names, found.signs))

    def trust(self, key: CellKey) -> str:
        """How far a figure can be trusted, or why it is not worked out; "" where there is none."""
        found = self.figure(key)
        if isinstance(found, Refused):
            return told(found.reason.value)
        return told(leeway_words(found)) if found is not None else ""

    def words(self, key: CellKey) -> str:
        """Where a figure comes from and how far it can be trusted, or why there is none."""
        found, added = self.figure(key), self.added_at(key)
        if added is None or found is None:
            return ""
        if isinstance(found, Refused):
            return told(found.reason.value)
        operands = [printed_text(self.filing.cell(one)) for one in found.operands]
        lines = (
            say("Computed, not printed"),
            self.formula(key),
            told(written(added, operands, found.signs)),
            self.trust(key),
        )
        return "\n".join(lines)

    def _column(self, added: AddedColumn, place: int) -> Column:
        words = told(heading(added, self.statement, self.filing))
        first = self.statement.column_by_id[added.columns[0]]
        unit, scale, shown = _unit(added, first, self.filing)
        header = (say("Computed, not printed"), f"ƒ {words}", shown)
        measure = _measure(added, first.measure)
        period = added.period or first.period
        return Column(added.id, place, header, period, "", unit, scale, measure)


class _Cells(Mapping[tuple[str, str], Cell]):
    """The cells of a table; only those that are asked for are worked out."""

    def __init__(self, table: AddedTable) -> None:
        self._table = table
        self._cells: dict[tuple[str, str], Cell | None] = {}

    @override
    def __getitem__(self, place: tuple[str, str]) -> Cell:
        if place not in self._cells:
            self._cells[place] = self._table.cell(self._table.statement.key(*place))
        cell = self._cells[place]
        if cell is None:
            raise KeyError(place)
        return cell

    @override
    def __iter__(self) -> Iterator[tuple[str, str]]:
        for row in self._table.statement.rows:
            for added in self._table.added:
                if self.get((row.id, added.id)) is not None:
                    yield row.id, added.id

    @override
    def __len__(self) -> int:
        return sum(1 for _ in self)


def printed_text(cell: Cell | None) -> str:
    """A figure as printed, without the space around it."""
    return " ".join(cell.text.split()) if cell else ""


def _is_sum(added: AddedColumn) -> bool:
    return added.kind in {AddedKind.CHANGE, AddedKind.DIFFERENCE, AddedKind.PERIOD}


def _text(found: Computed) -> str:
    """The figure as the document would print it: its scale, the digits that can be said."""
    decimals = found.decimals
    if decimals is None:
        exponent = found.value.normalize().as_tuple().exponent
        decimals = max(-found.scale, -exponent if isinstance(exponent, int) else 0)
    return format_number(_shown(found.value, found.scale), max(0, decimals + found.scale))


def _shown(value: Decimal, scale: int) -> Decimal:
    return QUOTIENT.plus(value).scaleb(-scale)


def _measure(added: AddedColumn, printed: Measure = Measure.AMOUNT) -> Measure:
    if added.kind in {AddedKind.GROWTH, AddedKind.CAGR}:
        return Measure.CHANGE
    if added.kind.is_percentage:
        return Measure.SHARE
    if added.kind is AddedKind.PER_SHARE:
        return Measure.PER_SHARE
    return Measure.TRANSLATION if added.kind is AddedKind.TRANSLATION else printed


def _unit(added: AddedColumn, first: Column, filing: Filing) -> tuple[str, int, str]:
    """Unit and scale of the column, and the two as its header says them."""
    if added.kind.is_percentage:
        return "pure", PERCENT_SCALE, "%"
    if added.kind is AddedKind.PER_SHARE and added.base is not None:
        base = filing.cell(added.base)
        unit = f"{first.unit}/{base.unit.removesuffix('s')}" if base else first.unit
        return unit, 0, unit
    if added.rate is not None:
        unit = added.rate.into(first.unit)
        return unit, first.scale, unit
    return first.unit, first.scale, "%" if first.unit == "pure" else first.unit
