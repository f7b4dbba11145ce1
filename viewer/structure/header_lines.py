"""The lines of words over each column of a table, spans and blanks filled in."""

from collections.abc import Sequence
from itertools import pairwise

from viewer.core.document import RawCell
from viewer.structure.head_rows import is_year
from viewer.structure.layout import Layout
from viewer.structure.periods import names_span


def header_lines(layout: Layout) -> dict[int, tuple[str, ...]]:
    """Header lines of each column, top to bottom, by the column's position.

    A line that the page spans over several columns is given to each. Where the page marks no
    spans, a blank means that the text to its left goes on, within the group of the line above.
    """
    rows = [layout.table.rows[r] for r in layout.header_rows]
    top = layout.table.rows[: max(layout.header_rows, default=-1) + 1]
    spanned = layout.table.spans_known or any(
        cell and cell.column_span > 1 for row in top for cell in row
    )
    first = layout.figure_columns[0]
    width = len(rows[0]) if rows else 0
    lines: list[list[str]] = []
    starts = {first}
    for row in rows:
        line = _spanned_line(row) if spanned else _continued_line(row, first, starts)
        if not spanned:
            starts = starts | {c for c in range(first, width) if row[c] and row[c].text}  # type: ignore[union-attr]  # row[c] is tested just before.
        lines.append(line)
    if spanned:
        _continue_spans(lines, first)
    behind = {c for c in layout.label_columns if c > first}
    return {
        c: tuple(layout.text(r, c) for r in layout.header_rows)
        if c
        in behind  # Labels right of the figures: what stands left of their head is not theirs.
        else tuple(line[c] for line in lines)
        for c in range(width)
    }


def _continue_spans(lines: list[list[str]], first: int) -> None:
    """Give a span of time that the page spans too narrowly to the next year under no header."""
    for upper, lower in pairwise(lines):
        for c in range(first + 1, len(upper)):
            beside = lower[c - 1]
            is_next_year = is_year(lower[c]) and is_year(beside) and lower[c] != beside
            if is_next_year and not upper[c] and names_span(upper[c - 1]):
                upper[c] = upper[c - 1]


def _spanned_line(row: Sequence[RawCell | None]) -> list[str]:
    line = [""] * len(row)
    for c, cell in enumerate(row):
        if cell is not None:
            for k in range(c, min(len(row), c + cell.column_span)):
                line[k] = cell.text
    return line


def _continued_line(row: Sequence[RawCell | None], first: int, starts: set[int]) -> list[str]:
    line: list[str] = []
    carried = ""
    for c, cell in enumerate(row):
        text = cell.text if cell else ""
        if text or c in starts or c < first:
            carried = text
        line.append(carried if c >= first else text)
    return line
