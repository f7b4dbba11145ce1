"""Figures drawn by kept places look just as Qt draws them."""

import random
from collections.abc import Sequence
from itertools import islice, product

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement
from viewer.ui.delegates.metrics import SheetMetrics
from viewer.ui.delegates.shaped_texts import MOST_KEPT, ShapedTexts
from viewer.ui.views.statement_view import StatementView

TEXTS = ("(1,234,567", "10,512.3%)", "–", "n.m.", "△12", "売上高 7", "ﬁ AV To", "(אבג) 5", "")


def painted(draw: object, font: QFont, texts: Sequence[str] = TEXTS) -> QImage:
    """What a function that draws a text at a place makes of the texts."""
    image = QImage(400, 30 * len(texts) + 30, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.setFont(font)
    painter.setPen(QColor("#123456"))
    for line, text in enumerate(texts):
        draw(painter, 10.37 + line / 7, 20.0 + 30 * line, text)  # type: ignore[operator]  # a function
    painter.end()
    return image


def plainly(painter: QPainter, left: float, baseline: float, text: str) -> None:
    """As Qt draws a text."""
    painter.drawText(QPointF(left, baseline), text)


def figures() -> list[str]:
    """Figures as they are printed, each shape with several others' digits."""
    digits = random.Random(7)  # noqa: S311 - a repeatable sample, no secret
    shapes = ("0", "00,000", "(0,000,000)", "0.00%", "−0.0", "△00", "[00]", "$ 0,000", "+00.0%)")
    return [
        "".join(digits.choice("0123456789") if sign == "0" else sign for sign in shape)
        for shape in shapes
        for _ in range(9)
    ]


@pytest.mark.parametrize("zoom", [60, 90, 100, 125, 230])
def test_kept_places_give_the_same_pixels(qapp: QApplication, zoom: int) -> None:
    metrics = SheetMetrics.at(zoom)
    for font in (metrics.regular, metrics.strong, metrics.computed):
        texts = ShapedTexts(font)
        for written in (TEXTS, figures()):
            expected = painted(plainly, font, written)
            assert painted(texts.draw, font, written) == expected
            assert painted(texts.draw, font, written) == expected
        assert texts.kept


def test_digits_that_are_not_equally_wide_are_drawn_by_qt(qapp: QApplication) -> None:
    font = QFont(SheetMetrics.at(100).regular)  # A copy: the sheet's own is shared.
    font.setFeature(QFont.Tag.fromString("tnum"), 0)
    font.setFeature(QFont.Tag.fromString("pnum"), 1)
    texts = ShapedTexts(font)
    assert painted(texts.draw, font, figures()) == painted(plainly, font, figures())
    assert not texts.kept


def test_never_too_many_shapes_are_kept(qapp: QApplication) -> None:
    font = SheetMetrics.at(100).regular
    texts = ShapedTexts(font)
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setFont(font)
    for before, behind in islice(product(range(1, 99), range(1, 99)), MOST_KEPT + 50):
        texts.draw(painter, 0, 20, f"{'7' * before},{'7' * behind}")
    painter.end()
    assert 0 < texts.kept <= MOST_KEPT


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
    for _ in range(5):
        assert seen() == first
