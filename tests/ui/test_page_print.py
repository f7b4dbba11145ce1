"""The page as it is printed: fonts, edges and grounds of the file, readable in both themes."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont, QTextCharFormat
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import make_window, trigger
from viewer.core.document import Document
from viewer.core.printed_page import PrintedPage
from viewer.readers.printed import read_printed_page
from viewer.readers.registry import read_document
from viewer.ui import theme as themes
from viewer.ui.action_ids import ActionId
from viewer.ui.contrast import contrast
from viewer.ui.panels.page_flow import PageFlow
from viewer.ui.panels.page_print import PagePrint
from viewer.ui.panels.page_texts import LaidPiece, LaidText
from viewer.ui.panels.printed_colours import READABLE, ground_of, ink_of
from viewer.ui.theme import Theme

THEMES = [pytest.param(themes.light(), id="light"), pytest.param(themes.dark(), id="dark")]
PAGE = """<html><body style="font-size:10pt">
<p style="text-align:center;font-size:14pt"><b>Statement of income</b></p>
<p>Sales were <b>strong</b> and <i style="color:#cc0000">costs low</i>.</p>
<table><tr><td>In thousands</td><td>2024</td><td>2023</td></tr>
<tr style="background:#cceeff"><td>Net sales</td><td>1,100</td><td>900</td></tr>
<tr><td style="background:#003366;color:#fff">Costs</td><td>700</td><td>600</td></tr>
<tr><td>Result</td><td style="border-bottom:3px double">400</td>
<td style="border-bottom:3px double">300</td></tr></table></body></html>"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "page.htm"
    path.write_text(PAGE)
    return path


def laid_out(path: Path, theme: Theme) -> tuple[Document, list[LaidPiece]]:
    document = read_document(path)
    look = read_printed_page(path, document.file_hash, document.text)
    flow = PageFlow(document, 900, PagePrint(look, theme))
    return document, [flow.piece(number) for number in range(len(flow))]


def text_with(pieces: list[LaidPiece], words: str) -> LaidText:
    return next(t for piece in pieces for t in piece.texts if words in t.layout.text())


def format_of(text: LaidText, words: str) -> QTextCharFormat:
    at = text.layout.text().index(words)
    formats = text.layout.formats()
    found = next(f for f in formats if f.start <= at < f.start + f.length)
    return QTextCharFormat(found.format)


def test_fonts_edges_and_grounds_are_those_of_the_file(qtbot: QtBot, source: Path) -> None:
    _, pieces = laid_out(source, themes.light())
    heading, prose = text_with(pieces, "Statement of"), text_with(pieces, "Sales were")
    assert heading.layout.font().pixelSize() > prose.layout.font().pixelSize()
    middle = heading.area.center().x()
    assert abs(middle - (24 + 820 / 2)) < 2, "centred over the page"
    assert format_of(prose, "strong").fontWeight() == QFont.Weight.DemiBold
    low = format_of(prose, "costs low")
    assert low.fontItalic()
    assert low.foreground().color() == QColor("#cc0000")
    table = pieces[-1]
    band, label = table.grounds
    assert band.colour == QColor("#cceeff")
    assert band.area.width() > label.area.width(), "all of a row whose texts agree"
    white = format_of(text_with(pieces, "Costs"), "Costs").foreground().color()
    assert white == QColor("#ffffff")


def test_a_double_rule_does_not_run_through_its_figure(qtbot: QtBot, source: Path) -> None:
    _, pieces = laid_out(source, themes.light())
    figure = text_with(pieces, "400")
    below = [rule for rule in pieces[-1].rules if rule.lines == 2]
    assert len(below) == 2
    foot = figure.place.y() + figure.layout.lineAt(0).y() + figure.layout.lineAt(0).ascent()
    assert all(rule.y - 3 > foot for rule in below)


@pytest.mark.parametrize("theme", THEMES)
def test_every_printed_colour_can_be_read_on_every_ground(theme: Theme) -> None:
    """Greys, full and pale colours, on each of them: WCAG 2.1 asks for 4.5 to 1."""
    levels = (0x00, 0x55, 0xAA, 0xFF)
    colours = [
        red << 16 | green << 8 | blue for red in levels for green in levels for blue in levels
    ]
    for ground in (None, *colours):
        behind = ground_of(ground, theme) or theme.sheet
        for colour in (None, *colours):
            assert contrast(ink_of(colour, ground, theme), behind) >= READABLE


def test_light_bands_are_dark_in_the_dark_theme_and_dark_ones_stay() -> None:
    for printed in (0xCCEEFF, 0xEFEFEF, 0x003366):
        ground = ground_of(printed, themes.dark())
        assert ground is not None
        assert ground.lightnessF() < 0.35
    assert ground_of(0xCCEEFF, themes.light()) == QColor("#cceeff")


def test_the_window_reads_the_print_when_the_page_is_looked_at(
    qtbot: QtBot, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    shown: list[PrintedPage] = []
    window = make_window(qtbot, source)
    page = window.shell.parts.bottom.source.faces.page
    monkeypatch.setattr(page, "show_look", shown.append)
    window.shell.parts.runner.started.connect(lambda job: asked.append(job.kind))
    assert not any(kind.startswith("print") for kind in asked), "opening does not wait for it"
    trigger(window, ActionId.SOURCE_PAGE)
    trigger(window, ActionId.SOURCE_TEXT)
    trigger(window, ActionId.SOURCE_PAGE)
    assert len(shown) == 1
    assert shown[0].stretches
    assert len([kind for kind in asked if kind.startswith("print")]) == 1


def test_a_file_that_is_gone_is_said_and_the_page_stays(qtbot: QtBot, source: Path) -> None:
    window = make_window(qtbot, source)
    source.unlink()
    trigger(window, ActionId.SOURCE_PAGE)
    assert "shown without its print" in window.shell.parts.status.sentence.text()
    assert window.shell.parts.bottom.source.faces.page.isVisible()
