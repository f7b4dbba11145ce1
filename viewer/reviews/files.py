"""The file of notes: read with suspicion, written whole or not at all, by one at a time."""

import os
import secrets
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from viewer.core.errors import ReviewError
from viewer.core.said import said

#: Bytes. A note has some hundred; more than this is not ours.
LARGEST = 8_000_000
#: Seconds to wait for another window that is writing.
PATIENCE = 3.0
_STEP = 0.02
_DRAFT = ".crossfoot-notes-{}.part"
#: Seconds after which a draft is a stray: writing one takes far less than the first.
OLD = 3600.0


def read_bytes(path: Path) -> bytes | None:
    """The bytes of a file of notes, None if there is none.

    Raises:
        ValueError: it is no plain file of a reasonable size: a link is not followed.
        OSError: it cannot be read.
    """
    try:
        facts = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(facts.st_mode) or facts.st_size > LARGEST:
        raise ValueError("no plain file, or too large")
    return path.read_bytes()


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file so that it is the old one or the new one, never half of it.

    Drafts that a process left there when it was killed are swept away.

    Raises:
        OSError: it cannot be written; what stood there is untouched.
    """
    _sweep(path.parent)
    draft = path.with_name(_DRAFT.format(secrets.token_hex(8)))
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Delete the strays in a folder; what cannot be deleted stays, and harms nobody."""
    with suppress(OSError):
        for stray in folder.glob(_DRAFT.format("[0-9a-f]" * 16)):
            with suppress(OSError):  # Deleted by another, or open on Windows.
                if time.time() - stray.lstat().st_mtime >= OLD:
                    stray.unlink()


def put_aside(path: Path) -> Path:
    """Rename a damaged file to a name that nothing has; gives back where it is now."""
    stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
    aside = path.with_name(f"{path.name}.damaged-{stamp}-{secrets.token_hex(2)}")
    path.rename(aside)
    return aside


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    """Keep other windows and programs out; the system lets go when the program ends, however.

    Raises:
        ReviewError: another one does not let go.
        OSError: the lock cannot be made.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+b") as file:
        deadline = time.monotonic() + PATIENCE
        while not _take(file):
            if time.monotonic() > deadline:
                raise ReviewError(
                    said("Another window is writing the notes on this document"),
                    said("Try again."),
                )
            time.sleep(_STEP)
        # Closing the file lets go.
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
