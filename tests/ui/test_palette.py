"""The command palette: a few letters find any command, statement or file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window, trigger
from viewer.ui.action_ids import ActionId
from viewer.ui.dialogs.palette import CommandPalette, Entry, matching
from viewer.ui.main_window import MainWindow
from viewer.ui.models.arrangement import Order


def entries(*words: str) -> list[Entry]:
    return [Entry(text, "", lambda: None) for text in words]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Balance sheet", "Next sheet", "Switch order", "Zoom in"]),
        ("she", ["Balance sheet", "Next sheet"]),
        ("ne sh", ["Next sheet"]),
        ("SHEET bal", ["Balance sheet"]),
        ("or", ["Switch order"]),
        ("xt", ["Next sheet"]),
        ("nothing", []),
        ("basheet", ["Balance sheet"]),
        ("zi", ["Zoom in"]),
        ("ＮＥＸＴ", ["Next sheet"]),
        ("swtch", ["Switch order"]),
    ],
)
def test_words_beginnings_of_words_and_letters_are_found(typed: str, found: list[str]) -> None:
    known = entries("Balance sheet", "Next sheet", "Switch order", "Zoom in")
    assert [entry.words for entry in matching(known, typed)] == found


def test_what_begins_with_it_comes_first() -> None:
    known = entries("Unfold everything", "Switch fold", "Fold everything")
    assert [entry.words for entry in matching(known, "fold")] == [
        "Fold everything", "Switch fold", "Unfold everything",
    ]  # fmt: skip


def shown(window: MainWindow) -> CommandPalette:
    trigger(window, ActionId.PALETTE)
    return window.findChildren(CommandPalette)[-1]


def words(palette: CommandPalette) -> list[str]:
    model = palette.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_command_is_found_and_run_by_keyboard(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    palette = shown(window)
    QTest.keyClicks(palette.field, "totals")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.shell.parts.area.order is Order.TOTALS_FIRST


def test_the_arrows_choose_while_one_types(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    palette = shown(window)
    QTest.keyClicks(palette.field, "cash")
    assert "Cash flows" in words(palette)
    for _ in range(words(palette).index("Cash flows")):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert current(window).statement == bundled()["cash_flows"].id


def test_what_cannot_be_done_now_is_not_listed(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    assert "Export workbook…" in words(shown(window))
    trigger(window, ActionId.CLOSE_FILING)
    assert "Export workbook…" not in words(shown(window))
