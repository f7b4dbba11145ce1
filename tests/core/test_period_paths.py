"""Periods made up of others, by the days on which they meet."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.period_paths import made_up, path
from viewer.core.periods import Duration, add_months, months_to


def months(count: int, end: str) -> Duration:
    return months_to(date.fromisoformat(end), count)


FIRST_QUARTER, SECOND_QUARTER = months(3, "2024-06-30"), months(3, "2024-09-30")
HALF, NINE, YEAR = months(6, "2024-09-30"), months(9, "2024-12-31"), months(12, "2025-03-31")


def test_a_quarter_is_what_a_half_year_is_longer_than_the_other_one() -> None:
    assert path(SECOND_QUARTER, [HALF, FIRST_QUARTER]) == ((0, 1), (1, -1))
    assert path(FIRST_QUARTER, [HALF, SECOND_QUARTER]) == ((0, 1), (1, -1))


def test_a_half_year_is_two_quarters_and_the_second_half_a_year_less_the_first() -> None:
    assert path(HALF, [SECOND_QUARTER, FIRST_QUARTER]) == ((1, 1), (0, 1))
    assert path(months(6, "2025-03-31"), [HALF, YEAR]) == ((1, 1), (0, -1))
    assert path(months(3, "2025-03-31"), [NINE, YEAR]) == ((1, 1), (0, -1))


def test_the_last_twelve_months_are_the_year_and_this_half_less_the_one_before() -> None:
    after = months(6, "2025-09-30")
    steps = path(months(12, "2025-09-30"), [YEAR, after, HALF])
    assert {(place, sign) for place, sign in steps} == {(0, 1), (1, 1), (2, -1)}


def test_what_does_not_meet_makes_up_nothing() -> None:
    assert path(HALF, [FIRST_QUARTER, months(3, "2025-03-31")]) == ()
    assert path(SECOND_QUARTER, []) == ()


def test_years_of_53_weeks_meet_all_the_same() -> None:
    year = Duration(date(2022, 1, 30), date(2023, 1, 28))
    after = Duration(date(2023, 1, 29), date(2024, 2, 3))
    nine = Duration(date(2023, 1, 29), date(2023, 10, 28))
    quarter = Duration(date(2023, 11, 5), date(2024, 2, 3))  # Reckoned from its end: 13 weeks.
    assert path(quarter, [year, after, nine]) == ((1, 1), (2, -1))


def test_only_quarters_half_years_and_years_are_made_up() -> None:
    assert set(made_up([FIRST_QUARTER, HALF])) == {SECOND_QUARTER}
    assert set(made_up([NINE, HALF])) == {months(3, "2024-12-31")}
    assert list(made_up([months(1, "2024-04-30"), months(1, "2024-05-31")])) == []


@given(st.data())
def test_a_way_leads_from_the_first_day_to_the_last(data: st.DataObject) -> None:
    start = date(2020, 1, 1)
    days = [add_months(start, 3 * count) for count in range(9)]
    ends = st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1])
    periods = [_between(days, pair) for pair in data.draw(st.lists(ends, max_size=6))]
    target = _between(days, data.draw(ends))
    steps = path(target, periods)
    length = sum((_days(periods[place]) * sign for place, sign in steps), 0)
    assert not steps or length == _days(target)
    assert len({place for place, _ in steps}) == len(steps)
    if target in periods:
        assert len(steps) == 1


def _between(days: list[date], ends: tuple[int, int]) -> Duration:
    first, last = ends
    return Duration(days[first], date.fromordinal(days[last].toordinal() - 1))


def _days(period: Duration) -> int:
    return (period.end - period.start).days + 1
