"""What is selected of a text: from where it was begun to where it was drawn; nothing of Qt."""

import re
from bisect import bisect_left, bisect_right

Span = tuple[int, int]
_WORD = re.compile(r"[\w.,'’%$€£¥()△▲-]*\w[\w.,'’%)]*|\w+")
#: How far around a place a word is looked for.
REACH = 200


class TextSelection:
    """A stretch of a text, with the end that moves.

    Attributes:
        text: the text.
        head: where the moving end is.
    """

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.head = 0
        self._anchor = 0

    @property
    def span(self) -> Span | None:
        """The characters selected, None for none."""
        first, last = sorted((self._anchor, self.head))
        return (first, last) if first < last else None

    @property
    def words(self) -> str:
        """The text selected."""
        return self.text[slice(*self.span)] if self.span else ""

    def begin(self, offset: int) -> None:
        """Select nothing yet, from there on."""
        self._anchor = self.head = self._within(offset)

    def extend(self, offset: int) -> None:
        """Move the end that moves."""
        self.head = self._within(offset)

    def take(self, span: Span) -> None:
        """Select those characters."""
        self._anchor, self.head = self._within(span[0]), self._within(span[1])

    def take_word(self, offset: int) -> None:
        """Select the word, or the figure with its signs, that stands there."""
        start = max(0, offset - REACH)
        words = [match.span() for match in _WORD.finditer(self.text, start, offset + REACH)]
        found = bisect_right(words, offset, key=lambda word: word[0]) - 1
        if found >= 0 and offset <= words[found][1]:
            self.take(words[found])

    def take_all(self) -> None:
        """Select everything."""
        self.take((0, len(self.text)))

    def line_at(self, offset: int) -> Span:
        """The line of the text that holds a character, without its end."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, len(self.text) if end < 0 else end

    def next_line(self, by: int) -> Span | None:
        """The next line with words behind the one that ends the selection, or before it (-1)."""
        start, end = self.line_at(self.head)
        while (end < len(self.text)) if by > 0 else (start > 0):
            start, end = self.line_at(end + 1 if by > 0 else start - 1)
            if self.text[start:end].strip():
                return start, end
        return None

    def next_word(self, by: int) -> int:
        """Where the next word ends (1), or the one before it begins (-1)."""
        start = max(0, self.head - REACH)
        words = [match.span() for match in _WORD.finditer(self.text, start, self.head + REACH)]
        if by > 0:
            found = bisect_right(words, self.head, key=lambda word: word[1])
            return words[found][1] if found < len(words) else self._within(self.head + REACH)
        found = bisect_left(words, self.head, key=lambda word: word[0]) - 1
        return words[found][0] if found >= 0 else start

    def _within(self, offset: int) -> int:
        return min(max(0, offset), len(self.text))
