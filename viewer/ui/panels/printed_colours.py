"""The colours of a printed page in our themes: as printed where they can be read, else near it."""

from PySide6.QtGui import QColor

from viewer.ui.contrast import contrast
from viewer.ui.theme import Theme

#: What WCAG 2.1 asks for of texts.
READABLE = 4.5
#: How many steps lead from a colour to black or white.
STEPS = 20
#: Of a light ground, what its distance from white becomes above the black of a dark sheet.
DARKEST, SPREAD, PALER = 0.13, 0.45, 0.3
#: Below this a colour is a grey.
GREY = 0.15


def ground_of(printed: int | None, theme: Theme) -> QColor | None:
    """The colour of a ground.

    Args:
        printed: as the page prints it, 0xRRGGBB; None for none.
        theme: in which it is shown. Light grounds become dark ones of the same hue in the dark
            theme, so that texts stay light; dark grounds stay what they are.
    """
    if printed is None:
        return None
    colour = QColor(f"#{printed:06x}")
    if not theme.is_dark:
        return colour
    hue, saturation, lightness = _parts(colour)
    if lightness <= 0.5:
        return QColor.fromHslF(hue, saturation, max(DARKEST, lightness))
    darker = DARKEST + SPREAD * (1 - lightness)
    return QColor.fromHslF(hue, saturation * PALER, darker)


def ink_of(printed: int | None, ground: int | None, theme: Theme) -> QColor:
    """The colour of a text: as printed, or the nearest of its hue that can be read.

    Args:
        printed: as the page prints it, 0xRRGGBB; None for black.
        ground: of the page behind it; None for none.
        theme: in which it is shown.
    """
    behind = ground_of(ground, theme) or theme.sheet
    colour = theme.text if printed is None else QColor(f"#{printed:06x}")
    if contrast(colour, behind) >= READABLE:
        return colour
    hue, saturation, lightness = _parts(colour)
    if printed is not None and saturation < GREY and contrast(theme.text, behind) >= READABLE:
        return theme.text
    whitest, blackest = QColor("#FFFFFF"), QColor("#000000")
    goal = 1.0 if contrast(whitest, behind) >= contrast(blackest, behind) else 0.0
    for step in range(1, STEPS + 1):
        nearer = lightness + (goal - lightness) * step / STEPS
        found = QColor.fromHslF(hue, saturation, nearer)
        if contrast(found, behind) >= READABLE:
            return found
    return whitest if goal else blackest


def _parts(colour: QColor) -> tuple[float, float, float]:
    """Hue, saturation and lightness; a grey has the hue of red, which does not matter."""
    return max(0.0, colour.hslHueF()), colour.hslSaturationF(), colour.lightnessF()
