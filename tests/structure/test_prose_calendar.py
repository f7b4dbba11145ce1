"""Sentences whose periods only the tables date, or nothing but like labels."""

from dataclasses import replace

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.statement import Statement
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose

DATED = statement(
    """
\tUSD e6 3m:2024-06-30\tUSD e6 3m:2024-03-31\tUSD e6 3m:2023-06-30
Net interest income\t142.1\t145.5\t140.2
Free cash flow\t112\t99\t87
"""
)
YEARS = statement(
    """
\tUSD e6 12m:2023-09-30\tUSD e6 12m:2022-09-30
Net sales\t1,819.6\t1,657.2
"""
)


def undated(*labels: str) -> Statement:
    """Figures under columns that only labels tell apart."""
    made = statement(
        "\tUSD e6 a\tUSD e6 b\nNet sales\t1,234.5\t1,101.2\nFree cash flow\t112\t87\n"
    )
    columns = tuple(
        replace(column, period_label=label, header=(label,))
        for column, label in zip(made.columns, labels, strict=True)
    )
    return replace(made, columns=columns)


def tied(made: Statement, *paragraphs: str) -> tuple[list[str], int]:
    """(what each figure is tied to, how many are denied)."""
    document = document_of(*paragraphs)
    ties = tie_prose(document, (made,), FiscalCalendar())
    report = run_checks(filing_of(made, ties=ties, document=document))
    broken = [found for found in report.findings if found.verdict is Verdict.BROKEN]
    return [" ".join(f"{k.row}.{k.column}" for k in tie.cells) for tie in ties], len(broken)


@pytest.mark.parametrize(
    ("made", "sentence", "expected"),
    [
        (
            DATED,
            "Net interest income was $142.1 million in the second quarter of 2024, $145.5 million "
            "in the first quarter of 2024 and $140.2 million in the second quarter of 2023.",
            ["r1.c1", "r1.c2", "r1.c3"],
        ),
        (
            YEARS,
            "Net sales increased 9.8% to $1,819.6 million in fiscal 2023 from $1,657.2 million in "
            "fiscal 2022.",
            ["r1.c1 r1.c2", "r1.c1", "r1.c2"],
        ),
        (
            undated("Q2 FY24", "Q2 FY23"),
            "Net sales of $1,234.5 million for Q2 FY24 compare with $1,101.2 million in Q2 FY23.",
            ["r1.c1", "r1.c2"],
        ),
        (
            undated("9M 2024", "9M 2023"),
            "Net sales came to $1,234.5 million in the first nine months of 2024.",
            ["r1.c1"],
        ),
    ],
)
def test_periods_are_those_of_the_columns(
    made: Statement, sentence: str, expected: list[str]
) -> None:
    assert tied(made, sentence) == (expected, 0)


def test_days_deny_nothing_where_labels_are_all_that_is_known() -> None:
    made = undated("Q2 FY24", "Q2 FY23")
    text = "Net sales were $1,234.5 million in the three months ended September 30, 2023."
    assert tied(made, text) == ([""], 0)


def test_a_period_far_behind_is_not_that_of_every_figure() -> None:
    text = (
        "Free cash flow of $112 million in the second quarter of 2024 was $25 million above the "
        "prior-year figure of $87 million."
    )
    assert tied(DATED, text) == (["r2.c1", "r2.c1 r2.c3", ""], 0)
    assert tied(DATED, text.replace(" in the second quarter of 2024", ""))[1] == 0
