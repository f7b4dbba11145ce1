"""One table of all keys, on every platform, in which none is ambiguous."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window
from viewer.ui.action_ids import ActionId
from viewer.ui.actions import ACTIONS
from viewer.ui.shortcuts import action_keys, every_shortcut, on_platform


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_no_key_means_two_things(platform: str, qtbot: QtBot) -> None:
    shortcuts = list(every_shortcut(platform))
    assert len(shortcuts) > 80
    meant: dict[str, set[str]] = {}
    for shortcut in shortcuts:
        assert shortcut.keys
        meant.setdefault(shortcut.keys, set()).add(shortcut.does)
    # Enter drills; in a selected block it goes on, as in a form.
    assert {keys: does for keys, does in meant.items() if len(does) > 1} == {}


def test_every_key_of_an_action_is_in_the_table_once(qtbot: QtBot) -> None:
    listed = Counter(item.keys for item in every_shortcut("linux") if not item.in_sheet)
    written = [QKeySequence(keys).toString() for spec in ACTIONS for keys in spec.shortcuts]
    assert sorted(listed.elements()) == sorted(written)


def test_a_mac_keeps_control_where_the_system_takes_command(qtbot: QtBot) -> None:
    assert on_platform("Ctrl+[", "darwin") == "Meta+["
    assert on_platform("Ctrl+C", "darwin") == "Ctrl+C"
    assert action_keys(ActionId.BACK, "darwin") == ("Ctrl+[",)
    assert action_keys(ActionId.BACK, "linux") == ("Alt+Left",)


def test_actions_bear_the_keys_of_the_table(qtbot: QtBot) -> None:
    window = bare_window(qtbot)
    for spec in ACTIONS:
        borne = [keys.toString() for keys in window.shell.actions_by_id[spec.id].shortcuts()]
        assert borne == [QKeySequence(keys).toString() for keys in action_keys(spec.id)]
