"""The header under the mouse: columns dragged, hidden, brought back and fitted; the menu."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shown_sheet import shown_columns
from viewer.core.relations import CellKey
from viewer.ui.views.column_commands import PeriodOrder
from viewer.ui.views.column_header import ColumnHeader
from viewer.ui.views.statement_view import StatementView

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def header_of(view: StatementView) -> ColumnHeader:
    header = view.figures.horizontalHeader()
    assert isinstance(header, ColumnHeader)
    return header


def middle(view: StatementView, place: int, share: float = 0.5) -> QPoint:
    header = header_of(view)
    left, width = header.sectionViewportPosition(place), header.sectionSize(place)
    return QPoint(int(left + width * share), 8)


def click(view: StatementView, place: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(header_of(view).viewport(), LEFT, modifiers, middle(view, place))


def drag(view: StatementView, place: int, to: QPoint) -> None:
    port = header_of(view).viewport()
    QTest.mousePress(port, LEFT, NONE, middle(view, place))
    QTest.mouseMove(port, (middle(view, place) + to) / 2)
    QTest.mouseMove(port, to)
    QTest.mouseRelease(port, LEFT, NONE, to)


def test_a_selected_column_is_dragged_before_another(view: StatementView) -> None:
    click(view, 4)
    drag(view, 4, middle(view, 2, 0.2))
    assert shown_columns(view) == ["c1", "c4", "c2", "c3"]
    assert view.columns.selected() == ["c4"]
    drag(view, 2, middle(view, 4, 0.9))
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]
    assert view.sheet_view().columns == ()


def test_several_selected_columns_are_dragged_together(view: StatementView) -> None:
    click(view, 1)
    click(view, 2, SHIFT)
    assert view.columns.selected() == ["c1", "c2"]
    drag(view, 1, middle(view, 4, 0.9))
    assert shown_columns(view) == ["c3", "c4", "c1", "c2"]


def test_a_drag_that_leads_nowhere_changes_nothing(view: StatementView) -> None:
    click(view, 2)
    drag(view, 2, middle(view, 3, 0.2))
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]


def test_a_drag_over_unselected_columns_selects_them(view: StatementView) -> None:
    drag(view, 2, middle(view, 3))
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]
    assert view.columns.selected() == ["c2", "c3"]


def test_a_click_on_one_of_several_selected_columns_selects_it_alone(view: StatementView) -> None:
    click(view, 1)
    click(view, 3, SHIFT)
    click(view, 2)
    assert view.columns.selected() == ["c2"]


def test_a_double_click_on_the_mark_brings_hidden_columns_back(view: StatementView) -> None:
    click(view, 2)
    click(view, 3, SHIFT)
    assert view.columns.hide_selected()
    assert shown_columns(view) == ["c1", "c4"]
    header = header_of(view)
    mark = QPoint(header.sectionViewportPosition(2), 8)
    assert header.gap_at(mark) == 2
    assert header.gap_at(mark + QPoint(0, 30)) is None
    QTest.mouseDClick(header.viewport(), LEFT, NONE, mark)
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]
    assert view.columns.selected() == ["c2", "c3"]


@pytest.mark.parametrize(("place", "hidden"), [(1, "c1"), (4, "c4")])
def test_marks_at_both_ends(view: StatementView, place: int, hidden: str) -> None:
    click(view, place)
    assert view.columns.hide_selected()
    assert hidden not in shown_columns(view)
    assert view.columns.hidden_before(1 if hidden == "c1" else 4) == (hidden,)
    view.columns.show_before(1 if hidden == "c1" else 4)
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]


def test_the_last_column_stays(view: StatementView) -> None:
    view.figures.selectAll()
    assert not view.columns.hide_selected()
    assert shown_columns(view) == ["c1", "c2", "c3", "c4"]


def test_a_double_click_on_the_border_fits_a_column(view: StatementView) -> None:
    header = header_of(view)
    fitting = header.sectionSize(2)
    border = QPoint(header.sectionViewportPosition(3) - 1, 30)
    QTest.mousePress(header.viewport(), LEFT, NONE, border)
    QTest.mouseMove(header.viewport(), border + QPoint(40, 0))
    QTest.mouseRelease(header.viewport(), LEFT, NONE, border + QPoint(40, 0))
    assert header.sectionSize(2) == fitting + 40
    assert view.sheet_view().widths == (("c2", fitting + 40),)
    view.set_zoom(200)
    assert header.sectionSize(2) == 2 * (fitting + 40)
    view.set_zoom(100)
    QTest.mouseDClick(header.viewport(), LEFT, NONE, border + QPoint(40, 0))
    assert header.sectionSize(2) == fitting
    assert view.sheet_view().widths == ()


def test_the_same_width_for_all_periods(view: StatementView) -> None:
    header = header_of(view)
    before = [header.sectionSize(place) for place in range(1, 5)]
    view.columns.same_width()
    after = [header.sectionSize(place) for place in range(1, 5)]
    assert after[0] == after[1] == after[3] == max(before[0], before[1], before[3])
    assert after[2] == before[2]
    view.columns.fit_all()
    assert [header.sectionSize(place) for place in range(1, 5)] == before


@pytest.mark.parametrize(
    ("order", "columns"),
    [
        (PeriodOrder.OLDEST_FIRST, ["c4", "c1", "c2", "c3"]),
        (PeriodOrder.AS_PRINTED, ["c1", "c2", "c3", "c4"]),
    ],
)
def test_periods_newest_and_oldest_first(
    view: StatementView, order: PeriodOrder, columns: list[str]
) -> None:
    view.columns.sort(order)
    assert shown_columns(view) == columns
    assert view.columns.order is order
    assert view.current_key() == CellKey("s1", "r7", "c2")


def test_columns_are_moved_by_command(view: StatementView) -> None:
    view.columns.move_selected(-1)
    assert shown_columns(view) == ["c2", "c1", "c3", "c4"]
    assert view.columns.order is None
    view.columns.move_selected(-1)
    assert shown_columns(view) == ["c2", "c1", "c3", "c4"]


def test_the_menu_is_asked_for_with_its_column_selected(view: StatementView, qtbot: QtBot) -> None:
    port, at = header_of(view).viewport(), middle(view, 3)
    with qtbot.waitSignal(view.column_menu_requested, timeout=1000):
        QTest.mousePress(port, Qt.MouseButton.RightButton, NONE, at)
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, port.mapToGlobal(at))
        QApplication.sendEvent(port, menu)
    assert view.columns.selected() == ["c3"]
