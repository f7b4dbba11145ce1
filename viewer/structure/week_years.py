"""Years of 52 or 53 weeks: on which days they and their parts end, as the document says.

A bare "2023" over a column tells the month in which that year ends, not the day: years of weeks
end on one day of the week, a different date each year.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from viewer.core.periods import month_end
from viewer.structure.dates import FoundDate, find_dates, nearest_month_end

#: How far from a month's end a period of weeks may end, in days.
REACH = 7
#: The part of the days on which periods are said to end that must fall on one day of the week.
MOST = 0.8
#: The habits of ending a period: on a month's last such day, the nearest to its end, the next.
_HABITS = (range(-6, 1), range(-3, 4), range(1, 8))


@dataclass(frozen=True, slots=True)
class WeekYears:
    """The days on which a document's periods of weeks end.

    Attributes:
        days: days named by the document, all on the same day of the week and near a month's end.
    """

    days: frozenset[date]

    def end_near(self, nominal: date) -> date | None:
        """The day on which a period ends that by the calendar would end with a month.

        Args:
            nominal: the last day of that month.

        Returns:
            None if the document names several such days, or none and none follows from the same
            period's ends in other years: a guess would be a week off.
        """
        near = [day for day in self.days if abs((day - nominal).days) <= REACH]
        if near:
            return near[0] if len(near) == 1 else None
        return self._by_habit(nominal)

    def _by_habit(self, nominal: date) -> date | None:
        """The day on which all habits agree that the same ends of other years follow."""
        ends = [day for day in self.days if nearest_month_end(day).month == nominal.month]
        past = [_days_past_month_end(day) for day in ends]
        habits = [habit for habit in _HABITS if past and all(days in habit for days in past)]
        found = {
            day
            for habit in habits
            for day in (nominal + timedelta(days=days) for days in habit)
            if day.weekday() == ends[0].weekday()
        }
        return found.pop() if len(found) == 1 else None


def find_week_years(near_ends: str, lines: str) -> WeekYears | None:
    """The weeks that a document counts its years in; None if it counts months.

    Args:
        near_ends: what stands near words for the end of a period.
        lines: its titles and heads, which name the days of balances too.
    """
    said = Counter(_ends(find_dates(near_ends)))
    if all(_days_past_month_end(day) == 0 for day in said):
        return None
    weekdays: Counter[int] = Counter()
    for day, count in said.items():
        weekdays[day.weekday()] += count
    weekday, count = weekdays.most_common(1)[0]
    if count < MOST * weekdays.total():
        return None
    days = frozenset(
        day for day in chain(said, _ends(find_dates(lines))) if day.weekday() == weekday
    )
    return WeekYears(days)


def _ends(found: Iterable[FoundDate]) -> Iterable[date]:
    for each in found:
        if each.has_day and abs(_days_past_month_end(each.day)) <= REACH:
            yield each.day


def _days_past_month_end(day: date) -> int:
    """How many days after the nearest month's end a day is; before it, less than zero."""
    after = day.day
    before = (month_end(day.year, day.month) - day).days
    return after if after < before else -before
