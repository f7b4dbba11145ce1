"""Collects what a drawing consists of. No text is put over another, and none sticks out."""

from dataclasses import replace

from viewer.ui.charts.drawing import LETTERS, Bar, Dot, Drawing, Line, Measure, Text

#: Half the height that a text takes, for one of its size; room between two texts side by side.
HALF_HEIGHT, BETWEEN = 0.6, 2.0


class Canvas:
    """A drawing that is being made.

    Args:
        width, height: its size in pixels.
        measure: the width of a text.

    Attributes:
        refused: how many figures there was no room for.
    """

    def __init__(self, width: float, height: float, measure: Measure) -> None:
        self.width = width
        self.height = height
        self.measure = measure
        self._bars: list[Bar] = []
        self._dots: list[Dot] = []
        self._texts: list[Text] = []
        self._lines: list[Line] = []
        self._boxes: list[tuple[float, float, float, float]] = []
        self.refused = 0

    def add(self, *things: Bar | Dot | Line) -> None:
        """Draw bars, dots and lines."""
        for thing in things:
            if isinstance(thing, Bar):
                self._bars.append(thing)
            elif isinstance(thing, Dot):
                self._dots.append(thing)
            else:
                self._lines.append(thing)

    def write(self, text: Text, *, may_shift: bool = True) -> bool:
        """Write a text where there is room for it.

        Args:
            text: the text; at an edge it is moved inside.
            may_shift: whether it may be moved inside.

        Returns:
            Whether it is written: not where it would run into another one, or out of the drawing.
        """
        if not text.text:
            return True
        left, top, right, bottom = self._box(text)
        shift = max(0.0, -left) - max(0.0, right - self.width)
        if shift and (not may_shift or right - left > self.width):
            return False
        box = (left + shift, top, right + shift, bottom)
        if top < -0.5 or bottom > self.height + 0.5 or any(_meet(box, b) for b in self._boxes):
            return False
        self._boxes.append(box)
        self._texts.append(replace(text, x=text.x + shift) if shift else text)
        return True

    def write_figure(self, text: Text, *, or_below: float = 0.0) -> None:
        """Write a figure, or else so many pixels below, if there is room for it; else count it."""
        if not self.write(text) and not (or_below and self.write(text.moved(0, or_below))):
            self.refused += 1

    def insert(self, drawing: Drawing, x: float, y: float) -> None:
        """Draw another drawing with its upper left corner there, where nothing else is."""
        self._bars += [bar.moved(x, y) for bar in drawing.bars]
        self._dots += [dot.moved(x, y) for dot in drawing.dots]
        self._lines += [line.moved(x, y) for line in drawing.lines]
        self._texts += [text.moved(x, y) for text in drawing.texts]
        self.block(x, y, x + drawing.width, y + drawing.height)

    def block(self, left: float, top: float, right: float, bottom: float) -> None:
        """Keep texts out of a rectangle."""
        self._boxes.append((left, top, right, bottom))

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars, so far."""
        return tuple(self._bars)

    @property
    def marks(self) -> tuple[Bar | Dot, ...]:
        """What stands for a figure, so far."""
        return (*self._bars, *self._dots)

    def drawing(self, words: str, unit: str = "", remark: str = "") -> Drawing:
        """What is drawn, with what is told of it."""
        return Drawing(
            self.width, self.height, tuple(self._bars), tuple(self._texts), tuple(self._lines),
            words, unit, remark, tuple(self._dots),
        )  # fmt: skip

    def _box(self, text: Text) -> tuple[float, float, float, float]:
        width = text.width(self.measure)
        left = text.x - text.anchor.value * width
        half = text.size * HALF_HEIGHT
        return left, text.y - half, left + width, text.y + half


def elided(
    text: str, room: float, measure: Measure, *, bold: bool = False, size: int = LETTERS
) -> str:
    """As much of a text as fits, with an ellipsis where it is cut; "" where nothing fits."""
    if measure(text, bold, size) <= room:
        return text
    while text and measure(f"{text}…", bold, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…" if text else ""


def wrapped(
    text: str, room: float, measure: Measure, *, size: int = LETTERS, most: int = 99
) -> list[str]:
    """A text in lines of at most that width, the last of `most` cut; words without spaces too."""
    lines: list[str] = []
    rest = text.strip()
    while rest and len(lines) < most - 1:
        end = _that_fits(rest, room, measure, size)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, elided(rest, room, measure, size=size)] if rest else lines


def _that_fits(text: str, room: float, measure: Measure, size: int) -> int:
    """How many characters make a line: up to a space if there is one, one at least."""
    if measure(text, False, size) <= room:
        return len(text)
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle], False, size) <= room:
            low = middle
        else:
            high = middle - 1
    space = text.rfind(" ", 1, low + 1)
    return space if space > 0 else low


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        one[0] < other[2] + BETWEEN
        and other[0] < one[2] + BETWEEN
        and one[1] < other[3]
        and other[1] < one[3]
    )
