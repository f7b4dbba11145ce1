"""The running text of a page: paragraphs, headings, list items and notes around its tables."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.core.document import Block, RawTable, TextBlock, TextKind
from viewer.core.sources import ElementPlace, Source
from viewer.readers.gluing import is_figure
from viewer.readers.gridcell import Grid, GridCell
from viewer.readers.inline import Inline, Piece, assembled, inline_of, line_of
from viewer.readers.marks import may_number_text, note_mark
from viewer.readers.page import Page
from viewer.readers.styles import Looks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BULLET = re.compile(r"[•·▪◦‣○●■□☐☒☑–—*o§-]|\[\s?[xX]?\s?\]")
#: Bullets that say something.
_TICK = re.compile(r"[☐☒☑■□]|\[\s?[xX]?\s?\]")
_NUMBER = re.compile(
    r"[(（\[]?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4}|[*†‡]{1,3})[)）\].]?|※\d{0,2}|注\d{0,2}[)）]?"
)
#: The heading of a note to the accounts ("Note 7. Earnings Per Share"), which is no footnote.
_NUMBERED_NOTE = re.compile(r"(?i:note)\s+\d{1,2}[A-Z]?\s*[.:]\s*[A-Z][^.:;]{2,90}")
#: A line of a heading that goes on with the one before it.
_GOES_ON = re.compile(r"[a-zà-öø-ÿ]{2,}[ ,]")
_LONG = 20


class Flow:
    """Collects the blocks of a page."""

    def __init__(self, page: Page, looks: Looks) -> None:
        """Takes the page's text to add to, and the looks of its styles."""
        self.page = page
        self._looks = looks
        self.blocks: list[Block] = []
        self._pieces: list[Piece] = []
        self._tag = "p"
        self._broken = False
        self._line = 0
        self._behind_table = False
        self._looked_at = 0

    def add(self, piece: Piece) -> None:
        """More text of the paragraph under way."""
        self._pieces.append(piece)

    def open(self, element: "Element") -> None:
        """A block-level element begins: what came before it is a paragraph of its own."""
        self.flush()
        self._tag = str(element.tag)
        self._line = line_of(element)

    def flush(self, *, at_break: bool = False) -> None:
        """Ends the paragraph under way; after a mere line break, the next is of the same kind."""
        if self._pieces:
            inline = assembled(self._pieces)
            self._pieces = []
            if inline.text or inline.marks:
                self._emit(inline)
                self._broken = at_break
        if not at_break:
            self._tag = "p"
            self._broken = False

    def _emit(self, inline: Inline) -> None:
        tag, path = self._tag, self._tag
        level = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else 0
        kind, mark = TextKind.PARAGRAPH, ""
        if level:
            kind = TextKind.HEADING
        elif tag == "li":
            kind = TextKind.LIST_ITEM
        elif (found := self._note_mark(inline)) is not None:
            kind, mark = TextKind.NOTE, found
        block = self.page.block(kind, inline, path, self._line, level, mark)
        last = self.blocks[-1] if self._broken and level else None
        if isinstance(last, TextBlock) and _GOES_ON.match(inline.text):
            self.blocks[-1] = _joined(last, block)
        else:
            self.blocks.append(block)

    def _note_mark(self, inline: Inline) -> str | None:
        if inline.lead:
            return inline.lead
        if _NUMBERED_NOTE.fullmatch(inline.text) and (inline.bold or not self._follows_table()):
            return None
        mark = note_mark(inline.text)
        if mark is None or not may_number_text(mark):
            return mark
        is_heading = inline.bold and not inline.text.endswith((".", ";"))  # "(b) Credit quality"
        return mark if self._follows_table() and not is_heading else None

    def _follows_table(self) -> bool:
        """Whether nothing but notes stands between here and the last table."""
        for number in range(self._looked_at, len(self.blocks)):
            block = self.blocks[number]
            if isinstance(block, RawTable):
                self._behind_table = True
            elif block.kind is not TextKind.NOTE:
                self._behind_table = False
        self._looked_at = len(self.blocks)
        return self._behind_table

    def outside_cells(self, table: "Element") -> None:
        """The text of a table that stands in no cell: its caption, and strays."""
        for child in table:
            if child.tag == "caption":
                inline = inline_of(child, self._looks)
                if inline.text:
                    line = line_of(child)
                    self.blocks.append(
                        self.page.block(TextKind.PARAGRAPH, inline, "caption", line)
                    )
        strays = [table.text, *(child.tail for child in table)]
        text = " ".join(" ".join(stray for stray in strays if stray).split())
        if text:
            line = line_of(table)
            self.blocks.append(self.page.block(TextKind.PARAGRAPH, Inline(text), "table", line))

    def as_text(self, grid: Grid, index: int, line: int) -> bool:
        """Adds a table that only lays out text, if this is one: paragraphs, bullets or notes."""
        rows = [row for row in grid.rows if row]
        if not rows or not all(_is_text_row(row) for row in rows):
            return False
        for number, row in enumerate(rows):
            path = f"table[{index + 1}]/tr[{number + 1}]"
            self._text_row(row, path, row[0].line or line)
        return True

    def _text_row(self, row: list[GridCell], path: str, line: int) -> None:
        if len(row) == 1:
            inline = row[0].inline
            mark = self._note_mark(inline)
            kind = TextKind.PARAGRAPH if mark is None else TextKind.NOTE
            self.blocks.append(self.page.block(kind, inline, path, line, 0, mark or ""))
            return
        first, second = row[0].inline, row[1].inline
        if _BULLET.fullmatch(first.text) and not (first.text == "*" and self._follows_table()):
            if _TICK.fullmatch(first.text):
                second = replace(second, text=f"{first.text} {second.text}")
            self.blocks.append(self.page.block(TextKind.LIST_ITEM, second, path, line))
        elif first.text:
            whole = replace(second, text=f"{first.text} {second.text}")
            block = self.page.block(TextKind.NOTE, whole, path, line, 0, first.text)
            self.blocks.append(block)
        else:
            lead = first.marks[0]
            whole = replace(second, lead=lead, marks=first.marks + second.marks)
            self.blocks.append(self.page.block(TextKind.NOTE, whole, path, line, 0, lead))


def _joined(first: TextBlock, second: TextBlock) -> TextBlock:
    """A heading whose text a mere line break divides."""
    text = f"{first.text} {second.text}"
    skip = len(first.text) + 1
    start, end = first.source.span or (0, 0), second.source.span or (0, 0)
    place = first.source.place
    if isinstance(place, ElementPlace):
        place = replace(place, start=start[0], end=end[1])
    return replace(
        first,
        text=text,
        source=Source(first.source.file_hash, place, text),
        bold=first.bold and second.bold,
        marks=(*first.marks, *second.marks),
        runs=(*first.runs, *((at + skip, there, n) for at, there, n in second.runs)),
    )


def _is_text_row(row: list[GridCell]) -> bool:
    """Whether a row is a line of text, or a bullet or note mark with its text."""
    if len(row) == 1:
        return not is_figure(row[0].inline.text)
    if len(row) != 2:
        return False
    first, second = row[0].inline, row[1].inline.text
    if _BULLET.fullmatch(first.text):
        return not is_figure(second)
    return len(second) > _LONG and (not first.text or bool(_NUMBER.fullmatch(first.text)))
