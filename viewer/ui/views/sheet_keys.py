"""The keys of the sheet: a table from key and modifiers to what they do."""

import sys
from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from viewer.ui.views.navigation import Move, Step


class Command(Enum):
    """What a key does beside moving."""

    DRILL = auto()
    COMPONENTS = auto()
    TOTAL = auto()
    FOLD = auto()
    UNFOLD = auto()
    SELECT_COLUMN = auto()
    SELECT_ROW = auto()
    SELECT_ALL = auto()  # The block first, all when pressed again.
    SELECT_BLOCK = auto()
    SELECT_CURRENT = auto()
    SHOW_CURRENT = auto()
    COPY = auto()
    CLEAR = auto()
    MENU = auto()


_KEY = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier

#: Each of them with Shift as well: then the selection is extended.
MOVES: dict[tuple[Qt.Key, Qt.KeyboardModifier], Move] = {
    (_KEY.Key_Left, _NONE): Move.LEFT,
    (_KEY.Key_Right, _NONE): Move.RIGHT,
    (_KEY.Key_Up, _NONE): Move.UP,
    (_KEY.Key_Down, _NONE): Move.DOWN,
    (_KEY.Key_Left, _CTRL): Move.BLOCK_LEFT,
    (_KEY.Key_Right, _CTRL): Move.BLOCK_RIGHT,
    (_KEY.Key_Up, _CTRL): Move.BLOCK_UP,
    (_KEY.Key_Down, _CTRL): Move.BLOCK_DOWN,
    (_KEY.Key_Home, _NONE): Move.ROW_START,
    (_KEY.Key_End, _NONE): Move.ROW_END,
    (_KEY.Key_Home, _CTRL): Move.SHEET_START,
    (_KEY.Key_End, _CTRL): Move.SHEET_END,
    (_KEY.Key_PageUp, _NONE): Move.PAGE_UP,
    (_KEY.Key_PageDown, _NONE): Move.PAGE_DOWN,
    (_KEY.Key_PageUp, _ALT): Move.PAGE_LEFT,
    (_KEY.Key_PageDown, _ALT): Move.PAGE_RIGHT,
}
#: Steps of a form: within the selected block if there is one, round its end.
STEPS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Step] = {
    (_KEY.Key_Tab, _NONE): Step.RIGHT,
    (_KEY.Key_Backtab, _SHIFT): Step.LEFT,
    (_KEY.Key_Return, _SHIFT): Step.UP,
    (_KEY.Key_Enter, _SHIFT): Step.UP,
}
#: Steps that are taken within a selected block only; without one the key is a command.
BLOCK_STEPS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Step] = {
    (_KEY.Key_Return, _NONE): Step.DOWN,
    (_KEY.Key_Enter, _NONE): Step.DOWN,
}
COMMANDS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Command] = {
    (_KEY.Key_Return, _NONE): Command.DRILL,
    (_KEY.Key_Enter, _NONE): Command.DRILL,
    (_KEY.Key_BracketLeft, _CTRL): Command.COMPONENTS,
    (_KEY.Key_BracketRight, _CTRL): Command.TOTAL,
    (_KEY.Key_Left, _ALT | _SHIFT): Command.FOLD,
    (_KEY.Key_Right, _ALT | _SHIFT): Command.UNFOLD,
    (_KEY.Key_Underscore, _ALT | _SHIFT): Command.FOLD,
    (_KEY.Key_Plus, _ALT | _SHIFT): Command.UNFOLD,
    (_KEY.Key_Space, _CTRL): Command.SELECT_COLUMN,
    (_KEY.Key_Space, _SHIFT): Command.SELECT_ROW,
    (_KEY.Key_A, _CTRL): Command.SELECT_ALL,
    (_KEY.Key_Asterisk, _CTRL | _SHIFT): Command.SELECT_BLOCK,
    (_KEY.Key_Backspace, _SHIFT): Command.SELECT_CURRENT,
    (_KEY.Key_Backspace, _CTRL): Command.SHOW_CURRENT,
    (_KEY.Key_C, _CTRL): Command.COPY,
    (_KEY.Key_Insert, _CTRL): Command.COPY,
    (_KEY.Key_Escape, _NONE): Command.CLEAR,
    (_KEY.Key_F10, _SHIFT): Command.MENU,
}


#: Keys that stay with Control on a Mac, where Qt's Ctrl is the Command key.
_STAYS_CONTROL = frozenset({_KEY.Key_BracketLeft, _KEY.Key_BracketRight, _KEY.Key_Space})
if sys.platform == "darwin":
    COMMANDS = {
        (key, Qt.KeyboardModifier.MetaModifier)
        if key in _STAYS_CONTROL and modifiers == _CTRL
        else (key, modifiers): command
        for (key, modifiers), command in COMMANDS.items()
    }


def command_of(event: QKeyEvent) -> Command | None:
    """What a key press asks for beside moving, None if nothing."""
    return COMMANDS.get(_pressed(event.keyCombination()))


def step_of(event: QKeyEvent, *, in_block: bool) -> Step | None:
    """The step that a key press asks for, None if none.

    Args:
        event: the key press.
        in_block: whether a block of several cells is selected.
    """
    pressed = _pressed(event.keyCombination())
    return STEPS.get(pressed) or (BLOCK_STEPS.get(pressed) if in_block else None)


def move_of(event: QKeyEvent) -> tuple[Move, bool] | None:
    """The movement that a key press asks for and whether it extends the selection."""
    key, modifiers = _pressed(event.keyCombination())
    extends = bool(modifiers & _SHIFT)
    move = MOVES.get((key, modifiers & ~_SHIFT))
    return (move, extends) if move else None


def _pressed(combination: QKeyCombination) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return combination.key(), modifiers
