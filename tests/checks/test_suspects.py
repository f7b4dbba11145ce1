"""Which figure a finding names as wrong, on typed filings with one figure falsified."""

from pathlib import Path

import pytest

from viewer.core.filing import Filing
from viewer.core.findings import Finding, Verdict
from viewer.session import open_filing

FILINGS = Path(__file__).parents[1] / "filings"


def falsified(folder: Path, case: str, before: str, after: str) -> Filing:
    """The typed filing with the first such figure replaced."""
    page = (FILINGS / case / "source.html").read_text("utf-8")
    cell = f"<td>{before}</td>"
    assert cell in page
    target = folder / "source.html"
    target.write_text(page.replace(cell, f"<td>{after}</td>", 1), "utf-8")
    return open_filing(target)


def broken(filing: Filing) -> list[Finding]:
    return [finding for finding in filing.report.findings if finding.verdict is Verdict.BROKEN]


def named(filing: Filing) -> set[str]:
    """The texts of the figures that findings name as wrong."""
    return {
        cell.text
        for finding in broken(filing)
        if finding.suspect is not None and (cell := filing.cell(finding.suspect)) is not None
    }


@pytest.mark.parametrize(
    ("case", "before", "after"),
    [
        ("sums_equity_by_component", "412", "472"),  # Neither its column nor its row adds up.
        ("sums_consolidating_eliminations", "(400)", "(490)"),
    ],
)
def test_a_figure_in_two_sums_that_fail_is_named(
    tmp_path: Path, case: str, before: str, after: str
) -> None:
    assert named(falsified(tmp_path, case, before, after)) == {after}


def test_no_figure_of_a_lone_sum_is_named(tmp_path: Path) -> None:
    page = (FILINGS / "sums_uk_group" / "source.html").read_text("utf-8")
    printed = page.split("<td>Finance costs</td><td>")[1].split("</td>")[0]
    wrong = printed.replace(printed[1], "8" if printed[1] != "8" else "3", 1)
    filing = falsified(tmp_path, "sums_uk_group", printed, wrong)
    (finding,) = broken(filing)
    assert finding.suspect is None
    assert "wrong" in finding.message
