"""By which number a fiscal year goes, told by a quarter that a text both names and dates."""

import pytest

from viewer.structure.fiscal import find_calendar


@pytest.mark.parametrize(
    ("text", "month", "offset"),
    [
        (
            "Results for First Quarter Fiscal 2026. Revenue for the first quarter ended April 27, "
            "2025 was $4.1 billion. The outlook for the second quarter of fiscal 2026 follows.",
            1,
            0,
        ),
        (
            "Net income for the third quarter of fiscal 2024 was $44.2 million. Net sales for the "
            "39-week fiscal period ended November 2, 2024 decreased 4.4 percent.",
            1,
            1,
        ),
        (
            "During the second quarter of 2025 shares were bought back. Results of the six months "
            "ended March 29, 2025 follow.",
            9,
            0,
        ),
        # A quarter of another number is dated: nothing tells the year's own.
        (
            "The outlook for the second quarter of fiscal 2026. Revenue for the first quarter "
            "ended April 27, 2025 was $4.1 billion.",
            1,
            None,
        ),
    ],
)
def test_a_quarter_named_and_dated_tells_the_fiscal_year(
    text: str, month: int, offset: int | None
) -> None:
    calendar = find_calendar([text])
    assert (calendar.end_month, calendar.year_offset) == (month, offset)
