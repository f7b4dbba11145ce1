"""What a second start asks of the window that is there, and how the two talk.

It stays on this machine and with this user.
"""

import json
import os
import sys
import time
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from viewer.ui.seat import Seat

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


def handed_over(seat: Seat, call: Call, patience: float = PATIENCE) -> bool:
    """Hand a call to the window that is there; False if it does not answer in time.

    Args:
        seat: where it listens.
        call: what is asked of it.
        patience: seconds to wait for it.
    """
    deadline = time.monotonic() + patience
    while True:
        socket = QLocalSocket()
        socket.connectToServer(seat.socket)
        if socket.waitForConnected(500) and _is_taken(socket, to_line(call), deadline):
            return True
        if time.monotonic() >= deadline:
            return False
        time.sleep(_STEP)


def _is_taken(socket: QLocalSocket, call: bytes, deadline: float) -> bool:
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
    def _open(server: QLocalServer, seat: Seat) -> None:
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
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
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
