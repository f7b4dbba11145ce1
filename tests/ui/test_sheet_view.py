"""The sheet under real keys and clicks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement, report_of
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.roles import Role
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.gutter import Gutter
from viewer.ui.views.label_table import LabelTable
from viewer.ui.views.statement_view import StatementView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def key(row: str, column: str) -> CellKey:
    return CellKey("s1", row, column)


@pytest.fixture
def view(qtbot: QtBot) -> StatementView:
    """The sample, shown, with the keyboard at C7."""
    made = StatementView()
    qtbot.addWidget(made)
    made.resize(760, 420)
    shown = income_statement()
    made.set_statement(shown, report_of(shown))
    with qtbot.waitExposed(made):
        made.show()
    made.figures.setFocus()
    assert made.go_to(key("r7", "c2"), flash=False)
    return made


def model_of(view: StatementView) -> StatementModel:
    assert view.model is not None
    return view.model


def press(view: StatementView, pressed: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(view.figures, pressed, modifiers)


def shown_rows(view: StatementView) -> list[str]:
    model = model_of(view)
    return [model.index(row, 0).data(Role.ROW_ID) for row in range(model.rowCount())]


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


def test_drilling_by_key_and_by_mouse(view: StatementView, qtbot: QtBot) -> None:
    for signal, pressed, modifiers in (
        (view.drill_requested, Key.Key_Return, NONE),
        (view.components_requested, Key.Key_BracketLeft, CTRL),
        (view.total_requested, Key.Key_BracketRight, CTRL),
    ):
        with qtbot.waitSignal(signal, timeout=1000) as caught:
            press(view, pressed, modifiers)
        assert caught.args == [key("r7", "c2")]
    place = view.figures.visualRect(model_of(view).index_of(key("r10", "c4"))).center()
    with qtbot.waitSignal(view.drill_requested, timeout=1000) as caught:
        QTest.mouseClick(view.figures.viewport(), LEFT, NONE, place)
        QTest.mouseDClick(view.figures.viewport(), LEFT, NONE, place)
    assert caught.args == [key("r10", "c4")]


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


def test_row_number_selects_the_row(view: StatementView) -> None:
    gutter = view.findChild(Gutter)
    assert gutter is not None
    number = QPoint(gutter.levels_width + 8, gutter.sectionViewportPosition(7) + 8)
    QTest.mouseClick(gutter.viewport(), LEFT, NONE, number)
    assert {found.row for found in view.selected_keys()} == {"r8"}


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


def test_state_is_kept_and_restored(view: StatementView) -> None:
    view.set_level(2)
    view.set_scale(Scale.MILLIONS)
    view.set_zoom(130)
    kept = view.sheet_view()
    other = income_statement()
    view.set_statement(other, None)
    view.set_zoom(100)
    view.put_on(kept)
    assert view.sheet_view() == kept
    assert "r3" not in shown_rows(view)


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


def test_zoom_scales_rows_and_stays_in_bounds(view: StatementView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.view_changed, timeout=1000):
        view.set_zoom(200)
    assert view.figures.rowHeight(0) == 40
    view.set_zoom(1000)
    assert view.zoom == 300
    view.set_zoom(1)
    assert view.zoom == 50


def test_labels_scroll_and_align_with_figures(view: StatementView, qtbot: QtBot) -> None:
    labels = view.findChild(LabelTable)
    assert labels is not None
    view.set_zoom(200)
    view.figures.verticalScrollBar().setValue(60)
    assert labels.verticalScrollBar().value() == 60
    for row in range(model_of(view).rowCount()):
        assert labels.rowViewportPosition(row) == view.figures.rowViewportPosition(row)
        assert labels.rowHeight(row) == view.figures.rowHeight(row)
    assert view.figures.horizontalScrollBar().maximum() > 0
    qtbot.waitUntil(lambda: labels.viewport().height() == view.figures.viewport().height())


def test_only_double_rules_are_high_whatever_was_folded(view: StatementView) -> None:
    def heights() -> dict[str, int]:
        return {row: view.figures.rowHeight(place) for place, row in enumerate(shown_rows(view))}

    def expected(high: int, usual: int = 20) -> dict[str, int]:
        return {row: high if row == "r12" else usual for row in shown_rows(view)}

    assert heights() == expected(24)
    model_of(view).toggle("r7")
    assert heights() == expected(24)
    view.set_order(Order.TOTALS_FIRST)
    assert heights() == expected(20)
    model_of(view).toggle("r7")
    view.set_order(Order.AS_PRINTED)
    assert heights() == expected(24)
    view.set_zoom(200)
    assert heights() == expected(48, 40)


def test_clicking_a_label_gives_the_keyboard_to_the_figures(view: StatementView) -> None:
    labels = view.findChild(LabelTable)
    assert labels is not None
    QTest.mouseClick(labels.viewport(), LEFT, NONE, QPoint(60, 9 * 20 + 5))
    assert view.current_row() == "r10"
    assert view.figures.hasFocus()
    QTest.keyClick(view.figures, Key.Key_Right)
    assert view.current_key() == key("r10", "c1")


def test_shift_click_selects_from_where_the_keys_left(view: StatementView) -> None:
    view.go_to(key("r8", "c1"), flash=False)
    place = view.figures.visualRect(model_of(view).index_of(key("r9", "c2"))).center()
    QTest.mouseClick(view.figures.viewport(), LEFT, SHIFT, place)
    assert len(view.selected_keys()) == 4


def drag(table: QTableView, start: QPoint, end: QPoint) -> None:
    """Press, move with the button held, release: QTest moves without a button."""
    where = table.viewport()
    for kind, place, held in (
        (QEvent.Type.MouseButtonPress, start, LEFT),
        (QEvent.Type.MouseMove, end, LEFT),
        (QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton),
    ):
        button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
        spot = where.mapToGlobal(place)
        event = QMouseEvent(kind, QPointF(place), QPointF(spot), button, held, NONE)
        QApplication.sendEvent(where, event)


def test_dragging_from_labels_into_figures_selects_across(view: StatementView) -> None:
    labels = view.findChild(LabelTable)
    assert labels is not None
    start = QPoint(60, view.figures.rowViewportPosition(2) + 5)
    end_box = view.figures.visualRect(model_of(view).index_of(key("r4", "c2")))
    end = QPoint(labels.columnWidth(0) + end_box.center().x(), end_box.center().y())
    drag(labels, start, end)
    assert view.selected_keys() == [key(r, c) for r in ("r3", "r4") for c in ("c1", "c2")]
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Dedicated access services\t25702\t2832355\n")


def test_dragging_from_figures_into_labels_selects_across(view: StatementView) -> None:
    start = view.figures.visualRect(model_of(view).index_of(key("r9", "c1"))).center()
    drag(view.figures, start, QPoint(-40, view.figures.rowViewportPosition(9) + 5))
    model = model_of(view)
    assert view.figures.selectionModel().isSelected(model.index(9, 0))
    assert view.selected_keys() == [key("r9", "c1"), key("r10", "c1")]


def test_shift_click_on_a_label_extends(view: StatementView) -> None:
    labels = view.findChild(LabelTable)
    assert labels is not None
    view.go_to(key("r8", "c1"), flash=False)
    place = QPoint(60, view.figures.rowViewportPosition(8) + 5)
    QTest.mouseClick(labels.viewport(), LEFT, SHIFT, place)
    assert view.selected_keys() == [key("r8", "c1"), key("r9", "c1")]
    assert view.figures.selectionModel().isSelected(model_of(view).index(8, 0))


def test_a_jump_flashes_for_a_moment(view: StatementView, qtbot: QtBot) -> None:
    view.go_to(key("r4", "c1"), flash=False)
    calm = view.figures.viewport().grab().toImage()
    view.go_to(key("r4", "c1"), flash=True)
    assert view.figures.viewport().grab().toImage() != calm
    qtbot.waitUntil(lambda: view.figures.viewport().grab().toImage() == calm, timeout=3000)


def test_ctrl_and_wheel_zoom(view: StatementView, qtbot: QtBot) -> None:
    middle = QPointF(view.figures.viewport().rect().center())
    for turn, zoom in ((120, 110), (-120, 100)):
        event = QWheelEvent(
            middle,
            view.figures.viewport().mapToGlobal(middle),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        with qtbot.waitSignal(view.view_changed, timeout=1000):
            QApplication.sendEvent(view.figures.viewport(), event)
        assert view.zoom == zoom


def test_a_folded_total_counts_its_rows(view: StatementView) -> None:
    arrangement = model_of(view).arrangement
    assert arrangement.hidden_below("r7") == 4
    assert arrangement.hidden_below("r10") == 7  # Its heading is not one of them.


@pytest.mark.parametrize(
    "shown",
    [
        replace(income_statement(), columns=(), cells={}, relations=()),
        replace(income_statement(), rows=(), cells={}, relations=()),
        replace(income_statement(), rows=(), columns=(), cells={}, relations=()),
    ],
    ids=["no columns", "no rows", "nothing"],
)
def test_a_statement_without_rows_or_columns(qtbot: QtBot, shown: Statement) -> None:
    made = StatementView()
    qtbot.addWidget(made)
    made.set_statement(shown, None)
    made.resize(500, 300)
    with qtbot.waitExposed(made):
        made.show()
    for pressed in (Key.Key_Down, Key.Key_End, Key.Key_Return, Key.Key_PageDown):
        press(made, pressed)
    press(made, Key.Key_A, CTRL)
    made.copy()
    made.set_level(1)
    made.set_order(Order.TOTALS_FIRST)
    made.set_zoom(150)
    assert made.selected_keys() == []
    assert not made.grab().toImage().isNull()


def test_rows_with_a_double_rule_alone_are_higher(view: StatementView) -> None:
    def high() -> list[str]:
        model = model_of(view)
        rows = range(model.rowCount())
        assert {view.figures.rowHeight(row) for row in rows} <= {20, 24}
        return [model.row_id(row) for row in rows if view.figures.rowHeight(row) == 24]

    assert high() == ["r12"]
    view.set_order(Order.TOTALS_FIRST)
    assert high() == []
    view.set_order(Order.AS_PRINTED)
    for level in (1, 3, 2):
        view.set_level(level)
        assert high() == ["r12"]
    view.toggle("r7")
    view.toggle("r10")
    assert high() == ["r12"]
