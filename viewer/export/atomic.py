"""Files are written whole or not at all: the old one stays until the new one stands."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from viewer.core.errors import ExportError
from viewer.core.said import said
from viewer.export.drafts import hold, new_draft, sweep

#: Windows' own numbers for a name that is too long or that no file may have.
_WINDOWS_NAME = frozenset({123, 206})
_UNCHANGED = said("The old file is unchanged.")


@contextmanager
def replacing(target: Path) -> Iterator[IO[bytes]]:
    """A file to write into, which takes the target's place when the block ends well.

    It is written beside the target, flushed to the disk and renamed. If anything goes wrong in
    the block, or it is cancelled, the target stays as it was and nothing is left behind. What a
    process that was killed has left there is swept away.

    Args:
        target: the file to make or replace; a link is followed.

    Yields:
        A binary file open for writing.

    Raises:
        ExportError: the target cannot be written; one sentence says why and what to do.
    """
    try:
        final = _checked(target)
        sweep(final.parent)
        draft = new_draft(final.parent)
        try:
            with draft.open("xb") as file:
                is_held = hold(file)
                yield file
                file.flush()
                os.fsync(file.fileno())
                _keep_mode(final, draft)
                if is_held:  # Still held, so that nobody takes it for a stray.
                    os.replace(draft, final)  # noqa: PTH105 - says what it does.
            if not is_held:
                os.replace(draft, final)  # noqa: PTH105 - as above.
        finally:
            draft.unlink(missing_ok=True)
        _sync_folder(final.parent)
    except OSError as error:
        raise explain(target, error) from error


def _checked(target: Path) -> Path:
    """The real path to write, after what can be told beforehand."""
    final = target.resolve()
    if final.is_dir():
        raise ExportError(
            said("{name} is a folder", name=target.name), said("Choose a file name inside it.")
        )
    if not final.parent.is_dir():
        raise ExportError(
            said("The folder {parent} does not exist", parent=final.parent),
            said("Make it, or choose another one."),
        )
    if final.exists() and not final.stat().st_mode & 0o222:
        raise ExportError(
            said("{name} is read-only", name=target.name),
            said("Choose another name; the old file is unchanged."),
        )
    return final


def _keep_mode(final: Path, draft: Path) -> None:
    if final.exists():
        draft.chmod(final.stat().st_mode & 0o7777)


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where the system lets a folder be opened."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def explain(target: Path, error: OSError) -> ExportError:
    """An operating system's error in one sentence that says what to do."""
    name = target.name
    details = (("path", str(target)), ("system", str(error)))
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        todo = said("Free some space or choose another one; the old file is unchanged.")
        return ExportError(said("The disk is too full for {name}", name=name), todo, details)
    if error.errno == errno.EROFS:
        return ExportError(
            said("The disk of {name} is read-only", name=name),
            said("Choose another folder."),
            details,
        )
    if error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", 0) in _WINDOWS_NAME:
        return ExportError(
            said("The name {name}… is too long", name=name[:40]),
            said("Choose a shorter one."),
            details,
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ETXTBSY}:
        if target.exists() and os.access(target.parent, os.W_OK):
            todo = said(
                "Close it in the other program and export again; the old file is unchanged."
            )
            return ExportError(said("{name} is in use", name=name), todo, details)
        todo = said("Choose a folder that you may write to.")
        return ExportError(
            said("The folder of {name} may not be written to", name=name), todo, details
        )
    reason = error.strerror or said("an error of the system")
    return ExportError(
        said("{name} could not be written: {reason}", name=name, reason=reason),
        _UNCHANGED,
        details,
    )
