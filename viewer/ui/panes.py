"""The panes of the window for the keyboard: F6 goes from one to the next, Tab through each."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from viewer.ui.action_ids import ActionId

#: Finds the widget of a pane that takes the keyboard, None if it has nothing now.
Home = Callable[[], QWidget | None]
#: Widgets whose middles are less apart than this, in pixels, stand in one row.
ROW = 12


class Panes(QObject):
    """The panes, in the order in which one reads them.

    Args:
        window: the window.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._panes: tuple[QWidget, ...] = ()
        self._homes: Mapping[QWidget, Home] = {}

    def take(self, panes: Iterable[QWidget], homes: Mapping[QWidget, Home]) -> None:
        """Lead through these panes.

        Args:
            panes: in their order; one stands for all that is in it.
            homes: what in a pane takes the keyboard; else its first widget.
        """
        self._panes, self._homes = tuple(panes), homes

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """What the actions do."""
        return {
            ActionId.NEXT_PANE: lambda: self.step(1),
            ActionId.PREVIOUS_PANE: lambda: self.step(-1),
        }

    def step(self, by: int) -> None:
        """Give the keyboard to the next pane that shows (1), or the previous one (-1)."""
        shown = [pane for pane in self._panes if pane.isVisible() and stops_in(pane)]
        if not shown:
            return
        here = self._pane_of(self._window.focusWidget())
        place = shown.index(here) + by if here in shown else 0
        pane = shown[place % len(shown)]
        home = self._homes[pane]() if pane in self._homes else None
        if home is None or not is_stop(home):
            home = stops_in(pane)[0]
        home.setFocus(Qt.FocusReason.TabFocusReason)

    def tab(self, widget: QWidget | None, *, forward: bool) -> bool:
        """Give the keyboard to what stands behind a widget, or before it, as one reads.

        Returns:
            Whether there is anything.
        """
        stops = [stop for pane in self._panes for stop in stops_in(pane)]
        if not stops:
            return False
        step = 1 if forward else -1
        place = stops.index(widget) + step if widget in stops else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[place % len(stops)].setFocus(reason)
        return True

    def _pane_of(self, widget: QWidget | None) -> QWidget | None:
        while widget is not None and widget not in self._panes:
            widget = widget.parentWidget()
        return widget


def is_stop(widget: QWidget) -> bool:
    """Whether Tab may lead to a widget now; of a row of choices only to the one that is chosen."""
    if not widget.isVisible() or not widget.isEnabled() or widget.focusProxy() is not None:
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive() and group.checkedButton() is not None:
        return group.checkedButton() is widget
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def stops_in(pane: QWidget) -> list[QWidget]:
    """Where Tab leads in a pane: row by row, each from left to right."""
    found = [widget for widget in (pane, *pane.findChildren(QWidget)) if is_stop(widget)]
    places = {widget: widget.mapTo(pane.window(), QPoint(0, 0)) for widget in found}

    def reading_order(widget: QWidget) -> tuple[int, int]:
        place = places[widget]
        is_low = widget.height() <= 3 * ROW
        return (place.y() + (widget.height() // 2 if is_low else 0)) // ROW, place.x()

    return sorted(found, key=reading_order)
