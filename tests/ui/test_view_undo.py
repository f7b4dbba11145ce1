"""Every change of a view is taken back and made again, on the sheet that it was made on."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window, press, trigger
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.sheet_view import SheetView
from viewer.ui.view_history import LIMIT, ViewChange, ViewHistory
from viewer.ui.views.statement_view import StatementView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
AS_PRINTED = SheetView()


def sheet(window: MainWindow) -> StatementView:
    view = window.shell.parts.area.view
    assert view is not None
    return view


def text(window: MainWindow, action: ActionId) -> str:
    return window.shell.actions_by_id[action].text().replace("&", "")


def change(before: SheetView, after: SheetView, filing: int = 1) -> ViewChange:
    return ViewChange(filing, "s1", before, after)


def test_folding_is_undone_and_redone_by_the_keys(
    qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    assert view.model is not None
    assert not window.shell.actions_by_id[ActionId.UNDO].isEnabled()
    view.set_level(1)
    folded, place = view.sheet_view(), current(window)
    assert folded.collapsed
    assert text(window, ActionId.UNDO) == "Undo fold"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert view.sheet_view() == AS_PRINTED
    assert current(window) == place
    assert text(window, ActionId.REDO) == "Redo fold"
    press(qtbot, window, Qt.Key.Key_Y, CTRL)
    assert view.sheet_view() == folded
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    press(qtbot, window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert view.sheet_view() == folded
    qtmodeltester.check(view.model)  # type: ignore[no-untyped-call]  # it ships none


def test_every_field_of_a_view_comes_back(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    assert view.model is not None
    columns = [column.id for column in view.model.columns]
    steps: list[Callable[[], None]] = [
        lambda: view.set_level(1),
        lambda: window.shell.parts.area.set_order(Order.TOTALS_FIRST),
        lambda: window.shell.parts.area.set_scale(Scale.MILLIONS),
        lambda: view.set_columns((columns[-1], *columns[:-1]), ()),
        lambda: view.set_columns((columns[-1], *columns[:-1]), (columns[1],)),
        lambda: view.set_filter("revenue"),
        lambda: view.set_zoom(150),
        lambda: view.put_on(replace(view.sheet_view(), widths=((columns[0], 200),))),
    ]
    seen = [view.sheet_view()]
    words = []
    for step in steps:
        step()
        seen.append(view.sheet_view())
        words.append(text(window, ActionId.UNDO))
    assert words == [
        "Undo fold", "Undo order of rows", "Undo scale of figures", "Undo move column",
        "Undo hide column", "Undo filter", "Undo zoom", "Undo column width",
    ]  # fmt: skip
    for expected in reversed(seen[:-1]):
        trigger(window, ActionId.UNDO)
        assert view.sheet_view() == expected
    assert not window.shell.actions_by_id[ActionId.UNDO].isEnabled()
    assert window.shell.parts.area.order is Order.AS_PRINTED
    for expected in seen[1:]:
        trigger(window, ActionId.REDO)
        assert view.sheet_view() == expected
    assert not window.shell.actions_by_id[ActionId.REDO].isEnabled()


def test_undo_leads_to_the_sheet_that_was_changed(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    first = sheet(window)
    first.set_level(1)
    trigger(window, ActionId.NEXT_SHEET)
    second = sheet(window)
    assert second is not first
    window.shell.parts.area.set_order(Order.TOTALS_FIRST)
    trigger(window, ActionId.PREVIOUS_SHEET)  # It follows: that is no change of the reader's.
    assert first.order is Order.TOTALS_FIRST
    assert text(window, ActionId.UNDO) == "Undo order of rows"
    trigger(window, ActionId.UNDO)
    assert sheet(window) is second
    trigger(window, ActionId.UNDO)
    assert sheet(window) is first
    assert first.sheet_view() == AS_PRINTED


def test_a_closed_filing_takes_its_changes_along(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    sheet(window).set_level(1)
    trigger(window, ActionId.CLOSE_FILING)
    assert not window.shell.actions_by_id[ActionId.UNDO].isEnabled()


def test_in_a_field_the_keys_undo_what_was_typed(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    view.set_level(1)
    folded = view.sheet_view()
    window.shell.parts.find.begin()
    QTest.keyClicks(window.focusWidget(), "cash")
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert window.shell.parts.find.text() == ""
    assert view.sheet_view() == folded


def test_quick_steps_of_zooming_are_one_change() -> None:
    now = [0.0]
    history = ViewHistory(lambda: now[0])
    views = [SheetView(zoom=zoom) for zoom in (100, 110, 120, 130)]
    for before, after in pairwise(views):
        now[0] += 0.2
        history.push(change(before, after))
    assert history.to_undo == change(views[0], views[3])
    now[0] += 5
    history.push(change(views[3], views[2]))
    assert history.to_undo == change(views[3], views[2])
    now[0] += 0.2
    history.push(change(views[2], views[3]))
    assert history.to_undo == change(views[0], views[3]), "there and back is no change"
    assert history.undo() == change(views[0], views[3])
    assert history.undo() is None


def test_folds_one_after_the_other_are_changes_of_their_own() -> None:
    history = ViewHistory(lambda: 0.0)
    one, two = SheetView(collapsed=frozenset("a")), SheetView(collapsed=frozenset("ab"))
    history.push(change(AS_PRINTED, one))
    history.push(change(one, two))
    assert history.undo() == change(one, two)
    history.push(change(one, AS_PRINTED))
    assert history.to_redo is None


def test_a_hundred_changes_are_kept() -> None:
    history = ViewHistory(lambda: 0.0)
    for number in range(LIMIT + 20):
        history.push(change(AS_PRINTED, SheetView(collapsed=frozenset({str(number)}))))
    steps = 0
    while history.undo():
        steps += 1
    assert steps == LIMIT == 100
