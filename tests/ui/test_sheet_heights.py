"""Rows of labels and figures are equally high at every zoom; double rules take more."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shown_sheet import model_of, shown_rows
from viewer.ui.models.arrangement import Order
from viewer.ui.views.label_table import LabelTable
from viewer.ui.views.statement_view import StatementView

CTRL = Qt.KeyboardModifier.ControlModifier


def test_zoom_scales_rows_and_stays_in_bounds(view: StatementView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.view_changed, timeout=1000):
        view.set_zoom(200)
    assert view.figures.rowHeight(0) == 40
    view.set_zoom(1000)
    assert view.zoom == 300
    view.set_zoom(1)
    assert view.zoom == 50


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
