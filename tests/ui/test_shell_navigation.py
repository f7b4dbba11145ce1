"""Find, findings, source, tabs, names, theme: every way through the window, by real keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window, press, trigger
from viewer.core.findings import Verdict
from viewer.core.statement import Measure
from viewer.ui import theme
from viewer.ui.action_ids import ActionId
from viewer.ui.actions import ACTIONS
from viewer.ui.cell_names import cell_name
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.open_filings import OpenFiling
from viewer.ui.sheet_tabs import shortened
from viewer.ui.wording import ordered_statements

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_find_walks_through_all_statements(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    press(qtbot, window, Qt.Key.Key_F, CTRL)
    find = window.shell.parts.find
    assert window.focusWidget() is find
    QTest.keyClicks(find, "total revenues")
    matches = find.matches
    assert len({key.statement for key in matches}) > 1
    assert current(window) == matches[0]
    assert find.count.text() == f"1 of {len(matches)}"
    press(qtbot, window, Qt.Key.Key_F3, NONE)
    assert current(window) == matches[1]
    press(qtbot, window, Qt.Key.Key_F3, SHIFT)
    press(qtbot, window, Qt.Key.Key_F3, SHIFT)
    assert current(window) == matches[-1]
    press(qtbot, window, Qt.Key.Key_Escape, NONE)
    assert not find.text()
    assert window.shell.parts.area.view is not None
    assert window.focusWidget() is window.shell.parts.area.view.figures


def test_find_takes_full_width_digits_and_plain_digits(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    cell = next(
        cell for _, _, cell in bundled().statements[0].figures() if cell.text.count(",") == 1
    )
    find = window.shell.parts.find
    find.setText(cell.text)
    by_text = find.matches
    wide = cell.text.translate({ord(str(digit)): 0xFF10 + digit for digit in range(10)})
    find.setText(wide)
    assert find.matches == by_text
    find.setText(cell.text.replace(",", ""))
    assert set(by_text) <= set(find.matches)


def test_find_says_when_nothing_matches(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    window.shell.parts.find.setText("ebitba")
    assert window.shell.parts.find.count.text() == "no match"
    assert "Nothing matches ‘ebitba’" in window.shell.parts.find.toolTip()


def test_f8_goes_from_finding_to_finding(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    findings = [f for f in bundled().report.findings if f.cells]
    press(qtbot, window, Qt.Key.Key_F8, NONE)
    assert current(window) == findings[0].cells[0]
    press(qtbot, window, Qt.Key.Key_F8, NONE)
    assert current(window) == findings[1].cells[0]
    press(qtbot, window, Qt.Key.Key_F8, SHIFT)
    assert current(window) == findings[0].cells[0]


def test_enter_in_the_findings_goes_to_the_figure(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.SHOW_FINDINGS)
    table = window.shell.parts.bottom.findings.table
    assert window.focusWidget() is table
    table.selectRow(2)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert current(window) == bundled().report.findings[2].cells[0]


def test_a_filter_leaves_findings_out(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    panel = window.shell.parts.bottom.findings
    verdicts = {finding.verdict for finding in bundled().report.findings}
    chosen = next(iter(verdicts))
    panel.filters.chips[chosen].click()
    shown = {panel.model.finding(row).verdict for row in range(panel.model.rowCount())}
    assert shown == verdicts - {chosen}


def test_a_click_on_a_figure_of_the_text_goes_to_its_cell(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = window.shell.parts.bottom.source.view
    statement = bundled().statements[3]
    for row, column, cell in list(statement.figures())[:12]:
        assert cell.source.span is not None
        view.light(cell.source.span)
        place = view.point_of(cell.source.span[0])
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        assert current(window) == statement.key(row.id, column.id)


def test_tabs_step_through_all_statements_in_the_order_of_the_contents(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    order = [statement.id for statement in ordered_statements(bundled())]
    seen = [window.shell.parts.area.statement]
    for _ in order[1:]:
        press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
        seen.append(window.shell.parts.area.statement)
    assert seen == order
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert window.shell.parts.area.statement == order[-2]


def test_the_contents_lead_to_every_statement(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    contents = window.shell.parts.contents
    for statement in bundled().statements:
        row = contents.model.row_of(1, statement.id)
        index = contents.model.index(row)
        contents.list.scrollTo(index)
        place = contents.list.visualRect(index).center()
        QTest.mouseClick(contents.list.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        assert window.shell.parts.area.statement == statement.id


def test_a_typed_name_goes_to_its_cell_and_a_wrong_one_says_so(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    press(qtbot, window, Qt.Key.Key_G, CTRL)
    name = window.shell.parts.formula.name
    assert window.focusWidget() is name
    QTest.keyClicks(name, "c4")
    QTest.keyClick(name, Qt.Key.Key_Return)
    statement = bundled().statement_by_id[window.shell.parts.area.statement]
    assert cell_name(statement, current(window)) == "C4"
    name.setText("ZZ99")
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert "There is no cell, row or concept “ZZ99”" in window.shell.parts.status.sentence.text()


def test_the_theme_switches_and_is_remembered(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.light())
    trigger(window, ActionId.SWITCH_THEME)
    assert theme.current().is_dark
    assert window.shell.parts.store.current.theme == "dark"
    trigger(window, ActionId.SWITCH_THEME)
    assert not theme.current().is_dark


def test_order_and_scale_hold_for_every_sheet(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.SWITCH_ORDER)
    trigger(window, ActionId.SCALE_MILLIONS)
    trigger(window, ActionId.NEXT_SHEET)
    view = window.shell.parts.area.view
    assert view is not None
    assert view.order is Order.TOTALS_FIRST
    assert view.scale is Scale.MILLIONS
    assert window.shell.actions_by_id[ActionId.SCALE_MILLIONS].isChecked()


def test_levels_fold_the_sheet_and_the_sentence_says_what_is_hidden(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    assert "nothing hidden" in window.shell.parts.status.sentence.text()
    trigger(window, ActionId.FOLD_ALL)
    assert "folded" in window.shell.parts.status.sentence.text()
    trigger(window, ActionId.UNFOLD_ALL)
    assert "nothing hidden" in window.shell.parts.status.sentence.text()


def test_the_selection_is_summed_exactly(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    press(qtbot, window, Qt.Key.Key_Space, CTRL)
    qtbot.waitUntil(lambda: "Count" in window.shell.parts.status.statistics_text())
    statement = bundled().statement_by_id[window.shell.parts.area.statement]
    column = current(window).column
    cells = [statement.cell(row.id, column) for row in statement.rows]
    values = [cell.value for cell in cells if cell and cell.value is not None]
    assert f"Count {len(values)}" in window.shell.parts.status.statistics_text()


def test_every_action_of_the_keyboard_is_unambiguous_and_in_a_menu(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    listed = set()
    for menu in window.menuBar().actions():
        pending = [menu]
        while pending:
            action = pending.pop()
            listed.add(action)
            menu_below = action.menu()
            if isinstance(menu_below, QMenu):
                pending.extend(menu_below.actions())
    for spec in ACTIONS:
        assert window.shell.actions_by_id[spec.id] in listed, spec.id
        for keys in spec.shortcuts:
            assert not QKeySequence(keys).isEmpty(), keys


def test_every_widget_that_takes_the_keyboard_has_a_name(qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(qtbot)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or widget.property("text"))
    ]
    assert nameless == []


def test_a_broken_figure_is_told_everywhere(qtbot: QtBot, tmp_path: Path) -> None:
    text = bundled().document.text
    statement = ordered_statements(bundled())[0]
    total = next(r.total for r in statement.relations if len(r.terms) > 3)
    column = next(c.id for c in statement.columns if c.measure is Measure.AMOUNT)
    cell = statement.cell(total, column)
    assert cell is not None
    assert cell.source.span is not None
    start, end = cell.source.span
    swapped = f"{int(cell.text[0]) % 9 + 1}{cell.text[1:]}"
    copy = tmp_path / "copy.md"
    copy.write_text(text[:start] + swapped + text[end:], encoding="utf-8")
    window = make_window(qtbot, copy)
    assert "broken" in window.shell.toolbar.verdict.text()
    press(qtbot, window, Qt.Key.Key_F8, NONE)
    assert window.shell.parts.bottom.findings.model.finding(0).verdict is Verdict.BROKEN
    window.shell.navigator.to_cell(statement.key(total, column))
    assert "≠  Does not add up" in window.shell.parts.formula.chip.text()
    lines = window.shell.parts.drilldown.table.lines.shown
    assert [line.label for line in lines if line.broken] == ["Difference"]
    assert "rounding allows" in window.shell.parts.drilldown.subject.verdicts[0][1].text()


def test_findings_leave_out_the_place_beside_them(qtbot: QtBot) -> None:
    model = make_window(qtbot).shell.parts.bottom.findings.model
    for row in range(model.rowCount()):
        finding = model.finding(row)
        what = model.index(row, 3).data()
        assert finding.place
        assert finding.place not in what
        label, colon, remark = what.partition(": ")
        assert finding.place.startswith(label)
        assert colon
        assert remark[1:] in finding.message


@pytest.mark.parametrize(
    ("name", "tab"),
    [
        ("Balance sheet", "Balance sheet"),
        ("Number of contracts, connectivity", "Number of…connectivity"),
        ("Connectivity and VAS: Revenues and Cost", "Connectivity and VAS:…Cost"),
        ("Consolidatedstatementsofoperations", "Consolidatedstate…operations"),
    ],
)
def test_long_names_lose_their_middle_in_tabs(name: str, tab: str) -> None:
    assert shortened(name) == tab
    assert len(tab) <= 28


EARLIER_YEAR_FIRST = """Balance sheets (in millions of yen)

|                      | March 31, 2023 | March 31, 2024 |
|----------------------|---------------:|---------------:|
| Cash                 |          1,200 |          1,500 |
| Receivables          |            800 |            900 |
| Inventories          |            150 |            175 |
| Total current assets |          2,150 |          2,575 |
"""


def test_a_sheet_begins_in_its_latest_period_wherever_that_is_printed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    document = tmp_path / "earlier-year-first.md"
    document.write_text(EARLIER_YEAR_FIRST, encoding="utf-8")
    window = make_window(qtbot, document)
    filing = window.shell.parts.filings.entries[0]
    assert isinstance(filing, OpenFiling)
    key = current(window)
    assert key is not None
    cell = filing.filing.cell(key)
    assert cell is not None
    assert cell.text == "2,575"
