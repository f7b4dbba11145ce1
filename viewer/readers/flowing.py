"""Tables that lost their columns: a label and its figures, one space between, as PDFs are copied.

"Gross profit 402.4 379.8": where most lines of a stretch end with the same number of figures, the
figures' order says which column each belongs to. A line with fewer keeps them in its label:
nobody can tell which are missing.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from viewer.core.document import RawCell, RawTable
from viewer.core.sources import Source, TextPlace
from viewer.readers.headwords import heads_of, names_period
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_table

_FIGURE = (
    r"(?:[$¥€£]\s?)?(?:\((?:\s?[$¥€£])?\s?)?-?(?:[$¥€£]\s?)?(?:\d[\d,]*(?:\.\d+)?|\.\d+)"
    r"(?:\s?%)?(?:\s?\))?%?(?:\(\w\))?|(?:[$¥€£]\s?)?[—–-]{1,2}(?:\s?%)?|n/?[am]"
)
_RUN = re.compile(rf"(?:(?<=\s)|^)(?:{_FIGURE})(?:\s+(?:{_FIGURE}))*\s*$", re.IGNORECASE)
_ONE = re.compile(rf"(?:(?<=\s)|^)(?:{_FIGURE})(?=\s|$)", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_AMOUNT = re.compile(r"[,.$¥€£%(]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_GOES_ON = re.compile(r"(?:\b(?:and|of|in|the|to|for|from|by|or|before|with|per)|,|-|&)$", re.I)
_FEWEST_ROWS, _FEWEST_FIGURES = 4, 2
_MOST_LABELS, _MOST_BLANKS = 3, 1
_LONGEST_LABEL = 70
_HIGHEST_HEADER = 5


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with figures at its end: where its label ends, and the figures' places in it."""

    number: int
    label: int
    figures: tuple[tuple[int, int], ...]


def flowing_end(lines: Lines, first: int) -> int:
    """The line after the table of flowing figures whose heads or rows begin at `first`.

    `first` itself if none begins there.
    """
    heads, body = _heads(lines, first)
    if not heads or not names_period(lines[first]):
        return first
    rows = _rows_from(lines, body)
    if len(rows) < _FEWEST_ROWS or rows[0].number - body > _MOST_LABELS:
        return first
    width = _width(rows)
    full = [row for row in rows if len(row.figures) >= width]
    texts = [lines[row.number][slice(*place)] for row in full for place in row.figures[-width:]]
    amounts = sum(1 for text in texts if _AMOUNT.search(text))
    if width < _FEWEST_FIGURES or len(full) * 4 < len(rows) * 3 or amounts * 2 < len(texts):
        return first
    if not any(width % len(head) == 0 for head in heads):
        return first
    return rows[-1].number + 1


def flowing_table(
    lines: Lines, file_hash: str, first: int, last: int, index: int
) -> RawTable | None:
    """The table of lines first to last (excluded)."""
    heads, body = _heads(lines, first)
    width = _width(_rows_from(lines, body))
    header: list[Row] = []
    for number, places in zip(_head_numbers(lines, first, body), heads, strict=True):
        if width % len(places) == 0:
            header.append(_head(lines, file_hash, number, places, width))
    rows: list[Row] = []
    for number in range(body, last):
        if not lines[number].strip():
            continue
        row = _row(lines, file_hash, number, width)
        rows.append(joined_row(rows, row, lines, file_hash) or row)
    table = text_table(index, [*header, *rows], lines, file_hash, first, last)
    return replace(table, header_rows=len(header) or None) if table else None


def _line(lines: Lines, number: int) -> _Line | None:
    """The figures that a line ends with, None if it has no label before them."""
    text = lines[number]
    if "\t" in text or "|" in text or "   " in text.strip():
        return None  # Those tables have other readers.
    run = _RUN.search(text)
    if not run or not _LETTER.search(text[: run.start()]):
        return None
    places = [(m.start(), m.end()) for m in _ONE.finditer(text, run.start())]
    return _Line(number, len(text[: run.start()].rstrip()), tuple(places)) if places else None


def _rows_from(lines: Lines, first: int) -> list[_Line]:
    rows: list[_Line] = []
    labels = blanks = 0
    for number in range(first, len(lines)):
        text = lines[number].strip()
        row = _line(lines, number) if text else None
        if row:
            rows.append(row)
            labels = blanks = 0
        elif text:
            labels, blanks = labels + 1, 0
        else:
            blanks += 1
        foreign = len(text) > _LONGEST_LABEL or text[:1] in {"<", "#"}
        if labels > _MOST_LABELS or blanks > _MOST_BLANKS or (text and not row and foreign):
            break
    return rows


def _width(rows: list[_Line]) -> int:
    """How many figures most lines end with."""
    counts = Counter(len(row.figures) for row in rows)
    return counts.most_common(1)[0][0] if counts else 0


def _heads(lines: Lines, first: int) -> tuple[list[list[tuple[int, int]]], int]:
    """The heads on each line from `first` on, as places, and the line that the rows begin at."""
    found: list[list[tuple[int, int]]] = []
    number = first
    while number < min(len(lines), first + _HIGHEST_HEADER):
        places = heads_of(lines[number])
        if not places and (lines[number].strip() or not found):
            break
        if places:
            found.append(places)
        number += 1
    return found, number


def _head_numbers(lines: Lines, first: int, body: int) -> list[int]:
    return [number for number in range(first, body) if heads_of(lines[number])]


def _head(
    lines: Lines, file_hash: str, number: int, places: list[tuple[int, int]], width: int
) -> Row:
    span = width // len(places)
    aside = lines[number][: places[0][0]]
    start = len(aside) - len(aside.lstrip())
    beside = (start, len(aside.rstrip())) if aside.strip() else None
    row: list[RawCell | None] = [line_cell(lines, file_hash, number, beside) if beside else None]
    for place in places:
        cell = replace(line_cell(lines, file_hash, number, place), header=True, column_span=span)
        row += [cell, *[None] * (span - 1)]
    return tuple(row)


def _row(lines: Lines, file_hash: str, number: int, width: int) -> Row:
    line = _line(lines, number)
    text = lines[number]
    begin = len(text) - len(text.lstrip())
    if line is None or len(line.figures) < width:
        label = line_cell(lines, file_hash, number, (begin, len(text.rstrip())))
        return (label, *[None] * width)
    places = line.figures[-width:]
    end = len(text[: places[0][0]].rstrip())
    label = line_cell(lines, file_hash, number, (begin, end))
    return (label, *(line_cell(lines, file_hash, number, place) for place in places))


def joined_row(rows: list[Row], row: Row, lines: Lines, file_hash: str) -> Row | None:
    """The row with the label that the line before it began; None if that one is complete."""
    before = rows[-1] if rows else None
    if not before or any(before[1:]) or not any(row[1:]) or not before[0] or not row[0]:
        return None
    lower = row[0].text.lstrip("(")[:1].islower() and not before[0].text.endswith(":")
    spans = before[0].source.span, row[0].source.span
    if not (lower or _GOES_ON.search(before[0].text)) or not spans[0] or not spans[1]:
        return None
    rows.pop()
    start, end = spans[0][0], spans[1][1]
    place = TextPlace(start, end, lines.line_at(start) + 1)
    source = Source(file_hash, place, lines.text[start:end])
    return (replace(before[0], text=f"{before[0].text} {row[0].text}", source=source), *row[1:])


def line_cell(lines: Lines, file_hash: str, number: int, place: tuple[int, int]) -> RawCell:
    """The cell that stands at `place`, (first, after the last) character of a line."""
    start, end = place
    offset = lines.span(number)[0]
    shown = lines[number][start:end]
    source = Source(file_hash, TextPlace(offset + start, offset + end, number + 1), shown)
    return RawCell(" ".join(shown.split()), source)
