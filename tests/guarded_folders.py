"""Folders that no test writes to: the shared filings, the bundled one, and the user's own notes.

A test that keeps notes or exports does so beside a copy.
"""

import os
import sys
from pathlib import Path

from viewer.reviews.places import data_folder

ROOT = Path(__file__).resolve().parents[1]
GUARDED = tuple(
    os.path.realpath(folder) for folder in (ROOT.parent / "shared", ROOT / "data", data_folder())
)
CHANGES = {
    "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink",
    "os.truncate", "os.utime",
}  # fmt: skip
#: What they point to is only read.
NAMING = {"os.link", "os.symlink"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

_attempts: list[str] = []


class WriteForbiddenError(RuntimeError):
    """Something tried to write to a folder that is nobody's to write to in a test."""


def written_to() -> list[str]:
    """What this process tried to write there, remembered in case the code swallows the error."""
    return _attempts


def _forbid_writing(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        path, _, flags = arguments
        if not (isinstance(flags, int) and flags & WRITING):
            return
        places: tuple[object, ...] = (path,)
    elif event in CHANGES:
        places = arguments[1:2] if event in NAMING else arguments[:2]
    else:
        return
    for place in places:
        if isinstance(place, str | bytes) and _is_guarded(os.fsdecode(place)):
            _attempts.append(f"{event} {os.fsdecode(place)}")
            raise WriteForbiddenError(_attempts[-1])


def _is_guarded(path: str) -> bool:
    real = os.path.realpath(path)
    return any(real == folder or real.startswith(folder + os.sep) for folder in GUARDED)


sys.addaudithook(_forbid_writing)
