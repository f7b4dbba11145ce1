"""A statement's figures as whole numbers of one unit per column, ready for searching sums."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from viewer.core.intervals import Rounding
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind
from viewer.structure.numbering import levels_of
from viewer.structure.totals_labels import LabelSense, any_match, repeats, sense_of

#: Rows below a total that are looked at for parts; longer groups need another cue.
LONGEST_TILE = 16


@dataclass(frozen=True, slots=True)
class Line:
    """A row with figures that may be part of a sum.

    Attributes:
        at: its place among the lines of the grid.
        row: the statement's row.
        sense: what its label says.
        values: its figure in each column of the grid, in the column's unit; None if blank.
        units: the worth of one unit of each figure's last printed digit; 0 if exact or blank.
        headings: the headings printed between the line before and this one, outermost first.
        family: lines of different families (amounts, shares, contracts) never add up together.
        level: how deep it stands by its enumeration mark, from 0; None if it has none.
    """

    at: int
    row: Row
    sense: LabelSense
    values: tuple[int | None, ...]
    units: tuple[int, ...]
    headings: tuple[str, ...]
    family: str
    level: int | None = None

    def stands_under(self, other: "Line") -> bool:
        """Whether enumeration marks, or where they are silent indents, place it below `other`."""
        if self.level is not None and other.level is not None:
            return self.level > other.level
        return self.row.depth > other.row.depth

    @property
    def is_total(self) -> bool:
        """Whether its label claims that it is a total or a result."""
        return self.sense.total or self.sense.result


@dataclass(frozen=True)
class Grid:
    """The lines and columns of a statement that take part in sums.

    Attributes:
        lines: in printed order.
        strong: columns that are evidence of their own.
        weak: columns that follow from others: shares, translations, copies.
        mode: how the figures are cut.
        kind: what the statement is about.
        is_breakdown: whether its title says that it breaks a total down.
        styles: of each column, its unit, scale and usual digits behind the point.
    """

    lines: tuple[Line, ...]
    strong: tuple[int, ...]
    weak: tuple[int, ...]
    mode: Rounding
    kind: StatementKind
    is_breakdown: bool
    styles: tuple[tuple[str, int, int], ...]

    @classmethod
    def of(cls, statement: Statement, mode: Rounding) -> "Grid":
        """The grid of a statement."""
        columns = [
            column
            for column in statement.columns
            if column.measure.adds_up and not any_match("average", (column.title,))
        ]
        lines = _lines(statement, columns)
        strong, weak = _sort_columns(columns, lines)
        title = (statement.title, statement.caption, *statement.label_header)
        return cls(
            tuple(lines), strong, weak, mode, statement.kind,
            statement.kind is StatementKind.BREAKDOWN or any_match("breakdown", title),
            _styles(statement, columns),
        )  # fmt: skip

    @cached_property
    def trials(self) -> float:
        """Bits of choice in picking a total and where its parts begin."""
        return 2 * math.log2(max(2, len(self.lines)))

    @cached_property
    def largest(self) -> tuple[int, ...]:
        """The largest figure of each column, without its sign."""
        columns = range(len(self.lines[0].values)) if self.lines else ()
        return tuple(max(abs(line.values[c] or 0) for line in self.lines) for c in columns)

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """Of each line a number whose bits say in which columns its figure is not zero."""
        return tuple(
            sum(1 << column for column, value in enumerate(line.values) if value)
            for line in self.lines
        )

    @cached_property
    def names_totals(self) -> bool:
        """Whether the label of any row says that it is a total or a result."""
        return any(line.is_total and line.row.label for line in self.lines)

    @cached_property
    def tiled(self) -> frozenset[int]:
        """Rows that are the sum of the rows below them, one such group right behind the other.

        One may be chance, or a result read backwards; two in a row are how a table is laid out.
        """
        ends = {line.at: end for line in self.lines if (end := self._end_of_parts(line))}
        behind = {at: end + 1 for at, end in ends.items() if end + 1 in ends}
        return frozenset((*behind, *behind.values()))

    def _end_of_parts(self, total: Line) -> int:
        """Place of the last of the rows below that are exactly its parts; 0 if there are none."""
        columns = [c for c in self.strong if total.values[c]]
        rest = [total.values[c] or 0 for c in columns]
        for line in self.lines[total.at + 1 : total.at + 1 + LONGEST_TILE]:
            if line.family != total.family or line.is_total or line.headings:
                return 0
            rest = [r - (line.values[c] or 0) for r, c in zip(rest, columns, strict=True)]
            if columns and not any(rest):
                return line.at if line.at > total.at + 1 else 0
        return 0

    @cached_property
    def opens_section(self) -> tuple[bool, ...]:
        """For each line, whether a heading stands directly above it."""
        return tuple(bool(line.headings) for line in self.lines)

    @cached_property
    def section_starts(self) -> tuple[frozenset[int], ...]:
        """For each line, the lines right below a heading above it that its label repeats."""
        return tuple(self._section_starts(line) for line in self.lines)

    def _section_starts(self, total: Line) -> frozenset[int]:
        found = set()
        for line in reversed(self.lines[: total.at]):
            if any(repeats(total.row.label, heading) for heading in line.headings):
                found.add(line.at)
            if line.row.label == total.row.label and line.sense.total:
                break
        return frozenset(found)


def _styles(statement: Statement, columns: Sequence[Column]) -> tuple[tuple[str, int, int], ...]:
    """Of each column its unit, scale and usual digits behind the point."""
    digits: dict[str, list[int]] = {column.id: [] for column in columns}
    for (_, printed_in), cell in statement.cells.items():
        if printed_in in digits and cell.value is not None:
            digits[printed_in].append(cell.fraction_digits)
    return tuple(
        (column.unit, column.scale, _most_common(digits[column.id])) for column in columns
    )


def _most_common(digits: Sequence[int]) -> int:
    return Counter(digits).most_common(1)[0][0] if digits else 0


def _lines(statement: Statement, columns: Sequence[Column]) -> list[Line]:
    rows = _rows_with_cells(statement, columns)
    exponents = [
        max((_precision(cells[i]) for _, cells, _ in rows if i in cells), default=0)
        for i in range(len(columns))
    ]
    marks = levels_of([row.label for row in statement.rows])
    levels = {row.id: mark for row, mark in zip(statement.rows, marks, strict=True)}
    lines: list[Line] = []
    for row, cells, headings in rows:
        values: list[int | None] = [None] * len(columns)
        units = [0] * len(columns)
        for i, cell in cells.items():
            if cell.value is None:
                continue
            values[i] = _whole(cell.value, exponents[i])
            if cell.decimals is not None:
                units[i] = _whole(Decimal(1), exponents[i] - cell.decimals)
        lines.append(
            Line(
                len(lines),
                row,
                sense_of(row.label),
                tuple(values),
                tuple(units),
                headings,
                _family(row, cells, columns) or _counted_above(row, headings, lines),
                levels[row.id],
            )
        )
    return lines


def _precision(cell: Cell) -> int:
    """Digits behind the point that the figure needs; negative if it is in thousands or more."""
    declared = cell.decimals if cell.decimals is not None else -99
    return max(declared, -_exponent(cell.value)) if cell.value else declared


def _exponent(value: Decimal | None) -> int:
    exponent = value.as_tuple().exponent if value is not None else 0
    return exponent if isinstance(exponent, int) else 0


def _whole(value: Decimal, places: int) -> int:
    """The value in units of 10^-places, exact however long it is."""
    numerator, denominator = value.as_integer_ratio()
    power: int = 10 ** abs(places)
    return numerator * power // denominator if places >= 0 else numerator // power


def _rows_with_cells(
    statement: Statement, columns: Sequence[Column]
) -> list[tuple[Row, dict[int, Cell], tuple[str, ...]]]:
    found = []
    headings: list[str] = []
    for row in statement.rows:
        cells = {
            i: cell
            for i, column in enumerate(columns)
            if (cell := statement.cells.get((row.id, column.id))) is not None
            and cell.value is not None
            and cell.measure.adds_up
        }
        if not cells:
            headings.append(row.label)
        elif row.measure is None or row.measure.adds_up:
            found.append((row, cells, tuple(headings)))
            headings = []
        else:
            headings = []
    return found


def _family(row: Row, cells: dict[int, Cell], columns: Sequence[Column]) -> str:
    own = row.unit
    if not own:
        units = {cell.unit for i, cell in cells.items() if cell.unit != columns[i].unit}
        units -= {column.unit for column in columns}
        own = min(units, default="")
    if row.measure is Measure.COUNT and all(c.measure is not Measure.COUNT for c in columns):
        own = own or Measure.COUNT.value
    return own


def _counted_above(row: Row, headings: tuple[str, ...], lines: Sequence[Line]) -> str:
    """What the rows right above count, if the row is a total by nothing but its name."""
    sense = sense_of(row.label)
    if not lines or headings or not sense.total or sense.content:
        return ""
    above = lines[-1]
    return above.family if above.row.measure is Measure.COUNT else ""


def _sort_columns(
    columns: Sequence[Column], lines: Sequence[Line]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    strong: list[int] = []
    weak: list[int] = []
    for i, column in enumerate(columns):
        plain = column.measure in {Measure.AMOUNT, Measure.COUNT}
        if plain and not any(_is_copy(lines, i, other) for other in strong):
            strong.append(i)
        else:
            weak.append(i)
    if not strong:
        strong = [i for i in weak if columns[i].measure is Measure.SHARE]
        weak = [i for i in weak if i not in strong]
    return tuple(strong), tuple(weak)


def _is_copy(lines: Sequence[Line], one: int, other: int) -> bool:
    """Whether two columns print the same figures: the same period twice."""
    pairs = [(line.values[one], line.values[other]) for line in lines]
    figures = [(a, b) for a, b in pairs if a or b]
    same = sum(a == b for a, b in figures)
    return len(figures) >= 2 and same * 10 >= len(figures) * 9
