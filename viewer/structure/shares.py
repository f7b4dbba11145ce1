"""Columns of shares: each amount as a part of the row that is 100 %."""

from collections.abc import Iterable
from decimal import Decimal

from viewer.core.evaluation import unit_of
from viewer.core.intervals import HALF
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Basis, Cell, Column, Measure, Statement
from viewer.structure.agreement import Vote, product_vote, slack
from viewer.structure.divisors import Divisor, shared_divisor

#: Of the rows that say something about the 100 % amount, so many must agree on one.
AGREEING = Decimal("0.7")
#: So many shares at least, beside the 100 % itself, make a block of a table.
BLOCK = 3


def share_basis(statement: Statement, column: Column) -> Basis | None:
    """Which amounts its figures are shares of, and of which row; None if of none printed."""
    best: tuple[int, int, Basis] | None = None
    for amounts in statement.columns:
        if amounts.measure is not Measure.AMOUNT and amounts.measure is not Measure.COUNT:
            continue
        pairs = _pairs(statement, column, amounts)
        divisor = shared_divisor(((a, s) for _, a, s in pairs), statement.rounding)
        if divisor is None or divisor.tried < 2 or divisor.support < AGREEING * divisor.tried:
            continue
        row = _base_row(statement, column, amounts, divisor)
        if row is None:
            continue
        rank = (divisor.support, _closeness(column, amounts))
        if best is None or rank > best[:2]:
            best = (*rank, Basis(DerivedKind.SHARE, (amounts.id,), row=row))
    return best[2] if best else _basis_in_blocks(statement, column)


def _basis_in_blocks(statement: Statement, column: Column) -> Basis | None:
    """The same where a table stacks spans of time, each with a 100 % row of its own.

    Every block's figures must follow from its own 100 % row.
    """
    for amounts in sorted(statement.columns, key=lambda c: -_closeness(column, c)):
        if amounts.measure is not Measure.AMOUNT and amounts.measure is not Measure.COUNT:
            continue
        blocks = _blocks(statement, column, amounts)
        if len(blocks) > 1 and all(_is_shared(statement, block) for block in blocks.values()):
            return Basis(DerivedKind.SHARE, (amounts.id,), row=next(iter(blocks)))
    return None


def _blocks(
    statement: Statement, column: Column, amounts: Column
) -> dict[str, list[tuple[str, Cell, Cell]]]:
    """100 % row -> the rows from there to the next one; none if shares stand above the first."""
    blocks: dict[str, list[tuple[str, Cell, Cell]]] = {}
    for row, amount, share in _pairs(statement, column, amounts):
        if share.value == 1 and "%" in share.text + column.title:
            blocks[row] = []
        if not blocks:
            return {}
        next(reversed(blocks.values())).append((row, amount, share))
    return blocks


def _is_shared(statement: Statement, block: list[tuple[str, Cell, Cell]]) -> bool:
    """Whether all of a block's figures, at least three, are shares of its first row."""
    (_, whole, _), *others = block
    if len(others) < BLOCK or not whole.value:
        return False
    agreeing = sum(
        product_vote(a, whole, s.value or Decimal(0), slack(s, statement.rounding),
                     statement.rounding) is Vote.AGREES
        for _, a, s in others
    )  # fmt: skip
    return agreeing >= AGREEING * len(others)


def share_figures(statement: Statement, column: Column) -> list[Derived]:
    """Each figure of a share column with its amount and the amount that is 100 %."""
    basis = column.basis
    if basis is None or basis.row is None:
        return []
    amounts = statement.column_by_id[basis.columns[0]]
    blocks = _blocks(statement, column, amounts)
    pairs = _pairs(statement, column, amounts)
    if _are_unsigned(pairs):
        pairs = [pair for pair in pairs if not _is_turned(*pair[1:])]
    whole = {row: base for base, block in blocks.items() for row, _, _ in block}
    is_stacked = len(blocks) > 1 and basis.row in blocks
    return [
        Derived(
            DerivedKind.SHARE,
            statement.key(row, column.id),
            (
                statement.key(row, amounts.id),
                statement.key(whole[row] if is_stacked else basis.row, amounts.id),
            ),
        )
        for row, _, _ in pairs
    ]


def is_unsigned(statement: Statement, column: Column) -> bool:
    """Whether a column prints the size of each share only: costs are negative, theirs are not."""
    if column.basis is None or column.basis.kind is not DerivedKind.SHARE:
        return False
    amounts = statement.column_by_id[column.basis.columns[0]]
    return _are_unsigned(_pairs(statement, column, amounts))


def _are_unsigned(pairs: Iterable[tuple[str, Cell, Cell]]) -> bool:
    """Whether all amounts below zero have shares above it."""
    below = [(a, s) for _, a, s in pairs if a.value and a.value < 0 and s.value]
    return bool(below) and all(_is_turned(amount, share) for amount, share in below)


def _is_turned(amount: Cell, share: Cell) -> bool:
    return (amount.value or 0) < 0 < (share.value or 0)


def _pairs(statement: Statement, column: Column, amounts: Column) -> list[tuple[str, Cell, Cell]]:
    """(row id, amount, share) of each row that has both."""
    found = []
    for row in statement.rows:
        share = statement.cell(row.id, column.id)
        if share is None or share.value is None or share.unit != "pure":
            continue
        amount = statement.cell(row.id, amounts.id)
        if amount is not None and amount.value is not None and amount.unit == amounts.unit:
            found.append((row.id, amount, share))
    return found


def _base_row(
    statement: Statement, column: Column, amounts: Column, divisor: Divisor
) -> str | None:
    """The row that is 100 %: printed so and fitting, else printed so, else the one that fits."""
    fitting = [row for row, cell in _amounts(statement, amounts) if _fits(cell, divisor)]
    whole = [
        row
        for row, _ in _amounts(statement, amounts)
        if (share := statement.cell(row, column.id)) is not None and share.value == 1
    ]
    both = [row for row in whole if row in fitting]
    return next(iter(both or whole or fitting), None)


def _amounts(statement: Statement, column: Column) -> Iterable[tuple[str, Cell]]:
    for row in statement.rows:
        cell = statement.cell(row.id, column.id)
        if cell is not None and cell.value and cell.unit == column.unit:
            yield row.id, cell


def _fits(cell: Cell, divisor: Divisor) -> bool:
    size, loose = abs(cell.value or Decimal(0)), unit_of(cell) * HALF
    return divisor.low - loose <= size <= divisor.high + loose


def _closeness(column: Column, amounts: Column) -> int:
    """Shares stand beside their amounts, mostly to the right, and in the same period."""
    distance = column.index - amounts.index
    same_period = column.period is not None and column.period == amounts.period
    return (100 if same_period else 0) - (distance if distance > 0 else 1 - 3 * distance)
