"""Quick tests whether printed figures may follow one formula, for choosing between candidates.

They allow a hair more than the intervals of `core.evaluation`, which give the verdict; a choice
needs thousands of tests and no division.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from viewer.core.evaluation import unit_of
from viewer.core.intervals import HALF, Rounding
from viewer.core.statement import Cell


class Vote(Enum):
    """What one row says of a candidate formula."""

    AGREES = 1
    DISAGREES = -1
    NOTHING = 0


def slack(cell: Cell, mode: Rounding) -> Decimal:
    """How far the exact figure may lie from the printed one."""
    return unit_of(cell) * (HALF if mode is Rounding.NEAREST else 1)


def known_digits(cell: Cell) -> int:
    """How many digits are known: 51 million has two, 51,435 thousand has five."""
    value = abs(cell.value or Decimal(0))
    last = -cell.decimals if cell.decimals is not None else 0
    return max(0, value.adjusted() - last + 1)


def product_vote(
    whole: Cell, part: Cell, factor: Decimal, leeway: Decimal, mode: Rounding
) -> Vote:
    """Whether whole = part × factor, where the factor is known to within `leeway`."""
    if whole.value is None or part.value is None:
        return Vote.NOTHING
    loose = slack(part, mode)
    allowed = slack(whole, mode) + (abs(part.value) + loose) * leeway + abs(factor) * loose
    return _vote(abs(whole.value - part.value * factor) <= allowed)


def sum_vote(total: Cell, parts: Iterable[tuple[int, Cell]], mode: Rounding) -> Vote:
    """Whether total = the weighted sum of the parts."""
    if total.value is None:
        return Vote.NOTHING
    difference, allowed = total.value, slack(total, mode)
    for weight, part in parts:
        if part.value is None:
            return Vote.NOTHING
        difference -= weight * part.value
        allowed += slack(part, mode)
    return _vote(abs(difference) <= allowed)


def _vote(agrees: bool) -> Vote:
    return Vote.AGREES if agrees else Vote.DISAGREES
