"""The list of findings, by real keys and mouse: filter, sort, set aside, undo, export."""

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.review_samples import broken_copy
from tests.ui.shell_window import current, make_window, press, trigger
from viewer.core.findings import Severity, Verdict
from viewer.session import open_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.findings import FindingsPanel
from viewer.ui.panels.findings_model import TITLES

pytestmark = pytest.mark.usefixtures("own_folder")
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def window_with(qtbot: QtBot, tmp_path: Path) -> tuple[MainWindow, FindingsPanel]:
    """A window on a document with two broken figures; the list has the keyboard."""
    window = make_window(qtbot, broken_copy(tmp_path))
    trigger(window, ActionId.SHOW_FINDINGS)
    panel = window.shell.parts.bottom.findings
    QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel
    )
    return window, panel


def set_aside(window: MainWindow, panel: FindingsPanel, row: int, note: str) -> None:
    panel.table.selectRow(row)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert window.focusWidget() is panel.note.note
    QTest.keyClicks(panel.note.note, note)
    QTest.keyClick(panel.note.note, Qt.Key.Key_Return)
    assert panel.note.isHidden()


def verdict_texts(panel: FindingsPanel) -> list[str]:
    return [panel.model.index(row, 0).data() for row in range(panel.model.rowCount())]


def test_delete_asks_for_a_note_and_sets_the_finding_aside(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    rows, first = panel.model.rowCount(), panel.model.finding(0)
    assert window.shell.toolbar.verdict.text() == "≠  2 broken"
    set_aside(window, panel, 0, "a misprint")
    assert panel.model.rowCount() == rows - 1
    assert panel.model.row_of(first) == -1
    assert window.focusWidget() is panel.table
    assert panel.table.currentIndex().row() == 0  # The next one: Delete again goes on.
    assert window.shell.toolbar.verdict.text() == "≠  1 broken, 1 set aside"
    set_aside(window, panel, 0, "")
    assert window.shell.toolbar.verdict.text() == "✓  Nothing broken, 2 set aside"
    badge = window.shell.parts.contents.model
    spoken = [badge.item(row).spoken for row in range(badge.rowCount())]
    assert any("2 set aside" in line and "Balance sheet" in line for line in spoken)


def test_the_sheet_is_silent_about_what_is_set_aside(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    key = panel.model.finding(0).cells[0]
    window.shell.navigator.to_cell(key)
    view = window.shell.parts.area.view
    assert view is not None
    assert view.model is not None
    place = view.model.index_of(key)
    assert view.model.verdict_at(place.row(), place.column()) is Verdict.BROKEN
    set_aside(window, panel, 0, "a misprint")
    assert view.model is not None
    assert view.model.verdict_at(place.row(), place.column()) is None
    tip = view.model.index_of(key).data(Qt.ItemDataRole.ToolTipRole)
    assert "Set aside: does not add up" in tip
    assert "“a misprint”" in tip
    assert current(window) == key
    parts = window.shell.parts
    assert parts.formula.chip.text() == "○  Set aside: does not add up"
    assert "“a misprint”" in parts.drilldown.subject.verdicts[0][1].text()
    assert parts.drilldown.subject.verdicts[0][0].text() == "○  Set aside: does not add up"
    assert parts.drilldown.hint.text().startswith("Set aside, “a misprint”")


def test_what_is_set_aside_is_behind_a_chip_and_comes_back(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    first = panel.model.finding(0)
    assert panel.filters.aside_chip.isHidden()
    set_aside(window, panel, 0, "a misprint")
    assert panel.filters.aside_chip.text().endswith("1")
    QTest.mouseClick(panel.filters.aside_chip, Qt.MouseButton.LeftButton)
    last = panel.model.rowCount() - 1
    assert panel.model.finding(last) == first
    assert panel.model.index(last, 0).data() == "Set aside"
    assert panel.model.index(last, 3).data().startswith("“a misprint”, ")
    panel.table.selectRow(last)
    assert [action.text() for action in panel.menu().actions() if action.text()] == [
        "Go to figure",
        "Bring back",
        "Change the note…",
        "Undo",
    ]
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    assert panel.model.row_of(first) == 0
    assert "Set aside" not in verdict_texts(panel)
    assert window.shell.toolbar.verdict.text() == "≠  2 broken"


def test_ctrl_z_undoes_step_by_step(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    set_aside(window, panel, 0, "one")
    set_aside(window, panel, 0, "two")
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.shell.toolbar.verdict.text() == "≠  1 broken, 1 set aside"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.shell.toolbar.verdict.text() == "≠  2 broken"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert "nothing to undo" in window.shell.parts.status.sentence.text()


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    panel.table.selectRow(0)
    QTest.keyClick(panel.table, Qt.Key.Key_Delete)
    QTest.keyClicks(panel.note.note, "half a thou")
    QTest.keyClick(panel.note.note, Qt.Key.Key_Escape)
    assert panel.note.isHidden()
    assert window.focusWidget() is panel.table
    assert window.shell.toolbar.verdict.text() == "≠  2 broken"
    assert [path.name for path in tmp_path.iterdir()] == ["copy.md"]


def test_the_notes_are_there_when_the_file_is_opened_again(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    set_aside(window, panel, 0, "a misprint")
    document = tmp_path / "copy.md"
    again = open_filing(document)
    assert [review.note for review in again.report.set_aside.values()] == ["a misprint"]
    kept = json.loads((tmp_path / "copy.md.crossfoot.json").read_text(encoding="utf-8"))
    assert kept["document"]["sha256"] == again.document.file_hash


def test_filters_by_kind_severity_and_words(qtbot: QtBot, tmp_path: Path) -> None:
    _, panel = window_with(qtbot, tmp_path)
    rows, bar = panel.model.rowCount(), panel.filters
    choices = {
        action.text().partition("  ")[0]: action
        for action in bar.kinds.menu().actions()
        if action.isCheckable()
    }
    choices["Sum"].trigger()
    assert {panel.model.line(row).kind for row in range(panel.model.rowCount())}.isdisjoint(
        {"Sum"}
    )
    assert bar.kinds.text().startswith("Kinds, 1 off")
    choices["Sum"].trigger()
    assert panel.model.rowCount() == rows
    choices["Errors"].trigger()
    severities = {panel.model.finding(row).severity for row in range(panel.model.rowCount())}
    assert Severity.ERROR not in severities
    choices["Errors"].trigger()
    bar.text.setFocus()
    QTest.keyClicks(bar.text, "accounts PAYABLE")
    shown = [panel.model.finding(row) for row in range(panel.model.rowCount())]
    assert shown
    assert all("Accounts payable" in finding.message for finding in shown)


def test_when_all_is_filtered_out_the_panel_says_so_and_shows_all(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, panel = window_with(qtbot, tmp_path)
    rows = panel.model.rowCount()
    panel.filters.text.setText("ebitba")
    assert panel.nothing.isVisible()
    assert "passes the filters" in panel.nothing.sentence.text()
    press(qtbot, window, Qt.Key.Key_F8, NONE)  # Nowhere to go.
    QTest.mouseClick(panel.nothing.show_all, Qt.MouseButton.LeftButton)
    assert panel.model.rowCount() == rows
    assert panel.table.isVisible()


def test_next_and_previous_walk_what_is_shown_in_its_order(qtbot: QtBot, tmp_path: Path) -> None:
    window, panel = window_with(qtbot, tmp_path)
    panel.filters.chips[Verdict.BROKEN].click()
    header = panel.table.horizontalHeader()
    where = TITLES.index("Difference")
    QTest.mouseClick(
        header.viewport(),
        Qt.MouseButton.LeftButton,
        pos=QPoint(header.sectionViewportPosition(where) + 20, 8),
    )
    numbers = [panel.model.finding(row).difference for row in range(panel.model.rowCount())]
    known = [number for number in numbers if number is not None]
    assert known == sorted(known)
    assert all(number is None for number in numbers[len(known) :])
    press(qtbot, window, Qt.Key.Key_F8, NONE)
    assert current(window) == panel.model.finding(0).cells[0]
    press(qtbot, window, Qt.Key.Key_F8, NONE)
    assert current(window) == panel.model.finding(1).cells[0]


def test_a_note_that_cannot_be_kept_changes_nothing_and_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panel = window_with(qtbot, tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    set_aside(window, panel, 0, "a misprint")
    assert window.shell.toolbar.verdict.text() == "≠  2 broken"
    assert "could not be kept: No space left" in window.shell.parts.status.sentence.text()


def test_the_list_is_exported_as_filtered_with_what_is_set_aside(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, panel = window_with(qtbot, tmp_path)
    set_aside(window, panel, 0, "a misprint")
    panel.filters.chips[Verdict.FORCED].click()
    target = tmp_path / "list.csv"
    monkeypatch.setattr(
        "viewer.ui.commands.QFileDialog.getSaveFileName", lambda *_: (str(target), "")
    )
    QTest.mouseClick(panel.filters.export, Qt.MouseButton.LeftButton)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == panel.model.rowCount() + 1
    assert "forced" not in {row["verdict"] for row in rows}
    assert rows[-1]["note"] == "a misprint"
