"""What is copied calculates where it is pasted, reads well, and is never a formula by accident."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.export.recalculation import pasted
from tests.statement_maker import statement
from tests.ui.sheet_samples import income_statement
from tests.ui.shell_window import make_window, press
from viewer.core.statement import Cell
from viewer.ui.models.clipboard import (
    CopiedCell,
    harmless,
    number_text,
    tab_separated,
)
from viewer.ui.models.clipboard_cells import MIME
from viewer.ui.models.clipboard_html import number_and_format
from viewer.ui.models.figures import Scale
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.copying import CopiedMime, TooManyError, selection_mime

SHOWN = statement(
    "\tJPY e3\tshare\tUSD\n"
    "Sales\t10,512,328\t27.0%\t1.50\n"
    "=HYPERLINK(1)\t(829,760)\t(12.5%)\t-\n"
    "Words\tn.m.\t5.6\t"
)


def cell(row: str, column: str) -> Cell:
    return SHOWN.cells[row, column]


def place(row: str, column: str) -> CopiedCell:
    return CopiedCell(cell=SHOWN.cells.get((row, column)))


def test_numbers_as_printed_without_grouping() -> None:
    rows = [
        [CopiedCell("Sales"), *(place("r1", c) for c in ("c1", "c2", "c3"))],
        [CopiedCell("=HYPERLINK(1)"), *(place("r2", c) for c in ("c1", "c2", "c3"))],
        [CopiedCell("Words"), *(place("r3", c) for c in ("c1", "c2", "c3"))],
    ]
    assert tab_separated(rows, Scale.AS_PRINTED) == (
        "Sales\t10512328\t27.0%\t1.50\n'=HYPERLINK(1)\t-829760\t-12.5%\t0\nWords\tn.m.\t5.6\t"
    )


def test_another_scale_never_rounds() -> None:
    assert number_text(cell("r1", "c1"), Scale.MILLIONS) == "10512.328"
    assert number_text(cell("r2", "c1"), Scale.BILLIONS) == "-0.829760"
    assert number_text(cell("r1", "c1"), Scale.UNITS) == "10512328000"
    assert number_text(cell("r1", "c2"), Scale.MILLIONS) == "27.0%"


@given(st.integers(-(10**15), 10**15), st.sampled_from(Scale))
def test_what_is_copied_is_the_exact_value(number: int, scale: Scale) -> None:
    made = statement(f"\tJPY e3\nA\t{number:,}").cells["r1", "c1"]
    power = 3 if scale.value is None else scale.value
    assert Decimal(number_text(made, scale)).scaleb(power) == Decimal(number * 1000)


@given(st.text(max_size=30))
def test_no_text_is_ever_a_formula(text: str) -> None:
    assert not harmless(text).startswith(("=", "+", "-", "@"))
    assert "\t" not in harmless(text)
    assert "\n" not in harmless(text)


@given(st.decimals(-(10**12), 10**12, places=3), st.booleans())
def test_number_and_format_show_what_was_copied(number: Decimal, is_percent: bool) -> None:
    text = f"{number:f}"
    value, code = number_and_format(f"{text}%" if is_percent else text)
    assert Decimal(value) * (100 if is_percent else 1) == number
    assert code == ("0.000%_);(0.000%)" if is_percent else "#,##0.000_);(#,##0.000)")


def test_a_percentage_is_a_fraction_in_a_spreadsheet() -> None:
    assert number_and_format("-12.5%") == ("-0.125", "0.0%_);(0.0%)")
    assert number_and_format("7%") == ("0.07", "0%_);(0%)")
    assert number_and_format("-829760") == ("-829760", "#,##0_);(#,##0)")


def mime_of(
    *, is_headed: bool = False, rows: tuple[int, int] = (0, 2), columns: tuple[int, int] = (0, 3)
) -> CopiedMime:
    """What is copied of those rows and columns, first and last."""
    model = StatementModel(SHOWN)
    selection = QItemSelectionModel(model)
    corners = (model.index(rows[0], columns[0]), model.index(rows[1], columns[1]))
    selection.select(QItemSelection(*corners), QItemSelectionModel.SelectionFlag.Select)
    found = selection_mime(model, selection, is_headed=is_headed)
    assert found is not None
    return found


@pytest.mark.usefixtures("qapp")
def test_what_is_pasted_into_a_spreadsheet_is_the_exact_value(tmp_path: Path) -> None:
    """A spreadsheet that is not ours reads the HTML; text in it stays text."""
    from openpyxl import load_workbook

    page = tmp_path / "pasted.html"
    page.write_text(mime_of(is_headed=True).html(), encoding="utf-8")
    sheet = load_workbook(pasted(tmp_path, page)).active
    assert sheet is not None
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    start = next(place for place, row in enumerate(found) if row[0] == "Sales")
    assert found[start] == ["Sales", 10512328, 27.0 / 100, 1.5]
    assert found[start + 1] == ["=HYPERLINK(1)", -829760, -12.5 / 100, 0]
    assert found[start + 2] == ["Words", "n.m.", 5.6, None]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.usefixtures("qapp")
def test_with_header_it_reads_as_the_sheet_does() -> None:
    lines = mime_of(is_headed=True, columns=(1, 2)).text().splitlines()
    assert lines == [
        SHOWN.title,
        "\t" + "\t".join(column.title for column in SHOWN.columns[:2]),
        "Sales\t10,512,328\t27.0%",
        "'=HYPERLINK(1)\t(829,760)\t(12.5%)",
        "Words\tn.m.\t5.6",
    ]
    html = mime_of(is_headed=True, columns=(1, 2)).html()
    assert "(829,760)</td>" in html
    assert "=HYPERLINK(1)</td>" in html


@pytest.mark.usefixtures("qapp")
def test_totals_have_their_rules_in_an_e_mail() -> None:
    model = StatementModel(income_statement())
    selection = QItemSelectionModel(model)
    last = model.index(model.rowCount() - 1, model.columnCount() - 1)
    whole = QItemSelection(model.index(0, 0), last)
    selection.select(whole, QItemSelectionModel.SelectionFlag.Select)
    found = selection_mime(model, selection)
    assert found is not None
    rows = found.html().split("<tr>")
    total = next(row for row in rows if "Total revenues" in row)
    assert total.count("border-top:1px solid") == 4
    assert "font-weight:bold" in total
    assert "border-top" not in next(row for row in rows if "Equipment sales" in row)


@pytest.mark.usefixtures("qapp")
def test_our_own_format_has_values_in_whole_units() -> None:
    mime = mime_of()
    assert set(mime.formats()) == {"text/plain", "text/html", MIME}
    data = json.loads(bytes(mime.data(MIME).data()))
    first = data["rows"][0]["cells"][0]
    assert (first["text"], first["value"], first["unit"]) == ("10,512,328", "10512328000", "JPY")
    assert [len(row["cells"]) for row in data["rows"]] == [3, 3, 3]
    assert data["rows"][2]["cells"][2] is None


@pytest.mark.usefixtures("qapp")
def test_what_is_written_is_written_once_and_of_the_moment() -> None:
    model = StatementModel(SHOWN)
    selection = QItemSelectionModel(model)
    corner = model.index(0, 1)
    selection.select(QItemSelection(corner, corner), QItemSelectionModel.SelectionFlag.Select)
    found = selection_mime(model, selection)
    assert found is not None
    model.set_scale(Scale.MILLIONS)
    model.set_columns(("c3", "c2", "c1"), ())
    assert found.text() == "10512328"


@pytest.mark.usefixtures("qapp")
def test_a_million_cells_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ui.views.copying.MOST_CELLS", 11)
    with pytest.raises(TooManyError):
        mime_of()


def test_the_keys_copy_with_and_without_header(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    clipboard = QGuiApplication.clipboard()
    press(qtbot, window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    alone = clipboard.text()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    press(qtbot, window, Qt.Key.Key_C, both)
    headed = clipboard.text().splitlines()
    assert Decimal(alone)
    assert "," in headed[-1].split("\t")[1]
    assert len(headed) > 2
