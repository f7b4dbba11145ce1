"""What goes from the reading process to the window: records of ours and nothing else.

Pickle carries them, since a filing is a net of shared records. A reading process that a document
has taken over could send any pickle; so `Inbox` makes nothing but the records of `viewer.core` and
the few plain types they hold. Both ends remember what went before, so that a filing that grows is
not sent again with each part.
"""

import pickle
from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from io import BytesIO

from typing_extensions import override

from viewer.core.filing import Filing
from viewer.core.printed_page import PrintedPage

RECORDS = "viewer.core."
#: Types from outside that our records are made of, and what pickle itself needs to make them.
PLAIN = {("datetime", "date"), ("datetime", "datetime"), ("decimal", "Decimal")}


@dataclass(frozen=True, slots=True)
class Progress:
    """What is being done, and which share of it is done, 0 to 1."""

    text: str
    share: float


@dataclass(frozen=True, slots=True)
class Part:
    """The filing as far as it is understood."""

    filing: Filing


@dataclass(frozen=True, slots=True)
class Whole:
    """The filing, checked."""

    filing: Filing


@dataclass(frozen=True, slots=True)
class Looked:
    """How the characters of a document are printed."""

    page: PrintedPage


@dataclass(frozen=True, slots=True)
class Failed:
    """Why the file cannot be read: the three parts of a `ReadError`."""

    what: str
    todo: str
    details: tuple[tuple[str, str], ...]


Message = Progress | Part | Whole | Looked | Failed


@dataclass(frozen=True, slots=True)
class Request:
    """What a reading process is asked for: the filing in a file, or how a document is printed.

    Attributes:
        path: the file.
        file_hash: SHA-256 of the bytes that the document was read from; "" to open the file.
        text: the document's text, "" to open the file.
    """

    path: str
    file_hash: str = ""
    text: str = ""

    def packed(self) -> bytes:
        """Its bytes: no path holds the character that parts them."""
        names = f"{self.path}\0{self.file_hash}\0".encode("utf-8", "surrogateescape")
        return names + self.text.encode("utf-8", "surrogatepass")

    @classmethod
    def unpacked(cls, packed: bytes) -> "Request":
        """The request in these bytes."""
        path, file_hash, text = packed.split(b"\0", 2)
        return cls(
            path.decode("utf-8", "surrogateescape"),
            file_hash.decode("ascii"),
            text.decode("utf-8", "surrogatepass"),
        )


class Outbox:
    """Turns the messages about one file into bytes, in order; each record is written once."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._pickler = pickle.Pickler(self._bytes, pickle.HIGHEST_PROTOCOL)

    def packed(self, message: Message) -> bytes:
        """The next message."""
        self._bytes.seek(0)
        self._bytes.truncate()
        self._pickler.dump(message)
        return self._bytes.getvalue()


class Inbox:
    """Turns the bytes of one `Outbox` into messages again, in the same order."""

    def __init__(self) -> None:
        self._bytes = BytesIO()
        self._unpickler = _Unpickler(self._bytes)

    def unpacked(self, packed: bytes) -> Message:
        """The next message.

        Raises:
            pickle.UnpicklingError: it is none, or would make anything but records of ours.
        """
        self._bytes.seek(0)
        self._bytes.truncate()
        self._bytes.write(packed)
        self._bytes.seek(0)
        message = self._unpickler.load()
        if not isinstance(message, Message):
            raise pickle.UnpicklingError(f"{type(message).__name__} is no message")
        return message


class _Unpickler(pickle.Unpickler):
    """Makes records of ours only."""

    @override
    def find_class(self, module: str, name: str, /) -> object:
        if module == __name__ or module.startswith(RECORDS):
            found = getattr(import_module(module), name, None)
            if isinstance(found, type) and found.__module__ == module:
                return found
        elif (module, name) in PLAIN:
            return super().find_class(module, name)
        elif (module, name) == ("builtins", "getattr"):
            return _member
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a filing")


def _member(enumeration: object, name: object) -> Enum:
    """A member of an enumeration: what early patches of Python 3.11 ask `getattr` for."""
    if not (isinstance(enumeration, type) and issubclass(enumeration, Enum)):
        raise pickle.UnpicklingError(f"{enumeration!r} is no enumeration")
    return enumeration[str(name)]
