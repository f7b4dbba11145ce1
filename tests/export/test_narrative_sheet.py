"""The sheet Narrative: every figure of the prose is there once, tied or not."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from tests.export.readback import Book
from viewer.checks.registry import run_checks
from viewer.core.filing import Filing
from viewer.core.relations import TieKind
from viewer.export.workbook import write_workbook

FIRST = 6


def test_every_figure_of_the_prose_is_listed_once_as_tied_or_unmatched(
    release_filing: Filing, tmp_path: Path
) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    prose = [c.tie for c in release_filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
    rows = list(book.results["Narrative"].iter_rows(min_row=FIRST, values_only=True))
    assert sorted(row[1] for row in rows) == sorted(tie.text for tie in prose)
    tied = sum(bool(tie.cells) for tie in prose)
    assert all(row[4] for row in rows[:tied])
    assert all(row[13] == "no table has it" and row[4] is None for row in rows[tied:])
    for row in rows:
        figure = row[1].lstrip("US$")
        assert figure in row[2].replace("\\", ""), row
        assert len(row[2]) < 300


def test_a_tied_figure_reads_its_table(release_filing: Filing, tmp_path: Path) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx")
    sheet = Book.of(tmp_path / "out.xlsx").formulas["Narrative"]
    live = [row for row in sheet.iter_rows(min_row=FIRST) if row[6].data_type == "f"]
    assert len(live) > 20
    for row in live:
        assert row[4].hyperlink.location == row[4].value
        assert row[4].value in row[6].value


def test_the_verdicts_are_the_reports_by_formulas(release_filing: Filing, tmp_path: Path) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    checks = [
        c for c in release_filing.report.ties if c.tie.kind is TieKind.NARRATIVE and c.tie.cells
    ]
    checks.sort(key=lambda check: check.tie.span or (0, 0))
    assert len(checks) == 85
    for number, check in enumerate(checks, FIRST):
        assert book.formulas["Narrative"][f"N{number}"].data_type == "f"
        assert book.result("Narrative", f"N{number}") == str(check.outcome.verdict)


def test_a_text_that_contradicts_its_table_is_broken_and_the_master_check_says_so(
    release_filing: Filing, tmp_path: Path
) -> None:
    """The text's figure is changed by a tenth, its cells are not."""
    ties = list(release_filing.ties)
    place = next(n for n, tie in enumerate(ties) if tie.kind is TieKind.NARRATIVE and tie.cells)
    ties[place] = replace(ties[place], value=(ties[place].value or Decimal(0)) * Decimal("1.1"))
    wrong = replace(release_filing, ties=tuple(ties))
    write_workbook(replace(wrong, report=run_checks(wrong)), tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    assert book.result("Narrative", "G3") == 1
    assert book.result("Checks", "A2") == "All 143 hold, 1 others do not agree"
