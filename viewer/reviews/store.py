"""Keeps the notes on a document: reads what is there, adds to it, never takes anything away."""

import errno
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

from viewer.core.errors import ReviewError
from viewer.core.said import said
from viewer.reviews.files import only_one, put_aside, read_bytes, write_bytes
from viewer.reviews.form import NewerError, from_bytes, to_bytes
from viewer.reviews.places import Places
from viewer.reviews.record import Record

#: The folder or its disk does not take files from us; anything else is told as it is.
_READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept.

    Attributes:
        record: the reviews.
        remarks: what there is to tell about the files, a sentence each.
    """

    record: Record
    remarks: tuple[str, ...] = ()


def load(places: Places) -> Kept:
    """What is kept of a document's reviews. Changes nothing on the disk, whatever it finds."""
    record = Record()
    remarks: list[str] = []
    for path in _files(places):
        try:
            content = read_bytes(path)
            if content is not None:
                record = record.merged(from_bytes(content))
        except NewerError:
            remarks.append(
                said(
                    "{name} was written by a later Crossfoot; its notes are left out.",
                    name=path.name,
                )
            )
        except (ValueError, OverflowError):
            remarks.append(
                said(
                    "{name} is damaged and its notes are left out; the next note puts it aside.",
                    name=path.name,
                )
            )
        except OSError as error:
            remarks.append(
                said(
                    "{name} cannot be read ({strerror}).", name=path.name, strerror=error.strerror
                )
            )
    return Kept(record, tuple(remarks))


def add(places: Places, document: tuple[str, str], change: Callable[[Record], Record]) -> Kept:
    """Change what is kept, on top of what others have written meanwhile.

    Args:
        places: where.
        document: name and SHA-256 of the document as it is now.
        change: adds to the record.

    Returns:
        What is kept now, with a sentence if it had to be put elsewhere or a damaged file renamed.

    Raises:
        ReviewError: it cannot be kept; what was kept is untouched.
    """
    try:
        with only_one(places.lock):
            return _add(places, document, change)
    except OSError as error:
        raise ReviewError(
            said(
                "The note could not be kept: {strerror}",
                strerror=error.strerror or "an error of the system",
            ),
            said("Nothing is changed."),
            (("path", str(places.beside or places.own)), ("system", str(error))),
        ) from error


def _add(places: Places, document: tuple[str, str], change: Callable[[Record], Record]) -> Kept:
    record = Record()
    damaged: list[Path] = []
    for path in _files(places):
        try:
            content = read_bytes(path)
            if content is not None:
                record = record.merged(from_bytes(content))
        except NewerError as error:
            raise ReviewError(
                said("{name} was written by a later Crossfoot", name=path.name),
                said("Update this one; the notes there are unchanged."),
            ) from error
        except (ValueError, OverflowError):
            damaged.append(path)
    name, file_hash = document
    record = change(replace(record, name=name, sha256=file_hash))
    content = to_bytes(record)
    if places.beside is not None:
        try:
            told = _write(places.beside, content, damaged)
            return Kept(record, told)
        except OSError as error:
            if error.errno not in _READ_ONLY:
                raise
    told = _write(places.own, content, damaged)
    if places.beside is not None:
        where = f"its notes are kept in {places.own.parent}"
        told = (*told, f"The folder of {name} may not be written to; {where}.")
    return Kept(record, told)


def _write(path: Path, content: bytes, damaged: Collection[Path]) -> tuple[str, ...]:
    """Write a file; a damaged one that stands there keeps its content under another name."""
    if path not in damaged:
        write_bytes(path, content)
        return ()
    aside = put_aside(path)
    write_bytes(path, content)
    return (f"{path.name} was damaged; it is kept as {aside.name}.",)


def _files(places: Places) -> tuple[Path, ...]:
    return tuple(path for path in (places.beside, places.own) if path is not None)
