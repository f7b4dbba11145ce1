"""The Excel workbook that calculates."""

from pathlib import Path

from viewer.core.filing import Filing
from viewer.export.atomic import replacing
from viewer.export.building import Building
from viewer.export.kept_filing import record_of
from viewer.export.options import ExportOptions, IsCancelled, Progress, stop_if
from viewer.export.sheet_parts import save
from viewer.export.workbook_plan import plan_workbook

#: Share of the work: building cells; the rest is packing.
BUILT = 0.8


def write_workbook(
    filing: Filing,
    target: Path,
    options: ExportOptions | None = None,
    report: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Write a filing's workbook; the old file stays until the new one stands.

    Args:
        filing: what to export.
        target: the .xlsx file to make or replace.
        options: how; None for the usual way.
        report: told how far the work is.
        cancelled: asked now and then whether to stop.

    Raises:
        ExportError: the file cannot be written; whatever stood there is untouched.
        Cancelled: the user stopped it; likewise.
    """
    tell = report or (lambda _text, _share: None)
    plan = plan_workbook(filing, options or ExportOptions(), target)
    building = Building(plan)
    steps = Steps(tell, len(plan.layouts), len(building.grids), cancelled)
    building.build(steps.built)
    with replacing(target) as file:
        record = record_of(filing, plan.layouts, building.rows)
        save(building.workbook, file, building.rows, steps.packed, record)
        stop_if(cancelled)
    tell("Done", 1.0)


class Steps:
    """Tells how far an export is, and ends it where the user stopped it."""

    def __init__(
        self, tell: Progress, statements: int, sheets: int, cancelled: IsCancelled | None
    ) -> None:
        self._tell = tell
        self._statements, self._sheets = max(statements, 1), max(sheets, 1)
        self._cancelled = cancelled
        self._built = self._packed = 0

    def built(self) -> None:
        """A statement's sheet begins."""
        stop_if(self._cancelled)
        self._tell("Building", BUILT * self._built / self._statements)
        self._built += 1

    def packed(self, _: str) -> None:
        """A sheet is packed."""
        stop_if(self._cancelled)
        self._tell("Packing", BUILT + (1 - BUILT) * self._packed / self._sheets)
        self._packed += 1
