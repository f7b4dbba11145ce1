"""Columns of words between the figures: maturities, places in other statements, references."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from viewer.core.document import RawCell
from viewer.core.statement import Cell, Column, Measure, Row, Statement
from viewer.structure.layout import Layout


def with_words(
    statement: Statement, layout: Layout, lines: Mapping[int, tuple[str, ...]]
) -> Statement:
    """The statement with its columns of words in their places; their cells have no value.

    Args:
        statement: with its columns of figures only.
        layout: the layout of its table.
        lines: header lines of each column, by position.
    """
    columns: list[Column] = []
    cells: dict[tuple[str, str], Cell] = {}
    for position in layout.text_columns:
        column = Column(f"c{position}", position, lines.get(position, ()), measure=Measure.WORDS)
        found = _cells(statement.rows, layout, position)
        if found:
            columns.append(column)
            cells.update({(row, column.id): cell for row, cell in found.items()})
    if not columns:
        return statement
    placed = sorted((*statement.columns, *columns), key=lambda column: column.index)
    return replace(statement, columns=tuple(placed), cells={**statement.cells, **cells})


def _cells(rows: Sequence[Row], layout: Layout, position: int) -> dict[str, Cell]:
    """Row id -> what the column says there, but for what stands in the row's label too."""
    starts = [row.index for row in rows]
    found: dict[str, Cell] = {}
    for index in layout.body_rows:
        raw = layout.cell(index, position)
        if raw is None or not rows or not any(map(str.isalnum, raw.text)):
            continue
        row = rows[max(0, bisect_right(starts, index) - 1)]
        if raw.text not in row.label:
            found[row.id] = _cell(raw, found.get(row.id))
    return found


def _cell(raw: RawCell, above: Cell | None) -> Cell:
    """A cell of words, with those of a line above that belongs to the same row."""
    text = f"{above.text} {raw.text}" if above else raw.text
    return Cell(text, None, None, "", 0, Measure.WORDS, raw.source, raw.marks)
