"""Our own icons: one colour that the theme gives, and sharp at every scale of the screen."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from viewer.ui import icons
from viewer.ui.actions import ACTIONS
from viewer.ui.bundled import resources

FOLDER = resources() / "icons"
DRAWINGS = sorted(path.stem for path in FOLDER.glob("*.svg") if path.stem != "crossfoot")
SOURCES = Path(icons.__file__).parent
RATIOS = (1.0, 1.25, 1.5, 2.0)


@pytest.mark.parametrize("name", DRAWINGS)
def test_an_icon_takes_its_colour_from_the_theme_and_loads_nothing(name: str) -> None:
    drawing = (FOLDER / f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 16 16"' in drawing
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', drawing)) <= {"currentColor", "none"}
    assert "href" not in drawing
    assert "url(" not in drawing


@pytest.mark.parametrize("name", DRAWINGS)
@pytest.mark.parametrize("ratio", RATIOS)
def test_an_icon_is_drawn_for_the_pixels_of_the_screen(
    qapp: QApplication, name: str, ratio: float
) -> None:
    made = icons.pixmap(name, QColor("black"), ratio=ratio)
    assert made.width() == made.height() == round(16 * ratio)
    assert made.devicePixelRatio() == ratio
    picture = made.toImage()
    assert _darkest(picture) > 200, "a stroke of 1.3 covers whole pixels somewhere"
    if ratio > 1:
        small = icons.pixmap(name, QColor("black")).toImage()
        enlarged = small.scaled(
            picture.size(), Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
        assert picture != enlarged


def _darkest(picture: QImage) -> int:
    size = range(picture.width())
    return max(picture.pixelColor(x, y).alpha() for x in size for y in size)


def test_every_icon_that_is_asked_for_is_there() -> None:
    text = "".join(path.read_text("utf-8") for path in SOURCES.rglob("*.py"))
    asked = set(re.findall(r'(?:icon\([^,"()]*,? ?|pixmap\(|tool_button\()"([a-z-]+)"', text))
    asked |= {spec.icon for spec in ACTIONS if spec.icon}
    assert len(asked) > 12
    assert asked - set(DRAWINGS) - {"crossfoot"} == set()
