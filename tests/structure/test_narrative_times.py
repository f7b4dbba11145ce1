"""Prose as quarterly reports write it: lists of periods and figures, points, changes."""

from decimal import Decimal

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.relations import DerivedKind, Tie
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose
from viewer.structure.prose import figures_in

CALENDAR = FiscalCalendar(12, 0)
INCOME = statement(
    """
\tUSD e6 3m:2024-09-30\tUSD e6 3m:2023-09-30\tUSD e6 9m:2024-09-30\tUSD e6 9m:2023-09-30
Fee income\t112\t104\t324\t307
Earned premiums\t9,718\t8,615\t27,788\t24,946
Combined ratio\t101.0%\t98.2%\t101.0%\t96.0%
Net income\t404\t454\t1,365\t2,023
"""
)


def ties(*paragraphs: str) -> tuple[tuple[Tie, ...], str]:
    document = document_of(*paragraphs)
    return tie_prose(document, (INCOME,), CALENDAR), document.text


def cells(*paragraphs: str) -> list[str]:
    found, _ = ties(*paragraphs)
    return [" ".join(f"{key.row}.{key.column}" for key in tie.cells) for tie in found]


def broken(*paragraphs: str) -> list[tuple[str, str]]:
    """(text, message) of each figure that the tables deny."""
    document = document_of(*paragraphs)
    made = tie_prose(document, (INCOME,), CALENDAR)
    report = run_checks(filing_of(INCOME, ties=made, document=document))
    return [
        (document.text[slice(*finding.span)], finding.message)
        for finding in report.findings
        if finding.verdict is Verdict.BROKEN and finding.span
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Fee income was $112 million and $324 million for the three and nine months ended "
            "September 30, 2024, respectively, and $104 million and $307 million for the three "
            "and nine months ended September 30, 2023, respectively.",
            ["r1.c1", "r1.c3", "r1.c2", "r1.c4"],
        ),
        (
            "Fee income in the third quarters of 2024 and 2023 was $112 million and $104 million.",
            ["r1.c1", "r1.c2"],
        ),
        (
            "Fee income in the third quarter and first nine months of 2024 was $112 million and "
            "$324 million, respectively.",
            ["r1.c1", "r1.c3"],
        ),
        (
            "Earned premiums in the first nine months of 2024 were $27.79 billion, $2.84 billion "
            "or 11% higher than in the same period of 2023.",
            ["r2.c3", "r2.c3 r2.c4", "r2.c3 r2.c4"],
        ),
        (
            "Net income for the nine months ended September 30, 2024 decreased 33% to $1,365 "
            "million as compared to the corresponding period in 2023.",
            ["r4.c3 r4.c4", "r4.c3"],
        ),
        (
            "The combined ratio of 101.0% in the third quarter of 2024 was 2.8 points higher than "
            "the combined ratio of 98.2% in the same period of 2023.",
            ["r3.c1", "r3.c1 r3.c2", "r3.c2"],
        ),
        (
            "During the three and nine months ended September 30, 2024, we earned net income of "
            "$404 million and $1,365 million, respectively, compared to $454 million and $2,023 "
            "million in the prior periods.",
            ["r4.c1", "r4.c3", "r4.c2", "r4.c4"],
        ),
        # Another period than any of the table, or none of them for sure: no tie.
        ("Fee income for the third quarters of 2022 and 2021 was $112 thousand each.", [""]),
    ],
)
def test_figures_find_their_periods_in_lists(sentence: str, expected: list[str]) -> None:
    assert cells(sentence) == expected
    assert broken(sentence) == []


def test_a_change_in_points_is_a_difference_of_ratios() -> None:
    (_, tie, _), _ = ties(
        "The combined ratio of 101.0% in the third quarter of 2024 was 2.8 points higher than "
        "the combined ratio of 98.2% in the same period of 2023."
    )
    assert tie.formula is DerivedKind.DIFFERENCE
    assert (tie.value, tie.decimals) == (Decimal("0.028"), 3)


@pytest.mark.parametrize(
    ("sentence", "text", "words"),
    [
        (
            "Earned premiums were $8,615 million in the third quarter of 2024.",
            "$8,615 million",
            "prints 9,718",
        ),
        (
            "Earned premiums were $9,718 million in the second quarter of 2024.",
            "$9,718 million",
            "the 3 months to June 30, 2024",
        ),
        (
            "Earned premiums in the first nine months of 2024 were $27.79 billion, $2.84 billion "
            "or 17% higher than in the same period of 2023.",
            "17%",
            "11",
        ),
    ],
)
def test_a_wrong_period_and_a_wrong_change_are_told(sentence: str, text: str, words: str) -> None:
    ((found, message),) = broken(sentence)
    assert found == text
    assert words in message


def test_a_change_on_another_basis_is_not_denied() -> None:
    assert not broken(
        "In constant currency, earned premiums in the first nine months of 2024 were $27.79 "
        "billion, 17% higher than in the same period of 2023."
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("12", []),
        ("8. OTHER INCOME", []),
        ("Washington, D.C. 20549, (408) 996-1010, Section 15(d)", []),
        ("was 25 basis points and 1.9 percentage points", ["0.0025", "0.019"]),
        ("a 305,241,294 share issue", ["305241294"]),
    ],
)
def test_numbers_of_pages_items_and_places_are_no_figures(text: str, figures: list[str]) -> None:
    assert [figure.value for figure in figures_in(text)] == [Decimal(each) for each in figures]
