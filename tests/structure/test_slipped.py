"""Two digits exchanged in a figure of the prose, where nothing else in its sentence tells."""

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose

INCOME = statement(
    """
\tUSD e6 3m:2024-06-30\tUSD e6 3m:2023-06-30
Net sales\t1,162\t1,049
Net income\t126\t114
Combined ratio\t86.9%\t88.0%
"""
)


def denied(text: str) -> list[str]:
    """What the tables deny in a sentence."""
    document = document_of(text)
    ties = tie_prose(document, (INCOME,), FiscalCalendar(12, 0))
    report = run_checks(filing_of(INCOME, ties=ties, document=document))
    broken = [found for found in report.findings if found.verdict is Verdict.BROKEN and found.span]
    return [document.text[slice(*found.span)] for found in broken if found.span]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Net sales were $1,126 million in the second quarter of 2024.", ["$1,126 million"]),
        ("The combined ratio was 68.9% in the second quarter of 2024.", ["68.9%"]),
        ("The combined ratio was 80.8% in the second quarter of 2023.", ["80.8%"]),
        # Another line, another period, another figure, one that stands elsewhere, or too short.
        ("Net interest income was $1,126 million in the second quarter of 2024.", []),
        ("Net sales were $1,126 million in the second quarter of 2023.", []),
        ("Net sales were $1,137 million in the second quarter of 2024.", []),
        ("Net income was $141 million in the second quarter of 2023.", ["$141 million"]),
        ("Net income grew by $162 million in the second quarter of 2024.", []),
        ("We expect net sales of $1,126 million.", []),
    ],
)  # fmt: skip
def test_exchanged_digits_are_told(sentence: str, expected: list[str]) -> None:
    assert denied(sentence) == expected
