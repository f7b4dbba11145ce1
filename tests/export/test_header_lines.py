"""A printed header line is shown whole, also above another one."""

from dataclasses import replace
from pathlib import Path

from tests.export.readback import Book
from tests.export.samples import sample_filing
from tests.statement_maker import statement
from viewer.core.statement import StatementKind
from viewer.export.workbook import write_workbook

LONG = "Accumulated Other Comprehensive Loss"
HEADERS = (("Common Stock", "Shares"), ("Common Stock", "Amount"), (LONG, ""))


def test_a_long_text_above_one_column_breaks_into_lines(tmp_path: Path) -> None:
    plain = statement(
        "\tUSD e6 2024-12-31\tUSD e6 2024-12-31\tUSD e6 2024-12-31\nBalance\t1\t2\t(3)\n",
        [],
        kind=StatementKind.EQUITY,
    )
    columns = tuple(
        replace(column, header=header)
        for column, header in zip(plain.columns, HEADERS, strict=True)
    )
    write_workbook(sample_filing(replace(plain, columns=columns)), tmp_path / "out.xlsx")
    sheet = Book.of(tmp_path / "out.xlsx").formulas.worksheets[2]
    (upper,) = (row for row in sheet.iter_rows() if row[-1].value == LONG)
    assert upper[1].alignment.horizontal == "centerContinuous"
    assert not upper[1].alignment.wrap_text
    assert upper[-1].alignment.wrap_text
    # "Comprehensive" fills a line alone, so there are three at least, of 12 points each.
    assert sheet.row_dimensions[upper[-1].row].height >= 3 * 12
