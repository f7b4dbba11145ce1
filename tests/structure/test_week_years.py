"""Years of 52 or 53 weeks: on which days they and their parts end."""

from datetime import date

import pytest

from viewer.core.periods import Duration
from viewer.structure.fiscal import find_calendar

RETAILER = (
    "The fiscal year ended February 3, 2024 (fiscal 2023) had 53 weeks, the fiscal years ended "
    "January 28, 2023 and January 29, 2022 had 52."
)


@pytest.mark.parametrize(
    ("year", "end"),
    [
        (2023, date(2024, 2, 3)),
        (2022, date(2023, 1, 28)),
        (2021, date(2022, 1, 29)),
        # By the nearest Saturday, the only habit that all three follow.
        (2020, date(2021, 1, 30)),
        (2017, date(2018, 2, 3)),
    ],
)
def test_a_year_ends_on_the_day_that_the_document_names(year: int, end: date) -> None:
    assert find_calendar([RETAILER]).year_end(year) == end


def test_a_year_of_53_weeks_begins_where_the_one_before_ends() -> None:
    calendar = find_calendar([RETAILER])
    assert calendar.span(date(2024, 2, 3), 12) == Duration(date(2023, 1, 29), date(2024, 2, 3))


def test_a_day_that_could_be_a_week_off_is_not_guessed() -> None:
    calendar = find_calendar(["Fiscal year ended September 28, 2024 (fiscal 2024)."])
    assert calendar.year_end(2024) == date(2024, 9, 28)
    assert calendar.year_end(2023) == date(2023, 9, 30)  # The last Saturday and the nearest one.
    assert calendar.year_end(2022) is None  # The 24th or October 1: it may be either.


def test_calendar_years_are_of_months() -> None:
    calendar = find_calendar(["For the years ended December 31, 2023 and 2022."])
    assert calendar.weeks is None
    assert calendar.year_end(2022) == date(2022, 12, 31)
