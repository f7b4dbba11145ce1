"""The sheet folds by keys, in the gutter and by level, and keeps a current cell."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from tests.ui.shown_sheet import NONE, key, model_of, press, shown_rows
from viewer.core.relations import CellKey
from viewer.ui.models.arrangement import Order
from viewer.ui.views.gutter import Gutter
from viewer.ui.views.statement_view import StatementView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def test_folding_by_keys_keeps_a_current_cell(view: StatementView) -> None:
    view.go_to(key("r4", "c2"), flash=False)
    press(view, Key.Key_Left, ALT | SHIFT)
    assert "r4" not in shown_rows(view)
    assert view.current_key() == key("r7", "c2")
    press(view, Key.Key_Right, ALT | SHIFT)
    assert "r4" in shown_rows(view)
    press(view, Key.Key_Down, CTRL)
    assert view.current_key() == key("r14", "c2")


def test_folding_by_the_gutter(view: StatementView) -> None:
    gutter = view.findChild(Gutter)
    assert gutter is not None
    row = model_of(view).row_of("r7")
    assert row is not None
    middle = gutter.sectionViewportPosition(row) + gutter.sectionSize(row) // 2
    box = QPoint(int(gutter.level_middle(1)), middle)
    QTest.mouseClick(gutter.viewport(), LEFT, NONE, box)
    assert model_of(view).arrangement.collapsed == {"r7"}
    again = model_of(view).row_of("r7")
    assert again is not None
    box.setY(gutter.sectionViewportPosition(again) + 5)
    QTest.mouseClick(gutter.viewport(), LEFT, NONE, box)
    assert model_of(view).arrangement.collapsed == frozenset()


def test_folding_whole_by_shift_in_the_gutter(view: StatementView) -> None:
    gutter = view.findChild(Gutter)
    assert gutter is not None
    row = model_of(view).row_of("r10")
    assert row is not None
    box = QPoint(int(gutter.level_middle(0)), gutter.sectionViewportPosition(row) + 10)
    QTest.mouseClick(gutter.viewport(), LEFT, SHIFT, box)
    assert model_of(view).arrangement.collapsed == {"r7", "r10"}


def test_folding_a_level_by_ctrl_in_the_gutter(view: StatementView) -> None:
    gutter = view.findChild(Gutter)
    assert gutter is not None
    row = model_of(view).row_of("r7")
    assert row is not None
    box = QPoint(int(gutter.level_middle(1)), gutter.sectionViewportPosition(row) + 10)
    QTest.mouseClick(gutter.viewport(), LEFT, CTRL, box)
    assert model_of(view).arrangement.collapsed == {"r7"}  # The only total of its level.
    assert view.level == 2


def test_level_buttons(view: StatementView) -> None:
    buttons = [b for b in view.findChildren(QToolButton) if b.property("role") == "level"]
    assert [button.text() for button in buttons] == ["1", "2", "3"]
    assert buttons[2].isChecked()
    QTest.mouseClick(buttons[0], LEFT)
    assert "r7" not in shown_rows(view)
    assert view.level == 1
    assert view.current_key() == key("r10", "c2")


def test_go_to_unfolds_and_refuses_other_statements(view: StatementView) -> None:
    view.set_level(1)
    assert view.go_to(key("r4", "c4"))
    assert view.current_key() == key("r4", "c4")
    assert not view.go_to(CellKey("elsewhere", "r4", "c4"))
    assert not view.go_to(key("r99", "c1"))
    assert view.current_key() == key("r4", "c4")


def test_order_keeps_the_current_cell(view: StatementView) -> None:
    view.set_order(Order.TOTALS_FIRST)
    assert view.current_key() == key("r7", "c2")
    assert shown_rows(view).index("r10") < shown_rows(view).index("r7")
    view.set_order(Order.AS_PRINTED)
    assert view.current_key() == key("r7", "c2")


def test_a_folded_total_counts_its_rows(view: StatementView) -> None:
    arrangement = model_of(view).arrangement
    assert arrangement.hidden_below("r7") == 4
    assert arrangement.hidden_below("r10") == 7  # Its heading is not one of them.
