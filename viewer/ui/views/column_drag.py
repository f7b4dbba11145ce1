"""Columns dragged by their header to another place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

from viewer.ui.views.bands import selected_ranges


@dataclass(slots=True)
class ColumnDrag:
    """Columns that the mouse has hold of.

    Attributes:
        places: of the columns, from left to right.
        start: where the mouse took them, from the viewport's left side.
        to: the place before which they would be dropped; None until they are dragged.
    """

    places: Sequence[int]
    start: int
    to: int | None = None

    def drag(self, header: QHeaderView, x: int) -> None:
        """The mouse is at `x` now; near where it began is no drag yet."""
        far = abs(x - self.start) >= QApplication.startDragDistance()
        if far or self.to is not None:
            self.to = drop_place(header, x)

    @property
    def moves(self) -> bool:
        """Whether dropping them now would change anything."""
        return self.to is not None and not self.places[0] <= self.to <= self.places[-1] + 1


def whole_columns(table: QTableView, place: int) -> list[int]:
    """Places of the neighbouring columns, selected from top to bottom, that `place` is one of."""
    model = table.model()
    if model is None:
        return []
    last = model.rowCount() - 1
    whole = {
        column
        for top, left, bottom, right in selected_ranges(table)
        if top == 0 and bottom == last
        for column in range(max(1, left), right + 1)
    }
    if place not in whole:
        return []
    first = end = place
    while first - 1 in whole:
        first -= 1
    while end + 1 in whole:
        end += 1
    return list(range(first, end + 1))


def drop_place(header: QHeaderView, x: int) -> int:
    """The place before which columns dropped at `x` would stand; one past the last at the end."""
    for place in range(1, header.count()):
        middle = header.sectionViewportPosition(place) + header.sectionSize(place) / 2
        if (x > middle) if header.isRightToLeft() else (x < middle):
            return place
    return header.count()
