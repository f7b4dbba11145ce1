"""Rows and columns that follow from others by formulas of their own: proven, and denied."""

from decimal import Decimal

import pytest

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.relations import DerivedKind
from viewer.core.statement import Statement
from viewer.structure.derived import derive

INSURER = """
\tUSD e6 12m:2024-12-31\tUSD e6 12m:2023-12-31\tUSD e6 12m:2022-12-31\tUSD e6 12m:2021-12-31
Net premiums earned\t8,412\t7,654\t7,001\t6,512
Loss and loss adjustment expense ratio\t61.2%\t63.1%\t66.0%\t64.4%
Acquisition ratio\t17.5%\t17.6%\t17.7%\t17.9%
General expense ratio\t11.1%\t11.4%\t11.2%\t11.0%
Combined ratio\t89.8%\t92.1%\t94.9%\t93.3%
"""
ADS = """
\tCNY e6 12m:2024-12-31\tCNY e6 12m:2023-12-31
Net income\t7,023\t6,032
Basic earnings per share [CNY/share]\t2.93\t2.51
Diluted earnings per share [CNY/share]\t2.88\t2.47
Basic earnings per ADS [CNY/ADS]\t23.44\t20.08
Diluted earnings per ADS [CNY/ADS]\t23.04\t19.76
"""
PART_OF_A_SHARE = """
\tJPY e3 12m:2004-03-31\tJPY e3 12m:2003-03-31
Net income\t702,345\t603,210
Basic net income per common share [JPY/share]\t18,321.44\t15,744.12
Basic net income per ADS equivalent [JPY/ADS]\t91.61\t78.72
"""
KEY_FIGURES = """
\tJPY e6 12m:2024-03-31\tJPY e6 12m:2023-03-31\tJPY e6 12m:2022-03-31
Net income attributable to owners\t45,231\t42,110\t38,004
Equity attributable to owners\t512,345\t478,120\t440,090
Total assets\t1,234,567\t1,150,322\t1,099,871
Return on equity\t9.1%\t9.2%\t
Return on assets\t3.8%\t3.7%\t
"""
PAYOUT = """
\tJPY 12m:2024-03-31\tJPY 12m:2023-03-31\tJPY 12m:2022-03-31
Net income per share [JPY/share]\t128.55\t117.31\t120.07
Dividends per share [JPY/share]\t45.00\t40.00\t38.00
Book value per share [JPY/share]\t1,456.12\t1,402.33\t1,377.90
Dividend payout ratio\t35.0%\t34.1%\t31.6%
"""
MARGINS = """
\tpure e-2 ratio 12m:2024-12-31\tpure e-2 ratio 12m:2023-12-31\tpure change
Gross margin\t38.7%\t37.8%\t0.9%
Operating margin\t12.4%\t11.9%\t0.5%
Effective tax rate\t21.0%\t22.5%\t(1.5%)
Pretax margin\t11.8%\t11.2%\t0.6%
"""


def formulas(made: Statement, row: str) -> list[str]:
    """Each formula of a row as "kind: operands", by rows and columns."""
    return [
        f"{found.kind}: {' '.join(f'{key.row}.{key.column}' for key in found.operands)}"
        for found in made.derived
        if found.cell.row == row
    ]


@pytest.mark.parametrize(
    ("table", "row", "expected"),
    [
        (INSURER, "r5", [f"ratio sum: r2.{c} r3.{c} r4.{c}" for c in ("c1", "c2", "c3", "c4")]),
        (ADS, "r4", ["multiple: r2.c1", "multiple: r2.c2"]),
        (ADS, "r5", ["multiple: r3.c1", "multiple: r3.c2"]),
        (PART_OF_A_SHARE, "r3", ["multiple: r2.c1", "multiple: r2.c2"]),
        (
            KEY_FIGURES,
            "r4",
            ["ratio to average: r1.c1 r2.c1 r2.c2", "ratio to average: r1.c2 r2.c2 r2.c3"],
        ),
        (
            KEY_FIGURES,
            "r5",
            ["ratio to average: r1.c1 r3.c1 r3.c2", "ratio to average: r1.c2 r3.c2 r3.c3"],
        ),
        (PAYOUT, "r4", ["ratio: r2.c1 r1.c1", "ratio: r2.c2 r1.c2", "ratio: r2.c3 r1.c3"]),
        (MARGINS, "r3", ["difference: r3.c1 r3.c2"]),
    ],
)
def test_the_formula_is_found(table: str, row: str, expected: list[str]) -> None:
    made = derive(statement(table))
    assert formulas(made, row) == expected
    report = run_checks(filing_of(made))
    assert {c.outcome.verdict for c in report.derived if c.derived.cell.row == row} <= {
        Verdict.REPRODUCES,
        Verdict.WITHIN_ROUNDING,
    }
    assert report.broken == 0


@pytest.mark.parametrize(
    ("table", "place", "value", "words"),
    [
        (INSURER, ("r5", "c2"), "0.912", "63.1 + 17.6 + 11.4 gives 92.1; printed 91.2, 0.9 less"),
        (ADS, ("r4", "c1"), "24.34", "2.93 × 8 gives 23.44; printed 24.34, 0.90 more"),
        (MARGINS, ("r3", "c3"), "0.015", "21.0 − 22.5 gives (1.5); printed 1.5, 3.0 more"),
    ],
)
def test_a_figure_that_does_not_follow_is_told(
    table: str, place: tuple[str, str], value: str, words: str
) -> None:
    made = derive(edited(statement(table), *place, Decimal(value)))
    broken = [f for f in run_checks(filing_of(made)).findings if f.verdict is Verdict.BROKEN]
    assert [words in found.message for found in broken] == [True]


def test_ratios_that_add_up_by_chance_are_no_sum() -> None:
    bank = """
\tUSD e3 12m:2024-12-31\tUSD e3 12m:2023-12-31
Yield on loans\t5.12%\t5.01%
Cost of deposits\t2.30%\t2.20%
Yield on earning assets\t7.42%\t7.21%
"""
    assert derive(statement(bank)).derived == ()


def test_a_certificate_of_one_share_or_of_no_number_of_them_is_no_multiple() -> None:
    same = ADS.replace("23.44", "2.93").replace("20.08", "2.51")
    same = same.replace("23.04", "2.88").replace("19.76", "2.47")
    other = ADS.replace("23.44", "7.91").replace("20.08", "33.11")
    for table in (same, other.replace("23.04", "5.55").replace("19.76", "9.12")):
        kinds = {found.kind for found in derive(statement(table)).derived}
        assert DerivedKind.MULTIPLE not in kinds
