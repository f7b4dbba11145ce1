"""The reading process: opens the files that it is asked for, one after another."""

import signal
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

from viewer.core.errors import ReadError, ViewerError, mistake
from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.session import open_filing, printed_page
from viewer.worker.messages import (
    Failed,
    Looked,
    Message,
    Outbox,
    Part,
    Progress,
    Request,
    Whole,
)

#: Seconds between two words on how far it is: more often, nobody could read them.
OFTEN = 0.1


def serve(connection: Connection) -> None:
    """Open files until the window closes the connection or is gone.

    Args:
        connection: takes packed `Request`s; gives `Outbox` messages, the last one of each file a
            `Whole`, a `Looked` or a `Failed`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the window's affair.
    while True:
        try:
            request = Request.unpacked(connection.recv_bytes())
        except (EOFError, OSError):
            return  # Nobody is left to read for.
        _Reading(connection).run(request)


class _Reading:
    """One file being read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._outbox = Outbox()
        self._said = 0.0

    def run(self, request: Request) -> None:
        path = Path(request.path)
        try:
            last = self._answer(path, request)
        except ViewerError as error:
            last = _failed(error)
        except MemoryError:
            last = _failed(out_of_memory(path))
        except Exception as error:  # noqa: BLE001 - told with its place; the process lives on.
            last = _failed(mistake(path.name, error))
        self._send(last)

    def _answer(self, path: Path, request: Request) -> Message:
        if request.file_hash:
            return Looked(printed_page(path, request.file_hash, request.text))
        return Whole(open_filing(path, self._report, arrived=self._arrived))

    def _report(self, text: str, share: float) -> None:
        now = monotonic()
        if now - self._said >= OFTEN:
            self._said = now
            self._send(Progress(text, share))

    def _arrived(self, part: Filing) -> None:
        self._send(Part(part))

    def _send(self, message: Message) -> None:
        packed = self._outbox.packed(message)
        try:
            self._connection.send_bytes(packed)
        except OSError as gone:  # Nobody is left to read for: not an error of the file's.
            raise SystemExit from gone


def _failed(error: ViewerError) -> Failed:
    return Failed(error.what, error.todo, error.details)


def out_of_memory(path: Path) -> ReadError:
    """The memory does not suffice for a file."""
    return ReadError(
        said("{name} needs more memory than there is", name=path.name),
        said("Close other programs and open it again."),
    )
