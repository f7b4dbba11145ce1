"""Running text between tables: headings, paragraphs, list items and notes."""

import re
from dataclasses import dataclass

from viewer.core.document import TextBlock, TextKind
from viewer.core.sources import Source, TextPlace
from viewer.readers.lines import Lines
from viewer.readers.marks import is_sign, may_number_text, note_mark
from viewer.readers.markup import shown_lines
from viewer.readers.pagebreaks import is_page_number
from viewer.readers.shown import ShownText, joined

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"(?:^|[ \t])#+[ \t]*$")
_LAYOUT_TAG = re.compile(
    r"\s*(?:</?(?:PAGE|TABLE|CAPTION|TEXT|DOCUMENT|SEC-DOCUMENT|SEC-HEADER|S|C|FN|F\d{1,2})>\s*)+"
    r"(?:\d+\s*)?$"
)
#: A tag that words follow on its line.
_TAG_BEFORE = re.compile(r"\s*<(?:TABLE|CAPTION)>\s*(?=.*\w)", re.IGNORECASE)
_RULE = re.compile(
    r"\s*(?:- )?(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})$"
)
_UNDERLINE = re.compile(r" {0,3}(?P<sign>=|-)(?P=sign)*[ \t]*$")
_BULLET = re.compile(r"\s*(?:[-*+•·▪◦‣○●■□–—]|o(?=\s{2}))[ \t]+(?=\S)")
_NUMBERED = re.compile(r"\s*\d{1,2}[.)][ \t]+(?=\S)")
_HARD_BREAK = re.compile(r"(?: {2,}|\\|<br\s*/?>)$", re.IGNORECASE)
_CENTRED_FROM = 8
#: A page's number begins with one of these.
_OF_PAGES = frozenset("0123456789-PpFS")
_BREAKING = frozenset(" \\>")
_CAPTION = re.compile(r"[(（].*[)）](?:\s*[(（]\w{1,3}[)）])?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """Lines of a paragraph that belong together, and where the first and the last stand."""

    shown: ShownText
    first: int
    last: int


class Prose:
    """Makes text blocks from lines of running text."""

    def __init__(self, lines: Lines, file_hash: str) -> None:
        self._lines = lines
        self._hash = file_hash

    def is_drawing(self, line: int) -> bool:
        """Whether the line only draws a rule, is a layout's tag, or numbers the page it ends."""
        text = self._lines[line]
        if _RULE.match(text) or _LAYOUT_TAG.match(text):
            return True
        return text.strip()[:1] in _OF_PAGES and is_page_number(
            self._lines, line, len(self._lines)
        )

    def blocks(self, first: int, last: int, *, after_table: bool) -> list[TextBlock]:
        """The blocks of lines first to last (excluded).

        Args:
            first: the first line.
            last: the line after the last.
            after_table: whether a table stands right before, so that "* text" begins a note.
        """
        blocks: list[TextBlock] = []
        line = first
        while line < last:
            if not self._lines[line].strip() or self.is_drawing(line):
                line += 1
            elif heading := _HEADING.match(self._lines[line]):
                blocks += self._heading(line, line + 1, heading.end(), len(heading[1]))
                after_table = False
                line += 1
            else:
                line, found = self._paragraph(line, last, after_table=after_table)
                blocks += found
                after_table = after_table and all(b.kind is TextKind.NOTE for b in found)
        return blocks

    def _heading(self, line: int, past: int, skip: int, level: int) -> list[TextBlock]:
        start, end = self._lines.span(line)
        closing = _CLOSING_HASHES.search(self._lines[line], skip)
        stop = start + closing.start() if closing and skip else end
        [(shown, _)] = shown_lines(self._lines.text, start + skip, max(start + skip, stop))
        if not shown.text:
            return []
        return [self._block(TextKind.HEADING, Piece(shown, line, past - 1), level=level)]

    def _paragraph(
        self, line: int, last: int, *, after_table: bool
    ) -> tuple[int, list[TextBlock]]:
        """The paragraph that begins at `line`; returns the line after it and its blocks."""
        past = line + 1
        while past < last and self._continues(past):
            past += 1
        if past == line + 1 and past < last and (under := _UNDERLINE.match(self._lines[past])):
            level = 1 if under["sign"] == "=" else 2
            return past + 1, self._heading(line, past + 1, 0, level)
        bullet = self._bullet(line, after_table=after_table)
        tag = _TAG_BEFORE.match(self._lines[line]) if "<" in self._lines[line] else None
        start = self._lines.span(line)[0] + (tag.end() if tag else bullet)
        shown = shown_lines(self._lines.text, start, self._lines.span(past - 1)[1])
        if bullet:
            pieces = [Piece(joined([text for text, _ in shown]), line, past - 1)]
        else:
            pieces = self._pieces(shown, line)
        blocks = [self._paragraph_block(piece, after_table=after_table) for piece in pieces]
        if bullet or _NUMBERED.match(self._lines[line]):
            blocks[0] = self._block(TextKind.LIST_ITEM, pieces[0])
        return past, [block for block in blocks if block.text or block.marks]

    def _continues(self, line: int) -> bool:
        """Whether the line goes on with the paragraph before it."""
        text = self._lines[line]
        return bool(
            text.strip()
            and not self.is_drawing(line)
            and not _HEADING.match(text)
            and not ("<" in text and _TAG_BEFORE.match(text))
            and not _BULLET.match(text)
            and not (_NUMBERED.match(text) and _NUMBERED.match(self._lines[line - 1]))
        )

    def _bullet(self, line: int, *, after_table: bool) -> int:
        """How many characters the bullet of a list item takes, 0 if the line begins with none."""
        bullet = _BULLET.match(self._lines[line])
        if not bullet or (after_table and is_sign(bullet[0].strip())):
            return 0
        return bullet.end()

    def _pieces(self, shown: list[tuple[ShownText, bool]], first: int) -> list[Piece]:
        """Joins the lines of a paragraph, but for those that stand on their own."""
        groups: list[list[ShownText]] = []
        for number, (line, _) in enumerate(shown):
            if groups and not self._stands_alone(shown, number, first + number, groups[-1][0]):
                groups[-1].append(line)
            else:
                groups.append([line])
        pieces = []
        for group in groups:
            pieces.append(Piece(joined(group), first, first + len(group) - 1))
            first += len(group)
        return pieces

    def _stands_alone(
        self, shown: list[tuple[ShownText, bool]], number: int, line: int, before: ShownText
    ) -> bool:
        """Whether a line of a paragraph begins a block of its own; `before`: the last block's."""
        this, (previous, bold_goes_on) = shown[number][0], shown[number - 1]
        above = self._lines[line - 1]
        if _note_of(this) is not None and _note_of(before) is not None:
            return True
        if above[-1:] in _BREAKING and _HARD_BREAK.search(above):
            return _note_of(before) is None
        if bold_goes_on:
            return False
        if above[0] == " " and self._are_centred(line - 1, line):
            return True
        if previous.bold or (this.bold and not shown[number][1]):
            return True
        return _is_caption(this.text) or _is_caption(previous.text)

    def _are_centred(self, first: int, second: int) -> bool:
        """Whether two lines are indented so that their middles agree, as lines of a title."""
        one, two = self._lines[first].rstrip(), self._lines[second].rstrip()
        indents = len(one) - len(one.lstrip()), len(two) - len(two.lstrip())
        if min(indents) < _CENTRED_FROM or indents[0] == indents[1]:
            return False
        return abs(indents[0] + len(one) - indents[1] - len(two)) <= 4

    def _paragraph_block(self, piece: Piece, *, after_table: bool) -> TextBlock:
        mark = _note_of(piece.shown)
        if mark is None or (may_number_text(mark) and not (after_table or piece.shown.lead)):
            return self._block(TextKind.PARAGRAPH, piece)
        return self._block(TextKind.NOTE, piece, mark=mark)

    def _block(self, kind: TextKind, piece: Piece, *, level: int = 0, mark: str = "") -> TextBlock:
        start, end = self._lines.span(piece.first)[0], self._lines.span(piece.last)[1]
        marks = piece.shown.marks
        if kind is TextKind.NOTE and piece.shown.lead:
            marks = marks[1:]
        place = TextPlace(start, end, piece.first + 1)
        return TextBlock(
            kind,
            piece.shown.text,
            Source(self._hash, place, self._lines.text[start:end]),
            level,
            piece.shown.bold,
            mark,
            marks,
            piece.shown.runs,
        )


def _is_caption(text: str) -> bool:
    return text[:1] in {"(", "（"} and bool(_CAPTION.fullmatch(text))


def _note_of(shown: ShownText) -> str | None:
    if shown.lead:
        return shown.lead
    return note_mark(shown.text)
