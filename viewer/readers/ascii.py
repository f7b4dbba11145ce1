"""Tables set with spaces, as in filings before 2001: `<TABLE>`, `<CAPTION>`, `<S>` and `<C>`."""

import re
from dataclasses import dataclass, replace

from viewer.core.document import RawTable
from viewer.readers.asciirows import AsciiRows
from viewer.readers.columns import (
    Segment,
    columns_of,
    is_drawn,
    is_year,
    with_label_lanes,
)
from viewer.readers.itemblocks import going_on
from viewer.readers.lines import Lines
from viewer.readers.pagebreaks import PAGE_BREAK, is_page_number, repeated_heads
from viewer.readers.stackedheads import HeadLine
from viewer.readers.textcells import text_table

_OPEN = re.compile(r"\s*<TABLE>", re.IGNORECASE)
_CAPTION = re.compile(r"\s*<CAPTION>", re.IGNORECASE)
_CLOSE = re.compile(r"\s*</TABLE>", re.IGNORECASE)
_SCHEDULE = re.compile(r"\s*<ARTICLE>", re.IGNORECASE)
_STUB = re.compile(r"\s*<S>(?:\s*<C>|\s)*", re.IGNORECASE)
_COLUMN_TAG = re.compile(r"<C>", re.IGNORECASE)
_TAG = re.compile(r"\s*</?(?:TABLE|CAPTION|FN|S|C|PAGE|F\d{1,2})>", re.IGNORECASE)
#: Typed with words behind them, these open a table on a line that belongs to it.
_BEFORE_WORDS = re.compile(r"\s*<(?:TABLE|CAPTION)>(?=.*\w)", re.IGNORECASE)
_NOTE = re.compile(
    r"\s*(?:<FN>|<F\d{1,2}>|\(\w{1,2}\)\s+[A-Z]|\*{1,3}\s*[A-Z]|notes?\s*:|see\s.*\bnotes?\b"
    r"|the\s+accompanying\s+notes)",
    re.IGNORECASE,
)


#: How far the rule below a shared head reaches to the left of the first head beneath it.
_RULE_OVERHANG = 8
#: Labels begin this near to the left.
_MARGIN = 2


@dataclass(slots=True)
class _Line:
    """A line of the table's body while the table is made."""

    number: int
    segments: list[Segment]


def ascii_table_end(lines: Lines, first: int) -> int:
    """The line after the table that opens at `first`; `first` if none does or it never closes.

    A table that is too wide for the page goes on below itself, behind a caption of its own: that
    opens the columns that had no room, and the table ends there.
    """
    if not (_OPEN.match(lines[first]) or _CAPTION.match(lines[first])):
        return first
    has_body = False
    for line in range(first + 1, len(lines)):
        has_body = has_body or bool(_STUB.match(lines[line]))
        if has_body and _CAPTION.match(lines[line]):
            return line
        if _SCHEDULE.match(lines[line]):
            return first
        if _CLOSE.match(lines[line]):
            return line + 1
        if _OPEN.match(lines[line]):
            return line
    return first


def ascii_notes_start(lines: Lines, first: int, last: int) -> int:
    """The line of a table that the notes below its last figures begin at; `last` if none do."""
    figures = [n for n in range(first, last) if _ends_with_figure(lines, n)]
    for number in range(figures[-1] + 1 if figures else last, last):
        if _NOTE.match(lines[number]) or PAGE_BREAK.match(lines[number]):
            return number
    return last


def _ends_with_figure(lines: Lines, number: int) -> bool:
    segments = lines.segments(lines[number])
    return len(segments) > 1 and (segments[-1].figure or segments[-1].dash)


def ascii_title_end(lines: Lines, first: int, last: int) -> int:
    """The line of the table that its columns begin at: what stands above is its title.

    The title ends where the first line with several stretches stands; a single stretch right above
    it, without a blank line between, heads several columns.
    """
    stub = next((n for n in range(first, last) if _STUB.match(lines[n])), last)
    top = first if _BEFORE_WORDS.match(lines[first]) else first + 1
    for line in range(top, stub):
        segments = [] if is_drawn(lines[line]) else _segments(lines, line)
        if len(segments) > 1:
            over = segments[1] if segments[0].start <= _MARGIN else segments[0]
            return _highest_head(lines, top, line, over.start - _RULE_OVERHANG)
    # One stretch alone tells no two columns apart: it names them all.
    return stub if stub < last and len(_COLUMN_TAG.findall(lines[stub])) > 1 else first + 1


def _highest_head(lines: Lines, top: int, line: int, left: int) -> int:
    """The highest line of those right above `line` that stands over columns right of `left`."""
    highest = line
    for above in range(line - 1, top - 1, -1):
        text = _untagged(lines[above])
        if not text.strip() or _TAG.match(text):
            break
        if is_drawn(text) and len(text) - len(text.lstrip()) < left:
            break
        if len(text.rstrip()) > left:
            highest = above
    return highest


def _untagged(text: str) -> str:
    """A line with blanks for the tag that opens it, if words follow."""
    tag = _BEFORE_WORDS.match(text) if "<" in text else None
    return " " * tag.end() + text[tag.end() :] if tag else text


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
    again = repeated_heads(lines, first, last)
    body = [
        _Line(n, _with_year_as_label(_segments(lines, n), below=n > stub or n == start))
        for n in range(first, last)
        if n not in again and _is_row(lines, n, last)
    ]
    below = [line.segments for line in body if line.number > stub or line.number == start]
    columns = with_label_lanes(columns_of(below), below)
    if not columns:
        return None
    builder = AsciiRows(lines, file_hash, columns)
    numbers = {line.number: line.segments for line in body}
    builder.add_heads([_head(lines, line) for line in body if line.number < stub])
    begun = going_on([(n, segments) for n, segments in numbers.items() if n >= stub])
    for number in range(max(first, stub), last):
        if number not in numbers:
            if number not in again and is_drawn(lines[number]):
                builder.rule(lines[number])
        else:
            builder.add(number, numbers[number], goes_on=number in begun)
    table = text_table(index, builder.rows, lines, file_hash, first, last)
    headers = sum(1 for line in body if line.number < stub)
    if table is None:
        return None
    return replace(table, header_rows=headers or None, spans_known=builder.spans_known)


def _head(lines: Lines, line: _Line) -> HeadLine:
    below = lines[line.number + 1] if line.number + 1 < len(lines) else ""
    words = [segment for segment in line.segments if not segment.rule]
    ruled = is_drawn(below) or any(segment.rule for segment in lines.segments(below))
    return HeadLine(line.number, words, below if ruled else "")


def _segments(lines: Lines, number: int) -> list[Segment]:
    return lines.segments(_untagged(lines[number]))


def _with_year_as_label(segments: list[Segment], *, below: bool) -> list[Segment]:
    """The stretches of a line; a bare year that begins a row is its label."""
    if below and segments and is_year(segments[0].text):
        return [replace(segments[0], figure=False), *segments[1:]]
    return segments


def _is_row(lines: Lines, number: int, last: int) -> bool:
    """Whether a line of the table holds cells; a page number at the page's foot does not."""
    text = _untagged(lines[number])
    if not text.strip() or _TAG.match(text) or is_drawn(text):
        return False
    return not is_page_number(lines, number, last)
