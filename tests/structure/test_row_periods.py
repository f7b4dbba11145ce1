"""Periods that rows name where columns do not."""

from datetime import date

from viewer.core.periods import Duration, Instant
from viewer.core.statement import Column, Row, StatementKind
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.row_periods import with_common_period, with_row_periods

COLUMNS = (Column("c1", 1, ("Common stock",)), Column("c2", 2, ("Total",)))
NOT_SAID = FiscalCalendar()


def rows(*labels: str) -> tuple[Row, ...]:
    return tuple(Row(f"r{n}", n, label) for n, label in enumerate(labels))


def test_changes_stand_between_the_balances_around_them() -> None:
    placed = with_row_periods(
        rows(
            "Balance at January 28, 2023",
            "Net loss",
            "Balance at April 29, 2023",
            "Dividends",
            "Balance at July 29, 2023",
        ),
        COLUMNS,
        (),
        StatementKind.EQUITY,
        NOT_SAID,
    )
    assert [row.period for row in placed] == [
        Instant(date(2023, 1, 28)),
        Duration(date(2023, 1, 29), date(2023, 4, 29)),
        Instant(date(2023, 4, 29)),
        Duration(date(2023, 4, 30), date(2023, 7, 29)),
        Instant(date(2023, 7, 29)),
    ]


def test_a_second_year_below_the_first_starts_anew() -> None:
    placed = with_row_periods(
        rows(
            "Balance at December 31, 2023",
            "Balance at December 31, 2022",
            "Net income",
            "Balance at December 31, 2023",
        ),
        COLUMNS,
        (),
        StatementKind.EQUITY,
        NOT_SAID,
    )
    assert placed[2].period == Duration(date(2023, 1, 1), date(2023, 12, 31))


def test_a_balance_of_the_first_is_one_of_the_day_before() -> None:
    placed = with_row_periods(
        rows("2021年４月１日", "四半期利益", "2021年９月30日"),
        COLUMNS,
        (),
        StatementKind.EQUITY,
        NOT_SAID,
    )
    assert [row.period for row in placed] == [
        Instant(date(2021, 3, 31)),
        Duration(date(2021, 4, 1), date(2021, 9, 30)),
        Instant(date(2021, 9, 30)),
    ]


def test_terms_as_rows() -> None:
    placed = with_row_periods(
        rows("2023年３月期第２四半期", "2023年３月期（予想）", "売上高"),
        COLUMNS,
        (),
        StatementKind.OTHER,
        NOT_SAID,
    )
    assert [row.period for row in placed] == [
        Duration(date(2022, 4, 1), date(2022, 9, 30)),
        Duration(date(2022, 4, 1), date(2023, 3, 31)),
        None,
    ]


def test_columns_that_have_periods_leave_rows_alone() -> None:
    dated = (Column("c1", 1, ("2024",), period=Instant(date(2024, 12, 31))),)
    (row, other) = with_row_periods(
        rows("Balance at January 28, 2023", "Balance at April 29, 2023"),
        dated,
        (),
        StatementKind.EQUITY,
        NOT_SAID,
    )
    assert (row.period, other.period) == (None, None)


def test_a_caption_with_one_span_dates_all_columns() -> None:
    caption = "前連結会計年度（自 2022年４月１日 至 2023年３月31日）"
    dated = with_common_period(COLUMNS, rows("資本金"), (caption,), NOT_SAID, dated=False)
    assert {column.period for column in dated} == {Duration(date(2022, 4, 1), date(2023, 3, 31))}


def test_a_caption_with_two_dates_dates_none() -> None:
    caption = "As of December 31, 2023 and December 31, 2022"
    for dated in (False, True):
        found = with_common_period(COLUMNS, rows("Cash"), (caption,), NOT_SAID, dated=dated)
        assert found == COLUMNS
