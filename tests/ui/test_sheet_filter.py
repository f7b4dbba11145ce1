"""The filter: typed into its bar it dims rows and drops none; Esc ends it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import make_window, press, trigger
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.views.statement_view import StatementView

NONE = Qt.KeyboardModifier.NoModifier


def sheet(window: MainWindow) -> StatementView:
    view = window.shell.parts.area.view
    assert view is not None
    return view


def test_typing_dims_rows_and_says_how_many_match(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    assert view.model is not None
    rows = view.model.rowCount()
    press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "operating")
    kept = view.kept_rows
    assert kept is not None
    labels = {row.id: row.label.casefold() for row in view.model.rows}
    assert kept == {row for row, label in labels.items() if "operating" in label}
    assert 0 < len(kept) < rows == view.model.rowCount()
    said = window.shell.parts.status.sentence.text()
    assert f"{len(kept)} of {rows} rows match “operating”" in said
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.focusWidget() is view.figures
    assert view.kept_rows == kept


def test_escape_in_the_field_or_the_sheet_ends_it(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    for leave_first in (False, True):
        trigger(window, ActionId.FILTER)
        field = window.focusWidget()
        assert isinstance(field, QLineEdit)
        QTest.keyClicks(field, "net")
        assert view.kept_rows
        if leave_first:
            QTest.keyClick(field, Qt.Key.Key_Down)
            assert window.focusWidget() is view.figures
        press(qtbot, window, Qt.Key.Key_Escape, NONE)
        assert view.kept_rows is None
        assert view.filter == ""
        assert window.focusWidget() is view.figures
        assert not field.isVisible()


def test_nothing_matching_says_so_and_dims_all(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.FILTER)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "no such row")
    assert sheet(window).kept_rows == frozenset()
    assert "0 of" in window.shell.parts.status.sentence.text()


def test_a_figure_is_found_as_shown_and_as_digits(qtbot: QtBot) -> None:
    view = sheet(make_window(qtbot))
    view.set_filter("10,512")
    by_text = view.kept_rows
    assert by_text
    view.set_filter("10512")
    assert view.kept_rows == by_text


def test_hidden_columns_are_told_of(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    said = window.shell.parts.status.sentence
    assert "nothing hidden" in said.text()
    assert not window.shell.actions_by_id[ActionId.SHOW_COLUMNS].isEnabled()
    count = len(view.model.columns) if view.model else 0
    trigger(window, ActionId.HIDE_COLUMNS)
    assert f"{count - 1} of {count} columns of figures" in said.text()
    assert "nothing hidden" not in said.text()
    trigger(window, ActionId.SHOW_COLUMNS)
    assert "nothing hidden" in said.text()
