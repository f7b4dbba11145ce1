"""Texts of one font that are painted again and again: shaped once, then only drawn.

Laying a text out takes longer than drawing it. A text that only passes by is drawn as Qt does it;
one that is painted for the third time stays on the screen, and its glyphs are kept. Both ways give
the same pixels where nothing is scaled; on a scaled screen kept glyphs may stand a quarter of a
pixel beside, which would be seen when one way follows the other.
"""

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLayout, QTextOption

#: A text is kept when it has been painted so often.
OFTEN = 2
#: Texts that are kept, and texts that are counted, for each font.
MOST_KEPT, MOST_COUNTED = 5_000, 20_000
#: Figures run so everywhere, and so does who paints them.
_LEFT_TO_RIGHT = QTextOption()
_LEFT_TO_RIGHT.setTextDirection(Qt.LayoutDirection.LeftToRight)


class ShapedTexts:
    """Draws texts in one font, on an unscaled screen: paper wants characters, not glyphs."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._counts: dict[str, int] = {}
        self._shaped: dict[str, tuple[float, QGlyphRun]] = {}

    @property
    def kept(self) -> int:
        """How many texts' glyphs are kept."""
        return len(self._shaped)

    def draw(self, painter: QPainter, left: float, baseline: float, text: str) -> None:
        """Draw a text where `painter`, which has this font, would draw it."""
        shaped = self._shaped.get(text)
        if shaped is not None:
            painter.drawGlyphRun(QPointF(left, baseline - shaped[0]), shaped[1])
            return
        painter.drawText(QPointF(left, baseline), text)
        count = self._counts.get(text, 0)
        if count < OFTEN:
            if len(self._counts) >= MOST_COUNTED:
                self._counts.clear()
            self._counts[text] = count + 1
        elif count == OFTEN:
            self._counts[text] = count + 1  # Not tried again if it cannot be kept.
            self._keep(text)

    def _keep(self, text: str) -> None:
        layout = QTextLayout(text, self._font)
        layout.setTextOption(_LEFT_TO_RIGHT)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if len(runs) == 1:  # Else its signs come from several fonts.
            if len(self._shaped) >= MOST_KEPT:
                self._shaped.clear()
                self._counts.clear()
            self._shaped[text] = (line.ascent(), runs[0])


@cache
def shaped_texts(font: QFont) -> ShapedTexts:
    """What draws texts in that font, made once."""
    return ShapedTexts(font)


def is_unscaled(painter: QPainter) -> bool:
    """Whether a pixel of the painter is one of its device."""
    return not painter.deviceTransform().isScaling()
