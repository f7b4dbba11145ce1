"""What a user chooses about a workbook is what it has."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.export.readback import Book, relative
from tests.export.recalculation import assert_same, recalculated
from tests.export.samples import income_statement, sample_filing
from tests.statement_maker import statement
from viewer.core.added_columns import OFFERED
from viewer.core.filing import Filing
from viewer.core.statement import StatementKind
from viewer.export.options import ColourProfile, ExportOptions, Language
from viewer.export.styles import FAST_COLOURS, Kind
from viewer.export.workbook import write_workbook

BALANCE = """
Cash	100	90	80
Other assets	300	310	-
Total assets	400	400	80
Debt	(50)	40	30
"""
HEAD = "\tUSD e6 2024-12-31\tUSD e6 2023-12-31\tUSD e6 2021-12-31"


def two_sheets() -> Filing:
    balance = statement(
        HEAD + BALANCE, ["r3 = r1 + r2"], "s2", kind=StatementKind.BALANCE_SHEET
    )  # fmt: skip
    return sample_filing(income_statement(), balance)


def book_of(folder: Path, options: ExportOptions, filing: Filing | None = None) -> Book:
    write_workbook(filing or two_sheets(), folder / "out.xlsx", options)
    return Book.of(folder / "out.xlsx")


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> Book:
    everything = ExportOptions(computed=frozenset(OFFERED))
    return book_of(tmp_path_factory.mktemp("computed"), everything)


def columns_of(book: Book, sheet: str) -> dict[tuple[str, str], str]:
    """(what is computed, of which periods) -> letter, of the added columns."""
    page = book.results[sheet]
    first = next(row for row in range(4, 9) if page.cell(row, 1).value == "Unit")
    return {
        (str(page.cell(first - 1, at).value), str(page.cell(first, at).value)): page.cell(
            1, at
        ).column_letter
        for at in range(2, page.max_column + 1)
        if page.cell(first - 1, at).font.i
    }


def test_computed_columns_are_formulas_beside_the_printed_ones(computed: Book) -> None:
    at = columns_of(computed, "Balance sheet")
    kinds = [kind for kind, _ in at]
    assert kinds == ["Change", "% change", "CAGR"] + ["Common size"] * 3
    growth, compound = (at[one] for one in list(at)[1:3])
    page = computed.formulas["Balance sheet"]
    row = next(n for n in range(5, 15) if page.cell(n, 1).value == "Cash")
    assert page[f"{growth}{row}"].value == f'=IF(C{row}>0,B{row}/C{row}-1,"n.m.")'
    assert computed.result("Balance sheet", f"{growth}{row}") == pytest.approx(1 / 9)
    assert computed.result("Balance sheet", f"{compound}{row}") == pytest.approx(
        1.25 ** (1 / 3) - 1
    )
    assert computed.result("Balance sheet", f"{compound}{row + 3}") == "n.m."
    share = list(at.values())[3]
    assert page[f"{share}{row}"].value == f'=IF(B${row + 2}=0,"n.m.",B{row}/B${row + 2})'


def test_a_margin_is_of_results_alone_on_an_income_statement(computed: Book) -> None:
    assert "Margin" not in {kind for kind, _ in columns_of(computed, "Balance sheet")}
    assert {"Change", "% change", "Common size"} <= {
        kind for kind, _ in columns_of(computed, "Income statement")
    }


def test_a_computed_column_has_one_formula_down_its_rows(computed: Book) -> None:
    for sheet in ("Income statement", "Balance sheet"):
        page = computed.formulas[sheet]
        for letter in columns_of(computed, sheet).values():
            cells = [cell for cell in page[letter] if cell.data_type == "f"]
            texts = {relative(cell.value, cell.row, cell.column) for cell in cells}
            assert len(texts) <= 1, texts


def test_fast_colours(tmp_path: Path, release_filing: Filing) -> None:
    book = book_of(tmp_path, ExportOptions(profile=ColourProfile.FAST), release_filing)
    page = book.formulas["Income statement"]
    used = {cell.font.color.rgb for row in page.iter_rows(min_row=9) for cell in row if cell.value}
    assert {FAST_COLOURS[Kind.PRINTED], FAST_COLOURS[Kind.EXPORT]} <= used
    assert "FF0000FF" not in used
    links = [cell for row in book.formulas["Ties"].iter_rows(min_row=6) for cell in row[3:4]]
    assert {cell.font.color.rgb for cell in links if cell.value} <= {"FF0000FF", "FF000000"}


def test_the_sheets_speak_japanese(tmp_path: Path, release_filing: Filing) -> None:
    book = book_of(tmp_path, ExportOptions(language=Language.JAPANESE), release_filing)
    assert book.formulas.sheetnames[:2] == ["表紙", "検算"]
    assert book.result("損益計算書", "C1") == "143件すべて成立"
    assert book.formula("損益計算書", "C1") == "='検算'!$A$2"
    english = re.compile("[a-z]{3}")
    heads = [cell.value for cell in book.results["検算"][6]]
    assert not any(english.search(str(head)) for head in heads if head)
    labels = {cell.value for cell in book.results["損益計算書"]["A"]}
    assert "Total revenues" in labels  # The document's own words stay.


def test_the_japanese_cover_charts_data_and_notes_hold_no_english_of_ours(
    tmp_path: Path, release_filing: Filing
) -> None:
    options = ExportOptions(language=Language.JAPANESE, scale=6, data_sheet=True)
    book = book_of(tmp_path, options, release_filing)
    facts = {row[0].value: row[1] for row in book.results["表紙"].iter_rows(max_row=20)}
    assert facts["単位"].value == "金額は百万単位、その他は原文の単位"
    assert facts["検出事項"].value == "23 合計に合わせた端数, 5 端数の範囲内, 1 検算不可"
    assert facts["出力日"].number_format == 'yyyy"年"m"月"d"日"'
    english = re.compile("[a-z]{3}")
    heads = [cell.value for cell in book.results["データ"][1]]
    assert len(heads) == 11
    assert not any(english.search(head) for head in heads)
    charts = [row for row in book.results["グラフ"].iter_rows(values_only=True) if "金額" in row]
    assert charts
    assert not any(english.search(str(head)) for row in charts for head in row if head)
    verdicts = {cell.value for cell in book.results["注記"]["A"]}
    assert {"端数の範囲内", "検算不可"} <= verdicts
    assert "within rounding" not in verdicts


def test_libreoffice_computes_the_same_with_every_option(
    tmp_path: Path, release_filing: Filing
) -> None:
    options = ExportOptions(
        computed=frozenset(OFFERED), language=Language.JAPANESE,
        profile=ColourProfile.FAST, data_sheet=True,
    )  # fmt: skip
    ours, small = tmp_path / "release.xlsx", tmp_path / "small.xlsx"
    write_workbook(release_filing, ours, options)
    write_workbook(two_sheets(), small, replace(options, totals_first=True))
    theirs = recalculated(tmp_path, ours, small)
    assert assert_same(ours, theirs[0]) > 4000
    assert assert_same(small, theirs[1]) > 150
