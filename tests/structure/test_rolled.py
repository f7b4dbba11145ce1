"""Balances that follow from earlier ones, and years from the quarters of another table."""

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.relations import DerivedKind
from viewer.core.statement import Statement, StatementKind
from viewer.structure.period_sums_elsewhere import with_period_sums_elsewhere
from viewer.structure.rolled import with_rolled_earnings
from viewer.structure.ties import tie_tables

SHEET = statement(
    """
\tUSD e3 2024-12-31\tUSD e3 2023-12-31
Total assets\t901,000\t850,300
Retained earnings\t512,340\t468,115
Additional capital\t120,000\t110,000
""",
    id="s1",
    kind=StatementKind.BALANCE_SHEET,
)
INCOME = statement(
    """
\tUSD e3 2024-01-01..2024-12-31\tUSD e3 2023-01-01..2023-12-31
Net sales\t812,450\t790,210
Cost of sales\t455,120\t450,000
Net income\t56,725\t50,310
""",
    id="s2",
    kind=StatementKind.INCOME_STATEMENT,
)
FLOWS = statement(
    """
\tUSD e3 2024-01-01..2024-12-31\tUSD e3 2023-01-01..2023-12-31
Net income\t56,725\t50,310
Dividends paid\t(12,500)\t(12,000)
""",
    id="s3",
    kind=StatementKind.CASH_FLOWS,
)
QUARTERS = statement(
    """
\tUSD e3 3m:2024-03-31\tUSD e3 3m:2024-06-30\tUSD e3 3m:2024-09-30\tUSD e3 3m:2024-12-31
Net sales\t190,400\t201,350\t205,200\t215,500
Cost of sales\t107,020\t112,700\t115,300\t120,100
Net income\t12,125\t14,200\t14,900\t15,500
Stores\t812\t815\t820\t825
""",
    id="s4",
)


def test_kept_earnings_roll_forward_by_what_was_earned_less_dividends() -> None:
    rolled, *_ = with_rolled_earnings([SHEET, INCOME, FLOWS])
    (found,) = rolled.derived
    assert found.kind is DerivedKind.ROLL_FORWARD
    keys = [str(key) for key in (found.cell, *found.operands)]
    assert keys == ["s1.r2.c1", "s1.r2.c2", "s2.r3.c1", "s3.r2.c1"]
    (check,) = run_checks(filing_of(rolled, INCOME, FLOWS)).derived
    assert check.outcome.verdict is Verdict.REPRODUCES


def test_what_else_moved_the_balance_is_no_error_and_no_tie() -> None:
    other = edited(SHEET, "r2", "c1", "499000000")
    assert all(not each.derived for each in with_rolled_earnings([other, INCOME, FLOWS]))
    rolled = with_rolled_earnings([SHEET, INCOME, FLOWS])
    tied = {key.row for tie in tie_tables(rolled) for key in tie.cells if key.statement == "s1"}
    assert "r2" not in tied


def year(*statements: Statement) -> list[tuple[str, Verdict]]:
    made = with_period_sums_elsewhere(statements)
    report = run_checks(filing_of(*made))
    return [(check.derived.cell.row, check.outcome.verdict) for check in report.derived]


def test_a_year_is_the_sum_of_the_quarters_of_another_table() -> None:
    assert year(INCOME, QUARTERS) == [(row, Verdict.REPRODUCES) for row in ("r1", "r2", "r3")]


def test_rows_that_do_not_add_up_are_no_claim_while_few_do() -> None:
    restated = edited(QUARTERS, "r3", "c2", "13200000")
    assert year(INCOME, restated) == [(row, Verdict.REPRODUCES) for row in ("r1", "r2")]
