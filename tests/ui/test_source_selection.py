"""Text is selected in the source with mouse and keys, and copied; figures are walked."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window, press, trigger
from viewer.readers.registry import read_document
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.page_view import PageView
from viewer.ui.panels.source_face import SourceFace
from viewer.ui.panels.source_view import SourceView

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton
PAGE = """<html><body><p>Sales rose by 12.5% to $1,234.5 million.</p>
<table><tr><td>In thousands</td><td>2024</td><td>2023</td></tr>
<tr><td>Net sales</td><td>1,100</td><td>900</td></tr>
<tr><td>Costs</td><td>(700)</td><td>(600)</td></tr></table>
<p>The second paragraph.</p></body></html>"""


@pytest.fixture(params=["page", "text"])
def face(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> SourceFace:
    """A view of the page, and of its text."""
    path = tmp_path / "page.htm"
    path.write_text(PAGE)
    document = read_document(path)
    view: SourceFace
    if request.param == "page":
        view = PageView()
        view.show_document(document)
    else:
        view = SourceView()
        view.show_text(document.text)
    qtbot.addWidget(view)
    view.resize(700, 400)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.setFocus()
    return view


def edge(face: SourceFace, words: str, *, behind: bool = False) -> QPoint:
    """Where a text begins, or where it ends."""
    at = face.chosen.text.index(words)
    box = face.boxes((at, at + len(words)))[0]
    return QPoint(round(box.right()) if behind else round(box.left()), round(box.center().y()))


def drag(face: SourceFace, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(face.viewport(), LEFT_BUTTON, NONE, start)
    for point in (start + QPoint(3, 3), (start + end) / 2, end):
        QTest.mouseMove(face.viewport(), point)
    QTest.mouseRelease(face.viewport(), LEFT_BUTTON, NONE, end)


def test_dragging_selects_and_leads_nowhere(face: SourceFace) -> None:
    clicked: list[int] = []
    face.clicked.connect(clicked.append)
    drag(face, edge(face, "Net sales"), edge(face, "(600)", behind=True))
    assert face.chosen.words == "Net sales\t1,100\t900\nCosts\t(700)\t(600)"
    assert clicked == []
    face.copy()
    assert QApplication.clipboard().text() == face.chosen.words, "pastes as a table"
    QTest.mouseClick(face.viewport(), LEFT_BUTTON, NONE, edge(face, "900") + QPoint(4, 0))
    assert face.chosen.span is None
    assert len(clicked) == 1


def test_a_double_click_takes_a_word_or_a_whole_figure(face: SourceFace) -> None:
    for inside, whole in (("rose", "rose"), ("234.5", "$1,234.5"), ("5%", "12.5%")):
        place = edge(face, inside) + QPoint(5, 0)
        QTest.mouseDClick(face.viewport(), LEFT_BUTTON, NONE, place)
        assert face.chosen.words == whole


def test_a_click_with_shift_extends(face: SourceFace) -> None:
    QTest.mouseClick(face.viewport(), LEFT_BUTTON, NONE, edge(face, "Sales rose"))
    QTest.mouseClick(face.viewport(), LEFT_BUTTON, SHIFT, edge(face, "rose", behind=True))
    assert face.chosen.words == "Sales rose"


def test_the_keys_of_an_editor_select(face: SourceFace) -> None:
    QTest.mouseClick(face.viewport(), LEFT_BUTTON, NONE, edge(face, "Sales rose"))
    for keys, words in (
        ((Qt.Key.Key_Right, SHIFT), "S"),
        ((Qt.Key.Key_Right, SHIFT), "Sa"),
        ((Qt.Key.Key_Left, SHIFT), "S"),
        ((Qt.Key.Key_Right, SHIFT | CONTROL), "Sales"),
        ((Qt.Key.Key_Right, SHIFT | CONTROL), "Sales rose"),
        ((Qt.Key.Key_Left, SHIFT | CONTROL), "Sales "),
        ((Qt.Key.Key_End, SHIFT), "Sales rose by 12.5% to $1,234.5 million."),
        ((Qt.Key.Key_Home, SHIFT), ""),
        ((Qt.Key.Key_End, SHIFT | CONTROL), face.chosen.text),
    ):
        QTest.keyClick(face, *keys)
        assert face.chosen.words == words
    QTest.keyClick(face, Qt.Key.Key_Escape)
    assert face.chosen.span is None


def test_down_reaches_every_line_and_up_comes_back(face: SourceFace) -> None:
    QTest.mouseClick(face.viewport(), LEFT_BUTTON, NONE, edge(face, "Sales rose"))
    heads = [face.chosen.head]
    for _ in range(4):
        QTest.keyClick(face, Qt.Key.Key_Down, SHIFT)
        heads.append(face.chosen.head)
    lines = [face.chosen.text.count("\n", 0, head) for head in heads]
    assert lines == [0, 1, 2, 3, 5 if isinstance(face, PageView) else 4]
    assert all(first < second for first, second in pairwise(heads))
    for expected in reversed(heads[:-1]):
        QTest.keyClick(face, Qt.Key.Key_Up, SHIFT)
        assert face.chosen.text.count("\n", 0, face.chosen.head) == (
            face.chosen.text.count("\n", 0, expected)
        )


def test_reading_line_by_line_says_each_paragraph_and_row(face: SourceFace) -> None:
    """What a screen reader is told: the cells of a row parted by commas."""
    said = []
    for key in (*[Qt.Key.Key_Down] * 6, Qt.Key.Key_Up):
        QTest.keyClick(face, key, CONTROL)
        said.append(face.accessibleDescription())
    assert said == [
        "Sales rose by 12.5% to $1,234.5 million.",
        "In thousands, 2024, 2023",
        "Net sales, 1,100, 900",
        "Costs, (700), (600)",
        "The second paragraph.",
        "The second paragraph.",
        "Costs, (700), (600)",
    ]
    assert face.chosen.words == "Costs\t(700)\t(600)"
    announced = QAccessible.queryAccessibleInterface(face)
    assert announced.text(QAccessible.Text.Description) == said[-1]


def test_the_end_that_moves_stays_in_view(face: SourceFace) -> None:
    face.resize(500, 70)
    QApplication.processEvents()
    for _ in range(3):
        QTest.keyClick(face, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(face, Qt.Key.Key_End, SHIFT)
    assert face.chosen.words.endswith("(600)")
    last = face.chosen.text.index("(600)")
    box = face.boxes((last, last + 5))[0]
    assert 0 <= box.top() <= box.bottom() <= face.viewport().height()


@pytest.mark.parametrize("mode", [ActionId.SOURCE_PAGE, ActionId.SOURCE_TEXT])
def test_in_the_window_its_keys_are_the_sources_own(qtbot: QtBot, mode: ActionId) -> None:
    """Ctrl+A and Ctrl+C mean the sheet elsewhere."""
    window = make_window(qtbot)
    trigger(window, mode)
    face = face_of(window)
    before = current(window)
    press(qtbot, window, Qt.Key.Key_A, CONTROL)
    press(qtbot, window, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text() == bundled().document.text
    assert current(window) == before
    assert face.hasFocus()


def test_arrows_walk_the_figures_and_enter_goes_to_the_cell(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.SOURCE_PAGE)
    face = face_of(window)
    spans = [face.lit]
    for _ in range(6):
        press(qtbot, window, Qt.Key.Key_Right, NONE)
        assert face.lit is not None
        assert face.boxes(face.lit), "it is in view"
        assert face.chosen.text[slice(*face.lit)] in face.accessibleDescription()
        spans.append(face.lit)
    assert len(set(spans)) == 7
    press(qtbot, window, Qt.Key.Key_Left, NONE)
    assert face.lit == spans[-2]
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    cell = bundled().cell(current(window))
    assert cell is not None
    assert cell.source.span == spans[-2]


def face_of(window: MainWindow) -> SourceFace:
    face = window.shell.parts.bottom.source.faces.face
    assert isinstance(face, SourceFace)
    return face
