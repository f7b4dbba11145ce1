"""What a reader delivers: a document as blocks of text and raw tables, each with its source."""

import re
from dataclasses import dataclass
from enum import StrEnum

from viewer.core.records import quick
from viewer.core.sources import Source

#: What stands before and after the mark that a note's text begins with: "Note 1:", "<F1>".
_BEFORE_MARK, _AFTER_MARK = r"(?:Notes?|[(（]?注記?|<)\s*", r"[)）>]?\s*[:：.]?\s*"


class TextKind(StrEnum):
    """What a block of text is in the document's layout."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    NOTE = "note"


@quick
@dataclass(frozen=True, slots=True)
class TextBlock:
    """A heading, paragraph, list item or footnote.

    Attributes:
        kind: its role.
        text: as a reader sees it: markup gone, entities decoded, white space folded, footnote
            marks (superscripts) taken out.
        source: where it stands; `source.raw` is the text with its markup.
        level: 1 to 6 for a heading, 0 otherwise.
        bold: whether all of it is bold.
        mark: of a note, its mark ("4", "(1)"); otherwise "". The text begins with it, or it stood
            raised before the text, which then lacks it.
        marks: the footnote marks that stood in the text.
        runs: (offset in `text`, offset in `Document.text`, length) of stretches that are the same
            in both, in order; what is between them was markup.
    """

    kind: TextKind
    text: str
    source: Source
    level: int = 0
    bold: bool = False
    mark: str = ""
    marks: tuple[str, ...] = ()
    runs: tuple[tuple[int, int, int], ...] = ()

    @property
    def unmarked(self) -> str:
        """The text without the mark that it begins with; all of it where the mark stood raised."""
        if not self.mark:
            return self.text
        # Bare letters and digits are marks only behind a word: "4 years" begins with none.
        before = _BEFORE_MARK if self.mark.isalnum() else f"(?:{_BEFORE_MARK})?"
        found = re.match(f"{before}{re.escape(self.mark)}{_AFTER_MARK}", self.text)
        return self.text[found.end() :] if found else self.text

    @property
    def raised_mark(self) -> str:
        """The mark where the text lacks it, else ""."""
        return self.mark if self.unmarked == self.text else ""

    def span_of(self, start: int, end: int) -> tuple[int, int]:
        """Where characters start..end of `text` stand in `Document.text`."""
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, position: int) -> int:
        for text_start, document_start, length in reversed(self.runs):
            if text_start <= position:
                return document_start + min(position - text_start, length - 1)
        place = self.source.span
        return place[0] + position if place else position


@quick
@dataclass(frozen=True, slots=True)
class RawCell:
    """One cell of a table as laid out.

    Attributes:
        text: as a reader sees it: markup gone, entities decoded, footnote marks taken out.
        source: where the shown text stands, surrounding markup excluded.
        marks: the footnote marks that stood in it as superscripts ("4").
        bold: whether the cell is bold.
        indent: indentation in characters, 0 for none.
        header: whether the document itself calls it a header cell.
        column_span: columns that it covers; the covered ones to its right are None in the row.
        row_span: rows that it covers; the covered ones below are None.
        rule_above: lines drawn above: 0, 1 or 2.
        rule_below: lines drawn below: 0, 1 or 2.
    """

    text: str
    source: Source
    marks: tuple[str, ...] = ()
    bold: bool = False
    indent: int = 0
    header: bool = False
    column_span: int = 1
    row_span: int = 1
    rule_above: int = 0
    rule_below: int = 0

    def moved_to(self, source: Source) -> "RawCell":
        """The same cell at another place: what `replace` does, for every cell of a document."""
        return RawCell(
            self.text,
            source,
            self.marks,
            self.bold,
            self.indent,
            self.header,
            self.column_span,
            self.row_span,
            self.rule_above,
            self.rule_below,
        )


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as laid out: every row has as many entries as the widest; None is an empty cell.

    Attributes:
        index: its number in the document, from 0.
        rows: the grid.
        source: where the whole table stands.
        header_rows: how many rows the document itself declares as header, None if it says nothing.
        spans_known: whether each header cell covers what `column_span` says and no more, so that a
            blank beside it is a blank.
    """

    index: int
    rows: tuple[tuple[RawCell | None, ...], ...]
    source: Source
    header_rows: int | None = None
    spans_known: bool = False


Block = TextBlock | RawTable


@dataclass(frozen=True, slots=True)
class Document:
    """A file, read.

    Attributes:
        name: the file's name without its folder.
        path: the file's path as given, "" if it came from memory.
        file_hash: SHA-256 of its bytes, hexadecimal.
        media_type: "text/plain", "text/html", ...
        text: the text that all spans count in.
        blocks: everything in it, in order.
        remarks: what was guessed, clamped or left out while reading, one sentence each.
    """

    name: str
    path: str
    file_hash: str
    media_type: str
    text: str
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()

    @property
    def tables(self) -> tuple[RawTable, ...]:
        """The tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, RawTable))
