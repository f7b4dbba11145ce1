"""Periods from header words, of every habit."""

from datetime import date

import pytest

from viewer.core.periods import Duration, Instant, Period
from viewer.structure.fiscal import FiscalCalendar, find_calendar
from viewer.structure.periods import find_period, instant_in, row_period
from viewer.structure.week_years import WeekYears

MARCH = FiscalCalendar(end_month=3, year_offset=1)
UNKNOWN = FiscalCalendar()


def span(start: str, end: str) -> Duration:
    return Duration(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("lines", "context", "expected"),
    [
        (["2Q04"], [], span("2004-07-01", "2004-09-30")),
        (["Q2 FY04"], [], span("2004-07-01", "2004-09-30")),
        (["1H04"], [], span("2004-04-01", "2004-09-30")),
        (["2H04"], [], span("2004-10-01", "2005-03-31")),
        (["9M04"], [], span("2004-04-01", "2004-12-31")),
        (["FY2004"], [], span("2004-04-01", "2005-03-31")),
        (["Third quarter of fiscal 2004"], [], span("2004-10-01", "2004-12-31")),
        (
            ["Sept 30, 2004", "JPY"],
            ["For the Three Months Ended Sept 30, 2004, Sept 30, 2003 and Jun 30, 2004"],
            span("2004-07-01", "2004-09-30"),
        ),
        (["Sept 30, 2004", "JPY"], ["As of Sept 30, 2004"], Instant(date(2004, 9, 30))),
        (["Six Months Ended June 30,", "2019"], [], span("2019-01-01", "2019-06-30")),
        (["Three Months Ended", "March 29,", "2025"], [], span("2024-12-29", "2025-03-29")),
        (["Thirteen Weeks Ended", "Nov. 2, 2024"], [], span("2024-08-04", "2024-11-02")),
        (["2003"], ["Years ended December 31,"], span("2003-01-01", "2003-12-31")),
        (["Year ended 31 March 2010"], [], span("2009-04-01", "2010-03-31")),
        (
            ["当第2四半期連結累計期間\n(自 2022年4月1日\n至 2022年9月30日)"],
            [],
            span("2022-04-01", "2022-09-30"),
        ),
        (["2024年3月期"], [], span("2023-04-01", "2024-03-31")),
        (["平成16年9月30日現在"], [], Instant(date(2004, 9, 30))),
        (["Balance as of", "12/31/2019"], [], Instant(date(2019, 12, 31))),
        (["Q2/2025"], [], span("2025-07-01", "2025-09-30")),
        (["Q1-Q3 2024"], [], span("2024-04-01", "2024-12-31")),
        (["2T25"], [], span("2025-07-01", "2025-09-30")),
        (["2025", "H1"], [], span("2025-04-01", "2025-09-30")),
        (["1. Halbjahr 2025"], [], span("2025-04-01", "2025-09-30")),
        (["4-6/2025"], [], span("2025-04-01", "2025-06-30")),
        (["FY24E"], [], span("2024-04-01", "2025-03-31")),
        (["FY2024/25"], [], span("2024-04-01", "2025-03-31")),
        (["2024年度第1四半期"], [], span("2024-04-01", "2024-06-30")),
        (["25/3期"], [], span("2024-04-01", "2025-03-31")),
        (["自 令和5年4月1日 至 令和6年3月31日"], [], span("2023-04-01", "2024-03-31")),
        (["LTM 6/30/25"], [], span("2024-07-01", "2025-06-30")),
        (["YTD June 2025"], [], span("2025-04-01", "2025-06-30")),
        (["Seven Months Ended July 31, 2023"], [], span("2023-01-01", "2023-07-31")),
        (["'24"], ["Years ended December 31,"], span("2024-01-01", "2024-12-31")),
        (["截至6月30日止六個月", "2025年"], [], span("2025-01-01", "2025-06-30")),
        (
            ["For the Period January 29, 2021 (Inception) Through September 30, 2021"],
            [],
            span("2021-01-29", "2021-09-30"),
        ),
        (["Inception (March 1, 1996) to June 30, 1998"], [], span("1996-03-01", "1998-06-30")),
    ],
)
def test_a_column_says_its_period(lines: list[str], context: list[str], expected: Period) -> None:
    found = find_period(lines, context, MARCH)
    assert found is not None
    assert found.period == expected


def test_a_quarter_is_not_guessed_where_the_document_says_nothing_of_its_year() -> None:
    found = find_period(["2Q04"], [], UNKNOWN)
    assert found is not None
    assert (found.period, found.label) == (None, "2Q04")


def test_two_spans_over_all_columns_tell_nothing_of_one() -> None:
    found = find_period(
        ["June 30, 2019"], ["For the three and six months ended June 30, 2019"], UNKNOWN
    )
    assert (
        found is None or found.period is None or found.period == span("2019-01-01", "2019-06-30")
    )


@pytest.mark.parametrize(
    ("lines", "context"),
    [
        (["Three Months Ended", "2024"], []),
        (["2024"], ["For the three months ended"]),
        (["YTD 2025"], []),
        (["2025년 6월 30일"], []),
        (["Three and Six Months Ended June 30, 2025"], []),
        (["June 30, 2025"], ["for the three- and six-month periods ended June 30, 2025"]),
    ],
)
def test_a_part_of_a_year_is_never_read_as_all_of_it(lines: list[str], context: list[str]) -> None:
    found = find_period(lines, context, MARCH)
    assert found is not None
    assert found.period is None


def test_a_name_that_the_document_dates_elsewhere_is_that_period() -> None:
    calendar = find_calendar(["当連結会計年度（自 2023年４月１日 至 2024年３月31日）"])
    found = find_period(["当連結会計年度"], [], calendar)
    assert found is not None
    assert found.period == span("2023-04-01", "2024-03-31")


@pytest.mark.parametrize("words", ["YoY % change", "% of Total Revenues", "Note", "Amount", ""])
def test_words_that_are_no_period(words: str) -> None:
    assert find_period([words], [], MARCH) is None


@pytest.mark.parametrize(
    ("text", "month", "offset", "week_end"),
    [
        (
            'results for the second quarter of the fiscal year ending March 31, 2005 ("FY2004")',
            3,
            1,
            None,
        ),
        ("the fiscal year ended January 26, 2025 (“fiscal 2025”)", 1, 0, date(2025, 1, 26)),
        ("third quarter of fiscal 2024, which ended November 2, 2024", 1, 1, date(2024, 11, 2)),
        ("for the year ended December 31, 2019", 12, 0, None),
        ("for the fiscal year ended June 30, 2019", 6, None, None),
        ("2023年3月期 第2四半期決算短信", 3, 0, None),
        ("nothing is said here", None, None, None),
    ],
)
def test_the_fiscal_year_is_what_the_document_says(
    text: str, month: int | None, offset: int | None, week_end: date | None
) -> None:
    weeks = WeekYears(frozenset({week_end})) if week_end else None
    assert find_calendar([text]) == FiscalCalendar(month, offset, weeks=weeks)


def test_months_as_rows_take_their_year_from_the_header_over_them() -> None:
    assert row_period("January", ["Calendar year 2004"], UNKNOWN) == span(
        "2004-01-01", "2004-01-31"
    )
    assert row_period("July (through July 19, 2004)", ["Calendar year 2004"], UNKNOWN) == span(
        "2004-07-01", "2004-07-19"
    )
    assert row_period("Marketing", ["Calendar year 2004"], UNKNOWN) is None
    assert row_period("May Department Stores", ["Calendar year 2004"], UNKNOWN) is None
    assert row_period("January", [], UNKNOWN) is None


def test_cash_at_the_beginning_is_an_instant_before_the_span() -> None:
    quarter = span("2004-07-01", "2004-09-30")
    beginning = "Cash and Cash Equivalents, Beginning of Period"
    assert instant_in(beginning, quarter) == Instant(date(2004, 6, 30))
    assert instant_in("Cash at end of the year", quarter) == Instant(date(2004, 9, 30))
    assert instant_in("Decrease in cash", quarter) == quarter
