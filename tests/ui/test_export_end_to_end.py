"""From opening a release nobody prepared to the workbook on the disk, by the window's keys."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.export.readback import Book
from tests.ui.shell_window import make_window, press, trigger
from viewer.core.added_columns import AddedKind
from viewer.core.filing import Filing
from viewer.session import open_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.dialogs.add_column import AddColumnDialog
from viewer.ui.dialogs.export import ExportDialog
from viewer.ui.dialogs.export_statements import PRIMARY
from viewer.ui.main_window import MainWindow

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot: QtBot, shared: Path, tmp_path: Path) -> MainWindow:
    """A window with a copy of a quarterly release at its income statement."""
    source = tmp_path / "release.html.gz"
    shutil.copy(shared / "filings" / "nvda-release-fy2026q1" / "release.html.gz", source)
    made = make_window(qtbot, source)
    to_statement(made, "income_statement")
    return made


def opened(window: MainWindow) -> Filing:
    filing = window.shell.parts.area.filing
    assert filing is not None
    return filing.filing


def to_statement(window: MainWindow, kind: str) -> None:
    number = window.shell.navigator.number
    assert number is not None
    window.shell.navigator.to_statement(number, opened(window)[kind].id)
    window.shell.navigator.focus_sheet()


def asked(qtbot: QtBot, window: MainWindow) -> ExportDialog:
    """The dialog that Ctrl+E opens."""
    press(qtbot, window, Qt.Key.Key_E, CTRL)
    return next(found for found in window.findChildren(ExportDialog) if found.isVisible())


def name(dialog: ExportDialog, target: Path) -> None:
    dialog.path.setFocus()
    dialog.path.selectAll()
    QTest.keyClicks(dialog.path, str(target))


def told(window: MainWindow) -> Iterator[str]:
    """What boxes on the screen say; they are put away."""
    for box in window.findChildren(QMessageBox):
        if box.isVisible():
            yield box.text()
            QTest.keyClick(box, Qt.Key.Key_Escape)


def column(book: Book, sheet: str, head: str) -> int:
    """The number of the column under a head, in its row of kinds."""
    cells: Any = (cell for row in book.results[sheet]["A1:Z9"] for cell in row)
    return next(int(cell.column) for cell in cells if cell.value == head)


def test_what_was_set_in_the_window_stands_in_the_workbook(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    trigger(window, ActionId.ADD_COMMON_SIZE)
    trigger(window, ActionId.ADD_GROWTH)
    dialog = next(d for d in window.findChildren(AddColumnDialog) if d.isVisible())
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    press(qtbot, window, Qt.Key.Key_F1, ALT)
    export = asked(qtbot, window)
    assert export.path.text() == str(tmp_path / "release.xlsx")
    scopes = export.statements.scope
    scopes.setCurrentIndex(scopes.findData(PRIMARY))
    export.workbook.scale.setCurrentText("Thousands")
    export.workbook.language.setCurrentText("日本語")
    QTest.keyClick(export.workbook.computed[AddedKind.CHANGE], Qt.Key.Key_Space)
    (tmp_path / "release.html.gz").unlink()  # Somebody tidies up meanwhile.
    QTest.keyClick(export.path, Qt.Key.Key_Return)

    assert [path.name for path in tmp_path.iterdir()] == ["release.xlsx"]
    book, income = Book.of(tmp_path / "release.xlsx"), "損益計算書"
    assert book.formulas.sheetnames == [
        "表紙", "検算", income, "貸借対照表", "キャッシュ・フロー",
        "グラフ", "突合", "派生値", "本文の数値", "注記",
    ]  # fmt: skip
    assert book.formulas["グラフ"]._charts
    sheet, results = book.formulas[income], book.results[income]
    row = next(cell.row for cell in sheet["A"] if cell.value == "Gross profit")
    revenue = next(cell.row for cell in sheet["A"] if cell.value == "Revenue")
    assert results.cell(revenue, 2).value == 44_062_000, "printed in millions"
    wanted = {
        "増減額": 26_668_000 - 20_406_000,
        "増減率": 26_668 / 20_406 - 1,
        "百分比": 26_668 / 44_062,
    }
    for head, value in wanted.items():
        place = column(book, income, head)
        assert str(sheet.cell(row, place).value).startswith("="), head
        assert results.cell(row, place).value == pytest.approx(value, rel=1e-12), head
    again = open_filing(tmp_path / "release.xlsx")
    assert len(again.statements) == 3
    assert again["income_statement"].cells == opened(window)["income_statement"].cells


def test_what_cannot_be_written_is_told_and_left_as_it_was(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    kept, folder = tmp_path / "kept.xlsx", tmp_path / "folder.xlsx"
    kept.write_bytes(b"old")
    kept.chmod(0o444)
    folder.mkdir()
    before = sorted(tmp_path.iterdir())
    for target, sentence in (
        (kept, "kept.xlsx is read-only."),
        (folder, "folder.xlsx is a folder."),
    ):
        export = asked(qtbot, window)
        name(export, target)
        QTest.keyClick(export.path, Qt.Key.Key_Return)
        assert list(told(window)) == [sentence]
    export = asked(qtbot, window)
    name(export, tmp_path / "none" / "a.xlsx")
    QTest.keyClick(export.path, Qt.Key.Key_Return)
    assert export.isVisible()
    QTest.keyClick(export, Qt.Key.Key_Escape)
    assert sorted(tmp_path.iterdir()) == before
    assert kept.read_bytes() == b"old"
