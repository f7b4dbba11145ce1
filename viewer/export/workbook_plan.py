"""What is decided about a workbook before its first cell: sheets, places, rates, links."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from viewer.core.added_columns import AddedColumn
from viewer.core.added_offers import fits, offers
from viewer.core.filing import Filing
from viewer.core.printed_periods import PrintedPeriods
from viewer.core.relations import TieKind
from viewer.export import (
    charts_sheet,
    checks_sheet,
    cover,
    data_sheet,
    derived_sheet,
    narrative_sheet,
    notes_sheet,
    ties_sheet,
)
from viewer.export.chart_plan import ChartPlan, plan_charts
from viewer.export.evidence import evidence_path
from viewer.export.layout import SheetLayout
from viewer.export.names import SheetNames
from viewer.export.options import ExportOptions
from viewer.export.rates import Rates, name_rates
from viewer.export.sheet_words import speaker, statement_name
from viewer.export.tie_rows import is_on_sheet


class OwnSheets(NamedTuple):
    """Names of the sheets that are not the document's; "" for one that there is no need of."""

    cover: str
    checks: str
    charts: str
    ties: str
    derived: str
    narrative: str
    notes: str
    data: str


#: RFC 3986, 2: what a path may not hold as it is. Letters of all scripts stay, as in Excel.
_SPECIAL = re.compile(r'[\x00-\x20"#%<>?\\^`{|}]')


@dataclass(frozen=True)
class WorkbookPlan:
    """The frame of a filing's workbook.

    Attributes:
        filing: what is exported.
        options: how.
        layouts: statement id -> its sheet, in order.
        own: the names of the other sheets.
        charts: which charts there are.
        rates: the named cell of each rate.
        added: statement id -> the columns that are added to it.
        link: the source file, or the evidence page, as a link's target; "" for none.
    """

    filing: Filing
    options: ExportOptions
    layouts: dict[str, SheetLayout]
    own: OwnSheets
    charts: ChartPlan
    rates: Rates
    added: Mapping[str, tuple[AddedColumn, ...]]
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
    names, say = SheetNames(), speaker(options.language)
    kinds = {tie.kind for tie in filing.ties}
    has_charts = options.charts and any(s.kind.is_primary for s in statements)
    has_derived = any(not is_on_sheet(one) for table in statements for one in table.derived)
    own = OwnSheets(
        cover=names.name(say(cover.SHEET)),
        checks=names.name(say(checks_sheet.SHEET)),
        ties=names.name(say(ties_sheet.SHEET)) if TieKind.TABLE in kinds else "",
        derived=names.name(say(derived_sheet.SHEET)) if has_derived else "",
        narrative=names.name(say(narrative_sheet.SHEET)) if TieKind.NARRATIVE in kinds else "",
        charts=names.name(say(charts_sheet.SHEET)) if has_charts else "",
        notes=names.name(say(notes_sheet.SHEET)),
        data=names.name(say(data_sheet.SHEET)) if options.data_sheet else "",
    )
    layouts = {
        statement.id: SheetLayout(
            statement,
            names.name(statement_name(filing.names[statement.id], say)),
            options.totals_first,
        )
        for statement in statements
    }
    charts = plan_charts(filing, layouts, options.subjects) if options.charts else ChartPlan()
    own = own if charts else own._replace(charts="")
    link = _link(filing, options, target)
    added = _added(filing, options)
    asked = (column for columns in added.values() for column in columns)
    rates = name_rates(statements, asked)
    return WorkbookPlan(filing, options, layouts, own, charts, rates, added, link)


def _added(filing: Filing, options: ExportOptions) -> dict[str, tuple[AddedColumn, ...]]:
    """Statement id -> what makes sense there of the kinds asked for, and a reader's own."""
    if not options.computed and not options.added:
        return {statement.id: () for statement in options.chosen(filing)}
    printed = PrintedPeriods(filing)
    found: dict[str, tuple[AddedColumn, ...]] = {}
    for statement in options.chosen(filing):
        offered = offers(filing, statement, printed) if options.computed else ()
        wanted = [column for column in offered if column.kind in options.computed]
        own = [c for c in options.added.get(statement.id, ()) if fits(c, statement)]
        found[statement.id] = tuple({c.id: c for c in (*wanted, *own)}.values())
    return found


def _link(filing: Filing, options: ExportOptions, target: Path | None) -> str:
    """What printed figures link to, as seen from the workbook's folder; "" for nothing."""
    if target is None or not options.links:
        return ""
    if options.evidence:
        return as_target(evidence_path(target).name)
    source = _source(filing)
    if source is None:
        return ""
    try:
        return as_target(Path(os.path.relpath(source, target.resolve().parent)).as_posix())
    except ValueError:  # Another drive.
        return source.as_uri()


def _source(filing: Filing) -> Path | None:
    """The source file; None where there is no way to it."""
    document = filing.document
    if not document.path:
        return None
    path = Path(document.path).resolve()
    if path.name == document.name:
        return path
    beside = path.with_name(document.name)  # It came out of a workbook: its source may lie there.
    return beside if beside.is_file() else None


def as_target(path: str) -> str:
    """A path as the target of a link: what means something else in one is written as %XX."""
    return _SPECIAL.sub(lambda match: f"%{ord(match[0]):02X}", path)
