"""Figures of one font, laid out once for each shape that they have, then only drawn.

Laying a text out takes longer than drawing it. Most digits of a font are equally wide, so that
"1,230" and "5,678" differ in nothing but their glyphs: the places of one serve the other. That is
looked up in the font, sign by sign, never taken for granted; where it does not hold, and for
words, Qt draws the text. Both ways give the same pixels where nothing is scaled; on a scaled
screen glyphs may stand a quarter of a pixel beside, which would be seen beside a text of Qt's.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLayout, QTextOption

DIGITS = "0123456789"
#: Fewer digits of one width are not worth it: each figure would have a shape of its own.
FEWEST_ALIKE = 6
#: Shapes that are kept for each font; a document has some dozens.
MOST_KEPT = 5_000
#: Figures run so everywhere, and so does who paints them.
_LEFT_TO_RIGHT = QTextOption()
_LEFT_TO_RIGHT.setTextDirection(Qt.LayoutDirection.LeftToRight)


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where the signs of a figure stand, and which glyph each sign has there."""

    ascent: float
    run: QGlyphRun
    glyphs: dict[str, int]


class ShapedTexts:
    """Draws texts in one font, on an unscaled screen: paper wants characters, not glyphs."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._shapes: dict[str, _Shape | None] = {}

    @property
    def kept(self) -> int:
        """How many shapes are kept."""
        return sum(shape is not None for shape in self._shapes.values())

    def draw(self, painter: QPainter, left: float, baseline: float, text: str) -> None:
        """Draw a text where `painter`, which has this font, would draw it."""
        key = text.translate(self._to_zeros)
        try:
            shape = self._shapes[key]
        except KeyError:
            shape = self._keep(key)
        if shape is None:
            painter.drawText(QPointF(left, baseline), text)
            return
        glyphs = shape.glyphs
        shape.run.setGlyphIndexes([glyphs[sign] for sign in text])
        painter.drawGlyphRun(QPointF(left, baseline - shape.ascent), shape.run)

    def _keep(self, key: str) -> _Shape | None:
        if len(self._shapes) >= MOST_KEPT:
            self._shapes.clear()
        self._shapes[key] = shape = self._shape(key)
        return shape

    def _shape(self, key: str) -> _Shape | None:
        """Lay a figure of zeros out; None if the places would not do for other digits."""
        run, ascent = self._laid_out(key) or (None, 0.0)
        if run is None or not all(self._is_neutral(sign) for sign in set(key)):
            return None
        glyphs = dict(zip(key, run.glyphIndexes(), strict=True))
        if [glyphs[sign] for sign in key] != run.glyphIndexes():
            return None
        return _Shape(ascent, run, self._alike | glyphs)

    @cached_property
    def _alike(self) -> dict[str, int]:
        """The glyphs of the digits that are as wide as a zero, in every order."""
        all_alike = self._exchangeable(_pairs(DIGITS), DIGITS)
        if all_alike:
            return all_alike
        alike = {"0": 0}
        for digit in DIGITS[1:]:
            among = "".join([*alike, digit])
            alike = self._exchangeable(_pairs(among), among) or alike
        return alike if len(alike) >= FEWEST_ALIKE else {}

    @cached_property
    def _to_zeros(self) -> dict[int, str]:
        return str.maketrans(dict.fromkeys(self._alike, "0"))

    @cache  # noqa: B019 - as many as signs and fonts, which are kept as long.
    def _is_neutral(self, sign: str) -> bool:
        """Whether the digits that are alike stand alike beside that sign, too."""
        alike = self._alike
        if sign in alike or sign.isalpha() or not alike:
            return sign in alike
        glyphs = self._exchangeable("".join(sign + digit for digit in alike), "".join(alike))
        return bool(glyphs) and glyphs.items() >= alike.items()

    def _exchangeable(self, text: str, digits: str) -> dict[str, int]:
        """The glyph of each sign, if it has one only and zeros for digits move none; else none."""
        run, _ = self._laid_out(text) or (None, 0.0)
        zeros, _ = self._laid_out(re.sub(f"[{digits}]", "0", text)) or (None, 0.0)
        if run is None or zeros is None or run.positions() != zeros.positions():
            return {}
        glyphs = dict(zip(text, run.glyphIndexes(), strict=True))
        return glyphs if [glyphs[sign] for sign in text] == run.glyphIndexes() else {}

    def _laid_out(self, text: str) -> tuple[QGlyphRun, float] | None:
        """The glyphs of a text and its ascent; None if its signs come from several fonts."""
        layout = QTextLayout(text, self._font)
        layout.setTextOption(_LEFT_TO_RIGHT)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        whole = len(runs) == 1 and len(runs[0].glyphIndexes()) == len(text)
        return (runs[0], line.ascent()) if whole else None


def _pairs(digits: str) -> str:
    """Each digit beside each."""
    return "".join(left + right for left, right in product(digits, digits))


@cache
def shaped_texts(font: QFont) -> ShapedTexts:
    """What draws texts in that font, made once."""
    return ShapedTexts(font)


def is_unscaled(painter: QPainter) -> bool:
    """Whether a pixel of the painter is one of its device."""
    return not painter.deviceTransform().isScaling()
