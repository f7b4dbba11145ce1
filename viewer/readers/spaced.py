"""Tables set with spaces that no tag announces: lines whose figures end in the same places.

Newswire releases and filings before 2001 are full of them. What tells them from prose, from
addresses and from listings is that labels stand left, that figures below each other end alike,
and that they look like amounts.
"""

import re
from collections import Counter
from dataclasses import dataclass

from viewer.readers.columns import Column, Edges, Segment, columns_of, is_year
from viewer.readers.lines import Lines

_DRAWN = re.compile(r"[ ]*[-=_ ]*[-=_]{2,}[-=_ ]*")
_YEAR = re.compile(r"\(?(?:19|20)\d\d\)?")
_AMOUNT = re.compile(r"[,.$¥€£%(\u00a0\u202f'’−]")
_PAGE_NUMBER = re.compile(r"\d{1,3}")
#: A day that begins a row: of a dividend's record, of a contract's end.
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
_NO_FIGURE = re.compile(r"n[./]?[am]\.?|\*+", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_NO_DIGITS = re.compile(r"\D+")
_DATED = re.compile(r"\b(?:19|20)\d\d\)?$")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_ROWS = 3
_MOST_STRETCHES = 2
#: Lines of labels only, and blank ones, that may stand between two rows of one table.
_MOST_LABELS, _MOST_BLANKS = 6, 2
_LONGEST_LABEL = 64
_HIGHEST_HEADER = 12
_LONGEST_HEAD = 40
_LONGEST_LINE = 400
#: How far the heads of columns may reach to the left of the figures below.
_OVERHANG = 6


@dataclass(frozen=True, slots=True)
class Region:
    """The lines of a table.

    Attributes:
        first: the first line of its header.
        body: its first row.
        last: the line after its last.
    """

    first: int
    body: int
    last: int


@dataclass(frozen=True, slots=True)
class _Row:
    """A line with figures, and the label before them."""

    number: int
    segments: list[Segment]
    figures: list[Segment]

    @property
    def has_label(self) -> bool:
        first = self.segments[0]
        if is_year(first.text) or _DAY.fullmatch(first.text):
            return True
        return bool(_LETTER.search(first.text)) and not first.figure


def spaced_regions(lines: Lines) -> dict[int, Region]:
    """The tables that stand in a text without tags, by the line that each begins at."""
    found: dict[int, Region] = {}
    line = floor = 0
    while line < len(lines):
        row = _row(lines, line)
        if row is None:
            line += 1
            continue
        rows = _rows_from(lines, row)
        region = _region(lines, rows, floor)
        if region is not None:
            found[region.first] = region
            floor = region.last
        line = rows[-1].number + 1
    return found


def _is_foreign(text: str) -> bool:
    """Whether the line belongs to something else: markup, or a table of another making."""
    return "\t" in text or "|" in text or text.lstrip()[:1] in {"<", "#"}


def _row(lines: Lines, number: int) -> _Row | None:
    """The row that a line holds: a label at most, then nothing but figures and dashes."""
    text = lines[number].rstrip()
    gap = "  " in text or ".." in text or ". ." in text
    if not gap or len(text) > _LONGEST_LINE or _is_foreign(text) or not _DIGIT.search(text):
        return None
    segments = lines.segments(text)
    words = 1 if len(segments) > 1 and is_year(segments[0].text) else 0
    while words < len(segments) and not (segments[words].figure or segments[words].dash):
        words += 1
    behind = segments[words:]
    if words > _MOST_STRETCHES or not any(segment.figure for segment in behind):
        return None
    if any(not (s.figure or s.dash or _NO_FIGURE.fullmatch(s.text)) for s in behind):
        return None
    figures = [segment for segment in segments if segment.figure]
    if all(_YEAR.fullmatch(segment.text) for segment in behind if segment.figure):
        return None  # Years head columns.
    if len(segments) == 1 and _PAGE_NUMBER.fullmatch(segments[0].text):
        return None
    return _Row(number, segments, figures)


def _rows_from(lines: Lines, first: _Row) -> list[_Row]:
    """The rows that follow each other from `first` on, labels and blank lines between them."""
    rows = [first]
    leftmost = first.figures[0].start
    labels = blanks = 0
    for number in range(first.number + 1, len(lines)):
        row = _row(lines, number)
        if row is not None:
            rows.append(row)
            leftmost = min(leftmost, row.figures[0].start)
            labels = blanks = 0
        elif _is_foreign(lines[number]):
            break
        elif not lines[number].strip():
            blanks += 1
        elif not _DRAWN.fullmatch(lines[number]):
            labels, blanks = labels + 1, 0
            reach = max(_LONGEST_LABEL, leftmost)
            if labels > _MOST_LABELS or not _is_label(lines, number, reach):
                break
        if blanks > _MOST_BLANKS:
            break
    return rows


def _is_label(lines: Lines, number: int, reach: int) -> bool:
    """Whether a line may be a heading of rows, or the beginning of a label that goes on.

    Args:
        lines: the text.
        number: the line.
        reach: where labels end at the latest: left of the figures, where their place is known.
    """
    segments = lines.segments(lines[number])
    return len(segments) == 1 and segments[0].end <= reach


def _region(lines: Lines, rows: list[_Row], floor: int) -> Region | None:
    """The table that rows make; None if their figures stand in no columns, or are no amounts."""
    columns = columns_of([row.segments for row in rows])
    labelled = sum(row.has_label for row in rows)
    if len(rows) < _FEWEST_ROWS or labelled * 2 < len(rows) or not _is_aligned(rows, columns):
        return None
    first, body = _header(lines, rows[0].number, columns, floor)
    if not _are_amounts(rows) and not (
        _has_years(lines, first, body) and (len(columns) > 1 or not _are_pages(rows))
    ):
        return None
    last = rows[-1].number + 1
    while last < len(lines) and _DRAWN.fullmatch(lines[last]):
        last += 1
    return Region(first, body, last)


def _are_amounts(rows: list[_Row]) -> bool:
    """Whether figures look like amounts, not like numbers of pages, streets or telephones."""
    figures = [segment.text for row in rows for segment in row.figures]
    return sum(1 for text in figures if _AMOUNT.search(text)) * 3 >= len(figures)


def _are_pages(rows: list[_Row]) -> bool:
    """Whether the figures of a single column only rise, as numbers of pages do."""
    numbers = [int(_NO_DIGITS.sub("", row.figures[0].text) or 0) for row in rows]
    return numbers == sorted(numbers)


def _header(lines: Lines, row: int, columns: list[Column], floor: int) -> tuple[int, int]:
    """The line that the columns' heads begin at, and the line after them; `row` twice if none.

    Headings of rows may stand between the heads and the first row.

    Args:
        lines: the text.
        row: the first row with figures.
        columns: the columns of figures.
        floor: the line after the table before.
    """
    first = after = row
    blank = False
    reach = max(_LONGEST_LABEL, columns[0].start)
    for number in range(row - 1, max(floor, row - _HIGHEST_HEADER) - 1, -1):
        text = lines[number]
        if not text.strip():
            if blank or first < row:
                break
            blank = True
        elif _is_foreign(text):
            break
        elif _heads(lines.segments(text), columns) and not _DRAWN.fullmatch(text):
            after = after if first < row else number + 1
            first, blank = number, False
        elif not _DRAWN.fullmatch(text) and (first < row or not _is_label(lines, number, reach)):
            break
    return first, after


def _heads(segments: list[Segment], columns: list[Column]) -> bool:
    """Whether a line stands over the columns of figures, but for a head of the labels."""
    left, right = columns[0].start - _OVERHANG, columns[-1].end + _OVERHANG
    over = [s for s in segments if left <= (s.start + s.end) / 2 and s.end <= right]
    beside = segments[: len(segments) - len(over)]
    if not over or over != segments[len(beside) :]:
        return False
    if len(beside) > (_MOST_STRETCHES if len(over) == len(columns) else 1):
        return False
    if any(s.end - s.start > max(_LONGEST_HEAD, right - left) for s in over):
        return False
    if beside and beside[0].text[-1] in ".?!" and over[0].start - beside[0].end <= 2:
        return False  # Two sentences, as typewriters set them apart.
    return bool(beside) or over[0].start > left - _LONGEST_HEAD // 2


def _has_years(lines: Lines, first: int, last: int) -> bool:
    """Whether years, or dates that end in one, head the columns."""
    segments = (
        segment for number in range(first, last) for segment in lines.segments(lines[number])
    )
    return any(_DATED.search(segment.text) for segment in segments)


def _is_aligned(rows: list[_Row], columns: list[Column]) -> bool:
    """Whether most figures end where others of their column do."""
    figures = [segment for row in rows for segment in row.figures]
    edges = Edges(columns)
    uses = Counter(edges.nearest(segment) for segment in figures)
    whole = {(edges.nearest(s), s.start) for s in figures if "/" in s.text}
    aligned = sum(
        1
        for segment in figures
        if uses[edges.nearest(segment)] > 1
        # Whole dollars stand over those of "18 1/2", not over its fraction.
        and (edges.is_at_one(segment) or (edges.nearest(segment), segment.start) in whole)
    )
    return max(uses.values()) >= _FEWEST_ROWS and aligned * 5 >= len(figures) * 4
