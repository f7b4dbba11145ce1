"""Qt's stylesheet for the window's chrome, written once with role names and filled from a theme.

Labels and buttons choose a manner by the dynamic property `role`: "muted", "strong", "caption",
"miss", "subject", "figure", "page-title", "link", "chip-exact", "chip-warning", "chip-broken",
"chip-muted". A
QToolButton or QPushButton with `role` "segment" is part of a row of choices.
"""

from collections.abc import Mapping
from string import Template

from viewer.ui.chrome import CHROME

_TEMPLATE = Template("""
QMainWindow, QDialog { background: $chrome; }
QMainWindow::separator { background: $divider; width: 1px; height: 1px; }
QToolTip { background: $panel; color: $text; border: 1px solid $divider; padding: 4px 6px; }

QMenuBar { background: $chrome; color: $text2; }
QMenuBar::item { background: transparent; padding: 4px 9px; }
QMenuBar::item:selected { background: $hover; border-radius: 3px; }
QMenu { background: $panel; color: $text; border: 1px solid $divider; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 24px; border-radius: 3px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $divider; margin: 4px 6px; }

QToolBar { background: $chrome; border: none; border-bottom: 1px solid $divider; spacing: 4px;
  padding: 3px 8px; }
QToolBar::separator { background: $divider; width: 1px; margin: 5px 4px; }
QToolButton { background: transparent; color: $text2; border: 1px solid transparent;
  border-radius: 3px; padding: 3px 6px; }
QToolButton:hover { background: $hover; }
QToolButton:checked, QToolButton:pressed { background: $selection; color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton::menu-indicator { image: none; width: 0px; }
*[role="segment"] { background: $sheet; color: $text2; border: 1px solid $divider;
  border-radius: 0px; padding: 3px 8px; }
*[role="segment"]:checked { background: $selection; color: $accent; border-color: $accent; }
*[role="segment"]:focus { border: 2px solid $accent; padding: 2px 7px; }
QToolButton[role="level"] { padding: 0; border: 0px solid transparent; border-radius: 0px;
  background: transparent; color: $muted; }
QToolButton[role="level"]:hover { background: $hover; }
QToolButton[role="level"]:checked { color: $accent; background: $selection; font-weight: 600; }

QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { background: $sheet; color: $text; border: 1px solid $divider; border-radius: 3px;
  padding: 4px 12px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled { color: $disabled; background: $panel; border-color: $divider; }
QLineEdit, QSpinBox, QPlainTextEdit, QComboBox { background: $sheet; color: $text;
  border: 1px solid $divider; border-radius: 3px; padding: 2px 6px;
  selection-background-color: $selection; selection-color: $text; }
QLineEdit:focus, QSpinBox:focus, QComboBox:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox QAbstractItemView { background: $panel; color: $text; border: 1px solid $divider;
  selection-background-color: $selection; selection-color: $text; }

QDockWidget { color: $text; font-weight: 600; }
QDockWidget::title { background: $panel; padding: 6px 10px; border-bottom: 1px solid $divider; }
QTabBar { background: $chrome; }
QTabBar::tab { background: $chrome; color: $text2; padding: 5px 12px 6px 12px;
  border: none; border-right: 1px solid $divider; border-top: 2px solid transparent; }
QTabBar::tab:selected { background: $sheet; color: $text; border-top: 2px solid $accent;
  font-weight: 600; }
QTabBar::tab:hover:!selected { background: $hover; }
QTabBar::tab:selected:focus { background: $selection; }
QStatusBar { background: $chrome; color: $text2; border-top: 1px solid $divider; }
QStatusBar::item { border: none; }

#palette { background: $panel; border: 1px solid $bracket; }
#chartPage, #chartPage > QWidget { background: $sheet; }
QTreeView, QListView, QTableView { background: $panel; color: $text; border: none; outline: none;
  selection-background-color: $selection; selection-color: $text; gridline-color: $grid; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $selection; color: $text; }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 3px; padding: 1px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator:unchecked:enabled, QListView::indicator:unchecked { width: 11px;
  height: 11px; border: 1px solid $bracket; border-radius: 2px; background: $sheet; }
QHeaderView { background: $header; border: none; }
QHeaderView::section { background: $header; color: $muted; border: none; padding: 3px 6px;
  border-bottom: 1px solid $divider; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $divider; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $bracket; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $divider; }
QProgressBar { background: $hover; border: none; height: 2px; }
QProgressBar::chunk { background: $accent; }
QSlider { border: 1px solid transparent; border-radius: 3px; }
QSlider:focus { border-color: $accent; }
QSlider::groove:horizontal { background: $divider; height: 2px; }
QSlider::handle:horizontal { background: $text2; width: 6px; margin: -6px 0; border-radius: 2px; }

QLabel { background: transparent; }
*[role="muted"] { color: $muted; }
*[role="strong"] { color: $text; font-weight: 600; }
*[role="caption"] { color: $muted; font-size: 11px; }
*[role="miss"] { color: $broken; font-size: 11px; font-weight: 500; }
*[role="subject"] { color: $text; font-size: 13px; font-weight: 600; }
*[role="figure"] { color: $text; font-size: 24px; font-weight: 600; }
*[role="page-title"] { color: $text; font-size: 20px; font-weight: 600; }
*[role="link"] { color: $accent; }
*[role="computed-figure"] { color: $computed; font-size: 24px; font-weight: 600;
    font-style: italic; }
*[role="computed"] { color: $computed; font-style: italic; }
*[role="chip-exact"] { color: $exact; background: $exact_ground; font-weight: 500;
  border-radius: 3px; padding: 2px 8px; }
*[role="chip-warning"] { color: $warning; background: $warning_ground; font-weight: 500;
  border-radius: 3px; padding: 2px 8px; }
*[role="chip-broken"] { color: $broken; background: $broken_ground; font-weight: 500;
  border-radius: 3px; padding: 2px 8px; }
*[role="chip-muted"] { color: $muted; background: $hover; font-weight: 500; border-radius: 3px;
  padding: 2px 8px; }
""")


def stylesheet(colours: Mapping[str, str]) -> str:
    """The stylesheet in those colours: role -> "#rrggbb", every role of the theme."""
    return _TEMPLATE.substitute(colours) + CHROME
