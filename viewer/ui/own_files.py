"""The program's own small files: read with suspicion, written whole or not at all, set aside."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def own_folder() -> Path:
    """The user's configuration folder of this program."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))


def read_text(path: Path, largest: int) -> str:
    """The text of a file.

    Args:
        path: the file.
        largest: bytes beyond which it is not ours, and not even read.

    Raises:
        OSError: it cannot be read.
        ValueError: it is too large, or no text.
    """
    if path.stat().st_size > largest:
        raise ValueError("too large")
    return path.read_text(encoding="utf-8")


def write_text(path: Path, text: str) -> None:
    """Write a file so that it is the old one or the new one, never half of it.

    No fsync: the window would wait for the disk, and a file lost with the power costs habits only.

    Raises:
        OSError: it cannot be written; what stood there is untouched.
    """
    import tempfile  # noqa: PLC0415 - it loads much, and the first frame writes nothing.

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        # A path may hold bytes that are no text: JSON has them escaped, and UTF-8 takes the rest.
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except BaseException:
        with suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def put_aside(path: Path) -> Path:
    """Give a file that cannot be understood another name; gives back where it is now.

    Raises:
        OSError: it cannot be renamed.
    """
    from datetime import UTC, datetime  # noqa: PLC0415 - hardly any start needs it.

    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    aside = path.with_name(f"{path.name}.bad-{stamp}")
    path.replace(aside)
    return aside
