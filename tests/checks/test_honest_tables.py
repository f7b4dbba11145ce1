"""Nothing is said of thousands of tables that are right, however their figures were cut."""

import pytest

from tests.honest_tables import CLAIMS, alarms, checked, honest_filing

#: Cases a kind; `python -m benchmarks.honest_rounding` runs hundreds of thousands.
CASES = 150


@pytest.mark.parametrize("kind", range(len(CLAIMS)), ids=[claim.__name__ for claim in CLAIMS])
def test_honestly_cut_tables_raise_no_alarm(kind: int) -> None:
    numbers = range(kind, kind + CASES * len(CLAIMS), len(CLAIMS))
    filings = {number: checked(honest_filing(number)) for number in numbers}
    told = {number: [found.message for found in alarms(f)] for number, f in filings.items()}
    assert {number: messages for number, messages in told.items() if messages} == {}
    assert sum(len(f.report.derived) + len(f.report.footings) for f in filings.values()) > CASES


@pytest.mark.parametrize("number", [24419, 46595])
def test_figures_of_a_digit_or_two_prove_no_formula(number: int) -> None:
    assert [found.message for found in alarms(checked(honest_filing(number)))] == []
