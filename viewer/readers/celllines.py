"""Tables of which every cell stands on a line of its own, as some PDFs and pages are copied."""

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from viewer.core.document import RawCell, RawTable
from viewer.readers.flowing import joined_row, line_cell
from viewer.readers.headwords import heads_of, names_period
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_table

_FIGURE = re.compile(
    r"\s*[$¥€£]?\s?\(?-?\s?[$¥€£]?\s?(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s?%?\s?\)?%?\s*"
    r"|\s*[$¥€£]?\s?[—–-]{1,2}\s?%?\s*|\s*n/?[am]\s*",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\s*[$¥€£]\s*")
_CLOSING = re.compile(r"\s*[)%]{1,2}\s*")
_LETTER = re.compile(r"[^\W\d_]")
_AMOUNT = re.compile(r"[,.$¥€£%(]")
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_FEWEST_ROWS, _FEWEST_FIGURES = 4, 2
_MOST_LABELS = 4
_LONGEST_LABEL = 120
_MOST_HEADS = 24


@dataclass(slots=True)
class _Entry:
    """A label and the places of the figures on the lines below it."""

    label: int
    figures: list["_Place"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands: its line, the characters in it, and the sign on the line before."""

    line: int
    start: int
    end: int
    sign: str


def cell_lines_end(lines: Lines, first: int) -> int:
    """The line after the table whose heads begin at `first`; `first` if none begins there."""
    if not names_period(lines[first]):
        return first
    heads, body = _heads(lines, first)
    if not heads:
        return first
    entries, past = _entries(lines, body)
    full = [entry for entry in entries if entry.figures]
    width = _width(full)
    if len(full) < _FEWEST_ROWS or width < _FEWEST_FIGURES:
        return first
    texts = [lines[at.line][at.start : at.end] for entry in full for at in entry.figures]
    amounts = sum(1 for text in texts if _AMOUNT.search(text))
    alike = sum(1 for entry in full if len(entry.figures) == width)
    if alike * 10 < len(full) * 9 or amounts * 2 < len(texts) or not _arranged(heads, width):
        return first
    return past


def cell_lines_table(
    lines: Lines, file_hash: str, first: int, last: int, index: int
) -> RawTable | None:
    """The table of lines first to last (excluded)."""
    heads, body = _heads(lines, first)
    entries, _ = _entries(lines, body)
    width = _width([entry for entry in entries if entry.figures])
    header: list[Row] = []
    for line in _arranged(heads, width):
        head: list[RawCell | None] = [None]
        for number, span in line:
            cell = _whole(lines, file_hash, number)
            head += [replace(cell, header=True, column_span=span), *[None] * (span - 1)]
        header.append(tuple(head))
    rows: list[Row] = []
    for entry in entries:
        label = _whole(lines, file_hash, entry.label)
        if len(entry.figures) == width:
            row: Row = (label, *(_signed(lines, file_hash, place) for place in entry.figures))
            rows.append(joined_row(rows, row, lines, file_hash) or row)
        else:
            rows.append((label, *[None] * width))
            rows += [(_signed(lines, file_hash, at), *[None] * width) for at in entry.figures]
    table = text_table(index, [*header, *rows], lines, file_hash, first, last)
    return replace(table, header_rows=len(header)) if table else None


def _heads(lines: Lines, first: int) -> tuple[list[tuple[int, str]], int]:
    """The lines of heads from `first` on, each with its text, and the line after them."""
    found: list[tuple[int, str]] = []
    number = first
    while number < min(len(lines), first + _MOST_HEADS):
        text = lines[number]
        if text.strip() and len(heads_of(text)) != 1:
            break
        if text.strip():
            found.append((number, text))
        number += 1
    return found, number


def _arranged(heads: list[tuple[int, str]], width: int) -> list[list[tuple[int, int]]]:
    """The lines of the header, each as (line, columns covered); empty if they do not fit.

    Heads come column by column ("March 31,", "2021", "December 31,", "2020") or line by line
    ("March 31,", "December 31,", "2021", "2020"), with one over all of them first or not.
    """
    over = len(heads) % width if len(heads) > width else 0
    if len(heads) < width or over > 1:
        return []
    above = [[(number, width)] for number, _ in heads[:over]]
    rest = heads[over:]
    deep = len(rest) // width
    by_column = deep > 1 and _YEAR.fullmatch(rest[1][1]) and not _YEAR.fullmatch(rest[0][1])
    if by_column:
        lines = [[rest[column * deep + k] for column in range(width)] for k in range(deep)]
    else:
        lines = [rest[k * width : (k + 1) * width] for k in range(deep)]
    return [*above, *([(number, 1) for number, _ in line] for line in lines)]


def _entries(lines: Lines, first: int) -> tuple[list[_Entry], int]:
    """The labels with their figures from `first` on, and the line after the last figure."""
    entries: list[_Entry] = []
    past, number, labels = first, first, 0
    while number < len(lines):
        text = lines[number]
        if _is_figure(text) or _SIGN.fullmatch(text):
            number, place = _figure(lines, number)
            if not entries or place is None:
                break
            entries[-1].figures.append(place)
            past, labels = number, 0
            continue
        if text.strip():
            labels += 1
            foreign = len(text) > _LONGEST_LABEL or "\t" in text or "|" in text
            if labels > _MOST_LABELS or foreign or not _LETTER.search(text):
                break
            entries.append(_Entry(number))
        number += 1
    return [entry for entry in entries if entry.label < past], past


def _is_figure(text: str) -> bool:
    return bool(text.strip()) and _FIGURE.fullmatch(text) is not None


def _figure(lines: Lines, number: int) -> tuple[int, _Place | None]:
    """The line after the figure at `number`, and its place; its sign may stand a line before."""
    sign = ""
    if _SIGN.fullmatch(lines[number]):
        sign = lines[number].strip()
        number += 1
    if number >= len(lines) or not _is_figure(lines[number]):
        return number, None
    text = lines[number]
    place = _Place(number, len(text) - len(text.lstrip()), len(text.rstrip()), sign)
    number += 1
    if number < len(lines) and _CLOSING.fullmatch(lines[number]) and lines[number].strip():
        return number, None  # A bracket on a line of its own: the sign of the figure is in doubt.
    return number, place


def _width(entries: list[_Entry]) -> int:
    counts = Counter(len(entry.figures) for entry in entries)
    return counts.most_common(1)[0][0] if counts else 0


def _signed(lines: Lines, file_hash: str, place: _Place) -> RawCell:
    cell = line_cell(lines, file_hash, place.line, (place.start, place.end))
    return replace(cell, text=f"{place.sign}{cell.text}")


def _whole(lines: Lines, file_hash: str, number: int) -> RawCell:
    text = lines[number]
    return line_cell(
        lines, file_hash, number, (len(text) - len(text.lstrip()), len(text.rstrip()))
    )
