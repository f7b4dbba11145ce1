"""Large selections are summed up piece by piece, and come to what their figures come to."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.statement_maker import statement
from viewer.core.statement import Column, Statement
from viewer.core.statistics import selection_statistics
from viewer.ui.models.arrangement import Order
from viewer.ui.models.figure_columns import LEAST_PREPARED, PIECE, FigureColumns
from viewer.ui.views.statement_view import StatementView
from viewer.ui.views.summing import FEW

ROWS = 2 * PIECE + 90
_COLUMNS = (
    "\tJPY e3 3m:2004-09-30\tJPY e3 3m:2003-09-30\tUSD e3 3m:2004-09-30\t%\tJPY e3\tJPY e3\n"
)


def long_statement() -> Statement:
    """Headings, blanks, words, dashes and figures; r4 is the total of the rows below it."""
    lines = [_COLUMNS]
    for row in range(1, ROWS + 1):
        if row % 100 == 1:
            lines.append(f"# Heading {row}\n")
        else:
            words = "n.m." if row % 7 == 0 else "-"
            lines.append(
                f"Row {row}\t({row},{row % 900 + 100})\t\t{row}.{row % 10}\t{words}\t{row}\t7\n"
            )
    sums = tuple(f"r{t} = r{t + 1} + r{t + 2}" for t in (4, 304))
    return statement("".join(lines), sums)


@pytest.fixture
def view(qtbot: QtBot) -> StatementView:
    shown = StatementView()
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    shown.set_statement(long_statement())
    shown.show()
    return shown


def select(view: StatementView, *blocks: tuple[int, int, int, int]) -> None:
    chosen, model = QItemSelection(), view.figures.model()
    for top, left, bottom, right in blocks:
        chosen.select(model.index(top, left), model.index(bottom, right))
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.figures.selectionModel().select(chosen, flag)


def assert_summed(view: StatementView) -> None:
    assert view.selected_count > FEW
    cells = view.selected_cells()
    assert len(cells) > 2
    assert view.statistics() == selection_statistics(cells)


def test_everything_and_a_block_that_ends_inside_pieces(view: StatementView) -> None:
    view.select_all()
    assert_summed(view)
    found = view.statistics()
    assert found is not None
    assert "currencies" in found.mixed or "units" in found.mixed
    assert found.cells > found.numbers
    select(view, (3, 1, ROWS - 5, 5))
    assert_summed(view)


def test_folded_and_reordered_rows_are_summed_up_as_they_show(view: StatementView) -> None:
    everything = view.statistics
    view.select_all()
    before = everything()
    view.toggle("r4")
    view.set_order(Order.TOTALS_FIRST)
    view.select_all()
    assert_summed(view)
    after = everything()
    assert before is not None
    assert after is not None
    assert after.numbers < before.numbers


def test_cells_in_two_blocks_are_summed_up_once(view: StatementView) -> None:
    select(view, (0, 1, ROWS - 20, 4), (10, 3, ROWS - 1, 6))
    assert_summed(view)


def test_computed_columns_are_summed_up_with_the_printed_ones(view: StatementView) -> None:
    assert view.model is not None
    printed = view.model.statement.cells["r5", "c1"]
    computed = {
        (f"r{row}", "x1"): replace(printed, value=Decimal(row), text=f"{row}")
        for row in range(300, 500)
    }
    before = view.statistics
    view.select_all()
    without = before()
    view.model.set_computed((Column("x1", -1, ("Change",)),), computed)
    view.select_all()
    assert_summed(view)
    found = view.statistics()
    assert found is not None
    assert without is not None
    assert found.numbers == without.numbers + 200


def test_two_numbers_in_a_large_selection_are_compared(view: StatementView) -> None:
    made = long_statement()
    cells = {place: made.cells[place] for place in (("r5", "c1"), ("r400", "c1"))}
    view.set_statement(replace(made, cells=cells))
    view.select_all()
    assert view.selected_count > FEW
    found = view.statistics()
    assert found is not None
    assert found.numbers == 2
    assert found.difference == sum(cell.value or 0 for cell in cells.values()) - 2 * (
        cells["r400", "c1"].value or 0
    )


def test_pieces_are_made_while_nothing_else_is_to_be_done(qtbot: QtBot) -> None:
    made = long_statement()
    columns = tuple(
        replace(made.columns[0], id=f"c{place}", index=place)
        for place in range(1, LEAST_PREPARED // ROWS + 2)
    )
    shown = StatementView()
    qtbot.addWidget(shown)
    shown.set_statement(replace(made, columns=columns))
    assert shown.model is not None
    printed = shown.model.filled.printed
    assert not printed.is_ready
    shown.select_all()
    before = shown.statistics()
    qtbot.waitUntil(lambda: printed.is_ready, timeout=10_000)
    assert shown.statistics() == before


def test_where_figures_are_printed_is_known_by_pieces_and_without(qapp: QApplication) -> None:
    made = long_statement()
    asked, summed = FigureColumns(made), FigureColumns(made)
    assert list(summed.summed(["c4"], range(ROWS)))
    expected = bytes((row.id, "c4") in made.cells for row in made.rows)
    assert 0 < expected.count(1) < ROWS
    assert asked.filled("c4") == summed.filled("c4") == expected
