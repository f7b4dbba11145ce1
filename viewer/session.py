"""The use-cases, without Qt: open a filing, check it, export it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from viewer.checks.registry import run_checks
from viewer.core.errors import ExportError, ReadError
from viewer.core.filing import Filing
from viewer.core.findings import Report
from viewer.export.options import ExportOptions
from viewer.export.registry import export_filing
from viewer.readers.registry import read_document
from viewer.structure.build import understand

Progress = Callable[[str, float], None]
Cancelled = Callable[[], bool]
Arrived = Callable[[Filing], None]

#: The share of understanding that is done when checking begins.
CHECKING = 0.95
BUNDLED = "iij-2q-fy2004.md"


def open_filing(
    path: Path | str,
    report: Progress | None = None,
    cancelled: Cancelled | None = None,
    arrived: Arrived | None = None,
) -> Filing:
    """A filing, read, understood and checked.

    Args:
        path: the file: text, Markdown, HTML, or one of these compressed with gzip.
        report: told what is being done and which share of it is done, 0 to 1.
        cancelled: asked now and then whether to stop.
        arrived: given the filing as far as it is understood, its primary statements first; nothing
            in it is checked yet, and it is not `complete`.

    Returns:
        The filing with `report` filled in.

    Raises:
        ReadError: the file cannot be read, or has no table with figures; one sentence says what,
            where and what to do.
        Cancelled: `cancelled` said so.
    """
    document = read_document(Path(path), report, cancelled)
    filing = understand(document, report, cancelled, arrived)
    if not filing.statements:
        raise ReadError(
            f"{document.name} has no table with figures",
            "Open the part of the filing that holds its statements.",
            (("reader", document.media_type), ("tables", str(len(document.tables)))),
        )
    if report:
        report("Checking", CHECKING)
    return replace(filing, report=check(filing))


def check(filing: Filing) -> Report:
    """Everything that checking a filing's own claims says."""
    return run_checks(filing)


def export(
    filing: Filing,
    target: Path | str,
    options: ExportOptions | None = None,
    report: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> None:
    """Write a filing to a file; its suffix decides: .xlsx, .csv, .json or .parquet.

    Raises:
        ExportError: it is not complete or cannot be written; what stood there stays untouched.
        Cancelled: `cancelled` said so; likewise.
    """
    if not filing.complete:
        raise ExportError(
            f"{filing.document.name} is not understood to its end",
            "Export it when all of its tables are read and checked.",
        )
    export_filing(filing, Path(target), options, report, cancelled)


def bundled_filing() -> Path:
    """The filing that comes with the program."""
    package = Path(__file__).parent
    installed = package / "data" / BUNDLED
    return installed if installed.exists() else package.parent / "data" / BUNDLED
