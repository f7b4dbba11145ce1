"""The sample in a sheet that is shown: how tests press its keys and read what it shows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement, report_of
from viewer.core.relations import CellKey
from viewer.ui.models.roles import Role
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.statement_view import StatementView

NONE = Qt.KeyboardModifier.NoModifier


def shown_sheet(qtbot: QtBot) -> StatementView:
    """The sample, shown, with the keyboard at C7."""
    made = StatementView()
    qtbot.addWidget(made)
    made.resize(760, 420)
    shown = income_statement()
    made.set_statement(shown, report_of(shown))
    with qtbot.waitExposed(made):
        made.show()
    made.figures.setFocus()
    assert made.go_to(key("r7", "c2"), flash=False)
    return made


def key(row: str, column: str) -> CellKey:
    """A figure of the sample."""
    return CellKey("s1", row, column)


def model_of(view: StatementView) -> StatementModel:
    """What the sheet shows."""
    assert view.model is not None
    return view.model


def press(view: StatementView, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key in the figures."""
    QTest.keyClick(view.figures, pressed, modifiers)


def shown_rows(view: StatementView) -> list[str]:
    """Ids of the rows, from above."""
    model = model_of(view)
    return [model.index(row, 0).data(Role.ROW_ID) for row in range(model.rowCount())]


def shown_columns(view: StatementView) -> list[str]:
    """Ids of the columns of figures, from the left."""
    return [column.id for column in model_of(view).columns]
