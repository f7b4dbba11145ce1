"""Figures per depositary share as multiples of those per share.

How many shares a certificate stands for (1 ADS = 8 shares, 400 ADS = 1 share) is found from the
figures: one whole number, or one part of a share, that all of them follow.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext

from viewer.core.evaluation import interval_of
from viewer.core.labels import likeness, words_of
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Cell, Row, Statement
from viewer.structure.agreement import known_digits

#: More shares to a certificate, or certificates to a share, there are none.
MOST = 2000
#: Figures that must agree on one number; so many for one that does not to be called wrong.
FEWEST, AGREEING_TO_ONE = 2, 3
#: A figure of fewer digits agrees with too many numbers.
DIGITS = 2
PRECISION = 50

Pair = tuple[Derived, Cell, Cell]


def depositary_figures(statement: Statement) -> Iterator[Derived]:
    """Each figure per certificate of shares with the one per share that it follows from."""
    shares = [row for row in statement.rows if row.unit == "share" or row.unit.endswith("/share")]
    certificates = [row for row in statement.rows if row.unit.split("/")[-1] == "ADS"]
    if not shares or not certificates:
        return
    pairs = [pair for row in certificates for pair in _pairs(statement, row, shares)]
    rate = _rate(statement, pairs)
    if rate is not None:
        for derived, _, _ in pairs:
            yield Derived(derived.kind, derived.cell, derived.operands, rate)


def _pairs(statement: Statement, row: Row, shares: Sequence[Row]) -> Iterator[Pair]:
    """The figures of a row per certificate, each with that of the row per share like it."""
    words = words_of(row.label)
    like = max(shares, key=lambda other: likeness(words, words_of(other.label)))
    for column in statement.columns:
        cell, per_share = statement.cell(row.id, column.id), statement.cell(like.id, column.id)
        if cell is None or per_share is None or not cell.value or not per_share.value:
            continue
        if cell.unit.split("/")[0] == per_share.unit.split("/")[0]:
            operands = (statement.key(like.id, column.id),)
            yield (
                Derived(DerivedKind.MULTIPLE, statement.key(row.id, column.id), operands),
                cell,
                per_share,
            )


def _rate(statement: Statement, pairs: Sequence[Pair]) -> Decimal | None:
    """The one multiple that the figures follow, None if they leave several open or none."""
    telling = [
        numbers
        for _, cell, per_share in pairs
        if min(known_digits(cell), known_digits(per_share)) >= DIGITS
        and (numbers := _multiples(statement, cell, per_share)) is not None
    ]
    common = {number for numbers in telling for number in numbers}
    support = {number: sum(number in numbers for numbers in telling) for number in common}
    most = max(support.values(), default=0)
    best = [number for number in common if support[number] == most]
    against = len(telling) - most
    if len(best) != 1 or most < FEWEST or best[0] == 1:
        return None
    return best[0] if not against or (against == 1 and most >= AGREEING_TO_ONE) else None


def _multiples(statement: Statement, cell: Cell, per_share: Cell) -> set[Decimal] | None:
    """The whole numbers, and parts of one, that turn a figure per share into the other.

    None where the figure says nothing: it is too coarse to tell one number from the next.
    """
    with localcontext(prec=PRECISION):
        try:
            box = interval_of(cell, statement.rounding) / interval_of(
                per_share, statement.rounding
            )
        except ArithmeticError:
            return None
        if box.low <= 0:
            return set()
        if box.low >= 1:
            return _whole(box.low, box.high)
        found = _whole(1 / box.high, 1 / box.low)
        return None if found is None else {1 / number for number in found}


def _whole(low: Decimal, high: Decimal) -> set[Decimal] | None:
    first = int(low.to_integral_value(ROUND_CEILING))
    last = int(high.to_integral_value(ROUND_FLOOR))
    if last > MOST or last - first > 1:
        return None
    return {Decimal(number) for number in range(first, last + 1)}
