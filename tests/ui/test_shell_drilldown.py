"""Drilling by keyboard and mouse reaches every part of every total, and comes back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, double_click, make_window, press
from viewer.core.relations import CellKey, SumRelation
from viewer.core.statement import Measure, Statement

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def totals() -> list[tuple[Statement, SumRelation, str]]:
    """(statement, relation, column) of each total, in its first printed column of amounts."""
    found = []
    for statement in bundled().statements:
        for readings in statement.relations_by_total.values():
            relation = readings[0]
            columns = [
                column.id
                for column in statement.columns
                if column.measure is Measure.AMOUNT and statement.cell(relation.total, column.id)
            ]
            found.append((statement, relation, columns[0]))
    return found


def test_there_are_totals_to_drill_into() -> None:
    assert len(totals()) >= 20


def test_the_keyboard_reaches_every_part_of_every_total_and_comes_back(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    for statement, relation, column in totals():
        total = statement.key(relation.total, column)
        for position, term in enumerate(relation.terms):
            window.shell.navigator.to_cell(total)
            window.shell.navigator.focus_sheet()
            press(qtbot, window, Qt.Key.Key_Return, NONE)
            assert window.focusWidget() is window.shell.parts.drilldown.table
            for _ in range(position):
                press(qtbot, window, Qt.Key.Key_Down, NONE)
            press(qtbot, window, Qt.Key.Key_Return, NONE)
            assert current(window) == statement.key(term.row, column)
            press(qtbot, window, Qt.Key.Key_Backspace, NONE)
            assert current(window) == total


def test_the_mouse_reaches_every_part_of_every_total_and_comes_back(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    table = window.shell.parts.drilldown.table
    for statement, relation, column in totals():
        total = statement.key(relation.total, column)
        for position, term in enumerate(relation.terms):
            window.shell.navigator.to_cell(total)
            double_click(qtbot, table, table.model().index(position, 1))
            assert current(window) == statement.key(term.row, column)
            path = window.shell.parts.drilldown.path
            assert total in [key for _, key in path.steps]
            press(qtbot, window, Qt.Key.Key_Left, ALT)
            assert current(window) == total


def test_a_double_click_in_the_sheet_opens_the_drill_down(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    statement, relation, column = totals()[0]
    window.shell.navigator.to_cell(statement.key(relation.total, column))
    window.shell.layout_of_panels.toggle("drilldown")
    assert not window.shell.parts.drilldown.isVisible()
    view = window.shell.parts.area.view
    assert view is not None
    double_click(qtbot, view.figures, view.figures.currentIndex())
    assert window.shell.parts.drilldown.isVisible()
    assert len(window.shell.parts.drilldown.table.lines.shown) == len(relation.terms) + 1


def test_back_and_forward_walk_the_way_that_was_gone(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    way = [statement.key(r.total, column) for statement, r, column in totals()[:5]]
    for key in way:
        window.shell.navigator.to_cell(key)
    for key in reversed(way[:-1]):
        press(qtbot, window, Qt.Key.Key_Left, ALT)
        assert current(window) == key
    for key in way[1:]:
        press(qtbot, window, Qt.Key.Key_Right, ALT)
        assert current(window) == key


def test_alt_up_leads_to_the_outermost_total_and_stops_there(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    statement, relation, column = totals()[0]
    window.shell.navigator.to_cell(statement.key(relation.terms[0].row, column))
    seen: list[CellKey] = []
    for _ in range(20):
        seen.append(current(window))
        press(qtbot, window, Qt.Key.Key_Up, ALT)
    assert current(window) == seen[-1]
    assert len(set(seen)) > 1


def test_another_column_to_compare_with_changes_the_contributions(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    panel = window.shell.parts.drilldown
    for statement, relation, column in totals():
        window.shell.navigator.to_cell(statement.key(relation.total, column))
        if panel.compare.count() > 1:
            break
    before = [line.contribution for line in panel.table.lines.shown]
    other = panel.compare.count() - 1 - panel.compare.currentIndex()
    panel.compare.setCurrentIndex(other)
    assert [line.contribution for line in panel.table.lines.shown] != before


def test_the_parts_of_the_current_total_are_lit_in_the_source(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    statement, relation, column = totals()[0]
    window.shell.navigator.to_cell(statement.key(relation.total, column))
    view = window.shell.parts.bottom.source.view
    total = statement.cell(relation.total, column)
    assert total is not None
    assert view.lit == total.source.span
    text = (
        window.shell.parts.area.filing.filing.document.text
        if window.shell.parts.area.filing
        else ""
    )
    parts = [statement.cell(term.row, column) for term in relation.terms]
    assert [text[a:b] for a, b in view.lit_parts] == [part.source.raw for part in parts if part]
