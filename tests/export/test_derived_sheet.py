"""The sheet Derived says what the report says of every derived figure, by formulas of its own."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.export.readback import Book
from tests.export.samples import income_statement, sample_filing
from tests.statement_maker import edited
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.intervals import Interval, Rounding
from viewer.export.comparison import Bounds, Measured, compared
from viewer.export.tie_rows import is_on_sheet
from viewer.export.workbook import write_workbook

FIRST = 6


def test_every_derived_figure_of_the_release_has_a_live_row_with_the_reports_verdict(
    release_filing: Filing, tmp_path: Path
) -> None:
    """What only finer figures elsewhere reproduce is within rounding by those beside it."""
    write_workbook(release_filing, tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    checks = [c for c in release_filing.report.derived if not is_on_sheet(c.derived)]
    rows = list(book.results["Derived"].iter_rows(min_row=FIRST))
    assert len(rows) == len(checks) == 394
    finer = 0
    for row, check in zip(rows, checks, strict=True):
        number, cell = row[0].row, release_filing.cell(check.derived.cell)
        assert cell is not None
        for column in "IJO":
            assert book.formulas["Derived"][f"{column}{number}"].data_type == "f"
        printed = Decimal(str(row[7].value)).scaleb(cell.scale if cell.unit != "pure" else 0)
        assert printed == cell.value
        verdict = str(check.outcome.verdict)
        if row[14].value != verdict:
            assert (row[14].value, verdict) == ("within rounding", "reproduces")
            finer += 1
    assert finer == 14


def test_growth_from_a_loss_is_told_by_both_conventions(
    release_filing: Filing, tmp_path: Path
) -> None:
    write_workbook(release_filing, tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    lines = [
        row for row in book.results["Derived"].iter_rows(min_row=FIRST)
        if row[2].value == "Operating Income (Loss)" and row[16].value is not None
    ]  # fmt: skip
    assert any(
        round(row[16].value, 3) == 1.340 and row[17].value == "over the size of the base"
        for row in lines
    )
    assert all(book.formulas["Derived"][row[16].coordinate].data_type == "f" for row in lines)


def test_a_wrong_growth_rate_is_broken_and_counted(tmp_path: Path) -> None:
    """Growth of 30 % is printed where the figures give 23.4 %."""
    filing = sample_filing(edited(income_statement(), "r2", "c5", "0.300"))
    write_workbook(filing, tmp_path / "out.xlsx")
    book = Book.of(tmp_path / "out.xlsx")
    assert book.result("Derived", "F3") == book.result("Checks", "J3") == 1
    verdicts = [row[14].value for row in book.results["Derived"].iter_rows(min_row=FIRST)]
    assert verdicts.count("broken") == 1
    assert verdicts.count("forced") == sum(
        check.outcome.verdict is Verdict.FORCED for check in filing.report.derived
    )


@pytest.mark.parametrize(
    ("given", "mode", "verdict"),
    [
        ("0.2345", Rounding.NEAREST, Verdict.REPRODUCES),
        ("0.2355", Rounding.NEAREST, Verdict.REPRODUCES),
        ("0.23551", Rounding.NEAREST, Verdict.WITHIN_ROUNDING),
        ("0.2361", Rounding.NEAREST, Verdict.BROKEN),
        ("0.2350", Rounding.TRUNCATION, Verdict.REPRODUCES),
        ("0.2359", Rounding.TRUNCATION, Verdict.REPRODUCES),
        ("0.2360", Rounding.TRUNCATION, Verdict.WITHIN_ROUNDING),
        ("0.2349", Rounding.TRUNCATION, Verdict.WITHIN_ROUNDING),
    ],
)
def test_bounds_are_those_of_the_intervals(given: str, mode: Rounding, verdict: Verdict) -> None:
    """23.5 % is printed; the operands leave half a thousandth either way."""
    printed, value = Decimal("0.235"), Decimal(given)
    own = Interval.of(printed, 3, mode)
    slack = Decimal("0.0005")
    box = Interval(value - slack, value + slack)
    found = compared(Measured(printed, (own,)), Measured(value, (box,)), 0, 3)
    assert found.verdict is verdict


def test_a_difference_of_large_figures_is_cut_where_doubles_end() -> None:
    printed = Decimal("123456789012.5")
    own = Interval.of(printed, 1)
    found = compared(Measured(printed, (own,)), Measured(printed, (own,)), 0, 1)
    assert found.places == 2
    assert found.own == Bounds(Decimal("-0.05"), Decimal("0.05"))
