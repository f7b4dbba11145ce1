"""Drafts of files that are being written, and what is left of them when a process is killed.

A draft is held locked while it is written. One that nobody holds is a stray, and whoever writes
into its folder next sweeps it away.
"""

import re
import secrets
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

_NAME = re.compile(r"\.crossfoot-[0-9a-f]{16}\.part")
#: Seconds. A younger draft may have been made just now and not be held yet.
YOUNG = 10.0
#: Seconds after which a draft is a stray where the system keeps no locks.
OLD = 3600.0


def new_draft(folder: Path) -> Path:
    """A name for a draft that no other file in the folder has."""
    return folder / f".crossfoot-{secrets.token_hex(8)}.part"


def hold(file: IO[bytes]) -> bool:
    """Lock an open draft until it is closed; False where the system keeps no such locks.

    Windows needs none: what is open there cannot be deleted.
    """
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415 - Windows has none.

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # A network folder without locks.
        return False
    return True


def sweep(folder: Path) -> None:
    """Delete the strays in a folder; what cannot be deleted stays, and harms nobody."""
    with suppress(OSError):
        for path in folder.iterdir():
            if _NAME.fullmatch(path.name):
                with suppress(OSError):  # Deleted by another, or open on Windows.
                    if _is_stray(path):
                        path.unlink()


def _is_stray(path: Path) -> bool:
    age = time.time() - path.stat().st_mtime
    if age < YOUNG:
        return False
    if sys.platform == "win32":
        return age >= OLD
    import fcntl  # noqa: PLC0415 - as above.

    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return age >= OLD
    return True
