"""Recalculating a workbook changes no cell and finds no error."""

from pathlib import Path

from tests.export.readback import Book
from tests.export.recalculation import recalculated
from viewer.core.filing import Filing
from viewer.export.workbook import write_workbook


def test_libreoffice_computes_what_the_cells_already_show(
    release_filing: Filing, tmp_path: Path
) -> None:
    ours = tmp_path / "ours.xlsx"
    write_workbook(release_filing, ours)
    mine, theirs = Book.of(ours), Book.of(recalculated(ours, tmp_path))
    formulas = 0
    for cell in mine.cells():
        if cell.data_type != "f":
            continue
        formulas += 1
        where = cell.parent.title, cell.coordinate
        cached, computed = mine.result(*where), theirs.result(*where)
        if isinstance(cached, str):
            assert computed == cached, (where, cell.value)
        else:
            assert isinstance(computed, int | float), (where, cell.value, computed)
            assert abs(computed - cached) <= 1e-14 * max(1, abs(cached)), (where, cell.value)
    assert formulas > 700
