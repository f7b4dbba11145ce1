"""What tests of the sheet share."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.shown_sheet import shown_sheet
from viewer.ui.views.statement_view import StatementView


@pytest.fixture
def view(qtbot: QtBot) -> StatementView:
    """The sample, shown, with the keyboard at C7."""
    return shown_sheet(qtbot)
