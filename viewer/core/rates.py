"""Rates of exchange that a document states in words."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class StatedRate:
    """A rate that the text states ("JPY 110.20 = US$1.00").

    Attributes:
        rate: the number that stands against one unit of the other currency.
        units: codes of the two currencies, in no order; fewer where a word names none.
        text: the paragraph that it stands in.
        span: characters of `Document.text` of the number.
        of_translation: whether the paragraph is about translating amounts.
    """

    rate: Decimal
    units: frozenset[str]
    text: str
    span: tuple[int, int]
    of_translation: bool

    def agrees(self, rate: Decimal) -> bool:
        """Whether a rate is this one, either way round."""
        near = Decimal("1e-20")
        return rate == self.rate or abs(rate * self.rate - 1) < near
