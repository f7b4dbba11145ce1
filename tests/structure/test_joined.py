"""Ratios whose operands another table prints."""

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.relations import DerivedKind
from viewer.core.statement import StatementKind
from viewer.structure.derived import derive
from viewer.structure.joined import with_ratios_elsewhere

COLUMNS = (
    "\tUSD e3 3m:2025-06-30\tUSD e3 3m:2024-06-30\tUSD e3 6m:2025-06-30\tUSD e3 6m:2024-06-30"
)
INCOME = statement(
    f"""
{COLUMNS}
Revenues\t11,079,166\t9,559,310\t21,621,967\t18,929,750
Cost of revenues\t5,325,311\t5,174,143\t10,588,458\t10,151,216
Income before income taxes\t3,631,675\t2,513,856\t6,845,401\t5,128,435
Provision for income taxes\t506,262\t366,550\t829,637\t648,920
Net income\t3,125,413\t2,147,306\t6,015,764\t4,479,515
""",
    id="s1",
    kind=StatementKind.INCOME_STATEMENT,
)
NOTES = statement(
    f"""
{COLUMNS}
Sales and marketing\t713,265\t644,084\t1,401,635\t1,298,424
As a percentage of revenues\t6%\t7%\t6%\t7%
Gross margin\t51.9%\t45.9%\t51.0%\t46.4%
Effective tax rate\t13.9%\t14.6%\t12.1%\t12.7%
Share of wallet\t31.4%\t30.8%\t29.9%\t30.2%
""",
    id="s2",
)


def test_ratios_are_computed_from_the_statement_that_prints_their_operands() -> None:
    _, notes = with_ratios_elsewhere([derive(INCOME), derive(NOTES)])
    found = {
        (each.cell.row, each.kind, tuple(f"{key.statement}.{key.row}" for key in each.operands))
        for each in notes.derived
    }
    assert found == {
        ("r2", DerivedKind.RATIO, ("s2.r1", "s1.r1")),
        ("r3", DerivedKind.MARGIN, ("s1.r1", "s1.r2")),
        ("r4", DerivedKind.RATIO, ("s1.r4", "s1.r3")),
    }


def test_a_wrong_ratio_among_right_ones_is_told_with_its_operands() -> None:
    wrong = edited(NOTES, "r4", "c3", "0.211")
    statements = with_ratios_elsewhere([derive(INCOME), derive(wrong)])
    report = run_checks(filing_of(*statements))
    (finding,) = [found for found in report.findings if found.verdict is Verdict.BROKEN]
    assert [str(key) for key in finding.cells] == ["s2.r4.c3", "s1.r4.c3", "s1.r3.c3"]
