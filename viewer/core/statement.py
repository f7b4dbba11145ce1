"""A statement: one table of a filing, understood, as rows × columns of cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from viewer.core.intervals import Rounding
from viewer.core.periods import Period
from viewer.core.records import quick
from viewer.core.relations import CellKey, Derived, DerivedKind, SumRelation
from viewer.core.sources import Source

if TYPE_CHECKING:
    import pandas as pd


class StatementKind(StrEnum):
    """What a statement is about."""

    INCOME_STATEMENT = "income_statement"
    BALANCE_SHEET = "balance_sheet"
    CASH_FLOWS = "cash_flows"
    EQUITY = "equity"
    BREAKDOWN = "breakdown"
    KPI = "kpi"
    RECONCILIATION = "reconciliation"
    RATES = "rates"
    OTHER = "other"

    @property
    def is_primary(self) -> bool:
        """Whether it is one of the primary financial statements."""
        return self in {
            StatementKind.INCOME_STATEMENT,
            StatementKind.BALANCE_SHEET,
            StatementKind.CASH_FLOWS,
            StatementKind.EQUITY,
        }


class Measure(StrEnum):
    """What the figures of a column or row are."""

    AMOUNT = "amount"
    SHARE = "share"
    CHANGE = "change"
    TRANSLATION = "translation"
    RATIO = "ratio"
    PER_SHARE = "per share"
    COUNT = "count"
    RATE = "rate"
    WORDS = "words"

    @property
    def adds_up(self) -> bool:
        """Whether figures of this measure can be parts of a sum."""
        return self in {Measure.AMOUNT, Measure.SHARE, Measure.TRANSLATION, Measure.COUNT}


@dataclass(frozen=True, slots=True)
class Basis:
    """How a derived column follows from others: ids of columns, and of the 100 % row of a share.

    Attributes:
        kind: the formula.
        columns: the columns it is computed from, in the formula's order ((current, prior) of a
            change, the amounts of a share or translation).
        row: of a share, the row that is 100 %.
        rate: of a translation, units of the operand's currency for one of this column's.
        signs: of a sum across columns, +1 or -1 for each of them.
    """

    kind: DerivedKind
    columns: tuple[str, ...]
    row: str | None = None
    rate: Decimal | None = None
    signs: tuple[int, ...] = ()


@quick
@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures.

    Attributes:
        id: unique in the statement ("c3").
        index: its position in the raw table's grid, from 0.
        header: its header lines as printed, top to bottom; a line that spans several columns is
            given to each of them; a line that is blank here is "".
        period: what the figures stand for, None if it is not known.
        period_label: the document's own label ("2Q04").
        unit: of amounts, "JPY", "USD", "contracts", "pure"; "" if it is not known.
        scale: the power of ten declared ("in thousands" = 3; percent = -2).
        measure: what the figures are.
        basis: how the column follows from others, None if it is not derived.
        notes: footnote marks in the header.
        standing: the basis that its header names ("restated", "pro forma"), "" for none.
    """

    id: str
    index: int
    header: tuple[str, ...]
    period: Period | None = None
    period_label: str = ""
    unit: str = ""
    scale: int = 0
    measure: Measure = Measure.AMOUNT
    basis: Basis | None = None
    notes: tuple[str, ...] = ()
    standing: str = ""

    @property
    def title(self) -> str:
        """The header in one line, without repetition."""
        return " · ".join(dict.fromkeys(line for line in self.header if line))


@quick
@dataclass(frozen=True, slots=True)
class Row:
    """A line item, or a heading.

    Attributes:
        id: unique in the statement ("r12").
        index: its position in the raw table's grid, from 0.
        label: as printed, without footnote marks.
        notes: its footnote marks.
        section: the headings above it, outermost first.
        depth: indentation level, 0 is outermost.
        unit: its own unit where it has one ("JPY/share", "shares"), otherwise "".
        scale: its own scale where it has one, otherwise None.
        measure: its own measure where it has one, otherwise None.
        is_heading: whether it is a heading, without figures.
        bold: whether it is printed bold.
        source: where the label stands, None if there is no label.
        period: its own period where its label names one ("January"), otherwise None.
        table: index of the table it stands in, where its statement goes on in further tables;
            None in the statement's first.
    """

    id: str
    index: int
    label: str
    notes: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    depth: int = 0
    unit: str = ""
    scale: int | None = None
    measure: Measure | None = None
    is_heading: bool = False
    bold: bool = False
    source: Source | None = None
    period: Period | None = None
    table: int | None = None


@quick
@dataclass(frozen=True, slots=True)
class Cell:
    """One figure.

    Attributes:
        text: as printed, without footnote marks.
        value: exact, in whole units (scale applied), sign as printed; a printed dash is zero;
            None for words in a figure's place ("n.m.").
        decimals: XBRL's precision of `value` ("in thousands", no fraction = -3); None if the
            value is exact or None.
        unit: "JPY", "USD", "JPY/share", "shares", "pure", "contracts", ...; "" if not known.
        scale: the power of ten that was applied.
        measure: what the figure is.
        source: where it stands.
        notes: footnote marks at the figure.
        is_dash: whether it is printed as a dash.
        period: what it stands for, None if it is not known. Mostly its column's; its row's own
            where the row names one ("January", "cash at beginning of period").
    """

    text: str
    value: Decimal | None
    decimals: int | None
    unit: str
    scale: int
    measure: Measure
    source: Source
    notes: tuple[str, ...] = ()
    is_dash: bool = False
    period: Period | None = None

    @property
    def fraction_digits(self) -> int:
        """Digits printed after the decimal mark."""
        return max(0, (self.decimals or 0) + self.scale)


@dataclass(frozen=True)
class Statement:
    """One table of the filing, understood. What is not printed is absent, never zero.

    Attributes:
        id: unique in the filing ("s12").
        table: index of the table in the document, from 0; of several that it is printed in, the
            first.
        kind: what it is about.
        title: its own title as printed, or the heading it stands under.
        caption: further lines that belong to it (period, scale), as printed, joined by a space.
        rows: every row in printed order, headings too.
        columns: the columns of figures in printed order.
        cells: (row id, column id) -> figure; blank cells are absent.
        relations: sums, each with its evidence.
        derived: derived figures of this statement.
        footnotes: (mark, text) of the notes that its marks point to or that stand below it.
        label_header: header lines over the label column, top to bottom.
        rounding: how its figures are cut.
        remarks: what was guessed or left out while understanding it, one sentence each.
        source: where the whole table stands.
        repeats: id of the earlier statement whose figures it prints again, "" for none.
    """

    id: str
    table: int
    kind: StatementKind
    title: str
    caption: str
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: Mapping[tuple[str, str], Cell]
    source: Source
    relations: tuple[SumRelation, ...] = ()
    derived: tuple[Derived, ...] = ()
    footnotes: tuple[tuple[str, str], ...] = ()
    label_header: tuple[str, ...] = ()
    rounding: Rounding = Rounding.NEAREST
    remarks: tuple[str, ...] = field(default=())
    repeats: str = ""

    @cached_property
    def tables(self) -> tuple[int, ...]:
        """The tables that it is printed in, by their index in the document, in order."""
        return tuple(dict.fromkeys((self.table, *map(self.table_of, self.rows))))

    def table_of(self, row: Row) -> int:
        """The table that a row of it stands in, by its index in the document."""
        return self.table if row.table is None else row.table

    @cached_property
    def row_by_id(self) -> Mapping[str, Row]:
        """Row id -> row."""
        return {row.id: row for row in self.rows}

    @cached_property
    def column_by_id(self) -> Mapping[str, Column]:
        """Column id -> column."""
        return {column.id: column for column in self.columns}

    @cached_property
    def relations_by_total(self) -> Mapping[str, tuple[SumRelation, ...]]:
        """Row id of a total -> its relations, the primary one first."""
        found: dict[str, list[SumRelation]] = {}
        for relation in sorted(self.relations, key=lambda r: r.reading != "primary"):
            found.setdefault(relation.total, []).append(relation)
        return {total: tuple(relations) for total, relations in found.items()}

    def cell(self, row: str, column: str) -> Cell | None:
        """The figure there, None if nothing is printed."""
        return self.cells.get((row, column))

    def key(self, row: str, column: str) -> CellKey:
        """The address of a figure of this statement."""
        return CellKey(self.id, row, column)

    def figures(self) -> Iterator[tuple[Row, Column, Cell]]:
        """Every printed figure, row by row."""
        for row in self.rows:
            for column in self.columns:
                cell = self.cells.get((row.id, column.id))
                if cell is not None:
                    yield row, column, cell

    @cached_property
    def share_counts(self) -> tuple[tuple[CellKey, Cell], ...]:
        """The numbers of shares that it prints and their addresses, row by row."""
        return tuple(
            (self.key(row.id, column.id), cell)
            for row, column, cell in self.figures()
            if cell.measure is Measure.COUNT and cell.unit == "shares" and cell.value
        )

    @cached_property
    def frame(self) -> "pd.DataFrame":
        """The values as a pandas DataFrame.

        Index: row ids, named "row", in printed order, headings included. Columns: column ids,
        named "column". Values: Decimal in whole units with the sign as printed, dtype object;
        None where nothing, or no number, is printed. `frame.attrs` has "labels" (row id -> label)
        and "titles" (column id -> header in one line).
        """
        import pandas as pd  # Heavy: the window's first frame is painted before it loads.

        values = [
            [cell.value if (cell := self.cells.get((row.id, column.id))) else None
             for column in self.columns]
            for row in self.rows
        ]  # fmt: skip
        frame = pd.DataFrame(
            values,
            index=pd.Index([row.id for row in self.rows], name="row", dtype=object),
            columns=pd.Index([column.id for column in self.columns], name="column", dtype=object),
            dtype=object,
        )
        frame.attrs["labels"] = {row.id: row.label for row in self.rows}
        frame.attrs["titles"] = {column.id: column.title for column in self.columns}
        return frame
