"""Colours keep their contrast, in both themes, wherever they stand."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication

from viewer.ui import theme as themes
from viewer.ui.theme import Theme
from viewer.ui.tokens import COLOURS
from viewer.ui.typography import body_font

THEMES = [pytest.param(themes.light(), id="light"), pytest.param(themes.dark(), id="dark")]
TEXTS = ("text", "text2", "muted", "accent", "computed", "exact", "warning", "broken")
GROUNDS = ("sheet", "panel", "header", "chrome", "current_row", "selection", "hover", "parts")
MARKS = (
    "total_rule",
    "bracket",
    "positive",
    "negative",
    "neutral",
    "chart_latest",
    "chart_earlier",
    "total_only",
    "ratio_line",
)
#: Where marks stand besides the sheet: brackets in the gutter, rules on rows that are lit up.
MARKS_ON = (
    ("bracket", "header"),
    ("bracket", "panel"),
    ("disabled", "panel"),
    ("disabled", "chrome"),
    ("total_rule", "current_row"),
    ("total_rule", "selection"),
    ("total_rule", "parts"),
    ("total_rule", "computed_ground"),
    ("total_rule", "broken_ground"),
    ("total_rule", "lit"),
    ("total_rule", "lit_part"),
    ("warning", "lit"),
    ("accent", "lit"),
    ("accent", "lit_part"),
    ("accent", "broken_ground"),
    ("broken", "broken_ground"),
    ("chart_latest", "panel"),
    ("positive", "panel"),
    ("negative", "panel"),
    ("neutral", "panel"),
    ("ratio_line", "panel"),
)
#: What nobody has to see to understand: lines between rows and areas, and a bar with an outline.
DECORATION = frozenset({"grid", "divider", "chart_third"})
OWN_GROUNDS = (
    ("on_accent", "accent"),
    ("computed", "computed_ground"),
    ("exact", "exact_ground"),
    ("warning", "warning_ground"),
    ("broken", "broken_ground"),
    ("text", "broken_ground"),
    ("text", "lit"),
    ("text2", "lit"),
    ("text", "lit_part"),
    ("text2", "lit_part"),
    ("muted", "lit_part"),
    ("muted", "computed_ground"),
    ("text", "computed_ground"),
    ("muted", "panel"),
)


def luminance(colour: QColor) -> float:
    """Relative luminance. Source: WCAG 2.1, definition of relative luminance."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_contrast_of_black_on_white_is_the_standards_21() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("text", TEXTS)
def test_text_can_be_read_on_every_ground(theme: Theme, text: str) -> None:
    for ground in GROUNDS:
        ratio = contrast(getattr(theme, text), getattr(theme, ground))
        assert ratio >= 4.5, f"{text} on {ground}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), OWN_GROUNDS)
def test_text_can_be_read_on_its_own_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("mark", MARKS)
def test_marks_can_be_seen_on_the_sheet(theme: Theme, mark: str) -> None:
    assert contrast(getattr(theme, mark), theme.sheet) >= 3


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS_ON)
def test_marks_can_be_seen_where_else_they_stand(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_the_frame_of_the_focus_is_seen_on_every_ground(theme: Theme) -> None:
    for ground in GROUNDS:
        assert contrast(theme.accent, getattr(theme, ground)) >= 3, ground


def test_no_role_is_left_out() -> None:
    """A new colour has to say what it is for, or this fails."""
    told = {*TEXTS, *GROUNDS, *MARKS, *DECORATION, "disabled"}
    told |= {role for pair in (*OWN_GROUNDS, *MARKS_ON) for role in pair}
    assert set(COLOURS) - told == set()
    assert not DECORATION & {*TEXTS, *GROUNDS, *MARKS}


def test_every_role_has_both_colours_and_all_are_valid() -> None:
    for role in COLOURS:
        assert getattr(themes.light(), role).isValid()
        assert getattr(themes.dark(), role).isValid()


def test_applied_theme_is_the_current_one(qapp: QApplication) -> None:
    themes.apply(qapp, themes.dark())
    assert themes.current(qapp) is themes.dark()
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor("#14171A")
    assert "#14171a" in qapp.styleSheet()
    themes.apply(qapp, themes.light())
    assert themes.current() is themes.light()
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor("#FFFFFF")


def test_digits_are_equally_wide(qapp: QApplication) -> None:
    metrics = QFontMetricsF(body_font())
    assert metrics.horizontalAdvance("1111111") == metrics.horizontalAdvance("8888888")
