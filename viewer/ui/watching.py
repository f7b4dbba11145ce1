"""Open files that change on the disk: said in one sentence, and read again when asked for.

A file is never read again by itself: what somebody is looking at stays.
"""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from viewer.ui.action_ids import ActionId
from viewer.ui.language import say
from viewer.ui.open_filings import Entry, OpenFiling
from viewer.ui.parts import Parts

#: Milliseconds after the last change: who writes a file does so in several steps.
SETTLED = 400
#: Modification time in nanoseconds, and size in bytes; None of a file that is not there.
Stamp = tuple[int, int] | None


class State(Enum):
    """What became of a file."""

    SAME = 0
    CHANGED = 1
    GONE = 2


@dataclass(frozen=True, slots=True)
class _Watched:
    """An open file.

    Attributes:
        path: where it is.
        digest: SHA-256 of the bytes that were read.
        stamp: as it was seen last; None before it was, and of a file that is not there.
        is_gone: whether it was missed already.
    """

    path: Path
    digest: str
    stamp: Stamp
    is_gone: bool = False


class FileWatch(QObject):
    """Watches the files of the open filings.

    Args:
        parts: the window's.
    """

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._watched: dict[int, _Watched] = {}
        self._changed: dict[int, Path] = {}
        self._asked: set[Path] = set()
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, interval=SETTLED, singleShot=True)
        self._watcher.fileChanged.connect(lambda _: self._settled.start())
        self._settled.timeout.connect(self.look)
        parts.opener.opened.connect(self._on_opened)
        parts.opener.failed.connect(lambda entry: self._asked.discard(entry.path))
        parts.filings.removed.connect(self._on_removed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            # Folders of a network tell nobody: look when somebody comes back to the window.
            app.applicationStateChanged.connect(self._on_state)

    def handlers(self) -> dict[ActionId, Callable[[], None]]:
        """Action -> what it does."""
        return {ActionId.READ_AGAIN: self.read_shown_again}

    def read_shown_again(self) -> None:
        """Read the file of the filing shown again; its sheets stay as they are arranged."""
        filing = self._parts.area.filing
        if filing is not None:
            self._read_again([filing.path])

    def look(self) -> None:
        """See what became of the files, in a job: a disk may be far away."""
        watched = dict(self._watched)
        if watched:
            self._parts.runner.run(
                lambda _report, _cancelled: {
                    number: became(one.path, one.digest, one.stamp)
                    for number, one in watched.items()
                },
                self._on_seen,  # type: ignore[arg-type] # A job gives what its function returns.
                lambda _error: None,  # It is asked again at the next change.
                kind="watch files",
            )

    def _on_opened(self, entry: OpenFiling) -> None:
        path = entry.path
        # Its stamp is not known: it may have been written to since its bytes were read.
        self._watched[entry.number] = _Watched(path, entry.filing.document.file_hash, None)
        self._watcher.addPath(str(path))
        if path in self._asked:
            self._asked.discard(path)
            self._parts.status.show_notice(say("{name} was read again.", name=path.name))

    def _on_removed(self, entry: Entry) -> None:
        gone = self._watched.pop(entry.number, None)
        self._changed.pop(entry.number, None)
        if gone is not None and gone.path not in {one.path for one in self._watched.values()}:
            self._watcher.removePath(str(gone.path))

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            self._settled.start()

    def _on_seen(self, found: dict[int, tuple[State, Stamp]]) -> None:
        for number, (state, stamp) in found.items():
            one = self._watched.get(number)
            if one is None:
                continue
            is_gone = state is State.GONE
            if is_gone and not one.is_gone:
                self._parts.status.show_notice(
                    say(
                        "{name} is no longer there; what was read of it stays open.",
                        name=one.path.name,
                    )
                )
            if stamp != one.stamp or is_gone != one.is_gone:
                self._watched[number] = _Watched(one.path, one.digest, stamp, is_gone)
                self._watcher.addPath(str(one.path))  # A file put in its place is another one.
            if state is State.CHANGED:
                self._changed[number] = one.path
                self._make_offer()

    def _make_offer(self) -> None:
        paths = list(self._changed.values())
        self._parts.offer.make(
            say("{name} has changed on the disk.", name=paths[0].name)
            if len(paths) == 1
            else say("{count} open files have changed on the disk.", count=len(paths)),
            (say("Read it again") if len(paths) == 1 else say("Read them again"), self._accept),
            (say("Keep what is shown"), self._dismiss),
        )

    def _accept(self) -> None:
        paths = list(self._changed.values())
        self._changed.clear()
        self._read_again(paths)

    def _dismiss(self) -> None:
        self._changed.clear()

    def _read_again(self, paths: Iterable[Path]) -> None:
        filing = self._parts.area.filing
        for path in paths:
            self._asked.add(path)
            behind = filing is not None and path != filing.path
            self._parts.opener.open([path], remember=False, behind=behind)


def stamp_of(path: Path) -> Stamp:
    """What tells without reading a file that it was written to; None if it is not there."""
    with suppress(OSError):
        found = path.stat()
        return found.st_mtime_ns, found.st_size
    return None


def became(path: Path, digest: str, known: Stamp) -> tuple[State, Stamp]:
    """What became of a file, and how it is stamped now.

    Args:
        path: the file.
        digest: SHA-256 of the bytes that were read.
        known: its stamp when it was seen last.

    Returns:
        One that cannot be read for now, as while it is being written, is as it was: it will be
        asked again, and has not lost its stamp.
    """
    stamp = stamp_of(path)
    if stamp is None:
        return (State.GONE, None)
    if stamp == known:
        return (State.SAME, stamp)
    try:
        with path.open("rb") as file:
            present = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return (State.SAME, known)
    return (State.SAME if present == digest else State.CHANGED, stamp)
