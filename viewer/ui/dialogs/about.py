"""What the program is, and every key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import viewer
from viewer.core.said import said
from viewer.ui.action_ids import Menu
from viewer.ui.actions import ACTIONS
from viewer.ui.language import say, told, without_key
from viewer.ui.pieces import label
from viewer.ui.shortcuts import action_keys, in_words

#: Keys of the sheet itself, which are no actions.
SHEET_KEYS: tuple[tuple[str, str], ...] = (
    (said("Enter"), said("Parts of this figure, in the drill-down")),
    (said("Backspace"), said("In the drill-down: the total it belongs to")),
    ("Ctrl+Arrow", said("To the edge of the block; with Shift, select")),
    ("Alt+PageUp, Alt+PageDown", said("One page to the left, to the right")),
    ("Ctrl+Space, Shift+Space", said("Select the column, the row")),
    ("Ctrl+A", said("Select the block of figures; again, everything")),
    (said("Tab, Shift+Tab"), said("One figure on, one back; round a selected block")),
    ("Ctrl+Home, Ctrl+End", said("First and last figure")),
    ("Shift+F10", said("Menu of what is selected")),
    (said("Escape"), said("Back to the sheet")),
)


class AboutDialog(QDialog):
    """Name, version, promise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("About Crossfoot"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(f"Crossfoot {viewer.__version__}", "page-title"))
        promise = say(
            "Reads companies' financial statements, proves their figures and exports "
            "workbooks that calculate. Everything happens on this machine; no document "
            "ever leaves it."
        )
        text = label(promise)
        text.setWordWrap(True)
        text.setMinimumWidth(380)
        column.addWidget(text)
        column.addWidget(label(say("Apache License 2.0"), "muted"))
        column.addWidget(_close(self))


class ShortcutsDialog(QDialog):
    """Every action with its keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("Keyboard"))
        self.resize(520, 620)
        body = QWidget()
        body.setObjectName("panelBody")
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        row = 0
        for title, keys in _groups():
            heading = label(title)
            heading.setObjectName("sectionName")
            grid.addWidget(heading, row, 0, 1, 2)
            for keys_text, meaning in keys:
                row += 1
                grid.addWidget(label(told(keys_text), "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(told(meaning)), row, 1)
            row += 1
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(say("Keys"))
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(_close(self))


def _groups() -> list[tuple[str, list[tuple[str, str]]]]:
    groups = [(say("In the sheet"), list(SHEET_KEYS))]
    for menu in Menu:
        keys = [
            (
                ", ".join(map(in_words, action_keys(spec.id))),
                without_key(told(spec.text)).rstrip("…"),
            )
            for spec in ACTIONS
            if spec.menu is menu and spec.shortcuts
        ]
        groups.append((without_key(told(menu.words)), keys))
    return groups


def _close(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
