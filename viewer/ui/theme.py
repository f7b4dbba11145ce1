"""The theme: every colour by its meaning, in light and dark, and how the application takes it on.

Widgets, delegates and painters ask `current()` by role name and never write a colour of their
own. `apply` changes the palette, so every widget gets a PaletteChange event and may ask again.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from viewer.ui.stylesheet import stylesheet
from viewer.ui.tokens import COLOURS
from viewer.ui.typography import body_font

_APPLIED = "crossfoot_theme"
_STYLED = "crossfoot_styled"
_MIDDLE = 128  # Of the lightness of colours, 0 to 255.
_STYLE = "Fusion"  # The only style that takes all colours from the palette.


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by meaning.

    Attributes:
        is_dark: whether it is the dark one.
        text: printed figures and labels.
        text2: chrome text, formulas in words.
        muted: units, captions, row numbers; within rounding, cannot check.
        accent: current cell, links, chosen tab; `on_accent` is text on it.
        computed: every figure that we worked out, always italic; ground `computed_ground`.
        exact: adds up exactly; chip ground `exact_ground`.
        warning: forced or unlikely; chip ground `warning_ground`.
        broken: does not add up, errors; ground of cell and chip `broken_ground`.
        sheet: ground of sheet and fields; `panel`, `header` (gutter too), `chrome` (menu, bars,
            tabs), `current_row`, `selection`, `parts` (of the current total), `hover` alike.
        lit: ground of the figure lit in the source; `lit_part` of its parts.
        grid: lines between rows, decoration; `divider` parts areas.
        total_rule: line above totals.
        bracket: gutter brackets; `disabled` is disabled text.
        positive: a change upwards in charts; `negative` downwards, `neutral` neither.
        chart_latest: bars of the latest period; `chart_earlier`, `chart_third` before it,
            `total_only` where a total has no parts, `ratio_line` for a ratio.
    """

    is_dark: bool
    text: QColor
    text2: QColor
    muted: QColor
    accent: QColor
    on_accent: QColor
    computed: QColor
    exact: QColor
    warning: QColor
    broken: QColor
    sheet: QColor
    panel: QColor
    header: QColor
    chrome: QColor
    current_row: QColor
    selection: QColor
    parts: QColor
    hover: QColor
    lit: QColor
    lit_part: QColor
    computed_ground: QColor
    exact_ground: QColor
    warning_ground: QColor
    broken_ground: QColor
    grid: QColor
    divider: QColor
    total_rule: QColor
    bracket: QColor
    disabled: QColor
    positive: QColor
    negative: QColor
    neutral: QColor
    chart_latest: QColor
    chart_earlier: QColor
    chart_third: QColor
    total_only: QColor
    ratio_line: QColor


@cache
def light() -> Theme:
    """The theme for bright rooms, screenshots and exported pictures."""
    return Theme(is_dark=False, **{role: QColor(pair[0]) for role, pair in COLOURS.items()})


@cache
def dark() -> Theme:
    """The theme for dark desktops."""
    return Theme(is_dark=True, **{role: QColor(pair[1]) for role, pair in COLOURS.items()})


def of_system() -> Theme:
    """The theme that the desktop asks for.

    Before we give the application a palette it has the desktop's. To ask for it by its name would
    load all of the namespace Qt, a sixth of what passes before the first frame.
    """
    instance = QGuiApplication.instance()
    if instance is not None and instance.property(_APPLIED) is None:
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
        return dark() if ground.lightness() < _MIDDLE else light()
    from PySide6.QtCore import Qt  # noqa: PLC0415 - as said.

    scheme = QGuiApplication.styleHints().colorScheme()
    return dark() if scheme is Qt.ColorScheme.Dark else light()


def current(app: QGuiApplication | None = None) -> Theme:
    """The theme applied last, or the desktop's while none has been applied."""
    instance = app or QGuiApplication.instance()
    chosen = instance.property(_APPLIED) if instance else None
    if chosen is None:
        return of_system()
    return dark() if chosen == "dark" else light()


def application(program: str) -> QApplication:
    """The application, in our style from its first moment on.

    Args:
        program: the program's name, as the command line has it.
    """
    app = QApplication([program, "-style", _STYLE])
    app.setProperty(_STYLED, True)
    return app


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme: style, font, palette and stylesheet."""
    app.setProperty(_APPLIED, "dark" if theme.is_dark else "light")
    if app.property(_STYLED) is None:  # Once a stylesheet is set, no style says "Fusion" any more.
        app.setProperty(_STYLED, True)
        app.setStyle(_STYLE)
    if app.styleSheet():
        app.setStyleSheet("")  # One in place of another takes Qt far longer than over none.
    app.setFont(body_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(stylesheet({role: getattr(theme, role).name() for role in COLOURS}))


def follow_system(app: QApplication) -> None:
    """Apply the desktop's theme now, and again whenever the desktop changes it."""
    app.styleHints().colorSchemeChanged.connect(lambda: apply(app, of_system()))
    apply(app, of_system())


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own palette, for everything that is painted by the style."""
    roles = {
        QPalette.ColorRole.Window: theme.chrome,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.sheet,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.chrome,
        QPalette.ColorRole.ButtonText: theme.text2,
        QPalette.ColorRole.BrightText: theme.broken,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.text,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.panel,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.Light: theme.sheet,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Mid: theme.divider,
        QPalette.ColorRole.Dark: theme.bracket,
        QPalette.ColorRole.Shadow: theme.divider,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, colour)
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.disabled)
    return made
