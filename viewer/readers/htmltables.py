"""Tables of a page: element in, raw table out."""

from typing import TYPE_CHECKING

from viewer.core.document import RawCell, RawTable
from viewer.core.records import maker
from viewer.core.said import said
from viewer.core.sources import ElementPlace, Source
from viewer.readers.gluing import glued
from viewer.readers.grid import grid_of
from viewer.readers.gridcell import Grid
from viewer.readers.lanes import Lane, Placed, laid_out
from viewer.readers.page import Page, raised
from viewer.readers.styles import Looks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_LABEL_STEP = 2
_MOST_SLOTS = 4_000_000
_MOST_LANES = 1_000
#: The three records that every cell of a page is.
_cell, _source, _place = maker(RawCell), maker(Source), maker(ElementPlace)


def grid_with_signs_glued(
    table: "Element", name: str, looks: Looks, *, without_nested: bool = False
) -> Grid:
    """The grid of a table element, signs in cells of their own joined to their figures."""
    grid = grid_of(table, name, looks, without_nested=without_nested)
    grid.rows = [glued(cells) if len(cells) > 1 else cells for cells in grid.rows]
    return grid


def raw_table(grid: Grid, page: Page, index: int, line: int) -> RawTable | None:
    """The raw table that a grid is, its text added to the page; None if it has no text.

    Rows without any text and columns that only space the others out are dropped.

    Args:
        grid: the laid-out cells.
        page: the page's text so far.
        index: the table's number on the page, counting every table element.
        line: the line of the file that it begins in.
    """
    numbered = [(number, cells) for number, cells in enumerate(grid.rows) if cells]
    if not numbered:
        return None
    placed, lanes = laid_out([cells for _, cells in numbered])
    if len(lanes) > _MOST_LANES:
        placed = [
            [(cell, at, min(span, _MOST_LANES - at)) for cell, at, span in row if at < _MOST_LANES]
            for row in placed
        ]
        lanes = lanes[:_MOST_LANES]
        grid.remarks.append(
            said(
                "Table {index} has more than {most_lanes} columns; the rest is left out.",
                index=index + 1,
                most_lanes=f"{_MOST_LANES:,}",
            )
        )
    width = len(lanes)
    if width * len(placed) > _MOST_SLOTS:
        placed = placed[: max(1, _MOST_SLOTS // width)]
        grid.remarks.append(
            said("Table {index} is too large; its last rows are left out.", index=index + 1)
        )
    rows = []
    mark, start = page.mark(), page.add("")
    for (_, cells), row in zip(numbered, placed, strict=False):
        rows.append(_row(row, lanes, page, f"table[{index + 1}]/tr[{cells[0].row + 1}]"))
    headers = sum(1 for number, _ in numbered if number < grid.header_rows)
    source = page.source(start, page.since(mark), f"table[{index + 1}]", line)
    page.add("\n")
    return RawTable(index, tuple(rows), source, headers or None)


def _row(row: Placed, lanes: list[Lane], page: Page, path: str) -> tuple[RawCell | None, ...]:
    """The row's cells, its text added to the page as one line."""
    made: list[RawCell | None] = [None] * len(lanes)
    file_hash, path = page.file_hash, f"{page.anchor}{path}/td["
    line: list[str] = []
    start, at = page.add(""), 0
    for cell, number, span in row:
        inline, lane = cell.inline, lanes[number]
        text, marks, indent = inline.text, inline.marks, inline.indent
        if cell.start > lane.start and not lane.figures:
            indent += _LABEL_STEP * (cell.start - lane.start)
        start += number - at
        place = _place(f"{path}{cell.number + 1}]", start, start + len(text), cell.line)
        made[number] = _cell(
            text,
            _source(file_hash, place, cell.raw or text),
            marks,
            inline.bold,
            indent,
            cell.header,
            span,
            cell.row_span,
            cell.above,
            cell.below,
        )
        shown = text + raised(*marks) if marks else text
        line += ("\t" * (number - at), shown)
        start += len(shown)
        at = number
    line.append("\n")
    page.add("".join(line))
    return tuple(made)
