"""Texts that are laid out on a page, and the way between their pixels and the document's text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
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


@dataclass(frozen=True, slots=True)
class LaidText:
    """A text with its place on its piece of the page.

    Attributes:
        layout: its lines.
        place: its upper left corner.
        runs: which of its characters stand where in the document's text.
        area: where the mouse is over it.
        is_quiet: whether it is written in a quieter colour.
        cell: of a cell, its characters in the document's text: a click anywhere in its area means
            the first of them; where `runs` is empty they are not those of the shown text.
        marks: of a cell, the footnote marks behind it, smaller and higher.
    """

    layout: QTextLayout
    place: QPointF
    runs: tuple[Run, ...]
    area: QRectF
    is_quiet: bool = False
    cell: Span | None = None
    marks: str = ""

    def boxes(self, span: Span) -> Iterator[QRectF]:
        """Where those characters of the document's text are written."""
        for shown, last in self._shown(span):
            yield from self._lines_of(shown, last)

    def offset_at(self, point: QPointF) -> int | None:
        """The character of the document's text nearest to a point of the area."""
        if self.cell is not None:
            return self.cell[0]
        line = self._line_at(point)
        if line is None or not self.runs:
            return self.runs[-1][1] + self.runs[-1][2] - 1 if self.runs else None
        position = self._cursor(line, point, QTextLine.CursorPosition.CursorOnCharacter)
        return self._in_document(position, is_caret=False)

    def caret_at(self, point: QPointF) -> int | None:
        """The place between two characters that is nearest to any point, None for no place."""
        if not self.runs:
            return self.cell[0] if self.cell else None
        line = self._line_at(point)
        if line is None:
            line = self.layout.lineAt(self.layout.lineCount() - 1)
        position = self._cursor(line, point, QTextLine.CursorPosition.CursorBetweenCharacters)
        return self._in_document(position, is_caret=True)

    def paint(self, painter: QPainter, colours: Theme, over: Sequence[Span] = ()) -> None:
        """Write it.

        Args:
            painter: at the piece's upper left corner.
            colours: the theme.
            over: characters of the document's text on grounds of our own, where the colours of
                the page might not be readable.
        """
        painter.setPen(colours.muted if self.is_quiet else colours.text)
        plain = [
            _coloured(shown, last, colours) for span in over for shown, last in self._shown(span)
        ]
        self.layout.draw(painter, self.place, plain)
        if self.marks:
            painter.setFont(typography.body_font(typography.TINY - 1))
            painter.setPen(colours.text2)
            line = self.layout.lineAt(0)
            right = self.place.x() + line.x() + line.naturalTextWidth() + 2
            painter.drawText(QPointF(right, self.place.y() + typography.TINY - 2), self.marks)

    def _shown(self, span: Span) -> Iterator[tuple[int, int]]:
        """The stretches of the shown text in which characters of the document's text stand."""
        if not self.runs and self.cell and max(span[0], self.cell[0]) < min(span[1], self.cell[1]):
            yield 0, len(self.layout.text())
        for shown, start, length in self.runs:
            first, last = max(span[0], start), min(span[1], start + length)
            if first < last:
                yield shown + first - start, shown + last - start

    def _line_at(self, point: QPointF) -> QTextLine | None:
        inside = point - self.place
        lines = [self.layout.lineAt(number) for number in range(self.layout.lineCount())]
        return next((line for line in lines if inside.y() < line.y() + line.height()), None)

    def _cursor(self, line: QTextLine, point: QPointF, where: QTextLine.CursorPosition) -> int:
        return line.xToCursor(point.x() - self.place.x(), where)

    def _in_document(self, position: int, *, is_caret: bool) -> int:
        for shown, start, length in reversed(self.runs):
            if shown <= position:
                return start + min(position - shown, length - (not is_caret))
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
class Ground:
    """A coloured ground below texts."""

    area: QRectF
    colour: QColor


@dataclass(frozen=True, slots=True)
class LaidPiece:
    """A piece of the page, laid out.

    Attributes:
        height: in pixels, the gap below it included.
        width: how far to the right it reaches.
        texts: what is written.
        rules: what is drawn.
        span: its characters in the document's text.
        grounds: what lies below the texts.
    """

    height: float
    width: float
    texts: Sequence[LaidText]
    rules: Sequence[Rule] = ()
    span: Span = (0, 0)
    grounds: Sequence[Ground] = ()

    def boxes(self, span: Span) -> list[QRectF]:
        """Where those characters of the document's text are written."""
        return [box for text in self.texts for box in text.boxes(span)]

    def offset_at(self, point: QPointF) -> int | None:
        """The character of the document's text that is written at a point, if any is."""
        over = next((text for text in self.texts if text.area.contains(point)), None)
        return over.offset_at(point) if over else None

    def caret_at(self, point: QPointF) -> int:
        """The place between two characters that is nearest to a point, which may be outside."""
        nearest = min(self.texts, key=lambda text: _distance(text.area, point), default=None)
        caret = nearest.caret_at(point) if nearest else None
        return self.span[0] if caret is None else caret


def _distance(area: QRectF, point: QPointF) -> tuple[float, float]:
    """How far a point is from an area: up or down first, then to the side."""
    down = max(area.top() - point.y(), point.y() - area.bottom(), 0.0)
    across = max(area.left() - point.x(), point.x() - area.right(), 0.0)
    return down, across


def _coloured(start: int, end: int, colours: Theme) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    style = QTextCharFormat()
    style.setForeground(QBrush(colours.text))
    made.format = style
    return made


def x_of(line: QTextLine, position: int) -> float:
    """How far to the right a character of a line begins."""
    found: Any = line.cursorToX(position)  # Declared as a number, but PySide gives a pair.
    return float(found[0] if isinstance(found, tuple) else found)


def laid(
    text: str,
    font: QFont,
    width: float | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    formats: Sequence[QTextLayout.FormatRange] = (),
    gap: int = LINE_GAP,
) -> tuple[QTextLayout, float]:
    """A text in lines, and their height.

    Args:
        text: what is written; its own ends of lines are kept.
        font: in which font.
        width: where it is wrapped, None for nowhere.
        align: on which edge of `width` the lines stand.
        formats: what of it is written otherwise.
        gap: between two lines, in pixels.
    """
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(align)
    wrap = QTextOption.WrapMode
    option.setWrapMode(wrap.NoWrap if width is None else wrap.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance("0") * 8)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)  # Else each painting shapes the text anew.
    if formats:
        layout.setFormats(list(formats))
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_NO_WRAP if width is None else max(1.0, width))
        line.setPosition(QPointF(0, height))
        height += round(line.height()) + gap
    layout.endLayout()
    return layout, height


def raised(text: str, length: int) -> list[QTextLayout.FormatRange]:
    """The format of footnote marks, so many characters at the end of a text."""
    if not length:
        return []
    made = QTextLayout.FormatRange()
    made.start, made.length = len(text) - length, length
    style = QTextCharFormat()
    style.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    made.format = style
    return [made]


def heading_font(level: int) -> QFont:
    """The font of a heading, 1 the most important."""
    sizes = {1: typography.CHART_TITLE + 2, 2: typography.CHART_TITLE, 3: typography.SUBJECT}
    return typography.body_font(sizes.get(level, typography.BODY), QFont.Weight.DemiBold)


def strong_font() -> QFont:
    """The font of bold paragraphs and cells."""
    return typography.body_font(weight=QFont.Weight.DemiBold)
