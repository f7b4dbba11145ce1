"""Periods that figures stand for: instants (a balance) and durations (a flow)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from viewer.core.records import quick


@dataclass(frozen=True, slots=True, order=True)
class Instant:
    """The end of a day."""

    on: date

    @property
    def end(self) -> date:
        """The day itself."""
        return self.on


@quick
@dataclass(frozen=True, slots=True, order=True)
class Duration:
    """From the start of one day to the end of another."""

    start: date
    end: date

    @property
    def months(self) -> int:
        """Length in months, to the nearest (a 13-week quarter counts as 3)."""
        days = (self.end - self.start).days + 1
        return round(days * 12 / 365.25)


Period = Instant | Duration


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The day that many months later; a month's last day stays a month's last day."""
    month = day.year * 12 + day.month - 1 + months
    year, month = divmod(month, 12)
    last = monthrange(year, month + 1)[1]
    at_end = day.day == monthrange(day.year, day.month)[1]
    return date(year, month + 1, last if at_end else min(day.day, last))


def months_to(end: date, months: int) -> Duration:
    """The duration of that many months which ends on that day.

    A period that does not end a calendar month (a 52/53-week year) starts on the day after the
    same weekday 13 weeks a quarter before.
    """
    if end.day == monthrange(end.year, end.month)[1]:
        return Duration(add_months(end, -months) + timedelta(days=1), end)
    if months % 3 == 0:
        return Duration(end - timedelta(weeks=13 * (months // 3)) + timedelta(days=1), end)
    return Duration(add_months(end, -months) + timedelta(days=1), end)
