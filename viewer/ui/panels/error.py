"""The page about a file that could not be read: what, where, what to do, details."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from viewer.core.errors import ViewerError
from viewer.ui import theme, typography
from viewer.ui.icons import pixmap
from viewer.ui.language import say, told
from viewer.ui.open_filings import FailedFiling
from viewer.ui.pieces import label

WIDTH = 484


class ErrorPage(QWidget):
    """Shown for a file that could not be read.

    Signals:
        open_requested: ask for another file.
        folder_requested: show this path's folder.
    """

    open_requested = Signal()
    folder_requested = Signal(str)

    def __init__(self, failed: FailedFiling, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(say("Could not be read"))
        self._failed = failed
        self.another = QPushButton(say("Open another file…"))
        self.another.setObjectName("primary")
        self.folder = QPushButton(say("Show in folder"))
        self.copy = QPushButton(say("Copy details"))
        self.another.clicked.connect(self.open_requested)
        self.folder.clicked.connect(lambda: self.folder_requested.emit(str(failed.path)))
        self.copy.clicked.connect(
            lambda: QApplication.clipboard().setText(error_text(failed.path, failed.error))
        )
        self._build(failed.error)

    def _build(self, error: ViewerError) -> None:
        across = QHBoxLayout(self)
        across.addStretch(1)
        inner = QWidget()
        inner.setFixedWidth(WIDTH)
        across.addWidget(inner)
        across.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 84, 0, 40)
        column.setSpacing(8)
        column.addLayout(_kicker())
        what = label(told(error.what), "page-title")
        what.setWordWrap(True)
        what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(what)
        where = label(str(self._failed.path), "muted")
        where.setWordWrap(True)
        column.addWidget(where)
        column.addSpacing(18)
        if error.todo:
            column.addWidget(_ruled(say("What you can do")))
            todo = label(told(error.todo))
            todo.setWordWrap(True)
            todo.setContentsMargins(0, 6, 0, 12)
            column.addWidget(todo)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.another, self.folder, self.copy):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        if error.details:
            column.addSpacing(18)
            column.addWidget(_bold(say("Details")))
            column.addWidget(_details(error))
        column.addSpacing(8)
        rest = say("No figure was taken from this file. What was open before is untouched.")
        if self._failed.partly:
            rest = say(
                "What was understood before that is open; it is not complete and not checked."
            )
        column.addWidget(label(rest, "muted"))
        column.addStretch(1)


def error_text(path: Path, error: ViewerError) -> str:
    """The error as text, for the clipboard."""
    lines = [str(error), str(path), *(f"{name}: {value}" for name, value in error.details)]
    return "\n".join(lines)


def _details(error: ViewerError) -> QFrame:
    frame = QFrame()
    frame.setObjectName("details")
    grid = QGridLayout(frame)
    grid.setContentsMargins(12, 10, 12, 10)
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(error.details):
        for column, text in enumerate((name, value)):
            item = label(text, "" if column else "muted")
            item.setFont(typography.source_font())
            item.setWordWrap(bool(column))
            grid.addWidget(item, row, column, Qt.AlignmentFlag.AlignTop)
    return frame


def _kicker() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(_Warning())
    words = label(say("Could not be read"))
    words.setObjectName("errorKicker")
    row.addWidget(words)
    row.addStretch(1)
    return row


def _bold(text: str) -> QWidget:
    made = label(text)
    made.setObjectName("sectionName")
    return made


def _ruled(text: str) -> QWidget:
    made = _bold(text)
    made.setStyleSheet("border-bottom: 1px solid palette(mid); padding-bottom: 6px;")
    return made


class _Warning(QWidget):
    """The warning triangle, in the colour of errors."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(16, 16)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme.current().broken
        painter.drawPixmap(0, 0, pixmap("warning", colour, ratio=self.devicePixelRatioF()))
        painter.end()
