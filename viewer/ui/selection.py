"""The one figure that everything in the window is about, and the way back from it."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from viewer.core.relations import CellKey

HISTORY = 200


class Spot(NamedTuple):
    """A figure of one of the open filings, or a stretch of prose that is shown beside it.

    Attributes:
        filing: the filing's number.
        cell: the figure's address.
        span: characters of the document's text that are looked at, None for the figure itself.
        chart: id of the sheet of charts that it is looked at in, "" for the statement's sheet.
    """

    filing: int
    cell: CellKey
    span: tuple[int, int] | None = None
    chart: str = ""


class CurrentCell(QObject):
    """The current figure with its history.

    A *move* is a small step (an arrow key): it replaces the present place. A *jump* (drilling, a
    finding, the source) keeps the present place to come back to.

    Signals:
        changed: the new `Spot`, or None when no figure is current.
        history_changed: whether one can go back or forward may have changed.
    """

    changed = Signal(object)
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None
        self._behind: list[Spot] = []
        self._ahead: list[Spot] = []

    @property
    def spot(self) -> Spot | None:
        """Where we are."""
        return self._spot

    @property
    def came_from(self) -> Spot | None:
        """Where `back` leads."""
        return self._behind[-1] if self._behind else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that we came back from."""
        return bool(self._ahead)

    def move(self, spot: Spot | None) -> None:
        """Make a figure current without a trace in the history."""
        if spot != self._spot:
            self._spot = spot
            self.changed.emit(spot)

    def jump(self, spot: Spot) -> None:
        """Make a figure current; the present one can be come back to."""
        if spot == self._spot:
            return
        if self._spot is not None:
            self._behind.append(self._spot)
            del self._behind[:-HISTORY]
        self._ahead.clear()
        self.move(spot)
        self.history_changed.emit()

    def back(self) -> None:
        """Return to where the last jump started."""
        self._shift(self._behind, self._ahead)

    def forward(self) -> None:
        """Undo the last `back`."""
        self._shift(self._ahead, self._behind)

    def forget(self, filing: int) -> None:
        """Drop every place in a filing that is closed."""
        self._behind = [spot for spot in self._behind if spot.filing != filing]
        self._ahead = [spot for spot in self._ahead if spot.filing != filing]
        if self._spot is not None and self._spot.filing == filing:
            self.move(None)
        self.history_changed.emit()

    def _shift(self, source: list[Spot], target: list[Spot]) -> None:
        if not source:
            return
        if self._spot is not None:
            target.append(self._spot)
        self.move(source.pop())
        self.history_changed.emit()
