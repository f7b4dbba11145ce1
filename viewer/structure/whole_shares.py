"""Tables of percentages alone that add up to 100 %: shares of a whole that is not printed."""

from collections.abc import Sequence
from dataclasses import replace

from viewer.core.amounts import PERCENT_SCALE
from viewer.core.statement import Cell, Column, Measure, Row

#: Rows of percentages, beside the one of 100 %, that a column of shares has at least.
FEWEST = 3
_BESIDE = frozenset({Measure.WORDS, Measure.CHANGE})


def with_whole_shares(
    rows: Sequence[Row], columns: tuple[Column, ...], cells: dict[tuple[str, str], Cell]
) -> tuple[tuple[Column, ...], dict[tuple[str, str], Cell]]:
    """Columns and cells, with the percentages of a table as shares where each column has 100 %.

    Args:
        rows: the table's rows.
        columns: its columns; any of amounts leaves everything as it is.
        cells: its figures.
    """
    levels = [column for column in columns if column.measure not in _BESIDE]
    if not levels or not all(
        column.measure is Measure.RATIO and column.unit == "pure" and column.scale == PERCENT_SCALE
        for column in levels
    ):
        return columns, cells
    if any(row.measure is not None for row in rows if not row.is_heading):
        return columns, cells
    if not all(_has_whole(rows, column, cells) for column in levels):
        return columns, cells
    ids = {column.id for column in levels}
    shared = {
        key: replace(cell, measure=Measure.SHARE)
        if key[1] in ids and cell.measure is Measure.RATIO
        else cell
        for key, cell in cells.items()
    }
    made = tuple(
        replace(column, measure=Measure.SHARE) if column.id in ids else column
        for column in columns
    )
    return made, shared


def _has_whole(rows: Sequence[Row], column: Column, cells: dict[tuple[str, str], Cell]) -> bool:
    """Whether a column begins or ends with its one figure of 100 %, among parts of that."""
    figures = [cell for row in rows if (cell := cells.get((row.id, column.id))) and cell.value]
    wholes = sum(cell.value == 1 for cell in figures)
    at_end = 1 in {cell.value for cell in (*figures[:1], *figures[-1:])}
    return wholes == 1 and at_end and len(figures) > FEWEST
