"""The use-cases, without Qt: open a filing, check it, review its findings, export it."""

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.checks.registry import run_checks
from viewer.core import bundled
from viewer.core.collector import collector_paused
from viewer.core.errors import ExportError, ReadError, ReviewError
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Report, Severity, Verdict
from viewer.core.identities import identities
from viewer.core.printed_page import PrintedPage
from viewer.core.said import said
from viewer.export import findings as findings_files
from viewer.export import tidy
from viewer.export.options import ExportOptions
from viewer.export.registry import export_filing
from viewer.readers.excel import Reopened
from viewer.readers.printed import read_printed_page
from viewer.readers.registry import read_file
from viewer.reviews import store
from viewer.reviews.matching import reviewed
from viewer.reviews.places import Places, places_of
from viewer.reviews.record import Act, Record, Subject
from viewer.structure.build import understand
from viewer.structure.chart_subjects import proposed_charts

if TYPE_CHECKING:
    import pandas as pd

Progress = Callable[[str, float], None]
Cancelled = Callable[[], bool]
Arrived = Callable[[Filing], None]

#: The share of understanding that is done when checking begins.
CHECKING = 0.95


def open_filing(
    path: Path | str,
    report: Progress | None = None,
    cancelled: Cancelled | None = None,
    arrived: Arrived | None = None,
) -> Filing:
    """A filing, read, understood and checked.

    Args:
        path: the file: text, Markdown, HTML, or one of these compressed with gzip; or a workbook
            that was exported from one.
        report: told what is being done and which share of it is done, 0 to 1.
        cancelled: asked now and then whether to stop.
        arrived: given the filing as far as it is understood, its primary statements first; nothing
            in it is checked yet, and it is not `complete`.

    Returns:
        The filing with `report` filled in, the notes kept beside the file included.

    Raises:
        ReadError: the file cannot be read, or has no table with figures; one sentence says what,
            where and what to do.
        Cancelled: `cancelled` said so.
    """
    with collector_paused():
        return _opened(Path(path), report, cancelled, arrived)


def _opened(
    path: Path, report: Progress | None, cancelled: Cancelled | None, arrived: Arrived | None
) -> Filing:
    found = read_file(path, report, cancelled)
    if isinstance(found, Reopened):
        return _reopened(found)
    document = found
    filing = understand(document, report, cancelled, arrived)
    if not filing.statements:
        raise ReadError(
            said("{name} has no table with figures", name=document.name),
            said("Open the part of the filing that holds its statements."),
            (("reader", document.media_type), ("tables", str(len(document.tables)))),
        )
    if report:
        report("Checking", CHECKING)
    return with_reviews(replace(filing, report=check(filing)))


def printed_page(
    path: Path, file_hash: str, text: str, cancelled: Cancelled | None = None
) -> PrintedPage:
    """How the page of a document prints its characters, and how it tags its figures.

    Args:
        path: the document's file, read once more.
        file_hash: SHA-256 of the bytes that the document was read from.
        text: the document's text.
        cancelled: asked now and then whether to stop.

    Returns:
        Nothing but plain text where the file is no page, or is another one by now.

    Raises:
        ReadError: the file cannot be read.
        Cancelled: `cancelled` said so.
    """
    return read_printed_page(path, file_hash, text, cancelled)


def _reopened(found: Reopened) -> Filing:
    """A filing out of a workbook: checked, with what was set aside before the export.

    A figure that somebody has changed on a sheet is a finding of its own: the loudest.

    What has been done with a finding since, in notes beside the workbook, comes after that.
    """
    report = check(found.filing)
    edited = [
        Finding("reading", Verdict.BROKEN, Severity.ERROR, (key,), sentence)
        for key, sentence in found.edited.items()
    ]
    report = replace(report, findings=(*edited, *report.findings))
    filing = replace(found.filing, report=report)
    exported = Record(filing.document.name, filing.document.file_hash)
    for finding, identity in identities(filing).items():
        review = found.set_aside.get(identity)
        if review is not None:
            exported = exported.with_review(identity, _subject(finding), review)
    kept = store.load(_places(filing))
    return reviewed(filing, kept.record.merged(exported), kept.remarks)


def check(filing: Filing) -> Report:
    """Everything that checking a filing's own claims says."""
    return run_checks(filing)


def with_reviews(filing: Filing) -> Filing:
    """A checked filing with those findings set aside that the notes beside its file name."""
    kept = store.load(_places(filing))
    return reviewed(filing, kept.record, kept.remarks)


def set_aside(filing: Filing, finding: Finding, note: str) -> Filing:
    """Set a finding aside, and keep the note beside the document.

    Returns:
        The filing with all its reviews, those included that another window has kept meanwhile;
        nothing is checked again.

    Raises:
        ReviewError: the note cannot be kept; nothing is changed.
    """
    return _review(filing, finding, Act.SET_ASIDE, " ".join(note.split()))


def bring_back(filing: Filing, finding: Finding) -> Filing:
    """Undo that a finding was set aside; its note stays in the file's history.

    Raises:
        ReviewError: that cannot be kept; nothing is changed.
    """
    return _review(filing, finding, Act.BROUGHT_BACK)


def _review(filing: Filing, finding: Finding, act: Act, note: str = "") -> Filing:
    identity = identities(filing).get(finding)
    if identity is None:
        raise ReviewError(
            said("This finding is not one of the document's"), said("Open the document again.")
        )
    subject = _subject(finding)
    document = filing.document
    kept = store.add(
        _places(filing),
        (document.name, document.file_hash),
        lambda record: record.with_deed(identity, subject, act, note),
    )
    return reviewed(filing, kept.record, kept.remarks)


def _subject(finding: Finding) -> Subject:
    return Subject(finding.check, str(finding.verdict), finding.message)


def _places(filing: Filing) -> Places:
    document = filing.document
    is_bundled = bool(document.path) and Path(document.path).absolute() == bundled_filing()
    return places_of(document.path, document.file_hash, is_bundled=is_bundled)


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
            said("{name} is not understood to its end", name=filing.document.name),
            said("Export it when all of its tables are read and checked."),
        )
    # A workbook draws what the window would: one rule says which rows.
    asked = replace(options or ExportOptions(), subjects=proposed_charts)
    export_filing(filing, Path(target), asked, report, cancelled)


def facts_frame(filing: Filing, statement: str | None = None) -> "pd.DataFrame":
    """The figures as a pandas DataFrame, a row each, the same facts as in the tidy files.

    Args:
        filing: whose figures.
        statement: id or kind of the statement that they stand in; None for all.

    Raises:
        KeyError: there is no such statement.
    """
    wanted = None if statement is None else (filing[statement].id,)
    return tidy.facts_frame(filing, ExportOptions(statements=wanted))


def export_findings(
    filing: Filing, target: Path | str, findings: Collection[Finding] | None = None
) -> None:
    """Write findings to a file; its suffix decides: .csv, .json or .xlsx.

    Args:
        filing: whose findings.
        target: the file to make or replace.
        findings: those to write, in this order; None for all, those set aside last.

    Raises:
        ExportError: it cannot be written; what stood there stays untouched.
    """
    findings_files.export_findings(filing, Path(target), findings)


def bundled_filing() -> Path:
    """The filing that comes with the program."""
    return bundled.bundled_filing()
