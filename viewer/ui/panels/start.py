"""The start page: where to drop files, what was open before, the bundled sample."""

from collections.abc import Container
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.core.findings import Verdict
from viewer.core.said import said
from viewer.core.verdict_words import MARKS
from viewer.ui import theme, typography
from viewer.ui.icons import pixmap
from viewer.ui.language import say, told
from viewer.ui.pieces import label
from viewer.ui.settings import RecentFile
from viewer.ui.wording import COLOUR_ROLES, MONTHS

WIDTH = 640
PROMISE = said(
    "Each table becomes a sheet that folds, checks itself and shows where every figure stands."
)
KEYS = (
    (said("Enter"), said("drill down")),
    ("F2", said("formula and source")),
    ("F8", said("next finding")),
    ("F1", said("every key")),
)
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class StartPage(QScrollArea):
    """Shown while nothing is open.

    Signals:
        open_requested: ask for a file.
        sample_requested: open the bundled sample.
        file_chosen: the path of a recent file.
        forget_requested: the path of a recent file to take off the list.
    """

    open_requested = Signal()
    sample_requested = Signal()
    file_chosen = Signal(str)
    forget_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(say("Start page"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.rows: list[RecentRow] = []
        self.open_button = QPushButton(say("Open…") + "   Ctrl+O")
        self.open_button.setObjectName("primary")
        self.sample_button = QPushButton(say("Open the sample"))
        self.recent_title = _section(say("Recent"))
        self.recent = QVBoxLayout()
        self.recent.setSpacing(0)
        self.open_button.clicked.connect(self.open_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self._build()

    def show_recent(self, files: tuple[RecentFile, ...]) -> None:
        """List these files, the latest first."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [RecentRow(file) for file in files]
        for row in self.rows:
            row.clicked.connect(self._on_row)
            self.recent.addWidget(row)
        self.recent_title.setVisible(bool(files))

    def show_missing(self, missing: Container[str]) -> None:
        """Grey the listed files that are gone, by their paths."""
        for row in self.rows:
            row.set_missing(row.file.path in missing)

    def _on_row(self) -> None:
        row = self.sender()
        if isinstance(row, RecentRow):
            signal = self.forget_requested if row.missing else self.file_chosen
            signal.emit(row.file.path)

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("pageBody")
        across = QHBoxLayout(body)
        across.addStretch(1)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        across.addWidget(inner)
        across.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 72, 0, 40)
        column.setSpacing(4)
        column.addWidget(label(say("Open a filing"), "page-title"))
        column.addWidget(label(told(PROMISE), "muted"))
        column.addSpacing(16)
        column.addWidget(self._drop_zone())
        column.addLayout(_private())
        column.addSpacing(24)
        column.addWidget(self.recent_title)
        column.addLayout(self.recent)
        column.addSpacing(28)
        column.addLayout(_keys())
        column.addStretch(1)
        self.setWidget(body)

    def _drop_zone(self) -> QFrame:
        zone = QFrame()
        zone.setObjectName("dropZone")
        zone.setFixedHeight(176)
        column = QVBoxLayout(zone)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(_DropPicture(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(
            label(say("Drop files here"), "subject"), 0, Qt.AlignmentFlag.AlignHCenter
        )
        kinds = label(say("Text, Markdown or HTML"), "muted")
        column.addWidget(kinds, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.sample_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        return zone


class RecentRow(QPushButton):
    """One recent file; one that is gone is grey, and choosing it takes it off the list."""

    def __init__(self, file: RecentFile) -> None:
        super().__init__()
        self.file = file
        self.setFixedHeight(typography.RECENT_ROW)
        self.setToolTip(file.path)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_missing(False)

    def set_missing(self, missing: bool) -> None:
        """Say and show whether the file is gone."""
        self.missing = missing
        name = Path(self.file.path).name
        self.setAccessibleName(
            say("Remove {name}, not found", name=name)
            if missing
            else say("Open {name}", name=name)
        )
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        width = self.width()
        if self.hasFocus():
            painter.fillRect(self.rect(), colours.selection)
        elif self.underMouse():
            painter.fillRect(self.rect(), colours.hover)
        painter.fillRect(0, self.height() - 1, width, 1, colours.grid)
        tint = colours.disabled if self.missing else colours.text2
        name = "warning" if self.missing else "document"
        painter.drawPixmap(8, 8, pixmap(name, tint, ratio=self.devicePixelRatioF()))
        weight = QFont.Weight.Normal if self.missing else QFont.Weight.Medium
        painter.setFont(typography.body_font(weight=weight))
        painter.setPen(colours.muted if self.missing else colours.text)
        self._draw(painter, QRect(36, 0, 192, 31), Path(self.file.path).name)
        painter.setFont(typography.body_font())
        painter.setPen(colours.muted)
        self._draw(
            painter, QRect(236, 0, 170, 31), say("Not found") if self.missing else self.file.entity
        )
        if self.missing:
            painter.setPen(colours.accent)
        words = say("Remove from list") if self.missing else self.file.title
        self._draw(painter, QRect(414, 0, 110, 31), words)
        if self.file.verdict in {str(verdict) for verdict in Verdict} and not self.missing:
            verdict = Verdict(self.file.verdict)
            painter.setPen(getattr(colours, COLOUR_ROLES[verdict]))
            painter.drawText(QRect(530, 0, 16, 31), LEFT, MARKS[verdict])
        painter.setPen(colours.muted)
        painter.drawText(QRect(width - 90, 0, 82, 31), RIGHT, opened_in_words(self.file.opened))
        painter.end()

    @staticmethod
    def _draw(painter: QPainter, rect: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, LEFT, shown)


def opened_in_words(stamp: str, now: datetime | None = None) -> str:
    """When a file was opened: "Today, 9:14", "Yesterday", "18 Nov", "3 Feb 2025"."""
    try:
        when = datetime.fromisoformat(stamp).astimezone()
    except ValueError:
        return ""
    today = (now or datetime.now().astimezone()).date()
    days = (today - when.date()).days
    if days == 0:
        return say("Today, {hour}:{minute}", hour=when.hour, minute=f"{when.minute:02}")
    if days == 1:
        return say("Yesterday")
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when.day} {MONTHS[when.month - 1]}{year}"


class _DropPicture(QWidget):
    """The picture in the drop zone."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(28, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme.current().muted
        painter.drawPixmap(0, 0, pixmap("drop", colour, 28, self.devicePixelRatioF()))
        painter.end()


def _private() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    row.addWidget(label(say("Read on this machine. Nothing is sent anywhere."), "muted"))
    row.addStretch(1)
    return row


def _keys() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for key, meaning in KEYS:
        cap = label(told(key), "caption")
        cap.setObjectName("keyCap")
        row.addWidget(cap)
        row.addWidget(label(told(meaning), "muted"))
        row.addSpacing(14)
    row.addStretch(1)
    return row


def _section(title: str) -> QLabel:
    made = label(title)
    made.setObjectName("sectionName")
    made.setStyleSheet("border-bottom: 1px solid palette(mid); padding-bottom: 4px;")
    return made
