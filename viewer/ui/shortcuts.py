"""Every key of the window in one table: actions, the sheet's own keys, and what a Mac changes.

Keys of actions hold in the whole window (`actions.py`), the sheet's where the sheet has the
keyboard (`views/sheet_keys.py`). The window asks first, so that no key may stand in both.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from viewer.ui.action_ids import ActionId
from viewer.ui.actions import ACTIONS
from viewer.ui.views.sheet_keys import BLOCK_STEPS, COMMANDS, MOVES, STEPS, Command

#: On a Mac Qt's "Ctrl" is the Command key. These stay with Control ("Meta"), as in spreadsheets
#: there: the system takes Command with them, or the browser's habit of going back.
ON_MAC = {
    "Ctrl+[": "Meta+[",
    "Ctrl+]": "Meta+]",
    "Ctrl+`": "Meta+`",
    "Ctrl+G": "Meta+G",
    "Ctrl+Space": "Meta+Space",
    "Ctrl+Shift+H": "Meta+Shift+H",
    "Ctrl+Alt+H": "Meta+Alt+H",
    "Alt+Left": "Ctrl+[",
    "Alt+Right": "Ctrl+]",
    "F3": "Ctrl+G",
    "Shift+F3": "Ctrl+Shift+G",
    "F11": "Meta+Ctrl+F",
}
#: Commands of the sheet that do what the action with the same key does.
SAME_AS_ACTION = frozenset(
    {Command.COPY, Command.COMPONENTS, Command.TOTAL, Command.FOLD, Command.UNFOLD}
)


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key and what it does.

    Attributes:
        keys: in Qt's portable notation.
        does: the action, or the name of the sheet's command or move.
        in_sheet: whether it holds where the sheet has the keyboard only.
    """

    keys: str
    does: str
    in_sheet: bool


def on_platform(keys: str, platform: str = sys.platform) -> str:
    """The keys as a platform has them ("darwin" is a Mac)."""
    return ON_MAC.get(keys, keys) if platform == "darwin" else keys


def action_keys(action: ActionId, platform: str = sys.platform) -> tuple[str, ...]:
    """The keys of an action, the first of them shown."""
    keys = {spec.id: spec.shortcuts for spec in ACTIONS}[action]
    return tuple(on_platform(key, platform) for key in keys)


def in_words(keys: str) -> str:
    """Keys as menus of this desktop write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def every_shortcut(platform: str = sys.platform) -> Iterator[Shortcut]:
    """Every key of the window: those of actions, then the sheet's, extending ones too."""
    for spec in ACTIONS:
        for keys in action_keys(spec.id, platform):
            yield Shortcut(_portable(QKeySequence(keys)), str(spec.id), in_sheet=False)
    for (key, modifiers), move in MOVES.items():
        for pressed in (modifiers, modifiers | Qt.KeyboardModifier.ShiftModifier):
            yield Shortcut(_written(key, pressed), move.name, in_sheet=True)
    for (key, modifiers), command in COMMANDS.items():
        if command not in SAME_AS_ACTION and (key, modifiers) not in BLOCK_STEPS:
            keys = on_platform(_written(key, modifiers), platform)
            yield Shortcut(keys, command.name, in_sheet=True)
    for (key, modifiers), step in (*STEPS.items(), *BLOCK_STEPS.items()):
        yield Shortcut(_written(key, modifiers), step.name, in_sheet=True)


def _written(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    return _portable(QKeySequence(QKeyCombination(modifiers, key)))


def _portable(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
