"""Puts statements on a device, a page a step: a PDF's bytes, or a printer."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

import viewer
from viewer.ui.printing.paper import turned
from viewer.ui.printing.sheet import PrintedSheet
from viewer.ui.printing.words import page_number

#: Dots an inch of a PDF: fine enough for any printer.
RESOLUTION = 1200
POINTS_AN_INCH = 72


class PdfPress:
    """Makes a PDF in memory.

    Args:
        sheets: the statements, not prepared yet; each begins a page.
        layout: their paper, upright.
        title: the PDF's title.
    """

    def __init__(self, sheets: Sequence[PrintedSheet], layout: QPageLayout, title: str) -> None:
        self._sheets, self._layout = sheets, layout
        self._bytes = QByteArray()
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(RESOLUTION)
        self._writer.setTitle(title)
        self._writer.setCreator(f"Crossfoot {viewer.__version__}")

    def steps(self) -> Iterator[None]:
        """All of it, in steps short enough that nobody waits for one."""
        yield from pressed(self._sheets, self._layout, self._writer, RESOLUTION)
        self._buffer.close()

    @property
    def content(self) -> bytes:
        """The PDF, once every step is taken."""
        return bytes(self._bytes.data())


def pressed(
    sheets: Sequence[PrintedSheet],
    layout: QPageLayout,
    device: QPagedPaintDevice,
    resolution: int,
    pages: tuple[int, int] | None = None,
) -> Iterator[None]:
    """Prepare statements and paint them on a device, a page a step.

    Args:
        sheets: the statements; each begins a page and lies as it needs to.
        layout: the paper.
        device: what is painted on.
        resolution: its dots an inch.
        pages: the first and last page to paint, counted from 1; None paints all.
    """
    for sheet in sheets:
        yield from sheet.prepare()
    total = sum(len(sheet.pages) for sheet in sheets)
    first, last = pages or (1, total)
    wanted = [
        (number, sheet, place)
        for number, (sheet, place) in enumerate(
            ((sheet, place) for sheet in sheets for place in range(len(sheet.pages))), 1
        )
        if first <= number <= last
    ]
    if not wanted:
        return
    device.setPageLayout(turned(layout, across=wanted[0][1].across))
    painter = QPainter(device)
    try:
        for number, sheet, place in wanted:
            if number != wanted[0][0]:
                device.setPageLayout(turned(layout, across=sheet.across))
                device.newPage()
            painter.save()
            painter.scale(resolution / POINTS_AN_INCH, resolution / POINTS_AN_INCH)
            sheet.paint(painter, place, page_number(number, total))
            painter.restore()
            yield
    finally:
        painter.end()
