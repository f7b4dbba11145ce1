"""What of a table shows in a part of its viewport: rows, selected ranges, the current cell."""

from collections.abc import Iterable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QTableView

from viewer.ui.delegates.page import RowBand

#: More separate parts than this are painted as one.
MOST_PARTS = 8


def painted_parts(event: QPaintEvent) -> list[QRect]:
    """The parts of a viewport that are to be painted: rows far apart are two, not all between."""
    region = event.region()
    return list(region) if region.rectCount() <= MOST_PARTS else [event.rect()]  # type: ignore[call-overload]  # the stubs do not know that it iterates


def update_rows(table: QTableView, rows: Iterable[int]) -> None:
    """Have these rows painted again, with what their neighbours draw on their edges."""
    viewport = table.viewport()
    for row in set(rows):
        top, height = table.rowViewportPosition(row), table.rowHeight(row)
        viewport.update(0, top - 2, viewport.width(), height + 4)


def row_bands(table: QTableView, rect: QRect) -> list[RowBand]:
    """The rows that show in a part of the viewport, from top, and the one below it.

    What that one draws above itself, a rule or the frame of the current cell, is in the part.
    """
    header = table.verticalHeader()
    rect = rect.adjusted(0, 0, 0, 1)
    first = header.visualIndexAt(rect.top())
    if first < 0:
        return []
    last = header.visualIndexAt(rect.bottom())
    last = header.count() - 1 if last < 0 else last
    bands: list[RowBand] = []
    top = header.sectionViewportPosition(first)
    for row in range(first, last + 1):
        height = header.sectionSize(row)
        bands.append(RowBand(row, top, height))
        top += height
    return bands


def selected_ranges(table: QTableView) -> list[tuple[int, int, int, int]]:
    """The selection as (first row, first column, last row, last column)."""
    model = table.selectionModel()
    if model is None:
        return []
    ranges = model.selection().toList()
    return [(r.top(), r.left(), r.bottom(), r.right()) for r in ranges]


def current_place(table: QTableView) -> tuple[int, int] | None:
    """(row, column) of the current cell."""
    index = table.currentIndex()
    return (index.row(), index.column()) if index.isValid() else None
