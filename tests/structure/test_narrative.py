"""Figures of running text: found, read with their periods and directions, tied to the tables."""

from dataclasses import dataclass
from decimal import Decimal

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Finding, Report, Verdict
from viewer.core.relations import DerivedKind, Tie
from viewer.structure.derived import derive
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.narrative import tie_prose
from viewer.structure.prose import figures_in

CALENDAR = FiscalCalendar(3, 1)
SUMMARY = derive(
    statement(
        """
\tJPY e6 3m:2004-09-30\tJPY e6 3m:2003-09-30\tYoY change\tJPY e6 3m:2004-06-30\tQoQ change
Total Revenues\t10,512\t9,185\t14.4%\t8,675\t21.2%
Total Costs\t8,854\t8,337\t6.2%\t7,443\t18.9%
Operating Income (Loss)\t282\t(830)\t(134.0%)\t(100)\t(380.8%)
Net Income (Loss)\t(273)\t(278)\t(2.1%)\t1,434\t(119.0%)
SI Gross Margin Ratio\t22.3%\t10.7%\t\t20.0%
Backbone cost (part of total costs)\t877\t1,240\t\t985
"""
    )
)


@dataclass(frozen=True)
class Proof:
    """What tying and checking a text gives."""

    text: str
    ties: tuple[Tie, ...]
    report: Report

    def cells(self) -> list[str]:
        """Each tie as its cells, "" where unmatched."""
        return [" ".join(f"{key.row}.{key.column}" for key in tie.cells) for tie in self.ties]

    def broken(self) -> list[Finding]:
        return [found for found in self.report.findings if found.verdict is Verdict.BROKEN]


def proof(*paragraphs: str) -> Proof:
    document = document_of(*paragraphs)
    ties = tie_prose(document, (SUMMARY,), CALENDAR)
    return Proof(document.text, ties, run_checks(filing_of(SUMMARY, ties=ties, document=document)))


def test_one_sentence_gives_its_ties() -> None:
    made = proof(
        "Revenue totaled JPY 10,512 million, an increase of 14.4% from JPY 9,185 million in 2Q03 "
        "and an increase of 21.2% from JPY 8,675 million in 1Q04."
    )
    assert made.cells() == ["r1.c1", "r1.c3", "r1.c2", "r1.c5", "r1.c4"]
    assert [made.text[slice(*tie.span)] for tie in made.ties if tie.span] == [
        "JPY 10,512 million", "14.4%", "JPY 9,185 million", "21.2%", "JPY 8,675 million",
    ]  # fmt: skip
    assert made.ties[1].value == Decimal("0.144")
    assert made.ties[1].decimals == 3
    assert made.broken() == []


def test_losses_and_their_periods_are_told_apart() -> None:
    made = proof(
        "Operating income was JPY 282 million in 2Q04, compared to an operating loss of JPY 830 "
        "million in 2Q03 and JPY 100 million in 1Q04. Net income was a loss of JPY 273 million."
    )
    assert made.cells() == ["r3.c1", "r3.c2", "r3.c4", "r4.c1"]
    assert made.broken() == []


def test_a_label_may_be_spelled_out_and_its_asides_left_out() -> None:
    made = proof(
        "The gross margin ratio for systems integration was 22.3%, compared to 10.7% in 2Q03.",
        "Backbone costs were JPY 877 million.",
    )
    assert made.cells() == ["r5.c1", "r5.c2", "r6.c1"]


def test_a_change_that_no_table_prints_is_computed() -> None:
    made = proof("Backbone costs decreased by 29.3% compared to 2Q03 and by 11.0% from 1Q04.")
    assert made.cells() == ["r6.c1 r6.c2", "r6.c1 r6.c4"]
    assert {tie.formula for tie in made.ties} == {DerivedKind.CHANGE}
    assert made.broken() == []


def test_an_amount_of_change_is_a_difference() -> None:
    made = proof("Total revenues rose by JPY 1,327 million compared to 2Q03.")
    assert made.cells() == ["r1.c1 r1.c2"]
    assert made.ties[0].formula is DerivedKind.DIFFERENCE


@pytest.mark.parametrize(
    ("sentence", "place", "words"),
    [
        (
            "Total revenues were JPY 10,521 million, an increase of 14.4% from JPY 9,185 million "
            "in 2Q03.",
            "JPY 10,521 million",
            "10,512",
        ),
        (
            "Total revenues were JPY 10,512 million, a decrease of 14.4% from JPY 9,185 million "
            "in 2Q03.",
            "14.4%",
            "14.4",
        ),
        (
            "Total revenues were JPY 10,512 million, an increase of 41.4% from JPY 9,185 million "
            "in 2Q03.",
            "41.4%",
            "14.4",
        ),
        (
            "Total revenues were JPY 10,512 million, compared with JPY 9,185 million in 1Q04.",
            "JPY 9,185 million",
            "8,675",
        ),
    ],
)
def test_what_the_tables_deny_is_told_at_its_place(sentence: str, place: str, words: str) -> None:
    made = proof(sentence)
    (found,) = made.broken()
    assert found.span is not None
    assert made.text[slice(*found.span)] == place
    assert words in found.message
    assert f"“{place}”" in found.message


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        (
            "Total revenues were JPY 10,521 million, an increase of 14.4% from 2Q03.",
            "The text says “JPY 10,521 million”; Total Revenues, JPY e6 3m:2004-09-30 prints "
            "10,512 million; rounding allows ± 1.0.",
        ),
        (
            "Total revenues were JPY 10,512 million, a decrease of 14.4% from 2Q03.",
            "The text tells “14.4%” as a decrease; Total Revenues, YoY is an increase "
            "of 14.4%; rounding allows ± 0.10.",
        ),
        (
            "Backbone costs were JPY 877 million, down 11.0% compared to JPY 1,240 million in "
            "2Q03.",
            "The text says “11.0%”; Backbone cost (part of total costs), JPY e6 3m:2004-09-30: "
            "877 ÷ 1,240 − 1 gives (29.3%); rounding allows ± 0.12.",
        ),
    ],
)
def test_a_contradiction_is_told_with_its_arithmetic(sentence: str, message: str) -> None:
    (found,) = proof(sentence).broken()
    assert found.message == message


def test_what_is_not_in_the_tables_stays_unmatched() -> None:
    made = proof(
        "We acquired over 3,000 sites. Gains which amounted to JPY 121 million offset interest.",
        "The company is 100% owned by its parent. Advertising was JPY 282 million.",
        "In 3Q03 total revenues were JPY 10,512 million.",
    )
    assert made.cells() == ["", "", "", "", ""]
    assert made.report.findings == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("of ¥1.4 billion and US$2.6 million", [("JPY", "1400000000"), ("USD", "2600000")]),
        ("rose 12.5 percent to 10,512 million yen", [("pure", "0.125"), ("JPY", "10512000000")]),
        ("On September 30, 2004, July 19 and in FY2004 (1)", []),
        ("Call +81-3-5259-6500, see Note 3, Form 20-F, Item 5 and Section 1.2.3", []),
        ("at 100Mbps, 1Gbps and 64kbps under IPv6 in 2Q04", []),
        ("20 customers in 36 cities", [("", "20"), ("", "36")]),
        ("a margin of (2.5%)", [("pure", "0.025")]),
        ("a change of -2.5%", [("pure", "-0.025")]),
        ("earnings of $0.76 per share", [("USD", "0.76")]),
        ("between 2003-2004 and 3-5 years", []),
    ],
)
def test_quantities_are_told_from_dates_names_and_numbers_of_things(
    text: str, figures: list[tuple[str, str]]
) -> None:
    assert [(f.unit, f.value) for f in figures_in(text)] == [
        (unit, Decimal(value)) for unit, value in figures
    ]
