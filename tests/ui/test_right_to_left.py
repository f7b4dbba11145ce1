"""Where one reads from right to left the sheet is mirrored, and its numbers are not."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shown_sheet import key, model_of, press, shown_columns, shown_sheet
from viewer.ui.views.statement_view import StatementView

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def mirrored(qtbot: QtBot) -> StatementView:
    """The sample from right to left, with the keyboard at C7."""
    view = shown_sheet(qtbot)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.qWait(1)
    return view


def cell(view: StatementView, row: str, column: str) -> QRect:
    return view.figures.visualRect(model_of(view).index_of(key(row, column)))


def test_labels_brackets_and_numbers_of_rows_stand_at_the_right(mirrored: StatementView) -> None:
    body = mirrored._body
    assert body.labels.geometry().left() > body.figures.geometry().left()
    assert body.gutter.geometry().right() == body.labels.width() - 1
    assert body.corner.geometry().right() == body.labels.width() - 1
    lefts = [cell(mirrored, "r7", column).left() for column in shown_columns(mirrored)]
    assert lefts == sorted(lefts, reverse=True)
    levels = [body.gutter.level_middle(level) for level in range(2)]
    assert body.gutter.width() > levels[0] > levels[1] > body.gutter.numbers_width


def test_arrows_lead_where_they_point(mirrored: StatementView) -> None:
    press(mirrored, Qt.Key.Key_Left)
    assert mirrored.current_key() == key("r7", "c3")
    press(mirrored, Qt.Key.Key_Right)
    press(mirrored, Qt.Key.Key_Right)
    assert mirrored.current_key() == key("r7", "c1")
    press(mirrored, Qt.Key.Key_Left, CTRL)
    assert mirrored.current_key() == key("r7", "c4")
    press(mirrored, Qt.Key.Key_Home)
    assert mirrored.current_key() == key("r7", "c1")


def test_a_number_looks_as_it_does_from_left_to_right(
    qtbot: QtBot, mirrored: StatementView
) -> None:
    plain = shown_sheet(qtbot)
    for row, column in (("r12", "c4"), ("r12", "c3"), ("r10", "c2"), ("r14", "c4")):
        pictures = []
        for view in (plain, mirrored):
            view.figures.scrollTo(model_of(view).index_of(key(row, column)))
            # But for the line that parts it from its neighbour, and the rule that may cross it.
            inside = cell(view, row, column).adjusted(2, 2, -2, -2)
            assert inside.width() > 20
            pictures.append(view.figures.viewport().grab(inside).toImage())
        assert pictures[0] == pictures[1], (row, column)


def test_a_bracket_is_folded_where_it_stands(mirrored: StatementView) -> None:
    gutter = mirrored._body.gutter
    row = model_of(mirrored).row_of("r10")
    assert row is not None
    y = gutter.sectionViewportPosition(row) + gutter.sectionSize(row) // 2
    at = QPoint(round(gutter.level_middle(0)), y)
    QTest.mouseClick(gutter.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert mirrored.sheet_view().collapsed == {"r10"}


def test_the_mouse_selects_across_labels_and_figures(mirrored: StatementView) -> None:
    figures, labels = mirrored.figures, mirrored._body.labels
    place = cell(mirrored, "r8", "c1").center()
    past = QPoint(figures.viewport().width() + 5, place.y())
    assert figures.indexAt(past).column() == 0
    assert labels.indexAt(QPoint(-5, place.y())).column() == 1


def test_a_column_is_dropped_before_the_one_at_its_right(mirrored: StatementView) -> None:
    header = mirrored._body.header
    press(mirrored, Qt.Key.Key_Space, CTRL)  # c2
    start, end = cell(mirrored, "r7", "c2").center().x(), cell(mirrored, "r7", "c4").left() + 4
    left, bar = Qt.MouseButton.LeftButton, header.viewport()
    QTest.mousePress(bar, left, pos=QPoint(start, 5))
    QTest.mouseMove(bar, QPoint((start + end) // 2, 5))
    QTest.mouseMove(bar, QPoint(end, 5))
    QTest.mouseRelease(bar, left, pos=QPoint(end, 5))
    assert shown_columns(mirrored) == ["c1", "c3", "c4", "c2"]
