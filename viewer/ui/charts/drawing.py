"""What a chart consists of: bars, texts and lines with places in pixels and colours by role."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from viewer.core.relations import CellKey

#: Height of a line of text, and of its letters, in pixels.
LINE = 15
LETTERS = 11


class Measure(Protocol):
    """Measures texts."""

    def __call__(self, text: str, bold: bool, size: int = LETTERS, /) -> float:
        """The width of a text in pixels, in letters of that size."""


class Anchor(Enum):
    """Which point of a text its place is."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle that stands for a figure.

    Attributes:
        x, y, width, height: its place; `height` is positive.
        role: name of its colour in the theme; "" for one that is not seen, over a figure.
        key: the figure that it leads to, None for what is computed.
        words: what is told about it.
        outline: name of the colour of its edge, "" for none.
        cut: whether it does not begin at zero; then it is drawn broken, at its low end.
        lies: whether it lies, so that its low end is at the left and not at the bottom.
    """

    x: float
    y: float
    width: float
    height: float
    role: str
    key: CellKey | None
    words: str
    cut: bool = False
    lies: bool = False
    outline: str = ""

    def moved(self, by_x: float, by_y: float) -> "Bar":
        """The same elsewhere."""
        return replace(self, x=self.x + by_x, y=self.y + by_y)


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of a line that stands for a figure; `x`, `y` are its middle.

    Attributes:
        x, y: its place.
        role: name of its colour in the theme.
        key: the figure that it leads to, None for what is computed.
        words: what is told about it.
    """

    x: float
    y: float
    role: str
    key: CellKey | None
    words: str

    def moved(self, by_x: float, by_y: float) -> "Dot":
        """The same elsewhere."""
        return replace(self, x=self.x + by_x, y=self.y + by_y)


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; `y` is the middle of its height.

    Attributes:
        ground: role of the bar that it stands in, and on which it must be read; "" for none.
        size: height of its letters in pixels.
        halo: whether lines that cross it stop before it.
    """

    x: float
    y: float
    text: str
    anchor: Anchor = Anchor.MIDDLE
    role: str = "text"
    bold: bool = False
    italic: bool = False
    ground: str = ""
    size: int = LETTERS
    halo: bool = False

    def width(self, measure: Measure) -> float:
        """Its width in pixels."""
        return measure(self.text, self.bold, self.size)

    def moved(self, by_x: float, by_y: float) -> "Text":
        """The same elsewhere."""
        return replace(self, x=self.x + by_x, y=self.y + by_y)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line, one pixel of the device wide; or of a series, which is wider.

    Attributes:
        dashed: whether it leads over something that is missing.
        wide: whether it is a series.
    """

    x1: float
    y1: float
    x2: float
    y2: float
    role: str = "total_rule"
    dashed: bool = False
    wide: bool = False

    def moved(self, by_x: float, by_y: float) -> "Line":
        """The same elsewhere."""
        return replace(
            self, x1=self.x1 + by_x, y1=self.y1 + by_y, x2=self.x2 + by_x, y2=self.y2 + by_y
        )


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart.

    Attributes:
        width, height: its size in pixels.
        bars: rectangles that stand for figures.
        texts: figures and names.
        lines: axes and connectors.
        words: all of it in a sentence, for who cannot see it.
        unit: of its figures ("JPY million"), "" if nothing says it.
        remark: what must be said beside it ("The end bars do not begin at zero."), "" for nothing.
        dots: points of lines.
    """

    width: float
    height: float
    bars: tuple[Bar, ...]
    texts: tuple[Text, ...]
    lines: tuple[Line, ...]
    words: str
    unit: str = ""
    remark: str = ""
    dots: tuple[Dot, ...] = ()

    @property
    def marks(self) -> tuple[Bar | Dot, ...]:
        """Everything that stands for a figure, in the order in which the keyboard walks it."""
        return (*self.bars, *self.dots)
