"""A window for tests: jobs run at once, settings stay in memory, the bundled filing is open."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.session import bundled_filing, open_filing
from viewer.ui.action_ids import ActionId
from viewer.ui.exporting import Write
from viewer.ui.jobs import ImmediateRunner, IsCancelled, Report
from viewer.ui.main_window import MainWindow
from viewer.ui.opening import Arrived, Read
from viewer.ui.outfit import Outfit
from viewer.ui.selection import Spot
from viewer.ui.settings import SettingsStore


@cache
def understood(path: Path) -> Filing:
    """The filing in a file; read once for all tests."""
    return open_filing(path)


def read(path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
    """Reads for the window, faster the second time."""
    report("Reading", 0.5)
    return understood(path)


def bundled() -> Filing:
    """The filing that comes with the program."""
    return understood(bundled_filing())


def bare_window(
    qtbot: QtBot,
    store: SettingsStore | None = None,
    reader: Read = read,
    writer: Write | None = None,
) -> MainWindow:
    """A window with everything in it and nothing open; not shown yet."""
    window = MainWindow(store or SettingsStore(), Outfit(ImmediateRunner(), reader, writer))
    qtbot.addWidget(window)
    window.furnish()
    return window


def make_window(qtbot: QtBot, *files: Path, store: SettingsStore | None = None) -> MainWindow:
    """A window with these files open; without any, the bundled filing."""
    window = bare_window(qtbot, store)
    window.resize(1600, 1000)
    with qtbot.waitActive(window):  # Shortcuts belong to the active window.
        window.show()
        window.activateWindow()
    window.shell.open_files(files or (bundled_filing(),))
    window.shell.navigator.focus_sheet()
    return window


def current(window: MainWindow) -> CellKey:
    """The current figure."""
    spot = window.shell.parts.current.spot
    assert isinstance(spot, Spot)
    return spot.cell


def trigger(window: MainWindow, action: ActionId) -> None:
    """Do what a menu entry does."""
    assert window.shell.actions_by_id[action].isEnabled(), action
    window.shell.actions_by_id[action].trigger()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key where the keyboard is."""
    target = window.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def double_click(qtbot: QtBot, view: QAbstractItemView, index: QModelIndex) -> None:
    """Click a cell twice, as a mouse does: Qt's own double click leaves the first press out."""
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
