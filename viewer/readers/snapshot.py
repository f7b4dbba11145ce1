"""The bytes of a file, taken once: everything later works on this snapshot, not on the disk."""

import gzip
import hashlib
import io
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from viewer.core.errors import Cancelled, ReadError
from viewer.core.said import said

MAX_BYTES = 200 * 2**20
"""The largest file that is read, and the largest that a compressed one may unfold to."""

_CHUNK = 4 * 2**20
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file's bytes.

    Attributes:
        name: the file's name without its folder.
        path: the path as given.
        file_hash: SHA-256 of the bytes on the disk, hexadecimal.
        data: the bytes, decompressed if the file was gzip.
    """

    name: str
    path: str
    file_hash: str
    data: bytes


def take_snapshot(path: Path, cancelled: Callable[[], bool] | None = None) -> Snapshot:
    """The bytes of the file at `path`.

    Raises:
        ReadError: it is missing, a folder, unreadable, empty, too large, or broken gzip.
        Cancelled: `cancelled` returned true.
    """
    stored = _stored_bytes(path, cancelled)
    if not stored:
        raise ReadError(
            said("{name} is empty", name=path.name),
            said("Download the filing again."),
            (("size", "0 bytes"),),
        )
    data = _decompressed(path.name, stored) if stored.startswith(_GZIP) else stored
    return Snapshot(path.name, str(path), hashlib.sha256(stored).hexdigest(), data)


def _stored_bytes(path: Path, cancelled: Callable[[], bool] | None) -> bytes:
    chunks: list[bytes] = []
    size = 0
    try:
        if path.is_dir():
            raise ReadError(
                said("{name} is a folder", name=path.name or path), said("Open a file in it.")
            )
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if cancelled and cancelled():
                    raise Cancelled
                size += len(chunk)
                if size > MAX_BYTES:
                    raise _too_large(
                        said("{name} is more than {limit}", name=path.name, limit=_limit())
                    )
                chunks.append(chunk)
    except FileNotFoundError as error:
        raise ReadError(
            said("{name} was not found", name=path.name or path),
            said("Check the name and the folder."),
            (("path", str(path)),),
        ) from error
    except PermissionError as error:
        raise ReadError(
            said("{name} may not be read", name=path.name),
            said("Ask for permission, or copy it to a folder of yours."),
        ) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            said("{name} could not be read ({reason})", name=path.name, reason=reason),
            said("Copy it to this computer and try again."),
        ) from error
    return b"".join(chunks)


def _decompressed(name: str, stored: bytes) -> bytes:
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(stored)) as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ReadError(
            said("{name} is a damaged gzip file ({error})", name=name, error=error),
            said("Download the filing again."),
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large(said("{name} unfolds to more than {limit}", name=name, limit=_limit()))
    if not data:
        raise ReadError(
            said("{name} holds an empty file", name=name), said("Download the filing again.")
        )
    return data


def _limit() -> str:
    return f"{MAX_BYTES / 2**20:.3g} MB"


def _too_large(what: str) -> ReadError:
    return ReadError(what, said("Open the part of it that holds the statements."))
