"""The window's side: reading processes, and files read by them."""

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Lock

from viewer.core.collector import collector_paused, set_aside
from viewer.core.errors import Cancelled, ReadError
from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.worker.entry import enter
from viewer.worker.messages import Failed, Inbox, Message, Part, Progress

Report = Callable[[str, float], None]
IsCancelled = Callable[[], bool]
Arrived = Callable[[Filing], None]

#: Seconds after which a reading process is asked again whether anybody still waits for it.
PATIENCE = 0.05
#: Seconds within which a process that was told to end has ended.
PARTING = 5.0


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
        worker = self._taken()
        try:
            worker.line.send_bytes(str(path).encode("utf-8", "surrogateescape"))
            filing = _received(worker.line, report, cancelled, arrived)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise _ended(path, self._dismissed(worker), error) from error
        except ReadError:
            self._returned(worker)
            raise
        except BaseException:
            self._dismissed(worker)
            raise
        self._returned(worker)
        return filing

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


def _received(
    line: Connection, report: Report, cancelled: IsCancelled, arrived: Arrived
) -> Filing:
    """What the process sends until the filing is whole."""
    inbox = Inbox()
    with collector_paused():
        while True:
            message = _next(line, inbox, cancelled)
            if isinstance(message, Progress):
                report(message.text, message.share)
            elif isinstance(message, Part):
                arrived(message.filing)
            elif isinstance(message, Failed):
                raise ReadError(message.what, message.todo, message.details)
            else:
                set_aside()
                return message.filing


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
