"""Starting the window: with a person before it, or for a picture without a screen."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEventLoop,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from viewer.ui import language, theme
from viewer.ui.jobs import ImmediateRunner, JobRunner
from viewer.ui.main_window import MainWindow
from viewer.ui.outfit import Outfit
from viewer.ui.own_files import own_folder
from viewer.ui.seat import Seat, seat_in, taken
from viewer.ui.settings import SettingsStore

if TYPE_CHECKING:
    from viewer.core.filing import Filing
    from viewer.core.printed_page import PrintedPage
    from viewer.ui.calls import Call
    from viewer.ui.desk import Desk
    from viewer.ui.open_filings import FailedFiling, OpenFiling
    from viewer.worker.pool import Arrived, IsCancelled, ReadingPool, Report

UNREADABLE = 2
#: Seconds that a job's thread may keep the interpreter while the window asks for it. A paint asks
#: many times; with Python's own 5 ms the window stood still three times as long.
TURN = 0.001


@dataclass(frozen=True, slots=True)
class Launch:
    """What to start with.

    Attributes:
        files: files to open; the bundled filing if there are none.
        theme: "light", "dark", or "" for what the settings say.
        language: "en", "ja", or "" for what the settings say.
        size: width and height of the window, None for what the settings say.
        statement: id or kind of the statement to show, "" for the first.
        cell: name of the cell to go to ("C7"), "" for the first figure.
        screenshot: the picture to write, None to show the window.
        new_window: whether a window that is there already is left alone.
    """

    files: tuple[Path, ...] = ()
    theme: str = ""
    language: str = ""
    size: tuple[int, int] | None = None
    statement: str = ""
    cell: str = ""
    screenshot: Path | None = None
    new_window: bool = False

    @property
    def call(self) -> "Call":
        """What a window is asked for."""
        from viewer.ui.calls import Call  # noqa: PLC0415 - the first frame does without.

        files = tuple(str(file.absolute()) for file in self.files)
        token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
        return Call(files, self.statement, self.cell, token)


def launch(asked: Launch) -> int:
    """Run the application; gives back its exit code."""
    app = _application()
    if asked.screenshot is not None:
        return _picture(app, asked, asked.screenshot)
    seat = seat_in(own_folder())
    lock = taken(seat)
    if lock is None and not asked.new_window and _is_handed_over(seat, asked):
        return 0
    sys.setswitchinterval(TURN)
    store = SettingsStore.load()
    _apply_theme(app, asked.theme or store.current.theme)
    language.install(app, asked.language or store.current.language)
    pool = _LatePool()
    runner = JobRunner()
    window = MainWindow(store, Outfit(runner, pool.read, look=pool.look))
    window.first_painted.connect(pool.warm)  # 20 ms, while nothing is asked for yet.
    desks: list[Desk] = []
    window.furnished.connect(lambda: desks.append(_desk(window, asked, seat if lock else None)))
    if asked.size:
        window.resize(*asked.size)
    window.first_painted.connect(window.furnish_in_steps)
    window.present()
    app.exec()
    for desk in desks:
        desk.close()
    runner.cancel_all()
    pool.close()
    if lock is not None:
        lock.unlock()
    return UNREADABLE if any(desk.has_failed for desk in desks) else 0


class _LatePool:
    """The reading processes, made when the first frame is painted: they load longer than it."""

    def __init__(self) -> None:
        self._made: ReadingPool | None = None

    def warm(self) -> None:
        """Start a process ahead of the first file."""
        self._pool.warm()

    def read(
        self, path: Path, report: "Report", cancelled: "IsCancelled", arrived: "Arrived"
    ) -> "Filing":
        """The filing in a file, as `ReadingPool.read` gives it."""
        return self._pool.read(path, report, cancelled, arrived)

    def look(
        self, path: Path, file_hash: str, text: str, cancelled: "IsCancelled"
    ) -> "PrintedPage":
        """How a document is printed, as `ReadingPool.look` gives it."""
        return self._pool.look(path, file_hash, text, cancelled)

    def close(self) -> None:
        """End all processes."""
        if self._made is not None:
            self._made.close()

    @property
    def _pool(self) -> "ReadingPool":
        if self._made is None:
            from viewer.worker.pool import ReadingPool  # noqa: PLC0415 - as said above.

            self._made = ReadingPool()
        return self._made


def _is_handed_over(seat: Seat, asked: Launch) -> bool:
    """Whether the window that is there has taken what was asked for."""
    from viewer.ui.calls import handed_over  # noqa: PLC0415 - a first start does without.

    return handed_over(seat, asked.call)


def _desk(window: MainWindow, asked: Launch, seat: Seat | None) -> "Desk":
    """What the window has beside it; what was asked for is being opened."""
    from viewer.ui.desk import Desk  # noqa: PLC0415 - the first frame does without.

    desk = Desk(window, asked.call, seat)
    desk.begin()
    return desk


def _application() -> QApplication:
    QCoreApplication.setOrganizationName("")
    QCoreApplication.setApplicationName("crossfoot")
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else theme.application(sys.argv[0])
    app.setApplicationDisplayName("")
    return app


def _apply_theme(app: QApplication, name: str) -> None:
    if name in {"light", "dark"}:
        theme.apply(app, theme.dark() if name == "dark" else theme.light())
    else:
        theme.follow_system(app)


def _open_in_picture(window: MainWindow, asked: Launch) -> bool:
    """Open what was asked for and go to the place that was asked for; whether all was read."""
    opener, navigator = window.shell.parts.opener, window.shell.navigator
    failures: list[object] = []

    def go(entry: "OpenFiling") -> None:
        complaint = navigator.to_place(entry, asked.statement, asked.cell)
        if complaint:
            sys.stderr.write(f"crossfoot: {complaint}\n")

    def tell(entry: "FailedFiling") -> None:
        failures.append(entry)
        sys.stderr.write(f"crossfoot: {entry.error}\n")

    opener.opened.connect(go)
    opener.failed.connect(tell)
    if asked.files:
        opener.open(asked.files, remember=False)
    else:
        opener.open_sample()
    return not failures


def _picture(app: QApplication, asked: Launch, target: Path) -> int:
    """Render the window into a file."""
    qInstallMessageHandler(_say_what_matters)
    _apply_theme(app, asked.theme or "light")
    language.install(app, asked.language or "en")
    window = MainWindow(SettingsStore(), Outfit(ImmediateRunner()))
    window.resize(*(asked.size or (1600, 1000)))
    window.show()
    window.furnish()
    is_read = _open_in_picture(window, asked)
    window.shell.navigator.focus_sheet()
    for _ in range(5):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    saved = window.grab().save(str(target))
    window.close()
    if not saved:
        sys.stderr.write(f"crossfoot: {target} cannot be written. Choose another place.\n")
        return UNREADABLE
    return 0 if is_read else UNREADABLE


def _say_what_matters(kind: QtMsgType, _: QMessageLogContext, message: str | None) -> None:
    """Qt's messages on stderr, without what the platform of no screen always says."""
    if kind is not QtMsgType.QtDebugMsg and "propagateSizeHints" not in (message or ""):
        sys.stderr.write(f"{message}\n")
