"""The one number by which a whole column divides another: a rate of exchange, a 100 % amount.

Each row says between which bounds that number must lie; the number is where most rows agree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.evaluation import unit_of
from viewer.core.intervals import HALF, Rounding
from viewer.core.statement import Cell

#: So many digits fewer make a number plainer beyond doubt.
MUCH_PLAINER = 3


def digits_of(number: Decimal) -> int:
    """How many digits a number has, trailing zeros left out."""
    return len(number.normalize().as_tuple().digits)


@dataclass(frozen=True, slots=True)
class Divisor:
    """Where the number lies and how well that is supported.

    Attributes:
        low: no smaller number fits.
        high: no larger number fits.
        support: rows that agree.
        bounds: (low, high) of each row that had something to say.
        is_open: whether the bounds themselves are out, as they are of truncated figures.
    """

    low: Decimal
    high: Decimal
    support: int
    bounds: tuple[tuple[Decimal, Decimal], ...]
    is_open: bool = False

    @property
    def tried(self) -> int:
        """Rows that had something to say."""
        return len(self.bounds)

    @property
    def middle(self) -> Decimal:
        """The middle of what fits."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> Decimal:
        """How vague it is, relative to its size; it is not negative."""
        return abs((self.high - self.low) / self.middle)

    def supports(self, number: Decimal) -> bool:
        """Whether about as many rows agree on a stated number as on the best one.

        A few rows may stand a digit off, forced so that their column adds up; they must not
        speak against a number that the text states.
        """
        return self._agreeing(number) >= self.support - max(1, self.support // 10)

    def shortest(self) -> Decimal:
        """The number with the fewest digits on which most rows agree.

        Where that is an odd one, and a much plainer one beside it lacks but a tenth of the rows,
        those rows are taken as forced and the plain one is right.
        """
        exact = self._shortest(self.support)
        plain = self._shortest(self.support - self.support // 10)
        return plain if digits_of(plain) <= digits_of(exact) - MUCH_PLAINER else exact

    def _shortest(self, support: int) -> Decimal:
        top = self.high.adjusted()
        for exponent in range(top, top - 20, -1):
            step = Decimal(1).scaleb(exponent)
            number = (self.middle / step).to_integral_value() * step
            if self._agreeing(number) >= support:
                return number
        return self.middle

    def _agreeing(self, number: Decimal) -> int:
        if self.is_open:
            return sum(low < number < high for low, high in self.bounds)
        return sum(low <= number <= high for low, high in self.bounds)

    def inverse(self) -> "Divisor":
        """The same seen the other way round: the number that multiplies."""
        bounds = tuple((1 / high, 1 / low) for low, high in self.bounds)
        return Divisor(1 / self.high, 1 / self.low, self.support, bounds, self.is_open)


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
        # Where one row's bounds end and another's begin they meet, unless the ends are out.
        [(low, 1 if mode is Rounding.TRUNCATION else -1, 1) for low, _ in bounds]
        + [(high, 0, -1) for _, high in bounds],
    )
    depth = best = place = 0
    for index, (_, _, step) in enumerate(ends):
        depth += step
        if depth > best:
            best, place = depth, index
    is_open = mode is Rounding.TRUNCATION
    return Divisor(ends[place][0], ends[place + 1][0], best, tuple(bounds), is_open)


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
