"""What the command palette lists: what can be done now, levels, statements, recent files."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction

from viewer.ui.action_ids import ActionId, Menu
from viewer.ui.actions import ACTIONS
from viewer.ui.dialogs.palette import Entry
from viewer.ui.language import say, told, without_key
from viewer.ui.navigator import Navigator
from viewer.ui.open_filings import OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.shortcuts import action_keys, in_words
from viewer.ui.views.corner import level_in_words
from viewer.ui.wording import grouped_statements


def palette_entries(actions: Iterable[QAction], parts: Parts, navigator: Navigator) -> list[Entry]:
    """Everything that can be done or gone to at the moment.

    Args:
        actions: the window's; those that are disabled are left out.
        parts: what the window is put together from.
        navigator: leads to statements.
    """
    return [
        *_actions(actions), *_levels(parts), *_statements(parts, navigator), *_recent(parts),
    ]  # fmt: skip


def _actions(actions: Iterable[QAction]) -> Iterator[Entry]:
    known = {action.objectName(): action for action in actions if action.isEnabled()}
    for spec in ACTIONS:
        action = known.get(spec.id)
        if action is None or spec.id is ActionId.PALETTE:
            continue
        place = [told(spec.menu.words), *([told(spec.submenu)] if spec.submenu else [])]
        keys = ", ".join(in_words(keys) for keys in action_keys(spec.id)[:1])
        hint = " · ".join([*(without_key(name) for name in place), *([keys] if keys else [])])
        yield Entry(without_key(told(spec.text)), hint, action.trigger)


def _levels(parts: Parts) -> Iterator[Entry]:
    """The level buttons of the sheet shown."""
    view = parts.area.view
    if view is None or view.levels < 2:
        return
    hint = without_key(told(Menu.SHEET.words))
    for level in range(1, view.levels + 1):
        yield Entry(level_in_words(level), hint, partial(view.set_level, level))


def _statements(parts: Parts, navigator: Navigator) -> Iterator[Entry]:
    for entry in parts.filings.entries:
        if not isinstance(entry, OpenFiling):
            continue
        names = entry.filing.names
        for group, members in grouped_statements(entry.filing):
            for statement in members:
                hint = f"{entry.filing.title} · {group}"
                go = partial(navigator.to_statement, entry.number, statement.id)
                yield Entry(told(names[statement.id]), hint, go)


def _recent(parts: Parts) -> Iterator[Entry]:
    for file in parts.store.current.recent:
        path = Path(file.path)
        if file.path in parts.missing:
            continue
        again = say("Open again")
        hint = f"{again} · {file.entity}" if file.entity else again
        yield Entry(path.name, hint, partial(parts.opener.open, [path]))
