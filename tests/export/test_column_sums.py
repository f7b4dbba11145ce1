"""Sums across columns in the workbook: live formulas over the columns of the row."""

from pathlib import Path

from viewer.session import export, open_filing

CASE = Path(__file__).parents[1] / "filings" / "sums_intangibles_net" / "source.html"


def test_a_column_that_sums_up_others_is_a_live_formula(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    export(open_filing(CASE), tmp_path / "out.xlsx")
    book = load_workbook(tmp_path / "out.xlsx")
    formulas = {
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    }
    gross_less_amortization = {f for f in formulas if f.count("-") == 1 and "SUM" not in f}
    assert len(gross_less_amortization) >= 3
