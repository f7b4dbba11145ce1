"""What is decided about a workbook before its first cell: sheets, places, rates, links."""

import os
from dataclasses import dataclass
from pathlib import Path

from viewer.core.filing import Filing
from viewer.export import checks_sheet, cover, notes_sheet
from viewer.export.layout import SheetLayout
from viewer.export.names import SheetNames
from viewer.export.options import ExportOptions
from viewer.export.rates import Rates, name_rates


@dataclass(frozen=True)
class WorkbookPlan:
    """The frame of a filing's workbook.

    Attributes:
        filing: what is exported.
        options: how.
        layouts: statement id -> its sheet, in order.
        rates: the named cell of each rate.
        link: the source file as a link's target, "" for none.
    """

    filing: Filing
    options: ExportOptions
    layouts: dict[str, SheetLayout]
    rates: Rates
    link: str


def plan_workbook(
    filing: Filing, options: ExportOptions, target: Path | None = None
) -> WorkbookPlan:
    """Decide where everything of a filing's workbook stands.

    Args:
        filing: what to export.
        options: how.
        target: where the workbook will stand; links to the source are relative to it.
    """
    statements = options.chosen(filing)
    names = SheetNames()
    for reserved in (cover.SHEET, checks_sheet.SHEET, notes_sheet.SHEET):
        names.name(reserved)
    layouts = {
        statement.id: SheetLayout(
            statement, names.name(filing.names[statement.id]), options.totals_first
        )
        for statement in statements
    }
    link = _source_link(filing, target) if options.links else ""
    return WorkbookPlan(filing, options, layouts, name_rates(statements), link)


def _source_link(filing: Filing, target: Path | None) -> str:
    """The source file as seen from the workbook's folder; "" where there is no way to it."""
    if not filing.document.path or target is None:
        return ""
    source = Path(filing.document.path).resolve()
    try:
        return Path(os.path.relpath(source, target.resolve().parent)).as_posix()
    except ValueError:  # Another drive.
        return source.as_uri()
