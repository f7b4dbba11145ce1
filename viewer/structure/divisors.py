"""The one number by which a whole column divides another: a rate of exchange, a 100 % amount.

Each row says between which bounds that number must lie; the number is where most rows agree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from viewer.core.evaluation import unit_of
from viewer.core.intervals import HALF, Rounding
from viewer.core.statement import Cell


@dataclass(frozen=True, slots=True)
class Divisor:
    """Where the number lies and how well that is supported.

    Attributes:
        low: no smaller number fits.
        high: no larger number fits.
        support: rows that agree.
        tried: rows that had something to say.
    """

    low: Decimal
    high: Decimal
    support: int
    tried: int

    @property
    def middle(self) -> Decimal:
        """The middle of what fits."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> Decimal:
        """How vague it is, relative to its size; it is not negative."""
        return abs((self.high - self.low) / self.middle)

    def shortest(self) -> Decimal:
        """The number with the fewest digits that fits, the one nearest the middle of them."""
        exponent = self.high.adjusted() + 1
        while True:
            step = Decimal(1).scaleb(exponent)
            first = (self.low / step).to_integral_value(ROUND_CEILING)
            last = (self.high / step).to_integral_value(ROUND_FLOOR)
            if first <= last:
                nearest = (self.middle / step).to_integral_value()
                return min(max(first, nearest), last) * step
            exponent -= 1


def shared_divisor(
    pairs: Iterable[tuple[Cell, Cell]], mode: Rounding = Rounding.NEAREST
) -> Divisor | None:
    """The positive number by which the first cells divide to the second ones.

    Rows whose figures are zero, words, or opposite in sign say nothing.

    Args:
        pairs: (dividend, quotient) of each row.
        mode: how the document cuts its figures.
    """
    bounds = [bound for pair in pairs if (bound := _bounds(*pair, mode)) is not None]
    if not bounds:
        return None
    ends = sorted(
        [(low, 0, 1) for low, _ in bounds] + [(high, 1, -1) for _, high in bounds],
    )
    depth = best = place = 0
    for index, (_, _, step) in enumerate(ends):
        depth += step
        if depth > best:
            best, place = depth, index
    return Divisor(ends[place][0], ends[place + 1][0], best, len(bounds))


def _bounds(dividend: Cell, quotient: Cell, mode: Rounding) -> tuple[Decimal, Decimal] | None:
    if not dividend.value or not quotient.value or (dividend.value > 0) != (quotient.value > 0):
        return None
    top_low, top_high = _size_bounds(dividend, mode)
    low, high = _size_bounds(quotient, mode)
    if low <= 0 or top_low <= 0:
        return None
    return top_low / high, top_high / low


def _size_bounds(cell: Cell, mode: Rounding) -> tuple[Decimal, Decimal]:
    size, unit = abs(cell.value or Decimal(0)), unit_of(cell)
    if mode is Rounding.TRUNCATION:
        return size, size + unit
    return size - unit * HALF, size + unit * HALF
