"""The name box leads to cells by their names and to rows by their labels."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.sheet_samples import income_statement
from tests.ui.shell_window import bundled, current, make_window, press
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.main_window import MainWindow
from viewer.ui.named_places import place_named
from viewer.ui.panels.name_box import NameBox

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


PAGE = """<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body>
<p>Consolidated statements of income</p><table>
<tr><td>In thousands</td><td>2024</td><td>2023</td></tr>
<tr><td>Net sales</td><td><ix:nonFraction name="us-gaap:Revenues">1,100</ix:nonFraction></td>
<td><ix:nonFraction name="us-gaap:Revenues">900</ix:nonFraction></td></tr>
<tr><td>Costs</td><td><ix:nonFraction name="us-gaap:CostOfRevenue">700</ix:nonFraction></td>
<td><ix:nonFraction name="us-gaap:CostOfRevenue">600</ix:nonFraction></td></tr>
<tr><td>Net income</td><td>400</td><td>300</td></tr></table>
<p>Consolidated balance sheets</p><table>
<tr><td>In thousands</td><td>2024</td><td>2023</td></tr>
<tr><td>Cash</td><td><ix:nonFraction name="us-gaap:Cash">20</ix:nonFraction></td><td>10</td></tr>
<tr><td>Receivables</td><td>30</td><td>20</td></tr>
<tr><td>Total assets</td><td><ix:nonFraction name="us-gaap:Assets">50</ix:nonFraction></td>
<td>30</td></tr></table></body></html>"""


@pytest.fixture
def tagged(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A window with a tagged page; the keyboard is in the name box."""
    path = tmp_path / "page.htm"
    path.write_text(PAGE)
    window = make_window(qtbot, path)
    press(qtbot, window, Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier)
    return window


def place_of(window: MainWindow) -> tuple[Statement, str]:
    """The statement shown, and the label of the current figure."""
    area, key = window.shell.parts.area, current(window)
    assert area.filing is not None
    statement = area.filing.filing.statement_by_id[key.statement]
    return statement, statement.row_by_id[key.row].label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("us-gaap:CostOfRevenue", "Costs"),
        ("US-GAAP:costofrevenue", "Costs"),
        ("assets", "Total assets"),
        ("Cash", "Cash"),
    ],
)
def test_a_concept_with_or_without_its_prefix_leads_to_its_figure(
    tagged: MainWindow, text: str, label: str
) -> None:
    box = tagged.shell.parts.formula.name
    assert tagged.focusWidget() is box
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert place_of(tagged)[1] == label
    assert tagged.focusWidget() is not box


def short_name(window: MainWindow) -> str:
    """The short name of the statement shown."""
    area = window.shell.parts.area
    assert area.filing is not None
    return area.filing.filing.names[area.statement]


def proposals(box: NameBox) -> list[str]:
    model = box.popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_is_typed_brings_proposals_and_the_arrows_choose(
    qtbot: QtBot, tagged: MainWindow
) -> None:
    box = tagged.shell.parts.formula.name
    first = place_of(tagged)[0]
    QTest.keyClicks(box, "revenue")
    assert box.popup.isVisible()
    found = proposals(box)
    assert [words.split("  ·  ")[0] for words in found] == [
        "us-gaap:CostOfRevenue",
        "us-gaap:Revenues",
    ]
    name = short_name(tagged)
    assert all(words.endswith(name) for words in found)
    QTest.keyClick(box.popup, Qt.Key.Key_Down)
    QTest.keyClick(box.popup, Qt.Key.Key_Return)
    assert not box.popup.isVisible()
    assert place_of(tagged) == (first, "Costs")


def test_escape_hides_the_proposals_then_leaves(qtbot: QtBot, tagged: MainWindow) -> None:
    box, before = tagged.shell.parts.formula.name, current(tagged)
    name = box.text()
    QTest.keyClicks(box, "cash")
    QTest.keyClick(box.popup, Qt.Key.Key_Escape)
    assert not box.popup.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == name
    assert tagged.focusWidget() is not box
    assert current(tagged) == before


def test_a_name_that_is_nowhere_is_said(tagged: MainWindow) -> None:
    box = tagged.shell.parts.formula.name
    QTest.keyClicks(box, "us-gaap:Goodwill")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert "“us-gaap:Goodwill”" in tagged.shell.parts.status.sentence.text()
