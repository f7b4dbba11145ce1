"""Which writer makes which kind of file."""

from collections.abc import Callable
from pathlib import Path

from viewer.core.errors import ExportError
from viewer.core.filing import Filing
from viewer.core.said import said
from viewer.export.atomic import replacing
from viewer.export.evidence import evidence_page, evidence_path
from viewer.export.options import ExportOptions, IsCancelled, Progress, stop_if
from viewer.export.tidy import write_csv, write_json, write_parquet
from viewer.export.workbook import write_workbook

Writer = Callable[[Filing, Path, ExportOptions | None, Progress | None, IsCancelled | None], None]

#: Suffix -> what it is called, and its writer.
WRITERS: dict[str, tuple[str, Writer]] = {
    ".xlsx": ("Excel workbook", write_workbook),
    ".csv": ("CSV table", write_csv),
    ".json": ("JSON", write_json),
    ".parquet": ("Parquet table", write_parquet),
}


def export_filing(
    filing: Filing,
    target: Path,
    options: ExportOptions | None = None,
    report: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Export a filing in the form that the target's suffix names.

    Args:
        filing: what to export.
        target: the file to make or replace.
        options: how; None for the usual way.
        report: told how far the work is: a few words, and the share done from 0 to 1.
        cancelled: asked now and then whether to stop.

    Raises:
        ExportError: no writer knows the suffix, or the file cannot be written; whatever stood
            there is untouched.
        Cancelled: the user stopped it; likewise.
    """
    known = WRITERS.get(target.suffix.lower())
    if known is None:
        raise ExportError(
            said("{name} does not say what to write", name=target.name),
            said(
                "End the name in {endings} or {last}.",
                endings=", ".join(list(WRITERS)[:-1]),
                last=list(WRITERS)[-1],
            ),
        )
    _, write = known
    if options is None or not options.evidence or write is not write_workbook:
        write(filing, target, options, report, cancelled)
        return
    # The page takes its place last: an old workbook never leads into the page of a new one.
    with replacing(_page_beside(filing, target)) as page:
        for piece in evidence_page(filing, options):
            stop_if(cancelled)
            page.write(piece.encode("utf-8"))
        write(filing, target, options, report, cancelled)


def _page_beside(filing: Filing, target: Path) -> Path:
    """Where the evidence page goes.

    Raises:
        ExportError: it would take the place of the filing itself.
    """
    page = evidence_path(target)
    if filing.document.path and page.resolve() == Path(filing.document.path).resolve():
        raise ExportError(
            said(
                "The evidence page of {workbook} would replace {document}",
                workbook=target.name,
                document=filing.document.name,
            ),
            said("Choose another name for the workbook."),
        )
    return page
