"""The Checks sheet says what the report says, by formulas of its own."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.export.readback import Book
from tests.export.samples import income_statement, sample_filing
from tests.statement_maker import edited, statement
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.reviews import Review
from viewer.core.statement import Statement
from viewer.export.checks_annex import HEADING
from viewer.export.options import ExportOptions
from viewer.export.workbook import write_workbook


def checks_of(tmp_path: Path, *tables: Statement) -> Book:
    target = tmp_path / "out.xlsx"
    write_workbook(sample_filing(*tables), target)
    return Book.of(target)


def test_a_check_recomputes_its_total_from_the_parts_cells(tmp_path: Path) -> None:
    book = checks_of(tmp_path)
    assert book.formula("Checks", "G8") == "=SUM('Income statement'!C9:C10)"
    assert book.formula("Checks", "F8") == 2778  # The sheet sums it: the check holds the print.
    assert book.formula("Checks", "H8") == "=F8-G8"
    assert [book.result("Checks", f"{c}8") for c in "GHIJM"] == [2778, 0, -1.5, 1.5, "exact"]


def test_unrounded_parts_count_as_printed(tmp_path: Path) -> None:
    """25 thousand dollars of 11 and 14, though the cells hold 11.198 and 14.011."""
    book = checks_of(tmp_path)
    products = "ROUND('Income statement'!B9,0)"
    assert book.formula("Checks", "G7") == f"={products}+ROUND('Income statement'!B10,0)"
    assert book.formula("Checks", "G9") == "=SUM('Income statement'!D9:D10)"
    assert book.formula("Checks", "H9") == "=ROUND((F9-G9)*1000,0)/1000"


def test_a_printed_total_is_a_link(tmp_path: Path) -> None:
    book = checks_of(tmp_path, edited(income_statement(), "r4", "c2", "2779000"))
    assert book.formula("Checks", "F8") == "='Income statement'!C11"


@pytest.mark.parametrize(
    ("total", "mode", "master", "verdict"),
    [
        ("60", Rounding.NEAREST, "All 1 hold", "exact"),
        ("62", Rounding.NEAREST, "All 1 hold", "within rounding"),
        ("63", Rounding.NEAREST, "1 of 1 do not hold", "broken"),
        ("62", Rounding.TRUNCATION, "All 1 hold", "within rounding"),
        ("63", Rounding.TRUNCATION, "1 of 1 do not hold", "broken"),
        ("59", Rounding.TRUNCATION, "1 of 1 do not hold", "broken"),
        ("59", Rounding.NEAREST, "All 1 hold", "within rounding"),
    ],
)
def test_verdicts_and_master(
    tmp_path: Path, total: str, mode: Rounding, master: str, verdict: str
) -> None:
    table = statement(
        f"\tJPY e6\nA\t10\nB\t20\nC\t30\nTotal\t{total}", ["r4 = r1 + r2 + r3"], rounding=mode
    )
    book = checks_of(tmp_path, table)
    assert book.result("Checks", "M7") == verdict
    assert book.result("Checks", "A2") == book.result("A statement", "C1") == master


def test_many_parts_that_all_lean_one_way_are_unlikely(tmp_path: Path) -> None:
    rows = "\n".join(f"Part {number}\t10" for number in range(40))
    sums = ["r41 = " + " + ".join(f"r{number}" for number in range(1, 41))]
    book = checks_of(tmp_path, statement(f"\tJPY e3\n{rows}\nTotal\t410", sums))
    assert book.result("Checks", "M7") == "unlikely"
    assert book.result("Checks", "A2") == "All 1 hold"


def test_without_sums_there_is_nothing_to_check(tmp_path: Path) -> None:
    book = checks_of(tmp_path, statement("\tJPY\nA\t1"))
    assert book.result("Checks", "A2") == "No sums to check"


def test_what_disagrees_elsewhere_is_told(tmp_path: Path) -> None:
    """Growth of 30 % is printed where the figures give 23.4 %."""
    book = checks_of(tmp_path, edited(income_statement(), "r2", "c5", "0.300"))
    assert book.result("Checks", "A2") == "All 8 hold, 1 others do not agree"


def test_what_is_set_aside_counts_under_no_verdict_and_is_said(tmp_path: Path) -> None:
    """One wrong total and one wrong growth rate; both are set aside."""
    wrong = edited(edited(income_statement(), "r4", "c2", "2790000"), "r2", "c5", "0.300")
    filing = sample_filing(wrong)
    broken = [f for f in filing.report.findings if f.verdict is Verdict.BROKEN]
    assert {finding.check for finding in broken} == {"footing", "derived"}
    write_workbook(filing, tmp_path / "before.xlsx")
    before = Book.of(tmp_path / "before.xlsx")
    review = Review("=misprint", datetime(2026, 11, 22, 12, tzinfo=UTC))
    report = replace(filing.report, set_aside=dict.fromkeys(broken, review))
    target = tmp_path / "out.xlsx"
    write_workbook(replace(filing, report=report), target)
    book = Book.of(target)
    asides = [row for row in range(7, 30) if book.result("Checks", f"N{row}")]
    verdicts = [book.result("Checks", f"M{row}") for row in asides]
    assert set(verdicts) == {"broken"}
    assert len(asides) == before.result("Checks", "F3")
    assert book.result("Checks", f"N{asides[0]}") == "“=misprint”, 22 Nov 2026"
    elsewhere = sum(finding.check != "footing" for finding in broken)
    counts = [book.result("Checks", cell) for cell in ("F3", "J3", "L2", "L3")]
    assert counts == [0, 0, len(asides), elsewhere]
    held = before.result("Checks", "F2") + before.result("Checks", "H2")
    said = f"All {held} hold, {len(asides) + elsewhere} set aside"
    assert book.result("Checks", "A2") == book.result("Income statement", "C1") == said
    assert any("set aside" in str(cell.value) for cell in book.results["Cover"]["B"])
    assert "Findings set aside" in {cell.value for cell in book.results["Notes"]["A"]}


def test_nothing_stands_below_the_sums_where_every_claim_is_recomputed(
    tmp_path: Path, release_filing: Filing
) -> None:
    target = tmp_path / "out.xlsx"
    write_workbook(release_filing, target)
    book = Book.of(target)
    last = max(cell.row for cell in book.results["Checks"]["M"] if cell.value)
    verdicts = [book.formulas["Checks"][f"M{row}"].data_type for row in range(7, last + 1)]
    assert len(verdicts) == 143
    assert set(verdicts) == {"f"}
    (cash,) = [
        row
        for row in book.results["Ties"].iter_rows(min_row=6, max_row=200)
        if row[14].value == "cash at the end is the balance sheet's" and row[3].value == 11782935
    ]
    assert str(cash[5].value).startswith("Cash and cash equivalent")
    assert cash[13].value == "exact"
    assert book.formulas["Ties"][cash[13].coordinate].data_type == "f"


def test_what_ties_to_a_statement_that_is_not_exported_is_told_below_the_sums(
    tmp_path: Path, release_filing: Filing
) -> None:
    target = tmp_path / "out.xlsx"
    alone = (release_filing["balance_sheet"].id,)
    write_workbook(release_filing, target, ExportOptions(statements=alone))
    book = Book.of(target)
    lines = [[cell.value for cell in row] for row in book.results["Checks"].iter_rows()]
    heading = next(n for n, line in enumerate(lines) if line[0] == HEADING)
    told = [str(line[6]) for line in lines[heading + 1 :] if line[6]]
    assert any(
        words.startswith("cash at the end is the balance sheet's: Cash flows 11,782,935; ")
        and words.endswith("stands on no sheet of this workbook")
        for words in told
    )
    assert not any(words.startswith("assets equal") for words in told)  # The sheet Ties has them.
