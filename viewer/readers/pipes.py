"""Markdown tables: cells between pipes, a rule of dashes below the header."""

import re
from dataclasses import replace

from viewer.core.document import RawTable
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_cell, text_table

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
#: A rule of a box: "+------+------+", or "|======|======|".
_BORDER = re.compile(r"[ \t]*[+|][-=+|]{3,}[+|][ \t]*")
_CELL = re.compile(r"(?:[^|\\]|\\.|\\$)*")


def pipe_table_end(lines: Lines, first: int) -> int:
    """The line after the Markdown table that begins at `first`; `first` if none does.

    A table without a rule is one when two lines or more begin and end with a pipe; a box drawn
    around it belongs to it.
    """
    if _is_border(lines[first]):
        end = first
        while end < len(lines) and (_is_border(lines[end]) or _is_framed(lines[end])):
            end += 1
        framed = sum(1 for line in range(first, end) if not _is_border(lines[line]))
        return end if framed >= 2 else first
    if "|" not in lines[first] or first + 1 >= len(lines):
        return first
    ruled = _is_rule(lines[first + 1])
    end = first + (2 if ruled else 0)
    while end < len(lines) and (_is_row(lines[end]) if ruled else _is_framed(lines[end])):
        end += 1
    return end if end - first >= 2 else first


def pipe_table(lines: Lines, file_hash: str, first: int, last: int, index: int) -> RawTable | None:
    """The Markdown table of lines first to last (excluded).

    Markdown knows one header row exactly, so that a header of three lines declares only its first:
    cells of the declared row are header cells, and the table says nothing about its header rows.
    """
    ruled = _is_rule(lines[first + 1])
    rows = [
        _row(lines, file_hash, line, header=ruled and line == first)
        for line in range(first, last)
        if not _is_rule(lines[line]) and not _is_border(lines[line])
    ]
    return text_table(index, rows, lines, file_hash, first, last)


def _is_rule(text: str) -> bool:
    return "|" in text and "-" in text and bool(_RULE.fullmatch(text))


def _is_border(text: str) -> bool:
    return bool(_BORDER.fullmatch(text)) and not _is_rule(text)


def _is_row(text: str) -> bool:
    return "|" in text


def _is_framed(text: str) -> bool:
    text = text.strip()
    return len(text) > 2 and text.startswith("|") and text.endswith("|")


def _row(lines: Lines, file_hash: str, line: int, *, header: bool) -> Row:
    start, end = lines.span(line)
    text = lines[line]
    body = text.strip()
    at = start + len(text) - len(text.lstrip()) + body.startswith("|")
    cells = []
    while at <= end:
        match = _CELL.match(lines.text, at, end)
        stop = match.end() if match else end
        if stop >= end and body.endswith("|") and not lines.text[at:stop].strip():
            break
        cell = text_cell(lines, file_hash, (at, stop), line, header=header)
        cells.append(replace(cell, indent=max(0, cell.indent - 1)) if cell else None)
        at = stop + 1
    return tuple(cells)
