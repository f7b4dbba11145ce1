"""One window for all files: who holds the lock is the first, and later starts turn to it.

The lock of a program that is gone, however it went, is taken over by the next one.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCryptographicHash, QLockFile

LOCK_NAME = "window.lock"


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
