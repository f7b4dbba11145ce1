"""Sheets of paper: their size by the user's country, their margins."""

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from viewer.ui.printing.plan import Paper

#: Points: half an inch at the sides; printers hold paper by a quarter.
MARGINS = QMarginsF(36, 36, 36, 30)


def usual_layout() -> QPageLayout:
    """Upright paper as offices of the user's country have it."""
    letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
    return QPageLayout(
        QPageSize(size), QPageLayout.Orientation.Portrait, MARGINS, QPageLayout.Unit.Point
    )


def printable(layout: QPageLayout) -> Paper:
    """What of a page can be printed on, upright."""
    upright = QPageLayout(layout)
    upright.setOrientation(QPageLayout.Orientation.Portrait)
    area = upright.paintRect(QPageLayout.Unit.Point)
    return Paper(area.width(), area.height())


def turned(layout: QPageLayout, *, across: bool) -> QPageLayout:
    """The same paper, lying on its side or upright."""
    made = QPageLayout(layout)
    made.setOrientation(
        QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    )
    return made
