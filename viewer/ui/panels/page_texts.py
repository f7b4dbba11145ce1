"""Texts that are laid out on a page, and the way between their pixels and the document's text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from viewer.ui import typography
from viewer.ui.theme import Theme

#: (offset in the shown text, offset in the document's text, length): alike in both.
Run = tuple[int, int, int]
Span = tuple[int, int]
MARGIN: Final = 24
#: Prose wider than this is hard to read.
WIDEST_PROSE: Final = 820
LINE_GAP: Final = 3
_NO_WRAP: Final = 1e6


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line: 1 single, 2 double."""

    left: float
    right: float
    y: float
    lines: int = 1


class Laid(Protocol):
    """Something written on a page."""

    @property
    def area(self) -> QRectF:
        """Where the mouse is over it."""

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """Where those characters of the document's text are written."""

    def offset_at(self, point: QPointF) -> int | None:
        """The character of the document's text nearest to a point of the area."""

    def paint(self, painter: QPainter, colours: Theme) -> None:
        """Write it."""


@dataclass(frozen=True, slots=True)
class LaidText:
    """A text with its place on its piece of the page.

    Attributes:
        layout: its lines.
        place: its upper left corner.
        runs: which of its characters stand where in the document's text.
        area: where the mouse is over it.
        is_quiet: whether it is written in a quieter colour.
    """

    layout: QTextLayout
    place: QPointF
    runs: tuple[Run, ...]
    area: QRectF
    is_quiet: bool = False

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """Where those characters of the document's text are written."""
        for shown, start, length in self.runs:
            first, last = max(span[0], start), min(span[1], start + length)
            if first < last:
                yield from self._lines_of(shown + first - start, shown + last - start)

    def offset_at(self, point: QPointF) -> int | None:
        """The character of the document's text nearest to a point of the area."""
        inside = point - self.place
        lines = [self.layout.lineAt(number) for number in range(self.layout.lineCount())]
        line = next((line for line in lines if inside.y() < line.y() + line.height()), None)
        if line is None or not self.runs:
            return self.runs[-1][1] + self.runs[-1][2] - 1 if self.runs else None
        position = line.xToCursor(inside.x(), QTextLine.CursorPosition.CursorOnCharacter)
        return self._in_document(position)

    def paint(self, painter: QPainter, colours: Theme) -> None:
        """Write it."""
        painter.setPen(colours.muted if self.is_quiet else colours.text)
        self.layout.draw(painter, self.place)

    def _in_document(self, position: int) -> int:
        for shown, start, length in reversed(self.runs):
            if shown <= position:
                return start + min(position - shown, length - 1)
        return self.runs[0][1]

    def _lines_of(self, start: int, end: int) -> Iterator[QRectF]:
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = x_of(line, first), x_of(line, last)
                top = self.place.y() + line.y()
                yield QRectF(self.place.x() + left, top, right - left, line.height())


@dataclass(frozen=True, slots=True)
class LaidPiece:
    """A piece of the page, laid out.

    Attributes:
        height: in pixels, the gap below it included.
        width: how far to the right it reaches.
        texts: what is written.
        rules: what is drawn.
        span: its characters in the document's text.
    """

    height: float
    width: float
    texts: Sequence[Laid]
    rules: Sequence[Rule] = ()
    span: Span = (0, 0)

    def boxes(self, span: Span) -> list[QRectF]:
        """Where those characters of the document's text are written."""
        return [box for text in self.texts for box in text.boxes(span)]

    def offset_at(self, point: QPointF) -> int | None:
        """The character of the document's text that is written at a point, if any is."""
        over = next((text for text in self.texts if text.area.contains(point)), None)
        return over.offset_at(point) if over else None


def x_of(line: QTextLine, position: int) -> float:
    """How far to the right a character of a line begins."""
    found: Any = line.cursorToX(position)  # Declared as a number, but PySide gives a pair.
    return float(found[0] if isinstance(found, tuple) else found)


def laid(
    text: str,
    font: QFont,
    width: float | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    raised: int = 0,
) -> tuple[QTextLayout, float]:
    """A text in lines, and their height.

    Args:
        text: what is written; its own ends of lines are kept.
        font: in which font.
        width: where it is wrapped, None for nowhere.
        align: on which edge of `width` the lines stand.
        raised: how many characters at its end are footnote marks.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    wrap = QTextOption.WrapMode
    option.setWrapMode(wrap.NoWrap if width is None else wrap.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance("0") * 8)
    layout.setTextOption(option)
    if raised:
        layout.setFormats([_superscript(len(text) - raised, raised)])
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_NO_WRAP if width is None else max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += round(line.height()) + LINE_GAP
    layout.endLayout()
    return layout, height


def _superscript(start: int, length: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    style = QTextCharFormat()
    style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    made.format = style
    return made


def heading_font(level: int) -> QFont:
    """The font of a heading, 1 the most important."""
    sizes = {1: typography.CHART_TITLE + 2, 2: typography.CHART_TITLE, 3: typography.SUBJECT}
    return typography.body_font(sizes.get(level, typography.BODY), QFont.Weight.DemiBold)


def strong_font() -> QFont:
    """The font of bold paragraphs and cells."""
    return typography.body_font(weight=QFont.Weight.DemiBold)
