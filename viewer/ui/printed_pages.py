"""How the open documents are printed, read once more in a job when somebody looks at a page."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from viewer.core.errors import ViewerError
from viewer.core.printed_page import PrintedPage
from viewer.ui.jobs import IsCancelled, JobRunner, Report
from viewer.ui.language import say
from viewer.ui.open_filings import Entry, OpenFiling, OpenFilings

Look = Callable[[Path, str, str, IsCancelled], PrintedPage]


def look_of_file(path: Path, file_hash: str, text: str, cancelled: IsCancelled) -> PrintedPage:
    """How a document is printed; imports the readers only now, on the job's thread."""
    from viewer.session import printed_page  # noqa: PLC0415 - the first frame does without.

    return printed_page(path, file_hash, text, cancelled)


class PrintedPages(QObject):
    """The print of every open filing that was asked for.

    Signals:
        arrived: the number of a filing, and its `PrintedPage`.
        failed: one sentence on what keeps a page from being shown as it is printed.
    """

    arrived = Signal(int, object)
    failed = Signal(str)

    def __init__(
        self, filings: OpenFilings, runner: JobRunner, look: Look, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._look = look
        self._known: dict[int, PrintedPage] = {}
        self._asked: dict[int, str] = {}
        filings.removed.connect(self._on_removed)

    def of(self, number: int) -> PrintedPage | None:
        """The print of a filing, None while it is not known."""
        return self._known.get(number)

    def is_coming(self, entry: OpenFiling) -> bool:
        """Whether the print of a filing is being read."""
        return entry.number in self._asked and entry.number not in self._known

    def want(self, entry: OpenFiling) -> None:
        """Read the print of a filing, or hand it on at once if it is known.

        One that is still being read is asked for again when it is complete.
        """
        number, document = entry.number, entry.filing.document
        if self._asked.get(number) == document.file_hash and number in self._known:
            self.arrived.emit(number, self._known[number])
            return
        if self._asked.get(number) == document.file_hash or not document.path:
            return
        if not (entry.filing.complete or entry.stopped):
            return
        self._asked[number] = document.file_hash
        path, file_hash, text = Path(document.path), document.file_hash, document.text

        def work(_: Report, cancelled: IsCancelled) -> object:
            return self._look(path, file_hash, text, cancelled)

        self._runner.run(
            work,
            partial(self._on_read, number),
            partial(self._on_failed, entry),
            kind=f"print {number}",
            title=say("Reading how {name} is printed", name=entry.path.name),
        )

    def _on_read(self, number: int, page: object) -> None:
        if isinstance(page, PrintedPage) and number in self._asked:
            self._known[number] = page
            self.arrived.emit(number, page)

    def _on_failed(self, entry: OpenFiling, error: Exception) -> None:
        """The page stays as plain as it was."""
        why = error.what if isinstance(error, ViewerError) else type(error).__name__
        name = entry.path.name
        self.failed.emit(
            say("The page of {name} is shown without its print: {why}.", name=name, why=why)
        )
        self._on_read(entry.number, PrintedPage())

    def _on_removed(self, entry: Entry) -> None:
        self._known.pop(entry.number, None)
        self._asked.pop(entry.number, None)
