"""The name box leads to cells by their names and to rows by their labels."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement
from tests.ui.shell_window import bundled, current, make_window, press
from viewer.core.relations import CellKey
from viewer.ui.named_places import place_named

OTHER = "s99"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("c7", ("s1", "r7", "c2")),
        ("Total revenues", ("s1", "r10", "c1")),
        ("  total REVENUES ", ("s1", "r10", "c1")),
        ("total", ("s1", "r7", "c1")),
        ("integration", ("s1", "r8", "c1")),
        ("Ｏｔｈｅｒ", ("s1", "r6", "c1")),
        ("Elsewhere", (OTHER, "r6", "c1")),
        ("ZZ99", None),
        ("no such row", None),
        ("", None),
    ],
)
def test_names_and_labels(text: str, place: tuple[str, str, str] | None) -> None:
    shown = income_statement()
    rows = tuple(replace(r, label="Elsewhere") if r.id == "r6" else r for r in shown.rows)
    filing = replace(bundled(), statements=(replace(shown, id=OTHER, rows=rows), shown))
    assert place_named(filing, "s1", text) == (CellKey(*place) if place else None)


def test_typing_a_label_into_the_name_box(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    press(qtbot, window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    box = window.focusWidget()
    assert box is window.shell.parts.formula.name
    QTest.keyClicks(box, "total revenues")
    QTest.keyClick(box, Qt.Key.Key_Return)
    key, view = current(window), window.shell.parts.area.view
    assert view is not None
    assert view.model is not None
    assert view.model.statement.row_by_id[key.row].label.casefold() == "total revenues"
    assert window.focusWidget() is view.figures
