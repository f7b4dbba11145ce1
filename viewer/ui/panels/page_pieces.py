"""A document as pieces of a page, none of them long: what is laid out and painted at a time.

Pure: records in, records out. Cutting megabytes takes milliseconds, because nothing is measured.
"""

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from viewer.core.document import Block, Document, RawTable, TextBlock
from viewer.core.sources import ElementPlace

#: Rows of a table, or lines of a text, in one piece.
ROWS: Final = 40
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Prose:
    """A heading, paragraph, list item or note."""

    block: TextBlock

    @property
    def span(self) -> Span:
        """Its characters in the document's text."""
        return self.block.source.span or (0, 0)


@dataclass(frozen=True, slots=True)
class TableRows:
    """Some rows of a table: `first` included, `last` excluded.

    Attributes:
        span: their characters in the document's text, up to where the next piece begins.
    """

    table: RawTable
    first: int
    last: int
    span: Span

    @property
    def is_end(self) -> bool:
        """Whether the table ends with them."""
        return self.last == len(self.table.rows)


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of a text that is laid out by blanks: characters start..end, their number."""

    start: int
    end: int
    count: int

    @property
    def span(self) -> Span:
        """Its characters in the document's text."""
        return self.start, self.end


Piece = Prose | TableRows | Lines


class Pages:
    """The pieces of a document in the order of its text.

    Attributes:
        pieces: them.
        is_typed: whether they are lines of a fixed-width text.
    """

    def __init__(self, document: Document | None) -> None:
        self.is_typed = document is not None and _is_typed(document)
        self.pieces: tuple[Piece, ...] = ()
        if document is not None:
            self.pieces = _typed(document) if self.is_typed else _blocks(document)
        self._starts = [piece.span[0] for piece in self.pieces]

    def __len__(self) -> int:
        return len(self.pieces)

    def of(self, offset: int) -> int:
        """The piece that holds a character of the document's text, or the one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)


def _is_typed(document: Document) -> bool:
    """Whether blanks lay the document out: a text whose tables are not ruled by pipes."""
    if document.media_type != "text/plain" or not document.text:
        return False
    tables = document.tables
    return not any(table.source.raw.lstrip().startswith("|") for table in tables)


def _is_of_page(block: Block) -> bool:
    """Whether a block of a text comes from a page within it, as in submissions to the SEC."""
    return isinstance(block.source.place, ElementPlace)


def _typed(document: Document) -> tuple[Piece, ...]:
    """The lines of a text, and where pages stand in it, their pieces."""
    pieces: list[Piece] = []
    at = 0
    for block in document.blocks:
        span = block.source.span
        if span is None or not _is_of_page(block):
            continue
        if document.text[at : span[0]].strip():
            pieces.extend(_lines(document.text, at, span[0]))
        pieces.extend(_pieces(block, span))
        at = max(at, span[1])
    if document.text[at:].strip():
        pieces.extend(_lines(document.text, at, len(document.text)))
    return tuple(pieces)


def _blocks(document: Document) -> tuple[Piece, ...]:
    blocks = ((block, block.source.span) for block in document.blocks)
    return tuple(piece for block, span in blocks if span for piece in _pieces(block, span))


def _pieces(block: Block, span: Span) -> list[Piece]:
    return [Prose(block)] if isinstance(block, TextBlock) else _table(block, span)


def _table(table: RawTable, span: Span) -> list[Piece]:
    firsts = list(range(0, len(table.rows), ROWS))
    known = [span[0]]
    for first in firsts[1:]:  # Rows without a cell begin where those before them do.
        start = _start(table, first)
        known.append(known[-1] if start is None else max(start, known[-1]))
    ends = [*known[1:], span[1]]
    return [
        TableRows(table, first, min(first + ROWS, len(table.rows)), (start, end))
        for first, start, end in zip(firsts, known, ends, strict=True)
    ]


def _start(table: RawTable, row: int) -> int | None:
    spans = [cell.source.span for cell in table.rows[row] if cell]
    return min((span[0] for span in spans if span), default=None)


def _lines(text: str, begin: int, end: int) -> list[Piece]:
    """The lines of a stretch of text, some in each piece."""
    pieces: list[Piece] = []
    start, count, position = begin, 0, text.find("\n", begin, end)
    while position >= 0:
        count += 1
        if count == ROWS:
            pieces.append(Lines(start, position + 1, count))
            start, count = position + 1, 0
        position = text.find("\n", position + 1, end)
    if start < end:
        pieces.append(Lines(start, end, count + (not text.endswith("\n", start, end))))
    return pieces
