"""One window for all files: a second start hands its files to the first and is over.

Who holds the lock is the first. The lock of a program that is gone, however it went, is taken
over by the next one. What passes between the two stays on this machine and with this user.
"""

import json
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME = "window.lock"
FORMAT = "crossfoot files"
#: Bytes. A thousand long paths have less.
LARGEST_CALL = 4_000_000
ANSWER = b"taken\n"
#: Seconds that a second start waits: the first may still be painting its own first frame.
PATIENCE = 4.0
_STEP = 0.05
#: A socket's path is cut by the system beyond some hundred bytes.
LONGEST_PATH = 100


class Call(NamedTuple):
    """What a second start asks of the first.

    Attributes:
        files: absolute paths to open; none if only the window should come to the front.
        statement: id or kind of the statement to show of each, "" for the first.
        cell: name of the cell to go to, "" for the first figure.
        token: what the desktop gave the second start for coming to the front, "" if nothing.
    """

    files: tuple[str, ...] = ()
    statement: str = ""
    cell: str = ""
    token: str = ""


class Seat(NamedTuple):
    """Where the first window is found.

    Attributes:
        lock: the file that it locks.
        socket: the name or path that it listens at.
    """

    lock: Path
    socket: str


def seat_in(folder: Path) -> Seat:
    """The place of the one window whose settings are in that folder."""
    digest = QCryptographicHash.hash(
        os.fsencode(folder), QCryptographicHash.Algorithm.Sha256
    )  # hashlib would take longer to load than the rest of this.
    name = f"crossfoot-{bytes(digest.data()).hex()[:16]}"
    if sys.platform == "win32":
        return Seat(folder / LOCK_NAME, name)
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    # Both are the user's alone; the system's common folder is not.
    home = Path(own) if own and Path(own).is_dir() else folder
    return Seat(folder / LOCK_NAME, str(home / f"{name}.socket"))


def taken(seat: Seat) -> QLockFile | None:
    """The lock of a seat, held while it lives; None if another program has it.

    Where no lock can be made, as in a folder that cannot be written, every window is a first one.
    """
    with suppress(OSError):
        seat.lock.parent.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(seat.lock))
    lock.setStaleLockTime(0)  # Never by age; but the lock of a process that is gone is broken.
    if lock.tryLock(0) or lock.error() is not QLockFile.LockError.LockFailedError:
        return lock
    return None


def handed_over(seat: Seat, call: Call, patience: float = PATIENCE) -> bool:
    """Hand a call to the window that is there; False if it does not answer in time.

    Args:
        seat: where it listens.
        call: what is asked of it.
        patience: seconds to wait for it.
    """
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - a first start does without.

    deadline = time.monotonic() + patience
    while True:
        socket = QLocalSocket()
        socket.connectToServer(seat.socket)
        if socket.waitForConnected(500) and _is_taken(socket, to_line(call), deadline):
            return True
        if time.monotonic() >= deadline:
            return False
        time.sleep(_STEP)


def _is_taken(socket: "QLocalSocket", call: bytes, deadline: float) -> bool:
    """Say it, and wait until it is answered."""
    socket.write(call)
    heard = b""
    while time.monotonic() < deadline:
        if socket.bytesToWrite():
            socket.waitForBytesWritten(100)
        elif not socket.waitForReadyRead(100) and not socket.isValid():
            return False
        heard += bytes(socket.readAll().data())
        if heard.startswith(ANSWER):
            return True
    return False


def to_line(call: Call) -> bytes:
    """A call as a line of JSON."""
    content = {"format": FORMAT} | call._asdict()
    return json.dumps(content, ensure_ascii=True).encode("ascii") + b"\n"


def from_line(line: bytes) -> Call | None:
    """The call in a line, None if it is none of ours."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        return None
    files = data.get("files")
    words = [data.get(name, "") for name in ("statement", "cell", "token")]
    if not isinstance(files, list) or not all(isinstance(word, str) for word in words):
        return None
    if not all(isinstance(path, str) and path and "\0" not in path for path in files):
        return None
    return Call(tuple(files), *words)


class Doorkeeper(QObject):
    """Listens for second starts.

    Signals:
        called: the `Call` of one.
    """

    called = Signal(object)

    def __init__(self, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - after the first frame.

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        self._open(self._server, seat)

    @property
    def listens(self) -> bool:
        """Whether it can be reached."""
        return self._server.isListening()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    @staticmethod
    def _open(server: "QLocalServer", seat: Seat) -> None:
        if sys.platform != "win32" and len(os.fsencode(seat.socket)) > LONGEST_PATH:
            return
        # We hold the lock: whoever made a socket that is there is gone.
        server.removeServer(seat.socket)
        server.listen(seat.socket)

    def _on_connected(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _on_ready(self) -> None:
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - loaded by now.

        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: "QLocalSocket") -> None:
        if socket.bytesAvailable() > LARGEST_CALL:
            socket.abort()
        elif socket.canReadLine():
            call = from_line(bytes(socket.readLine().data()))
            if call is None:
                socket.abort()
                return
            socket.write(ANSWER)
            socket.flush()
            socket.disconnectFromServer()
            self.called.emit(call)
