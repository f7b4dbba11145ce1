"""The window's icons: our own drawings, tinted by the theme that is on."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from viewer.ui import theme
from viewer.ui.bundled import resources

SIZE = 16
_PROPERTY = "icon_name"


def icon(name: str) -> QIcon:
    """The icon of that name in the present theme."""
    return _icon(name, theme.current().is_dark, _ratios())


def pixmap(name: str, colour: QColor, size: int = SIZE, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of one colour, `size` logical pixels wide."""
    drawing = _drawing(name).replace(b"currentColor", colour.name().encode())
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def give_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or button that icon; `refresh` gives it again in another theme."""
    target.setProperty(_PROPERTY, name)
    target.setIcon(icon(name))


def refresh(root: QObject) -> None:
    """Draw every icon below `root` again, for the present theme and screens."""
    targets: list[QAction | QAbstractButton] = [
        *root.findChildren(QAction),
        *root.findChildren(QAbstractButton),
    ]
    for target in targets:
        name = target.property(_PROPERTY)
        if name:
            target.setIcon(icon(name))


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resources() / "icons" / "crossfoot.svg"))


@cache
def _icon(name: str, is_dark: bool, ratios: tuple[float, ...]) -> QIcon:
    colours = theme.dark() if is_dark else theme.light()
    made = QIcon()
    for ratio in ratios:
        for mode, state, colour in (
            (QIcon.Mode.Normal, QIcon.State.Off, colours.text2),
            (QIcon.Mode.Normal, QIcon.State.On, colours.accent),
            (QIcon.Mode.Disabled, QIcon.State.Off, colours.disabled),
        ):
            made.addPixmap(pixmap(name, colour, ratio=ratio), mode, state)
    return made


def _ratios() -> tuple[float, ...]:
    """Pixels a point of the screens there are: icons are drawn for those, sharp on each."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


@cache
def _drawing(name: str) -> bytes:
    return (resources() / "icons" / f"{name}.svg").read_bytes()
