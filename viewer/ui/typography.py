"""Fonts and spacing: families, sizes in pixels at 100 %, tabular digits."""

from functools import cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FAMILIES: Final = (
    "Inter",
    "Segoe UI",
    "SF Pro Text",
    ".AppleSystemUIFont",
    "Noto Sans",
    "Yu Gothic UI",
    "Hiragino Sans",
    "Noto Sans CJK JP",
    "DejaVu Sans",
)
SOURCE_FAMILIES: Final = (
    "JetBrains Mono",
    "Cascadia Mono",
    "SF Mono",
    "Noto Sans Mono CJK JP",
    "DejaVu Sans Mono",
)

#: For paper, the first whose digits are equally wide as they are: what OpenType puts in their
#: place has no name in a PDF, where figures could then neither be searched nor copied.
PAPER_FAMILIES: Final = (
    "Segoe UI",
    "Helvetica Neue",
    "Arial",
    "Liberation Sans",
    "Noto Sans",
    "DejaVu Sans",
)

#: Sizes in pixels: letters and row numbers, captions, body, and ever larger titles.
TINY: Final = 10
SMALL: Final = 11
BODY: Final = 12
SUBJECT: Final = 13
CHART_TITLE: Final = 14
PAGE_TITLE: Final = 20
FIGURE: Final = 24

#: Heights of rows in pixels.
SHEET_ROW: Final = 20
DOUBLE_RULE_ROW: Final = 24
DRILL_ROW: Final = 22
LIST_ROW: Final = 24
RECENT_ROW: Final = 32

#: Heights of bars in pixels.
MENU_BAR: Final = 26
TOOL_BAR: Final = 36
FORMULA_BAR: Final = 32
TAB_BAR: Final = 28
PANEL_TITLE: Final = 28
STATUS_BAR: Final = 24

#: Widths of panels and steps of indentation in pixels.
CONTENTS_WIDTH: Final = 200
DRILL_DOWN_WIDTH: Final = 388
INDENT: Final = 14
GUTTER_LEVEL: Final = 14
SPACE: Final = 4
CORNER: Final = 3


@cache
def body_font(
    pixels: int = BODY, weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False
) -> QFont:
    """The window's font with tabular digits, `pixels` high. Shared: copy it before changing it."""
    font = _font(FAMILIES, pixels)
    font.setWeight(weight)
    font.setItalic(italic)
    return font


@cache
def paper_font(
    pixels: int = BODY, weight: QFont.Weight = QFont.Weight.Normal, *, italic: bool = False
) -> QFont:
    """The font of printed pages, `pixels` high. Shared: copy it before changing it."""
    font = QFont()
    font.setFamilies([_paper_family(), *FAMILIES])
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setItalic(italic)
    return font


@cache
def _paper_family() -> str:
    installed = set(QFontDatabase.families())
    for family in PAPER_FAMILIES:
        font = QFont(family)
        font.setPixelSize(100)
        metrics = QFontMetricsF(font)
        if family in installed and len({metrics.horizontalAdvance(d) for d in "0123456789"}) == 1:
            return family
    return PAPER_FAMILIES[-1]


@cache
def source_font(pixels: int = BODY) -> QFont:
    """The font of the document's own text, every character equally wide."""
    font = _font(SOURCE_FAMILIES, pixels)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    font.setFeature(QFont.Tag("calt"), 0)  # "</" or "--" drawn as one sign is not what is printed.
    return font


def _font(families: tuple[str, ...], pixels: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    # Digits of one width: figures align in a column whatever they are.
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
