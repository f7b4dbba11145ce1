"""Tables set with spaces, as in filings before 2001: `<TABLE>`, `<CAPTION>`, `<S>` and `<C>`."""

import re
from dataclasses import dataclass, replace

from viewer.core.document import RawCell, RawTable
from viewer.core.sources import Source, TextPlace
from viewer.readers.columns import (
    Column,
    Segment,
    columns_of,
    covered,
    nearest,
    segments_of,
    split_at,
)
from viewer.readers.lines import Lines
from viewer.readers.textcells import Row, text_table

_OPEN = re.compile(r"\s*<TABLE>", re.IGNORECASE)
_CLOSE = re.compile(r"\s*</TABLE>", re.IGNORECASE)
_STUB = re.compile(r"\s*<S>(?:\s*<C>|\s)*", re.IGNORECASE)
_TAG = re.compile(r"\s*</?(?:TABLE|CAPTION|FN|S|C|PAGE|F\d{1,2})>", re.IGNORECASE)
_PAGE_BREAK = re.compile(r"\s*<PAGE>|\s*\f", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\s*-?\s*(?:F-|[A-Z]-)?\d{1,3}\s*-?\s*")
_RULE = re.compile(r"[ \t]*(?:- )?[-=_ \t]*[-=_]{3,}[-=_ \t]*")
_GOES_ON = re.compile(
    r"(?:\b(?:and|of|in|the|to|for|from|by|or|on|at|with|per)|,|-|&)$", re.IGNORECASE
)


@dataclass(slots=True)
class _Line:
    """A line of the table's body while the table is made."""

    number: int
    segments: list[Segment]


def ascii_table_end(lines: Lines, first: int) -> int:
    """The line after the table that opens at `first`; `first` if none does or it never closes."""
    if not _OPEN.match(lines[first]):
        return first
    for line in range(first + 1, len(lines)):
        if _CLOSE.match(lines[line]):
            return line + 1
        if _OPEN.match(lines[line]):
            return line
    return first


def ascii_title_end(lines: Lines, first: int, last: int) -> int:
    """The line of the table that its columns begin at: what stands above is its title.

    The title ends where the first line with several stretches stands; a single stretch right above
    it, without a blank line between, heads several columns.
    """
    stub = next((n for n in range(first, last) if _STUB.match(lines[n])), last)
    for line in range(first + 1, stub):
        if not _RULE.fullmatch(lines[line]) and len(segments_of(lines[line])) > 1:
            while line - 1 > first and _heads_columns(lines[line - 1]):
                line -= 1  # noqa: PLW2901 - the loop ends here.
            return line
    return first + 1


def _heads_columns(text: str) -> bool:
    return bool(text.strip()) and not _RULE.fullmatch(text) and not _TAG.match(text)


def ascii_table(
    lines: Lines, file_hash: str, first: int, last: int, index: int, start: int | None = None
) -> RawTable | None:
    """The table of lines first to last (excluded), its columns found from its figures.

    Args:
        lines: the document's lines.
        file_hash: the file's hash.
        first: the table's first line.
        last: the line after its last.
        index: the table's number in the document.
        start: its first line below the columns' heads; None where a tag says it, or nothing does.
    """
    tagged = next((n for n in range(first, last) if _STUB.match(lines[n])), first)
    stub = tagged if start is None else start
    body = [_Line(n, segments_of(lines[n])) for n in range(first, last) if _is_row(lines, n, last)]
    below = [line.segments for line in body if line.number > stub or line.number == start]
    columns = columns_of(below)
    if not columns:
        return None
    builder = _Rows(lines, file_hash, columns)
    numbers = {line.number: line.segments for line in body}
    for number in range(first, last):
        if number in numbers:
            builder.add(number, numbers[number], header=number < stub)
        elif _RULE.fullmatch(lines[number]):
            builder.rule(lines[number])
    table = text_table(index, builder.rows, lines, file_hash, first, last)
    headers = sum(1 for line in body if line.number < stub)
    return replace(table, header_rows=headers or None) if table else None


def _is_row(lines: Lines, number: int, last: int) -> bool:
    """Whether a line of the table holds cells; a page number at the page's foot does not."""
    text = lines[number]
    if not text.strip() or _TAG.match(text) or _RULE.fullmatch(text):
        return False
    if not _PAGE_NUMBER.fullmatch(text):
        return True
    following = (lines[n] for n in range(number + 1, min(last, number + 9)) if lines[n].strip())
    return not _PAGE_BREAK.match(next(following, ""))


class _Rows:
    """The rows of a table, made line by line."""

    def __init__(self, lines: Lines, file_hash: str, columns: list[Column]) -> None:
        self.rows: list[Row] = []
        self._lines = lines
        self._hash = file_hash
        self._columns = columns
        self._ruled: dict[int, int] = {}

    def add(self, number: int, segments: list[Segment], *, header: bool) -> None:
        """A line with text: a row, or the rest of the row before it."""
        row: list[RawCell | None] = [None] * (len(self._columns) + 1)
        segments = segments if header else split_at(self._columns, segments)
        label = [] if header else self._label(segments)
        if header and segments and segments[0].end <= self._columns[0].start:
            label = segments[:1]
        if label:
            row[0] = self._cell(number, label[0].start, label[-1].end, header=header)
        for segment in segments[len(label) :]:
            self._place(row, number, segment, header=header)
        row = [self._with_rule(n, cell) for n, cell in enumerate(row)]
        if not header and self._continues(row):
            self.rows[-1] = self._joined(tuple(row))
        else:
            self.rows.append(tuple(row))
        self._ruled = {}

    def rule(self, text: str) -> None:
        """A line of dashes or equal signs, below the row before it and above the next."""
        for match in re.finditer(r"[-_]{2,}|={2,}", text):
            weight = 2 if match[0][0] == "=" else 1
            line = Segment(match.start(), match.end(), match[0])
            for number, column in enumerate(self._columns, 1):
                if line.start < column.end and column.start < line.end:
                    self._ruled[number] = weight
        if self.rows:
            self.rows[-1] = tuple(
                replace(cell, rule_below=self._ruled.get(n, cell.rule_below)) if cell else None
                for n, cell in enumerate(self.rows[-1])
            )

    def _label(self, segments: list[Segment]) -> list[Segment]:
        """The stretches before the first figure, if they begin left of the columns of figures."""
        label = []
        for segment in segments:
            if segment.figure or segment.dash or segment.start >= self._columns[0].start:
                break
            label.append(segment)
        return label

    def _place(
        self, row: list[RawCell | None], number: int, segment: Segment, *, header: bool
    ) -> None:
        if (segment.figure or segment.dash) and not header:
            first = last = nearest(self._columns, segment)
        else:
            first, last = covered(self._columns, segment)
        while first < last and row[first + 1]:
            first += 1
        cell = self._cell(number, segment.start, segment.end, header=header)
        if before := row[first + 1]:
            cell = self._cell_over(before, cell)
        row[first + 1] = replace(cell, column_span=last - first + 1)

    def _cell(self, number: int, start: int, end: int, *, header: bool) -> RawCell:
        line, offset = self._lines[number], self._lines.span(number)[0]
        shown = line[start:end]
        place = TextPlace(offset + start, offset + end, number + 1)
        text = " ".join(shown.split())
        indent = start if start < self._columns[0].start and not header else 0
        return RawCell(text, Source(self._hash, place, shown), (), False, indent, header)

    def _cell_over(self, first: RawCell, second: RawCell) -> RawCell:
        """Two stretches that fell into one cell, as one."""
        spans = first.source.span, second.source.span
        if not spans[0] or not spans[1]:
            return first
        start, end = min(spans[0][0], spans[1][0]), max(spans[0][1], spans[1][1])
        line = first.source.place.line if isinstance(first.source.place, TextPlace) else 0
        place = TextPlace(start, end, line)
        source = Source(self._hash, place, self._lines.text[start:end])
        return replace(first, text=f"{first.text} {second.text}", source=source)

    def _with_rule(self, number: int, cell: RawCell | None) -> RawCell | None:
        weight = self._ruled.get(number, 0)
        return replace(cell, rule_above=weight) if cell and weight else cell

    def _continues(self, row: list[RawCell | None]) -> bool:
        """Whether the row goes on with a label that the row before it began."""
        label = row[0]
        before = self.rows[-1] if self.rows else ()
        if not label or not before or self._ruled or not before[0] or before[0].header:
            return False
        deeper = label.indent > before[0].indent
        if any(before[1:]):
            return deeper and not any(row[1:]) and label.text[0].islower()
        lower = label.text[0].islower() and not before[0].text.endswith(":")
        unfinished = bool(_GOES_ON.search(before[0].text)) or lower
        return (deeper and label.text[0].islower()) or (unfinished and any(row[1:]))

    def _joined(self, row: Row) -> Row:
        before = self.rows[-1]
        if not before[0] or not row[0]:
            return row
        label = self._cell_over(before[0], row[0])
        figures = row[1:] if any(row[1:]) else before[1:]
        return (label, *figures)
