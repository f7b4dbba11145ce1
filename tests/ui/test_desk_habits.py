"""Habits of spreadsheet users that no other test presses: menus, zoom, names, the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window, press, trigger
from viewer.core.relations import CellKey
from viewer.ui.action_ids import ActionId
from viewer.ui.actions import ACTIONS
from viewer.ui.cell_names import cell_name
from viewer.ui.homes import first_figure
from viewer.ui.language import told, without_key
from viewer.ui.main_window import MainWindow
from viewer.ui.palette_entries import palette_entries
from viewer.ui.views.statement_view import StatementView

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

TYPESET = """<table>
<tr><td></td><td>2024</td><td>2023</td></tr>
<tr><td>Stockholders’ equity, non‑current</td><td>1,234</td><td>1,100</td></tr>
<tr><td>“Other” – net</td><td>(56)</td><td>(44)</td></tr>
<tr><td>Total</td><td>1,178</td><td>1,056</td></tr>
</table>"""


def sheet(window: MainWindow) -> StatementView:
    view = window.shell.parts.area.view
    assert view is not None
    return view


@pytest.mark.parametrize(
    "typed", ["stockholders' equity", "STOCKHOLDERS’ EQUITY", "non-current", '"other" - net']
)
def test_what_a_typesetter_set_is_found_by_what_a_keyboard_has(
    qtbot: QtBot, tmp_path: Path, typed: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><p>In thousands</p>{TYPESET}</body></html>", "utf-8")
    window = make_window(qtbot, page)
    press(qtbot, window, Qt.Key.Key_F, CTRL)
    window.shell.parts.find.insert(typed)
    assert window.shell.parts.find.count.text() == "1 of 1"
    sheet(window).set_filter(typed)
    assert len(sheet(window).kept_rows or ()) == 1


def test_the_first_figure_of_a_sheet_is_selected_and_copied(qtbot: QtBot) -> None:
    """A sheet that gets the keyboard before its place: Qt makes its first cell current alone."""
    window = make_window(qtbot)
    numbers = window.shell.parts.area.filing
    assert numbers is not None
    for statement in bundled().statements:
        first = first_figure(statement)
        if first is not None:
            window.shell.navigator.to_statement(numbers.number, statement.id)
            assert current(window) == first
            assert sheet(window).selected_keys() == [first]


def test_zoom_goes_by_tens_and_is_each_statements_own(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    shown = window.shell.parts.status.zoom.percent
    for zoom in (110, 120, 130):
        press(qtbot, window, Qt.Key.Key_Plus, CTRL)
        assert sheet(window).zoom == zoom
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    assert (sheet(window).zoom, shown.text()) == (100, "100 %")
    press(qtbot, window, Qt.Key.Key_Minus, CTRL)
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert (sheet(window).zoom, shown.text()) == (130, "130 %")
    press(qtbot, window, Qt.Key.Key_0, CTRL)
    assert sheet(window).zoom == 100


def test_the_menu_of_what_is_selected_comes_by_its_key(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    area = window.shell.parts.area
    for signal in (area.row_menu_requested, area.column_menu_requested):
        signal.disconnect()  # A menu that is open waits for its reader.
    with qtbot.waitSignal(area.row_menu_requested, timeout=1000) as asked:
        press(qtbot, window, Qt.Key.Key_F10, SHIFT)
    figures = sheet(window).figures
    at = figures.viewport().mapFromGlobal(asked.args[0])
    assert at == figures.visualRect(figures.currentIndex()).bottomLeft()
    press(qtbot, window, Qt.Key.Key_Space, CTRL)
    with qtbot.waitSignal(area.column_menu_requested, timeout=1000):
        press(qtbot, window, Qt.Key.Key_F10, SHIFT)
    press(qtbot, window, Qt.Key.Key_Space, SHIFT)
    with qtbot.waitSignal(area.row_menu_requested, timeout=1000):
        press(qtbot, window, Qt.Key.Key_F10, SHIFT)


def test_a_total_folds_by_its_action_and_its_keys(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    total = current(window).row
    trigger(window, ActionId.FOLD)
    assert sheet(window).sheet_view().collapsed == {total}
    press(qtbot, window, Qt.Key.Key_Right, ALT | SHIFT)
    assert not sheet(window).sheet_view().collapsed
    press(qtbot, window, Qt.Key.Key_Left, ALT | SHIFT)
    assert sheet(window).sheet_view().collapsed == {total}


def test_where_there_are_no_parts_and_no_total_the_keys_say_so(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    said = window.shell.parts.status.sentence
    for pressed, action, words in (
        (Qt.Key.Key_BracketLeft, ActionId.DRILL, "not made of others"),
        (Qt.Key.Key_BracketRight, ActionId.UP, "no part of a total"),
    ):
        lone = next(key for key in figures() if not enabled_at(window, key, action))
        before = current(window)
        press(qtbot, window, pressed, CTRL)
        assert words in said.text()
        assert current(window) == before == lone


def figures() -> list[CellKey]:
    return [s.key(row.id, c.id) for s in bundled().statements for row, c, _ in s.figures()]


def enabled_at(window: MainWindow, key: CellKey, action: ActionId) -> bool:
    window.shell.navigator.to_cell(key)
    window.shell.navigator.focus_sheet()
    return window.shell.actions_by_id[action].isEnabled()


def name_box(window: MainWindow) -> QLineEdit:
    box = window.focusWidget()
    assert isinstance(box, QLineEdit)
    assert box is window.shell.parts.formula.name
    return box


def test_f5_and_enter_return_to_where_a_jump_started(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    first = current(window)
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    second = current(window)
    assert second.statement != first.statement
    for pressed, reached in ((Qt.Key.Key_F5, first), (Qt.Key.Key_F5, second)):
        press(qtbot, window, pressed, NONE)
        assert name_box(window).selectedText() == name_box(window).text()
        QTest.keyClick(name_box(window), Qt.Key.Key_Return)
        assert current(window) == reached
        assert window.focusWidget() is sheet(window).figures


def test_a_name_leads_to_another_statement_and_what_is_not_entered_goes(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    here = window.shell.parts.formula.name.text()
    balance = bundled()["balance_sheet"]
    press(qtbot, window, Qt.Key.Key_G, CTRL)
    QTest.keyClicks(name_box(window), "balance sheet!b3")
    press(qtbot, window, Qt.Key.Key_Escape, NONE)
    assert window.shell.parts.formula.name.text() == here
    for typed in ("balance sheet!b3", "'Balance sheet'!C4"):
        press(qtbot, window, Qt.Key.Key_G, CTRL)
        QTest.keyClicks(name_box(window), typed)
        QTest.keyClick(name_box(window), Qt.Key.Key_Return)
        assert current(window).statement == balance.id
        assert cell_name(balance, current(window)) == typed.rpartition("!")[2].upper()


def test_the_palette_has_every_action_with_its_keys_and_every_level(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    enabled = {
        spec.id: spec
        for spec in ACTIONS
        if window.shell.actions_by_id[spec.id].isEnabled() and spec.id is not ActionId.PALETTE
    }
    entries = palette_entries(window.actions(), window.shell.parts, window.shell.navigator)
    listed = {(entry.words, entry.hint) for entry in entries}
    for spec in enabled.values():
        hints = [hint for words, hint in listed if words == without_key(told(spec.text))]
        assert hints, spec.id
        if spec.shortcuts:
            keys = window.shell.actions_by_id[spec.id].shortcut()
            assert any(
                hint.endswith(keys.toString(keys.SequenceFormat.NativeText)) for hint in hints
            )
    by_words = {entry.words: entry for entry in entries}
    view = sheet(window)
    assert view.levels > 2
    by_words["Show 2 levels"].run()
    assert view.level == 2
    by_words["Show 1 level"].run()
    assert view.level == 1
