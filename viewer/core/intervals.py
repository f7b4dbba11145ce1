"""Intervals of exact numbers: what a rounded figure may really have been.

Source: XBRL Calculations 1.1, REC 2023-02-22: a figure with `decimals` d stands, rounded, for the
closed interval value ± ½·10^-d; truncated, for all numbers that lose their tail towards zero.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import mul, truediv

from viewer.core.records import quick

ZERO = Decimal(0)
HALF = Decimal("0.5")


@cache
def last_digit(decimals: int) -> Decimal:
    """The worth of one unit of the last digit of a figure printed to `decimals`."""
    return Decimal(1).scaleb(-decimals)


@cache
def _half_digit(decimals: int) -> Decimal:
    return last_digit(decimals) * HALF


class Rounding(StrEnum):
    """How a document cuts its figures to the printed digits."""

    NEAREST = "nearest"
    TRUNCATION = "truncation"


@quick
@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two ends; each end says whether it is one of them."""

    low: Decimal
    high: Decimal
    low_in: bool = True
    high_in: bool = True

    @classmethod
    def of(
        cls, value: Decimal, decimals: int | None, mode: Rounding = Rounding.NEAREST
    ) -> "Interval":
        """What a figure printed to `decimals` may have been before; None means exact."""
        if decimals is None:
            return cls(value, value)
        if mode is Rounding.NEAREST:
            half = _half_digit(decimals)
            return cls(value - half, value + half)
        unit = last_digit(decimals)
        if value > 0:
            return cls(value, value + unit, high_in=False)
        if value < 0:
            return cls(value - unit, value, low_in=False)
        return cls(-unit, unit, low_in=False, high_in=False)

    @property
    def middle(self) -> Decimal:
        """The number halfway between the ends."""
        return (self.low + self.high) * HALF

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            self.low + other.low,
            self.high + other.high,
            self.low_in and other.low_in,
            self.high_in and other.high_in,
        )

    def __neg__(self) -> "Interval":
        return Interval(-self.high, -self.low, self.high_in, self.low_in)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        return self._spanned(other, mul)

    def __truediv__(self, other: "Interval") -> "Interval":
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError  # It holds or touches zero.
        return self._spanned(other, truediv)

    def _spanned(
        self, other: "Interval", operation: Callable[[Decimal, Decimal], Decimal]
    ) -> "Interval":
        """What lies between the extremes, which are taken on at the ends of both."""
        if self.low > 0 < other.low:  # Most figures: the extremes are known without trying.
            ends = (other.low, other.low_in), (other.high, other.high_in)
            (first, first_in), (last, last_in) = ends if operation is mul else reversed(ends)
            return Interval(
                operation(self.low, first),
                operation(self.high, last),
                self.low_in and first_in,
                self.high_in and last_in,
            )
        corners = [
            (operation(a, b), (a_in and b_in) or (a == 0 and a_in) or (b == 0 and b_in))
            for a, a_in in ((self.low, self.low_in), (self.high, self.high_in))
            for b, b_in in ((other.low, other.low_in), (other.high, other.high_in))
        ]
        low, high = min(c[0] for c in corners), max(c[0] for c in corners)
        return Interval(
            low,
            high,
            any(c == (low, True) for c in corners),
            any(c == (high, True) for c in corners),
        )

    def meets(self, other: "Interval") -> bool:
        """Whether the two share at least one number."""
        if self.high < other.low or other.high < self.low:
            return False
        if self.high == other.low and not (self.high_in and other.low_in):
            return False
        return not (other.high == self.low and not (other.high_in and self.low_in))

    def __contains__(self, number: Decimal) -> bool:
        if not self.low <= number <= self.high:
            return False
        return (number != self.low or self.low_in) and (number != self.high or self.high_in)
