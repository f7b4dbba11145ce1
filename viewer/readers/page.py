"""The visible text of a page, built piece by piece: the text that all spans of it count in."""

from viewer.core.document import TextBlock, TextKind
from viewer.core.sources import ElementPlace, Source
from viewer.readers.inline import Inline

_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")


def raised(*marks: str) -> str:
    """Footnote marks as the page's text shows them."""
    return "".join(marks).translate(_RAISED)


class Page:
    """Collects text; every piece added knows its offsets from then on."""

    def __init__(self, file_hash: str) -> None:
        self.file_hash = file_hash
        self.anchor = ""
        self._parts: list[str] = []
        self._length = 0
        self._counted = 0
        self._line = 1

    @property
    def text(self) -> str:
        """All text so far."""
        return "".join(self._parts)

    def add(self, text: str) -> int:
        """Adds characters; returns the offset of the first."""
        at = self._length
        self._parts.append(text)
        self._length += len(text)
        return at

    @property
    def line(self) -> int:
        """The number of the line that is added to next, from 1."""
        for part in self._parts[self._counted :]:
            self._line += part.count("\n")
        self._counted = len(self._parts)
        return self._line

    def mark(self) -> int:
        """A bookmark for `since`."""
        return len(self._parts)

    def since(self, mark: int) -> str:
        """The text added since `mark` was taken."""
        return "".join(self._parts[mark:])

    def source(self, start: int, text: str, path: str, line: int, raw: str = "") -> Source:
        """The source of `text` that was added at `start`."""
        place = ElementPlace(self.anchor + path, start, start + len(text), line)
        return Source(self.file_hash, place, raw or text)

    def block(
        self, kind: TextKind, inline: Inline, path: str, line: int, level: int = 0, mark: str = ""
    ) -> TextBlock:
        """A block of text, added on a line of its own."""
        lead = f"{raised(inline.lead)} " if inline.lead else ""
        start = self.add(lead) + len(lead)
        rest = inline.marks[1:] if inline.lead else inline.marks
        self.add(f"{inline.text}{raised(*rest)}\n")
        marks = inline.marks[1:] if inline.lead and kind is TextKind.NOTE else inline.marks
        return TextBlock(
            kind,
            inline.text,
            self.source(start, inline.text, path, line),
            level,
            inline.bold,
            mark,
            marks,
            ((0, start, len(inline.text)),) if inline.text else (),
        )
