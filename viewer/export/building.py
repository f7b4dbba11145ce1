"""Builds a workbook sheet by sheet: of each statement only what others need outlives its sheet."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from viewer.core.findings import Footing, Report, TieCheck, Verdict
from viewer.core.relations import DerivedKind, TieKind
from viewer.core.reviews import Review
from viewer.core.seen import ClaimKey, seen_claims
from viewer.core.verdict_words import Claim, claim_of
from viewer.export import checks_sheet, cover, notes_sheet
from viewer.export.book_names import define_names, describe
from viewer.export.check_rows import rows_of
from viewer.export.checks_annex import annex
from viewer.export.checks_sheet import MASTER_LINK, ChecksSheet
from viewer.export.cover import CoverSheet
from viewer.export.grid import Grid
from viewer.export.layout import SheetLayout
from viewer.export.notes_sheet import NotesSheet
from viewer.export.plan import forced_figures, plan_statement
from viewer.export.rates import rate_of
from viewer.export.sheet_rows import SheetRows
from viewer.export.statement_sheet import StatementSheet, write_master
from viewer.export.styles import StyleBook
from viewer.export.workbook_plan import WorkbookPlan


class Building:
    """A workbook under construction.

    Attributes:
        workbook: its frame: sheets without cells.
        grids: sheet name -> the sheet.
    """

    def __init__(self, plan: WorkbookPlan) -> None:
        from openpyxl import Workbook

        self.workbook: Workbook = Workbook()
        self.workbook.remove(self.workbook.worksheets[0])
        self._plan = plan
        self._styles = StyleBook(self.workbook)
        sheets = [layout.sheet for layout in plan.layouts.values()]
        names = [cover.SHEET, checks_sheet.SHEET, *sheets, notes_sheet.SHEET]
        self.grids = {name: Grid(self.workbook.create_sheet(name), self._styles) for name in names}

    @property
    def rows(self) -> dict[str, SheetRows]:
        """Sheet name -> its cells."""
        return {name: grid.rows for name, grid in self.grids.items()}

    def build(self, on_sheet: Callable[[], None]) -> None:
        """Write every sheet.

        Args:
            on_sheet: called before each statement; may raise to stop.
        """
        plan = self._plan
        filing, report = plan.filing, plan.filing.report
        seen = seen_claims(report)
        aside = sum(claim_of(finding) is not Claim.SUM for finding in report.set_aside)
        checks = ChecksSheet(
            self.grids[checks_sheet.SHEET], broken_elsewhere(report, seen), aside,
            plan.options.scale,
        )  # fmt: skip
        self._write_statements(checks, seen, on_sheet)
        checks.finish(annex(filing, plan.layouts))
        master = MASTER_LINK, checks.master
        for layout in plan.layouts.values():
            write_master(self.grids[layout.sheet], master)
        layouts = tuple(plan.layouts.values())
        title = CoverSheet(
            filing, layouts, (checks_sheet.SHEET, notes_sheet.SHEET), plan.rates, master,
            plan.link, plan.options.scale, date.today(),
        )  # fmt: skip
        addresses = title.write(self.grids[cover.SHEET])
        NotesSheet(filing, plan.layouts).write(self.grids[notes_sheet.SHEET])
        define_names(self.workbook, plan.layouts, addresses)
        describe(self.workbook, filing)

    def _write_statements(
        self, checks: ChecksSheet, seen: Mapping[ClaimKey, Review], on_sheet: Callable[[], None]
    ) -> None:
        plan = self._plan
        forced = forced_figures(plan.filing.report)
        footings: dict[str, list[Footing]] = {name: [] for name in plan.layouts}
        for footing in plan.filing.report.footings:
            if footing.cell.statement in footings:
                footings[footing.cell.statement].append(footing)
        for name, layout in plan.layouts.items():
            on_sheet()
            content = plan_statement(layout.statement, plan.rates, forced, plan.options.scale)
            for row in rows_of(footings[name], layout, content, seen):
                checks.add(row)
            grid = self.grids[layout.sheet]
            StatementSheet(
                layout, content, plan.filing.entity, _rate_shown(plan, layout), plan.link,
                plan.filing.document.name, plan.options.scale, plan.options.evidence,
            ).write(grid)  # fmt: skip
            grid.rows.close(after=1)


def broken_elsewhere(report: Report, seen: Mapping[ClaimKey, Review]) -> int:
    """How many derived figures and ties do not hold, and nobody has set them aside."""
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


def _rate_shown(plan: WorkbookPlan, layout: SheetLayout) -> tuple[str, str, Decimal] | None:
    """The rate to show in a sheet's frozen part: the first that the statement uses."""
    for derived in layout.statement.derived:
        if derived.kind is DerivedKind.TRANSLATION:
            key = rate_of(derived, layout.statement)
            if key is not None:
                rate = plan.rates[key]
                return key.unit, f"={rate.name}", rate.rate
    return None
