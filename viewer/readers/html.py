"""The reader of web pages: filings, exhibits and releases in HTML, inline XBRL read as a page."""

from collections.abc import Callable

from viewer.core.document import Document
from viewer.core.errors import ReadError
from viewer.core.said import said
from viewer.readers.encodings import decode
from viewer.readers.markuptree import parsed
from viewer.readers.page import Page
from viewer.readers.placed import is_placed
from viewer.readers.placedpages import placed_blocks
from viewer.readers.snapshot import Snapshot
from viewer.readers.walker import Walker


def read_html(
    snapshot: Snapshot,
    report: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The document that a web page holds.

    Nothing is fetched, no entity expanded, no script run. `Document.text` is the text that the
    page shows; every table element of the page counts in the tables' numbers, shown or not.

    Args:
        snapshot: the file.
        report: told the share that is done, 0 to 1.
        cancelled: asked at each table whether to stop.

    Raises:
        ReadError: the page shows no text at all.
        Cancelled: `cancelled` returned true.
    """
    decoded = decode(snapshot.data, declared=True)
    root, remarks = parsed(decoded.text)
    walker = Walker(Page(snapshot.file_hash), report, cancelled)
    if root is not None and root.find(".//table") is None and is_placed(decoded.text):
        walker.flow.blocks += placed_blocks(root, walker.flow.page, cancelled)
    elif root is not None:
        walker.walk(root)
    if not walker.blocks:
        raise ReadError(
            said(
                "{name} shows no text; it is empty, or only frames, pictures or scripts",
                name=snapshot.name,
            ),
            said("Open the page in a browser and save what it shows."),
        )
    return Document(
        snapshot.name,
        snapshot.path,
        snapshot.file_hash,
        "text/html",
        walker.flow.page.text,
        tuple(walker.blocks),
        (*decoded.remarks, *remarks, *walker.remarks),
    )
