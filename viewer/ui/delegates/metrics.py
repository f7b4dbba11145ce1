"""Sizes of the sheet at a zoom: fonts and heights in pixels, made once a zoom."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from viewer.ui import typography

SMALLEST_ZOOM: Final = 50
LARGEST_ZOOM: Final = 300
#: Widths of texts that are kept for each font.
KEPT_WIDTHS = 20_000
_SAME_DIGITS = str.maketrans("123456789", "000000000")


@dataclass(frozen=True)
class SheetMetrics:
    """Everything that is measured in pixels, at one zoom.

    Attributes:
        zoom: per cent.
        regular: font of figures and labels; `strong` of totals, `computed` of what we worked out,
            `medium` of groups in the header, `small` of captions and measures, `tiny` of letters
            and row numbers, `tiny_strong` of those that are current.
    """

    zoom: int
    regular: QFont
    strong: QFont
    computed: QFont
    medium: QFont
    small: QFont
    tiny: QFont
    tiny_strong: QFont

    @classmethod
    def at(cls, zoom: int) -> "SheetMetrics":
        """The sizes at a zoom in per cent, kept within 50 to 300."""
        return _metrics(min(LARGEST_ZOOM, max(SMALLEST_ZOOM, zoom)))

    @classmethod
    def on_paper(cls, zoom: int) -> "SheetMetrics":
        """The sizes at a zoom in per cent, in the font of printed pages."""
        return _metrics(zoom, is_paper=True)

    def pixels(self, length: float) -> int:
        """A length given at 100 % in whole pixels at this zoom, at least 1."""
        return max(1, round(length * self.zoom / 100))

    @property
    def row(self) -> int:
        """Height of a row."""
        return self.pixels(typography.SHEET_ROW)

    @property
    def double_rule_row(self) -> int:
        """Height of a row with a double rule."""
        return self.pixels(typography.DOUBLE_RULE_ROW)

    @property
    def letters(self) -> int:
        """Height of the row of column letters."""
        return self.pixels(16)

    @property
    def line(self) -> int:
        """Height of a line of the header."""
        return self.pixels(20)

    @property
    def small_line(self) -> int:
        """Height of each further line of wrapped header words."""
        return self.pixels(13)

    @property
    def indent(self) -> int:
        """Width of a step of indentation."""
        return self.pixels(typography.INDENT)

    @property
    def gutter_level(self) -> int:
        """Width of a level of the gutter."""
        return self.pixels(typography.GUTTER_LEVEL)

    @property
    def margin(self) -> int:
        """Space between a column's left edge and its words."""
        return self.pixels(8)

    def advance(self, text: str, *, strong: bool = False) -> float:
        """Width of a figure in the sheet."""
        return measure(self.strong if strong else self.regular).figure(text)


class TextMeasure:
    """Widths of texts in one font, and where their baseline stands."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._figures: dict[str, float] = {}
        self._texts: dict[str, float] = {}

    def text(self, text: str) -> float:
        """Width of any text."""
        width = self._texts.get(text)
        if width is None:
            if len(self._texts) >= KEPT_WIDTHS:
                self._texts.clear()
            width = self._texts[text] = self._metrics.horizontalAdvance(text)
        return width

    def figure(self, text: str) -> float:
        """Width of a figure: digits are equally wide, so that its shape tells it."""
        shape = text.translate(_SAME_DIGITS)
        width = self._figures.get(shape)
        if width is None:
            width = self._figures[shape] = self._metrics.horizontalAdvance(shape)
        return width

    def elided(self, text: str, width: float) -> str:
        """The text, its end replaced by "…" if it is wider than `width`."""
        if self.text(text) <= width:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def baseline(self, height: float) -> float:
        """Where the baseline of a line of text stands in a row, from its top."""
        return round((height + self._metrics.ascent() - self._metrics.descent()) / 2)


@cache
def measure(font: QFont) -> TextMeasure:
    """The measure of a font, made once."""
    return TextMeasure(font)


@cache
def _metrics(zoom: int, *, is_paper: bool = False) -> SheetMetrics:
    def size(pixels: int) -> int:
        return max(5, round(pixels * zoom / 100))

    body, small, tiny = (
        size(pixels) for pixels in (typography.BODY, typography.SMALL, typography.TINY)
    )
    strong = QFont.Weight.DemiBold
    font = typography.paper_font if is_paper else typography.body_font
    return SheetMetrics(
        zoom=zoom,
        regular=font(body),
        strong=font(body, strong),
        computed=font(body, italic=True),
        medium=font(body, QFont.Weight.Medium),
        small=font(small),
        tiny=font(tiny),
        tiny_strong=font(tiny, strong),
    )
