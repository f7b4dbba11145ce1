"""What words say of a period: the period itself, or the day that they leave open."""

from dataclasses import dataclass
from datetime import date

from viewer.core.periods import Period


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period in words.

    Attributes:
        period: what the words say, None if they leave it open.
        label: the words themselves.
        day: the day named where the words do not say whether they mean it or a span up to it.
    """

    period: Period | None
    label: str
    day: date | None = None
