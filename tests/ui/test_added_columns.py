"""Columns that the reader has worked out: added, shown, told of, taken away, kept, exported."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.export.readback import Book
from tests.ui.shell_window import bundled, current, make_window, trigger
from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.added_offers import period_offers, usual_base
from viewer.core.relations import CellKey
from viewer.ui import theme
from viewer.ui.action_ids import ActionId
from viewer.ui.dialogs.add_column import AddColumnDialog
from viewer.ui.dialogs.export import ExportDialog
from viewer.ui.main_window import MainWindow
from viewer.ui.models.added_table import AddedTable
from viewer.ui.models.roles import Role
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.sessions.plain_views import from_plain, to_plain
from viewer.ui.views.statement_view import StatementView

GROWTH = AddedColumn(AddedKind.GROWTH, ("c2", "c4"))
CHANGE = AddedColumn(AddedKind.CHANGE, ("c2", "c4"))


def income(qtbot: QtBot) -> tuple[MainWindow, StatementView, StatementModel]:
    """A window at the revenues of the income statement, its sheet and model."""
    window = make_window(qtbot)
    area = window.shell.parts.area
    assert area.filing is not None
    window.shell.navigator.to_place(area.filing, "income_statement", "C10")
    assert area.view is not None
    assert area.view.model is not None
    return window, area.view, area.view.model


def go(window: MainWindow, cell: str) -> None:
    """Make a cell of the income statement the current one."""
    filing = window.shell.parts.area.filing
    assert filing is not None
    window.shell.navigator.to_place(filing, "income_statement", cell)


def asked(window: MainWindow) -> AddColumnDialog:
    """The dialog that is open."""
    return next(w for w in window.findChildren(AddColumnDialog) if w.isVisible())


def text_at(model: StatementModel, key: CellKey) -> str:
    return str(model.index_of(key).data())


def test_a_change_is_added_by_menu_and_keys(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    trigger(window, ActionId.ADD_GROWTH)
    dialog = asked(window)
    assert dialog.column.currentText().endswith("Sept 30, 2004 · JPY")
    assert dialog.formula.text() == "Sept 30, 2004 ÷ Sept 30, 2003 − 1"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert view.added == (GROWTH,)
    key = current(window)
    assert key.column == GROWTH.id
    assert text_at(model, key) == "14.4"
    assert model.columns[-1].header[:2] == (
        "Computed, not printed", "ƒ Sept 30, 2004 less Sept 30, 2003"
    )  # fmt: skip


def test_what_is_computed_says_so_everywhere(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    view.set_added((GROWTH, CHANGE))
    key = CellKey("s12", current(window).row, CHANGE.id)
    assert view.go_to(key)
    index = model.index_of(key)
    assert index.data(Role.IS_COMPUTED)
    assert not model.index(index.row(), 2).data(Role.IS_COMPUTED)
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert tip.splitlines() == [
        "Computed, not printed", "Sept 30, 2004 − Sept 30, 2003",
        "10,512,328 − 9,185,259", "± 1.0 by rounding",
    ]  # fmt: skip
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Total revenues" in spoken
    assert "Computed, not printed" in spoken
    assert "1,327,069 thousand yen" in spoken
    bar = window.shell.parts.formula
    assert (bar.name.text(), bar.caption.text(), bar.printed.text()) == (
        "L10", "Computed", "1,327,069"
    )  # fmt: skip
    assert bar.exact.text() == "JPY 1,327,069,000"
    assert bar.allowance.text() == "± 1,000 by rounding"


def test_the_drill_down_shows_what_it_is_made_of_and_leads_there(qtbot: QtBot) -> None:
    window, view, _ = income(qtbot)
    view.set_added((CHANGE,))
    row = current(window).row
    view.go_to(CellKey("s12", row, CHANGE.id))
    panel = window.shell.parts.drilldown
    assert panel.subject.figure.text() == "1,327,069"
    assert panel.parts == (CellKey("s12", row, "c2"), CellKey("s12", row, "c4"))
    trigger(window, ActionId.DRILL)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert current(window) == CellKey("s12", row, "c2")
    trigger(window, ActionId.BACK)
    assert current(window).column == CHANGE.id


def test_a_refused_figure_says_why(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    statement = model.statement
    half = period_offers(bundled(), statement)[0]
    view.set_added((half,))
    shares = next(row.id for row in statement.rows if row.label.startswith("Basic Net Income"))
    key = statement.key(shares, half.id)
    view.go_to(key)
    assert text_at(model, key) == "n/a"
    assert "per share" in str(model.index_of(key).data(Qt.ItemDataRole.ToolTipRole))
    assert "per share" in window.shell.parts.drilldown.subject.verdicts[0][1].text()


def test_statistics_and_copies_take_computed_figures(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    view.set_added((CHANGE,))
    row = model.index_of(CellKey("s12", current(window).row, CHANGE.id))
    view.figures.go(row.row() - 1, row.column())
    QTest.keyClick(view.figures, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    QApplication.processEvents()
    statistics = window.shell.parts.status.statistics_text()
    assert f"{167948 + 1327069:,}" in statistics
    QTest.keyClick(view.figures, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().splitlines() == ["167948", "1327069"]


def test_common_size_of_the_selected_row_and_its_removal_and_undo(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    before = model.columnCount()
    trigger(window, ActionId.ADD_SIZE_OF_ROW)
    (added,) = view.added
    assert added.base == CellKey("s12", "r12", "c2")
    costs = next(row.id for row in model.statement.rows if row.label == "Total costs")
    assert text_at(model, model.statement.key(costs, added.id)) == "84.2"
    trigger(window, ActionId.REMOVE_ADDED)
    assert (view.added, model.columnCount()) == ((), before)
    assert not window.shell.actions_by_id[ActionId.REMOVE_ADDED].isEnabled()
    trigger(window, ActionId.UNDO)
    assert view.added == (added,)
    assert text_at(model, model.statement.key(costs, added.id)) == "84.2"


@pytest.mark.parametrize(
    ("cell", "column"), [("C7", "c2"), ("D7", "c2"), ("B10", "c2"), ("F3", "c4"), ("A3", "c2")]
)
def test_common_size_is_of_revenue_wherever_one_stands(
    qtbot: QtBot, cell: str, column: str
) -> None:
    window, view, _ = income(qtbot)
    go(window, cell)
    trigger(window, ActionId.ADD_COMMON_SIZE)
    (added,) = view.added
    assert added == AddedColumn(
        AddedKind.COMMON_SIZE, (column,), base=CellKey("s12", "r12", column)
    )
    go(window, "C7")
    trigger(window, ActionId.ADD_COMMON_SIZE)  # The same again is not added twice.
    assert len(view.added) == (1 if column == "c2" else 2)


def test_the_tool_bar_offers_columns_and_a_computed_figure_names_its_rows(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    offered = window.shell.toolbar.columns.menu().actions()
    assert window.shell.actions_by_id[ActionId.ADD_COMMON_SIZE] in offered
    go(window, "C7")
    trigger(window, ActionId.ADD_SIZE_OF_ROW)
    drilldown, bar = window.shell.parts.drilldown, window.shell.parts.formula
    assert [line.label for line in drilldown.table.lines.shown[:2]] == [
        "Total connectivity and value-added services"
    ] * 2
    key = model.statement.key(usual_base(model.statement), view.added[0].id)
    view.go_to(key)
    assert "between" in bar.allowance.text()
    low, high = bar.allowance.text().split("between ")[1].split(" and ")
    assert low != high


def test_a_long_heading_of_an_added_column_takes_lines_not_room(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    go(window, "C7")
    trigger(window, ActionId.ADD_SIZE_OF_ROW)
    assert "Total connectivity and value-added services" in model.columns[-1].header[1]
    place = model.index_of(current(window)).column()
    assert view.figures.columnWidth(place) <= 160


def test_margins_stand_at_results_alone(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    trigger(window, ActionId.ADD_MARGINS)
    assert len(view.added) == 3
    first = view.added[0].id
    written = [row.label for row in model.statement.rows if model.cell_of(row.id, first)]
    assert "Operating income(loss)" in written
    assert "Dial-up access services" not in written


def test_a_typed_rate_translates(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    trigger(window, ActionId.ADD_TRANSLATION)
    dialog = asked(window)
    dialog.against.setCurrentIndex(dialog.against.count() - 1)
    assert not dialog.add.isEnabled()
    QTest.keyClicks(dialog.rate, "110.20")
    QTest.keyClicks(dialog.per, "usd")
    assert dialog.add.isEnabled()
    dialog.add.click()
    (added,) = view.added
    printed = CellKey("s12", current(window).row, "c1")
    assert text_at(model, CellKey("s12", printed.row, added.id)) == text_at(model, printed)


def test_every_kind_can_be_asked_for_and_says_why_not(qtbot: QtBot) -> None:
    window, _, model = income(qtbot)
    for kind in AddedKind:
        dialog = AddColumnDialog(bundled(), model.statement, kind, current(window))
        qtbot.addWidget(dialog)
        assert dialog.note.text()
        assert (dialog.added is not None) == bool(dialog.heading.text())
    balance = bundled()["balance_sheet"]
    dialog = AddColumnDialog(bundled(), balance, AddedKind.PERIOD)
    qtbot.addWidget(dialog)
    assert dialog.added is None
    assert not dialog.add.isEnabled()


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    _, view, model = income(qtbot)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    for added in ((GROWTH, CHANGE), (CHANGE,), (), (GROWTH,)):
        view.set_added(added)
        assert model.columnCount() == 10 + len(added)
    assert tester.model() is model


def test_computed_figures_are_painted_teal_and_italic(qtbot: QtBot) -> None:
    _, view, model = income(qtbot)
    view.set_added((CHANGE,))
    key = CellKey("s12", "r12", CHANGE.id)
    view.go_to(key)
    view.go_to(CellKey("s12", "r5", CHANGE.id))
    QApplication.processEvents()
    image = view.figures.viewport().grab().toImage()
    box = view.figures.visualRect(model.index_of(key))
    found = {
        image.pixelColor(x, y).name()
        for x in range(box.left(), min(box.right(), image.width() - 1))
        for y in range(box.top() + 2, box.bottom() - 2)
    }
    assert theme.current().computed_ground.name() in found
    assert theme.current().computed.name() in found
    assert theme.current().text.name() not in found


def test_a_session_keeps_added_columns(qtbot: QtBot) -> None:
    _, view, model = income(qtbot)
    size = AddedColumn(
        AddedKind.COMMON_SIZE, ("c2",), base=CellKey("s12", "r12", "c2")
    )  # fmt: skip
    added = (GROWTH, size, *period_offers(bundled(), model.statement))
    view.set_added(added)
    kept = view.sheet_view()
    assert from_plain(json.loads(json.dumps(to_plain(kept)))) == kept
    plain = to_plain(kept)
    plain["added"][0]["rate"] = ["0", "JPY", "USD"]
    with pytest.raises(ValueError, match="rate"):
        from_plain(plain)
    view.set_added(())
    view.put_on(kept)
    assert view.added == added


def test_a_computed_cell_stays_current_whatever_is_done_around_it(qtbot: QtBot) -> None:
    window, view, model = income(qtbot)
    view.set_added((CHANGE,))
    key = CellKey("s12", "r12", CHANGE.id)
    for action in (
        ActionId.TOTALS_FIRST, ActionId.AS_PRINTED, ActionId.FOLD_ALL, ActionId.UNFOLD_ALL,
        ActionId.SCALE_MILLIONS, ActionId.SCALE_PRINTED, ActionId.SHOW_SOURCE,
        ActionId.PERIODS_NEWEST, ActionId.PERIODS_PRINTED, ActionId.CHART_ROW,
    ):  # fmt: skip
        window.shell.navigator.to_cell(key)
        trigger(window, action)
        window.shell.refresh()
    window.shell.navigator.to_statement(1, "s13")
    window.shell.navigator.to_statement(1, "s12")
    assert current(window) == key
    filing = window.shell.parts.area.filing
    assert filing is not None
    later = replace(
        filing.filing, statements=tuple(replace(one) for one in filing.filing.statements)
    )
    window.shell.parts.filings.renew(filing.number, later, filing.index.reviewed(later))
    assert view.added == (CHANGE,)
    assert current(window) == key
    assert text_at(view.model or model, key) == "1,327,069"


def test_what_does_not_fit_the_statement_is_left_out() -> None:
    statement = bundled()["balance_sheet"]
    table = AddedTable(bundled(), statement)
    table.take((AddedColumn(AddedKind.CHANGE, ("c2", "c99")), "no column"))
    assert table.added == ()


def test_columns_of_the_window_are_exported_when_asked(qtbot: QtBot, tmp_path: Path) -> None:
    window, view, _ = income(qtbot)
    view.set_added((GROWTH,))
    trigger(window, ActionId.EXPORT)
    dialog = next(w for w in window.findChildren(ExportDialog) if w.isVisible())
    assert dialog.workbook.shown_columns is not None
    assert dialog.workbook.shown_columns.isVisible()
    assert dialog.request.options.added == {"s12": (GROWTH,)}
    dialog.path.setText(str(tmp_path / "out.xlsx"))
    QTest.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    page = Book.of(tmp_path / "out.xlsx").formulas["Income statement"]
    assert any(str(cell.value).startswith("=IF(") for row in page.iter_rows() for cell in row)
    dialog.workbook.shown_columns.setChecked(False)
    assert dialog.request.options.added == {}
