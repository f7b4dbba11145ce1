"""From the rows of a page's table to a grid: spans laid out as the HTML standard does."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.readers.inline import Inline, inline_of, line_of
from viewer.readers.styles import PLAIN, look_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_COLUMN_SPAN = 1000
MAX_ROW_SPAN = 65_534
MAX_CELLS = 1_000_000
"""Cells kept of one table; the spans' limits are those of the HTML standard, section 4.9.11."""

_DIGITS = re.compile(r"\s*\+?(\d+)")
_SECTIONS = frozenset({"tbody", "thead", "tfoot"})
_CLOSED = frozenset({"table", "tr", "td", "th", "caption"})


@dataclass(slots=True)
class GridCell:
    """A cell with text, at its place in the grid.

    Attributes:
        inline: its text.
        row: its row in the grid.
        start: its first grid column.
        end: the grid column after its last.
        row_span: the rows that it covers.
        number: its number among the cells of its row.
        header: whether it is a `th`.
        above: lines drawn above it.
        below: lines drawn below it.
        line: its line in the file.
        raw: its text as it stood, apart from what was glued to it.
    """

    inline: Inline
    row: int
    start: int
    end: int
    row_span: int = 1
    number: int = 0
    header: bool = False
    above: int = 0
    below: int = 0
    line: int = 0
    raw: str = ""


@dataclass(slots=True)
class Grid:
    """The cells of a table by rows; rows without any text hold none.

    Attributes:
        rows: the cells of each row, from left to right.
        header_rows: how many of the first rows the page itself calls header.
        remarks: what was clamped or left out.
    """

    rows: list[list[GridCell]] = field(default_factory=list)
    header_rows: int = 0
    remarks: list[str] = field(default_factory=list)


def grid_of(table: "Element", name: str) -> Grid:
    """The grid of a table element.

    Args:
        table: the element.
        name: what to call it in remarks ("table 3").
    """
    builder = _Builder(name)
    for row in _own(table, "tr"):
        if not builder.add(row):
            break
    return builder.grid


def _own(parent: "Element", *tags: str) -> Iterator["Element"]:
    """The rows of a table, or the cells of a row: not those of a table within.

    They may stand within a section, and on careless pages within a form or a font.
    """
    found = list(parent.iterchildren(*tags))
    if len(found) == len(parent):
        yield from found
        return
    pending = list(reversed(parent))
    while pending:
        child = pending.pop()
        if child.tag in tags:
            yield child
        elif child.tag in _SECTIONS or (child.tag not in _CLOSED and len(child)):
            pending.extend(reversed(child))


class _Builder:
    """Lays out row after row."""

    def __init__(self, name: str) -> None:
        self.grid = Grid()
        self._name = name
        self._hanging: list[list[int]] = []  # [first column, column after, rows still covered]
        self._count = 0
        self._ruled: list[tuple[int, int, int]] = []
        self._in_header = True

    def add(self, element: "Element") -> bool:
        """Adds a row; False when the table has grown too large."""
        if (style := element.get("style")) and look_of(style).hidden:
            self.grid.rows.append([])
            return True
        cells: list[GridCell] = []
        rules: list[tuple[int, int, int, int]] = []
        column = 0
        hanging = self._hanging
        added: list[list[int]] = []
        row_bold = bool(style and look_of(style).bold)
        for number, cell in enumerate(_own(element, "td", "th")):
            if hanging:
                column = self._free_from(column)
            start = column
            column += self._span(cell, "colspan", MAX_COLUMN_SPAN)
            rows = self._span(cell, "rowspan", MAX_ROW_SPAN)
            if rows > 1:
                added.append([start, column, rows])
            made = self._cell(cell, (start, column), rows, bold=row_bold)
            if made is None:
                continue
            made.number = number
            if made.inline.text or made.inline.marks:
                cells.append(made)
            elif made.above or made.below:
                rules.append((start, column, made.above, made.below))
        self._let_down(added)
        parent = element.getparent()
        self._finish(cells, rules, in_head=parent is not None and parent.tag == "thead")
        return self._count <= MAX_CELLS or self._stop()

    def _cell(
        self, cell: "Element", columns: tuple[int, int], rows: int, *, bold: bool
    ) -> GridCell | None:
        look = look_of(style) if (style := cell.get("style")) else PLAIN
        if look.hidden:
            return None
        if len(cell) == 0 and not (cell.text and cell.text.strip()):
            if not (look.above or look.below):
                return None
            inline = Inline("")
        else:
            inline = inline_of(cell, bold=bold)
        row = len(self.grid.rows)
        above, below = look.above, look.below
        if inline.text or inline.marks:
            line = line_of(cell)
            below = max(below, _underline(cell))
            header = cell.tag == "th"
            return GridCell(
                inline, row, *columns, rows, 0, header, above, below, line, inline.text
            )
        below = max(below, 1 if len(cell) and cell[0].tag == "hr" else 0)
        return GridCell(inline, row, *columns, rows, above=above, below=below)

    def _span(self, cell: "Element", name: str, limit: int) -> int:
        value = cell.get(name)
        if value is None or not (match := _DIGITS.match(value)):
            return 1
        span = int(match[1][:9])
        if span > limit or len(match[1]) > 9:
            self._remark(f"{self._name} asks for a {name} of {match[1][:12]}; {limit} is used")
            return limit
        if span == 0:
            return MAX_ROW_SPAN if name == "rowspan" else 1
        return span

    def _remark(self, what: str) -> None:
        sentence = f"{what[0].upper()}{what[1:]}."
        if len(self.grid.remarks) < 3 and sentence not in self.grid.remarks:
            self.grid.remarks.append(sentence)

    def _free_from(self, column: int) -> int:
        """The first column from `column` on that no cell of a row above covers."""
        for first, past, _ in self._hanging:
            if first <= column < past:
                column = past
        return column

    def _let_down(self, added: list[list[int]]) -> None:
        """Counts down the cells that hang into the next row."""
        if self._hanging or added:
            for hanging in self._hanging:
                hanging[2] -= 1
            for hanging in added:
                hanging[2] -= 1
            self._hanging = sorted(h for h in (*self._hanging, *added) if h[2] > 0)

    def _finish(
        self, cells: list[GridCell], rules: list[tuple[int, int, int, int]], *, in_head: bool
    ) -> None:
        self._count += len(cells)
        self.grid.rows.append(cells)
        if not cells:
            self._hand_up(rules)
            return
        if self._in_header and (in_head or all(cell.header for cell in cells)):
            self.grid.header_rows = len(self.grid.rows)
        else:
            self._in_header = False
        for start, end, weight in self._ruled:
            for cell in cells:
                if cell.start < end and start < cell.end:
                    cell.above = max(cell.above, weight)
        self._ruled = []

    def _hand_up(self, rules: list[tuple[int, int, int, int]]) -> None:
        """An empty row's lines belong to the row above and to the row below it."""
        above = next((row for row in reversed(self.grid.rows) if row), [])
        for start, end, over, under in rules:
            weight = max(over, under)
            self._ruled.append((start, end, weight))
            for cell in above:
                if cell.start < end and start < cell.end:
                    cell.below = max(cell.below, weight)

    def _stop(self) -> bool:
        self._remark(f"{self._name} has more than {MAX_CELLS:,} cells; the rest is left out")
        return False


def _underline(cell: "Element") -> int:
    """The line that a wrapper within the cell draws below its text."""
    if not len(cell):
        return 0
    child = cell[0]
    if not isinstance(child.tag, str):
        return 0
    style = child.get("style")
    return look_of(style).below if style else 0
