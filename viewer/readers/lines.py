"""The lines of a text and their offsets in it."""

from bisect import bisect_right

from viewer.readers.columns import Segment, segments_of


class Lines:
    """A text by lines, counted from 0; a line does not hold its line end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._lines = text.split("\n")
        self._starts: list[int] = []
        at = 0
        for line in self._lines:
            self._starts.append(at)
            at += len(line) + 1
        self._segments: dict[str, list[Segment]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, line: int) -> str:
        return self._lines[line]

    def segments(self, text: str) -> list[Segment]:
        """The stretches of one of the lines, or of a part of it, cut once; not to be changed.

        The finding of tables, of their heads and the making of their rows all ask for them.
        """
        found = self._segments.get(text)
        if found is None:
            found = self._segments[text] = segments_of(text)
        return found

    def line_at(self, offset: int) -> int:
        """The line that holds the character at `offset`."""
        return bisect_right(self._starts, offset) - 1

    def span(self, line: int) -> tuple[int, int]:
        """Offsets of the line's first character and of its end."""
        start = self._starts[line]
        return start, start + len(self._lines[line])
