"""Quarters, half-years and twelve months that a filing does not print."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.core.added_columns import AddedColumn, AddedKind, Computed, Reason, Refused
from viewer.core.added_figures import AddedFigures
from viewer.core.added_offers import period_offers
from viewer.core.filing import Filing
from viewer.core.periods import Duration, months_to
from viewer.core.relations import Tie, TieKind
from viewer.core.statement import Statement, StatementKind

QUARTERS = """
	USD e3 3m:2024-06-30	USD e3 6m:2024-06-30
Revenue	700	1,300
Cost	400	750
Earnings per share [USD/share]	0.30	0.55
Shares [shares]	100	101
Tax rate	25.0%	24.0%
"""
FIRST_QUARTER = months_to(date(2024, 3, 31), 3)


def income(text: str = QUARTERS, id: str = "s1") -> Statement:
    return statement(text, id=id, kind=StatementKind.INCOME_STATEMENT)


def offer(filing: Filing, sheet: Statement, period: Duration = FIRST_QUARTER) -> AddedColumn:
    return next(added for added in period_offers(filing, sheet) if added.period == period)


def figures(filing: Filing, sheet: Statement, period: Duration = FIRST_QUARTER) -> list[object]:
    """Value in the unit of its row, or reason, of every row."""
    added = offer(filing, sheet, period)
    evaluated = AddedFigures(filing, sheet)
    found = [evaluated.figure(added, row.id) for row in sheet.rows]
    return [
        one.value.scaleb(-one.scale) if isinstance(one, Computed)
        else one.reason if isinstance(one, Refused) else None
        for one in found
    ]  # fmt: skip


def test_a_quarter_out_of_a_half_year() -> None:
    sheet = income()
    assert figures(filing_of(sheet), sheet) == [
        600, 350, Reason.OF_SHARES, Reason.OF_COUNTS, Reason.OF_RATIOS
    ]  # fmt: skip
    added = offer(filing_of(sheet), sheet)
    assert (added.columns, added.signs) == (("c2", "c1"), (1, -1))
    found = AddedFigures(filing_of(sheet), sheet).figure(added, "r1")
    assert isinstance(found, Computed)
    assert found.leeway == 1000
    assert found.period == FIRST_QUARTER


def test_a_balance_sheet_offers_no_periods() -> None:
    sheet = statement(
        "\tUSD 2024-06-30\tUSD 2023-06-30\nCash\t1\t2", kind=StatementKind.BALANCE_SHEET
    )
    assert period_offers(filing_of(sheet), sheet) == ()


def test_the_last_twelve_months() -> None:
    sheet = income(
        "\tUSD 6m:2024-06-30\tUSD 6m:2023-06-30\tUSD 12m:2023-12-31\nRevenue\t60\t50\t110"
    )
    twelve = months_to(date(2024, 6, 30), 12)
    second = months_to(date(2023, 12, 31), 6)
    assert {added.period for added in period_offers(filing_of(sheet), sheet)} == {twelve, second}
    assert figures(filing_of(sheet), sheet, twelve) == [120]
    assert figures(filing_of(sheet), sheet, second) == [60]


def test_cash_at_the_beginning_is_no_flow() -> None:
    sheet = statement(QUARTERS, kind=StatementKind.CASH_FLOWS)
    cell = sheet.cells["r2", "c1"]
    day = statement("\tUSD 2024-01-01\nx\t1").columns[0].period
    cells = {**sheet.cells, ("r2", "c1"): replace(cell, period=day)}
    sheet = replace(sheet, cells=cells)
    assert figures(filing_of(sheet), sheet)[:2] == [600, Reason.INSTANT]


def test_a_balance_under_quarters_is_no_flow_unless_something_says_so() -> None:
    key_figures = statement(QUARTERS, kind=StatementKind.KPI)
    assert figures(filing_of(key_figures), key_figures)[:2] == [Reason.NO_FLOW, Reason.NO_FLOW]
    three = statement(
        "\tUSD 3m:2024-03-31\tUSD 3m:2024-06-30\tUSD 6m:2024-06-30\tUSD 9m:2024-09-30\n"
        "Orders\t5\t6\t11\t18\nCash\t90\t95\t95\t99",
        kind=StatementKind.KPI,
    )
    third = months_to(date(2024, 9, 30), 3)
    assert figures(filing_of(three), three, third) == [7, Reason.NO_FLOW]


def test_periods_that_contradict_one_another_are_refused() -> None:
    text = (
        "\tUSD 3m:2024-03-31\tUSD 3m:2024-06-30\tUSD 6m:2024-06-30\tUSD 9m:2024-09-30\n"
        "Orders\t5\t6\t11\t18"
    )
    third = months_to(date(2024, 9, 30), 3)
    honest = income(text)
    assert figures(filing_of(honest), honest, third) == [7]
    restated = edited(honest, "r1", "c3", "15")
    assert figures(filing_of(restated), restated, third) == [Reason.RESTATED]


def test_a_restated_period_is_not_set_against_one_that_is_not() -> None:
    sheet = income()
    half = replace(sheet.columns[1], standing="restated")
    sheet = replace(sheet, columns=(sheet.columns[0], half))
    assert figures(filing_of(sheet), sheet)[0] is Reason.BASES


def test_segments_side_by_side_are_not_taken_for_one_another() -> None:
    sheet = income(
        "\tUSD 3m:2024-06-30\tUSD 6m:2024-06-30\tUSD 3m:2024-06-30\tUSD 6m:2024-06-30\n"
        "Revenue\t7\t13\t1\t3"
    )
    heads = ("North", "North", "South", "South")
    columns = tuple(
        replace(column, header=(head, str(column.period)))
        for column, head in zip(sheet.columns, heads, strict=True)
    )
    told = replace(sheet, columns=columns)
    found = period_offers(filing_of(told), told)
    assert [added.columns for added in found] == [("c2", "c1"), ("c4", "c3")]
    bare = tuple(replace(column, header=("Amount",)) for column in columns)
    untold = replace(sheet, columns=bare)
    assert period_offers(filing_of(untold), untold) == ()


def test_another_table_prints_the_half_year() -> None:
    quarter = income("\tUSD e3 3m:2024-06-30\nRevenue\t700\nCost\t400")
    half = income("\tUSD e3 3m:2024-06-30\tUSD e3 6m:2024-06-30\nSales\t700\t1,300", "s2")
    tie = Tie(TieKind.TABLE, (quarter.key("r1", "c1"), half.key("r1", "c1")))
    filing = filing_of(quarter, half, ties=(tie,))
    assert figures(filing, quarter) == [600, Reason.NO_PERIODS]
    added = offer(filing, quarter)
    found = AddedFigures(filing, quarter).figure(added, "r1")
    assert isinstance(found, Computed)
    assert [key.statement for key in found.operands] == ["s2", "s2"]


def test_thousands_are_not_taken_from_millions() -> None:
    quarter = income("\tUSD e3 3m:2024-06-30\nRevenue\t700,000")
    half = income("\tUSD e6 6m:2024-06-30\nSales\t1,300", "s2")
    other = income("\tUSD e6 6m:2023-06-30\tUSD e3 6m:2023-06-30\nSales\t5\t5", "s3")
    tie = Tie(TieKind.TABLE, (quarter.key("r1", "c1"), half.key("r1", "c1")))
    filing = filing_of(quarter, half, other, ties=(tie,))
    assert figures(filing, quarter) == [Reason.SCALES]


@given(
    first=st.decimals(-(10**6), 10**6, places=3),
    second=st.decimals(-(10**6), 10**6, places=3),
    digits=st.integers(0, 3),
)
def test_two_quarters_make_the_half_within_the_bound(
    first: Decimal, second: Decimal, digits: int
) -> None:
    """Whatever the true figures are, printed ones bracket the true difference."""
    half = first + second
    sheet = income(
        "\tUSD 3m:2024-06-30\tUSD 6m:2024-06-30\n"
        f"Revenue\t{second:,.{digits}f}\t{half:,.{digits}f}"
    )
    found = AddedFigures(filing_of(sheet), sheet).figure(
        AddedColumn(AddedKind.PERIOD, ("c2", "c1"), (1, -1), period=FIRST_QUARTER), "r1"
    )
    assert isinstance(found, Computed)
    assert first in found.interval
    assert found.value in found.interval


def test_the_first_quarter_of_the_year_before_the_release(release_filing: Filing) -> None:
    """1Q03 = 1H03 - 2Q03, which the release prints of its results alone."""
    sheet = release_filing.statements[0]
    first = months_to(date(2003, 6, 30), 3)
    found = figures(release_filing, sheet, first)
    printed = [[sheet.cells[row.id, c].value for c in ("c2", "c5")] for row in sheet.rows]
    assert found == [(half - quarter) / 10**6 for half, quarter in printed]  # type: ignore[operator]  # Figures all.


def test_quarters_of_the_release_make_the_half_year_that_it_prints(release_filing: Filing) -> None:
    summary = release_filing.statements[0]
    half = months_to(date(2004, 9, 30), 6)
    income_statement = release_filing["income_statement"]
    added = offer(release_filing, income_statement, half)
    evaluated = AddedFigures(release_filing, income_statement)
    labels = {row.label: row.id for row in income_statement.rows}
    for label, row in (("Total revenues", "r1"), ("Net income(loss)", "r5")):
        found = evaluated.figure(added, labels[label])
        printed = summary.cells[row, "c1"].value
        assert isinstance(found, Computed)
        assert printed is not None
        assert abs(found.value - printed) <= Decimal("0.5e6") + found.leeway


@pytest.mark.parametrize(
    ("folder", "row", "amounts"),
    [("nflx-10q-2025q2", "Revenues", {10542801, 9370440}),
     ("trv-10q-2023", "Net income", {961, 1569})],
)  # fmt: skip
def test_quarters_and_halves_that_these_issuers_printed_before(
    shared: Path, folder: str, row: str, amounts: set[int]
) -> None:
    """What they said of the earlier period themselves, in the filing before."""
    from viewer.session import open_filing  # noqa: PLC0415 - only where the folder is there.

    filing = open_filing(shared / "filings" / folder / "statements.html.gz")
    sheet = filing["income_statement"]
    line = next(one.id for one in sheet.rows if one.label == row)
    evaluated = AddedFigures(filing, sheet)
    found = [evaluated.figure(added, line) for added in period_offers(filing, sheet)]
    assert {one.value.scaleb(-one.scale) for one in found if isinstance(one, Computed)} == amounts
