"""SGML submissions to the SEC: a header, then several documents in one file."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from viewer.core.document import Block, Document, RawTable
from viewer.core.errors import ReadError
from viewer.core.said import said
from viewer.readers.encodings import decode
from viewer.readers.markuptree import parsed
from viewer.readers.page import Page
from viewer.readers.preformatted import preformatted_blocks
from viewer.readers.snapshot import Snapshot
from viewer.readers.walker import Walker

_DOCUMENT = re.compile(r"<DOCUMENT>(.*?)(?:</DOCUMENT>|(?=<DOCUMENT>)|\Z)", re.DOTALL)
_FIELD = re.compile(r"<(TYPE|FILENAME|DESCRIPTION)>([^<\n]*)")
_SCHEDULE = "EX-27"
_BODY = re.compile(r"<TEXT>(.*?)(?:</TEXT>|\Z)", re.DOTALL)
_FOREIGN = re.compile(
    r"\s*(?:begin \d{3} |<XBRL>|<XML>|<PDF>|<JSON>|<\?xml(?![^>]*>\s*<(?:!|html)))"
)
_HTML = re.compile(
    r"<(?:html|body|div|p|table)\b[^>]*>.*?</(?:td|p|div|font|b|html)>", re.I | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Part:
    """One document of a submission.

    Attributes:
        name: its type and file name, to name it to people.
        text: its body.
    """

    name: str
    text: str

    @property
    def is_foreign(self) -> bool:
        """Whether it is a picture, an archive or data, encoded as text."""
        return bool(_FOREIGN.match(self.text))

    @property
    def is_html(self) -> bool:
        """Whether it is a web page."""
        return bool(_HTML.search(self.text[:20_000]))


def read_submission(
    snapshot: Snapshot,
    report: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The document that a submission's documents make together, one after the other.

    Args:
        snapshot: the file.
        report: told the share that is done, 0 to 1.
        cancelled: asked at each table of a page whether to stop.

    Raises:
        ReadError: no document in it is text.
        Cancelled: `cancelled` returned true.
    """
    decoded = decode(snapshot.data)
    page = Page(snapshot.file_hash)
    blocks: list[Block] = []
    remarks = list(decoded.remarks)
    tables = 0
    header, parts = _header(decoded.text), list(_parts(decoded.text))
    if header.strip():
        blocks += preformatted_blocks(header, page, 0)
    for number, part in enumerate(parts):
        if report:
            report(number / len(parts))
        if part.is_foreign:
            remarks.append(said("{name} is no text document and is left out.", name=part.name))
        elif part.is_html:
            root, lost = parsed(part.text)
            walker = Walker(page, None, cancelled, tables)
            if root is not None:
                walker.walk(root)
            blocks += walker.blocks
            remarks += [*lost, *walker.remarks]
            tables = walker.tables
        else:
            found = preformatted_blocks(part.text, page, tables)
            tables += sum(isinstance(block, RawTable) for block in found)
            blocks += found
    if not any(part.text.strip() and not part.is_foreign for part in parts):
        raise ReadError(
            said("{name} is a submission without a text document in it", name=snapshot.name),
            said("Download the filing's main document."),
        )
    path, digest = snapshot.path, snapshot.file_hash
    text = page.text
    return Document(snapshot.name, path, digest, "text/plain", text, tuple(blocks), tuple(remarks))


def html_parts(text: str) -> Iterator[str]:
    """The bodies of those documents of a submission that are web pages, in order."""
    return (part.text for part in _parts(text) if part.is_html and not part.is_foreign)


def _header(text: str) -> str:
    """What stands before the first document."""
    return text[: max(0, text.find("<DOCUMENT>"))]


def _parts(text: str) -> Iterator[Part]:
    for number, document in enumerate(_DOCUMENT.finditer(text), 1):
        fields = dict(_FIELD.findall(document[1][:5000]))
        body = _BODY.search(document[1])
        if not body:
            continue
        words = [fields.get("TYPE", "").strip(), fields.get("FILENAME", "").strip()]
        text = body[1]
        if words[0].startswith(_SCHEDULE) and fields.get("DESCRIPTION", "").strip():
            text = f"{fields['DESCRIPTION'].strip()}\n\n{text}"  # It has no title of its own.
        name = f"Document {number} ({', '.join(word for word in words if word)})"
        yield Part(name, text)
