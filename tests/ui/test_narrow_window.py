"""A window with little room: figures show, and nothing is cut without a sign."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import make_window, trigger
from viewer.core.findings import Verdict
from viewer.ui import typography
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.pieces import elided_name


def narrow(qtbot: QtBot, width: int) -> MainWindow:
    """A window on the bundled balance sheet, that wide."""
    window = make_window(qtbot)
    window.resize(width, 700)
    filing = window.shell.parts.area.filing
    assert filing is not None
    window.shell.navigator.to_place(filing, "balance_sheet", "C25")
    QApplication.processEvents()
    return window


@pytest.mark.parametrize("width", [1024, 1280])
def test_labels_leave_room_for_the_current_figure(qtbot: QtBot, width: int) -> None:
    window = narrow(qtbot, width)
    view = window.shell.parts.area.view
    assert view is not None
    cell = view.figures.visualRect(view.figures.currentIndex())
    assert view.figures.viewport().rect().contains(cell.adjusted(0, 0, -1, -1))
    assert view.figures.viewport().width() >= view.width() * 0.35


def test_labels_take_what_they_need_again_where_there_is_room(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = window.shell.parts.area.view
    assert view is not None
    wide = view.figures.x()
    window.resize(1024, 700)
    QApplication.processEvents()
    assert view.figures.x() < wide
    window.resize(1600, 700)
    QApplication.processEvents()
    assert view.figures.x() == wide


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (1024, ()),
        (1180, (Verdict.FORCED,)),
        (1600, (Verdict.FORCED, Verdict.WITHIN_ROUNDING, Verdict.CANNOT_CHECK)),
    ],
)
def test_chips_give_way_before_any_is_blank(
    qtbot: QtBot, width: int, shown: tuple[Verdict, ...]
) -> None:
    window = narrow(qtbot, width)
    trigger(window, ActionId.SHOW_FINDINGS)
    QApplication.processEvents()
    bar = window.shell.parts.bottom.findings.filters
    assert tuple(verdict for verdict, chip in bar.chips.items() if chip.isVisible()) == shown
    for chip in bar.chips.values():
        assert chip.isHidden() or chip.width() >= chip.sizeHint().width()


def test_a_status_without_room_ends_in_dots(qtbot: QtBot) -> None:
    window = narrow(qtbot, 1024)
    status = window.shell.parts.status
    status.show_sentence("word " * 100)
    assert status.sentence.text().endswith("…")
    assert QFontMetrics(status.sentence.font()).horizontalAdvance(status.sentence.text()) <= (
        status.sentence.width()
    )


def test_a_name_without_room_keeps_the_number_that_tells_it_apart(qtbot: QtBot) -> None:
    metrics = QFontMetrics(typography.body_font())
    shown = elided_name(metrics, "Statement to certificateholders (12)", 120)
    assert shown.startswith("Statement")
    assert shown.endswith("… (12)")
    assert metrics.horizontalAdvance(shown) <= 120
    assert elided_name(metrics, "Revenues (2)", 120) == "Revenues (2)"
    assert elided_name(metrics, "Statement to certificateholders", 120).endswith("…")


def test_without_a_figure_the_bar_says_so_and_captions_nothing(qtbot: QtBot) -> None:
    window = narrow(qtbot, 1280)
    bar = window.shell.parts.formula
    assert bar.caption.isVisible()
    bar.show_cell(None, None)
    assert bar.formula.text() == "No figure chosen"
    assert bar.caption.isHidden()
