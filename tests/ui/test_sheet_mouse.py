"""The sheet under the real mouse: clicking, dragging, drilling."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.shown_sheet import NONE, key, model_of, press
from viewer.ui.views.gutter import Gutter
from viewer.ui.views.label_table import LabelTable
from viewer.ui.views.statement_view import StatementView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


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


def test_row_number_selects_the_row(view: StatementView) -> None:
    gutter = view.findChild(Gutter)
    assert gutter is not None
    number = QPoint(gutter.levels_width + 8, gutter.sectionViewportPosition(7) + 8)
    QTest.mouseClick(gutter.viewport(), LEFT, NONE, number)
    assert {found.row for found in view.selected_keys()} == {"r8"}


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
