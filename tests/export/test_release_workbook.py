"""The release's workbook shows every printed figure, and calculates where it can."""

import re
from decimal import Decimal
from typing import Any

import pytest

from tests.export.readback import Book, relative, shown, summary_below
from viewer.core.amounts import parse_figure
from viewer.core.filing import Filing
from viewer.core.findings import Verdict
from viewer.core.outline import Outline
from viewer.core.relations import SumRelation
from viewer.core.statement import Measure, Statement
from viewer.export.layout import SheetLayout
from viewer.export.options import ExportOptions
from viewer.export.styles import COLOURS, Kind
from viewer.export.workbook import write_workbook
from viewer.export.workbook_plan import WorkbookPlan, plan_workbook

LITERAL = re.compile(r"(?<![A-Za-z$0-9_.])\d+(?:\.\d+)?(?![A-Za-z0-9_!:(])")
ALLOWED = re.compile(r"0|10*")
FUNCTIONS = {"SUM", "ROUND", "IF", "AND", "ABS", "COUNTIF", "COUNTIFS", "MIN", "MAX"}
AMOUNTS = {Measure.AMOUNT, Measure.COUNT}


@pytest.fixture(scope="module")
def plan(release_filing: Filing) -> WorkbookPlan:
    return plan_workbook(release_filing, ExportOptions())


@pytest.fixture(scope="module")
def book(release_filing: Filing, tmp_path_factory: pytest.TempPathFactory) -> Book:
    target = tmp_path_factory.mktemp("release") / "out.xlsx"
    write_workbook(release_filing, target)
    return Book.of(target)


def placed(plan: WorkbookPlan) -> list[tuple[SheetLayout, Statement]]:
    return [(layout, layout.statement) for layout in plan.layouts.values()]


def test_the_sheets_are_the_issuers_in_its_order(book: Book) -> None:
    names = book.formulas.sheetnames
    assert names[:2] == ["Cover", "Checks"]
    assert names[-5:] == ["Charts", "Ties", "Derived", "Narrative", "Notes"]
    assert names[2:4] == ["Operating Result Summary", "Revenues"]
    assert names[-8:-5] == ["Income statement", "Balance sheet", "Cash flows"]
    assert len(names) == 14 + 7


def test_every_printed_figure_shows_to_the_last_digit(book: Book, plan: WorkbookPlan) -> None:
    count = 0
    for layout, statement in placed(plan):
        sheet = book.results[layout.sheet]
        for row, column, cell in statement.figures():
            at = sheet.cell(layout.numbers[row.id], layout.column_numbers[column.id])
            count += 1
            text = shown(at.value, at.number_format)
            seen, printed = parse_figure(text), parse_figure(cell.text)
            assert seen is not None, (at.coordinate, text)
            assert printed is not None
            assert seen.value == printed.value, (at.coordinate, text, cell.text)
            if not cell.is_dash:
                assert max(seen.fraction_digits, 0) == printed.fraction_digits, at.coordinate
            assert seen.is_dash == printed.is_dash
    assert count == sum(len(statement.cells) for _, statement in placed(plan))
    assert count > 800


def amounts_of(statement: Statement, relation: SumRelation) -> list[tuple[str, Decimal, Decimal]]:
    """(column, printed total, sum of its printed parts), for each amount column."""
    found = []
    for column in statement.columns:
        total = statement.cell(relation.total, column.id)
        if total is None or total.measure not in AMOUNTS or total.value is None:
            continue
        parts = [(t.weight, statement.cell(t.row, column.id)) for t in relation.terms]
        values = [w * c.value for w, c in parts if c is not None and c.value is not None]
        found.append((column.id, total.value, sum(values, Decimal(0))))
    return found


def test_a_total_is_a_formula_exactly_where_it_foots_in_all_columns(
    book: Book, plan: WorkbookPlan
) -> None:
    live = kept = 0
    for layout, statement in placed(plan):
        sheet = book.formulas[layout.sheet]
        derived = {(d.cell.row, d.cell.column) for d in statement.derived}
        for relation in statement.relations:
            amounts = amounts_of(statement, relation)
            exact = all(total == given for _, total, given in amounts)
            live, kept = live + exact, kept + (not exact)
            for column, total, given in amounts:
                cell = sheet.cell(layout.numbers[relation.total], layout.column_numbers[column])
                if exact:
                    assert cell.data_type == "f", cell.coordinate
                    for term in relation.terms:
                        assert str(layout.numbers[term.row]) in cell.value or ":" in cell.value
                elif (relation.total, column) not in derived:
                    assert cell.data_type == "n", cell.coordinate
                    assert (cell.comment is not None) == (total != given)
    assert (live, kept) == (24, 4)


def test_most_derived_figures_are_live(book: Book, plan: WorkbookPlan) -> None:
    """Of the release's 24 growth rates that its rounded figures do not give, none is a formula."""
    live = kept = 0
    for layout, statement in placed(plan):
        sheet = book.formulas[layout.sheet]
        for derived in statement.derived:
            key = derived.cell
            if any(operand.statement != statement.id for operand in derived.operands):
                continue  # Computed from other sheets: it stays as printed.
            at = sheet.cell(layout.numbers[key.row], layout.column_numbers[key.column])
            if at.data_type == "f":
                live += 1
            else:
                kept += 1
                assert at.comment is not None, (layout.sheet, at.coordinate)
    assert live > 5 * kept


def test_the_outline_is_our_tree(book: Book, plan: WorkbookPlan) -> None:
    for layout, statement in placed(plan):
        sheet = book.formulas[layout.sheet]
        levels = {row.id: sheet.row_dimensions[layout.numbers[row.id]].outlineLevel or 0
                  for row in statement.rows}  # fmt: skip
        assert levels == dict(Outline.of(statement).levels)
    assert summary_below(book.formulas["Balance sheet"])
    assert not summary_below(book.formulas["Revenues"])


def test_one_row_has_one_formula_across_its_amounts(book: Book, plan: WorkbookPlan) -> None:
    seen = 0
    for layout, statement in placed(plan):
        sheet = book.formulas[layout.sheet]
        for row in statement.rows:
            if row.id not in statement.relations_by_total:
                continue
            texts = set()
            for column in statement.columns:
                cell = statement.cell(row.id, column.id)
                at = sheet.cell(layout.numbers[row.id], layout.column_numbers[column.id])
                if cell is not None and cell.measure in AMOUNTS and at.data_type == "f":
                    if column.basis is not None and not at.value.startswith("=SUM"):
                        continue  # A half-year of its own formula.
                    texts.add(relative(at.value, at.row, at.column))
            assert len(texts) <= 1, (layout.sheet, row.label, texts)
            seen += len(texts)
    assert seen == 24


def test_a_colour_says_what_kind_of_cell_it_is(book: Book, plan: WorkbookPlan) -> None:
    sheets = {layout.sheet: layout for layout in plan.layouts.values()}
    for cell in book.cells():
        colour = cell.font.color.rgb
        if cell.data_type == "f":
            link = re.fullmatch(r"=(?:'[^']+'|[A-Za-z]+)!\$?[A-Z]+\$?\d+", cell.value)
            named = re.fullmatch(r"=Rate_\w+", cell.value)
            expected = Kind.LINK if link or named else Kind.FORMULA
            assert colour == COLOURS[expected], (cell.parent.title, cell.coordinate, cell.value)
        elif cell.parent.title in sheets and cell.data_type == "n":
            assert colour == COLOURS[Kind.PRINTED], (cell.parent.title, cell.coordinate)


def test_no_number_hides_in_a_formula(book: Book) -> None:
    formulas = [cell.value for cell in book.cells() if cell.data_type == "f"]
    assert len(formulas) > 700
    for formula in formulas:
        bare = re.sub(r"'[^']*'!|\"[^\"]*\"", "", formula)
        for literal in LITERAL.findall(bare):
            assert ALLOWED.fullmatch(literal), formula
        for function in re.findall(r"([A-Z]+)\(", bare):
            assert function in FUNCTIONS, formula


def test_the_checks_agree_with_the_report(book: Book, release_filing: Filing) -> None:
    sheet = book.results["Checks"]
    numbered = [
        row for row in range(7, sheet.max_row + 1) if sheet.cell(row, 10).value is not None
    ]
    verdicts = [sheet.cell(row, 13).value for row in numbered]
    expected = [str(footing.outcome.verdict) for footing in release_filing.report.footings]
    assert verdicts == expected
    assert len(verdicts) == 143
    assert sheet["A2"].value == "All 143 hold"
    assert (sheet["F2"].value, sheet["H2"].value, sheet["F3"].value) == (138, 5, 0)


def test_the_master_check_is_in_every_frozen_pane(book: Book, plan: WorkbookPlan) -> None:
    for layout in plan.layouts.values():
        sheet = book.formulas[layout.sheet]
        assert sheet["C1"].value == "=Checks!$A$2"
        assert book.results[layout.sheet]["C1"].value == "All 143 hold"
        assert sheet.freeze_panes == f"B{layout.first_row}"


def test_printed_figures_link_to_their_place_in_the_source(book: Book, plan: WorkbookPlan) -> None:
    sheet = book.formulas["Income statement"]
    layout = next(la for la in plan.layouts.values() if la.sheet == "Income statement")
    statement = layout.statement
    (cell,) = (c for c in statement.cells.values() if c.text == "2,832,355")
    found = [c for row in sheet.iter_rows() for c in row if c.value == 2832355]
    assert len(found) == 1
    link = found[0].hyperlink
    assert link is not None
    assert link.target.endswith("release.txt")
    assert link.tooltip == f"release.txt {cell.source.describe()}: 2,832,355"
    blue = [
        c for row in sheet.iter_rows(min_row=layout.first_row) for c in row
        if c.value is not None and c.font.color.rgb == COLOURS[Kind.PRINTED]
    ]  # fmt: skip
    assert all(c.hyperlink is not None for c in blue)


def test_nothing_is_hidden_and_every_sheet_prints(book: Book) -> None:
    for sheet in book.formulas:
        assert sheet.sheet_state == "visible"
        assert not any(size.hidden for size in sheet.row_dimensions.values())
        assert not any(size.hidden for size in sheet.column_dimensions.values())
        assert sheet.page_setup.orientation == "landscape"
        pages_high = int(sheet.title == "Cover")  # It is short: no page for its last lines.
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, pages_high)
        assert sheet.print_title_rows


def test_headers_name_period_unit_and_measure(book: Book, plan: WorkbookPlan) -> None:
    sheet: Any = book.formulas["Income statement"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4, max_row=9)]
    assert lines[0][1] == "Year-over-year Comparison"
    assert lines[2][1:4] == ["USD (1)", "JPY", "% of Total Revenues"]
    assert lines[3][0] == "Three months ended"
    assert [str(day)[:10] for day in lines[3][1:5]] == ["2004-09-30"] * 3 + ["2003-09-30"]
    assert lines[4][1:4] == ["USD thousand", "JPY thousand", "%"]
    assert lines[5][1:5] == ["at rate", "amount", "share", "amount"]


def test_main_totals_have_names(book: Book) -> None:
    names = book.formulas.defined_names
    assert "Rate_JPY_per_USD" in names
    assert "Total_assets" in names
    ((sheet, cells),) = names["Total_assets"].destinations
    first = cells.replace("$", "").split(":")[0]
    assert book.formulas[sheet][f"A{first[1:]}"].value == "Total assets"


def test_the_cover_says_where_it_comes_from(book: Book, release_filing: Filing) -> None:
    sheet = book.formulas["Cover"]
    facts = {row[0].value: row[1].value for row in sheet.iter_rows(max_col=2)}
    assert sheet["A1"].value == release_filing.entity
    assert facts["Source file"] == "release.txt"
    assert facts["SHA-256"] == release_filing.document.file_hash
    assert facts["JPY per USD"] == pytest.approx(110.2)
    links = {c.value: c.hyperlink.location for c in sheet["A"] if c.hyperlink is not None}
    assert links["Balance sheet"] == "'Balance sheet'!A1"


def test_the_ties_compare_live_what_two_sheets_print(book: Book, release_filing: Filing) -> None:
    sheet = book.formulas["Ties"]
    rows = [row for row in sheet.iter_rows(min_row=6) if row[0].value is not None]
    assert len(rows) > 60
    for row in rows:
        for place, figure in ((row[2], row[3]), (row[6], row[7])):
            assert place.hyperlink.location == place.value
            assert place.value in figure.value
        assert row[6].value in row[9].value
        assert row[13].data_type == "f"
    verdicts = {cell.value for (cell,) in book.results["Ties"]["N6:N200"] if cell.value}
    assert verdicts == {"exact", "within rounding", "forced"}
    assert book.result("Ties", "F3") == 0
    told = [f.verdict for f in release_filing.report.findings if f.check == "tie"]
    assert Verdict.BROKEN not in told
