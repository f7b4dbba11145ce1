"""The reader of Excel workbooks that Crossfoot exported: they open as the filing they came from.

Any other workbook is not read yet, and said so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from viewer.core.document import Document
from viewer.core.errors import Cancelled, ReadError
from viewer.core.filing import Filing
from viewer.core.findings import Report
from viewer.core.kept_records import PART, KeptFiling
from viewer.core.relations import CellKey
from viewer.core.reviews import Review
from viewer.core.said import said
from viewer.readers.edits import edits_of
from viewer.readers.kept_filing import KeptRecord, kept_record
from viewer.readers.package import Package
from viewer.readers.sheet_parts import SheetParts
from viewer.readers.snapshot import Snapshot

_WORKBOOK = "xl/workbook.xml"
_OPEN_SOURCE = "Open the filing that it was made from, as text or HTML."


@dataclass(frozen=True, slots=True)
class Reopened:
    """A filing out of a workbook.

    Attributes:
        filing: it, unchecked.
        set_aside: identity of a finding -> why and when it had been set aside before the export.
        edited: figures whose cells hold something else than was exported -> one sentence that
            says what; the filing has them as exported.
    """

    filing: Filing
    set_aside: Mapping[str, Review]
    edited: Mapping[CellKey, str]


def read_workbook(
    snapshot: Snapshot,
    report: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Reopened:
    """The filing that a workbook was exported from, unchecked.

    The figures are those of the record that the package keeps, exact to the last digit. What was
    changed on the sheets since is told in `edited` and `Filing.remarks`, and changes nothing.

    Args:
        snapshot: the file.
        report: told the share that is done, 0 to 1.
        cancelled: asked now and then whether to stop.

    Raises:
        ReadError: it is no workbook of ours, or is damaged, locked or hostile.
        Cancelled: `cancelled` returned true.
    """

    def stop() -> None:
        if cancelled and cancelled():
            raise Cancelled

    package = Package(snapshot)
    _refuse_others(package)
    record = kept_record(package)
    if report:
        report(0.5)
    stop()
    edits = edits_of(record, SheetParts(package), stop)
    filing = _filing(record, snapshot, edits.remarks)
    return Reopened(filing, dict(record.about.set_aside), edits.figures)


def _refuse_others(package: Package) -> None:
    """Say what a package is that holds no record of ours."""
    names = package.names
    if any(name.rpartition("/")[2].lower() == "vbaproject.bin" for name in names):
        raise ReadError(
            said("{name} holds macros, and workbooks with macros are not read", name=package.name),
            _OPEN_SOURCE,
        )
    if PART in names and _WORKBOOK in names:
        return
    if _WORKBOOK in names:
        raise ReadError(
            said(
                "{name} is an Excel workbook that Crossfoot did not export, or that another "
                "program saved without the record of the filing; such workbooks are not read "
                "yet",
                name=package.name,
            ),
            _OPEN_SOURCE,
        )
    if "[Content_Types].xml" in names:
        raise ReadError(
            said("{name} is an Office file, which is not read yet", name=package.name),
            said("Save it as HTML or text."),
        )
    raise ReadError(
        said("{name} is a zip archive, which is not read yet", name=package.name),
        said("Unpack it and open the filing inside."),
    )


def _filing(record: KeptRecord, snapshot: Snapshot, remarks: tuple[str, ...]) -> Filing:
    about = record.about
    document = Document(
        about.name,
        snapshot.path,
        about.file_hash,
        about.media_type,
        about.text,
        (),
        about.reading,
    )
    return Filing(
        document,
        about.entity,
        about.title,
        record.statements,
        about.ties,
        Report(),
        (*remarks, *_left_out(about, len(record.statements)), *about.remarks),
        True,
        about.rounding,
        about.rates,
    )


def _left_out(about: KeptFiling, kept: int) -> tuple[str, ...]:
    if not about.left_out:
        return ()
    return (
        said(
            "The workbook holds {kept} of the {all} statements of {document}.",
            kept=kept,
            all=kept + about.left_out,
            document=about.name,
        ),
    )
