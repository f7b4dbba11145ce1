"""Recalculating a workbook changes no cell and finds no error."""

from dataclasses import replace
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from tests.export.readback import Book
from tests.export.recalculation import assert_same, recalculated
from tests.export.samples import income_statement, sample_filing
from tests.statement_maker import statement
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.reviews import Review
from viewer.export.options import ExportOptions
from viewer.export.workbook import write_workbook


def odd_filing() -> Filing:
    """What the release has not: cut figures, a broken sum, words, names that need quoting."""
    cut = statement(
        "\tJPY e6\nA\t10\nB\t20\nC\t30\nTotal\t62", ["r4 = r1 + r2 + r3"], "s2",
        rounding=Rounding.TRUNCATION,
    )  # fmt: skip
    broken = statement("\tJPY\nA\t1.5\nB\t2.25\nTotal\t9.75", ["r3 = r1 + r2"], "s3")
    words = statement("\tJPY\nA\tn.m.\nB\t2\nTotal\t2", ["r3 = r1 + r2"], "s4")
    quote = 'Bob\'s =1+1: "A" & B!'
    tables = [replace(table, title=quote) for table in (cut, broken, words)]
    return sample_filing(income_statement(), *tables)


def reviewed(filing: Filing) -> Filing:
    """The same with everything broken set aside."""
    review = Review("seen", datetime(2026, 11, 22, tzinfo=UTC))
    aside = {f: review for f in filing.report.findings if f.verdict is Verdict.BROKEN}
    return replace(filing, report=replace(filing.report, set_aside=aside))


def test_libreoffice_computes_what_the_cells_already_show(
    release_filing: Filing, tmp_path: Path
) -> None:
    release, odd, folded = (tmp_path / f"{name}.xlsx" for name in ("release", "odd", "folded"))
    write_workbook(release_filing, release)
    write_workbook(odd_filing(), odd)
    write_workbook(reviewed(odd_filing()), folded, ExportOptions(scale=9, totals_first=True))
    theirs = recalculated(tmp_path, release, odd, folded)
    assert assert_same(release, theirs[0]) > 700
    assert assert_same(odd, theirs[1]) > 40
    assert assert_same(folded, theirs[2]) > 40
    verdicts = Book.of(odd).results["Checks"]
    cells = (verdicts.cell(row, 13).value for row in range(7, verdicts.max_row + 1))
    found = list(takewhile(bool, cells))  # What hangs together between statements stands below.
    assert found[-3:] == [
        "within rounding", "broken", "cannot check: words stand in a figure's place"
    ]  # fmt: skip
    assert verdicts["A2"].value == "1 of 10 do not hold"
    seen = Book.of(theirs[2]).results["Checks"]
    assert seen["A2"].value == "All 9 hold, 1 set aside"
