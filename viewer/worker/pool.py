"""The window's side: reading processes, and files read by them."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Lock
from typing import TypeVar

from viewer.core.collector import collector_paused, set_aside
from viewer.core.errors import Cancelled, ReadError
from viewer.core.filing import Filing
from viewer.core.printed_page import PrintedPage
from viewer.core.said import said
from viewer.worker.entry import enter
from viewer.worker.messages import (
    Failed,
    Inbox,
    Looked,
    Message,
    Part,
    Progress,
    Request,
    Whole,
)

Report = Callable[[str, float], None]
IsCancelled = Callable[[], bool]
Arrived = Callable[[Filing], None]
_Answer = TypeVar("_Answer", Whole, Looked)

#: Seconds after which a reading process is asked again whether anybody still waits for it.
PATIENCE = 0.05
#: Seconds within which a process that was told to end has ended.
PARTING = 5.0


@dataclass(frozen=True, slots=True)
class _Hearing:
    """Who hears what a process says on its way to the answer."""

    report: Report
    cancelled: IsCancelled
    arrived: Arrived


def _ignore(*_: object) -> None:
    """For answers that nothing comes before."""


@dataclass(frozen=True, slots=True, eq=False)
class _Worker:
    """A process and the line to it."""

    process: SpawnProcess
    line: Connection

    def end(self) -> int | None:
        """Ends it, whatever it does; gives back its exit code, None if it cannot be ended."""
        self.line.close()
        self.process.kill()
        self.process.join(PARTING)
        return self.process.exitcode


class ReadingPool:
    """Reads files in processes of their own; one that is done waits for the next file.

    Its methods may be called from several threads at once.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._idle: _Worker | None = None
        self._busy: set[_Worker] = set()

    def warm(self) -> None:
        """Starts a process ahead of the first file, so that its imports are done by then."""
        with self._lock:
            if self._idle is None:
                self._idle = _started()

    def read(self, path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
        """The filing in a file, as `viewer.session.open_filing` gives it.

        Args:
            path: the file.
            report: told what is being done and which share of it is done, 0 to 1.
            cancelled: asked twenty times a second whether to stop; then the process is ended, no
                matter what it is at.
            arrived: given the filing as far as it is understood.

        Raises:
            ReadError: the file cannot be read, or reading it has ended the process.
            Cancelled: `cancelled` said so.
        """
        hearing = _Hearing(report, cancelled, arrived)
        return self._answer(Request(str(path)), Whole, hearing).filing

    def look(self, path: Path, file_hash: str, text: str, cancelled: IsCancelled) -> PrintedPage:
        """How a document is printed, as `viewer.session.printed_page` gives it.

        Raises:
            ReadError: the file cannot be read, or reading it has ended the process.
            Cancelled: `cancelled` said so.
        """
        request = Request(str(path), file_hash, text)
        return self._answer(request, Looked, _Hearing(_ignore, cancelled, _ignore)).page

    def _answer(self, request: Request, kind: type[_Answer], hearing: "_Hearing") -> _Answer:
        path = Path(request.path)
        worker = self._taken()
        try:
            worker.line.send_bytes(request.packed())
            answer = _received(worker.line, kind, hearing)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise _ended(path, self._dismissed(worker), error) from error
        except ReadError:
            self._returned(worker)
            raise
        except BaseException:
            self._dismissed(worker)
            raise
        self._returned(worker)
        return answer

    def close(self) -> None:
        """Ends all processes; whoever still waits for one gets a `ReadError`."""
        with self._lock:
            workers = [*self._busy, *([self._idle] if self._idle else [])]
            self._idle = None
            self._busy.clear()
        for worker in workers:
            worker.end()

    def _taken(self) -> _Worker:
        with self._lock:
            worker, self._idle = self._idle, None
        if worker is None or not worker.process.is_alive():
            worker = _started()
        with self._lock:
            self._busy.add(worker)
        return worker

    def _returned(self, worker: _Worker) -> None:
        """One waits for the next file; a second one would only take memory."""
        with self._lock:
            self._busy.discard(worker)
            if self._idle is None:
                self._idle = worker
                return
        worker.end()

    def _dismissed(self, worker: _Worker) -> int | None:
        with self._lock:
            self._busy.discard(worker)
        return worker.end()


def _started() -> _Worker:
    from multiprocessing import get_context  # noqa: PLC0415 - the first frame does not need it.

    spawn = get_context("spawn")
    ours, theirs = spawn.Pipe()
    process = spawn.Process(target=enter, args=(theirs,), name="crossfoot reading", daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _received(line: Connection, kind: type[_Answer], hearing: _Hearing) -> _Answer:
    """What the process sends until it has given an answer of that kind."""
    inbox = Inbox()
    with collector_paused():
        while True:
            message = _next(line, inbox, hearing.cancelled)
            if isinstance(message, Progress):
                hearing.report(message.text, message.share)
            elif isinstance(message, Part):
                hearing.arrived(message.filing)
            elif isinstance(message, Failed):
                raise ReadError(message.what, message.todo, message.details)
            elif isinstance(message, kind):
                set_aside()
                return message
            else:
                raise pickle.UnpicklingError(f"{type(message).__name__} was not asked for")


def _next(line: Connection, inbox: Inbox, cancelled: IsCancelled) -> Message:
    while not cancelled():
        if line.poll(PATIENCE):
            return inbox.unpacked(line.recv_bytes())
    raise Cancelled


def _ended(path: Path, exit_code: int | None, error: Exception) -> ReadError:
    return ReadError(
        said("{name} could not be read: reading it ended the process that reads", name=path.name),
        said(
            "Open it again after closing other programs; if that does not help, please report it."
        ),
        (("exit code", str(exit_code)), ("error", f"{type(error).__name__}: {error}")),
    )
