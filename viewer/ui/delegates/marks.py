"""The shapes of the verdicts: eight pixels square, told apart without colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from viewer.core.findings import Verdict
from viewer.ui.theme import Theme

SIZE = 8
#: Verdicts that the sheet always marks; the others are silent or shown on request.
LOUD = frozenset({Verdict.FORCED, Verdict.UNLIKELY, Verdict.BROKEN})
#: Verdicts that the sheet marks when asked to show everything that is not exact.
QUIET = frozenset({Verdict.WITHIN_ROUNDING, Verdict.CANNOT_CHECK})


def verdict_colour(verdict: Verdict, theme: Theme) -> QColor:
    """The colour that a verdict's mark and words have."""
    match verdict:
        case Verdict.BROKEN:
            return theme.broken
        case Verdict.FORCED | Verdict.UNLIKELY:
            return theme.warning
        case Verdict.EXACT | Verdict.REPRODUCES:
            return theme.exact
        case Verdict.WITHIN_ROUNDING | Verdict.CANNOT_CHECK:
            return theme.muted


def paint_mark(painter: QPainter, box: QRectF, verdict: Verdict, colour: QColor) -> None:
    """Draw a verdict's shape into a square box, in that colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.3 * box.width() / SIZE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.translate(box.topLeft())
    painter.scale(box.width() / SIZE, box.height() / SIZE)
    pen.setWidthF(1.3)
    painter.setPen(pen)
    _SHAPES[verdict](painter)
    painter.restore()


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def _equal(painter: QPainter) -> None:
    _line(painter, (1.2, 2.8), (6.8, 2.8))
    _line(painter, (1.2, 5.2), (6.8, 5.2))


def _unequal(painter: QPainter) -> None:
    _equal(painter)
    _line(painter, (5.4, 0.9), (2.6, 7.1))


def _about(painter: QPainter) -> None:
    for y in (2.8, 5.4):
        _line(painter, (1.0, y + 0.4), (2.4, y - 0.6), (4.0, y), (5.6, y + 0.6), (7.0, y - 0.4))


def _diamond(painter: QPainter) -> None:
    painter.drawPolygon(QPolygonF([QPointF(4, 1), QPointF(7, 4), QPointF(4, 7), QPointF(1, 4)]))


def _exclamation(painter: QPainter) -> None:
    _line(painter, (4, 0.9), (4, 4.6))
    _line(painter, (4, 6.9), (4, 7.0))


def _dashes(painter: QPainter) -> None:
    _line(painter, (1.2, 4), (3.0, 4))
    _line(painter, (5.0, 4), (6.8, 4))


_SHAPES = {
    Verdict.EXACT: _equal,
    Verdict.REPRODUCES: _equal,
    Verdict.WITHIN_ROUNDING: _about,
    Verdict.FORCED: _diamond,
    Verdict.UNLIKELY: _exclamation,
    Verdict.BROKEN: _unequal,
    Verdict.CANNOT_CHECK: _dashes,
}
