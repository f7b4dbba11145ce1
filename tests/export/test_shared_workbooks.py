"""The proof on real filings: every figure shows, every formula keeps the rules and the results."""

import gzip
import re
from pathlib import Path

import pytest

from tests.export.package_rules import assert_package
from tests.export.readback import Book, relative, shown
from tests.export.recalculation import assert_same, recalculated
from viewer.core.amounts import parse_figure
from viewer.core.filing import Filing
from viewer.core.statement import Measure
from viewer.export.options import ExportOptions
from viewer.export.styles import COLOURS, Kind
from viewer.export.workbook import write_workbook
from viewer.export.workbook_plan import plan_workbook
from viewer.session import open_filing

FILINGS = (
    "buckle-release-2024q3/release.html",
    "nvda-release-fy2026q1/release.html.gz",
    "gme-10q-2023/statements.html.gz",
    "jp-6005-miura-2022q2-summary/ixbrl.htm.gz",
    "iij-20f-fy2004-excerpt/document.txt",
)
LITERAL = re.compile(r"(?<![A-Za-z$0-9_.])\d+(?:\.\d+)?(?![A-Za-z0-9_!:(])")
ALLOWED = re.compile(r"0|10*")
LINK = re.compile(r"=(?:(?:'(?:[^']|'')+'|[A-Za-z]+)!\$?[A-Z]+\$?\d+|Rate_\w+)")

Exported = dict[str, tuple[Filing, Path]]


@pytest.fixture(scope="module")
def exported(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    folder = tmp_path_factory.mktemp("workbooks")
    found = {}
    for number, name in enumerate(FILINGS):
        source = shared / "filings" / name
        if source.suffix == ".gz":
            plain = folder / f"{number}-{source.stem}"
            plain.write_bytes(gzip.decompress(source.read_bytes()))
            source = plain
        filing = open_filing(source)
        target = folder / f"{number}.xlsx"
        write_workbook(filing, target)
        found[name] = filing, target
    return found


def test_libreoffice_computes_what_the_cells_already_show(
    exported: Exported, tmp_path: Path
) -> None:
    ours = [path for _, path in exported.values()]
    theirs = recalculated(tmp_path, *ours)
    formulas = [assert_same(mine, other) for mine, other in zip(ours, theirs, strict=True)]
    assert min(formulas) > 5
    assert sum(formulas) > 1200


@pytest.mark.parametrize("name", FILINGS)
def test_every_printed_figure_shows_to_the_last_digit(exported: Exported, name: str) -> None:
    filing, path = exported[name]
    book = Book.of(path)
    for layout in plan_workbook(filing, ExportOptions()).layouts.values():
        page = book.results[layout.sheet]
        for row, column, cell in layout.statement.figures():
            at = page.cell(layout.numbers[row.id], layout.column_numbers[column.id])
            if cell.value is None or cell.measure is Measure.WORDS:
                assert at.value == cell.text
                continue
            seen = parse_figure(shown(at.value, at.number_format))
            printed = parse_figure(cell.text)
            assert seen is not None
            assert printed is not None
            assert seen.value == printed.value, (name, at.coordinate, at.value, cell.text)


@pytest.mark.parametrize("name", FILINGS)
def test_formulas_and_colours_keep_the_rules(exported: Exported, name: str) -> None:
    filing, path = exported[name]
    book = Book.of(path)
    for cell in book.cells():
        if cell.data_type != "f":
            continue
        bare = re.sub(r"'(?:[^']|'')*'!|\"[^\"]*\"", "", cell.value)
        assert all(ALLOWED.fullmatch(literal) for literal in LITERAL.findall(bare)), cell.value
        expected = Kind.LINK if LINK.fullmatch(cell.value) else Kind.FORMULA
        where = cell.parent.title, cell.coordinate, cell.value
        assert cell.font.color.rgb == COLOURS[expected], where
    for layout in plan_workbook(filing, ExportOptions()).layouts.values():
        statement, page = layout.statement, book.formulas[layout.sheet]
        for row in statement.relations_by_total:
            texts = {
                relative(at.value, at.row, at.column)
                for column in statement.columns
                if (cell := statement.cell(row, column.id)) is not None
                and cell.measure in {Measure.AMOUNT, Measure.COUNT}
                and column.basis is None
                and (at := page.cell(layout.numbers[row], layout.column_numbers[column.id]))
                and at.data_type == "f"
            }
            assert len(texts) <= 1, (name, layout.sheet, row, texts)


@pytest.mark.parametrize("name", FILINGS)
def test_the_package_is_what_excel_takes(exported: Exported, name: str) -> None:
    assert_package(exported[name][1])
