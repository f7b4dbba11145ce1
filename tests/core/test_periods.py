"""Periods: months counted as accountants do."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.periods import Duration, Instant, add_months, month_end, months_to

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
MONTH_ENDS = st.builds(month_end, st.integers(1950, 2090), st.integers(1, 12))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2004, 9, 30), 1, date(2004, 10, 31)),
        (date(2004, 9, 30), -3, date(2004, 6, 30)),
        (date(2004, 1, 31), 1, date(2004, 2, 29)),
        (date(2005, 1, 31), 1, date(2005, 2, 28)),
        (date(2004, 2, 29), 12, date(2005, 2, 28)),
        (date(2005, 2, 28), -12, date(2004, 2, 29)),
        (date(2004, 1, 30), 1, date(2004, 2, 29)),
        (date(2004, 12, 15), 1, date(2005, 1, 15)),
        (date(2004, 1, 15), -1, date(2003, 12, 15)),
        (date(2004, 5, 5), 0, date(2004, 5, 5)),
    ],
)
def test_add_months(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@given(MONTH_ENDS, st.integers(-240, 240))
def test_a_month_end_stays_one(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later + timedelta(days=1)).day == 1
    assert add_months(later, -months) == day


@given(DAYS, st.integers(-240, 240))
def test_months_are_counted_by_the_calendar(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months


@pytest.mark.parametrize(
    ("end", "months", "start"),
    [
        (date(2004, 9, 30), 3, date(2004, 7, 1)),
        (date(2004, 9, 30), 6, date(2004, 4, 1)),
        (date(2005, 3, 31), 12, date(2004, 4, 1)),
        (date(2004, 2, 29), 1, date(2004, 2, 1)),
        (date(2005, 2, 28), 12, date(2004, 3, 1)),
        (date(2024, 11, 30), 9, date(2024, 3, 1)),
        (date(2025, 3, 29), 3, date(2024, 12, 29)),  # 13 weeks, Sunday to Saturday
        (date(2023, 10, 28), 9, date(2023, 1, 29)),  # 39 weeks
        (date(2004, 9, 20), 1, date(2004, 8, 21)),
    ],
)
def test_months_to(end: date, months: int, start: date) -> None:
    assert months_to(end, months) == Duration(start, end)


@given(MONTH_ENDS, st.integers(1, 36))
def test_whole_months_start_on_the_first_and_are_counted_back(end: date, months: int) -> None:
    period = months_to(end, months)
    assert period.start.day == 1
    assert period.months == months


@given(DAYS, st.sampled_from([3, 6, 9, 12]))
def test_quarters_that_end_on_any_day_are_counted_back(end: date, months: int) -> None:
    assert months_to(end, months).months == months


@given(MONTH_ENDS, st.sampled_from([1, 3, 6, 12]))
def test_periods_in_a_row_leave_no_day_out(end: date, months: int) -> None:
    later = months_to(end, months)
    earlier = months_to(later.start - timedelta(days=1), months)
    assert earlier.end + timedelta(days=1) == later.start
    assert months_to(end, 2 * months).start == earlier.start


def test_an_instant_ends_on_its_day() -> None:
    assert Instant(date(2004, 9, 30)).end == date(2004, 9, 30)


@pytest.mark.parametrize(
    ("year", "month", "last"), [(2004, 2, 29), (1900, 2, 28), (2000, 2, 29), (2004, 12, 31)]
)
def test_month_end(year: int, month: int, last: int) -> None:
    assert month_end(year, month) == date(year, month, last)
