"""What of a table shows in a part of its viewport: rows, selected ranges, the current cell."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QTableView

from viewer.ui.delegates.figure_painter import RowBand


def row_bands(table: QTableView, rect: QRect) -> list[RowBand]:
    """The rows that show in a part of the viewport, from top."""
    header = table.verticalHeader()
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
