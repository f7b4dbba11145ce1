"""Picks the reader that a file needs, by its content."""

from collections.abc import Callable
from pathlib import Path

from viewer.core.collector import collector_paused
from viewer.core.document import Document
from viewer.readers.excel import Reopened, read_workbook
from viewer.readers.heap import give_back
from viewer.readers.html import read_html
from viewer.readers.media import Media, media_of
from viewer.readers.snapshot import Snapshot, take_snapshot
from viewer.readers.submission import read_submission
from viewer.readers.text import read_text

_Reader = Callable[
    [Snapshot, Callable[[float], None] | None, Callable[[], bool] | None], Document | Reopened
]
_READERS: dict[Media, _Reader] = {
    Media.TEXT: read_text,
    Media.HTML: read_html,
    Media.SUBMISSION: read_submission,
    Media.PACKAGE: read_workbook,
}


def read_file(
    path: Path,
    report: Callable[[str, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document | Reopened:
    """The document that a file holds, or the filing that a workbook was exported from.

    Args:
        path: the file; gzip is unfolded.
        report: told what is being done and which share of it is done, 0 to 1.
        cancelled: asked now and then whether to stop.

    Raises:
        ReadError: the file cannot be read.
        Cancelled: `cancelled` returned true.
    """

    def progress(share: float) -> None:
        if report:
            report(f"Reading {path.name}", share)

    progress(0.0)
    snapshot = take_snapshot(path, cancelled)
    media = media_of(snapshot.name, snapshot.data)
    with collector_paused():
        found = _READERS[media](snapshot, progress, cancelled)
    give_back()
    progress(1.0)
    return found


def read_document(
    path: Path,
    report: Callable[[str, float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The document that a file holds; of a workbook, that which it was exported from.

    Raises:
        ReadError: the file cannot be read as a document.
        Cancelled: `cancelled` returned true.
    """
    found = read_file(path, report, cancelled)
    return found if isinstance(found, Document) else found.filing.document
