"""What the program is, and every key."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import viewer
from viewer.ui.actions import ACTIONS, Menu
from viewer.ui.pieces import label

#: Keys of the sheet itself, which are no actions.
SHEET_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "Parts of this figure, in the drill-down"),
    ("Backspace", "In the drill-down: the total it belongs to"),
    ("Ctrl+Arrow", "To the edge of the block; with Shift, select"),
    ("Alt+Shift+Left, Right", "Fold, unfold"),
    ("Ctrl+Space, Shift+Space", "Select the column, the row"),
    ("Ctrl+A", "Select everything"),
    ("Ctrl+Home, Ctrl+End", "First and last figure"),
    ("Escape", "Back to the sheet"),
)


class AboutDialog(QDialog):
    """Name, version, promise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("About Crossfoot")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(f"Crossfoot {viewer.__version__}", "page-title"))
        promise = (
            "Reads companies' financial statements, proves their figures and exports workbooks "
            "that calculate. Everything happens on this machine; no document ever leaves it."
        )
        text = label(promise)
        text.setWordWrap(True)
        text.setMinimumWidth(380)
        column.addWidget(text)
        column.addWidget(label("Apache License 2.0", "muted"))
        column.addWidget(_close(self))


class ShortcutsDialog(QDialog):
    """Every action with its keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard")
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
                grid.addWidget(label(keys_text, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(label(meaning), row, 1)
            row += 1
        scroll = QScrollArea()
        scroll.setObjectName("panel")
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName("Keys")
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(_close(self))


def _groups() -> list[tuple[str, list[tuple[str, str]]]]:
    groups = [("In the sheet", list(SHEET_KEYS))]
    for menu in Menu:
        keys = [
            (
                ", ".join(QKeySequence(key).toString() for key in spec.shortcuts),
                spec.text.replace("&", "").rstrip("…"),
            )
            for spec in ACTIONS
            if spec.menu is menu and spec.shortcuts
        ]
        groups.append((menu.value.replace("&", ""), keys))
    return groups


def _close(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    return buttons
