"""Percentages that the prose calls a part of something, computed from a part and a whole."""

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose

INCOME = statement(
    """
\tUSD e3 3m:2024-06-30\tUSD e3 3m:2023-06-30
# Revenue
Subscription\t331,902\t267,700
Total revenue\t412,600\t349,700
Cost of revenue\t(118,416)\t(105,609)
Research and development\t80,500\t70,600
Operating income\t48,200\t31,000
Income before income taxes\t48,277\t30,989
Provision for income taxes\t11,877\t8,089
Net income\t36,400\t22,900
Diluted earnings per share [USD/share]\t0.52\t0.33
"""
)


def shares(text: str) -> list[str]:
    """What each figure is tied to, with the formula where it is computed."""
    document = document_of(text)
    ties = tie_prose(document, (INCOME,), FiscalCalendar(12, 0))
    report = run_checks(filing_of(INCOME, ties=ties, document=document))
    assert not [found for found in report.findings if found.verdict is Verdict.BROKEN]
    return [
        " ".join(
            [f"{k.row}.{k.column}" for k in tie.cells] + ([tie.formula] if tie.formula else [])
        )
        for tie in ties
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Operating income was $48.2 million, or 11.7% of revenue, compared to $31.0 million, "
            "or 8.9% of revenue, in the prior year period.",
            ["r6.c1", "r6.c1 r3.c1 share", "r6.c2", "r6.c2 r3.c2 share"],
        ),
        (
            "Subscription revenue was $331.9 million, up 24% year-over-year, and represented 80% "
            "of total revenue.",
            ["r2.c1", "r2.c1 r2.c2 change", "r2.c1 r3.c1 share"],
        ),
        (
            "Research and development as a percentage of revenue was 19.5% in the second quarter "
            "of 2024 compared to 20.2% in the second quarter of 2023.",
            ["r5.c1 r3.c1 share", "r5.c2 r3.c2 share"],
        ),
        (
            "As a percentage of revenue, research and development was 19.5% and 20.2% in "
            "the second quarters of 2024 and 2023, respectively.",
            ["r5.c1 r3.c1 share", "r5.c2 r3.c2 share"],
        ),
        # Costs in brackets, and no row of gross profit: revenue less costs, over revenue.
        ("The effective tax rate was 24.6% compared to 26.1% last year.",
         ["r8.c1 r7.c1 share", "r8.c2 r7.c2 share"]),
        ("Operating margin improved to 11.7% from 8.9%.",
         ["r6.c1 r3.c1 share", "r6.c2 r3.c2 share"]),
        ("Cost of revenue was 28.7% of revenue.", ["r4.c1 r3.c1 share"]),
        # Of another whole, on another basis, of a part that no table prints, or another number.
        ("Subscription revenue represented 80% of billings.", [""]),
        ("Adjusted operating margin was 11.7%.", [""]),
        ("Sales in Europe were $48.9 million, which accounted for 11.7% of revenue.", ["", ""]),
        ("Research and development was 18.7% of revenue.", [""]),
    ],
)  # fmt: skip
def test_shares_are_computed_from_their_part_and_whole(text: str, expected: list[str]) -> None:
    assert shares(text) == expected


def test_a_margin_without_its_line_is_what_costs_leave() -> None:
    costs = "Gross margin was 41.0% in the second quarter of 2024."
    made = statement("\tUSD e3 3m:2024-06-30\nNet sales\t200,000\nCost of sales\t118,000\n")
    (tie,) = tie_prose(document_of(costs), (made,), FiscalCalendar(12, 0))
    assert [key.row for key in tie.cells] == ["r1", "r2"]
    assert tie.formula == "margin"


def test_dollars_of_each_share_are_the_result_of_the_sentence() -> None:
    text = (
        "Net income was $36.4 million, or $0.52 per diluted common share, compared to $22.9 "
        "million, or $0.33 per diluted common share, in the second quarter of 2023."
    )
    assert shares(text) == ["r9.c1", "r10.c1", "r9.c2", "r10.c2"]
