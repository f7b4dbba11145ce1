"""Charts as pictures: for the clipboard, PNG, SVG and PDF; in the light theme, on white."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QIODevice,
    QMarginsF,
    QPoint,
    QPointF,
    QRect,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QFont, QImage, QPagedPaintDevice, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from viewer.core.errors import ExportError
from viewer.core.said import said
from viewer.export.atomic import replacing
from viewer.ui import theme, typography
from viewer.ui.charts.drawing import Drawing
from viewer.ui.charts.painter import paint
from viewer.ui.language import say

MARGIN = 16
TITLE, LINE = 20, 16
#: Pixels of a picture for one of the screen: sharp in print.
DENSITY = 3
SUFFIXES = (".png", ".svg", ".pdf")
FILTERS = said("PNG picture (*.png);;SVG drawing (*.svg);;PDF page (*.pdf)")
#: Pixels of the screen in an inch, and points of print.
PIXELS, POINTS = 96, 72


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with what a reader of a picture must know.

    Attributes:
        title: what it shows and in which unit ("Total revenues, JPY million").
        subtitle: a sentence of printed facts, "" for none.
        source: whose figures they are and where they stand.
        drawing: the chart.
        is_page: whether the drawing has all of this itself, and margins.
    """

    title: str
    subtitle: str
    source: str
    drawing: Drawing
    is_page: bool = False

    @property
    def size(self) -> QSize:
        """Its size in pixels of the screen."""
        drawing = self.drawing
        if self.is_page:
            return QSize(round(drawing.width), round(drawing.height))
        above = TITLE + (LINE if self.subtitle else 0) + 10
        below = LINE * (2 if drawing.remark else 1) + 6
        height = MARGIN * 2 + above + drawing.height + below
        return QSize(round(drawing.width + 2 * MARGIN), round(height))


def image(picture: Picture) -> QImage:
    """The picture, three pixels for one of the screen."""
    made = QImage(picture.size * DENSITY, QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(DENSITY)
    painter = QPainter(made)
    _paint(painter, picture)
    painter.end()
    return made


def save(picture: Picture, target: Path) -> None:
    """Write the picture to a file; its suffix decides: .png, .svg or .pdf.

    Raises:
        ExportError: it cannot be written, or is to be of another kind.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(say("A chart cannot be saved as “{ending}”", ending=suffix),
                          say("Choose a name that ends in .png, .svg or .pdf."))  # fmt: skip
    made = {".svg": _svg, ".png": _png, ".pdf": _pdf}[suffix](picture)
    with replacing(target) as file:
        file.write(made)


def with_suffix(target: Path, chosen: str) -> Path:
    """A file's name with the ending of the filter that was chosen, if it has none of its own."""
    if target.suffix:
        return target
    kind = next((suffix for suffix in SUFFIXES if suffix in chosen), SUFFIXES[0])
    return target.with_name(f"{target.name}{kind}")


def _png(picture: Picture) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(picture).save(buffer, "PNG")  # type: ignore[call-overload] # The stubs want bytes.
    return bytes(buffer.data().data())


def _svg(picture: Picture) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(picture.size)
    generator.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    generator.setTitle(picture.title)
    generator.setDescription(picture.drawing.words)
    painter = QPainter(generator)
    _paint(painter, picture)
    painter.end()
    return bytes(buffer.data().data())


def _pdf(picture: Picture) -> bytes:
    """One page as large as the picture; letters stay letters."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(picture.title)
    points = QSizeF(picture.size) * POINTS / PIXELS
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(PIXELS)
    painter = QPainter(writer)
    _paint(painter, picture)
    painter.end()
    return bytes(buffer.data().data())


def print_picture(picture: Picture, printer: QPagedPaintDevice) -> None:
    """Paint a picture on one sheet of paper, as large as fits."""
    painter = QPainter(printer)
    room = painter.viewport()
    size = picture.size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.setWindow(QRect(QPoint(0, 0), picture.size))
    painter.setViewport(QRect(room.topLeft(), size))
    _paint(painter, picture)
    painter.end()


def _paint(painter: QPainter, picture: Picture) -> None:
    colours = theme.light()
    painter.fillRect(QRect(0, 0, picture.size.width(), picture.size.height()), colours.sheet)
    if picture.is_page:
        paint(painter, picture.drawing, colours)
        return
    y = float(MARGIN)
    bold = typography.body_font(typography.CHART_TITLE, QFont.Weight.DemiBold)
    for font, text, role, step in (
        (bold, picture.title, colours.text, TITLE),
        (typography.body_font(typography.BODY), picture.subtitle, colours.text2, LINE),
    ):
        if text:
            painter.setFont(font)
            painter.setPen(role)
            painter.drawText(QPointF(MARGIN, y + step - 6), _fitting(painter, text, picture))
            y += step
    painter.save()
    painter.translate(MARGIN, y + 10)
    paint(painter, picture.drawing, colours)
    painter.restore()
    y += 10 + picture.drawing.height + 4
    painter.setFont(typography.body_font(typography.SMALL))
    painter.setPen(colours.muted)
    for text in (picture.drawing.remark, picture.source):
        if text:
            painter.drawText(QPointF(MARGIN, y + LINE - 4), _fitting(painter, text, picture))
            y += LINE


def _fitting(painter: QPainter, text: str, picture: Picture) -> str:
    """A line as far as it fits, cut in its middle: at its end stands the unit, or the table."""
    room = picture.size.width() - 2 * MARGIN
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)
