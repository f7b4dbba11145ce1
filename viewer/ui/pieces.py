"""Small widgets that several panels share: a verdict in words, a panel's title bar."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from viewer.core.findings import Verdict
from viewer.core.reviews import SET_ASIDE_MARK, Review
from viewer.core.verdict_words import MARKS
from viewer.ui import theme, typography
from viewer.ui.icons import give_icon, pixmap
from viewer.ui.language import say, told
from viewer.ui.wording import as_tooltip, chip_role


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another manner of the stylesheet."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.updateGeometry()


def label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of plain text in that manner; document text never becomes markup."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    return made


class Chip(QLabel):
    """A verdict: mark, words and colour. Hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Verdict"))
        self.setContentsMargins(8, 2, 8, 2)
        self.hide()

    def show_verdict(
        self, verdict: Verdict | None, words: str = "", review: Review | None = None
    ) -> None:
        """Show a verdict with its words, or nothing; quietly with its note if it is set aside."""
        self.setVisible(verdict is not None)
        self.setToolTip(as_tooltip(told(review.words)) if review else "")
        if verdict is not None:
            set_role(self, chip_role(Verdict.CANNOT_CHECK if review else verdict))
            self.setText(f"{SET_ASIDE_MARK if review else MARKS[verdict]}  {told(words)}")


class ElidedLabel(QLabel):
    """A label that cuts its text where there is no more room; the tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(20)
        # It takes what is left: what stands beside it is never cut.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_full_text(self, text: str) -> None:
        """Show as much of the text as fits."""
        self._full = text
        self.setToolTip(as_tooltip(text))
        self._cut()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = QFontMetrics(self.font())
        self.setText(metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, self.width()))


class PanelTitle(QFrame):
    """A panel's title bar: its name at the left, tool buttons at the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panelTitle")
        self.setFixedHeight(typography.PANEL_TITLE)
        self.setMinimumWidth(80)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 0, 6, 0)
        self.row.setSpacing(2)
        # A narrow panel cuts its title's tools; it does not make the window wider.
        self.row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self.name = label(title)
        self.name.setObjectName("panelName")
        self.row.addWidget(self.name)
        self.row.addStretch(1)

    def add(self, widget: QWidget) -> None:
        """Add a widget at the right end."""
        self.row.addWidget(widget)


def scrolled(body: QWidget) -> QScrollArea:
    """A panel's contents, scrolled up and down where they are higher than the panel."""
    body.setObjectName("panelBody")
    scroll = QScrollArea()
    scroll.setWidget(body)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll


class Choice(QComboBox):
    """A drop-down list with its arrow in the text's colour; a narrow panel cuts what it shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        colour = theme.current().text2
        picture = pixmap("down", colour, 12, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - 18, (self.height() - 12) // 2, picture)
        painter.end()


def empty(layout: QLayout) -> None:
    """Throw everything out of a layout; hidden at once, deleted when nobody uses it."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def paint_ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    """The ground of a list's row that is chosen, or that the mouse is over."""
    colours = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, colours.selection)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, colours.hover)


def tool_button(icon_name: str, name: str, parent: QWidget | None = None) -> QToolButton:
    """A button that shows an icon and is called `name` for tooltips and screen readers."""
    button = QToolButton(parent)
    give_icon(button, icon_name)
    button.setIconSize(QSize(16, 16))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    return button
