"""Everything by keyboard: names to be spoken, an order to be walked, and a focus to be seen."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window, make_window, press, trigger
from viewer.ui import theme
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.source_modes import SourceMode
from viewer.ui.panes import is_stop, stops_in
from viewer.ui.theme import Theme
from viewer.ui.views.figure_table import SheetTable

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def started(qtbot: QtBot) -> MainWindow:
    window = bare_window(qtbot)
    window.resize(1600, 1000)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def opened(qtbot: QtBot) -> MainWindow:
    return make_window(qtbot)


def failed(qtbot: QtBot) -> MainWindow:
    return make_window(qtbot, Path("nothing-of-that-name.html"))


def with_findings(qtbot: QtBot) -> MainWindow:
    window = make_window(qtbot)
    trigger(window, ActionId.SHOW_FINDINGS)
    return window


def with_page(qtbot: QtBot) -> MainWindow:
    window = make_window(qtbot)
    window.shell.parts.bottom.source.choose_mode(SourceMode.PAGE)
    return window


def with_table(qtbot: QtBot) -> MainWindow:
    window = make_window(qtbot)
    window.shell.parts.bottom.source.choose_mode(SourceMode.TABLE)
    return window


def with_charts(qtbot: QtBot) -> MainWindow:
    window = make_window(qtbot)
    trigger(window, ActionId.CHART_STATEMENT)
    return window


STATES = [started, opened, failed, with_findings, with_page, with_table, with_charts]
State = Callable[[QtBot], MainWindow]
SEEN = [(theme.light, state) for state in STATES] + [(theme.dark, opened)]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found else ""


def stops(window: MainWindow) -> list[QWidget]:
    """Where Tab leads; in a row of choices, arrows lead to those beside the chosen one."""
    return [widget for widget in window.findChildren(QWidget) if is_stop(widget)]


@pytest.mark.parametrize("state", STATES)
def test_whatever_takes_the_keyboard_has_a_name(qtbot: QtBot, state: State) -> None:
    window = state(qtbot)
    takes = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
    ]
    assert len(takes) > 5
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in takes
        if not spoken_name(widget) and not isinstance(widget.focusProxy(), QWidget)
    ]
    assert nameless == []


def walked(qtbot: QtBot, window: MainWindow, *, forward: bool) -> set[str]:
    """What Tab or Shift+Tab leads to, round the window; F6 leaves the sheet, where Tab moves."""
    modifiers = NONE if forward else SHIFT
    first = stops(window)[0]
    first.setFocus()
    met: set[str] = set()
    for _ in range(150):
        now = window.focusWidget()
        assert now is not None
        if met and now is first:
            return met
        met.add(spoken_name(now))
        key = Qt.Key.Key_F6 if isinstance(now, SheetTable) else Qt.Key.Key_Tab
        if key is Qt.Key.Key_Tab and not forward:
            key = Qt.Key.Key_Backtab
        press(qtbot, window, key, modifiers)
    pytest.fail("the way does not lead back")


@pytest.mark.parametrize("state", STATES)
def test_tab_leads_everywhere_and_back(qtbot: QtBot, state: State) -> None:
    window = state(qtbot)
    wanted = {spoken_name(widget) for widget in stops(window)}
    met = walked(qtbot, window, forward=True) | walked(qtbot, window, forward=False)
    assert wanted - met <= {name for name in wanted if name.startswith("Labels of ")}


@pytest.mark.parametrize("state", STATES)
def test_a_pane_is_walked_as_it_is_read(qtbot: QtBot, state: State) -> None:
    """Down and to the right, never back up by more than a row."""
    window = state(qtbot)
    for pane in (window.shell.toolbar, window.shell.parts.contents, window.shell.parts.status):
        places = [w.mapTo(window, w.rect().center()) for w in stops_in(pane) if w.height() < 40]
        for before, after in pairwise(places):
            assert after.y() > before.y() - 14
            assert after.x() > before.x() or after.y() > before.y()


def test_f6_leads_through_the_panes_and_escape_back_to_the_sheet(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    parts = window.shell.parts
    met: list[QWidget | None] = []
    for _ in range(7):
        press(qtbot, window, Qt.Key.Key_F6, NONE)
        met.append(window.focusWidget())
    assert met[0] is parts.bottom.source.view
    assert met[1] is parts.drilldown.table
    assert met[3] is parts.find
    assert parts.area.view is not None
    assert met[6] is parts.area.view.figures
    press(qtbot, window, Qt.Key.Key_F6, SHIFT)
    assert window.focusWidget() is met[5]
    for widget in met[:6]:
        assert widget is not None
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_Escape)
        assert window.focusWidget() is parts.area.view.figures, spoken_name(widget)


def test_hidden_panes_are_left_out(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.SHOW_BOTTOM)
    press(qtbot, window, Qt.Key.Key_F6, NONE)
    assert window.focusWidget() is window.shell.parts.drilldown.table


def picture(window: MainWindow, widget: QWidget) -> QImage:
    """The widget with what stands round it."""
    corner = widget.mapTo(window, QPoint(0, 0))
    box = widget.rect().translated(corner).adjusted(-4, -4, 4, 4)
    return window.grab(box).toImage()


def bring_into_view(widget: QWidget) -> None:
    """Scroll to it, as Tab does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


@pytest.mark.parametrize(("chosen", "state"), SEEN)
def test_the_focus_is_seen(
    qtbot: QtBot, qapp: QApplication, chosen: Callable[[], Theme], state: State
) -> None:
    theme.apply(qapp, chosen())
    try:
        window = state(qtbot)
        qapp.processEvents()  # Panels that have just come to be shown take their places.
        elsewhere, unseen = QWidget(window), []
        elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        elsewhere.show()
        for widget in stops(window):
            if widget is elsewhere:
                continue
            bring_into_view(widget)
            elsewhere.setFocus()
            before = picture(window, widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if picture(window, widget) == before:
                unseen.append(f"{type(widget).__name__} {spoken_name(widget)}")
        assert unseen == []
    finally:
        theme.apply(qapp, theme.light())
