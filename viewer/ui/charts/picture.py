"""Charts as pictures: for the clipboard, PNG and SVG; in the light theme, on white."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from viewer.core.errors import ExportError
from viewer.export.atomic import replacing
from viewer.ui import theme, typography
from viewer.ui.charts.drawing import Drawing
from viewer.ui.charts.painter import paint

MARGIN = 16
TITLE, LINE = 20, 16
#: Pixels of a picture for one of the screen: sharp in print.
DENSITY = 3
SUFFIXES = (".png", ".svg")


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with what a reader of a picture must know.

    Attributes:
        title: what it shows and in which unit ("Total revenues, JPY million").
        subtitle: a sentence of printed facts, "" for none.
        source: whose figures they are and where they stand.
        drawing: the chart.
    """

    title: str
    subtitle: str
    source: str
    drawing: Drawing

    @property
    def size(self) -> QSize:
        """Its size in pixels of the screen."""
        drawing = self.drawing
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
    """Write the picture to a file; its suffix decides: .png or .svg.

    Raises:
        ExportError: it cannot be written, or is to be of another kind.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(f"A chart cannot be saved as {suffix or 'a file without an ending'}",
                          "Choose a name that ends in .png or .svg.")  # fmt: skip
    content = _svg(picture) if suffix == ".svg" else _png(picture)
    with replacing(target) as file:
        file.write(content)


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


def _paint(painter: QPainter, picture: Picture) -> None:
    colours = theme.light()
    painter.fillRect(QRect(0, 0, picture.size.width(), picture.size.height()), colours.sheet)
    y = float(MARGIN)
    bold = typography.body_font(typography.CHART_TITLE, QFont.Weight.DemiBold)
    for font, text, role, step in (
        (bold, picture.title, colours.text, TITLE),
        (typography.body_font(typography.BODY), picture.subtitle, colours.text2, LINE),
    ):
        if text:
            painter.setFont(font)
            painter.setPen(role)
            painter.drawText(QPointF(MARGIN, y + step - 6), text)
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
            painter.drawText(QPointF(MARGIN, y + LINE - 4), text)
            y += LINE
