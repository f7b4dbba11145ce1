"""The text of a copy is written while nothing else is to be done, and is whole at any time."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.statement_maker import statement
from viewer.core.statement import Statement
from viewer.ui.models.clipboard import number_text
from viewer.ui.models.figures import Scale
from viewer.ui.views.copying import PLACES_A_STEP, CopiedMime, CopiedText, selection_mime
from viewer.ui.views.statement_view import StatementView

ROWS = PLACES_A_STEP


def long_statement() -> Statement:
    """As many rows of three columns as several steps write."""
    rows = "".join(f"Row {row}\t({row},000)\t{row}.5%\n" for row in range(1, ROWS + 1))
    return statement(f"\tJPY e3 2004-09-30\tpure e-2\n{rows}")


def expected() -> str:
    return "\n".join(f"Row {row}\t-{row}000\t{row}.5%" for row in range(1, ROWS + 1))


def shown(qtbot: QtBot) -> StatementView:
    view = StatementView()
    qtbot.addWidget(view)
    view.set_statement(long_statement())
    view.select_all()
    return view


def test_a_copy_is_whole_when_it_is_pasted_at_once(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.copy()
    assert QGuiApplication.clipboard().text() == expected()


def test_a_copy_is_whole_when_it_is_pasted_later(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.copy()
    qtbot.wait(50)
    assert QGuiApplication.clipboard().text() == expected()


def test_the_text_is_written_in_steps_until_nothing_is_left(qtbot: QtBot) -> None:
    view = shown(qtbot)
    assert view.model is not None
    mime = selection_mime(view.model, view.figures.selectionModel())
    assert isinstance(mime, CopiedMime)
    text = mime.text_of_table
    assert isinstance(text, CopiedText)
    steps = 0
    while text.write():
        steps += 1
    assert steps == -(-ROWS // (PLACES_A_STEP // 3))
    assert mime.text() == text.whole == expected()
    assert not text.write()


def test_the_next_copy_takes_the_place_of_one_that_is_being_written(qtbot: QtBot) -> None:
    view = shown(qtbot)
    view.copy()
    view.figures.go(1, 1)
    view.copy()
    qtbot.wait(20)
    assert QGuiApplication.clipboard().text() == "-2000"


def test_a_figure_keeps_its_digits_in_every_scale() -> None:
    cells = statement("\tJPY e3\tUSD\tJPY\nA\t1,234.50\t0.10\t1,200\nB\t-\t0.00\t(0)\n").cells
    assert number_text(cells["r1", "c1"], Scale.AS_PRINTED) == "1234.50"
    assert number_text(cells["r1", "c1"], Scale.MILLIONS) == "1.23450"
    assert number_text(cells["r1", "c1"], Scale.UNITS) == "1234500"
    assert number_text(cells["r1", "c2"], Scale.AS_PRINTED) == "0.10"
    assert number_text(cells["r1", "c2"], Scale.THOUSANDS) == "0.00010"
    assert number_text(cells["r1", "c3"], Scale.BILLIONS) == "0.000001200"
    assert number_text(cells["r2", "c1"], Scale.AS_PRINTED) == "0"
    assert number_text(cells["r2", "c2"], Scale.UNITS) == "0.00"
