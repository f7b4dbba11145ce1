"""What the sheet paints: digits on one edge, rules, grounds, frames, marks, both themes."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from tests.statement_maker import edited, statement
from tests.ui.sheet_samples import income_statement, report_of
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui import theme as themes
from viewer.ui.delegates.figure_painter import FigurePainter
from viewer.ui.delegates.metrics import SheetMetrics, measure
from viewer.ui.delegates.page import ColumnBand, Page, RowBand
from viewer.ui.delegates.sheet_state import SheetState
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figures import Scale
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.label_table import LabelTable
from viewer.ui.views.statement_view import StatementView


class Recorder(QPainter):
    """A painter that also remembers which words it wrote, and where."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self._image = image  # Qt only borrows it.
        self.words: list[tuple[float, str, str]] = []

    @override
    def drawText(self, point: QPointF, text: str) -> None:  # type: ignore[override]  # one form
        """Remember it; this is the one of Qt's forms that figures are painted with."""
        self.words.append((point.x(), text, self.pen().color().name()))
        super().drawText(point, text)


def written(
    shown: Statement, *, scale: Scale = Scale.AS_PRINTED, width: int = 100
) -> list[tuple[float, str, str]]:
    """(left, words, colour) of the figures of one column, the edge of whose digits is at 80."""
    model = StatementModel(shown)
    model.set_scale(scale)
    painter = FigurePainter(model, SheetMetrics.at(100), themes.light(), SheetState())
    rows = [RowBand(row, 20 * row, 20) for row in range(model.rowCount())]
    page = Page(rows, [ColumnBand(1, 80 + 20 - width, width, 20)], 120)
    recorder = Recorder(QImage(120, 20 * len(rows), QImage.Format.Format_RGB32))
    painter.paint_figures(recorder, page)  # As on paper, where texts stay texts.
    recorder.end()
    return recorder.words


@pytest.fixture
def light(qapp: QApplication) -> Iterator[themes.Theme]:
    """The light theme, applied."""
    themes.apply(qapp, themes.light())
    yield themes.light()
    themes.apply(qapp, themes.light())


def sheet(qtbot: QtBot, shown: Statement) -> StatementView:
    view = StatementView()
    qtbot.addWidget(view)
    view.resize(760, 460)
    view.set_statement(shown, report_of(shown))
    with qtbot.waitExposed(view):
        view.show()
    return view


def picture(view: StatementView) -> QImage:
    return view.figures.viewport().grab().toImage()


def box_of(view: StatementView, row: str, column: str) -> QRect:
    assert view.model is not None
    return view.figures.visualRect(view.model.index_of(CellKey("s1", row, column)))


def colour_at(image: QImage, x: int, y: int) -> QColor:
    return image.pixelColor(x, y)


def test_the_last_digit_stands_on_the_edge(qapp: QApplication) -> None:
    words = written(statement("\tJPY\nA\t1,238\nB\t(22,228)\nC\t5.8%\nD\t(12.8%)\nE\t8"))
    metrics = measure(SheetMetrics.at(100).regular)
    ends = {"1,238": "", "(22,228)": ")", "5.8%": "%", "(12.8%)": "%)", "8": ""}
    assert [text for _, text, _ in words] == list(ends)
    for left, text, _ in words:
        body = text.removesuffix(ends[text])
        assert left + metrics.text(body) == pytest.approx(80, abs=0.01)


def test_the_last_digits_look_the_same(qtbot: QtBot, light: themes.Theme) -> None:
    view = sheet(qtbot, statement("\tJPY\nA\t1,238\nB\t(22,228)\nC\t100,000,008\nD\t8"))
    image = picture(view)
    right = box_of(view, "r1", "c1").right() + 1
    edge = right - SheetMetrics.at(100).pixels(8)
    crops = [
        image.copy(edge - 8, box_of(view, row, "c1").top() + 3, 8, 14)
        for row in ("r1", "r2", "r3", "r4")
    ]
    for crop in crops[1:]:
        worst = max(
            abs(crop.pixelColor(x, y).lightness() - crops[0].pixelColor(x, y).lightness())
            for x in range(1, 8)
            for y in range(14)
        )
        assert worst <= 40  # Glyphs are placed to a quarter of a pixel.


def test_a_figure_is_never_cut(qapp: QApplication) -> None:
    words = written(statement("\tJPY\nA\t1,234,567\nB\t12"), width=48)
    assert [text for _, text, _ in words] == ["####", "12"]


def test_digits_that_were_not_printed_are_pale(qapp: QApplication) -> None:
    words = written(statement("\tJPY e3\nA\t5,508"), scale=Scale.UNITS)
    text, disabled = themes.light().text.name(), themes.light().disabled.name()
    assert [(word, colour) for _, word, colour in words if word] == [
        ("5,508", text),
        (",000", disabled),
    ]


def test_rules_at_totals_but_not_at_their_labels(qtbot: QtBot, light: themes.Theme) -> None:
    view = sheet(qtbot, income_statement())
    image, box = picture(view), box_of(view, "r7", "c2")
    middle = box.center().x()
    assert colour_at(image, middle, box.top() - 1) == light.total_rule
    plain = box_of(view, "r8", "c2")
    assert colour_at(image, middle, plain.top() - 1) == light.grid
    labels = view.findChild(LabelTable)
    assert labels is not None
    shown = labels.viewport().grab().toImage()
    assert colour_at(shown, 200, box.top() - 1) == light.grid
    last = box_of(view, "r12", "c2")
    assert last.height() == 24
    feet = [colour_at(image, middle, last.bottom() - up) for up in range(6)]
    assert feet.count(light.total_rule) == 2


def test_no_rule_where_nothing_is_printed(qtbot: QtBot, light: themes.Theme) -> None:
    shown = income_statement()
    cells = {place: cell for place, cell in shown.cells.items() if place != ("r7", "c1")}
    view = sheet(qtbot, replace(shown, cells=cells))
    box = box_of(view, "r7", "c1")
    assert colour_at(picture(view), box.center().x(), box.top() - 1) == light.grid


def test_totals_first_rules_opened_totals_below(qtbot: QtBot, light: themes.Theme) -> None:
    view = sheet(qtbot, income_statement())
    view.set_order(Order.TOTALS_FIRST)
    box = box_of(view, "r10", "c2")
    image = picture(view)
    column = [colour_at(image, box.center().x(), box.bottom() - up) for up in range(3)]
    assert light.total_rule in column
    view.set_level(1)
    box = box_of(view, "r10", "c2")
    image = picture(view)
    column = [colour_at(image, box.center().x(), box.bottom() - up) for up in range(3)]
    assert light.total_rule not in column


def test_broken_is_red_even_when_current(qtbot: QtBot, light: themes.Theme) -> None:
    view = sheet(qtbot, edited(income_statement(), "r7", "c2", Decimal(5_500_000_000)))
    box = box_of(view, "r7", "c2")
    assert colour_at(picture(view), box.left() + 2, box.top() + 3) == light.broken_ground
    view.figures.setFocus()
    view.go_to(CellKey("s1", "r7", "c2"), flash=False)
    assert colour_at(picture(view), box.left(), box.center().y()) == light.broken


def test_current_cell_row_and_parts(qtbot: QtBot, light: themes.Theme) -> None:
    view = sheet(qtbot, income_statement())
    view.figures.setFocus()
    view.go_to(CellKey("s1", "r7", "c2"), flash=False)
    view.set_parts([CellKey("s1", row, "c2") for row in ("r3", "r4", "r5", "r6")])
    image, box = picture(view), box_of(view, "r7", "c2")
    assert colour_at(image, box.left(), box.center().y()) == light.accent
    assert colour_at(image, box.left() + 3, box.top() + 4) == light.selection
    other = box_of(view, "r7", "c4")
    assert colour_at(image, other.left() + 2, other.top() + 4) == light.current_row
    part = box_of(view, "r4", "c2")
    assert colour_at(image, part.left() + 2, part.top() + 4) == light.parts
    aside = box_of(view, "r4", "c4")
    assert colour_at(image, aside.left() + 2, aside.top() + 4) == light.sheet


def test_what_a_filter_leaves_out_is_muted_not_removed(qapp: QApplication) -> None:
    model = StatementModel(statement("\tJPY\nA\t1\nB\t2"))
    state = SheetState(kept_rows=frozenset({"r2"}))
    painter = FigurePainter(model, SheetMetrics.at(100), themes.light(), state)
    recorder = Recorder(QImage(100, 40, QImage.Format.Format_RGB32))
    bands = [RowBand(0, 0, 20), RowBand(1, 20, 20)]
    painter.paint_figures(recorder, Page(bands, [ColumnBand(1, 0, 100, 8)], 100))
    recorder.end()
    colours = [colour for _, _, colour in recorder.words]
    assert colours == [themes.light().muted.name(), themes.light().text.name()]


def test_a_new_theme_repaints_the_sheet(
    qtbot: QtBot, qapp: QApplication, light: themes.Theme
) -> None:
    view = sheet(qtbot, income_statement())
    corner = view.figures.viewport().rect().bottomRight()
    assert colour_at(picture(view), corner.x() - 2, corner.y() - 2) == light.sheet
    themes.apply(qapp, themes.dark())
    assert colour_at(picture(view), corner.x() - 2, corner.y() - 2) == themes.dark().sheet
