"""Runs of the program one after the other, whose session is kept in a folder."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.shell_window import bare_window
from viewer.ui.main_window import MainWindow
from viewer.ui.session_keeper import SessionKeeper
from viewer.ui.sessions.file import SessionFile
from viewer.ui.settings import SettingsStore


class Run:
    """One run of the program: a window whose session is kept in a folder."""

    def __init__(self, qtbot: QtBot, folder: Path, *files: Path) -> None:
        self.file = SessionFile(folder / "session.json")
        self.store = SettingsStore.load(folder / "settings.json")
        self.window: MainWindow = bare_window(qtbot, self.store)
        self.window.resize(1400, 900)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.shell = self.window.shell
        self.keeper = SessionKeeper(self.shell, self.file)
        self.shell.open_files(files)
        done: list[None] = []
        self.keeper.restorer.done.connect(lambda: done.append(None))
        self.brought_back = self.keeper.begin(with_files=bool(files))
        if self.brought_back and not self.shell.offer.isVisible():
            qtbot.waitUntil(lambda: bool(done))

    def names(self) -> list[str]:
        """The names of the open files, in their order."""
        return [entry.path.name for entry in self.shell.parts.filings.entries]

    def close(self) -> None:
        """Come to the end."""
        self.window.close()

    def fall(self) -> None:
        """End without a word, half a minute after the last change."""
        self.keeper.keep()
        self.keeper._often.stop()
        self.keeper._soon.stop()
        self.shell.leaving.disconnect(self.keeper.end)
        self.window.close()
