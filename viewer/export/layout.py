"""Where everything stands on a statement's sheet: rows, columns, header lines, outline levels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from viewer.core.outline import Outline
from viewer.core.statement import Column, Measure, Row, Statement
from viewer.export.formulas import Place, Ref
from viewer.export.names import quoted
from viewer.export.sheet_rows import column_letter

#: Title, subtitle with rate, unit and legend.
TITLE_ROWS = 3
#: Excel folds no deeper.
MAX_OUTLINE = 7
LABEL_COLUMN = 1


@dataclass(frozen=True)
class SheetLayout:
    """The places of one statement's sheet.

    Attributes:
        statement: what it shows.
        sheet: name of the sheet.
        totals_first: whether totals stand before their parts.
    """

    statement: Statement
    sheet: str
    totals_first: bool = False

    @cached_property
    def outline(self) -> Outline:
        """How rows fold."""
        return Outline.of(self.statement)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the sheet's order."""
        ids = self.outline.totals_first if self.totals_first else self.outline.printed
        return tuple(self.statement.row_by_id[row] for row in ids)

    @cached_property
    def header_lines(self) -> tuple[tuple[str, ...], ...]:
        """The printed header lines, top to bottom: the label column's first, then each column's.

        Columns with fewer lines, and the label column, are aligned at the bottom.
        """
        columns: Sequence[tuple[str, ...]] = (
            self.statement.label_header,
            *(column.header for column in self.statement.columns),
        )
        height = max((len(lines) for lines in columns), default=0)
        padded = [("",) * (height - len(lines)) + tuple(lines) for lines in columns]
        lines = (tuple(column[level] for column in padded) for level in range(height))
        return tuple(line for line in lines if any(line))

    @property
    def has_periods(self) -> bool:
        """Whether a row of period ends stands in the header."""
        return any(column.period is not None for column in self.statement.columns)

    @property
    def first_header(self) -> int:
        """Number of the first header row."""
        return TITLE_ROWS + 1

    @property
    def first_row(self) -> int:
        """Number of the first row of figures; unit and measure stand directly above."""
        return self.first_header + len(self.header_lines) + self.has_periods + 2

    @property
    def after_last(self) -> int:
        """Number of the row after the last figure."""
        return self.first_row + len(self.rows)

    @property
    def last_letter(self) -> str:
        """Letter of the last column of figures."""
        return column_letter(LABEL_COLUMN + len(self.statement.columns))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Row id -> row number; headings that totals-first order leaves out are absent."""
        return {row.id: number for number, row in enumerate(self.rows, self.first_row)}

    @cached_property
    def column_numbers(self) -> Mapping[str, int]:
        """Column id -> column number."""
        columns = enumerate(self.statement.columns, LABEL_COLUMN + 1)
        return {column.id: number for number, column in columns}

    @cached_property
    def _letters(self) -> Mapping[str, str]:
        return {column: column_letter(n) for column, n in self.column_numbers.items()}

    def place(self, ref: Ref) -> Place:
        """Where a figure stands."""
        return Place(self.numbers[ref.row], self._letters[ref.column])

    def address(self, ref: Ref) -> str:
        """A figure's address for formulas of other sheets: 'Balance sheet'!C7."""
        return f"{quoted(self.sheet)}!{self.place(ref).address}"

    @cached_property
    def levels(self) -> Mapping[str, int]:
        """Row id -> outline level, 0 is outermost."""
        return {row: min(level, MAX_OUTLINE) for row, level in self.outline.levels.items()}

    @cached_property
    def indents(self) -> Mapping[str, int]:
        """Row id -> indentation: the document's own, or the outline's where it has none.

        A heading stands with the total that closes its group, not with the parts.
        """
        if any(row.depth for row in self.statement.rows):
            return {row.id: row.depth for row in self.statement.rows}
        hidden = self.outline.hidden_headings
        levels = self.outline.levels
        return {row: max(0, level - (row in hidden)) for row, level in levels.items()}

    @cached_property
    def summary_below(self) -> bool:
        """Whether most totals stand below their parts, as the issuer has them."""
        if self.totals_first:
            return False
        below = above = 0
        for total, parts in self.outline.children.items():
            figures = [part for part in parts if not self.statement.row_by_id[part].is_heading]
            if figures and self.numbers[total] < self.numbers[figures[0]]:
                above += 1
            else:
                below += 1
        return below >= above

    @cached_property
    def totals(self) -> Mapping[str, bool]:
        """Row id of each total -> whether its parts stand above it."""
        found: dict[str, bool] = {}
        for relation in self.statement.relations:
            first = min(self.numbers[term.row] for term in relation.terms)
            found.setdefault(relation.total, self.numbers[relation.total] > first)
        return found


def unit_words(column: Column, scale: int | None) -> str:
    """The unit of a column's figures in words: "JPY thousand", "%", "contracts"."""
    if column.unit == "pure":
        return "%" if column.scale < 0 else ""
    power = column.scale
    if scale is not None and column.measure in {Measure.AMOUNT, Measure.TRANSLATION}:
        power = scale
    return f"{column.unit} {scale_words(power)}".strip()


def scale_words(power: int) -> str:
    """A power of ten in words: "thousand", "million"; "" for whole units."""
    words = {0: "", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
    return words.get(power, f"× 10^{power}")
