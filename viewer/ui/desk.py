"""What a start with a person before it has beside the window: its seat, its session, its callers.

Pictures without a screen and tests have none of it.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from viewer.core.bundled import bundled_filing
from viewer.ui.calls import Call, Doorkeeper
from viewer.ui.crash_reports import CrashReports
from viewer.ui.main_window import MainWindow
from viewer.ui.open_filings import FailedFiling, OpenFiling
from viewer.ui.own_files import own_folder
from viewer.ui.seat import Seat
from viewer.ui.session_keeper import SessionKeeper
from viewer.ui.sessions.file import FILE_NAME, SessionFile


class Desk(QObject):
    """Opens what is asked for, now and by later starts, and keeps the session.

    Args:
        window: the window, furnished.
        call: what this start was asked for.
        seat: where later starts find this window; None if another window has it: then this one
            keeps no session either.

    Attributes:
        has_failed: whether anything that was asked for could not be read.
    """

    def __init__(self, window: MainWindow, call: Call, seat: Seat | None) -> None:
        super().__init__(window)
        self._window = window
        self._call = call
        self._seat = seat
        self._places: dict[Path, Call] = {}
        self._reports = CrashReports(own_folder())
        self.door: Doorkeeper | None = None
        self.has_failed = False

    def close(self) -> None:
        """Be found no more: this is a good end."""
        self._reports.end()
        if self.door is not None:
            self.door.close()

    def answer(self, call: Call) -> None:
        """Open what a later start asks for, and come to the front."""
        self._open(call)
        self._come_forward(call.token)

    def begin(self) -> None:
        """Open what this start was asked for, or what was open at the last end."""
        parts = self._window.shell.parts
        complaint = self._reports.begin() if parts.store.current.crash_reports else ""
        if complaint:
            parts.status.show_notice(complaint)
        opener = parts.opener
        opener.opened.connect(self._on_opened)
        opener.failed.connect(self._on_failed)
        self._open(self._call)
        brought_back = self._keep_session()
        if not self._call.files and not brought_back:
            self._open_sample()
        elif not self._window.shell.parts.runner.awaited:
            self._window.reveal()

    def _keep_session(self) -> bool:
        """Listen and keep the session, if the seat is ours; whether something came back."""
        if self._seat is None:
            return False
        self.door = Doorkeeper(self._seat, self)
        self.door.called.connect(self.answer)
        file = SessionFile(self._seat.lock.with_name(FILE_NAME))
        keeper = SessionKeeper(self._window.shell, file)
        return keeper.begin(with_files=bool(self._call.files))

    def _open(self, call: Call) -> None:
        paths = [Path(name) for name in call.files]
        self._places |= dict.fromkeys(paths, call)
        self._window.shell.parts.opener.open(paths)

    def _open_sample(self) -> None:
        self._places[bundled_filing()] = self._call
        self._window.shell.parts.opener.open_sample()

    def _on_opened(self, entry: OpenFiling) -> None:
        """Go to the place that was asked for, once."""
        call = self._places.pop(entry.path, None)
        if call is not None:
            navigator = self._window.shell.navigator
            complaint = navigator.to_place(entry, call.statement, call.cell)
            if complaint:
                sys.stderr.write(f"crossfoot: {complaint}\n")

    def _on_failed(self, entry: FailedFiling) -> None:
        if self._places.pop(entry.path, None) is not None:
            self.has_failed = True
            sys.stderr.write(f"crossfoot: {entry.error}\n")

    def _come_forward(self, token: str) -> None:
        """Bring the window to the front, as far as the desktop lets it."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt asks the desktop with it.
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        QApplication.alert(self._window)
