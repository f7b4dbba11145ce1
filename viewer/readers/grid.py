"""From the rows of a page's table to a grid: spans laid out as the HTML standard does."""

import re
from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from viewer.core.said import said
from viewer.readers.cellstacks import may_be_stack, unstacked
from viewer.readers.gridcell import Grid, GridCell
from viewer.readers.inline import inline_of
from viewer.readers.styles import Looks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_COLUMN_SPAN = 1000
MAX_ROW_SPAN = 65_534
"""Both limits are those of the HTML standard, section 4.9.11."""

MAX_CELLS = 250_000
MAX_COLUMNS = 10_000
MAX_HANGING = 1_000
"""How much of one table is kept: cells with text, columns, cells that hang into the next row."""

#: Attributes as bytes, which the library would make of a text each time that it is asked.
_STYLE, _COLSPAN, _ROWSPAN = b"style", b"colspan", b"rowspan"
_tag = attrgetter("tag")
_DIGITS = re.compile(r"\s*\+?(\d+)")
_ROWS, _CELLS = frozenset({"tr"}), frozenset({"td", "th"})
_SECTIONS = frozenset({"tbody", "thead", "tfoot"})
_LINED = frozenset({"div", "p"})
_CLOSED = frozenset({"table", "tr", "td", "th", "caption"})


def grid_of(table: "Element", name: str, looks: Looks, *, without_nested: bool = False) -> Grid:
    """The grid of a table element.

    Args:
        table: the element.
        name: what to call it in remarks ("Table 3").
        looks: the looks of the document's styles.
        without_nested: whether to leave out the cells that hold a table themselves.
    """
    builder = _Builder(name, looks, nested=without_nested)
    for row in _own(table, _ROWS):
        if not builder.add(row):
            break
    return builder.grid


def _own(parent: "Element", tags: frozenset[str]) -> list["Element"]:
    """The rows of a table, or the cells of a row: not those of a table within.

    They may stand within a section, and on careless pages within a form or a font.
    """
    found = list(parent)
    return found if tags.issuperset(map(_tag, found)) else list(_scattered(parent, tags))


def _scattered(parent: "Element", tags: frozenset[str]) -> Iterator["Element"]:
    pending = list(reversed(parent))
    while pending:
        child = pending.pop()
        if child.tag in tags:
            yield child
        elif child.tag in _SECTIONS or (child.tag not in _CLOSED and len(child)):
            pending.extend(reversed(child))


#: An element without text, and the columns that it covers.
_Blank = tuple["Element", int, int]


class _Spans(dict[str | None, int]):
    """The values of an attribute of spans, each distinct one read once; None for no attribute.

    `spans.get(value) or spans[value]` is the quick way: a subclass's own brackets are not.
    """

    def __init__(self, name: str, limit: int, remark: Callable[[str], None]) -> None:
        """Takes the attribute's name, its largest value, and whom to tell when it is clamped."""
        super().__init__({None: 1})
        self._name = name
        self._limit = limit
        self._remark = remark

    def __missing__(self, value: str | None) -> int:
        self[value] = span = self._read(value or "")
        return span

    def _read(self, value: str) -> int:
        match = _DIGITS.match(value)
        if not match:
            return 1
        span = int(match[1][:9])
        if span > self._limit or len(match[1]) > 9:
            self._remark(
                said(
                    "asks for a {attribute} of {asked}; {limit} is used",
                    attribute=self._name,
                    asked=match[1][:12],
                    limit=self._limit,
                )
            )
            return self._limit
        if span == 0:
            return MAX_ROW_SPAN if self._name == "rowspan" else 1
        return span


class _Builder:
    """Lays out row after row."""

    def __init__(self, name: str, looks: Looks, *, nested: bool) -> None:
        self.grid = Grid()
        self._name = name
        self._looks = looks
        self._nested = nested
        self._hanging: list[list[int]] = []  # [first column, column after, rows still covered]
        self._count = 0
        self._ruled: list[tuple[int, int, int]] = []
        self._in_header = True
        self._number = -1
        self._is_stacked = False
        self._last: list[GridCell] = []
        self._column_spans = _Spans("colspan", MAX_COLUMN_SPAN, self._remark)
        self._row_spans = _Spans("rowspan", MAX_ROW_SPAN, self._remark)

    def add(self, element: "Element") -> bool:
        """Adds a row; False when the table has grown too large."""
        self._number += 1
        self._is_stacked = False
        look = self._looks[element.get(_STYLE)]
        if look.hidden:
            self.grid.rows.append([])
            return True
        bold = bool(look.bold)
        cells, blanks, width = self._cells(element, bold=bold)
        if cells:
            self._finish_lines(element, cells, bold=bold)
        else:
            self.grid.rows.append(cells)
            self._hand_up(blanks)
        if width > MAX_COLUMNS:
            self._remark(
                said("is wider than {most} columns; the rest is left out", most=f"{MAX_COLUMNS:,}")
            )
        return self._count <= MAX_CELLS or self._stop()

    def _cells(
        self, element: "Element", *, bold: bool
    ) -> tuple[list[GridCell], list[_Blank], int]:
        """The cells of a row that have text, the blank ones before them, and its width."""
        cells: list[GridCell] = []
        blanks: list[_Blank] = []
        added: list[list[int]] = []
        column, hanging, spans = 0, self._hanging, self._column_spans
        span_of = spans.get
        for number, cell in enumerate(_own(element, _CELLS)):
            start = self._free_from(column) if hanging else column
            columns, rows = cell.get(_COLSPAN), cell.get(_ROWSPAN)
            column = start + (span_of(columns) or spans[columns])
            if rows is not None:
                added.append([start, column, self._row_spans[rows]])
            if len(cell) or cell.text:
                made = self._made(cell, number, start, column, bold)
                if made is not None:
                    if rows is not None:
                        made.row_span = added[-1][2]
                    cells.append(made)
                    continue
            if not cells:
                blanks.append((cell, start, column))
        if added or hanging:
            self._let_down(added)
        return cells, blanks, column

    def _made(
        self, cell: "Element", number: int, start: int, end: int, bold: bool
    ) -> GridCell | None:
        """The row's cell `number`, if it has text; it covers the columns from `start` to `end`."""
        style, looks = cell.get(_STYLE), self._looks
        look = looks.get(style) or looks[style]
        if look.hidden or start >= MAX_COLUMNS:
            return None
        if self._nested and next(cell.iter("table"), None) is not None:
            return None
        first = cell[0] if len(cell) else None  # Held: who asks for it next finds it made.
        inline = inline_of(cell, looks, look, bold)
        if not (inline.text or inline.marks):
            return None
        below = look.below
        if first is not None and first.tag in _LINED:
            below = max(below, looks[first.get(_STYLE)].below)
        if inline.broken and may_be_stack(inline):
            self._is_stacked = True
        header = cell.tag == "th"
        line: int = cell.sourceline or 0  # type: ignore[assignment]  # The stub has no None there.
        row, above, raw = self._number, look.above, inline.text
        return GridCell(inline, row, start, end, 1, number, header, above, below, line, raw)

    def _finish_lines(self, element: "Element", cells: list[GridCell], *, bold: bool) -> None:
        """Ends a row of the page, which is several where rows are stacked in its cells."""
        parent = element.getparent() if self._in_header else None
        in_head = parent is not None and parent.tag == "thead"
        rows = self._unstacked(element, cells, bold=bold) if self._is_stacked else None
        for row in rows or (cells,):
            self._finish(row, in_head=in_head)

    def _unstacked(
        self, element: "Element", cells: list[GridCell], *, bold: bool
    ) -> list[list[GridCell]] | None:
        """The rows that the lines within a row's cells are, if they are any."""
        if self._hanging or len(cells) < 2:
            return None
        own = _own(element, _CELLS)
        elements = [own[cell.number] for cell in cells]
        if any(next(each.iter("table"), None) is not None for each in elements):
            return None
        return unstacked(cells, elements, self._looks, bold=bold)

    def _remark(self, what: str) -> None:
        sentence = said("{table} {what}.", table=self._name, what=what)
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
        for hanging in self._hanging:
            hanging[2] -= 1
        for hanging in added:
            hanging[2] -= 1
        self._hanging = sorted(h for h in (*self._hanging, *added) if h[2] > 0)
        if len(self._hanging) > MAX_HANGING:
            self._remark(said("has too many cells that span rows; some spans are cut"))
            del self._hanging[MAX_HANGING:]

    def _finish(self, cells: list[GridCell], *, in_head: bool) -> None:
        self._count += len(cells)
        self.grid.rows.append(cells)
        self._last = cells
        if self._in_header and (in_head or all(cell.header for cell in cells)):
            self.grid.header_rows = len(self.grid.rows)
        else:
            self._in_header = False
        for start, end, weight in self._ruled:
            for cell in cells:
                if cell.start < end and start < cell.end:
                    cell.above = max(cell.above, weight)
        self._ruled = []

    def _hand_up(self, blanks: list[_Blank]) -> None:
        """An empty row's lines belong to the row above and to the row below it."""
        for element, start, end in blanks:
            style = element.get(_STYLE)
            look = self._looks.get(style) or self._looks[style]
            if not (look.above or look.below):
                continue
            weight = max(look.above, look.below)
            self._ruled.append((start, end, weight))
            for cell in self._last:
                if cell.start < end and start < cell.end:
                    cell.below = max(cell.below, weight)

    def _stop(self) -> bool:
        self._remark(
            said("has more than {most} cells; the rest is left out", most=f"{MAX_CELLS:,}")
        )
        return False
