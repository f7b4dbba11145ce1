"""Sheets of charts come back with a session, also where their file has changed."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.charted_window import box, charted, number, sheet
from tests.ui.shell_window import bundled, make_window, trigger
from viewer.core.chart_figures import row_label
from viewer.ui.action_ids import ActionId
from viewer.ui.main_window import MainWindow
from viewer.ui.sessions.codec import from_text, to_text
from viewer.ui.sessions.record import Session
from viewer.ui.sessions.restorer import Restorer
from viewer.ui.sessions.snapshot import present_session


def test_a_session_brings_the_charts_back(qtbot: QtBot) -> None:
    window = charted(qtbot)
    box(window, "1H03").click()
    kept = from_text(to_text(present_session(window.shell.parts, {})))
    again = make_window(qtbot)
    trigger(again, ActionId.CLOSE_FILING)
    Restorer(again.shell.parts, again.shell.returner, again).restore(kept)
    qtbot.waitUntil(lambda: again.shell.parts.area.chart is not None)
    assert sheet(again) == sheet(window)
    assert not again.shell.parts.history.to_undo, "what a session brings back is nobody's change"


#: A line put in above those that are drawn: ids of all rows below move on.
HEADING = ("| Dedicated access services", f"| Services {'| ' * 9}|\n| Dedicated access services")


def changed_release(kept: Session, path: Path, *words: tuple[str, str]) -> Session:
    """The session over a copy of its file in which words are others."""
    text = Path(kept.files[0].path).read_text(encoding="utf-8")
    for old, new in words:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return replace(kept, files=(replace(kept.files[0], path=str(path)),), shown=str(path))


def restored(qtbot: QtBot, kept: Session) -> MainWindow:
    window = make_window(qtbot)
    trigger(window, ActionId.CLOSE_FILING)
    restorer = Restorer(window.shell.parts, window.shell.returner, window)
    with qtbot.waitSignal(restorer.done):
        restorer.restore(kept)
    return window


def test_charts_of_a_file_that_has_changed_are_of_the_same_rows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    """A row was put in above: ids move on, the charts draw what they drew."""
    window = charted(qtbot)
    kept = from_text(to_text(present_session(window.shell.parts, {})))
    before = [row_label(bundled(), ref) for chart in sheet(window).charts for ref in chart.rows]
    gear = "Equipment sales ", "Sales of gear "
    new = changed_release(kept, tmp_path / "new.md", gear, HEADING)
    again = restored(qtbot, new)
    area = again.shell.parts.area
    assert area.filing is not None
    filing = area.filing.filing
    (found,) = again.shell.parts.charts.of(area.filing.number)
    after = [row_label(filing, ref) for chart in found.charts for ref in chart.rows]
    assert after == [label for label in before if label != "Equipment sales"]
    assert "not found again: Equipment sales." in again.shell.parts.status.sentence.text()


def test_charts_whose_rows_are_all_gone_are_told_and_not_drawn(qtbot: QtBot) -> None:
    window = charted(qtbot)
    kept = present_session(window.shell.parts, {})
    (file,) = kept.files
    marks = tuple(
        replace(mark, labels=tuple((row, f"{path} of old") for row, path in mark.labels))
        for mark in file.chart_rows
    )
    gone = replace(kept, files=(replace(file, digest="0" * 64, chart_rows=marks),))
    again = restored(qtbot, gone)
    assert again.shell.parts.charts.of(number(again)) == ()
