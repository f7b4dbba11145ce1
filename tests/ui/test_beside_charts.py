"""What stands around a sheet of charts: the panel below and the formula bar."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.charted_window import number, page, sheet
from tests.ui.shell_window import bundled, make_window, press, trigger
from viewer.core.relations import CellKey
from viewer.ui.action_ids import ActionId

NO, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_charts_have_the_room_of_the_panel_below_until_it_is_asked_for(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    bottom, layout = window.shell.parts.bottom, window.shell.layout_of_panels
    toggle = window.shell.actions_by_id[ActionId.SHOW_BOTTOM]
    heights = layout.sizes["heights"]
    assert bottom.isVisible()
    press(qtbot, window, Qt.Key.Key_F1, ALT)
    assert sheet(window)
    assert not bottom.isVisible()
    assert not toggle.isChecked()
    assert layout.sizes["heights"] == heights
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert bottom.isVisible()
    assert toggle.isChecked()
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    trigger(window, ActionId.SHOW_FINDINGS)
    assert sheet(window)
    assert bottom.isVisible()
    assert bottom.findings.isVisible()
    window.close()
    assert "bottom of charts" in window.shell.parts.store.current.panels


def test_what_is_hidden_beside_a_statement_stays_hidden_after_charts(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    bottom = window.shell.parts.bottom
    trigger(window, ActionId.SHOW_BOTTOM)
    press(qtbot, window, Qt.Key.Key_F1, ALT)
    trigger(window, ActionId.SHOW_BOTTOM)
    assert bottom.isVisible()
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert window.shell.parts.area.chart is None
    assert not bottom.isVisible()


def test_the_formula_bar_shows_the_bar_that_is_current_or_nothing(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    formula = window.shell.parts.formula
    navigator = window.shell.navigator
    navigator.to_statement(number(window), bundled()["income_statement"].id)
    press(qtbot, window, Qt.Key.Key_F1, ALT)
    drawing = page(window).drawing
    assert drawing is not None
    drawn = {mark.key for mark in drawing.marks}
    statement = bundled()["income_statement"]
    keys = (CellKey(statement.id, *place) for place in statement.cells)
    bare = next(key for key in keys if key not in drawn)
    navigator.to_cell(bare)
    navigator.focus_sheet()
    assert formula.name.text()
    press(qtbot, window, Qt.Key.Key_F1, ALT)
    assert sheet(window)
    assert page(window).current_key is None
    assert (formula.name.text(), formula.printed.text()) == ("", "")
    assert (formula.exact.text(), formula.formula.text()) == ("", "")
    assert formula.chip.isHidden()
    press(qtbot, window, Qt.Key.Key_Home, NO)
    assert "5,637,259" in formula.printed.text()
    press(qtbot, window, Qt.Key.Key_Return, NO)
    assert window.shell.parts.area.chart is None
    assert formula.name.text()
    assert "5,637,259" in formula.printed.text()
