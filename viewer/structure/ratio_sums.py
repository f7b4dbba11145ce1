"""Ratios of one base that add up to another: loss ratio and expense ratio make the combined ratio.

They are no parts of the statement's sums, whose rows are amounts: each is a figure that follows.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from viewer.core.amounts import PERCENT_SCALE
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Cell, Measure, Row, Statement
from viewer.structure.agreement import Vote, known_digits, sum_vote
from viewer.structure.totals_labels import pattern

#: So many ratios at most make another; they stand right above it, one behind the other.
MOST_PARTS = 6
#: Columns that must agree, and the digits that must over all of them; fewer may be chance.
COLUMNS, DIGITS = 2, 6
#: From so many agreeing columns on, one that does not is taken for an error.
AGREEING_TO_ONE = 3
#: and so many digits in every column that agrees.
FEWEST = 3

_LEVELS = frozenset({Measure.AMOUNT, Measure.RATIO})
Ratios = Mapping[str, Cell]


def ratio_sums(statement: Statement) -> Iterator[Derived]:
    """Each figure of a row of percentages that the rows of percentages right above it add up to.

    Args:
        statement: its columns have their measures.
    """
    columns = [column.id for column in statement.columns if column.measure in _LEVELS]
    rows = [(row, _ratios(statement, row, columns)) for row in statement.rows]
    for at, (row, ratios) in enumerate(rows):
        if len(ratios) < COLUMNS or not pattern("ratio_total").search(row.label):
            continue  # Of a long list of ratios some add up to another by chance.
        above = list(takewhile(lambda pair: pair[1], reversed(rows[max(0, at - MOST_PARTS) : at])))
        for number in range(2, len(above) + 1):
            parts = above[number - 1 :: -1]
            if _adds_up(statement, ratios, [cells for _, cells in parts]):
                yield from _figures(statement, row, ratios, parts)
                break


def _ratios(statement: Statement, row: Row, columns: Sequence[str]) -> Ratios:
    """Column -> percentage of a row that has nothing else in these columns."""
    cells = {
        column: cell
        for column in columns
        if (cell := statement.cell(row.id, column)) is not None and not row.is_heading
    }
    is_ratio = all(cell.unit == "pure" and cell.scale == PERCENT_SCALE for cell in cells.values())
    return {column: cell for column, cell in cells.items() if cell.value} if is_ratio else {}


def _adds_up(statement: Statement, total: Ratios, parts: Sequence[Ratios]) -> bool:
    agreeing: list[int] = []
    against = 0
    for column, cell in total.items():
        terms = [(1, ratios[column]) for ratios in parts if column in ratios]
        if len(terms) < len(parts):
            return False
        if sum_vote(cell, terms, statement.rounding) is Vote.AGREES:
            agreeing.append(min(known_digits(known) for known in (cell, *(c for _, c in terms))))
        else:
            against += 1
    if len(agreeing) < COLUMNS or sum(agreeing) < DIGITS:
        return False
    if against > 1 or (against and min(agreeing) < FEWEST):
        return False
    return not against or len(agreeing) >= AGREEING_TO_ONE


def _figures(
    statement: Statement, row: Row, total: Ratios, parts: Sequence[tuple[Row, Ratios]]
) -> Iterator[Derived]:
    for column in total:
        operands = tuple(statement.key(part.id, column) for part, _ in parts)
        yield Derived(DerivedKind.RATIO_SUM, statement.key(row.id, column), operands)
