"""Longer spans in one table as the sum of shorter ones in another: a year and its four quarters.

Within one table `halves` finds them. Two tables are read as one here: the rows that bear the same
name in both, the shorter spans of the one beside the longer span of the other.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from viewer.core.labels import words_of
from viewer.core.periods import Duration
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Row, Statement
from viewer.structure.agreement import Vote, known_digits, sum_vote
from viewer.structure.halves import period_sum_basis

#: Rows that must agree, and digits that must over all of them.
ROWS, DIGITS = 2, 8
#: So many rows must agree for one that does not to be called wrong.
AGREEING_TO_ONE = 4


def with_period_sums_elsewhere(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with figures of longer spans that another table's shorter spans add up to.

    Args:
        statements: of one document, with what follows within each of them.
    """
    shorter = [(s, spans) for s in statements if len(spans := _spans(s)) > 1]
    return [_with_spans(statement, shorter) for statement in statements]


def _spans(statement: Statement) -> list[Column]:
    """The columns of amounts that stand for spans of time, each span once."""
    found: dict[Duration, Column] = {}
    for column in statement.columns:
        if column.measure is Measure.AMOUNT and isinstance(column.period, Duration):
            found.setdefault(column.period, column)
    return list(found.values())


def _with_spans(
    statement: Statement, others: Sequence[tuple[Statement, Sequence[Column]]]
) -> Statement:
    claimed = {found.cell for found in statement.derived}
    fresh: dict[CellKey, Derived] = {}
    for column in _spans(statement):
        if column.basis is not None:
            continue
        for other, spans in others:
            parts = [part for part in spans if _is_within(part, column)]
            if other is not statement and len(parts) > 1:
                for found in _sums((statement, column), (other, parts)):
                    if found.cell not in claimed:
                        fresh.setdefault(found.cell, found)
    if not fresh:
        return statement
    return replace(statement, derived=(*statement.derived, *fresh.values()))


def _is_within(part: Column, whole: Column) -> bool:
    mine, theirs = part.period, whole.period
    if not isinstance(mine, Duration) or not isinstance(theirs, Duration):
        return False
    return theirs.start <= mine.start and mine.end <= theirs.end and mine != theirs


def _sums(
    whole: tuple[Statement, Column], shorter: tuple[Statement, Sequence[Column]]
) -> Iterator[Derived]:
    """Each figure of the longer span with those that it sums up; none without enough evidence."""
    statement, column = whole
    other, parts = shorter
    cells: dict[tuple[str, str], Cell] = {}
    mine, theirs = _named_once(statement), _named_once(other)
    rows = [(row, theirs[words]) for words, row in mine.items() if words in theirs]
    for row, named in rows:
        total = statement.cell(row.id, column.id)
        if total is not None:
            cells[row.id, "whole"] = total
            for part in parts:
                cell = other.cell(named.id, part.id)
                if cell is not None:
                    cells[row.id, part.id] = cell
    columns = (*parts, replace(column, id="whole"))
    joined = replace(
        statement, rows=tuple(row for row, _ in rows), columns=columns, cells=cells, derived=()
    )
    basis = period_sum_basis(joined, columns[-1])
    if basis is None:
        return
    names = {row.id: named.id for row, named in rows}
    kept = _believed(joined, basis)
    for row_id in kept:
        operands = tuple(other.key(names[row_id], part) for part in basis.columns)
        key = statement.key(row_id, column.id)
        yield Derived(DerivedKind.PERIOD_SUM, key, operands)


def _named_once(statement: Statement) -> Mapping[tuple[str, ...], Row]:
    """Words of a label -> its row, where no other row bears it."""
    labels = [(words_of(row.label), row) for row in statement.rows if not row.is_heading]
    uses = Counter(words for words, _ in labels)
    return {words: row for words, row in labels if words and uses[words] == 1}


def _believed(joined: Statement, basis: Basis) -> list[str]:
    """The rows whose figures add up, with the one that does not if there is no doubt."""
    agreeing: dict[str, int] = {}
    against: list[str] = []
    for row in joined.rows:
        total = joined.cell(row.id, "whole")
        parts = [joined.cell(row.id, part) for part in basis.columns]
        found = [cell for cell in parts if cell is not None and cell.value is not None]
        if total is None or not total.value or len(found) < len(parts):
            continue
        if total.measure is not Measure.AMOUNT or {cell.unit for cell in found} != {total.unit}:
            continue
        if sum_vote(total, [(1, cell) for cell in found], joined.rounding) is Vote.AGREES:
            agreeing[row.id] = known_digits(total)
        elif total.value not in {found[0].value, found[-1].value}:
            against.append(row.id)
    if len(agreeing) < ROWS or sum(agreeing.values()) < DIGITS:
        return []
    doubtless = len(against) == 1 and len(agreeing) >= AGREEING_TO_ONE
    return [*agreeing, *(against if doubtless else ())]
