"""The place said of a figure is the one that is numbered beside the text."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.shell_window import current, make_window

ROWS = (("Sales", "700"), ("Rent", "50"), ("Interest", "50"), ("Total revenues", "800"))


def test_a_page_on_one_line_is_numbered_as_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    cells = "".join(f"<tr><td>{label}</td><td>{figure}</td></tr>" for label, figure in ROWS)
    head = "<tr><td></td><td>2024</td></tr>"
    page = tmp_path / "page.html"
    title = "<p>Consolidated Statements of Income</p><p>(In thousands of U.S. dollars)</p>"
    page.write_text(f"<html><body>{title}<table>{head}{cells}</table></body></html>", "utf-8")
    window = make_window(qtbot, page)
    source = window.shell.parts.bottom.source
    places: list[str] = []
    source.place_changed.connect(places.append)
    filing = window.shell.parts.area.filing
    assert filing is not None
    key = current(window)
    source.show_cell(key)
    cell = filing.filing.cell(key)
    assert cell is not None
    span = cell.source.span
    assert span is not None
    line = filing.filing.document.text[: span[0]].count("\n") + 1
    assert line > 1
    assert f"line {line} · characters {span[0]:,}–{span[1]:,}" in places[-1]
