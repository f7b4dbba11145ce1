"""A period that running text names, and whether a column's period may be the one meant."""

from dataclasses import dataclass

from viewer.core.periods import Instant, Period, add_months, months_to
from viewer.core.records import quick
from viewer.core.remembered import remembered

#: A year of 52 or 53 weeks ends on another day each time.
SLIP_DAYS = 8


@quick
@dataclass(frozen=True, slots=True)
class Mention:
    """A period that a text names.

    Attributes:
        period: the period; of a bare date, the instant; None if the words leave it open.
        is_day: whether only a day is named, which may stand for the span that ends on it.
        ago: months back from the sentence's own period, where only the distance is named.
        year: year of that earlier period, where the text gives it ("the same period of 2022").
        is_by_name: whether the period is named without its days ("the first quarter of fiscal
            2026"): a year of 52 weeks ends some days off.
        is_implied: whether nothing names it but that it is the earlier one ("up from $5 million").
    """

    period: Period | None
    is_day: bool = False
    ago: int = 0
    year: int | None = None
    is_by_name: bool = False
    is_implied: bool = False

    def fits(self, period: Period | None, current: Period | None) -> bool:
        """Whether a column's period may be the one that is meant.

        Args:
            period: the column's.
            current: the sentence's own, from which distances count.
        """
        if period is None:
            return False
        if self.is_implied:
            return current is not None and _is_before(period, current)
        if self.ago:
            if current is None:
                return False
            years = current.end.year - self.year if self.year is not None else 0
            return is_about(period, earlier(current, 12 * years if years > 0 else self.ago))
        if self.is_day and self.period is not None:
            return period.end == self.period.end
        if self.is_by_name and self.period is not None:
            return type(period) is type(self.period) and is_about(period, self.period)
        return period == self.period


@remembered
def earlier(period: Period, months: int) -> Period:
    """The same kind of period that many months before."""
    if isinstance(period, Instant):
        return Instant(add_months(period.on, -months))
    return months_to(add_months(period.end, -months), period.months)


def _is_before(period: Period, current: Period) -> bool:
    """Whether a period is a like one before another, or an instant before it ends."""
    if period.end >= current.end:
        return False
    if isinstance(period, Instant) or isinstance(current, Instant):
        return isinstance(period, Instant)
    return period.months == current.months


def is_about(first: Period, second: Period) -> bool:
    """Whether two periods are the same but for the days by which 52 weeks miss a year.

    An instant is about as much as a span that ends with it.
    """
    if first is second:
        return True
    if abs((first.end - second.end).days) > SLIP_DAYS:  # Cheaper than to count months.
        return False
    if isinstance(first, Instant) or isinstance(second, Instant):
        return True
    return first.months == second.months


def same_time(first: Period | None, second: Period | None) -> bool:
    """Whether two periods are one, or an instant and a span that ends with it."""
    return first is not None and second is not None and is_about(first, second)
