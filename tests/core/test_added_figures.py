"""Added columns over typed statements and the release: figures, what they rest on, refusals."""

from decimal import Decimal

import pytest

from tests.filing_maker import filing_of
from tests.statement_maker import statement
from viewer.core.added_columns import (
    AddedColumn,
    AddedKind,
    Computed,
    ExchangeRate,
    Reason,
    Refused,
)
from viewer.core.added_figures import AddedFigures
from viewer.core.added_offers import comparable, of_base, offers, share_counts, stated_rates
from viewer.core.filing import Filing
from viewer.core.statement import Statement, StatementKind

RESULTS = """
	USD e6 12m:2024-12-31	USD e6 12m:2023-12-31	USD e6 12m:2021-12-31
Revenue	1,200	1,000	800
Costs	900	850	810
Operating profit	300	150	(10)
Tax rate	25.0%	24.0%	20.0%
Earnings per share [USD/share]	2.50	1.20	(0.10)
Shares [shares]	100	110	100
Other	-	n.m.
"""


def results(kind: StatementKind = StatementKind.INCOME_STATEMENT) -> Statement:
    sheet = statement(RESULTS, ["r3 = r1 - r2"], kind=kind)
    running = sheet.relations[0].__class__("s1", "r3", sheet.relations[0].terms, folds=False)
    return sheet.__class__(**{**sheet.__dict__, "relations": (running,)})


def figure_of(added: AddedColumn, row: str, sheet: Statement | None = None) -> Computed:
    found = AddedFigures(filing_of(sheet or results()), sheet or results()).figure(added, row)
    assert isinstance(found, Computed), found
    return found


def reason_of(added: AddedColumn, row: str, sheet: Statement | None = None) -> Reason:
    found = AddedFigures(filing_of(sheet or results()), sheet or results()).figure(added, row)
    assert isinstance(found, Refused), found
    return found.reason


CHANGE = AddedColumn(AddedKind.CHANGE, ("c1", "c2"))
GROWTH = AddedColumn(AddedKind.GROWTH, ("c1", "c2"))
CAGR = AddedColumn(AddedKind.CAGR, ("c1", "c3"))
SIZE = of_base(AddedKind.COMMON_SIZE, results(), "c1", "r1")
MARGIN = of_base(AddedKind.MARGIN, results(), "c1", "r1")
SHARES = AddedColumn(AddedKind.PER_SHARE, ("c1",), base=results().key("r6", "c1"))


def test_a_change_carries_the_rounding_of_both_figures() -> None:
    change = figure_of(CHANGE, "r1")
    assert change.value == Decimal("200e6")
    assert (change.interval.low, change.interval.high) == (Decimal("199e6"), Decimal("201e6"))
    assert (change.unit, change.scale, change.decimals) == ("USD", 6, -6)
    assert [str(key) for key in change.operands] == ["s1.r1.c1", "s1.r1.c2"]


def test_percentages_change_by_points_and_do_not_grow() -> None:
    assert figure_of(CHANGE, "r4").value == Decimal("0.01")
    assert reason_of(GROWTH, "r4") is Reason.POINTS


def test_growth_shows_the_digits_that_rounding_leaves() -> None:
    fine = figure_of(GROWTH, "r1")
    assert fine.value == Decimal("0.2")
    assert fine.decimals == 3
    coarse = figure_of(GROWTH, "r1", statement("\tUSD e6 2024-12-31\tUSD e6 2023-12-31\nA\t5\t3"))
    assert coarse.decimals == 2
    assert coarse.interval.low < Decimal("0.3") < Decimal("1.1") < coarse.interval.high


@pytest.mark.parametrize(
    ("added", "row", "reason"),
    [
        (AddedColumn(AddedKind.GROWTH, ("c1", "c3")), "r3", Reason.NEGATIVE),
        (GROWTH, "r7", Reason.WORDS),
        (AddedColumn(AddedKind.CHANGE, ("c1", "c3")), "r7", Reason.MISSING),
        (AddedColumn(AddedKind.CAGR, ("c1", "c2")), "r1", Reason.TOO_SHORT),
        (SIZE, "r4", Reason.UNITS),
        (SHARES, "r4", Reason.NO_AMOUNT),
    ],
)
def test_what_cannot_be_said_is_refused(added: AddedColumn, row: str, reason: Reason) -> None:
    assert reason_of(added, row) is reason


def test_growth_a_year_over_three_years() -> None:
    yearly = figure_of(CAGR, "r1")
    assert abs((1 + yearly.value) ** 3 - Decimal("1.5")) < Decimal("1e-50")
    assert yearly.value in yearly.interval


def test_sizes_margins_and_figures_per_share() -> None:
    assert figure_of(SIZE, "r2").value == Decimal("0.75")
    assert figure_of(SIZE, "r1").value == 1
    figures = AddedFigures(filing_of(results()), results())
    assert figures.figure(MARGIN, "r2") is None
    assert figure_of(MARGIN, "r3").value == Decimal("0.25")
    per_share = figure_of(SHARES, "r1")
    assert (per_share.value, per_share.unit) == (Decimal("12e6"), "USD/share")
    assert figures.figure(SHARES, "r6") is None


def test_a_rate_turns_one_currency_into_the_other_either_way() -> None:
    cheap = AddedColumn(
        AddedKind.TRANSLATION, ("c1",), rate=ExchangeRate(Decimal("0.8"), "USD", "EUR")
    )
    dear = AddedColumn(
        AddedKind.TRANSLATION, ("c1",), rate=ExchangeRate(Decimal("1.25"), "EUR", "USD")
    )
    foreign = AddedColumn(
        AddedKind.TRANSLATION, ("c1",), rate=ExchangeRate(Decimal(150), "JPY", "EUR")
    )
    assert figure_of(cheap, "r1").value == figure_of(dear, "r1").value == Decimal("1500e6")
    assert figure_of(cheap, "r5").unit == "EUR/share"
    assert reason_of(foreign, "r1") is Reason.CURRENCY
    assert reason_of(cheap, "r4") is Reason.NO_AMOUNT


def test_a_divisor_that_may_be_zero_is_none() -> None:
    sheet = statement("\tUSD e6 2024-12-31\nA\t5\nB\t0")
    assert reason_of(of_base(AddedKind.COMMON_SIZE, sheet, "c1", "r2"), "r1", sheet) is Reason.ZERO


def test_what_is_offered_for_a_statement() -> None:
    sheet = results()
    found = offers(filing_of(sheet), sheet)
    kinds = [added.kind for added in found]
    assert kinds.count(AddedKind.CHANGE) == 1
    assert kinds.count(AddedKind.COMMON_SIZE) == kinds.count(AddedKind.MARGIN) == 3
    assert kinds.count(AddedKind.PER_SHARE) == 3
    assert kinds.count(AddedKind.CAGR) == 1
    assert len({added.id for added in found}) == len(found)
    assert [column.id for column in comparable(sheet, "c1")] == ["c2", "c3"]


def test_the_release_reproduces_what_it_prints_itself(release_filing: Filing) -> None:
    """Its printed shares, changes and translations, computed again as added columns."""
    income = release_filing["income_statement"]
    figures = AddedFigures(release_filing, income)
    base = next(row.id for row in income.rows if row.label == "Total revenues")
    printed = {"c3": of_base(AddedKind.COMMON_SIZE, income, "c2", base)}
    printed["c6"] = AddedColumn(AddedKind.GROWTH, ("c2", "c4"))
    (rate,) = stated_rates(release_filing, "JPY")
    printed["c1"] = AddedColumn(AddedKind.TRANSLATION, ("c2",), rate=rate)
    agreed = 0
    for row in income.rows:
        for column, added in printed.items():
            cell, found = income.cell(row.id, column), figures.figure(added, row.id)
            if cell is not None and cell.value is not None and isinstance(found, Computed):
                assert abs(found.value - cell.value) <= Decimal(2).scaleb(-(cell.decimals or 0))
                agreed += 1
    assert agreed > 60


def test_the_release_prints_its_shares(release_filing: Filing) -> None:
    income = release_filing["income_statement"]
    counts = share_counts(release_filing, income, income.column_by_id["c2"])
    assert release_filing.cell(counts[0]).text == "38,312"  # type: ignore[union-attr]  # It is there.
