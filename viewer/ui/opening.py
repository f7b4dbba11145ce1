"""Opening files: through a job, into the open filings, onto the list of recent files."""

import traceback
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from viewer.core.errors import ReadError, ViewerError
from viewer.core.filing import Filing
from viewer.ui.filing_index import FilingIndex
from viewer.ui.jobs import IsCancelled, JobRunner, Report, Work
from viewer.ui.open_filings import OpenFilings
from viewer.ui.settings import RecentFile, SettingsStore
from viewer.ui.wording import worst

SAMPLE_NAME = "the sample"

Read = Callable[[Path, Report, IsCancelled], Filing]


class _Read(NamedTuple):
    """What a job brings back."""

    path: Path
    filing: Filing
    lookups: FilingIndex


def read_filing(path: Path, report: Report, cancelled: IsCancelled) -> Filing:
    """The filing in a file; imports the readers only now, on the job's thread."""
    from viewer.session import open_filing  # noqa: PLC0415 - the first frame does not wait for it.

    return open_filing(path, report, cancelled)


def sample_path() -> Path:
    """The filing that comes with the program."""
    from viewer.session import bundled_filing  # noqa: PLC0415 - as above.

    return bundled_filing()


class Opener(QObject):
    """Opens files.

    Signals:
        opened: the new `OpenFiling`.
        failed: the `FailedFiling` of a file that could not be read.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        filings: OpenFilings,
        runner: JobRunner,
        store: SettingsStore,
        read: Read = read_filing,
        locate_sample: Callable[[], Path] = sample_path,
    ) -> None:
        super().__init__()
        self._filings = filings
        self._runner = runner
        self._store = store
        self._read = read
        self._locate_sample = locate_sample

    def open(self, paths: Iterable[Path], *, remember: bool = True) -> None:
        """Open files, each in a job of its own.

        Args:
            paths: the files.
            remember: whether to put them on the list of recent files.
        """
        for path in paths:
            self._open(Path(path).absolute(), remember=remember)

    def open_sample(self) -> None:
        """Open the filing that comes with the program."""

        def work(report: Report, cancelled: IsCancelled) -> object:
            return self._read_into(self._locate_sample(), report, cancelled)

        self._run(work, Path(SAMPLE_NAME), remember=False)

    def _open(self, path: Path, *, remember: bool) -> None:
        def work(report: Report, cancelled: IsCancelled) -> object:
            return self._read_into(path, report, cancelled)

        self._run(work, path, remember=remember)

    def _read_into(self, path: Path, report: Report, cancelled: IsCancelled) -> _Read:
        """Runs on the job's thread."""
        filing = self._read(path, report, cancelled)
        return _Read(path, filing, FilingIndex(filing))

    def _run(self, work: Work, path: Path, *, remember: bool) -> None:
        def done(result: object) -> None:
            if isinstance(result, _Read):
                self._on_read(result, remember=remember)

        self._runner.run(
            work,
            done,
            lambda error: self._on_failed(path, error),
            kind=f"open {path}",
            title=f"Opening {path.name}",
        )

    def _on_read(self, read: _Read, *, remember: bool) -> None:
        path, filing, lookups = read
        entry = self._filings.add(path, filing, lookups)
        if remember:
            loudest = worst([finding.verdict for finding in filing.report.findings])
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

    def _on_failed(self, path: Path, error: Exception) -> None:
        self.failed.emit(self._filings.fail(path, as_viewer_error(path, error)))


def as_viewer_error(path: Path, error: Exception) -> ViewerError:
    """An error to be shown; one that nobody foresaw brings its traceback along."""
    if isinstance(error, ViewerError):
        return error
    return ReadError(
        f"{path.name} could not be read because of a mistake in Crossfoot",
        "Copy the details below and report them; other files can still be opened.",
        (
            ("error", f"{type(error).__name__}: {error}"),
            ("where", "".join(traceback.format_tb(error.__traceback__)[-3:]).strip()),
        ),
    )
