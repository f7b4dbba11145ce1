"""Signs of accountants or of business charts: one switch, everywhere that numbers are written."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, make_window, trigger
from viewer.core.relations import CellKey
from viewer.core.statement import Measure
from viewer.ui import notation
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.models.figures import Scale, shown
from viewer.ui.notation import MINUS, Notation, signed_number
from viewer.ui.settings import SettingsStore
from viewer.ui.views.sheet_title import sheet_title
from viewer.ui.views.statement_view import StatementView


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    notation.use(Notation.ACCOUNTANTS)


def sheet(window: MainWindow) -> StatementView:
    view = window.shell.parts.area.view
    assert view is not None
    return view


def loss() -> CellKey:
    """A negative total of the income statement, in its latest quarter."""
    statement = bundled()["income_statement"]
    return next(
        statement.key(row.id, column.id)
        for row, column, cell in statement.figures()
        if cell.text == "(272,667)"
    )


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2), st.booleans())
def test_signs_alone_differ(number: Decimal, is_change: bool) -> None:
    notation.use(Notation.ACCOUNTANTS)
    by_accountants = signed_number(number, 1, is_change=is_change)
    notation.use(Notation.IBCS)
    found = signed_number(number, 1, is_change=is_change)
    assert found.strip(f"+{MINUS}") == by_accountants.strip("()")
    assert found.startswith(MINUS) == by_accountants.startswith("(")
    assert found.startswith("+") == (is_change and number > 0)


@pytest.mark.parametrize("scale", [Scale.AS_PRINTED, Scale.MILLIONS])
def test_every_figure_of_a_filing_keeps_its_digits(scale: Scale) -> None:
    cells = [cell for s in bundled().statements for _, _, cell in s.figures()]
    before = [shown(cell, scale) for cell in cells]
    notation.use(Notation.IBCS)
    for cell, figure in zip(cells, before, strict=True):
        now = shown(cell, scale)
        assert now.text.strip(f"+{MINUS}") == figure.text.replace("(", "").replace(")", "")
        assert (now.filler, now.marks) == (figure.filler, figure.marks)
        assert now.body.startswith(MINUS) == figure.body.startswith("(")
        rises = cell.measure is Measure.CHANGE and cell.value is not None and cell.value > 0
        assert now.body.startswith("+") == rises


def told(qtbot: QtBot, window: MainWindow) -> tuple[str, str, str]:
    """The current figure in the sheet, in the formula bar and in the status bar."""
    view, shell = sheet(window), window.shell
    assert view.model is not None
    index = view.figures.currentIndex()
    figure = view.model.figure_at(index.row(), index.column())
    assert figure is not None
    qtbot.waitUntil(lambda: "Sum" in shell.parts.status.statistics_text())
    return figure.text, shell.parts.formula.printed.text(), shell.parts.status.statistics_text()


def test_one_switch_signs_all_of_the_window_and_is_remembered(qtbot: QtBot) -> None:
    store = SettingsStore()
    window = make_window(qtbot, store=store)
    window.shell.navigator.to_cell(loss())
    in_sheet, in_bar, summed = told(qtbot, window)
    assert (in_sheet, in_bar) == ("(272,667)", "(272,667)")
    assert "Sum (272,667)" in summed

    trigger(window, ActionId.IBCS)
    assert window.shell.actions_by_id[ActionId.IBCS].isChecked()
    in_sheet, in_bar, summed = told(qtbot, window)
    assert (in_sheet, in_bar) == ("−272,667", "−272,667")
    assert "Sum −272,667" in summed
    lines = window.shell.parts.drilldown.table.model()
    parts = [lines.index(row, 1).data() for row in range(lines.rowCount())]
    assert "−42,837" in parts
    assert not any("(" in part for part in parts)
    assert window.shell.parts.history.to_undo is None, "it is no change of a sheet"

    again = make_window(qtbot, store=store)
    assert again.shell.actions_by_id[ActionId.IBCS].isChecked()
    trigger(again, ActionId.IBCS)
    again.shell.navigator.to_cell(loss())
    assert told(qtbot, again)[:2] == ("(272,667)", "(272,667)")
    assert store.current.notation == "accountants"


def test_the_title_says_who_what_in_which_unit_and_when(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    view = sheet(window)
    assert view.model is not None
    statement = bundled()["income_statement"]
    plain = sheet_title(view.model, "Somebody")
    assert (plain.above, plain.title, plain.unit, plain.below) == (
        "", statement.title, "", statement.caption,
    )  # fmt: skip
    notation.use(Notation.IBCS)
    made = sheet_title(view.model, "Somebody")
    assert (made.above, made.title, made.unit) == ("Somebody", statement.title, "in JPY thousand")
    assert made.below == "Sept 30, 2003, Jun 30, 2004, Sept 30, 2004"
    view.set_scale(Scale.MILLIONS)
    assert sheet_title(view.model, "Somebody").unit == "in JPY million"
