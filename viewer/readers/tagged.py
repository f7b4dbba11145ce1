"""HTML tables inside Markdown: rows and cells by their tags, every span in the text itself."""

import re
from dataclasses import replace

from viewer.core.document import RawCell, RawTable
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_cell, text_table

_OPEN = re.compile(r"\s*<table\b[^<>]*>", re.IGNORECASE)
_CLOSE = re.compile(r"</table>", re.IGNORECASE)
_ROW_TAG = re.compile(r"<tr\b", re.IGNORECASE)
_ROW = re.compile(r"<tr\b[^<>]*>(.*?)(?=<tr\b|</table>|\Z)", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(
    r"<(?P<kind>t[dh])\b(?P<attributes>[^<>]*)>(?P<body>.*?)(?=</t[dh]>|<t[dh]\b|</tr>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_SPAN = re.compile(r"colspan\s*=\s*[\"']?(\d{1,4})", re.IGNORECASE)
_MAX_SPAN = 1000


def tagged_table_end(lines: Lines, first: int) -> int:
    """The line after the HTML table that opens at `first`; `first` if none does.

    A table without a row is none; it may be one set with spaces.
    """
    if not _OPEN.match(lines[first]):
        return first
    has_rows = False
    for line in range(first, len(lines)):
        if line > first and _OPEN.match(lines[line]):
            return first
        has_rows = has_rows or bool(_ROW_TAG.search(lines[line]))
        if _CLOSE.search(lines[line]):
            return line + 1 if has_rows else first
    return first


def tagged_table(
    lines: Lines, file_hash: str, first: int, last: int, index: int
) -> RawTable | None:
    """The HTML table of lines first to last (excluded)."""
    start, end = lines.span(first)[0], lines.span(last - 1)[1]
    rows = [
        _row(lines, file_hash, match.span(1)) for match in _ROW.finditer(lines.text, start, end)
    ]
    return text_table(index, rows, lines, file_hash, first, last)


def _row(lines: Lines, file_hash: str, span: tuple[int, int]) -> Row:
    cells: list[RawCell | None] = []
    for match in _CELL.finditer(lines.text, *span):
        at = match.start("body")
        header = match["kind"].lower() == "th"
        line = lines.line_at(at)
        cell = text_cell(lines, file_hash, match.span("body"), line, header=header)
        asked = _SPAN.search(match["attributes"])
        covered = min(_MAX_SPAN, int(asked[1])) if asked else 1
        cells.append(replace(cell, column_span=covered) if cell and covered > 1 else cell)
        cells += [None] * (covered - 1)
    return tuple(cells)
