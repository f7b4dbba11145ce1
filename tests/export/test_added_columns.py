"""Columns that are not printed, in the workbook: one definition with the window, live formulas."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.export.readback import Book, relative
from tests.export.recalculation import assert_same, recalculated
from tests.export.samples import sample_filing
from tests.statement_maker import statement
from viewer.core.added_columns import OFFERED, AddedColumn, AddedKind, ExchangeRate
from viewer.core.added_offers import period_offers
from viewer.core.filing import Filing
from viewer.core.relations import Tie, TieKind
from viewer.core.statement import StatementKind
from viewer.export.options import ExportOptions
from viewer.export.workbook import write_workbook

RATE = ExchangeRate(Decimal("0.925"), "EUR", "USD")
#: A literal number other than 0, 1 and powers of ten, that is no part of an address or a name.
FORBIDDEN = re.compile(r"(?<![A-Z$\d.])(?!10*(?![\d.]))(?!0(?![\d.]))\d+(?:\.\d+)?")


def two_tables() -> Filing:
    """A quarter whose half-year stands in another table, in the same scale."""
    quarter = statement(
        "\tUSD e3 3m:2024-06-30\nRevenue\t700\nCost\t400\nPer share [USD/share]\t1.50",
        kind=StatementKind.INCOME_STATEMENT,
    )
    half = statement(
        "\tUSD e3 3m:2024-06-30\tUSD e3 6m:2024-06-30\nSales\t700\t1,300",
        id="s2",
        kind=StatementKind.INCOME_STATEMENT,
    )
    tie = Tie(TieKind.TABLE, (quarter.key("r1", "c1"), half.key("r1", "c1")))
    filing = sample_filing(quarter, half)
    return replace(filing, ties=(tie,))


def sheet_of(book: Book, title: str) -> dict[str, dict[str, str]]:
    """Label -> heading of an added column -> address, of the cells of added columns."""
    page = book.results[title]
    unit = next(row for row in range(4, 9) if page.cell(row, 1).value == "Unit")
    heads = {
        at: str(page.cell(unit, at).value)
        for at in range(2, page.max_column + 1)
        if str(page.cell(unit, at).value).startswith("ƒ")
    }
    return {
        str(page.cell(row, 1).value): {
            head: page.cell(row, at).coordinate for at, head in heads.items()
        }
        for row in range(unit + 2, page.max_row + 1)
        if page.cell(row, 1).value
    }


@pytest.fixture
def own(tmp_path: Path) -> Book:
    """A workbook with the columns that a reader added: a quarter, euros, a share of revenue."""
    filing = two_tables()
    sheet = filing.statements[0]
    columns = (
        *period_offers(filing, sheet),
        AddedColumn(AddedKind.TRANSLATION, ("c1",), rate=RATE),
        AddedColumn(AddedKind.COMMON_SIZE, ("c1",), base=sheet.key("r1", "c1")),
        AddedColumn(AddedKind.CHANGE, ("c1", "gone")),
    )
    target = tmp_path / "own.xlsx"
    write_workbook(filing, target, ExportOptions(added={sheet.id: columns}))
    return Book.of(target)


def test_a_period_reads_the_table_that_prints_its_parts(own: Book) -> None:
    title = own.formulas.sheetnames[2]
    rows = sheet_of(own, title)
    quarter = rows["Revenue"]["ƒ 3 months to 2024-03-31"]
    formula = own.formula(title, quarter)
    other = own.formulas.sheetnames[3]
    assert re.fullmatch(rf"='?{re.escape(other)}'?!C\d+-'?{re.escape(other)}'?!B\d+", formula)
    assert own.result(title, quarter) == 600
    assert own.result(title, rows["Cost"]["ƒ 3 months to 2024-03-31"]) == "n/a"
    assert own.result(title, rows["Per share"]["ƒ 3 months to 2024-03-31"]) == "n/a"


def test_a_typed_rate_is_one_named_cell(own: Book) -> None:
    title = own.formulas.sheetnames[2]
    rows = sheet_of(own, title)
    head = next(name for name in rows["Revenue"] if "0.925 EUR/USD" in name)
    euros = rows["Revenue"][head]
    assert own.formula(title, euros).endswith("*Rate_EUR_per_USD")
    assert own.result(title, euros) == pytest.approx(647.5)
    assert own.result(title, rows["Per share"][head]) == pytest.approx(1.3875)
    assert "Rate_EUR_per_USD" in own.formulas.defined_names


def test_a_column_over_one_that_is_gone_is_left_out(own: Book) -> None:
    rows = sheet_of(own, own.formulas.sheetnames[2])
    assert len(rows["Revenue"]) == 3


def test_computed_columns_are_teal_and_italic_and_printed_ones_are_not(own: Book) -> None:
    title = own.formulas.sheetnames[2]
    page = own.formulas[title]
    rows = sheet_of(own, title)
    for address in rows["Revenue"].values():
        font = page[address].font
        assert font.i
        assert font.color.rgb == "FF0B6A75"
    first = next(iter(rows["Revenue"].values()))
    printed = page.cell(page[first].row, 2).font
    assert not printed.i
    assert printed.color.rgb == "FF0000FF"


def test_every_offer_on_the_release_is_one_formula_without_numbers(
    release_filing: Filing, tmp_path: Path
) -> None:
    target = tmp_path / "release.xlsx"
    write_workbook(release_filing, target, ExportOptions(computed=frozenset(OFFERED)))
    book = Book.of(target)
    formulas = 0
    for title in book.formulas.sheetnames[2:16]:
        page = book.formulas[title]
        letters = {
            cell.column_letter for row in page.iter_rows(min_row=4, max_row=9) for cell in row
            if str(cell.value).startswith("ƒ")
        }  # fmt: skip
        for letter in letters:
            cells = [cell for cell in page[letter] if cell.data_type == "f"]
            formulas += len(cells)
            own = {
                relative(cell.value, cell.row, cell.column)
                for cell in cells
                if "!" not in cell.value
            }
            assert len(own) <= 1, own
            for cell in cells:
                bare = re.sub(r"'[^']*'!|\"[^\"]*\"", "", str(cell.value))
                assert not FORBIDDEN.search(bare), cell.value
    assert formulas > 900


def test_the_first_quarter_before_the_release_stands_in_its_workbook(
    release_filing: Filing, tmp_path: Path
) -> None:
    target = tmp_path / "release.xlsx"
    write_workbook(release_filing, target, ExportOptions(computed=frozenset({AddedKind.PERIOD})))
    book = Book.of(target)
    title = book.formulas.sheetnames[2]
    rows = sheet_of(book, title)
    address = rows["Total Revenues"]["ƒ 3 months to 2003-06-30"]
    page = book.results[title]
    row = page[address].row
    assert book.formula(title, address) == f"=C{row}-F{row}"
    assert book.result(title, address) == page.cell(row, 3).value - page.cell(row, 6).value


def test_libreoffice_computes_what_the_added_columns_show(
    release_filing: Filing, tmp_path: Path
) -> None:
    filing = two_tables()
    sheet = filing.statements[0]
    columns = (
        *period_offers(filing, sheet),
        AddedColumn(AddedKind.TRANSLATION, ("c1",), rate=RATE),
        AddedColumn(AddedKind.PER_SHARE, ("c1",), base=sheet.key("r2", "c1")),
    )
    small, release = tmp_path / "small.xlsx", tmp_path / "release.xlsx"
    write_workbook(filing, small, ExportOptions(added={sheet.id: columns}, scale=6))
    shown = ("s1", "s12")
    everything = ExportOptions(shown, computed=frozenset(OFFERED), totals_first=True)
    write_workbook(release_filing, release, everything)
    theirs = recalculated(tmp_path, small, release)
    assert assert_same(small, theirs[0]) > 10
    assert assert_same(release, theirs[1]) > 600
