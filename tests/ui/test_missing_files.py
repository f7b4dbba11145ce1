"""Recent files and a session's files are looked for in jobs: a dead share keeps nobody waiting."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bundled, read
from viewer.session import bundled_filing
from viewer.ui.jobs import JobRunner
from viewer.ui.main_window import MainWindow
from viewer.ui.missing_files import MissingFiles
from viewer.ui.outfit import Outfit
from viewer.ui.recent import RecentMenu
from viewer.ui.sessions.record import KeptFile, Session
from viewer.ui.sessions.restorer import Restorer
from viewer.ui.settings import RecentFile, Settings, SettingsStore

#: A folder that does not answer until the test lets it.
DEAD = Path("/share/that/is/gone")


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Looking into the dead folder takes until this is set; then nothing is there."""
    let = Event()
    is_file: Callable[[Path], bool] = Path.is_file

    def looked(path: Path) -> bool:
        if DEAD in path.parents:
            assert let.wait(20)
            return False
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", looked)
    return let


def threaded_window(qtbot: QtBot, store: SettingsStore) -> MainWindow:
    window = MainWindow(store, Outfit(JobRunner(), read))
    qtbot.addWidget(window)
    window.show()
    window.furnish()
    return window


def test_a_start_waits_for_no_share_and_greys_what_is_gone_once_it_is_known(
    qtbot: QtBot, tmp_path: Path, answer: Event
) -> None:
    gone, dead, there = str(tmp_path / "gone.txt"), str(DEAD / "a.txt"), str(bundled_filing())
    recent = tuple(RecentFile(path) for path in (gone, dead, there))
    window = threaded_window(qtbot, SettingsStore(current=Settings(recent=recent)))
    rows = window.shell.parts.area.start.rows
    qtbot.waitUntil(lambda: rows[0].missing)
    assert [row.missing for row in rows] == [True, False, False], "the share says nothing yet"
    assert rows[0].accessibleName() == "Remove gone.txt, not found"
    answer.set()
    qtbot.waitUntil(lambda: rows[1].missing)
    assert not rows[2].missing


def test_a_folder_that_does_not_answer_is_asked_once(
    qtbot: QtBot, tmp_path: Path, answer: Event
) -> None:
    runner = JobRunner()
    missing = MissingFiles(runner)
    paths = [str(DEAD / "a.txt"), str(DEAD / "b.txt"), str(tmp_path / "c.txt")]
    for _ in range(5):
        missing.look_for(paths)
    assert len(runner.running) == 2
    with qtbot.waitSignal(missing.changed):
        pass
    assert [path in missing for path in paths] == [False, False, True]
    answer.set()
    qtbot.waitUntil(lambda: not runner.running)
    assert all(path in missing for path in paths)
    (tmp_path / "c.txt").touch()
    with qtbot.waitSignal(missing.changed):
        missing.look_for(paths[2:])
    assert paths[2] not in missing


def test_the_menu_greys_what_is_gone_while_it_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    store = SettingsStore(current=Settings(recent=(RecentFile(str(tmp_path / "gone.txt")),)))
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addActions([menu.addAction(name) for name in ("a", "b", "c")])
    runner = JobRunner()
    recent = RecentMenu()
    recent.insert_into(menu, store, MissingFiles(runner))
    (inner,) = menu.findChildren(QMenu)
    inner.aboutToShow.emit()
    (entry,) = inner.actions()
    assert entry.isEnabled()
    qtbot.waitUntil(lambda: not entry.isEnabled())


def test_a_session_comes_back_past_a_share_that_does_not_answer(
    qtbot: QtBot, tmp_path: Path, answer: Event
) -> None:
    window = threaded_window(qtbot, SettingsStore())
    parts = window.shell.parts
    restorer = Restorer(parts, window.shell.returner)
    dead, gone, there = DEAD / "a.txt", tmp_path / "gone.txt", bundled_filing()
    files = tuple(KeptFile(str(path)) for path in (dead, gone, there))
    bundled()  # Understood before: here it is only to come.
    with qtbot.waitSignal(parts.opener.opened):
        restorer.restore(Session(files, str(dead)))
    assert [entry.path for entry in parts.filings.entries] == [there]
    assert restorer.still_to_come.files == files[:1], "the share may come back"
    with qtbot.waitSignal(restorer.done):
        answer.set()
    assert parts.status.sentence.text() == "2 files are no longer there: a.txt, gone.txt."


def test_who_waits_no_longer_for_a_share_keeps_its_file_in_the_session(
    qtbot: QtBot, answer: Event
) -> None:
    window = threaded_window(qtbot, SettingsStore())
    parts = window.shell.parts
    restorer = Restorer(parts, window.shell.returner)
    files = (KeptFile(str(DEAD / "a.txt")),)
    restorer.restore(Session(files, files[0].path))
    (job,) = (job for job in parts.runner.running if job.title)
    assert job.title == "Opening a.txt"
    with qtbot.waitSignal(restorer.done):
        parts.runner.cancel(job)
    assert restorer.still_to_come.files == files
    assert window.shell.body.isVisible()
    answer.set()
