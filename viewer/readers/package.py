"""A zip package read in memory, under limits that are looked at before anything is unfolded."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from viewer.core.errors import ReadError
from viewer.core.said import said
from viewer.readers.snapshot import Snapshot

MAX_ENTRIES = 10_000
MAX_TOTAL = 2**30
MAX_PART = 2**29
#: A part may unfold to so many times its size, and to the second number in any case.
MAX_RATIO, FREE = 1000, 2**20
MAGIC = b"PK\x03\x04"
_CHUNK = 2**20
_ENCRYPTED = 0x1
#: What only hostile XML holds: a document type could name other files and endless entities.
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY", b"\x00")


class Package:
    """The parts of a zip file.

    Args:
        snapshot: the file.

    Raises:
        ReadError: it is damaged, locked with a password, or would unfold to too much.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.name = snapshot.name
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(snapshot.data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise self.damaged(str(error)) from error
        self._parts = self._checked(self._archive.infolist())

    @property
    def names(self) -> frozenset[str]:
        """The names of its parts."""
        return frozenset(self._parts)

    def damaged(self, why: str) -> ReadError:
        """What to say of a package that cannot be read."""
        return ReadError(
            said("{name} is damaged", name=self.name),
            said("Export or download it again."),
            (("reason", why),),
        )

    @contextmanager
    def part(self, name: str) -> Iterator[IO[bytes]]:
        """An XML part, open for reading.

        Raises:
            ReadError: it is not there, is damaged, or holds what no such part may hold.
        """
        info = self._parts.get(name)
        if info is None:
            raise self.damaged(said("there is no part {name}", name=name))
        try:
            self._look_through(info)
            with self._archive.open(info) as stream:
                yield stream
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise self.damaged(str(error)) from error

    def _look_through(self, info: zipfile.ZipInfo) -> None:
        """Read a part once, for what is forbidden in it."""
        tail = b""
        with self._archive.open(info) as stream:
            while chunk := stream.read(_CHUNK):
                window = tail + chunk
                if any(sign in window for sign in _FORBIDDEN):
                    raise ReadError(
                        said(
                            "{name} holds XML that refers to other files or is no plain UTF-8",
                            name=self.name,
                        ),
                        said("Export the filing again."),
                        (("part", info.filename),),
                    )
                tail = window[-16:]

    def _checked(self, parts: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        if len(parts) > MAX_ENTRIES:
            raise self._too_large(f"{len(parts):,} parts")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise ReadError(
                said("{name} is locked with a password", name=self.name),
                said("Save it without one and open that."),
            )
        if sum(part.file_size for part in parts) > MAX_TOTAL:
            raise self._too_large("1 GB in all")
        for part in parts:
            allowed = max(FREE, min(MAX_PART, MAX_RATIO * part.compress_size))
            if part.file_size > allowed:
                raise self._too_large(f"{part.file_size:,} bytes in {part.filename[:80]}")
        by_name = {part.filename: part for part in parts}
        if len(by_name) != len(parts):
            raise self.damaged(said("two parts have one name"))
        return by_name

    def _too_large(self, what: str) -> ReadError:
        return ReadError(
            said("{name} would unfold to more than a filing's workbook has", name=self.name),
            said("Open the filing that it was made from."),
            (("unfolds to", what),),
        )
