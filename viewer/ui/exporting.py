"""Exporting: the dialog, the job, and what is said when it is over."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from viewer.core.errors import ExportError, ViewerError
from viewer.core.filing import Filing
from viewer.core.findings import Finding
from viewer.export.drafts import sweep
from viewer.export.options import ExportOptions
from viewer.ui.dialogs.export import ExportDialog, ExportRequest
from viewer.ui.jobs import IsCancelled, JobRunner, Report
from viewer.ui.language import say
from viewer.ui.open_filings import OpenFiling
from viewer.ui.settings import SettingsStore
from viewer.ui.target_places import TargetPlaces

Write = Callable[[Filing, ExportRequest, Report, IsCancelled], None]


def write_filing(
    filing: Filing, request: ExportRequest, report: Report, cancelled: IsCancelled
) -> None:
    """Write the export; imports the writers only now, on the job's thread."""
    from viewer.session import export  # noqa: PLC0415 - the first frame does not wait for it.

    export(filing, request.target, request.options, report, cancelled)


class Exporter(QObject):
    """Exports filings.

    Signals:
        done: the `Path` that was written.
        failed: the `ViewerError` that says why not.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        store: SettingsStore,
        write: Write = write_filing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._store = store
        self._write = write
        self._places = TargetPlaces(runner, self)

    def ask(
        self, filing: OpenFiling, statement: str, shown: ExportOptions, parent: QWidget
    ) -> ExportDialog:
        """Open the dialog; the export starts when it is accepted.

        It proposes what was chosen last time, but scale and order as the sheet shows them where
        it does not show them as printed.
        """
        settings = self._store.current
        folder = Path(settings.export_folder or filing.path.parent)
        target = folder / f"{bare_name(filing.path)}{settings.export_suffix}"
        habits = settings.export
        if shown.scale is not None:
            habits = replace(habits, scale=shown.scale)
        if shown.totals_first:
            habits = replace(habits, totals_first=True)
        dialog = ExportDialog(target, filing.filing, statement, habits, self._places, parent)
        dialog.workbook.offer_added(shown.added)
        dialog.requested.connect(lambda request: self.start(filing.filing, request))
        dialog.open()
        return dialog

    def start(self, filing: Filing, request: ExportRequest) -> None:
        """Export in a job."""
        target = request.target
        self._store.change(
            export_folder=str(target.parent),
            export_suffix=target.suffix.lower() or ".xlsx",
            export=request.habits,
        )
        write = self._write
        self._start(target, lambda report, cancelled: write(filing, request, report, cancelled))

    def sweep(self) -> None:
        """Delete what an export that was killed has left where the last one went, unseen."""
        folder = self._store.current.export_folder
        if folder:
            self._runner.run(
                lambda _report, _cancelled: sweep(Path(folder)),
                lambda _: None,
                lambda _: None,
                kind="sweep",
            )

    def start_findings(self, filing: Filing, target: Path, findings: Collection[Finding]) -> None:
        """Write findings in a job."""
        self._store.change(export_folder=str(target.parent))

        def work(_report: Report, _cancelled: IsCancelled) -> None:
            from viewer.session import export_findings  # noqa: PLC0415 - as above.

            export_findings(filing, target, findings)

        self._start(target, work)

    def _start(self, target: Path, write: Callable[[Report, IsCancelled], None]) -> None:
        """Write a file in a job; only one export runs at a time."""

        def work(report: Report, cancelled: IsCancelled) -> object:
            write(report, cancelled)
            return target

        self._runner.run(
            work,
            self.done.emit,
            lambda error: self.failed.emit(as_export_error(target, error)),
            kind="export",
            title=say("Exporting {name}", name=target.name),
        )


def bare_name(path: Path) -> str:
    """A file's name without its endings: of "a.htm.gz" both."""
    return Path(path.stem).stem if path.suffix.lower() == ".gz" else path.stem


def as_export_error(target: Path, error: Exception) -> ViewerError:
    """An error to be shown; one that nobody foresaw says what it was."""
    if isinstance(error, ViewerError):
        return error
    return ExportError(
        say("{name} could not be written because of a mistake in Crossfoot", name=target.name),
        say("Report it with this line: {kind}: {error}", kind=type(error).__name__, error=error),
    )
