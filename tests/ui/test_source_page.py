"""The source as a page and as a table: the same figures, the same offsets, nothing that runs."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, current, make_window, press, trigger, understood
from viewer.core.document import Document
from viewer.core.filing import Filing
from viewer.core.printed_page import PrintedPage
from viewer.core.statement import Cell
from viewer.readers.html import read_html
from viewer.readers.snapshot import Snapshot
from viewer.ui import theme
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.panels.grid_model import GridModel
from viewer.ui.panels.page_flow import PageFlow
from viewer.ui.panels.page_pieces import Lines, Pages, Piece, TableRows
from viewer.ui.panels.page_print import PagePrint
from viewer.ui.panels.page_texts import LaidPiece
from viewer.ui.panels.page_view import PageView
from viewer.ui.panels.source import SourcePanel
from viewer.ui.panels.source_modes import SourceMode
from viewer.ui.settings import SettingsStore

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton

HOSTILE = """<html><head><title>x</title>
<script src="http://127.0.0.1:9/run.js">document.write("ran")</script>
<link rel="stylesheet" href="file:///etc/passwd"><style>@import url(http://127.0.0.1:9/a.css);
td { background: url(file:///etc/hostname) }</style>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"></head>
<body onload="alert(1)" background="file:///etc/hosts">
<p>Figures of &lt;img src="file:///etc/passwd"&gt; and <a href="http://127.0.0.1:9/">more</a></p>
<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe>
<object data="file:///etc/passwd"></object><svg><image href="file:///etc/passwd"/></svg>
<table><tr><td>In thousands</td><td>2024</td><td>2023</td></tr>
<tr><td>Sales &lt;script&gt;alert(1)&lt;/script&gt;</td><td>1,100</td><td>900</td></tr>
<tr><td><img src="//127.0.0.1:9/x.png">Costs</td><td>700</td><td>600</td></tr></table>
</body></html>"""


def page_of(filing: Document, qtbot: QtBot, width: int = 900, height: int = 500) -> PageView:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show()
    view.show_document(filing)
    return view


def figures(filing: Filing) -> list[Cell]:
    return [cell for statement in filing.statements for _, _, cell in statement.figures()]


def source_of(window: MainWindow) -> SourcePanel:
    return window.shell.parts.bottom.source


@pytest.mark.parametrize("mode", [SourceMode.PAGE, SourceMode.TABLE])
def test_a_click_on_a_figure_goes_to_its_cell(qtbot: QtBot, mode: SourceMode) -> None:
    window = make_window(qtbot)
    panel = source_of(window)
    panel.choose_mode(mode)
    for statement in (bundled().statements[0], bundled()["income_statement"]):
        for row, column, cell in list(statement.figures())[::7]:
            assert cell.source.span is not None
            panel.faces.light(cell.source.span)
            face = panel.faces.face
            place = face.point_of(cell.source.span[0])
            assert face.viewport().rect().contains(place)
            QTest.mouseClick(face.viewport(), LEFT_BUTTON, NONE, place)
            assert current(window) == statement.key(row.id, column.id)
            assert face.lit == cell.source.span
            assert panel.faces.mode is mode


def test_every_figure_of_a_page_is_written_once_where_it_is_lit(qtbot: QtBot) -> None:
    """On a page of blocks and on one of fixed-width lines."""
    old = Path("tests/filings/ascii_all_caps_bank/source.txt")
    for filing, is_typed in ((bundled(), False), (understood(old), True)):
        flow = PageFlow(filing.document, 900, PagePrint(PrintedPage(), theme.light()))
        assert flow.pages.is_typed is is_typed
        for cell in figures(filing):
            span = cell.source.span
            assert span is not None
            found = [flow.piece(n).boxes(span) for n in range(len(flow))]
            boxes = [box for several in found for box in several]
            assert len(boxes) == 1
            assert flow.piece(flow.pages.of(span[0])).offset_at(boxes[0].center()) in range(*span)


def test_the_keys_switch_and_the_choice_is_remembered(qtbot: QtBot) -> None:
    store = SettingsStore()
    window = make_window(qtbot, store=store)
    panel = source_of(window)
    for key, mode in ((Qt.Key.Key_3, "table"), (Qt.Key.Key_2, "page"), (Qt.Key.Key_1, "text")):
        press(qtbot, window, key, ALT)
        assert panel.faces.mode == mode == store.current.source
        assert panel.faces.face.hasFocus()
        assert panel.switch.buttons[SourceMode(mode)].isChecked()
    panel.switch.buttons[SourceMode.PAGE].click()
    assert store.current.source == "page"
    assert window.shell.actions_by_id[ActionId.SOURCE_PAGE].isChecked()
    again = make_window(qtbot, store=store)
    assert source_of(again).faces.currentWidget() is source_of(again).faces.page
    assert source_of(again).faces.page.lit is not None


def test_enter_in_the_table_goes_to_the_figure_under_the_frame(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    trigger(window, ActionId.SOURCE_TABLE)
    before = current(window)
    press(qtbot, window, Qt.Key.Key_Down, NONE)
    press(qtbot, window, Qt.Key.Key_Return, NONE)
    statement = bundled().statement_by_id[before.statement]
    rows = [row.id for row in statement.rows]
    assert current(window).row == rows[rows.index(before.row) + 1]
    assert current(window).column == before.column


def test_what_is_told_of_the_text_leaves_the_table_for_the_page(
    qtbot: QtBot, release: Path
) -> None:
    window = make_window(qtbot, release)
    panel = source_of(window)
    panel.choose_mode(SourceMode.TABLE)
    mark = panel.marks[3]
    panel.show_span(mark.span)
    assert panel.faces.mode is SourceMode.PAGE
    assert panel.faces.page.lit == mark.span
    place = panel.faces.page.point_of(mark.span[0])
    QTest.mouseClick(panel.faces.page.viewport(), LEFT_BUTTON, NONE, place)
    assert current(window) == mark.check.tie.cells[0]
    assert source_of(window).faces.mode is SourceMode.TABLE, "a figure stands in a table again"


def test_a_hostile_page_reaches_nothing(qtbot: QtBot) -> None:
    """Nothing is opened or asked for while it is shown: no file, no address."""
    document = read_html(Snapshot("hostile.html", "", "", HOSTILE.encode()))
    first = page_of(document, qtbot)
    first.viewport().grab()  # What Qt itself loads, it has loaded now.
    asked: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and (event == "open" or event.startswith(("socket.", "subprocess."))):
            asked.append(f"{event} {arguments[:1]}")

    sys.addaudithook(watch)
    view = page_of(document, qtbot)
    figure = document.tables[0].rows[1][1]
    assert figure is not None
    view.light(figure.source.span)
    view.viewport().grab()
    for table in document.tables:
        model = GridModel()
        model.show_table(table)
    watching = False
    assert asked == []
    assert "alert(1)" in document.text, "escaped markup is text, and shown as such"
    assert "ran" not in document.text.split()


def test_of_a_long_page_only_what_is_near_is_laid_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[int] = []
    lay = PageFlow._lay

    def counted(flow: PageFlow, piece: Piece) -> LaidPiece:
        laid.append(1)
        return lay(flow, piece)

    monkeypatch.setattr(PageFlow, "_lay", counted)
    rows = "".join(f"<tr><td>Item {n}</td><td>{n},000</td></tr>" for n in range(200))
    html = f"<html><body>{('<p>' + 'Words. ' * 60 + '</p><table>' + rows + '</table>') * 350}"
    assert len(html) > 3_000_000
    document = read_html(Snapshot("long.html", "", "", html.encode()))
    view = page_of(document, qtbot)
    last = document.tables[-1].rows[150][1]
    assert last is not None
    assert last.source.span is not None
    view.light(last.source.span)
    view.viewport().grab()
    assert view.boxes(last.source.span)
    assert len(laid) < 20, "of more than two thousand pieces"


def test_scrolling_up_into_what_was_only_guessed_does_not_jump(qtbot: QtBot) -> None:
    """What shows moves by as much as the bar does, however wrong the guesses were."""
    document = bundled().document
    view = page_of(document, qtbot, width=420, height=300)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    spans = [cell.source.span for cell in figures(bundled()) if cell.source.span]
    for _ in range(60):
        seen = next((span for span in spans if view.boxes(span)), None)
        if seen is None or not bar.value():
            bar.setValue(bar.value() - 40)
            continue
        before = view.boxes(seen)[0].top()
        bar.setValue(bar.value() - 13)
        assert abs(view.boxes(seen)[0].top() - before - 13) <= 1


def test_pieces_cover_the_text_in_order() -> None:
    text = "".join(f"Line {n}   {n},000\n" for n in range(205))
    document = Document("a.txt", "", "", "text/plain", text, ())
    pages = Pages(document)
    lines = [piece for piece in pages.pieces if isinstance(piece, Lines)]
    assert "".join(text[piece.start : piece.end] for piece in lines) == text
    assert sum(piece.count for piece in lines) == 205
    for offset in range(0, len(text), 37):
        first, last = pages.pieces[pages.of(offset)].span
        assert first <= offset < last
    rows = [piece for piece in Pages(bundled().document).pieces if isinstance(piece, TableRows)]
    assert sum(piece.last - piece.first for piece in rows) == sum(
        len(table.rows) for table in bundled().document.tables
    )


def test_the_table_is_the_grid_as_it_was_read(qtbot: QtBot) -> None:
    model = GridModel()
    tester = QAbstractItemModelTester(model)
    for table in bundled().document.tables:
        model.show_table(table)
        shown = [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        assert shown == [[cell and cell.text for cell in row] for row in table.rows]
    assert tester.failureReportingMode() is not None
