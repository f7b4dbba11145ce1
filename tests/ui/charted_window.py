"""A window with charts of the bundled release, and what its sheet shows."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window, press
from viewer.core.chart_sheet import ChartSheet
from viewer.ui.charts.page_view import PageChart
from viewer.ui.main_window import MainWindow


def charted(qtbot: QtBot) -> MainWindow:
    """A window with the charts of the income statement."""
    window = make_window(qtbot)
    window.shell.navigator.to_statement(number(window), bundled()["income_statement"].id)
    press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.AltModifier)
    return window


def number(window: MainWindow) -> int:
    found = window.shell.navigator.number
    assert found is not None
    return found


def sheet(window: MainWindow) -> ChartSheet:
    shown = window.shell.parts.area.chart
    assert shown is not None
    return shown


def page(window: MainWindow) -> PageChart:
    return window.shell.parts.area.page.charts


def text_at(window: MainWindow) -> str:
    cell = bundled().cell(current(window))
    assert cell is not None
    return cell.text


def box(window: MainWindow, text: str) -> QCheckBox:
    QCoreApplication.processEvents()  # A box made just now is shown by an event.
    boxes = window.shell.parts.settings.findChildren(QCheckBox)
    return next(found for found in boxes if found.text() == text and not found.isHidden())
