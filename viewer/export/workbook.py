"""The Excel workbook that calculates."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import viewer
from viewer.core.filing import Filing
from viewer.core.findings import TieCheck, Verdict
from viewer.core.relations import DerivedKind, TieKind
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey, seen_claims
from viewer.core.verdict_words import Claim, claim_of
from viewer.export import checks_sheet, cover, notes_sheet
from viewer.export.atomic import replacing
from viewer.export.cached import SheetExtras, save
from viewer.export.check_rows import rows_of
from viewer.export.checks_sheet import MASTER_LINK, ChecksSheet
from viewer.export.cover import CoverSheet
from viewer.export.grid import Grid
from viewer.export.kept_filing import record_of
from viewer.export.layout import SheetLayout
from viewer.export.names import SheetNames, cell_names, quoted
from viewer.export.notes_sheet import NotesSheet
from viewer.export.options import ExportOptions, IsCancelled, Progress, stop_if
from viewer.export.plan import StatementPlan, forced_figures, plan_statement
from viewer.export.rates import Rates, name_rates, rate_of
from viewer.export.safe_text import clean
from viewer.export.statement_sheet import StatementSheet
from viewer.export.styles import StyleBook

if TYPE_CHECKING:
    from openpyxl import Workbook

#: Share of the work: planning, building cells; the rest is packing.
PLANNED, BUILT = 0.3, 0.7
MAX_PROPERTY = 255


@dataclass(frozen=True)
class WorkbookPlan:
    """Every decision about a filing's workbook.

    Attributes:
        filing: what is exported.
        options: how.
        layouts: statement id -> its sheet, in order.
        plans: statement id -> what its cells hold.
        rates: the named cell of each rate.
        checks: the Checks sheet.
        link: the source file as a link's target, "" for none.
    """

    filing: Filing
    options: ExportOptions
    layouts: dict[str, SheetLayout]
    plans: dict[str, StatementPlan]
    rates: Rates
    checks: ChecksSheet
    link: str

    @property
    def master(self) -> tuple[str, str]:
        """Formula and result of a link to the master check."""
        return MASTER_LINK, self.checks.master


def plan_workbook(
    filing: Filing,
    options: ExportOptions,
    target: Path | None = None,
    cancelled: IsCancelled | None = None,
) -> WorkbookPlan:
    """Decide every cell of a filing's workbook.

    Args:
        filing: what to export.
        options: how.
        target: where the workbook will stand; links to the source are relative to it.
        cancelled: asked now and then whether to stop.
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
    rates = name_rates(statements)
    forced = forced_figures(filing.report)
    plans: dict[str, StatementPlan] = {}
    for statement in statements:
        stop_if(cancelled)
        plans[statement.id] = plan_statement(statement, rates, forced, options.scale)
    seen = seen_claims(filing.report)
    rows = tuple(rows_of(filing.report.footings, layouts, plans, seen))
    aside = sum(claim_of(finding) is not Claim.SUM for finding in filing.report.set_aside)
    checks = ChecksSheet(rows, _broken_elsewhere(filing, seen), aside, options.scale)
    link = _source_link(filing, target) if options.links else ""
    return WorkbookPlan(filing, options, layouts, plans, rates, checks, link)


def _broken_elsewhere(filing: Filing, seen: Mapping[ClaimKey, Review]) -> int:
    """How many derived figures and ties do not hold, and nobody has set them aside."""
    report = filing.report
    derived = sum(
        check.outcome.verdict is Verdict.BROKEN
        and (Claim.DERIVED, Verdict.BROKEN, check.derived.cell) not in seen
        for check in report.derived
    )
    ties = sum(
        check.outcome.verdict is Verdict.BROKEN
        and not any((_claim(check), Verdict.BROKEN, key) in seen for key in check.tie.cells[:1])
        for check in report.ties
    )
    return derived + ties


def _claim(check: TieCheck) -> Claim:
    return Claim.PROSE if check.tie.kind is TieKind.NARRATIVE else Claim.TIE


def _source_link(filing: Filing, target: Path | None) -> str:
    """The source file as seen from the workbook's folder; "" where there is no way to it."""
    if not filing.document.path or target is None:
        return ""
    source = Path(filing.document.path).resolve()
    try:
        return Path(os.path.relpath(source, target.resolve().parent)).as_posix()
    except ValueError:  # Another drive.
        return source.as_uri()


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
    plan = plan_workbook(filing, options or ExportOptions(), target, cancelled)
    tell("Formulas decided", PLANNED)
    workbook, extras = build_workbook(plan, cancelled)
    tell("Cells written", BUILT)
    packed = 0

    def on_sheet(_: str) -> None:
        nonlocal packed
        stop_if(cancelled)
        packed += 1
        tell("Packing", BUILT + (1 - BUILT) * packed / (len(extras) + 1))

    with replacing(target) as file:
        save(workbook, file, extras, on_sheet, record_of(filing, plan.layouts, workbook))
        stop_if(cancelled)
    tell("Done", 1.0)


def build_workbook(
    plan: WorkbookPlan, cancelled: IsCancelled | None = None
) -> tuple["Workbook", dict[str, SheetExtras]]:
    """The workbook in memory, and for each sheet what openpyxl does not write."""
    from openpyxl import Workbook

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    styles = StyleBook(workbook)
    extras: dict[str, SheetExtras] = {}

    def new_sheet(name: str) -> Grid:
        stop_if(cancelled)
        grid = Grid(workbook.create_sheet(name), styles)
        extras[name] = grid.extras
        return grid

    filing = plan.filing
    others = (checks_sheet.SHEET, notes_sheet.SHEET)
    layouts = tuple(plan.layouts.values())
    title = CoverSheet(
        filing, layouts, others, plan.rates, plan.master, plan.link, plan.options.scale,
        date.today(),
    )  # fmt: skip
    addresses = title.write(new_sheet(cover.SHEET))
    plan.checks.write(new_sheet(checks_sheet.SHEET))
    for layout in layouts:
        _statement_sheet(plan, layout).write(new_sheet(layout.sheet))
    NotesSheet(filing, plan.layouts).write(new_sheet(notes_sheet.SHEET))
    _define_names(workbook, plan, addresses)
    _describe(workbook, filing)
    return workbook, extras


def _statement_sheet(plan: WorkbookPlan, layout: SheetLayout) -> StatementSheet:
    document = plan.filing.document
    return StatementSheet(
        layout,
        plan.plans[layout.statement.id],
        plan.filing.entity,
        plan.master,
        _rate_shown(plan, layout),
        plan.link,
        document.name,
        plan.options.scale,
    )


def _rate_shown(plan: WorkbookPlan, layout: SheetLayout) -> tuple[str, str, Decimal] | None:
    """The rate to show in a sheet's frozen part: the first that the statement uses."""
    for derived in layout.statement.derived:
        if derived.kind is DerivedKind.TRANSLATION:
            key = rate_of(derived, layout.statement)
            if key is not None:
                rate = plan.rates[key]
                return key.unit, f"={rate.name}", rate.rate
    return None


def _define_names(workbook: "Workbook", plan: WorkbookPlan, rates: dict[str, str]) -> None:
    """Names for the rates, and for the outermost totals of the primary statements."""
    from openpyxl.workbook.defined_name import DefinedName

    for name, address in rates.items():
        workbook.defined_names[name] = DefinedName(name, attr_text=address)
    totals = [
        (layout, row)
        for layout in plan.layouts.values()
        if layout.statement.kind.is_primary
        for row in layout.totals
        if layout.levels[row] == 0
    ]
    labels = [layout.statement.row_by_id[row].label for layout, row in totals]
    names = cell_names(labels, rates)
    for name, (layout, row) in zip(names, totals, strict=True):
        number = layout.numbers[row]
        last = layout.last_letter
        address = f"{quoted(layout.sheet)}!$B${number}:${last}${number}"
        workbook.defined_names[name] = DefinedName(name, attr_text=address)


def _describe(workbook: "Workbook", filing: Filing) -> None:
    properties = workbook.properties
    properties.title = clean(f"{filing.entity} {filing.title}".strip())[:MAX_PROPERTY]
    properties.creator = f"Crossfoot {viewer.__version__}"
    properties.subject = clean(filing.entity)[:MAX_PROPERTY]
    properties.description = (
        f"From {clean(filing.document.name)}, SHA-256 {filing.document.file_hash}"
    )
