"""Tab-separated tables: consecutive lines that hold tabs."""

from viewer.core.document import RawTable
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_cell, text_table

_LABELS_BETWEEN = 3
_LABEL_LENGTH = 200


def tab_table_end(lines: Lines, first: int) -> int:
    """The line after the tab-separated table that begins at `first`; `first` if none does.

    A few short lines without a tab between lines with tabs are rows of a label only.
    """
    if "\t" not in lines[first].strip(" \t") and not lines[first].startswith("\t"):
        return first
    line, end, inner = first, first, False
    while line < len(lines):
        text = lines[line]
        if "\t" in text:
            inner = inner or "\t" in text.strip()
            end = line + 1
        elif (
            not text.strip()
            or line - end >= _LABELS_BETWEEN
            or len(text) > _LABEL_LENGTH
            or text.startswith("#")
        ):
            break
        line += 1
    return end if inner else first


def tab_table(lines: Lines, file_hash: str, first: int, last: int, index: int) -> RawTable | None:
    """The tab-separated table of lines first to last (excluded)."""
    rows = [_row(lines, file_hash, line) for line in range(first, last)]
    return text_table(index, rows, lines, file_hash, first, last)


def _row(lines: Lines, file_hash: str, line: int) -> Row:
    at = lines.span(line)[0]
    cells = []
    for piece in lines[line].split("\t"):
        cells.append(text_cell(lines, file_hash, (at, at + len(piece)), line))
        at += len(piece) + 1
    return tuple(cells)
