"""Sheets of charts in the window: made by a key, walked by arrows, left by Enter, and closed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.charted_window import box, charted, number, page, sheet, text_at
from tests.ui.shell_window import bundled, make_window, press, trigger
from viewer.core.chart_figures import row_label
from viewer.core.chart_sheet import ChartKind
from viewer.core.plain_charts import plain_sheet, sheet_from
from viewer.ui.action_ids import ActionId
from viewer.ui.charts.painter import place_of
from viewer.ui.printer import Printer
from viewer.ui.sheet_commands import ROW_MENU

NO, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_one_key_draws_the_four_trends_of_the_statement_shown(qtbot: QtBot) -> None:
    window = charted(qtbot)
    contents = page(window).contents
    assert contents is not None
    assert [plot.title for plot in contents.plots] == [
        "Total revenues", "Total costs", "Operating income(loss)", "Net income(loss)",
    ]  # fmt: skip
    tabs = window.shell.parts.area.tabs.bar
    assert tabs.tabText(tabs.currentIndex()) == "Income statement charts"
    assert not tabs.tabIcon(tabs.currentIndex()).isNull()
    assert window.shell.parts.settings.isVisible()
    assert not window.shell.parts.drilldown.isVisible()


def test_arrows_walk_the_bars_and_formula_bar_and_source_follow(qtbot: QtBot) -> None:
    window = charted(qtbot)
    press(qtbot, window, Qt.Key.Key_Home, NO)
    assert text_at(window) == "5,637,259"
    press(qtbot, window, Qt.Key.Key_Right, NO)
    assert text_at(window) == "2,549,379"
    assert "2,549,379" in window.shell.parts.formula.printed.text()
    assert page(window).accessibleDescription() == "Systems integration revenues, 2Q03: 2,549"
    assert sheet(window).id == "chart1"


def test_enter_goes_to_the_cell_and_back_returns_to_the_charts(qtbot: QtBot) -> None:
    window = charted(qtbot)
    press(qtbot, window, Qt.Key.Key_Home, NO)
    press(qtbot, window, Qt.Key.Key_Return, NO)
    area = window.shell.parts.area
    assert area.chart is None
    assert area.view is not None
    assert text_at(window) == "5,637,259"
    assert window.shell.parts.drilldown.isVisible()
    trigger(window, ActionId.BACK)
    assert sheet(window).id == "chart1"
    assert window.shell.parts.settings.isVisible()


def test_a_double_click_leads_to_the_figure_and_a_click_does_not(qtbot: QtBot) -> None:
    window = charted(qtbot)
    drawing = page(window).drawing
    assert drawing is not None
    bar = next(bar for bar in drawing.bars if bar.words == "Total revenues, 1H04: 19,187")
    point = place_of(bar).center().toPoint()
    QTest.mouseClick(page(window), Qt.MouseButton.LeftButton, pos=point)
    assert sheet(window) is not None
    assert text_at(window) == "19,187"
    QTest.mouseDClick(page(window), Qt.MouseButton.LeftButton, pos=point)
    assert window.shell.parts.area.chart is None
    assert text_at(window) == "19,187"


def test_a_click_on_a_chart_shows_its_settings(qtbot: QtBot) -> None:
    window = charted(qtbot)
    found = page(window).page
    assert found is not None
    place = found.places[2]
    point = QPointF(place.x + place.width - 4, place.y + 8).toPoint()
    QTest.mouseClick(page(window), Qt.MouseButton.LeftButton, pos=point)
    assert window.shell.parts.settings.subject.text() == "Operating income(loss)"


def test_control_page_keys_lead_to_and_from_the_charts(qtbot: QtBot) -> None:
    window = charted(qtbot)
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert window.shell.parts.area.chart is None
    press(qtbot, window, Qt.Key.Key_PageDown, CTRL)
    assert sheet(window).id == "chart1"


def test_the_contents_list_the_sheet_and_lead_to_it(qtbot: QtBot) -> None:
    window = charted(qtbot)
    contents = window.shell.parts.contents
    row = contents.model.row_of(number(window), "chart1")
    assert contents.model.item(row).text == "Income statement charts"
    assert contents.list.currentIndex().row() == row
    window.shell.navigator.to_statement(number(window), bundled()["balance_sheet"].id)
    contents.list.clicked.emit(contents.model.index(row))
    assert sheet(window).id == "chart1"


def test_a_period_is_left_out_and_drawn_again(qtbot: QtBot) -> None:
    window = charted(qtbot)
    box(window, "1H03").click()
    assert [period.end.year for period in sheet(window).left_out] == [2003]
    drawing = page(window).drawing
    assert drawing is not None
    assert not any("1H03" in bar.words for bar in drawing.bars)
    box(window, "1H03").click()
    assert sheet(window).left_out == ()


def test_a_row_is_left_out_and_what_it_leaves_over_is_drawn(qtbot: QtBot) -> None:
    window = charted(qtbot)
    box(window, "Equipment sales").click()
    drawing = page(window).drawing
    assert drawing is not None
    assert any(bar.words == "1 other row, 2Q04: 1,167, computed" for bar in drawing.bars)


@pytest.mark.parametrize("kind", list(ChartKind))
def test_each_kind_of_chart_can_be_chosen(qtbot: QtBot, kind: ChartKind) -> None:
    window = charted(qtbot)
    choice = window.shell.parts.settings.kind
    choice.setCurrentIndex(choice.findData(kind))
    assert sheet(window).charts[0].kind is kind
    assert choice.currentData() == kind
    drawing = page(window).drawing
    assert drawing is not None
    assert any(mark.key for mark in drawing.marks)


def test_rows_are_added_to_lines_and_a_ratio_taken_away(qtbot: QtBot) -> None:
    window = charted(qtbot)
    settings = window.shell.parts.settings
    settings.kind.setCurrentIndex(settings.kind.findData(ChartKind.LINES))
    settings.more.setCurrentIndex(settings.more.findText("Total costs and expenses"))
    assert len(sheet(window).charts[0].rows) == 2
    window.shell.parts.area.page.charts.chart_chosen.emit(1)
    box(window, "Gross margin, % of Total revenues").click()
    assert sheet(window).charts[1].ratio is None


def test_options_hold_for_the_whole_sheet(qtbot: QtBot) -> None:
    window = charted(qtbot)
    settings = window.shell.parts.settings
    settings.figures.click()
    settings.shares_scale.click()
    settings.unit.setCurrentIndex(settings.unit.findData(3))
    made = sheet(window)
    assert (made.writes_figures, made.shares_scale, made.scale) == (False, False, 3)


def test_charts_are_removed_and_with_the_last_of_them_the_sheet(qtbot: QtBot) -> None:
    window = charted(qtbot)
    settings = window.shell.parts.settings
    for left in (3, 2, 1):
        settings.remove.click()
        assert len(sheet(window).charts) == left
    settings.remove.click()
    assert window.shell.parts.area.chart is None
    assert window.shell.parts.charts.of(number(window)) == ()


def test_a_closed_sheet_leaves_its_statement(qtbot: QtBot) -> None:
    window = charted(qtbot)
    press(qtbot, window, Qt.Key.Key_F4, CTRL)
    area = window.shell.parts.area
    assert area.statement == bundled()["income_statement"].id
    assert area.view is not None
    assert "Income statement charts" not in [
        area.tabs.bar.tabText(place) for place in range(area.tabs.bar.count())
    ]


def test_back_to_a_closed_sheet_leads_to_the_figure(qtbot: QtBot) -> None:
    window = charted(qtbot)
    press(qtbot, window, Qt.Key.Key_Home, NO)
    press(qtbot, window, Qt.Key.Key_Return, NO)
    window.shell.parts.charts.close(number(window), "chart1")
    trigger(window, ActionId.BACK)
    assert window.shell.parts.area.view is not None
    assert text_at(window) == "5,637,259"


def test_a_row_joins_the_charts_shown_last(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    window.shell.navigator.to_statement(number(window), bundled()["income_statement"].id)
    press(qtbot, window, Qt.Key.Key_F1, CTRL)
    assert len(sheet(window).charts) == 1
    window.shell.navigator.to_statement(number(window), bundled()["balance_sheet"].id)
    press(qtbot, window, Qt.Key.Key_F1, CTRL)
    assert len(sheet(window).charts) == 2
    assert sheet(window).charts[1].rows[0].statement == bundled()["balance_sheet"].id
    assert "2 of 2" in window.shell.parts.settings.origin.text()


def test_rows_that_are_selected_are_compared_in_one_chart(qtbot: QtBot) -> None:
    """Shift and arrows, then Ctrl+F1: two rows side by side; a total with its parts as a stack."""
    window = make_window(qtbot)
    income = bundled()["income_statement"]
    rows = {row.label: row.id for row in income.rows}
    window.shell.navigator.to_cell(income.key(rows["Systems integration revenues"], "c2"))
    window.shell.navigator.focus_sheet()
    press(qtbot, window, Qt.Key.Key_Down, SHIFT)
    press(qtbot, window, Qt.Key.Key_F1, CTRL)
    labels = [row_label(bundled(), ref) for ref in sheet(window).charts[0].rows]
    assert labels == ["Systems integration revenues", "Equipment sales"]
    assert sheet(window).charts[0].kind is ChartKind.COLUMNS
    window.shell.navigator.to_cell(income.key(rows["Total revenues"], "c2"))
    window.shell.navigator.focus_sheet()
    press(qtbot, window, Qt.Key.Key_Up, SHIFT)
    press(qtbot, window, Qt.Key.Key_F1, CTRL)
    chart = sheet(window).charts[1]
    assert chart.kind is ChartKind.STACK
    labels = [row_label(bundled(), ref) for ref in chart.rows]
    assert labels == ["Total revenues", "Equipment sales"]


def test_two_sheets_of_one_statement_have_two_names(qtbot: QtBot) -> None:
    window = charted(qtbot)
    trigger(window, ActionId.CHART_STATEMENT)
    names = [made.name for made in window.shell.parts.charts.of(number(window))]
    assert names == ["Income statement charts", "Income statement charts (2)"]
    assert sheet(window).id == "chart2"


def test_sheets_can_be_put_back_as_they_were(qtbot: QtBot) -> None:
    """What a session or undo does: all sheets of a filing, from plain data."""
    window = charted(qtbot)
    kept = [plain_sheet(made) for made in window.shell.parts.charts.of(number(window))]
    window.shell.parts.settings.remove.click()
    window.shell.parts.charts.set_all(number(window), [sheet_from(data) for data in kept])
    assert len(sheet(window).charts) == 4
    assert page(window).contents is not None
    assert len(page(window).contents.plots) == 4  # type: ignore[union-attr] # Asserted above.
    window.shell.parts.charts.set_all(number(window), ())
    assert window.shell.parts.area.chart is None
    assert window.shell.parts.area.view is not None


def test_a_closed_filing_takes_its_sheets_along(qtbot: QtBot) -> None:
    window = charted(qtbot)
    closed = number(window)
    trigger(window, ActionId.CLOSE_FILING)
    assert window.shell.parts.charts.of(closed) == ()


def test_the_page_is_copied_as_a_picture(qtbot: QtBot) -> None:
    window = charted(qtbot)
    press(qtbot, window, Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == 3 * 1120
    assert copied.pixelColor(4, 4).name() == "#ffffff"


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_the_page_is_saved(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    window = charted(qtbot)
    chosen = str(tmp_path / "page"), f"Picture (*.{suffix})"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    trigger(window, ActionId.SAVE_CHARTS)
    written = tmp_path / f"page.{suffix}"
    data = written.read_bytes()
    if suffix == "png":
        assert QImage(str(written)).width() == 3 * 1120
    elif suffix == "svg":
        assert "Total revenues" in data.decode()
    else:
        assert data.startswith(b"%PDF")


def test_the_status_bar_counts_charts_and_bars(qtbot: QtBot) -> None:
    window = charted(qtbot)
    sentence = window.shell.parts.status.sentence.text()
    assert sentence == "Sheet of charts · 4 charts, 32 bars, 5 points"


def test_every_change_of_charts_is_undone_and_done_again(qtbot: QtBot) -> None:
    window = charted(qtbot)
    box(window, "1H03").click()
    window.shell.parts.settings.remove.click()
    assert len(sheet(window).charts) == 3
    trigger(window, ActionId.UNDO)
    assert len(sheet(window).charts) == 4
    trigger(window, ActionId.UNDO)
    assert sheet(window).left_out == ()
    trigger(window, ActionId.REDO)
    assert len(sheet(window).left_out) == 1
    for _ in range(2):
        trigger(window, ActionId.UNDO)
    assert window.shell.parts.charts.of(number(window)) == ()
    assert window.shell.parts.area.view is not None
    trigger(window, ActionId.REDO)
    assert len(sheet(window).charts) == 4


def test_a_figures_menu_is_wanted_where_the_mouse_is_and_charts_its_row(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    area = window.shell.parts.area
    assert area.view is not None
    area.row_menu_requested.disconnect()  # A menu that is open waits for its reader.
    figures = area.view.figures
    with qtbot.waitSignal(area.row_menu_requested, timeout=1000) as asked:
        figures.customContextMenuRequested.emit(QPoint(4, 4))
    assert asked.args == [figures.viewport().mapToGlobal(QPoint(4, 4))]
    assert {ActionId.COPY, ActionId.CHART_ROW, ActionId.CHART_STATEMENT} <= set(ROW_MENU)


def test_export_and_print_take_the_charts_that_are_shown(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = charted(qtbot)
    asked: list[str] = []

    def choose(parent: QWidget, title: str, proposed: str, filters: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / proposed), filters

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    trigger(window, ActionId.EXPORT_PDF)
    assert asked == ["Income statement charts.pdf"]
    assert (tmp_path / asked[0]).read_bytes().startswith(b"%PDF")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    window.findChildren(Printer)[0].print_on(printer)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
