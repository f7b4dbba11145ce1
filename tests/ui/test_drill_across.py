"""Drilling along ties: from a total in one table into its parts in another, and home again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window, press
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.drilldown import DrillDownPanel
from viewer.ui.panels.drilldown_lines import LineKind

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(qtbot: QtBot, release: Path) -> MainWindow:
    return make_window(qtbot, release)


def panel_of(window: MainWindow) -> DrillDownPanel:
    return window.shell.parts.drilldown


def figure(window: MainWindow, statement: str, label: str, text: str) -> CellKey:
    """The figure printed so in the first row of that name."""
    filing = window.shell.parts.area.filing
    assert filing is not None
    names = {name: key for key, name in filing.filing.names.items()}
    home: Statement = filing.filing.statement_by_id[names[statement]]
    return next(
        home.key(row.id, column.id)
        for row, column, cell in home.figures()
        if row.label.casefold() == label.casefold() and cell.text == text
    )


def test_a_figure_opens_into_the_breakdown_of_another_table_and_the_path_leads_home(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window)
    home = figure(window, "Income statement", "Systems integration revenues", "3,837,711")
    window.shell.navigator.to_cell(home)
    assert panel.way_note.text() == (
        "3,837,711 thousand here, 3,838 million there: the same within rounding"
    )
    window.shell.navigator.focus_sheet()
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    assert panel.table.hasFocus()
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    part = current(window)
    assert part.statement != home.statement
    assert [key for _, key in panel.path.steps][-1] == part
    assert home in [key for _, key in panel.path.steps]
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert current(window) == home


def test_a_total_with_several_decompositions_lets_one_choose(window: MainWindow) -> None:
    panel = panel_of(window)
    window.shell.navigator.to_cell(
        figure(window, "Income statement", "Total revenues", "10,512,328")
    )
    names = [panel.reading.itemText(place) for place in range(panel.reading.count())]
    assert names == ["its rows", "Revenues, million"]
    assert panel.way_note.isHidden()
    panel.reading.setFocus()
    QTest.keyClick(panel.reading, Qt.Key.Key_Down)
    assert panel.way_note.text() == (
        "10,512,328 thousand here, 10,512 million there: the same within rounding"
    )
    parts = [line.label for line in panel.table.lines.shown if line.kind is LineKind.PART]
    assert parts == ["Connectivity & VAS", "SI", "Equipment Sales"]


def test_prose_about_the_same_quantity_is_listed_and_leads_to_the_text_and_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    panel = panel_of(window)
    home = figure(window, "Income statement", "Total revenues", "10,512,328")
    window.shell.navigator.to_cell(home)
    prose = [button for button in panel.places.buttons if button.place.span is not None]
    assert [button.place.figure for button in prose] == ["JPY 10,512 million"] * 2
    QTest.mouseClick(prose[1], Qt.MouseButton.LeftButton)
    view = window.shell.parts.bottom.source.view
    assert view.lit == prose[1].place.span
    press(qtbot, window, Qt.Key.Key_Left, ALT)
    assert current(window) == home
    assert view.lit != prose[1].place.span


def test_a_derived_figure_shows_its_operands_with_places_and_its_reach(
    window: MainWindow,
) -> None:
    panel = panel_of(window)
    window.shell.navigator.to_cell(figure(window, "Income statement", "Total revenues", "14.4"))
    lines = {line.kind: line for line in panel.table.lines.shown}
    operands = [line for line in panel.table.lines.shown if line.kind is LineKind.OPERAND]
    assert [(line.label.split(" · ")[1], line.amount) for line in operands] == [
        ("C10", "10,512,328"),
        ("E10", "9,185,259"),
    ]
    # From 10,512,327.5 ÷ 9,185,259.5 − 1 to 10,512,328.5 ÷ 9,185,258.5 − 1.
    assert lines[LineKind.GIVEN].amount == "14.448%"
    assert panel.way_note.text().startswith("= ")


def test_one_label_with_two_numbers_shows_both_places(window: MainWindow) -> None:
    panel = panel_of(window)
    filing = window.shell.parts.area.filing
    assert filing is not None
    finding = next(
        found for found in filing.filing.report.findings if "same label" in found.message
    )
    window.shell.navigator.to_finding(finding)
    assert [button.place.key for button in panel.namesakes.buttons] == list(finding.cells)
    assert panel.namesakes_title.isVisible()
    QTest.mouseClick(panel.namesakes.buttons[1], Qt.MouseButton.LeftButton)
    assert current(window) == finding.cells[1]


def test_the_way_up_leads_back_along_the_tie_and_on_to_the_totals_of_both_tables(
    qtbot: QtBot, window: MainWindow
) -> None:
    home = figure(window, "Income statement", "Systems integration revenues", "3,837,711")
    window.shell.navigator.to_cell(home)
    window.shell.navigator.focus_sheet()
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    part = current(window)
    assert part.statement != home.statement
    press(qtbot, window, Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier)
    assert current(window) == home  # Where one came from, not the breakdown's own print of it.
    totals = window.shell.navigator.totals()
    filing = window.shell.parts.area.filing
    assert filing is not None
    texts = [cell.text for key in totals if (cell := filing.filing.cell(key)) is not None]
    assert texts[:2] == ["10,512,328", "10,512"]
    assert totals[1].statement != home.statement


def test_the_sheet_and_the_source_light_the_parts_of_the_way_that_is_chosen(
    window: MainWindow,
) -> None:
    panel, view = panel_of(window), window.shell.parts.area.view
    assert view is not None
    home = figure(window, "Income statement", "Total revenues", "10,512,328")
    window.shell.navigator.to_cell(home)
    assert {part.statement for part in panel.parts} == {home.statement}
    panel.reading.setCurrentIndex(1)
    assert panel.key == home
    assert home.statement not in {part.statement for part in panel.parts}
    assert len(panel.parts) == 3
