"""A document's text as lines for a view: cut where they are too wide, columns set in a row.

Pure: offsets in, offsets out. Laying out megabytes takes milliseconds, because nothing is looked
at but the positions of the line ends.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

#: Rows of tables (with tabs or pipes) are not cut before this many characters.
WIDEST_TABLE_LINE = 4000
#: Fields longer than these do not widen their column; they push the rest of their line.
WIDEST_LABEL, WIDEST_FIELD = 64, 24
#: Markup for emphasis is not painted: it would push figures out of their columns.
_EMPHASIS = re.compile(r"</?(?:b|i|u|em|strong|sup|sub)>", re.IGNORECASE)
#: Markdown's mark of strong words: blanks take its place, so that columns stay where they are.
_STRONG = re.compile(r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*")
#: A row of a table in Markdown; cut, its figures would leave their columns.
_PIPED = re.compile(r"[ >]*\|.*\|")
#: How many lines around a table line are looked at to set its columns.
TABLE_REACH = 500
GAP = 2


def places(text: str) -> int:
    """How many places a fixed-width font gives a text: ideographs and the like take two."""
    if text.isascii():
        return len(text)
    return len(text) + sum(east_asian_width(character) in "WF" for character in text)


class VisualLine(NamedTuple):
    """A line on the screen: `line` counts from 1, `start` to `end` count the text's characters."""

    line: int
    start: int
    end: int
    continues: bool


class SourceLines:
    """The lines of a text at a certain width.

    Attributes:
        text: the document's text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        position = text.find("\n")
        while position >= 0:
            self._starts.append(position + 1)
            position = text.find("\n", position + 1)
        self._width = 10**9
        self._visual: list[VisualLine] = []
        self._visual_starts: list[int] = []
        self._columns: dict[int, list[int]] = {}

    @property
    def count(self) -> int:
        """How many lines the text has."""
        return len(self._starts)

    def __len__(self) -> int:
        return len(self._laid_out())

    def __getitem__(self, row: int) -> VisualLine:
        return self._laid_out()[row]

    def lay_out(self, width: int) -> None:
        """Cut lines of prose, but not rows of tables, after `width` characters.

        The work is done when a line is asked for: a panel that is put up is resized several times.
        """
        width = max(width, 20)
        if width != self._width:
            self._width = width
            self._visual = []
            self._columns.clear()

    def _laid_out(self) -> list[VisualLine]:
        if self._visual:
            return self._visual
        width = self._width
        visual: list[VisualLine] = []
        ends = [start - 1 for start in self._starts[1:]] + [len(self.text)]
        for number, (start, end) in enumerate(zip(self._starts, ends, strict=True), 1):
            if end - start <= width:
                visual.append(VisualLine(number, start, end, continues=False))
            else:
                visual.extend(self._cut(number, start, end, width))
        self._visual = visual
        self._visual_starts = [line.start for line in visual]
        return visual

    def _cut(self, number: int, start: int, end: int, width: int) -> Iterator[VisualLine]:
        if self.text.find("\t", start, end) >= 0 or _PIPED.match(self.text, start, end):
            width = WIDEST_TABLE_LINE
        first = start
        while end - start > width:
            space = self.text.rfind(" ", start + width // 2, start + width)
            cut = space + 1 if space > 0 else start + width
            yield VisualLine(number, start, cut, continues=start != first)
            start = cut
        yield VisualLine(number, start, end, continues=start != first)

    def row_of(self, offset: int) -> int:
        """The visual line that holds a character."""
        self._laid_out()
        return max(0, bisect_right(self._visual_starts, offset) - 1)

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, that holds a character."""
        return max(1, bisect_right(self._starts, offset))

    def fields(self, row: int) -> list[tuple[int, int]]:
        """(start, end) of what stands between the tabs of a visual line."""
        line = self[row]
        fields: list[tuple[int, int]] = []
        start = line.start
        while (tab := self.text.find("\t", start, line.end)) >= 0:
            fields.append((start, tab))
            start = tab + 1
        fields.append((start, line.end))
        return fields

    def shown(self, start: int, end: int) -> str:
        """What is painted of these characters: emphasis is left out."""
        text = _EMPHASIS.sub("", self.text[start:end])
        return _STRONG.sub(r"  \1  ", text) if "**" in text else text

    def column_starts(self, row: int) -> list[int]:
        """Where the fields of a visual line begin, in characters, set with the lines around it.

        Neighbouring lines with tabs make a table; each of its columns is as wide as its widest
        field.
        """
        if row not in self._columns:
            self._set_columns(row)
        return self._columns[row]

    def _set_columns(self, row: int) -> None:
        if not self._has_tab(row):
            self._columns[row] = [0]
            return
        rows = self._table_rows(row)
        lengths = {
            neighbour: [places(self.shown(*field)) for field in self.fields(neighbour)]
            for neighbour in rows
        }
        widths: list[int] = []
        for found in lengths.values():
            for column, length in enumerate(found[:-1]):
                if column == len(widths):
                    widths.append(0)
                if length <= (WIDEST_FIELD if column else WIDEST_LABEL):
                    widths[column] = max(widths[column], length)
        for neighbour, found in lengths.items():
            starts = [0]
            edge = 0
            for column, length in enumerate(found[:-1]):
                edge += widths[column] + GAP
                starts.append(max(edge, starts[-1] + length + GAP))
            self._columns[neighbour] = starts

    def _table_rows(self, row: int) -> range:
        first = row
        while first > max(0, row - TABLE_REACH) and self._has_tab(first - 1):
            first -= 1
        last = row
        while last < min(len(self) - 1, row + TABLE_REACH) and self._has_tab(last + 1):
            last += 1
        return range(first, last + 1)

    def _has_tab(self, row: int) -> bool:
        line = self[row]
        return self.text.find("\t", line.start, line.end) >= 0
