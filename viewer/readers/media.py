"""What kind of file it is, told by its content first and by its suffix second."""

import re
from enum import StrEnum
from pathlib import PurePath

from viewer.core.errors import ReadError
from viewer.core.said import said


class Media(StrEnum):
    """The kinds of file that a reader exists for."""

    TEXT = "text/plain"
    HTML = "text/html"
    SUBMISSION = "application/sgml"
    PACKAGE = "application/zip"


_HTML_SUFFIXES = {".htm", ".html", ".xhtml", ".xht"}
_PACKAGE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
#: The stream that a new Office file is kept in when it has a password ([MS-OFFCRYPTO], 1.3).
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PICTURE = (said("a picture"), said("Open the document that the picture was taken from."))
_FOREIGN = (
    (b"%PDF-", said("a PDF"), said("Open the HTML or text version of it.")),
    (_OLD_OFFICE, said("an old Office file"), said("Save it as text or HTML and open that.")),
    (b"\x89PNG", *_PICTURE),
    (b"\xff\xd8\xff", *_PICTURE),
    (b"GIF8", *_PICTURE),
    (b"II*\x00", *_PICTURE),
    (b"MM\x00*", *_PICTURE),
    (b"Rar!", said("a RAR archive"), said("Unpack it and open the filing inside.")),
    (b"7z\xbc\xaf", said("a 7-Zip archive"), said("Unpack it and open the filing inside.")),
    (b"BZh", said("a bzip2 archive"), said("Unpack it and open the filing inside.")),
    (b"\xfd7zXZ", said("an xz archive"), said("Unpack it and open the filing inside.")),
    (b"{\\rtf", said("a rich-text file"), said("Save it as text or HTML and open that.")),
    (b"%!PS", said("a PostScript file"), said("Open the HTML or text version of it.")),
    (b"\x7fELF", said("a program"), said("Choose the filing itself.")),
    (b"MZ\x90", said("a program"), said("Choose the filing itself.")),
)
_HTML_START = re.compile(
    rb"<!doctype\s+html|<html|<head[\s>]|<body|<(?:div|table|p|title|span|h[1-6])[\s>]",
    re.IGNORECASE,
)
#: Tables set with spaces have tags of their own; rows are what tells a page from them.
_SPACED = re.compile(rb"^\s*<S>\s+<C>|^<CAPTION>", re.MULTILINE)
_HTML_ROWS = re.compile(rb"<(?:tr|td|html|body|p)[\s>]", re.IGNORECASE)
_SGML_START = re.compile(rb"<SEC-DOCUMENT>|<SUBMISSION>|<DOCUMENT>\s*<TYPE>|-----BEGIN PRIVACY")
_XML_ROOT = re.compile(rb"<(?![?!])(?:[\w.-]+:)?([\w.-]+)")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\x0b\x1a\x1b")


def media_of(name: str, data: bytes) -> Media:
    """The kind of file that `data` is.

    Raises:
        ReadError: it is binary, or a kind that no reader exists for.
    """
    if data.startswith(_PACKAGE):
        return Media.PACKAGE
    _refuse_foreign(name, data)
    if _is_binary(data):
        raise ReadError(
            said("{name} is a binary file, not a document", name=name),
            said("Open the filing as HTML or text."),
        )
    head = data[:4096].replace(b"\x00", b"")
    start = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith((b"<?xml", b"<!--")):
        return _xml_media(name, start)
    if _SGML_START.search(head):
        return Media.SUBMISSION if b"<TEXT>" in data[:200_000] else Media.TEXT
    suffix = PurePath(name.lower().removesuffix(".gz")).suffix
    if suffix not in _HTML_SUFFIXES and _SPACED.search(head) and not _HTML_ROWS.search(head):
        return Media.TEXT
    if _HTML_START.match(start) or (suffix in _HTML_SUFFIXES and b"<" in data):
        return Media.HTML
    if start.startswith(b"<") and _HTML_START.search(head):
        return Media.HTML
    return Media.TEXT


def _refuse_foreign(name: str, data: bytes) -> None:
    if data.startswith(_OLD_OFFICE) and _LOCKED in data:
        raise ReadError(
            said("{name} is locked with a password", name=name),
            said("Save it without one and open that."),
        )
    for magic, kind, todo in _FOREIGN:
        if data.startswith(magic):
            raise ReadError(
                said("{name} is {kind}, which is not read yet", name=name, kind=kind), todo
            )


def _xml_media(name: str, start: bytes) -> Media:
    root = _XML_ROOT.search(re.sub(rb"<!--.*?-->", b"", start, flags=re.DOTALL))
    if _HTML_START.search(start) or (root and root[1].lower() == b"html"):
        return Media.HTML
    if not root or not start.startswith(b"<?xml"):
        return Media.TEXT
    kind = root[1].decode("utf-8", "replace")
    raise ReadError(
        said("{name} is an XML file ({kind}), which is not read yet", name=name, kind=kind),
        said("Open the HTML version of it."),
    )


def _is_binary(data: bytes) -> bool:
    """Whether NULs or other control characters say that this is no text."""
    if data.startswith(_WIDE_MARKS):
        return False
    sample = data[: 2**20]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls <= 0.002 * len(sample):
        return False
    half = max(1, len(sample) // 2)
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    wide = max(even, odd) > 0.4 * half and min(even, odd) < 0.05 * half
    return not wide
