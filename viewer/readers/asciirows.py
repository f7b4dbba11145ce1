"""The rows of a table set with spaces, made line by line."""

import re
from dataclasses import replace

from viewer.core.document import RawCell
from viewer.core.sources import Source, TextPlace
from viewer.readers.columns import (
    NOTE_TAG,
    Column,
    Edges,
    Segment,
    covered,
    is_year,
    rules_of,
    split_at,
)
from viewer.readers.headwords import names_period
from viewer.readers.lines import Lines
from viewer.readers.stackedheads import HeadLine, StackedHeads
from viewer.readers.textcells import Row

_GOES_ON = re.compile(
    r"(?:\b(?:and|of|in|the|to|for|from|by|or|on|at|with|per|per (?:limited|common|average))"
    r"|,|;|-|&)$",
    re.IGNORECASE,
)
#: Labels begin this near to the left.
_MARGIN = 2
#: What no heading of rows holds, and a label that describes shares or allowances does.
_HOLDS_AMOUNT = re.compile(r"\$\s?[\d.]|\d,\d{3}")
_MARKS_BEHIND = re.compile(r"(?:[ ]{0,2}<F\d{1,2}>)+", re.IGNORECASE)


def _begins(heads: list[HeadLine], own: HeadLine) -> frozenset[int]:
    """Where the heads of the other lines begin."""
    return frozenset(word.start for head in heads if head is not own for word in head.words)


class AsciiRows:
    """The rows of a table, made line by line."""

    def __init__(self, lines: Lines, file_hash: str, columns: list[Column]) -> None:
        self.rows: list[Row] = []
        self._lines = lines
        self._hash = file_hash
        self._columns = columns
        self._edges = Edges(columns)
        self._ruled: dict[int, int] = {}
        self.spans_known = False

    def add_heads(self, heads: list[HeadLine]) -> None:
        """The lines of the columns' heads, all of them, from the top."""
        heads = [head.divided(self._columns, _begins(heads, head)) for head in heads]
        beside = [self._over_labels(head.words) for head in heads]
        words = [head.words[len(label) :] for head, label in zip(heads, beside, strict=True)]
        stack = StackedHeads(
            self._columns,
            [head.reaches(over) for head, over in zip(heads, words, strict=True)],
        )
        self.spans_known = stack.is_straight
        for head, label, over, covers in zip(heads, beside, words, stack.covers, strict=True):
            row = self._empty()
            if label:
                row[0] = self._cell(head.number, label[0].start, label[-1].end, header=True)
            for segment, cover in zip(over, covers, strict=True):
                self._place(row, head.number, segment, cover)
            self._finish(row)

    def add(self, number: int, segments: list[Segment], *, goes_on: bool = False) -> None:
        """A line below the heads: a row, or the rest of the row before it.

        Args:
            number: the line.
            segments: its stretches.
            goes_on: whether it is known to go on with the label before it.
        """
        row = self._empty()
        segments = split_at(self._edges, segments)
        for rule in (segment for segment in segments if segment.rule):
            self._rule(rule)
        segments = [segment for segment in segments if not segment.rule]
        label = self._label(segments)
        if label:
            row[0] = self._cell(number, label[0].start, label[-1].end)
        for segment in segments[len(label) :]:
            if segment.figure or segment.dash:
                column = self._edges.nearest(segment)
                cover = column, column
            else:
                cover = covered(self._columns, segment)
            self._place(row, number, segment, cover)
        if (goes_on and row[0] and self.rows) or self._continues(row):
            row = [self._with_rule(n, cell) for n, cell in enumerate(row)]
            self.rows[-1] = self._joined(tuple(row))
            self._ruled = {}
        else:
            self._finish(row)

    def rule(self, text: str) -> None:
        """A line of dashes or equal signs, below the row before it and above the next."""
        for line in rules_of(text):
            self._rule(line)
        if self.rows:
            self.rows[-1] = tuple(
                replace(cell, rule_below=self._ruled.get(n, cell.rule_below)) if cell else None
                for n, cell in enumerate(self.rows[-1])
            )

    def _rule(self, line: Segment) -> None:
        weight = 2 if line.text[0] == "=" else 1
        for number, column in enumerate(self._columns, 1):
            if line.start < column.end and column.start < line.end:
                self._ruled[number] = weight

    def _empty(self) -> list[RawCell | None]:
        return [None] * (len(self._columns) + 1)

    def _finish(self, row: list[RawCell | None]) -> None:
        if any(row):
            if self._ruled:
                row = [self._with_rule(n, cell) for n, cell in enumerate(row)]
            self.rows.append(tuple(row))
            self._ruled = {}

    def _over_labels(self, words: list[Segment]) -> list[Segment]:
        """The first stretches of a line of heads, if they stand over the labels."""
        if not words or words[0].start >= self._columns[0].start:
            return []
        if is_year(words[0].text) and len(words) == len(self._columns):
            return []  # A year over every column, the first one left of short figures.
        if words[0].end <= self._columns[0].start:
            beside = len(words) - len(self._columns)
            both = beside > 1 and words[beside - 1].end <= self._columns[0].start
            return words[:beside] if both else words[:1]
        if len(words) == 1 and words[0].start <= _MARGIN and not names_period(words[0].text):
            return words[:1]  # A heading of rows, longer than the labels.
        beside = len(words) > 1 and covered(self._columns, words[1])[0] == 0
        return words[:1] if beside else []

    def _label(self, segments: list[Segment]) -> list[Segment]:
        """The stretches before the first figure, if they begin left of the columns of figures."""
        label = []
        for segment in segments:
            if segment.figure or segment.dash or segment.start >= self._columns[0].start:
                break
            label.append(segment)
        return label

    def _place(
        self, row: list[RawCell | None], number: int, segment: Segment, cover: tuple[int, int]
    ) -> None:
        first, last = cover
        while first < last and row[first + 1]:
            first += 1
        header = not (segment.figure or segment.dash)
        cell = self._cell(number, segment.start, segment.end, header=header)
        if before := row[first + 1]:
            cell = self._cell_over(before, cell)
        width = last - first + 1
        row[first + 1] = cell if cell.column_span == width else replace(cell, column_span=width)

    def _cell(self, number: int, start: int, end: int, *, header: bool = False) -> RawCell:
        line, offset = self._lines[number], self._lines.span(number)[0]
        shown = line[start:end]
        place = TextPlace(offset + start, offset + end, number + 1)
        text = " ".join(shown.split())
        indent = start if start < self._columns[0].start and not header else 0
        behind = _MARKS_BEHIND.match(line, end) if "<" in line else None
        marks = tuple(NOTE_TAG.findall(behind[0])) if behind else ()
        return RawCell(text, Source(self._hash, place, shown), marks, False, indent, header)

    def _cell_over(self, first: RawCell, second: RawCell) -> RawCell:
        """Two stretches that fell into one cell, as one."""
        spans = first.source.span, second.source.span
        if not spans[0] or not spans[1]:
            return first
        start, end = min(spans[0][0], spans[1][0]), max(spans[0][1], spans[1][1])
        line = first.source.place.line if isinstance(first.source.place, TextPlace) else 0
        place = TextPlace(start, end, line)
        source = Source(self._hash, place, self._lines.text[start:end])
        text, marks = f"{first.text} {second.text}", first.marks + second.marks
        return replace(first, text=text, source=source, marks=marks)

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
        begun = not before[0].text.endswith(":")
        lower = label.text.lstrip("(")[:1].islower() and begun
        described = begun and deeper and _HOLDS_AMOUNT.search(before[0].text)
        bracketed = before[0].text.count("(") > before[0].text.count(")")
        if bracketed or _GOES_ON.search(before[0].text):
            return True
        if label.text[0] == "(" and _HOLDS_AMOUNT.search(before[0].text) and begun:
            return True  # "126,424,977 shares issued" / "(124,496,972 shares in 1996)".
        beside = deeper or any(row[1:])
        return bool(lower or (deeper and label.text[0].islower()) or (described and beside))

    def _joined(self, row: Row) -> Row:
        before = self.rows[-1]
        if not before[0] or not row[0]:
            return row
        label = self._cell_over(before[0], row[0])
        figures = row[1:] if any(row[1:]) else before[1:]
        return (label, *figures)
