"""A statement on paper: every figure, once; header and labels on each page; what it was read from.

What is proved is proved on the PDF's own text, by a program that is not ours.
"""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.programs import wanted_program
from tests.statement_maker import statement
from tests.ui.shell_window import bundled, make_window, trigger
from viewer.app import main
from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.filing import Filing
from viewer.core.statement import Measure, Statement
from viewer.session import bundled_filing, open_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.delegates.column_layout import ColumnMeasure
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.printer import Printer
from viewer.ui.printing.paper import printable, usual_layout
from viewer.ui.printing.plan import POINT, Paper, PrintedRow, fit, paged, parted
from viewer.ui.printing.press import PdfPress
from viewer.ui.printing.sheet import PrintedSheet
from viewer.ui.printing.shown import printed_sheet
from viewer.ui.printing.wrapping import wrapped_text

A4 = Paper(523, 776)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def text_of(tmp_path: Path) -> Callable[[bytes], list[str]]:
    """Gives the text of each page of a PDF."""
    program = wanted_program("pdftotext")

    def read(content: bytes) -> list[str]:
        place = tmp_path / "read.pdf"
        place.write_bytes(content)
        done = subprocess.run(  # noqa: S603 - a program of the system, on our own file.
            [program, "-layout", str(place), "-"],
            capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        return done.stdout.split("\f")[:-1]

    return read


def pdf(filing: Filing, name: str, view: SheetView | None = None) -> tuple[bytes, PrintedSheet]:
    """The PDF of a statement, and its plan."""
    layout = usual_layout()
    sheet = printed_sheet(filing, filing[name].id, view or SheetView(), printable(layout))
    press = PdfPress([sheet], layout, "A statement")
    for _ in press.steps():
        pass
    return press.content, sheet


def with_statement(made: Statement) -> Filing:
    """The bundled filing with that statement alone."""
    return replace(bundled(), statements=(made,))


def long_statement(rows: int, columns: int) -> Statement:
    """A typed statement of that size; every figure is another."""
    head = "\t".join(["", *("JPY e3 2004-09-30" for _ in range(columns))])
    lines = [
        "\t".join([f"Line {row}", *(f"{row * 100 + column:,}" for column in range(columns))])
        for row in range(10, rows + 10)
    ]
    return statement("\n".join([head, *lines]))


def test_every_figure_stands_on_paper_as_it_is_printed(
    text_of: Callable[[bytes], list[str]],
) -> None:
    filing = bundled()
    for shown in filing.statements:
        pages = text_of(pdf(filing, shown.id)[0])
        words = re.findall(r"\S+", " ".join(pages).replace("( ", "("))
        text = "".join(words)
        for _, _, cell in shown.figures():
            digits = re.sub(r"[^0-9.,]", "", cell.text)
            assert digits in text, (shown.title, cell.text)
        for row in shown.rows:
            assert "".join(row.label.split()) in text
        document = filing.document
        assert all(document.file_hash in page for page in pages)
        assert all(document.name in page for page in pages)
        assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
        for _, note in shown.footnotes:
            assert "".join(note.split()) in text


def test_a_long_statement_repeats_its_header_and_loses_no_row(
    text_of: Callable[[bytes], list[str]],
) -> None:
    made = long_statement(300, 3)
    columns = tuple(replace(c, header=(f"Column {c.id}",)) for c in made.columns)
    content, sheet = pdf(with_statement(replace(made, columns=columns)), made.id)
    pages = text_of(content)
    assert len(pages) == len(sheet.pages) > 4
    assert not sheet.across
    found = [label for page in pages for label in re.findall(r"Line \d+", page)]
    assert found == [row.label for row in made.rows]
    for number, page in enumerate(pages, 1):
        assert all(f"Column c{column}" in page for column in (1, 2, 3))
        assert f"Page {number} of {len(pages)}" in page


def test_a_wide_statement_lies_or_is_parted_with_its_labels_on_each_page(
    text_of: Callable[[bytes], list[str]],
) -> None:
    upright, lying, parted_over = (
        pdf(with_statement(made), made.id)
        for made in (long_statement(5, 4), long_statement(5, 12), long_statement(5, 60))
    )
    assert not upright[1].across
    assert lying[1].across
    assert len(lying[1].pages) == 1
    pages = text_of(parted_over[0])
    assert len(pages) > 2
    for page in pages:
        assert re.findall(r"Line \d+", page) == [f"Line {row}" for row in range(10, 15)]
    figures = [f for page in pages for f in re.findall(r"^ *Line 10 +(.*)$", page, re.M)]
    assert " ".join(figures).split() == [f"{1000 + column:,}" for column in range(60)]


def test_what_differs_from_the_document_is_said(text_of: Callable[[bytes], list[str]]) -> None:
    filing = bundled()
    income = filing["income_statement"]
    total = next(iter(income.relations_by_total))
    view = SheetView(
        Order.AS_PRINTED,
        frozenset({total}),
        Scale.MILLIONS,
        hidden=frozenset({income.columns[0].id}),
    )
    text = " ".join(text_of(pdf(filing, income.id, view)[0])[0].split())
    assert "1 column is hidden. Amounts in millions." in text
    assert re.search(r"\(\d+ rows folded\)", text)
    assert re.search(r"\d+ rows are folded\.", text)
    first = " ".join(text_of(pdf(filing, income.id)[0])[0].split())
    assert "hidden" not in first
    assert first.index(filing.entity) < first.index(income.title)


def test_added_columns_are_printed_and_said_to_be_computed(
    text_of: Callable[[bytes], list[str]],
) -> None:
    filing = bundled()
    income = filing["income_statement"]
    amounts = [column.id for column in income.columns if column.measure is Measure.AMOUNT]
    growth = AddedColumn(AddedKind.DIFFERENCE, (amounts[0], amounts[1]))
    text = " ".join(text_of(pdf(filing, income.id, SheetView(added=(growth,)))[0])[0].split())
    assert "Columns in italics are computed." in text
    total = next(iter(income.relations_by_total))
    first, second = (income.cells[total, column].value for column in amounts[:2])
    assert first is not None
    assert second is not None
    assert f"{abs(first - second) / 1000:,.0f}" in text


def test_a_statement_little_longer_than_a_page_is_on_one() -> None:
    made = long_statement(56, 3)
    sheet = pdf(with_statement(made), made.id)[1]
    assert len(sheet.pages) == 1
    assert 0.8 < sheet.shrink < 1


WIDTHS = st.lists(st.integers(30, 3000), max_size=40)


@given(WIDTHS, st.integers(50, 4000))
def test_parted_columns_fit_and_none_is_lost(widths: list[int], room: int) -> None:
    measures = [ColumnMeasure(width, 8) for width in widths]
    parts = parted(measures, room)
    assert [place for first, end in parts for place in range(first, end)] == [*range(len(widths))]
    for first, end in parts:
        assert end - first <= 1 or sum(widths[first:end]) <= room


@given(WIDTHS, st.integers(0, 6000))
def test_what_fits_is_never_wider_than_its_page(widths: list[int], labels: int) -> None:
    measures = [ColumnMeasure(width, 8) for width in widths]
    size = fit(A4, labels, measures)
    assert size.labels <= size.width
    assert size.shrink * 8 >= 6, "points: smaller print is not read, but guessed"
    assert size.width * size.shrink == pytest.approx((776 if size.across else 523) * POINT)
    if len(size.parts) == 1 and size.shrink > 0.8:
        assert size.labels + sum(widths) <= size.width + 1


def test_labels_take_what_figures_leave_free() -> None:
    size = fit(A4, 1600, [ColumnMeasure(300, 8)] * 2)
    assert (size.labels, size.shrink) == (1600, 1)


def test_a_doubtful_figure_is_marked_and_the_mark_explained(
    tmp_path: Path, release: Path, text_of: Callable[[bytes], list[str]]
) -> None:
    wrong = tmp_path / "wrong.txt"
    text = release.read_text(encoding="utf-8")
    payable = "4,502,356"
    assert payable in text
    wrong.write_text(text.replace(payable, "4,520,356"), encoding="utf-8")
    filing = open_filing(wrong)
    pages = text_of(pdf(filing, filing["balance_sheet"].id)[0])
    assert "≠ Does not agree" in pages[-1]
    right = open_filing(release)
    assert "≠" not in "".join(text_of(pdf(right, right["balance_sheet"].id)[0]))


@given(st.lists(st.integers(50, 900), max_size=60), st.integers(0, 50), st.integers(1, 3))
def test_pages_hold_every_row_and_note_once(heights: list[int], notes: int, parts: int) -> None:
    rows = [PrintedRow(place, ("x",), "", height) for place, height in enumerate(heights)]
    runs = [(part, part + 1) for part in range(parts)]
    lines = [f"note {number}" for number in range(notes)]
    pages = paged(rows, runs, (1500, 2000), (lines, 60))
    for run in runs:
        shown = [row.row for page in pages if page.columns == run for row in page.rows]
        assert shown == [*range(len(rows))]
    assert [line for page in pages for line in page.notes] == lines
    for number, page in enumerate(pages):
        room = 1500 if number < parts else 2000
        used = sum(row.height for row in page.rows) + 60 * len(page.notes)
        assert used <= room or len(page.rows) == 1


@given(st.text(alphabet="ab 一 -", max_size=60), st.integers(3, 20))
def test_wrapped_text_loses_nothing(text: str, width: int) -> None:
    lines = wrapped_text(text, width, lambda piece: float(len(piece)))
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(len(line) <= width for line in lines)


def test_the_menu_writes_the_statement_shown(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text_of: Callable[[bytes], list[str]],
) -> None:
    window = make_window(qtbot)
    target = tmp_path / "income"
    monkeypatch.setattr(
        "viewer.ui.printer.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    view = window.shell.parts.area.view
    assert view is not None
    view.set_level(1)
    trigger(window, ActionId.EXPORT_PDF)
    view.set_level(2)  # Whoever goes on working does not change what is printed.
    written = tmp_path / "income.pdf"
    qtbot.waitUntil(written.exists)
    assert "rows are folded" in text_of(written.read_bytes())[0]
    qtbot.waitUntil(lambda: "income.pdf is written" in window.shell.parts.status.sentence.text())


def test_a_pdf_that_cannot_be_written_says_why(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window(qtbot)
    printer = window.findChild(Printer)
    assert isinstance(printer, Printer)
    printer.write_pdf(tmp_path / "no" / "out.pdf")
    qtbot.waitUntil(lambda: not printer.is_busy)
    box = window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "does not exist" in box.text()
    box.close()


def test_a_printer_gets_the_pages_it_was_asked_for(
    qtbot: QtBot, tmp_path: Path, text_of: Callable[[bytes], list[str]]
) -> None:
    window = make_window(qtbot)
    own = window.findChild(Printer)
    assert isinstance(own, Printer)
    target = tmp_path / "printed.pdf"
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(target))
    layout = usual_layout()
    layout.setOrientation(QPageLayout.Orientation.Landscape)
    device.setPageLayout(layout)
    own.print_on(device)
    qtbot.waitUntil(lambda: not own.is_busy)
    (page,) = text_of(target.read_bytes())
    assert "Page 1 of 1" in page
    assert "printed" in window.shell.parts.status.sentence.text()


def test_the_command_line_prints_every_statement_on_its_own_pages(
    tmp_path: Path, text_of: Callable[[bytes], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "all.pdf"
    assert main(["print", str(bundled_filing()), "-o", str(target)]) == 0
    pages = text_of(target.read_bytes())
    assert len(pages) >= len(bundled().statements)
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    chosen = ["--statements", "balance_sheet,income_statement", "--scale", "millions"]
    assert main(["print", str(bundled_filing()), "-o", str(target), *chosen]) == 0
    text = " ".join(" ".join(text_of(target.read_bytes())).split())
    assert text.count("Amounts in millions.") == 2
    assert main(["print", str(bundled_filing()), "-o", str(tmp_path / "out.doc")]) == 2
    assert "Choose a name that ends in .pdf." in capsys.readouterr().err
