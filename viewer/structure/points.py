"""Columns of changes in points: how far a percentage rose or fell, in points of it or of a basis.

Between percentages a change is a difference, whatever the header says; the figures decide between
which columns.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from viewer.core.amounts import PERCENT_SCALE
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Statement
from viewer.structure.agreement import Vote, sum_vote

#: Rows that must agree; so many for one that does not to be called wrong.
ROWS, AGREEING_TO_ONE = 2, 3
_IN_POINTS = re.compile(
    r"\d[\d.,)\s]*(?:%[\s-]?|percentage[\s-])?(?:bps?|pps?|p\.p\.|ppts?|pts?|points?|ポイント|pt)\b\.?|ポイント",
    re.IGNORECASE,
)
_LEVELS = frozenset({Measure.RATIO, Measure.SHARE})


def in_points(cell: Cell) -> bool:
    """Whether a figure says that it counts points of a percentage, or of a basis."""
    return _IN_POINTS.search(cell.text) is not None


def with_points(statement: Statement) -> Statement:
    """The statement with changes between columns of percentages read as points.

    Args:
        statement: with the bases of its other derived columns found.
    """
    for column in statement.columns:
        if column.measure is Measure.CHANGE and column.basis is None:
            statement = _with_points(statement, column)
    return statement


def _with_points(statement: Statement, column: Column) -> Statement:
    levels = [c for c in statement.columns if _is_level(c) and c.index < column.index]
    best, most, read = None, 0, statement
    for current, prior in permutations(levels, 2):
        told = _read_as_points(statement, column)
        votes = Counter(_votes(told, column, current, prior))
        score = votes[Vote.AGREES] - votes[Vote.DISAGREES]
        if votes[Vote.AGREES] < ROWS or not _is_enough(votes):
            continue
        if score > most or (score == most and best is not None and _later(current, prior)):
            best, most, read = (current.id, prior.id), score, told
    if best is None:
        return statement
    found = replace(
        column, basis=Basis(DerivedKind.DIFFERENCE, best), unit="pure", scale=PERCENT_SCALE
    )
    columns = tuple(found if old.id == column.id else old for old in read.columns)
    return replace(read, columns=columns)


def _is_level(column: Column) -> bool:
    return column.measure in _LEVELS and column.unit == "pure" and column.scale == PERCENT_SCALE


def _is_enough(votes: Counter[Vote]) -> bool:
    against = votes[Vote.DISAGREES]
    return not against or (against == 1 and votes[Vote.AGREES] >= AGREEING_TO_ONE)


def _later(current: Column, prior: Column) -> bool:
    if current.period is None or prior.period is None:
        return current.index < prior.index
    return current.period.end > prior.period.end


def _read_as_points(statement: Statement, column: Column) -> Statement:
    """The column's figures that bear no unit, or the word "points", in points of a percentage."""
    cells = dict(statement.cells)
    for (row, at), cell in statement.cells.items():
        if at == column.id and cell.unit != "pure" and cell.value is not None and not cell.scale:
            decimals = None if cell.decimals is None else cell.decimals - PERCENT_SCALE
            value = cell.value.scaleb(PERCENT_SCALE)
            cells[row, at] = replace(
                cell, value=value, decimals=decimals, unit="pure", scale=PERCENT_SCALE
            )
    return replace(statement, cells=cells)


def _votes(statement: Statement, column: Column, current: Column, prior: Column) -> Iterator[Vote]:
    for row in statement.rows:
        change, a, b = (statement.cell(row.id, c.id) for c in (column, current, prior))
        if change is None or a is None or b is None or change.is_dash:
            continue
        if {change.unit, a.unit, b.unit} == {"pure"}:
            yield sum_vote(change, ((1, a), (-1, b)), statement.rounding)


def point_figures(statement: Statement, column: Column) -> Iterator[Derived]:
    """Each figure of such a column with the two percentages that it compares."""
    if column.basis is None:
        return
    for row in statement.rows:
        keys = [statement.key(row.id, id_) for id_ in (column.id, *column.basis.columns)]
        cells = [statement.cell(key.row, key.column) for key in keys]
        if all(cell is not None and cell.value is not None for cell in cells):
            yield Derived(DerivedKind.DIFFERENCE, keys[0], (keys[1], keys[2]))


def compares_percentages(statement: Statement, column: Column) -> bool:
    """Whether a column of differences compares columns of percentages."""
    return column.basis is not None and all(
        _is_level(statement.column_by_id[id_]) for id_ in column.basis.columns
    )
