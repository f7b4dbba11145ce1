"""Which cells of a statement become formulas, and which keep the printed figure."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.export.readback import Book, summary_below
from tests.export.samples import income_statement, sample_filing
from tests.statement_maker import edited, statement
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Statement
from viewer.export.options import ExportOptions
from viewer.export.workbook import write_workbook
from viewer.session import open_filing

SHEET = "Income statement"


def book_of(tmp_path: Path, *statements: Statement, options: ExportOptions | None = None) -> Book:
    target = tmp_path / "out.xlsx"
    write_workbook(sample_filing(*statements), target, options)
    return Book.of(target)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return book_of(tmp_path)


@pytest.mark.parametrize(
    ("address", "formula"),
    [
        ("C11", "=SUM(C9:C10)"),  # Amounts of a total: the sum of its parts …
        ("E11", "=SUM(E9:E10)"),  # … the same in every amount column.
        ("C14", "=SUM(C11:C13)"),
        ("B9", "=C9/Rate_JPY_per_USD"),  # A translation through the one named rate.
        ("B11", "=SUM(B9:B10)"),  # A translated total prefers its own column's parts.
        ("D12", "=C12/C$11"),  # A share's base row stays when the formula is copied down.
        ("D11", "=SUM(D9:D10)"),
        ("F9", "=C9/E9-1"),  # Growth.
        ("F11", "=C11/E11-1"),
        ("C9", 1234),  # A figure that nothing gives is typed in, as the header's thousands.
        ("C12", -600),
        ("C15", 7.25),  # Per share, in yen.
        ("D9", 0.445),  # 44.4 % by the figures: the printed 44.5 stays.
        ("F12", -0.142),  # (14.3 %) by the figures.
        ("F13", "n.m."),
        ("D8", None),  # A heading has no figures.
        ("B15", None),  # Nothing is printed there.
        ("E13", 40),
    ],
)
def test_each_cell_holds_what_it_should(book: Book, address: str, formula: object) -> None:
    assert book.formula(SHEET, address) == formula


@pytest.mark.parametrize(
    ("address", "result"),
    [("C11", 2778), ("B11", 25.208711433756807), ("D14", 0.7840172786177105), ("F9", 0.234)],
)
def test_formulas_carry_their_results(book: Book, address: str, result: float) -> None:
    assert book.result(SHEET, address) == pytest.approx(result, rel=1e-15)


def test_a_kept_figure_says_what_its_formula_gives(book: Book) -> None:
    note = book.formulas[SHEET]["F12"].comment
    assert note is not None
    assert note.text == "(600) ÷ (700) − 1 gives (14.3%); printed (14.2%). Printed figure kept."
    below = [row[0].value for row in book.formulas[SHEET].iter_rows(min_row=17)]
    assert f"F12: {note.text}" in below


def test_a_forced_figure_says_that_its_column_adds_up(book: Book) -> None:
    note = book.formulas[SHEET]["D9"].comment
    assert note is not None
    assert "printed 44.5%, with which its column adds up" in note.text


def test_the_rate_is_one_named_cell(book: Book) -> None:
    name = book.formulas.defined_names["Rate_JPY_per_USD"]
    ((sheet, address),) = name.destinations
    assert book.formula(sheet, address.replace("$", "")) == pytest.approx(110.2)
    assert book.formula(SHEET, "C2") == "=Rate_JPY_per_USD"


def test_a_total_that_does_not_foot_in_one_column_stays_printed_in_all(tmp_path: Path) -> None:
    broken = edited(income_statement(), "r4", "c4", "2601000")
    book = book_of(tmp_path, broken)
    assert (book.formula(SHEET, "C11"), book.formula(SHEET, "E11")) == (2778, 2601)
    note = book.formulas[SHEET]["E11"].comment
    assert note is not None
    assert "Its parts give 2,600; printed 2,601" in note.text
    assert book.formulas[SHEET]["C11"].comment is None


def test_minus_parts_and_gaps_become_a_chain(tmp_path: Path) -> None:
    table = statement(
        "\tJPY\nRevenue\t100\nGrants\t5\nCosts\t60\nMemo\t1\nTax\t15\nIncome\t30",
        ["r6 = r1 + r2 - r3 - r5"],
    )
    book = book_of(tmp_path, table)
    sheet = book.formulas.sheetnames[2]
    first = 7
    assert book.formula(sheet, f"B{first + 5}") == f"=SUM(B{first}:B{first + 1})-B{first + 2}-B11"
    assert book.result(sheet, f"B{first + 5}") == 30


def test_formulas_never_run_in_a_circle(tmp_path: Path) -> None:
    """Two quarters make a half, and a quarter is the half less the other: one must be typed."""
    plain = statement("\tJPY Half\tJPY First\tJPY Second\nSales\t30\t10\t20")
    half, first, second = (plain.key("r1", column) for column in ("c1", "c2", "c3"))
    table = replace(
        plain,
        derived=(
            Derived(DerivedKind.PERIOD_SUM, half, (first, second)),
            Derived(DerivedKind.DIFFERENCE, second, (half, first)),
        ),
    )
    book = book_of(tmp_path, table)
    values = [book.formula("A statement", f"{letter}7") for letter in "BCD"]
    assert values[1] == 10
    assert sum(str(value).startswith("=") for value in values) == 1
    assert [book.result("A statement", f"{letter}7") for letter in "BCD"] == [30, 10, 20]


def test_figures_in_other_units_do_not_add_up(tmp_path: Path) -> None:
    table = statement("\tJPY e3\nSales\t10\nStaff [persons]\t5\nTotal\t15", ["r3 = r1 + r2"])
    book = book_of(tmp_path, table)
    assert book.formula("A statement", "B9") == 15


def test_more_digits_than_excel_keeps_stay_readable(tmp_path: Path) -> None:
    table = statement(
        "\tJPY\nA\t1,234,567,890,123,456,789\nB\t1\nTotal\t1,234,567,890,123,456,790",
        ["r3 = r1 + r2"],
    )
    book = book_of(tmp_path, table)
    assert not str(book.formula("A statement", "B9")).startswith("=")
    note = book.formulas["A statement"]["B7"].comment
    assert note is not None
    assert "1,234,567,890,123,456,789" in note.text


@pytest.mark.parametrize(
    ("scale", "held", "format_code", "dollars"),
    [
        (6, 1.234, '#,##0.000_);(#,##0.000);"–"_)', "=C9/Rate_JPY_per_USD"),
        # In whole units the formula would show 11,198, which nobody printed.
        (0, 1234000, '#,##0_);(#,##0);"–"_)', 11000),
    ],
)
def test_another_scale_loses_no_digit(
    tmp_path: Path, scale: int, held: float, format_code: str, dollars: object
) -> None:
    book = book_of(tmp_path, options=ExportOptions(scale=scale))
    cell = book.formulas[SHEET]["C9"]
    assert (cell.value, cell.number_format) == (held, format_code)
    assert book.formula(SHEET, "C11") == "=SUM(C9:C10)"
    assert book.formula(SHEET, "C15") == 7.25
    assert book.formula(SHEET, "B9") == dollars
    assert book.formulas[SHEET]["B9"].comment is None


def test_totals_first_puts_each_total_before_its_parts(tmp_path: Path) -> None:
    book = book_of(tmp_path, options=ExportOptions(totals_first=True))
    sheet = book.formulas[SHEET]
    labels = [sheet.cell(row, 1).value for row in range(8, 15)]
    assert labels[:4] == ["Operating income", "Total revenues", "Products", "Services"]
    assert sheet["C9"].value == "=SUM(C10:C11)"
    assert sheet["C8"].value == "=C9+SUM(C12:C13)"
    assert not summary_below(sheet)


def test_only_the_chosen_statements_are_exported(tmp_path: Path) -> None:
    other = replace(statement("\tJPY\nA\t1", id="s2"), title="Another")
    chosen = ExportOptions(statements=["s2"])
    book = book_of(tmp_path, income_statement(), other, options=chosen)
    assert book.formulas.sheetnames == ["Cover", "Checks", "Another", "Notes"]


def test_a_margin_and_a_ratio_are_formulas(tmp_path: Path) -> None:
    plain = statement("\tJPY e3\nSales\t1,000\nCost\t600\nMargin [pure]\t40.0%")
    key = plain.key("r3", "c1")
    operands = (plain.key("r1", "c1"), plain.key("r2", "c1"))
    table = replace(plain, derived=(Derived(DerivedKind.MARGIN, key, operands),))
    book = book_of(tmp_path, table)
    assert book.formula("A statement", "B9") == "=(B7-B8)/B7"
    assert Decimal(str(book.result("A statement", "B9"))) == Decimal("0.4")


def test_a_difference_in_basis_points_is_multiplied_as_a_whole(tmp_path: Path) -> None:
    page = Path(__file__).parents[1] / "filings" / "percentages_of_a_whole" / "source.htm"
    target = tmp_path / "out.xlsx"
    write_workbook(open_filing(page), target)
    book = Book.of(target)
    sheet = book.formulas.sheetnames[2]  # Behind the cover and the checks.
    assert book.formula(sheet, "D8") == "=(B8-C8)*10000"
    assert book.result(sheet, "D8") == 50
