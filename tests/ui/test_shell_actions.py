"""Actions are data: each has a handler, no key is used twice, needs decide alone."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window, make_window
from viewer.ui.action_ids import ActionId, Need
from viewer.ui.actions import ACTIONS, available
from viewer.ui.shortcuts import SAME_AS_ACTION
from viewer.ui.views.sheet_keys import COMMANDS, MOVES


def test_each_id_has_one_spec_and_one_handler(qtbot: QtBot) -> None:
    assert sorted(spec.id for spec in ACTIONS) == sorted(ActionId)
    window = make_window(qtbot)
    assert all(window.shell.actions_by_id[action] is not None for action in ActionId)


def test_no_shortcut_is_used_twice(qtbot: QtBot) -> None:
    used = Counter(
        QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
        for spec in ACTIONS
        for keys in spec.shortcuts
    )
    assert [keys for keys, count in used.items() if count > 1] == []


def test_no_shortcut_takes_a_key_of_the_sheet_for_something_else(qtbot: QtBot) -> None:
    same = SAME_AS_ACTION
    sheet = {
        QKeySequence(modifiers.value | key.value).toString()
        for (key, modifiers), command in (*MOVES.items(), *COMMANDS.items())
        if command not in same
    }
    ours = {QKeySequence(keys).toString() for spec in ACTIONS for keys in spec.shortcuts}
    assert sheet & ours == set()


def test_needs_decide_what_can_be_used() -> None:
    nothing = available(set())
    assert nothing[ActionId.OPEN]
    assert not nothing[ActionId.EXPORT]
    assert available(set(Need)) == dict.fromkeys(ActionId, True)


def test_without_a_filing_only_what_makes_sense_is_enabled(qtbot: QtBot) -> None:
    window = bare_window(qtbot)
    enabled = {action for action in ActionId if window.shell.actions_by_id[action].isEnabled()}
    assert ActionId.OPEN in enabled
    assert enabled.isdisjoint({ActionId.EXPORT, ActionId.FIND, ActionId.DRILL, ActionId.BACK})
