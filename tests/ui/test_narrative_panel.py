"""The list of the prose's figures: complete, filtered, and leading to text and cells."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window
from viewer.core.relations import TieKind
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.narrative import NarrativePanel
from viewer.ui.panels.narrative_model import FIGURE, TABLES, TEXT, NarrativeModel
from viewer.ui.panels.source_marks import Told

LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot, release: Path) -> MainWindow:
    made = make_window(qtbot, release)
    QTest.mouseClick(made.shell.parts.bottom.narrative_tab, LEFT_BUTTON)
    return made


def panel_of(window: MainWindow) -> NarrativePanel:
    return window.shell.parts.bottom.narrative


def texts(model: NarrativeModel, column: int) -> list[str]:
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def test_every_figure_of_the_prose_is_listed_in_its_order(window: MainWindow) -> None:
    filing = window.shell.parts.area.filing
    assert filing is not None
    prose = [c.tie for c in filing.filing.report.ties if c.tie.kind is TieKind.NARRATIVE]
    prose.sort(key=lambda tie: tie.span or (0, 0))
    assert texts(panel_of(window).model, FIGURE) == [tie.text for tie in prose]
    for tie, words in zip(prose, texts(panel_of(window).model, TEXT), strict=True):
        assert tie.text.split()[0].lstrip("US$") in words.replace("\\", "")


def test_only_the_unmatched_remain_when_the_others_are_left_out(window: MainWindow) -> None:
    panel = panel_of(window)
    marks = window.shell.parts.bottom.source.marks
    QTest.mouseClick(panel.chips[Told.TIED], LEFT_BUTTON)
    assert panel.model.rowCount() == marks.count(Told.UNMATCHED) > 0
    assert not any(texts(panel.model, TABLES))
    QTest.mouseClick(panel.chips[Told.TIED], LEFT_BUTTON)
    assert panel.model.rowCount() == len(marks)


def test_the_link_leads_to_the_cell_and_the_words_lead_to_the_text(window: MainWindow) -> None:
    panel = panel_of(window)
    row = next(
        row
        for row in range(panel.model.rowCount())
        if panel.model.mark(row).told is Told.TIED
        and panel.model.mark(row).check.tie.formula is None
    )
    mark = panel.model.mark(row)
    for column in (TABLES, TEXT):
        place = panel.table.visualRect(panel.model.index(row, column)).center()
        QTest.mouseClick(panel.table.viewport(), LEFT_BUTTON, pos=place)
        assert current(window) == mark.check.tie.cells[0]
    assert window.shell.parts.bottom.source_tab.isChecked()
    assert window.shell.parts.bottom.source.view.lit == mark.span


def test_enter_leads_to_the_text(window: MainWindow) -> None:
    panel = panel_of(window)
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(2, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert window.shell.parts.bottom.source.view.lit == panel.model.mark(2).span


def test_the_model_keeps_qts_rules(window: MainWindow, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(panel_of(window).model)  # type: ignore[no-untyped-call]  # no stubs
