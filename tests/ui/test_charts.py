"""Charts: bars as long as their figures, figures that can be read, pictures that can be given."""

from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window
from viewer.core.bridge import Bridge, Step
from viewer.core.chart_plot import plot_of
from viewer.core.errors import ExportError
from viewer.core.periods import add_months, months_to
from viewer.core.relations import CellKey
from viewer.core.row_history import Point
from viewer.core.statement import Cell
from viewer.core.trend import Series, trend
from viewer.ui.charts.canvas import elided
from viewer.ui.charts.drawing import LETTERS, Bar, Drawing
from viewer.ui.charts.picture import DENSITY, Picture, image, save
from viewer.ui.charts.small import small_chart
from viewer.ui.charts.view import ChartView
from viewer.ui.charts.waterfall import Ends, waterfall
from viewer.ui.main_window import MainWindow

HALVES = "17,529", "19,187"


def measure(text: str, bold: bool, size: int = LETTERS, /) -> float:
    """Letters of six and seven pixels."""
    return len(text) * (7.0 if bold else 6.0) * size / LETTERS


def income(label: str, text: str) -> CellKey:
    statement = bundled()["income_statement"]
    return next(
        statement.key(row.id, column.id)
        for row, column, cell in statement.figures()
        if row.label == label and cell.text == text
    )


def revenue() -> tuple[Series, ...]:
    key = income("Total revenues", "10,512,328")
    ties = [check.tie for check in bundled().report.ties if key in check.tie.cells]
    return trend(bundled(), key, ties)


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Texts that run into one another."""
    boxes = []
    for text in drawing.texts:
        width = measure(text.text, text.bold)
        left = text.x - text.anchor.value * width
        boxes.append((left, left + width, text.y, text.text))
    return [
        (one[3], other[3])
        for place, one in enumerate(boxes)
        for other in boxes[place + 1 :]
        if abs(one[2] - other[2]) < 8 and one[0] < other[1] and other[0] < one[1]
    ]


def test_columns_are_as_high_as_their_figures_and_start_at_zero() -> None:
    drawing = small_chart(plot_of("Revenue", revenue()), {}, (364, 150), measure)
    assert drawing.unit == "JPY million", (
        "10,512,328 does not fit on a bar: all are written in millions"
    )
    bold = sorted(
        (text for text in drawing.texts if text.bold and text.y < 100), key=lambda t: t.x
    )
    figures = [text.text for text in bold]
    assert figures == ["9,185", "8,675", "10,512", *HALVES]
    heights = [bar.height for bar in drawing.bars]
    values = [9_185_259, 8_674_907, 10_512_328, 17_529_000, 19_187_000]
    for height, value in zip(heights, values, strict=True):
        assert height / heights[0] == pytest.approx(value / values[0])
    assert len({round(bar.y + bar.height, 6) for bar in drawing.bars}) == 1
    assert overlaps(drawing) == []


def test_the_latest_of_a_series_is_dark_and_other_lengths_of_period_are_grey() -> None:
    drawing = small_chart(plot_of("Revenue", revenue()), {}, (364, 150), measure)
    assert [bar.role for bar in drawing.bars] == [
        "chart_earlier", "chart_earlier", "chart_latest", "total_only", "neutral",
    ]  # fmt: skip


def test_negative_columns_hang_below_zero_with_their_figures_below() -> None:
    key = income("Operating income(loss)", "282,189")
    drawing = small_chart(plot_of("Income", trend(bundled(), key)), {}, (364, 150), measure)
    zero = drawing.lines[0].y1
    first, second, last = drawing.bars
    assert first.y == second.y == zero
    assert last.y + last.height == pytest.approx(zero)
    lost = next(text for text in drawing.texts if text.text == "(829,760)")
    assert lost.y > first.y + first.height
    assert all(bar.y >= 0 and bar.y + bar.height <= drawing.height for bar in drawing.bars)


def cell_of(value: int) -> Cell:
    own = bundled().cell(income("Total revenues", "10,512,328"))
    assert own is not None
    return Cell(f"{value:,}", Decimal(value) * 1000, -3, "JPY", 3, own.measure, own.source)


def test_of_too_many_periods_the_latest_are_shown_and_that_is_said() -> None:
    key, last = CellKey("s", "r", "c"), revenue()[0].points[-1].period.end
    periods = [months_to(add_months(last, -3 * back), 3) for back in range(40)][::-1]
    points = tuple(Point(key, period, cell_of(1000 + n), "") for n, period in enumerate(periods))
    plot = plot_of("Revenue", [Series(3, points, frozenset({2, 39}))])
    drawing = small_chart(plot, {}, (150, 150), measure)
    assert len(drawing.bars) == 15
    assert drawing.bars[-1].words == "Revenue, Sept 30, 2004: 1,039"
    assert drawing.remark.startswith("25 periods are left out.")
    assert overlaps(drawing) == []
    whole = small_chart(plot, {}, (400, 150), measure)
    assert len(whole.bars) == 40


def steps(*values: int) -> tuple[Step, ...]:
    return tuple(
        Step(f"Part {n}", CellKey("s", f"r{n}", "c"), Decimal(value) * 1000)
        for n, value in enumerate(values)
    )


ENDS = Ends(("2003", "2004"), (CellKey("s", "t", "c1"), CellKey("s", "t", "c2")))


def test_each_step_of_a_waterfall_begins_where_the_last_one_ended() -> None:
    way = Bridge(cell_of(100), cell_of(250), "c1", steps(200, -80, 30))
    drawing = waterfall(way, ENDS, 400, measure)
    start, up, down, on, end = drawing.bars
    assert start.x + start.width == pytest.approx(up.x)
    assert up.x + up.width == pytest.approx(down.x + down.width)
    assert down.x == pytest.approx(on.x)
    assert on.x + on.width == pytest.approx(end.x + end.width)
    assert start.x == end.x
    assert [bar.role for bar in (up, down, on)] == ["positive", "negative", "positive"]
    assert drawing.remark == ""
    assert [text.text for text in drawing.texts][3::2] == ["+200", "(80)", "+30", "250"]


def test_end_bars_that_would_dwarf_the_steps_are_cut_and_that_is_said() -> None:
    way = Bridge(cell_of(10_000), cell_of(10_050), "c1", steps(90, -40))
    drawing = waterfall(way, ENDS, 400, measure)
    assert [bar.cut for bar in drawing.bars] == [True, False, False, True]
    assert drawing.remark == "The two end bars do not begin at zero."
    assert drawing.bars[1].width > 60


def test_what_rounding_leaves_over_is_a_step_that_leads_nowhere() -> None:
    way = Bridge(cell_of(100), cell_of(151), "c1", (*steps(50), Step("", None, Decimal(1000))))
    drawing = waterfall(way, ENDS, 400, measure)
    rest = drawing.bars[2]
    assert (rest.words, rest.role, rest.key) == ("Rounding: +1", "neutral", None)


def test_many_steps_keep_the_largest_and_join_the_rest() -> None:
    values = [n * (-1) ** n for n in range(1, 31)]
    way = Bridge(cell_of(0), cell_of(sum(values)), "c1", steps(*values))
    drawing = waterfall(way, ENDS, 400, measure)
    assert len(drawing.bars) == 2 + 14
    assert "17 smaller ones" in drawing.bars[-2].words
    assert drawing.bars[-2].x + drawing.bars[-2].width >= drawing.bars[-1].x


def test_a_text_is_cut_to_its_room() -> None:
    assert elided("Sales and marketing", 60, measure) == "Sales and…"
    assert measure(elided("Sales and marketing", 60, measure), False) <= 60


def picture() -> Picture:
    drawing = small_chart(plot_of("Revenue", revenue()), {}, (560, 260), measure)
    return Picture(f"Total revenues, {drawing.unit}", "2Q04: 10,512", "IIJ · 2Q FY2004", drawing)


def test_a_picture_is_sharp_and_in_the_light_theme(qtbot: QtBot) -> None:
    made = image(picture())
    assert made.devicePixelRatio() == DENSITY
    assert made.pixelColor(1, 1).name() == "#ffffff"
    colours = {made.pixelColor(x, 700).name() for x in range(0, made.width(), 7)}
    assert "#1f4b7a" in colours


def test_saved_as_png_and_svg(qtbot: QtBot, tmp_path: Path) -> None:
    save(picture(), tmp_path / "a.png")
    save(picture(), tmp_path / "a.svg")
    assert QImage(str(tmp_path / "a.png")).size() == image(picture()).size()
    root = ET.parse(tmp_path / "a.svg").getroot()  # noqa: S314 - our own file.
    told = [item.text for item in root.iter() if item.text and item.text.strip()]
    assert "Total revenues, JPY million" in told
    assert any("10,512" in text for text in told)


@pytest.mark.parametrize("name", ["a.gif", "a", "missing/a.png", "missing/a.svg"])
def test_what_cannot_be_saved_is_told(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError):
        save(picture(), tmp_path / name)


def at_revenue(qtbot: QtBot) -> MainWindow:
    window = make_window(qtbot)
    window.shell.navigator.to_cell(income("Total revenues", "10,512,328"))
    return window


def test_the_drill_down_shows_both_charts_and_a_bar_leads_to_its_figure(qtbot: QtBot) -> None:
    window = at_revenue(qtbot)
    panel = window.shell.parts.drilldown
    assert panel.trend.isVisible()
    assert panel.waterfall.isVisible()
    drawing = panel.trend.view.drawing
    assert drawing is not None
    assert [bar.words.rsplit(" ", 1)[1] for bar in drawing.bars][-2:] == list(HALVES)
    bar = drawing.bars[0]
    point = QPoint(round(bar.x + bar.width / 2), round(bar.y + bar.height / 2))
    QTest.mouseClick(panel.trend.view, Qt.MouseButton.LeftButton, pos=point)
    assert bundled().cell(current(window)).text == "9,185,259"  # type: ignore[union-attr] # It is.


def test_the_keyboard_walks_the_bars(qtbot: QtBot) -> None:
    window = at_revenue(qtbot)
    view = window.shell.parts.drilldown.trend.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.accessibleDescription() == "Total revenues, 1H03: 17,529"
    QTest.keyClick(view, Qt.Key.Key_Return)
    key = current(window)
    cell = bundled().cell(key)
    assert cell is not None
    assert cell.text == "17,529"


def test_a_figure_printed_once_has_no_chart(qtbot: QtBot) -> None:
    window = at_revenue(qtbot)
    statement = bundled()["income_statement"]
    once = next(
        statement.key(row.id, column.id)
        for row, column, cell in statement.figures()
        if column.title.endswith("QOQ Chg %") and cell.value is not None
    )
    window.shell.navigator.to_cell(once)
    assert not window.shell.parts.drilldown.trend.isVisible()
    assert not window.shell.parts.drilldown.waterfall.isVisible()


def test_copying_puts_the_picture_on_the_clipboard(qtbot: QtBot) -> None:
    section = at_revenue(qtbot).shell.parts.drilldown.trend
    section.copy_button.click()
    made = section.picture()
    assert made is not None
    assert made.title == "Total revenues, JPY million"
    assert QGuiApplication.clipboard().image().size() == image(made).size()


def test_the_title_names_the_unit_of_the_figures_at_any_width(qtbot: QtBot) -> None:
    """A wide panel has room for thousands, a narrow one for millions: the title says which."""
    window = make_window(qtbot)
    window.shell.navigator.to_cell(
        income("Total connectivity and value-added services", "5,508,048")
    )
    section = window.shell.parts.drilldown.trend
    told: dict[str, str] = {}
    for width in (400, 160):
        section.view.setFixedWidth(width)
        drawing = section.view.drawing
        assert drawing is not None
        figure = next(text.text for text in drawing.texts if text.text.startswith("5,5"))
        told[figure] = drawing.unit
        assert section.title.toolTip().find(f"Over time, {drawing.unit}") >= 0
    assert told == {"5,508,048": "JPY thousand", "5,508": "JPY million"}


def test_the_drill_down_shows_what_a_total_is_made_of_over_time(qtbot: QtBot) -> None:
    section = at_revenue(qtbot).shell.parts.drilldown.structure
    drawing = section.view.drawing
    assert section.isVisible()
    assert drawing is not None
    assert drawing.unit == "% of total"
    latest = [bar.words for bar in drawing.bars if ", 2Q04:" in bar.words]
    assert latest == [
        "Total connectivity and value-added services, 2Q04: 52.4 percent, computed",
        "Systems integration revenues, 2Q04: 36.5 percent, computed",
        "Equipment sales, 2Q04: 11.1 percent, computed",
    ]
    assert not any("1H04" in bar.words for bar in drawing.bars), "no split is printed of it"


def test_a_row_without_parts_has_no_structure(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    window.shell.navigator.to_cell(income("Equipment sales", "1,166,569"))
    assert not window.shell.parts.drilldown.structure.isVisible()


def test_what_is_left_of_a_row_less_others_is_no_stack_of_them(qtbot: QtBot) -> None:
    """Operating income is revenues less costs: bars of both would stand far above its own."""
    window = make_window(qtbot)
    window.shell.navigator.to_cell(income("Operating income(loss)", "282,189"))
    assert window.shell.parts.drilldown.waterfall.isVisible()
    assert not window.shell.parts.drilldown.structure.isVisible()


def test_the_keyboard_stays_at_its_figure_where_a_narrower_chart_leaves_periods_out(
    qtbot: QtBot,
) -> None:
    keys = [CellKey("s", "r", f"c{number}") for number in range(4)]

    def draw(width: float) -> Drawing:
        shown = keys if width > 300 else keys[2:]
        bars = tuple(Bar(9.0 * n, 0, 8, 20, "neutral", key, "") for n, key in enumerate(shown))
        return Drawing(width, 30, bars, (), (), "")

    view = ChartView("chart")
    qtbot.addWidget(view)
    view.resize(400, 40)
    view.show()
    view.show_drawing(draw)
    for _ in keys:
        QTest.keyClick(view, Qt.Key.Key_Right)
    view.resize(200, 40)
    with qtbot.waitSignal(view.chosen) as chosen:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [keys[3]]
    view.resize(400, 40)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Left)
    view.resize(200, 40)  # The first figure is not drawn there: Enter leads nowhere.
    with qtbot.assertNotEmitted(view.chosen):
        QTest.keyClick(view, Qt.Key.Key_Return)
