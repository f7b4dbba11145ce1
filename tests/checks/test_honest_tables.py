"""Nothing is said of thousands of tables that are right, however their figures were cut."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.honest_tables import CLAIMS, alarms, checked, honest_filing
from viewer.core.filing import Filing
from viewer.session import open_filing

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


def shares(cost: str, cost_share: str) -> list[str]:
    """What is told as broken of a statement with percentages of sales beside its amounts."""
    rows = (
        ("Net sales", "1,812.6", "100.0"),
        ("Cost of goods sold", cost, cost_share),
        ("Gross profit", "711.3", "39.2"),
        ("Personnel expenses", "(402.4)", "22.2" if cost_share[0] != "(" else "(22.2)"),
        ("Operating result", "308.9", "17.0"),
    )
    cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    head = "<tr><td>CHF million</td><td>31.12.2023</td><td>in %</td></tr>"
    page = f"<h2>Consolidated income statement</h2><table>{head}{cells}</table>"
    return [found.message for found in alarms(checked_page(page))]


def checked_page(page: str) -> Filing:
    """A page opened and checked."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(f"<html><body>{page}</body></html>", "utf-8")
        return open_filing(path)


@pytest.mark.parametrize("share", ["60.8", "(60.8)"])
def test_percentages_of_costs_may_lack_their_sign(share: str) -> None:
    assert shares("(1,101.3)", share) == []


def test_a_wrong_percentage_among_unsigned_ones_is_still_told() -> None:
    rows = [("Net sales", "1,812.6", "100.0"), ("Cost of goods sold", "(1,101.3)", "60.8")]
    rows += [("Gross profit", "711.3", "93.2"), ("Other income", "108.9", "6.0")]
    rows += [("Rent received", "208.9", "11.5"), ("Operating result", "1,029.1", "56.8")]
    cells = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows)
    head = "<tr><td>CHF million</td><td>31.12.2023</td><td>in %</td></tr>"
    filing = checked_page(f"<h2>Consolidated income statement</h2><table>{head}{cells}</table>")
    assert any("Gross profit" in found.message for found in alarms(filing))
