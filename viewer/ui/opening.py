"""Opening files: through a job, into the open filings, onto the list of recent files."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from viewer.core.bundled import bundled_filing
from viewer.core.collector import collector_paused, set_aside
from viewer.core.errors import ViewerError, mistake
from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.ui.filing_index import FilingIndex
from viewer.ui.jobs import Deliver, IsCancelled, Job, JobRunner, Report, WorkInParts
from viewer.ui.language import say
from viewer.ui.open_filings import Entry, OpenFilings
from viewer.ui.settings import RecentFile, SettingsStore
from viewer.ui.wording import worst

SAMPLE_NAME = "the sample"

Arrived = Callable[[Filing], None]
Read = Callable[[Path, Report, IsCancelled, Arrived], Filing]


class _Read(NamedTuple):
    """What a job brings back, and before that the parts of it."""

    path: Path
    filing: Filing
    lookups: FilingIndex


def read_filing(path: Path, report: Report, cancelled: IsCancelled, arrived: Arrived) -> Filing:
    """The filing in a file; imports the readers only now, on the job's thread."""
    from viewer.session import open_filing  # noqa: PLC0415 - the first frame does not wait for it.

    with collector_paused():
        filing = open_filing(path, report, cancelled, arrived)
        set_aside()
    return filing


class Opener(QObject):
    """Opens files.

    A filing is among the open ones as soon as its first statement is understood, and is renewed
    as more of it is; but one that is open already stays as it is until all of the new is there.

    Signals:
        opened: the new `OpenFiling`, complete.
        found_open: after `opened`, the `OpenFiling` if it was open already, from the same bytes.
        failed: the `FailedFiling` of a file that could not be read.
    """

    opened = Signal(object)
    found_open = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        filings: OpenFilings,
        runner: JobRunner,
        store: SettingsStore,
        read: Read = read_filing,
        locate_sample: Callable[[], Path] = bundled_filing,
    ) -> None:
        super().__init__()
        self._filings = filings
        self._runner = runner
        self._store = store
        self._read = read
        self._locate_sample = locate_sample
        self._behind: set[Path] = set()
        self._early: dict[str, int] = {}  # Kind of the job -> number of the filing shown early.
        runner.ended.connect(self._on_ended)
        filings.removed.connect(self._on_removed)

    def open(self, paths: Iterable[Path], *, remember: bool = True, behind: bool = False) -> None:
        """Open files, each in a job of its own.

        Args:
            paths: the files.
            remember: whether to put them on the list of recent files.
            behind: whether what is shown stays before them.
        """
        for path in paths:
            place = Path(path).absolute()
            (self._behind.add if behind else self._behind.discard)(place)
            self._open(place, remember=remember)

    def is_behind(self, path: Path) -> bool:
        """Whether that file was opened behind what is shown."""
        return path in self._behind

    @staticmethod
    def kind_of(path: Path) -> str:
        """The kind of the job that opens that file."""
        return f"open {path}"

    def open_sample(self) -> None:
        """Open the filing that comes with the program."""
        self._run(self._locate_sample, Path(SAMPLE_NAME), remember=False)

    def _open(self, path: Path, *, remember: bool) -> None:
        self._run(lambda: path, path, remember=remember)

    def _run(self, locate: Callable[[], Path], named: Path, *, remember: bool) -> None:
        """Start a job; `locate` says on its thread where the file is."""
        kind = self.kind_of(named)

        def arrived(part: object) -> None:
            if isinstance(part, _Read):
                self._on_part(kind, part)

        def done(result: object) -> None:
            if isinstance(result, _Read):
                self._on_read(kind, result, remember=remember)

        self._runner.run_in_parts(
            self._work(locate),
            arrived,
            done,
            lambda error: self._on_failed(kind, named, error),
            kind=kind,
            title=say("Opening {name}", name=named.name),
        )

    def _work(self, locate: Callable[[], Path]) -> WorkInParts:
        def work(report: Report, cancelled: IsCancelled, deliver: Deliver) -> object:
            path = locate()
            filing = self._read(
                path,
                report,
                cancelled,
                lambda part: deliver(_Read(path, part, FilingIndex(part))),
            )
            return _Read(path, filing, FilingIndex(filing))

        return work

    def _on_part(self, kind: str, part: _Read) -> None:
        number = self._early.get(kind)
        if number is not None:
            self._filings.renew(number, part.filing, part.lookups)
        elif not self._filings.is_complete(part.path):
            self._early[kind] = self._filings.add(*part).number

    def _on_read(self, kind: str, read: _Read, *, remember: bool) -> None:
        path, filing, lookups = read
        early = self._early.pop(kind, None)
        number = self._filings.number_of_same(path, filing) if early is None else early
        shown = None if number is None else self._filings.renew(number, filing, lookups)
        entry = shown or self._filings.add(path, filing, lookups)
        if remember:
            loudest = worst([finding.verdict for finding in filing.report.unseen])
            self._store.update(
                self._store.current.with_recent(
                    RecentFile(
                        str(path),
                        filing.entity,
                        filing.title,
                        str(loudest or ""),
                        datetime.now(UTC).isoformat(timespec="seconds"),
                    )
                )
            )
            self._store.change(folder=str(path.parent))
        self.opened.emit(entry)
        if early is None and shown is not None:
            self.found_open.emit(shown)

    def _on_failed(self, kind: str, path: Path, error: Exception) -> None:
        number = self._early.pop(kind, None)
        if number is not None and not self._shows_something(number):
            self._filings.close(number)
            number = None
        if number is not None:
            self._filings.stop(number, said("stopped by an error"))
        told = error if isinstance(error, ViewerError) else mistake(path.name, error)
        self.failed.emit(self._filings.fail(path, told, partly=number is not None))

    def _shows_something(self, number: int) -> bool:
        entry = self._filings.filing(number)
        return entry is not None and bool(entry.filing.statements)

    def _on_ended(self, job: Job) -> None:
        """A job is over: if it was cancelled, what it has shown stays as it is."""
        if job.stop.is_set():
            number = self._early.pop(job.kind, None)
            if number is not None:
                self._filings.stop(number, "cancelled")

    def _on_removed(self, entry: Entry) -> None:
        """A filing was closed while it was still being read."""
        for kind in [kind for kind, number in self._early.items() if number == entry.number]:
            del self._early[kind]
            for job in self._runner.running:
                if job.kind == kind:
                    self._runner.cancel(job)
