"""Tab-separated tables: consecutive lines that hold tabs."""

import re

from viewer.core.document import RawTable
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_cell, text_table

_LABELS_BETWEEN = 3
_LABEL_LENGTH = 200
_TITLE_REACH = 4
#: Tags of old submissions: what they open is no tab-separated table, and ends one.
_TAG = re.compile(r"\s*</?(?:TABLE|CAPTION|PAGE|S|C|FN)>", re.IGNORECASE)
#: A tab behind the number or the sign of a paragraph or list item divides no cells.
_ITEM = re.compile(r"\s*(?:\(?\w{1,3}[.)]|\[.?\]|[-*•])[ ]*\t+(?=\S{1,40}[ ])[^\t]{40,}")


def tab_table_end(lines: Lines, first: int) -> int:
    """The line after the tab-separated table that begins at `first`; `first` if none does.

    A few short lines without a tab between lines with tabs are rows of a label only.
    """
    if _ITEM.fullmatch(lines[first]):
        return first
    if "\t" not in lines[first].strip(" \t") and not lines[first].startswith("\t"):
        return first
    line, end, inner = first, first, False
    while line < len(lines):
        text = lines[line]
        if text.lstrip()[:1] == "<" and _TAG.match(text):
            break
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
    return end if inner and not _is_title(lines, first, end) else first


def _is_title(lines: Lines, first: int, last: int) -> bool:
    """Whether lines without a figure are the title of what a tag opens below them."""
    if any(map(str.isdigit, "".join(lines[number] for number in range(first, last)))):
        return False
    below = (lines[number] for number in range(last, min(len(lines), last + _TITLE_REACH)))
    return bool(_TAG.match(next((text for text in below if text.strip()), "")))


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
