"""Formulas in the place of figures, and what else is shown of every sheet or of none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement, report_of
from tests.ui.shell_window import make_window, press, trigger
from viewer.core.findings import Verdict
from viewer.ui import navigator
from viewer.ui.action_ids import ActionId
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.gutter import Gutter
from viewer.ui.views.statement_view import StatementView

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize(
    ("row", "column", "formula"),
    [
        ("r7", "c2", "= Σ C3:C6"),
        ("r10", "c4", "= Σ E7:E9"),
        ("r12", "c2", "= C10 − C11"),
        ("r3", "c2", ""),
        ("r13", "c1", ""),
    ],
)
def test_formulas_by_the_names_of_cells(
    qapp: QApplication, row: str, column: str, formula: str
) -> None:
    model = StatementModel(income_statement())
    assert model.formula_of(row, column) == formula
    model.set_columns(("c4", "c2"), {"c1"})
    assert model.formula_of(row, column) == formula  # Names are the document's.


def test_a_key_switches_all_sheets_to_formulas(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = window.shell.parts.area.view
    assert view is not None
    before = view.figures.columnWidth(1), view.figures.viewport().grab().toImage()
    press(qtbot, window, Qt.Key.Key_QuoteLeft, CTRL)
    assert window.shell.actions_by_id[ActionId.SHOW_FORMULAS].isChecked()
    assert view.figures.viewport().grab().toImage() != before[1]
    trigger(window, ActionId.NEXT_SHEET)
    other = window.shell.parts.area.view
    assert other is not None
    assert other is not view
    trigger(window, ActionId.PREVIOUS_SHEET)
    press(qtbot, window, Qt.Key.Key_QuoteLeft, CTRL)
    assert view.figures.columnWidth(1) == before[0]
    assert view.figures.viewport().grab().toImage() == before[1]


def test_a_key_hides_the_brackets_and_brings_them_back(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = window.shell.parts.area.view
    assert view is not None
    gutter = view.findChild(Gutter)
    assert gutter is not None
    width = gutter.levels_width
    assert width > 0
    press(qtbot, window, Qt.Key.Key_8, CTRL)
    assert gutter.levels_width == 0
    assert not window.shell.actions_by_id[ActionId.SHOW_GUTTER].isChecked()
    press(qtbot, window, Qt.Key.Key_8, CTRL)
    assert gutter.levels_width == width


def test_a_total_over_a_broken_one_is_marked_when_folded(qtbot: QtBot) -> None:
    shown = income_statement()
    cells = dict(shown.cells)
    cells["r7", "c2"] = cells["r8", "c2"]
    wrong = replace(shown, cells=cells)
    view = StatementView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.set_statement(wrong, report_of(wrong))
    assert view.model is not None
    assert view.model.verdict_below("r10") is Verdict.BROKEN
    assert StatementModel(shown, report_of(shown)).verdict_below("r10") is None
    with qtbot.waitExposed(view):
        view.show()
    view.toggle("r10")
    marked = view.grab().toImage()
    view.set_statement(wrong, None)
    view.toggle("r10")
    assert view.grab().toImage() != marked


def test_too_many_cells_are_not_summed_up(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = make_window(qtbot)
    view = window.shell.parts.area.view
    assert view is not None
    said: list[object] = []
    monkeypatch.setattr(window.shell.parts.status, "show_statistics", said.append)
    view.select_all()
    window.shell.navigator.show_statistics()
    assert said[-1] is not None
    monkeypatch.setattr(navigator, "MOST_SUMMED", 50)
    window.shell.navigator.show_statistics()
    assert said[-1] is None
