"""Opens again what a session holds, one file after the other."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from viewer.ui.jobs import Job
from viewer.ui.language import say
from viewer.ui.missing_files import is_there
from viewer.ui.open_filings import OpenFiling
from viewer.ui.opening import Opener
from viewer.ui.parts import Parts
from viewer.ui.sessions.fitting import Fitted
from viewer.ui.sessions.losses import Losses
from viewer.ui.sessions.record import KeptFile, Session
from viewer.ui.sessions.returner import Returner


class Restorer(QObject):
    """First the file that was looked at, the others behind it.

    Whether a file is still there is found out in a job: a share of a network that is gone answers
    late or never, and keeps back only its own files.

    Signals:
        done: every file is open again, or could not be.
    """

    done = Signal()

    def __init__(self, parts: Parts, returner: Returner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._returner = returner
        self._session = Session()
        self._to_come: list[Path] = []
        self._there: set[Path] = set()
        self._missing: set[Path] = set()
        self._under_way = ""
        self._is_over = True
        self._losses = Losses()
        parts.runner.ended.connect(self._on_ended)
        returner.returned.connect(self._on_returned)

    @property
    def still_to_come(self) -> Session:
        """The files that are not open again yet, in their order."""
        wanted = set(self._returner.expected.values())
        return Session(tuple(file for file in self._session.files if file in wanted))

    def restore(self, session: Session) -> None:
        """Open its files; one that is gone is told of, and costs nothing."""
        self._session = session
        self._is_over = False
        self._losses, self._missing, self._there = Losses(), set(), set()
        self._returner.remember(session.gone)
        self._returner.expect(session.files)
        area = self._parts.area
        with area.following():
            # They hold for all sheets.
            area.set_order(session.order or area.order)
            area.set_scale(session.scale or area.scale)
        shown_first = sorted(session.files, key=lambda file: file.path != session.shown)
        self._to_come = list(dict.fromkeys(Path(file.path) for file in shown_first))
        for path in tuple(self._to_come):
            self._look_for(path)
        self._next()

    def _look_for(self, path: Path) -> None:
        self._parts.runner.run(
            lambda _report, _cancelled: is_there(str(path)),
            lambda there: self._on_found(path, there=bool(there)),
            _raise,
            kind=_looking_for(path),
            title=say("Opening {name}", name=path.name),
        )

    def _on_found(self, path: Path, *, there: bool) -> None:
        if there:
            self._there.add(path)
        else:
            self._to_come.remove(path)
            self._missing.add(path)
            gone = self._returner.expected.pop(path, None)
            self._returner.remember([gone] if gone is not None else [])
        self._next()

    def _next(self) -> None:
        """Open the next file that is known to be there, if none is being opened."""
        if self._under_way or self._is_over:
            return
        path = next((path for path in self._to_come if path in self._there), None)
        if path is None:
            if not self._to_come:
                self._end()
            return
        self._to_come.remove(path)
        self._under_way = Opener.kind_of(path)
        behind = bool(self._parts.filings.entries)
        self._parts.opener.open([path], remember=False, behind=behind)

    def _on_ended(self, job: Job) -> None:
        if self._under_way and job.kind == self._under_way:
            self._under_way = ""
            # What the job brings is handed over only after its end.
            QTimer.singleShot(0, self, self._next)
        elif job.stop.is_set():
            # Nobody waits for a file any more that was not found yet; the session keeps it.
            self._to_come = [path for path in self._to_come if _looking_for(path) != job.kind]
            QTimer.singleShot(0, self, self._next)

    def _on_returned(self, entry: OpenFiling, kept: KeptFile, fit: Fitted) -> None:
        if kept in self._session.files:
            self._losses.add(entry, kept, fit)

    def _end(self) -> None:
        self._is_over = True
        self._parts.filings.arrange(Path(file.path) for file in self._session.files)
        paths = (Path(file.path) for file in self._session.files)
        notice = self._losses.in_words([path.name for path in paths if path in self._missing])
        if notice:
            self._parts.status.show_notice(notice)
        self.done.emit()


def _looking_for(path: Path) -> str:
    """The kind of the job that looks for that file."""
    return f"look for {path}"


def _raise(error: Exception) -> None:
    """A mistake of ours in a job is one in the window: whoever listens for these hears of it."""
    raise error
