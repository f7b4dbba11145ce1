"""Where the notes on a document are kept."""

import hashlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".crossfoot.json"


@dataclass(frozen=True, slots=True)
class Places:
    """The two places for one document's notes.

    Attributes:
        beside: in the document's own folder; None where notes are not to be put there.
        own: in the program's own folder, for where the other cannot be written.
        lock: a file that whoever writes holds locked.
    """

    beside: Path | None
    own: Path
    lock: Path


def places_of(path: str, file_hash: str, *, is_bundled: bool = False) -> Places:
    """The places for a document's notes.

    Args:
        path: the document's file, "" if it came from memory.
        file_hash: SHA-256 of its bytes; it names a document that came from memory.
        is_bundled: whether it comes with the program, whose folders are not the user's.
    """
    file = Path(path).absolute() if path else None
    named = hashlib.sha256(os.fsencode(file)).hexdigest() if file else file_hash
    folder = data_folder() / "reviews"
    beside = file.with_name(f"{file.name}{SUFFIX}") if file and not is_bundled else None
    return Places(beside, folder / f"{named[:32]}{SUFFIX}", folder / f"{named[:32]}.lock")


def data_folder() -> Path:
    """The program's own folder for data, by the custom of the system."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "crossfoot"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "crossfoot"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "crossfoot"
