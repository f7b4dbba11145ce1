"""Sums across columns: segments and eliminations, components of equity, levels of fair value.

A column may be the sum of the columns beside it: those on its left, as totals of rows have their
parts above them, or, where its header says total, those on its right. All rows decide together. A
row that does not agree is no part of the claim (totals of columns often hold what no column shows)
unless a sum of rows fails there too: then one figure is wrong.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Statement
from viewer.structure.agreement import Vote, known_digits, sum_vote
from viewer.structure.totals_labels import any_match, sense_of

#: Wider tables are lists: no total is looked for among so many columns.
MOST_COLUMNS = 24
#: Digits that must agree, over all rows with two parts or more.
DIGITS, DIGITS_OF_TOTAL = 8, 5
#: So many rows must agree for one that does not.
AGREEING_TO_ONE = 3
_ADDING = frozenset({Measure.AMOUNT, Measure.COUNT})

Part = tuple[Column, int]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read a column as a sum, and how the rows fare with it.

    Attributes:
        parts: the columns with their signs, in printed order.
        telling: rows with two parts or more that agree.
        copies: rows with one part that agree.
        against: rows that do not agree.
        digits: digits that are known of the telling rows' second largest parts.
    """

    parts: tuple[Part, ...]
    telling: int
    copies: int
    against: int
    digits: int

    @property
    def rank(self) -> tuple[int, int]:
        return self.telling + self.copies - 2 * self.against, len(self.parts)


def column_sum_bases(statement: Statement) -> Iterator[tuple[Column, Basis]]:
    """The columns that are sums of others, each with those, from left to right.

    Args:
        statement: with its sums of rows, and columns of longer periods recognised.
    """
    columns = [c for c in statement.columns if c.measure in _ADDING and c.basis is None]
    if not 3 <= len(columns) <= MOST_COLUMNS:
        return
    claimed: set[str] = set()
    found: set[str] = set()
    for at, column in enumerate(columns):
        left = [c for c in columns[:at] if c.id not in claimed and _alike(c, column)]
        whole = {c.id for c in left if c.id in found or _says_total(c)}
        best = _best(statement, column, list(_runs_left(left, whole)))
        if best is not None:
            found.add(column.id)
            claimed.update(part.id for part, _ in best.parts)
            yield column, _basis(best)
    for at, column in enumerate(columns):
        if column.id in found | claimed or not _says_total(column):
            continue
        right = columns[at + 1 :]
        stop = next((i for i, c in enumerate(right) if c.id in claimed or c.id in found), None)
        near = [c for c in right[:stop] if _alike(c, column)]
        best = _best(statement, column, [_plus(near[:end]) for end in range(2, len(near) + 1)])
        if best is not None:
            found.add(column.id)
            claimed.update(part.id for part, _ in best.parts)
            yield column, _basis(best)


def column_sum_figures(statement: Statement, column: Column) -> list[Derived]:
    """Each figure of the total column with those that it sums up."""
    basis = column.basis
    if basis is None:
        return []
    parts = [
        (statement.column_by_id[id_], sign)
        for id_, sign in zip(basis.columns, basis.signs, strict=True)
    ]
    found = []
    for row, total, cells in _rows(statement, column, parts):
        agrees = sum_vote(total, [(sign, cell) for _, sign, cell in cells], statement.rounding)
        if agrees is Vote.AGREES or _fails_below(
            statement, row, [column, *(c for c, _, _ in cells)]
        ):
            operands = tuple(statement.key(row, part.id) for part, _, _ in cells)
            signs = tuple(sign for _, sign, _ in cells)
            key = statement.key(row, column.id)
            found.append(Derived(DerivedKind.COLUMN_SUM, key, operands, signs=signs))
    return found


def _basis(reading: _Reading) -> Basis:
    columns = tuple(part.id for part, _ in reading.parts)
    signs = tuple(sign for _, sign in reading.parts)
    return Basis(DerivedKind.COLUMN_SUM, columns, signs=signs)


def _alike(one: Column, other: Column) -> bool:
    return one.unit == other.unit and one.scale == other.scale and one.measure is other.measure


@cache
def _senses(header: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether the last line of a header names a total, and something that is taken away."""
    last = next((line for line in reversed(header) if line), "")
    sense = sense_of(last)
    return bool(last) and (sense.total or any_match("total_column", (last,))), sense.minus


def _says_total(column: Column) -> bool:
    return _senses(column.header)[0]


def _plus(columns: Sequence[Column]) -> tuple[Part, ...]:
    return tuple((column, 1) for column in columns)


def _runs_left(left: Sequence[Column], whole: AbstractSet[str]) -> Iterator[tuple[Part, ...]]:
    """Columns that end right before the total: added; less the others; signs by their headers.

    What a total leaves is read as the total of it and the others: the same figures, but no claim.
    """
    for start in range(len(left) - 2, -1, -1):
        run = left[start:]
        yield _plus(run)
        if run[0].id in whole or len({column.period for column in run}) > 1:
            continue  # One period less another is a change, and that is told elsewhere.
        labelled = tuple((c, -1 if i and _senses(c.header)[1] else 1) for i, c in enumerate(run))
        less = tuple((c, -1 if i else 1) for i, c in enumerate(run))
        yield from dict.fromkeys(way for way in (less, labelled) if way != _plus(run))


def _best(
    statement: Statement, total: Column, ways: Sequence[tuple[Part, ...]]
) -> _Reading | None:
    readings = (_reading(statement, total, parts) for parts in ways)
    believed = [r for r in readings if r is not None and _is_believable(total, r)]
    return max(believed, key=lambda r: r.rank, default=None)


def _is_believable(total: Column, reading: _Reading) -> bool:
    agreeing = reading.telling + reading.copies
    if not reading.telling or agreeing < AGREEING_TO_ONE * reading.against:
        return False
    if _says_total(total):
        return reading.digits >= DIGITS_OF_TOTAL
    return reading.telling > 1 and reading.digits >= DIGITS


def _reading(statement: Statement, total: Column, parts: tuple[Part, ...]) -> _Reading | None:
    """How the rows fare; None once too many speak against it."""
    telling = copies = against = digits = 0
    seen: set[object] = set()
    for _, whole, cells in _rows(statement, total, parts):
        figures = [cell for _, _, cell in cells if cell.value]
        if not whole.value and not figures:
            continue
        vote = sum_vote(whole, [(sign, cell) for _, sign, cell in cells], statement.rounding)
        if vote is not Vote.AGREES:
            against += 1
            if against > 2 and AGREEING_TO_ONE * against > telling + copies + len(statement.rows):
                return None
        elif len(figures) < 2:
            copies += 1
        else:
            telling += 1
            if whole.value not in seen:
                digits += sorted(map(known_digits, figures))[-2]
            seen.add(whole.value)
    return _Reading(parts, telling, copies, against, digits)


def _rows(
    statement: Statement, total: Column, parts: Sequence[Part]
) -> Iterator[tuple[str, Cell, list[tuple[Column, int, Cell]]]]:
    """Rows that print the total and a part of it, in figures of one unit that add up."""
    for row in statement.rows:
        whole = statement.cells.get((row.id, total.id))
        if whole is None or whole.value is None or whole.measure not in _ADDING:
            continue
        cells = [
            (column, sign, cell)
            for column, sign in parts
            if (cell := statement.cells.get((row.id, column.id))) is not None
        ]
        if cells and all(c.value is not None and c.unit == whole.unit for _, _, c in cells):
            yield row.id, whole, cells


def _fails_below(statement: Statement, row: str, columns: Sequence[Column]) -> bool:
    """Whether a sum of rows that the row serves fails in one of the columns."""
    for relation in statement.relations:
        if row != relation.total and all(term.row != row for term in relation.terms):
            continue
        for column in columns:
            whole = statement.cell(relation.total, column.id)
            parts = [
                (term.weight, cell)
                for term in relation.terms
                if (cell := statement.cell(term.row, column.id)) is not None
            ]
            if whole and parts and sum_vote(whole, parts, statement.rounding) is Vote.DISAGREES:
                return True
    return False
