"""What a sheet keeps and shows, and that it stands a statement without anything in it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement
from tests.ui.shown_sheet import key, press, shown_rows
from viewer.core.statement import Statement
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.views.statement_view import StatementView

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_a_jump_flashes_for_a_moment(view: StatementView, qtbot: QtBot) -> None:
    view.go_to(key("r4", "c1"), flash=False)
    calm = view.figures.viewport().grab().toImage()
    view.go_to(key("r4", "c1"), flash=True)
    assert view.figures.viewport().grab().toImage() != calm
    qtbot.waitUntil(lambda: view.figures.viewport().grab().toImage() == calm, timeout=3000)


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
