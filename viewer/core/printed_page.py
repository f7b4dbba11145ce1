"""How a page prints the characters of a document, and which concepts it tags its figures with.

Read anew from the file when somebody looks: opening does not wait for what only looks differ by.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.records import quick

Span = tuple[int, int]


@quick
@dataclass(frozen=True, slots=True)
class PrintedStyle:
    """The look of a stretch of text.

    Attributes:
        bold: whether it is bold.
        italic: whether it slants.
        underlined: whether a line stands below it.
        struck: whether a line goes through it.
        colour: of the characters, 0xRRGGBB; None where the page says nothing, or black.
        ground: the colour behind it, 0xRRGGBB; None for none, or white.
        size: its height in points.
        align: "left", "center" or "right" where the page says so, "" where it does not.
        indent: how far its block is moved to the right, in points; in cells 0.
    """

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    struck: bool = False
    colour: int | None = None
    ground: int | None = None
    size: float = 12.0
    align: str = ""
    indent: float = 0.0


@quick
@dataclass(frozen=True, slots=True)
class Tagged:
    """A figure with the concept that inline XBRL tags it with: `us-gaap:Revenues`."""

    start: int
    end: int
    concept: str


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """The looks of a document's characters; all offsets count in `Document.text`.

    Attributes:
        styles: the different looks.
        stretches: (start, end, number of the style), in order and apart from one another; what
            is in none could not be found on the page.
        size: the size in points that most characters have.
        tagged: the figures with a concept, in order.
    """

    styles: tuple[PrintedStyle, ...] = ()
    stretches: tuple[tuple[int, int, int], ...] = ()
    size: float = 12.0
    tagged: tuple[Tagged, ...] = ()

    def within(self, span: Span) -> Iterator[tuple[int, int, PrintedStyle]]:
        """(start, end, style) of what is printed of the characters of a span, in order."""
        first = bisect_right(self.stretches, span[0], key=_end)
        last = bisect_left(self.stretches, span[1], key=_start)
        for start, end, number in self.stretches[first:last]:
            yield max(start, span[0]), min(end, span[1]), self.styles[number]

    def style_of(self, span: Span) -> PrintedStyle | None:
        """The look that most characters of a span have, None if none of them was found."""
        lengths: dict[PrintedStyle, int] = {}
        for start, end, style in self.within(span):
            lengths[style] = lengths.get(style, 0) + end - start
        return max(lengths, key=lambda style: lengths[style]) if lengths else None


def _start(stretch: tuple[int, int, int]) -> int:
    return stretch[0]


def _end(stretch: tuple[int, int, int]) -> int:
    return stretch[1]
