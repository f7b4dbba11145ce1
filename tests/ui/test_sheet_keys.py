"""The sheet under real keys: moving, selecting, copying."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement
from tests.ui.shown_sheet import NONE, key, model_of, press
from viewer.ui.views.statement_view import StatementView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("pressed", "modifiers", "reached"),
    [
        (Key.Key_Down, NONE, ("r8", "c2")),
        (Key.Key_Up, NONE, ("r6", "c2")),
        (Key.Key_Right, NONE, ("r7", "c3")),
        (Key.Key_Right, CTRL, ("r7", "c4")),
        (Key.Key_Down, CTRL, ("r14", "c2")),
        (Key.Key_Up, CTRL, ("r3", "c2")),
        (Key.Key_Home, NONE, ("r7", "c1")),
        (Key.Key_End, NONE, ("r7", "c4")),
        (Key.Key_Home, CTRL, ("r1", "c1")),
        (Key.Key_End, CTRL, ("r14", "c4")),
        (Key.Key_PageDown, NONE, ("r14", "c2")),
    ],
)
def test_moving(
    view: StatementView, pressed: Key, modifiers: Qt.KeyboardModifier, reached: tuple[str, str]
) -> None:
    press(view, pressed, modifiers)
    assert view.current_key() == key(*reached)


def test_labels_can_be_current(view: StatementView) -> None:
    press(view, Key.Key_Left)
    press(view, Key.Key_Left)
    assert view.current_key() is None
    assert view.current_row() == "r7"
    press(view, Key.Key_Right)
    assert view.current_key() == key("r7", "c1")


def test_shift_extends_and_shrinks(view: StatementView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed, timeout=1000):
        press(view, Key.Key_Down, SHIFT)
        press(view, Key.Key_Right, SHIFT)
    chosen = [key("r7", "c2"), key("r7", "c3"), key("r8", "c2"), key("r8", "c3")]
    assert view.selected_keys() == chosen
    cells = income_statement().cells
    assert view.selected_cells() == [cells[found.row, found.column] for found in chosen]
    press(view, Key.Key_Up, SHIFT)
    assert view.selected_keys() == [key("r7", "c2"), key("r7", "c3")]
    press(view, Key.Key_Down)
    assert view.selected_keys() == [key("r8", "c3")]


def test_rows_columns_and_everything(view: StatementView) -> None:
    press(view, Key.Key_Space, SHIFT)
    assert view.selected_keys() == [key("r7", c) for c in ("c1", "c2", "c3", "c4")]
    press(view, Key.Key_Space, CTRL)
    assert {found.column for found in view.selected_keys()} == {"c2"}
    assert len(view.selected_keys()) == 12


def test_select_all_is_the_block_first_then_everything(view: StatementView) -> None:
    press(view, Key.Key_A, CTRL)
    assert len(view.selected_keys()) == len(income_statement().cells)
    model = model_of(view)
    assert not view.figures.selectionModel().isSelected(model.index(0, 0))  # A heading.
    assert view.current_key() == key("r7", "c2")
    press(view, Key.Key_A, CTRL)
    assert view.figures.selectionModel().isSelected(model.index(0, 0))
    press(view, Key.Key_Backspace, SHIFT)
    assert view.selected_keys() == [key("r7", "c2")]
    press(view, Key.Key_Asterisk, CTRL | SHIFT)
    assert len(view.selected_keys()) == len(income_statement().cells)


def test_tab_and_enter_as_in_a_form(view: StatementView) -> None:
    press(view, Key.Key_Tab)
    assert view.current_key() == key("r7", "c3")
    press(view, Key.Key_Backtab, SHIFT)
    press(view, Key.Key_Return, SHIFT)
    assert view.current_key() == key("r6", "c2")
    press(view, Key.Key_Right, SHIFT)
    press(view, Key.Key_Down, SHIFT)
    selected = view.selected_keys()
    assert view.current_key() == key("r7", "c3")
    for pressed, reached in (
        (Key.Key_Tab, ("r6", "c2")),
        (Key.Key_Tab, ("r6", "c3")),
        (Key.Key_Return, ("r7", "c3")),
        (Key.Key_Enter, ("r6", "c2")),
    ):
        press(view, pressed)
        assert view.current_key() == key(*reached)
    assert view.selected_keys() == selected


def test_the_current_cell_is_scrolled_to_when_asked_for(view: StatementView) -> None:
    view.resize(760, 200)
    QApplication.processEvents()
    bar = view.figures.verticalScrollBar()
    view.go_to(key("r14", "c2"), flash=False)
    there = bar.value()
    assert there > 0
    bar.setValue(0)
    press(view, Key.Key_Backspace, CTRL)
    assert bar.value() == there


def test_copying(view: StatementView) -> None:
    view.go_to(key("r12", "c2"), flash=False)
    press(view, Key.Key_Right, SHIFT)
    press(view, Key.Key_Right, SHIFT)
    press(view, Key.Key_C, CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "282189\t2.7%\t-829760"
    assert "font-weight:bold" in mime.html()
    assert 'x:num="-829760"' in mime.html()


def test_copying_ranges_apart_leaves_the_rest_blank(view: StatementView) -> None:
    model = model_of(view)
    flag = QItemSelectionModel.SelectionFlag.Select
    view.figures.selectionModel().select(model.index_of(key("r8", "c4")), flag)
    view.copy()
    assert QGuiApplication.clipboard().text() == "5508048\t\n\t2549379"
