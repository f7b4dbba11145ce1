"""Texts whose glyphs are kept are painted just as Qt paints them."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement
from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.delegates.shaped_texts import MOST_KEPT, OFTEN, ShapedTexts
from viewer.ui.views.statement_view import StatementView

TEXTS = ("(1,234,567", "10,512.3%)", "–", "n.m.", "△12", "売上高 7", "ﬁ AV To", "(אבג) 5", "")


def painted(draw: object, font: QFont) -> QImage:
    """What a function that draws a text at a place makes of the texts."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(font)
    painter.setPen(QColor("#123456"))
    for line, text in enumerate(TEXTS):
        draw(painter, 10.37 + line / 7, 20.0 + 30 * line, text)  # type: ignore[operator]  # a function
    painter.end()
    return image


@pytest.mark.parametrize("zoom", [60, 100, 230])
def test_kept_glyphs_give_the_same_pixels(qapp: QApplication, zoom: int) -> None:
    metrics = SheetMetrics.at(zoom)
    for font in (metrics.regular, metrics.strong, metrics.computed):
        texts = ShapedTexts(font)

        def plainly(painter: QPainter, left: float, baseline: float, text: str) -> None:
            painter.drawText(QPointF(left, baseline), text)

        expected = painted(plainly, font)
        for _ in range(OFTEN + 3):
            assert painted(texts.draw, font) == expected
        assert texts.kept


def test_only_what_is_painted_often_is_kept_and_never_too_much(qapp: QApplication) -> None:
    font = SheetMetrics.at(100).regular
    texts = ShapedTexts(font)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(font)
    for number in range(MOST_KEPT + 50):
        for _ in range(OFTEN):
            texts.draw(painter, 0, 20, str(number))
    assert not texts.kept
    for number in range(MOST_KEPT + 50):
        texts.draw(painter, 0, 20, str(number))
        assert texts.kept <= MOST_KEPT
    assert texts.kept
    painter.end()


@pytest.mark.parametrize("scale", [1.0, 1.25, 2.0])
def test_a_sheet_looks_the_same_however_often_it_is_painted(qtbot: QtBot, scale: float) -> None:
    view = StatementView()
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.set_statement(income_statement())
    with qtbot.waitExposed(view):
        view.show()

    def seen() -> QImage:
        image = QImage(round(900 * scale), round(600 * scale), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        view.render(image)
        return image

    first = seen()
    for _ in range(OFTEN + 3):
        assert seen() == first
