"""The blocks of a document as plain HTML: headings, paragraphs, tables; text only, all escaped."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from viewer.core.document import Block, RawCell, RawTable, TextBlock, TextKind
from viewer.export.evidence_marks import Mark
from viewer.export.safe_text import printable

#: What stands at the right edge of its cell: a figure, or a sign beside one.
_FIGURE = re.compile(r"[\s\d$€£¥₩()%.,'’\-–—−△▲]+")
_MOST_INDENT = 12
#: Browsers take no wider cells (the HTML standard, "colspan" and "rowspan").
_WIDEST, _TALLEST = 1000, 65_534


def block_lines(blocks: Iterable[Block], marks: Mapping[int, list[Mark]]) -> Iterator[str]:
    """The blocks in order.

    Args:
        blocks: the document's.
        marks: first character -> the figures that begin there; each becomes a place to open at.
    """
    places = sorted(marks)
    for block in blocks:
        if isinstance(block, TextBlock):
            yield _text(block)
        else:
            yield from _table(block, marks, places)


def _text(block: TextBlock) -> str:
    text = escape(printable(block.text))
    marks = "".join(f"<sup>{escape(printable(mark))}</sup>" for mark in block.marks)
    if block.kind is TextKind.HEADING:
        level = min(4, max(2, block.level + 1))
        return f"<h{level}>{text}{marks}</h{level}>\n"
    raised = escape(printable(block.raised_mark))
    lead = f"<sup>{raised}</sup> " if raised else ""
    bold = ' class="b"' if block.bold else ""
    sign = "• " if block.kind is TextKind.LIST_ITEM else ""
    return f"<p{bold}>{lead}{sign}{text}{marks}</p>\n"


def _table(
    table: RawTable, marks: Mapping[int, list[Mark]], places: Sequence[int]
) -> Iterator[str]:
    yield '<div class="scroll"><table>\n'
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(table.rows):
        yield "<tr>"
        for place, cell in enumerate(row):
            if (number, place) in covered:
                covered.discard((number, place))
            elif cell is None:
                yield "<td></td>"
            else:
                covered |= _covers(cell, number, place, table)
                yield _cell(cell, _marks_in(cell, marks, places))
        yield "</tr>\n"
    yield "</table></div>\n"


def _covers(cell: RawCell, row: int, column: int, table: RawTable) -> set[tuple[int, int]]:
    """The places that a cell covers besides its own."""
    if cell.column_span == cell.row_span == 1:
        return set()
    rows = range(row, min(row + cell.row_span, len(table.rows)))
    columns = range(column, min(column + cell.column_span, len(table.rows[row])))
    return {
        (down, across)
        for down in rows
        for across in columns
        if (down, across) != (row, column) and table.rows[down][across] is None
    }


def _cell(cell: RawCell, marks: Sequence[Mark]) -> str:
    names = [
        name
        for name, is_so in (
            ("n", bool(marks) or bool(_FIGURE.fullmatch(cell.text))),
            ("b", cell.bold),
            (f"a{cell.rule_above}", cell.rule_above in {1, 2}),
            (f"u{cell.rule_below}", cell.rule_below in {1, 2}),
        )
        if is_so
    ]
    looks = f' class="{" ".join(names)}"' if names else ""
    spans = ""
    if cell.column_span > 1:
        spans += f' colspan="{min(cell.column_span, _WIDEST)}"'
    if cell.row_span > 1:
        spans += f' rowspan="{min(cell.row_span, _TALLEST)}"'
    indent = "\u2003" * min(cell.indent // 2, _MOST_INDENT)
    anchors = "".join(
        f'<a class="f" id="{escape(str(mark.key))}" title="{escape(mark.words)}">'
        for mark in marks[:1]
    )
    more = "".join(f'<a id="{escape(str(mark.key))}"></a>' for mark in marks[1:])
    raised = "".join(f"<sup>{escape(printable(mark))}</sup>" for mark in cell.marks)
    text = f"{indent}{escape(printable(cell.text))}{raised}"
    closing = "</a>" if marks else ""
    tag = "th" if cell.header else "td"
    return f"<{tag}{looks}{spans}>{more}{anchors}{text}{closing}</{tag}>"


def _marks_in(cell: RawCell, marks: Mapping[int, list[Mark]], places: Sequence[int]) -> list[Mark]:
    """The figures that begin in a cell."""
    span = cell.source.span
    if span is None:
        return []
    first = bisect_left(places, span[0])
    after = bisect_left(places, max(span[1], span[0] + 1), first)
    return [mark for place in range(first, after) for mark in marks[places[place]]]
