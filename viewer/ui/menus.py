"""Qt's actions and menus, made from the list of actions."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from viewer.ui.action_ids import ActionId, Menu, Need
from viewer.ui.actions import ACTIONS, LANGUAGES, SCALES, ActionSpec, available
from viewer.ui.icons import give_icon
from viewer.ui.language import told, without_key
from viewer.ui.shortcuts import on_platform

#: Of these exactly one is on.
EXCLUSIVE: tuple[tuple[ActionId, ...], ...] = (
    (ActionId.AS_PRINTED, ActionId.TOTALS_FIRST),
    tuple(action for action, _ in SCALES),
    tuple(action for action, _ in LANGUAGES),
    (ActionId.PERIODS_PRINTED, ActionId.PERIODS_NEWEST, ActionId.PERIODS_OLDEST),
)


class Actions:
    """One `QAction` for each id, each with its handler."""

    def __init__(self, owner: QWidget, handlers: dict[ActionId, Callable[[], None]]) -> None:
        self._actions = {spec.id: self._make(owner, spec, handlers[spec.id]) for spec in ACTIONS}
        self._groups = [self._group(owner, members) for members in EXCLUSIVE]

    def __getitem__(self, name: ActionId) -> QAction:
        return self._actions[name]

    def enable(self, present: AbstractSet[Need]) -> None:
        """Enable what can be used when those things are there."""
        for name, usable in available(present).items():
            self._actions[name].setEnabled(usable)

    def fill(self, menus: Mapping[Menu, QMenu]) -> None:
        """Fill the menus of the bar."""
        for name, menu in menus.items():
            self._fill_menu(menu, [spec for spec in ACTIONS if spec.menu is name])

    def _fill_menu(self, menu: QMenu, specs: list[ActionSpec]) -> None:
        submenus: dict[str, QMenu] = {}
        group: int | None = None
        for spec in specs:
            if group not in {None, spec.group}:
                menu.addSeparator()
            group = spec.group
            if spec.submenu and spec.submenu not in submenus:
                submenus[spec.submenu] = menu.addMenu(told(spec.submenu))
            (submenus[spec.submenu] if spec.submenu else menu).addAction(self._actions[spec.id])

    @staticmethod
    def _make(owner: QWidget, spec: ActionSpec, handler: Callable[[], None]) -> QAction:
        action = QAction(told(spec.text), owner)
        action.setObjectName(spec.id)
        action.setShortcuts([QKeySequence(on_platform(keys)) for keys in spec.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.checkable)
        if spec.icon:
            give_icon(action, spec.icon)
            action.setIconVisibleInMenu(False)
        words = without_key(told(spec.text)).rstrip("…")
        action.setIconText(words)  # What buttons say.
        keys = QKeySequence(on_platform(spec.shortcuts[0])).toString() if spec.shortcuts else ""
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.triggered.connect(lambda _=False: handler())
        owner.addAction(action)
        return action

    def _group(self, owner: QWidget, members: tuple[ActionId, ...]) -> QActionGroup:
        group = QActionGroup(owner)
        for member in members:
            group.addAction(self._actions[member])
        return group
