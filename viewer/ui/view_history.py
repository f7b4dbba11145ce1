"""What a reader changed about how statements are shown, to be undone and done again.

A list of our own and not Qt's undo stack: the changes of a filing that is closed must leave the
middle of it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from viewer.core.chart_sheet import ChartSheet
from viewer.core.said import said
from viewer.ui.language import say, told
from viewer.ui.models.sheet_view import SheetView

#: Changes kept. Source: Excel's published limit of undo levels.
LIMIT = 100
#: Seconds within which further steps of the same kind count as one change.
QUICK = 1.0


class ChangeKind(StrEnum):
    """What was changed."""

    ORDER = "order"
    FOLD = "fold"
    UNFOLD = "unfold"
    SCALE = "scale"
    HIDE = "hide"
    SHOW = "show"
    MOVE = "move"
    FILTER = "filter"
    ZOOM = "zoom"
    WIDTH = "width"
    ADD = "add"
    REMOVE = "remove"
    VIEW = "view"
    CHARTS = "charts"


#: Steps of these follow one another quickly: a wheel, a dragged border, a typed word.
GRADUAL = frozenset({ChangeKind.ZOOM, ChangeKind.WIDTH, ChangeKind.FILTER})
UNDO_WORDS = {
    ChangeKind.ORDER: said("&Undo order of rows"),
    ChangeKind.FOLD: said("&Undo fold"),
    ChangeKind.UNFOLD: said("&Undo unfold"),
    ChangeKind.SCALE: said("&Undo scale of figures"),
    ChangeKind.HIDE: said("&Undo hide column"),
    ChangeKind.SHOW: said("&Undo show column"),
    ChangeKind.MOVE: said("&Undo move column"),
    ChangeKind.FILTER: said("&Undo filter"),
    ChangeKind.ZOOM: said("&Undo zoom"),
    ChangeKind.WIDTH: said("&Undo column width"),
    ChangeKind.ADD: said("&Undo add column"),
    ChangeKind.REMOVE: said("&Undo remove column"),
    ChangeKind.VIEW: said("&Undo change of view"),
    ChangeKind.CHARTS: said("&Undo change of charts"),
}
REDO_WORDS = {
    ChangeKind.ORDER: said("&Redo order of rows"),
    ChangeKind.FOLD: said("&Redo fold"),
    ChangeKind.UNFOLD: said("&Redo unfold"),
    ChangeKind.SCALE: said("&Redo scale of figures"),
    ChangeKind.HIDE: said("&Redo hide column"),
    ChangeKind.SHOW: said("&Redo show column"),
    ChangeKind.MOVE: said("&Redo move column"),
    ChangeKind.FILTER: said("&Redo filter"),
    ChangeKind.ZOOM: said("&Redo zoom"),
    ChangeKind.WIDTH: said("&Redo column width"),
    ChangeKind.ADD: said("&Redo add column"),
    ChangeKind.REMOVE: said("&Redo remove column"),
    ChangeKind.VIEW: said("&Redo change of view"),
    ChangeKind.CHARTS: said("&Redo change of charts"),
}


@dataclass(frozen=True, slots=True)
class ViewChange:
    """One change.

    Attributes:
        filing: number of the filing.
        statement: id of the statement.
        before: how the sheet was shown.
        after: how it was shown then.
    """

    filing: int
    statement: str
    before: SheetView
    after: SheetView

    @property
    def kind(self) -> ChangeKind:
        """What was changed; a change of several things is one of the view."""
        kinds = _kinds(self.before, self.after)
        return kinds[0] if len(kinds) == 1 else ChangeKind.VIEW


@dataclass(frozen=True, slots=True)
class ChartsChange:
    """One change of a filing's sheets of charts.

    Attributes:
        filing: number of the filing.
        before: its sheets of charts.
        after: what they were then.
    """

    filing: int
    before: tuple[ChartSheet, ...]
    after: tuple[ChartSheet, ...]

    @property
    def kind(self) -> ChangeKind:
        """What was changed."""
        return ChangeKind.CHARTS


#: What can be undone.
Change = ViewChange | ChartsChange


def _kinds(before: SheetView, after: SheetView) -> list[ChangeKind]:
    grown = after.collapsed - before.collapsed
    found = {
        ChangeKind.ORDER: before.order is not after.order,
        ChangeKind.FOLD: bool(grown),
        ChangeKind.UNFOLD: before.collapsed != after.collapsed and not grown,
        ChangeKind.SCALE: before.scale is not after.scale,
        ChangeKind.HIDE: bool(after.hidden - before.hidden),
        ChangeKind.SHOW: bool(before.hidden - after.hidden),
        ChangeKind.MOVE: before.columns != after.columns and before.added == after.added,
        ChangeKind.FILTER: before.filter != after.filter,
        ChangeKind.ZOOM: before.zoom != after.zoom,
        ChangeKind.WIDTH: before.widths != after.widths,
        ChangeKind.ADD: before.added != after.added and len(after.added) >= len(before.added),
        ChangeKind.REMOVE: len(after.added) < len(before.added),
    }
    return [kind for kind, is_so in found.items() if is_so]


class ViewHistory(QObject):
    """The changes of all sheets, in the order in which they were made.

    Signals:
        changed: there is something else, or nothing, to undo or to do again.
    """

    changed = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self._last_push = 0.0

    @property
    def to_undo(self) -> Change | None:
        """The change that would be undone next."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Change | None:
        """The change that would be done again next."""
        return self._undone[-1] if self._undone else None

    @property
    def undo_words(self) -> str:
        """The words of the menu."""
        return told(UNDO_WORDS[self.to_undo.kind]) if self.to_undo else say("&Undo")

    @property
    def redo_words(self) -> str:
        """The words of the menu."""
        return told(REDO_WORDS[self.to_redo.kind]) if self.to_redo else say("&Redo")

    def push(self, change: Change) -> None:
        """Remember a change that was made; what was undone before can not be done again."""
        now = self._clock()
        last = self.to_undo
        quick = not self._undone and now - self._last_push < QUICK
        merged = _joined(last, change) if last and quick else None
        if merged is not None:
            self._done[-1:] = [merged] if merged.before != merged.after else []
        else:
            self._done.append(change)
            del self._done[:-LIMIT]
            self._undone.clear()
        self._last_push = now
        self.changed.emit()

    def undo(self) -> Change | None:
        """Step back: the change whose `before` is to be put on, None if there is none."""
        return self._step(self._done, self._undone)

    def redo(self) -> Change | None:
        """Step forward: the change whose `after` is to be put on, None if there is none."""
        return self._step(self._undone, self._done)

    def forget(self, filing: int) -> None:
        """Drop every change of a filing that is closed."""
        self._done = [change for change in self._done if change.filing != filing]
        self._undone = [change for change in self._undone if change.filing != filing]
        self.changed.emit()

    def _step(self, source: list[Change], target: list[Change]) -> Change | None:
        if not source:
            return None
        change = source.pop()
        target.append(change)
        self._last_push = 0.0
        self.changed.emit()
        return change


def _joined(last: Change, change: Change) -> Change | None:
    """Both as one, where a change only carries the last one on; else None."""
    if isinstance(last, ChartsChange) or isinstance(change, ChartsChange):
        return None
    same_sheet = (last.filing, last.statement) == (change.filing, change.statement)
    goes_on = same_sheet and last.kind is change.kind and change.kind in GRADUAL
    return replace(last, after=change.after) if goes_on else None
