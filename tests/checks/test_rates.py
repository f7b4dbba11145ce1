"""The rate that a column's figures give is held against the rate that the notes state."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.filing_maker import document_of, filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Finding, Severity
from viewer.structure.derived import DerivedHints, derive
from viewer.structure.translations import find_rates

TABLE = """
\tUSD e3 3m:2004-09-30 translation\tJPY e3 3m:2004-09-30
Service revenues\t49,982\t5,508,048
Systems revenues\t34,825\t3,837,711
Equipment sales\t10,586\t1,166,569
Total revenues\t95,393\t10,512,328
"""


def told(*notes: str) -> list[Finding]:
    document = document_of(*notes)
    rates = find_rates(document)
    made = derive(statement(TABLE), DerivedHints(tuple(stated.rate for stated in rates)))
    filing = replace(filing_of(made, document=document), rates=rates)
    return [found for found in run_checks(filing).findings if "rate of" in found.message]


def test_a_rate_other_than_the_stated_one_is_told_with_both_places() -> None:
    note = "The translation into US dollars was made at the rate of JPY 101.20 = $1."
    (finding,) = told("Results of the quarter", note)
    assert finding.severity is Severity.WARNING
    assert "110.2" in finding.message
    assert "101.20" in finding.message
    assert finding.difference is not None
    assert abs(finding.difference + Decimal("9.0")) < Decimal("0.01")
    assert {key.column for key in finding.cells} == {"c1"}
    start, end = finding.span or (0, 0)
    assert "\n".join(("Results of the quarter", note))[start:end] == "101.20"


@pytest.mark.parametrize(
    "note",
    [
        "The translation into US dollars was made at the rate of JPY 110.20 = $1.",
        "Translated at JPY 109.50 = $1 on average and at JPY 110.20 = $1 at the end.",
        "The translation of euros was made at the rate of EUR 0.81 = $1.",
        "In 1995 one dollar bought less: the rate was JPY 84.10 = $1.",
    ],
)
def test_a_rate_that_fits_or_is_another_thing_is_no_finding(note: str) -> None:
    assert told(note) == []
