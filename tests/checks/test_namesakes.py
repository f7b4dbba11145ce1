"""Same label, different number: both places with their footnotes, quiet on other bases."""

from dataclasses import replace

from tests.filing_maker import filing_of
from tests.statement_maker import statement
from viewer.checks.registry import run_checks
from viewer.core.statement import Statement

HERE = statement("\tUSD e6 3m:2024-03-31\nDepreciation and amortization\t1,012", id="s1")
THERE = statement("\tUSD e6 3m:2024-03-31\nDepreciation and amortization\t993", id="s2")


def told(*statements: Statement) -> list[str]:
    findings = run_checks(filing_of(*statements)).findings
    return [found.message for found in findings if "same label" in found.message]


def test_both_places_are_told_with_their_footnotes() -> None:
    row = replace(THERE.rows[0], notes=("2",))
    noted = replace(
        THERE, title="Key figures", rows=(row,), footnotes=(("2", "Without goodwill."),)
    )
    (message,) = told(replace(HERE, title="Cash flows"), noted)
    assert "1,012 million in Cash flows" in message
    assert "993 million in Key figures “Without goodwill.”" in message


def test_another_basis_in_words_keeps_it_quiet() -> None:
    assert told(replace(HERE, title="Gross figures"), replace(THERE, title="Net figures")) == []
    constant = replace(THERE, title="Constant currency information")
    assert told(replace(HERE, title="Results of operations"), constant) == []
