"""Charts draw what the statements print, over live cells; the data sheet has every figure once."""

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.export.readback import Book
from tests.export.samples import sample_filing
from tests.statement_maker import statement
from viewer.core.chart_figures import row_label
from viewer.core.filing import Filing
from viewer.core.statement import Measure, StatementKind
from viewer.export.options import ExportOptions
from viewer.export.workbook import write_workbook
from viewer.session import export
from viewer.structure.chart_subjects import proposed_charts

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
SHEET_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
INCOME = """
Revenue	100	80
Costs	(130)	(70)
Operating loss	(30)	10
Other income	50	5
Net income	20	15
"""


@pytest.fixture(scope="module")
def exported(release_filing: Filing, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("charts") / "out.xlsx"
    write_workbook(
        release_filing, target, ExportOptions(data_sheet=True, subjects=proposed_charts)
    )
    return target


def charts_of(path: Path) -> list[Any]:
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        names = sorted(n for n in archive.namelist() if n.startswith("xl/charts/chart"))
        return [etree.fromstring(archive.read(name)) for name in names]


def loss_filing() -> Filing:
    table = statement(
        "\tUSD e3 12m:2024-12-31 2024\tUSD e3 12m:2023-12-31 2023" + INCOME,
        ["r3 = r1 + r2", "r5 = r3 + r4"],
        kind=StatementKind.INCOME_STATEMENT,
    )
    relations = tuple(replace(relation, folds=False) for relation in table.relations)
    return sample_filing(replace(table, relations=relations))


def test_every_chart_has_a_title_and_reads_cells_that_hold_numbers(exported: Path) -> None:
    book = Book.of(exported)
    charts = charts_of(exported)
    assert len(charts) == 13
    for chart in charts:
        title = "".join(chart.find(f".//{DRAWING}title").itertext()).strip()
        assert title
        for values in chart.iter(f"{DRAWING}val"):
            sheet, _, area = values.find(f".//{DRAWING}f").text.rpartition("!")
            cells = [
                c for row in book.results[sheet.strip("'")][area.replace("$", "")] for c in row
            ]
            assert cells
            assert all(isinstance(cell.value, int | float) for cell in cells)


def test_charts_hold_what_their_cells_hold(exported: Path) -> None:
    """Who does not calculate draws from the copies: they must be the cells' own results."""
    book = Book.of(exported)
    references = 0
    for chart in charts_of(exported):
        for kind in ("numRef", "strRef"):
            for reference in chart.iter(f"{DRAWING}{kind}"):
                area = reference.find(f"{DRAWING}f").text
                sheet, _, cells = area.rpartition("!")
                found = book.results[sheet.strip("'")][cells.replace("$", "")]
                rows = found if isinstance(found, tuple) else ((found,),)
                held = [point.text for point in reference.iter(f"{DRAWING}v")]
                values = [cell.value for row in rows for cell in row]
                count = reference.find(f".//{DRAWING}ptCount").get("val")
                assert len(held) == len(values) == int(count)
                for text, value in zip(held, values, strict=True):
                    assert (float(text) if kind == "numRef" else text) == value, area
                references += 1
    assert references > 40


def test_a_workbook_draws_the_rows_that_the_window_proposes(
    release_filing: Filing, tmp_path: Path
) -> None:
    """One rule for both: what a reader sees by one click stands in the workbook too."""
    target = tmp_path / "out.xlsx"
    export(release_filing, target)
    titles = ["".join(chart.find(f".//{DRAWING}title").itertext()) for chart in charts_of(target)]
    drawn = sorted(title.strip().rpartition(", ")[0] for title in titles)
    wanted = [
        row_label(release_filing, chart.rows[0])
        for kind in ("income_statement", "balance_sheet", "cash_flows")
        for chart in proposed_charts(release_filing, release_filing[kind].id)
    ]
    assert len(wanted) == 12
    assert [label for label in drawn if "Waterfall" not in label] == sorted(wanted)


def test_every_chart_is_told_to_those_who_do_not_see_it(exported: Path) -> None:
    from lxml import etree

    with zipfile.ZipFile(exported) as archive:
        names = [n for n in archive.namelist() if n.startswith("xl/drawings/drawing")]
        drawings = [etree.fromstring(archive.read(name)) for name in names]
    told = [
        frame.get("descr") or "" for one in drawings for frame in one.iter(f"{SHEET_DRAWING}cNvPr")
    ]
    assert len(told) == len(charts_of(exported))
    assert all(told)
    assert any("TOTAL REVENUES" in text.upper() and "10,512,328" in text for text in told)


def test_the_columns_of_a_waterfall_add_up_to_where_each_bar_ends(tmp_path: Path) -> None:
    """Revenue 100, costs to -30, other income to +20: a bar may cross zero."""
    write_workbook(loss_filing(), tmp_path / "out.xlsx")
    page = Book.of(tmp_path / "out.xlsx").results["Charts"]
    rows = [row for row in page.iter_rows(values_only=True) if row[1] in {"total", "step"}]
    assert [(row[0], row[2]) for row in rows] == [
        ("Revenue", 100), ("Costs", -130), ("Operating loss", -30),
        ("Other income", 50), ("Net income", 20),
    ]  # fmt: skip
    for row in rows:
        start, end, plus, minus, *seen = row[3:13]
        assert sum(map(abs, seen)) == abs(end - start)
        assert plus + sum(part for part in seen if part > 0) == max(0, start, end)
        assert minus + sum(part for part in seen if part < 0) == min(0, start, end)
    costs = rows[1][5:13]
    assert costs == (0, 0, 0, 0, 0, 0, 100, -30)


def test_the_data_sheet_has_every_figure_once(exported: Path, release_filing: Filing) -> None:
    page = Book.of(exported).results["Data"]
    rows = list(page.iter_rows(min_row=2, values_only=True))
    printed = [
        cell
        for table in release_filing.statements
        for _, _, cell in table.figures()
        if cell.measure is not Measure.WORDS
    ]
    assert [row[9] for row in rows] == [cell.text for cell in printed]
    assert page.auto_filter.ref == f"A1:K{len(rows) + 1}"
    for row, cell in zip(rows, printed, strict=True):
        assert (row[6] is None) == (cell.value is None)
        assert cell.value is None or row[6] == pytest.approx(float(cell.value), rel=1e-15)


def test_without_charts_there_is_no_sheet_of_them(tmp_path: Path) -> None:
    write_workbook(loss_filing(), tmp_path / "out.xlsx", ExportOptions(charts=False))
    assert "Charts" not in Book.of(tmp_path / "out.xlsx").formulas.sheetnames
    assert charts_of(tmp_path / "out.xlsx") == []
