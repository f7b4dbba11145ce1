"""Columns of changes: growth in percent, or the difference, between two amount columns."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from viewer.core.intervals import Rounding
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Statement
from viewer.structure.agreement import Vote, product_vote, slack, sum_vote
from viewer.structure.points import compares_percentages, in_points, point_figures
from viewer.structure.totals_labels import any_match

ONE = Decimal(1)
#: Figures that follow one formula before another is taken for a slip.
CONVENTION = 3
GROWTH = (DerivedKind.CHANGE, DerivedKind.CHANGE_ON_SIZE)


def change_basis(statement: Statement, column: Column) -> Basis | None:
    """Between which columns its figures are changes, (current, prior); None if between none.

    Decided by the rows that agree; among equals by layout: a change stands to the right of the
    columns that it compares, nearest to the prior one, and goes from the earlier to the later.
    """
    kinds = _kinds(statement, column)
    pairs = [
        (_layout(column, current, prior), kind, current, prior)
        for current, prior in permutations(_operand_columns(statement), 2)
        if current.unit == prior.unit
        for kind in kinds
    ]
    # Plain growth goes before growth on the size; the sort keeps the order of equals.
    pairs.sort(key=lambda pair: pair[0], reverse=True)
    best, most = None, 0
    for _, kind, current, prior in pairs:
        votes = Counter(_votes(statement, column, current, prior, kind))
        score = votes[Vote.AGREES] - votes[Vote.DISAGREES]
        is_tied = not score and votes[Vote.AGREES] > 0
        if is_tied and best is None and _is_natural(column, current, prior):
            best = Basis(kind, (current.id, prior.id))  # Of two figures, one may be a slip.
        elif score > most:
            best, most = Basis(kind, (current.id, prior.id)), score
            if votes[Vote.AGREES] > 1 and not votes[Vote.DISAGREES] and not votes[Vote.NOTHING]:
                break  # Every row agrees; no other pair stands more naturally.
    return best


def change_figures(statement: Statement, column: Column) -> list[Derived]:
    """Each figure of a change column with the two it compares, where both are printed.

    A row may keep a convention of its own: percentages compared by points, growth from a negative
    figure by its size, outflows by how much larger they are. It takes the formula that its figures
    follow; where they follow none, the column's, and it does not follow that.
    """
    basis = column.basis
    if basis is None:
        return []
    if compares_percentages(statement, column):
        return list(point_figures(statement, column))
    current, prior = (statement.column_by_id[id_] for id_ in basis.columns)
    found = []
    for row, change, a, b in _rows(statement, column, current, prior):
        operands = (statement.key(row, current.id), statement.key(row, prior.id))
        chosen = _row_formula(basis.kind, change, (a, b), statement.rounding)
        if chosen is not None:
            kind, turned = chosen
            if turned:
                operands = (operands[1], operands[0])
            found.append(Derived(kind, statement.key(row, column.id), operands))
    return found


def in_one_convention(statement: Statement, derived: list[Derived]) -> list[Derived]:
    """Growth from negative figures under one formula, where the statement plainly has one.

    A lone figure that follows the other formula has a turned sign; it gets the formula of all.
    Where brackets are what is good ("interest (income) expense") growth is meant as it is.
    """
    from_negative = [
        found
        for found in derived
        if found.kind in GROWTH
        and (statement.cells[found.operands[1].row, found.operands[1].column].value or 0) < 0
        and not any_match("gain_in_brackets", (statement.row_by_id[found.cell.row].label,))
    ]
    uses = Counter(found.kind for found in from_negative)
    usual, lone = max(GROWTH, key=uses.__getitem__), min(GROWTH, key=uses.__getitem__)
    if uses[lone] != 1 or uses[usual] < CONVENTION:
        return derived
    odd = next(found for found in from_negative if found.kind is lone)
    return [replace(found, kind=usual) if found is odd else found for found in derived]


def with_differences(statement: Statement) -> Statement:
    """The statement with the figures of growth columns that are differences in their row's unit.

    A table of statistics grows in percent, but says by how many stores or aircraft it grew. Such
    a figure bears no percent sign, follows no growth and is the difference to its last digit.
    """
    cells = dict(statement.cells)
    for column in statement.columns:
        if column.basis is None or column.basis.kind not in GROWTH:
            continue
        current, prior = (statement.column_by_id[id_] for id_ in column.basis.columns)
        for row, change, a, b in _rows(statement, column, current, prior):
            if "%" in change.text or change.unit != "pure" or a.unit == "pure":
                continue
            if not any(_grows(kind, change, (a, b), statement.rounding) for kind in GROWTH):
                told = _in_unit_of(change, a)
                if told.value == (a.value or 0) - (b.value or 0):
                    cells[row, column.id] = told
    return statement if cells == statement.cells else replace(statement, cells=cells)


def _grows(kind: DerivedKind, change: Cell, pair: tuple[Cell, Cell], mode: Rounding) -> bool:
    return vote(kind, change, *pair, mode) is not Vote.DISAGREES


def _in_unit_of(change: Cell, level: Cell) -> Cell:
    """A figure read as percent, read in the unit and scale of a level."""
    if change.value is None:
        return change
    shift = level.scale - change.scale
    return replace(
        change,
        value=change.value.scaleb(shift),
        decimals=None if change.decimals is None else change.decimals - shift,
        unit=level.unit,
        scale=level.scale,
    )


def _row_formula(
    usual: DerivedKind, change: Cell, pair: tuple[Cell, Cell], mode: Rounding
) -> tuple[DerivedKind, bool] | None:
    """(formula, whether the operands change places) of a row; None where nothing is to follow."""
    a, b = pair
    if usual in GROWTH and change.unit != "pure":
        return DerivedKind.DIFFERENCE, False  # As `with_differences` found.
    tries = [(usual, False), *((kind, False) for kind in GROWTH if usual in GROWTH)]
    if a.unit == "pure":
        tries.append((DerivedKind.DIFFERENCE, False))
    if usual is DerivedKind.DIFFERENCE and (a.value or 0) < 0 and (b.value or 0) < 0:
        tries.append((DerivedKind.DIFFERENCE, True))
    for kind, turned in tries:
        first, second = (b, a) if turned else (a, b)
        if vote(kind, change, first, second, mode) is Vote.AGREES:
            return kind, turned
    if change.is_dash and usual in GROWTH:
        return None  # Not meaningful: growth from a loss, or more than is worth printing.
    if a.unit == "pure" and in_points(change):
        return DerivedKind.DIFFERENCE, False
    # Percentages are compared in too many ways to call one of them wrong; from zero none grows.
    if a.unit == "pure" or not (b.value or usual is DerivedKind.DIFFERENCE):
        return None
    return usual, False


def vote(kind: DerivedKind, change: Cell, a: Cell, b: Cell, mode: Rounding) -> Vote:
    """Whether a change from b to a may be the printed one under that convention."""
    if kind is DerivedKind.DIFFERENCE:
        return sum_vote(change, ((1, a), (-1, b)), mode)
    if not b.value or change.value is None:
        return Vote.NOTHING
    growth = change.value
    if kind is DerivedKind.CHANGE_ON_SIZE and b.value < 0:
        growth = -growth
    return product_vote(a, b, ONE + growth, slack(change, mode), mode)


def _operand_columns(statement: Statement) -> list[Column]:
    return [
        column
        for column in statement.columns
        if column.measure in {Measure.AMOUNT, Measure.COUNT, Measure.PER_SHARE}
        and (column.basis is None or column.basis.kind.is_sum)
    ]


def _kinds(statement: Statement, column: Column) -> tuple[DerivedKind, ...]:
    units = Counter(
        cell.unit
        for row in statement.rows
        if (cell := statement.cell(row.id, column.id)) is not None
    )
    percent = units.most_common(1)[0][0] == "pure" if units else False
    return GROWTH if percent else (DerivedKind.DIFFERENCE,)


def _rows(
    statement: Statement, column: Column, current: Column, prior: Column
) -> Iterator[tuple[str, Cell, Cell, Cell]]:
    for row in statement.rows:
        change = statement.cell(row.id, column.id)
        if change is None or change.value is None:
            continue
        a, b = statement.cell(row.id, current.id), statement.cell(row.id, prior.id)
        if a is None or b is None or a.value is None or b.value is None:
            continue
        if a.unit == b.unit:
            yield row.id, change, a, b


def _votes(
    statement: Statement, column: Column, current: Column, prior: Column, kind: DerivedKind
) -> Iterator[Vote]:
    for _, change, a, b in _rows(statement, column, current, prior):
        if a.unit != "pure":
            yield vote(kind, change, a, b, statement.rounding)


def _is_natural(column: Column, current: Column, prior: Column) -> bool:
    """Whether layout alone tells what is compared: a later with an earlier column to the left."""
    return _layout(column, current, prior) > 0 and prior.index < column.index > current.index


def _layout(column: Column, current: Column, prior: Column) -> int:
    """How natural it is that this column compares those two; more is better."""
    distance = abs(column.index - prior.index) + abs(column.index - current.index)
    score = -2 * distance
    if current.period is not None and prior.period is not None:
        score += 100 if current.period.end > prior.period.end else -100
    return score
