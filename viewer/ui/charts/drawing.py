"""What a chart consists of: bars, texts and lines with places in pixels and colours by role."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from viewer.core.relations import CellKey

#: Width of a text in pixels, and whether it is bold.
Measure = Callable[[str, bool], float]

#: Height of a line of text in pixels.
LINE = 15


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
        role: name of its colour in the theme.
        key: the figure that it leads to, None for what is computed.
        words: what is told about it.
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


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text; `y` is the middle of its height."""

    x: float
    y: float
    text: str
    anchor: Anchor = Anchor.MIDDLE
    role: str = "text"
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A thin straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: str = "total_rule"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart.

    Attributes:
        width, height: its size in pixels.
        bars: in the order in which the keyboard walks them.
        texts: figures and names.
        lines: axes and connectors.
        words: all of it in a sentence, for who cannot see it.
        unit: of its figures ("JPY million"), "" if nothing says it.
        remark: what must be said beside it ("The end bars do not begin at zero."), "" for nothing.
    """

    width: float
    height: float
    bars: tuple[Bar, ...]
    texts: tuple[Text, ...]
    lines: tuple[Line, ...]
    words: str
    unit: str = ""
    remark: str = ""
