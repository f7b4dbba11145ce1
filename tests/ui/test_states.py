"""States in which there is little to show say why, and what can be done."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window, make_window
from viewer.core.filing import Filing
from viewer.session import open_filing
from viewer.ui.jobs import IsCancelled, Report
from viewer.ui.open_filings import FailedFiling
from viewer.ui.opening import Arrived
from viewer.ui.panels.error import ErrorPage
from viewer.ui.panels.source_modes import SourceMode

LETTER = "<html><body><h1>Letter to shareholders</h1><p>It was a good year.</p></body></html>"


def read_anew(path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
    """As the program reads: what it has is handed on before all is understood."""
    return open_filing(path, report, cancelled, arrived)


def test_a_filing_without_tables_shows_why_and_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "letter.html"
    file.write_text(LETTER, encoding="utf-8")
    window = bare_window(qtbot, reader=read_anew)
    window.show()
    window.shell.open_files([file])
    (entry,) = window.shell.parts.filings.entries
    assert isinstance(entry, FailedFiling)
    assert not entry.partly
    (page,) = window.findChildren(ErrorPage)
    assert page.isVisible()
    told = [label.text() for label in page.findChildren(QLabel)]
    assert "letter.html has no table with figures" in told


def test_a_search_without_result_says_so_where_one_looks(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    parts = window.shell.parts
    parts.find.setText("ebitba")
    assert parts.find.count.text() == "no match"
    assert parts.find.count.property("role") == "miss"
    assert parts.status.sentence.text() == "Nothing matches ‘ebitba’. Esc shows all."
    parts.find.setText("total revenues")
    assert parts.find.count.property("role") == "caption"
    assert "Nothing matches" not in parts.status.sentence.text()
    parts.find.clear()
    assert parts.find.toolTip() == ""


def test_a_narrow_window_cuts_the_counts_and_not_the_choice_of_the_source(qtbot: QtBot) -> None:
    window = make_window(qtbot)
    panel = window.shell.parts.bottom.source
    assert panel.counts.isVisible()
    window.resize(1000, 700)
    assert not panel.counts.isVisible()
    for mode in SourceMode:
        button = panel.switch.buttons[mode]
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 12
    window.resize(1600, 1000)
    assert panel.counts.isVisible()
