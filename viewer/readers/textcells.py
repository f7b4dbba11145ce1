"""Cells and grids of tables in plain text."""

import re

from viewer.core.document import RawCell, RawTable
from viewer.core.sources import Source, TextPlace
from viewer.readers.lines import Lines
from viewer.readers.markup import shown_lines, simple_text
from viewer.readers.shown import joined

_INDENT = re.compile(
    r"(?:[ \u00a0\u2002-\u200a\u3000]|&(?:nbsp|\#160|\#[xX][aA]0|emsp|ensp);"
    r"|</?\w{1,8}>|\*{1,3}(?=\S))+"
)
_INDENT_UNIT = re.compile(r"(?P<wide>\u3000|\u2003|&emsp;)|[ \u00a0\u2002-\u200a]|&\W?\w+;")

Row = tuple[RawCell | None, ...]


def text_cell(
    lines: Lines, file_hash: str, span: tuple[int, int], line: int, *, header: bool = False
) -> RawCell | None:
    """The cell that the characters `span` hold, line `line` (from 0) on; None if it is blank."""
    start, end = span
    raw = lines.text[start:end]
    if not raw or raw.isspace():
        return None
    if simple := simple_text(lines.text, start, end):
        at, past, bold = simple
        text = lines.text[at:past]
        source = Source(file_hash, TextPlace(at, past, line + 1), text)
        return RawCell(text, source, (), bold, _indent(raw), header)
    shown = joined([shown for shown, _ in shown_lines(lines.text, start, end)])
    if not shown.text and not shown.marks:
        return None
    place = TextPlace(shown.start, shown.end, line + 1)
    source = Source(file_hash, place, lines.text[shown.start : shown.end])
    return RawCell(shown.text, source, shown.marks, shown.bold, _indent(raw), header)


def text_table(
    index: int,
    rows: list[Row],
    lines: Lines,
    file_hash: str,
    first: int,
    last: int,
) -> RawTable | None:
    """A table of `rows`, padded to one width; None if it has no text at all.

    Args:
        index: the table's number in the document.
        rows: its cells.
        lines: the document's lines.
        file_hash: the file's hash.
        first: the line that it begins in.
        last: the line after its last.
    """
    filled = [number for number, row in enumerate(rows) if any(row)]
    if not filled:
        return None
    rows = rows[filled[0] : filled[-1] + 1]
    width = max(map(len, rows))
    grid = tuple((*row, *[None] * (width - len(row))) for row in rows)
    start, end = lines.span(first)[0], lines.span(last - 1)[1]
    place = TextPlace(start, end, first + 1)
    return RawTable(index, grid, Source(file_hash, place, lines.text[start:end]))


def _indent(raw: str) -> int:
    if raw[0].isalnum():
        return 0
    match = _INDENT.match(raw)
    if not match:
        return 0
    return sum(2 if unit["wide"] else 1 for unit in _INDENT_UNIT.finditer(match[0]))
