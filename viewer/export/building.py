"""Builds a workbook sheet by sheet: of each statement only what others need outlives its sheet."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from viewer.core.added_figures import AddedFigures
from viewer.core.findings import Footing
from viewer.core.printed_periods import PrintedPeriods
from viewer.core.relations import CellKey, DerivedKind, Tie
from viewer.core.seen import seen_claims
from viewer.export.added_columns import AddedColumns
from viewer.export.book_names import define_names, describe
from viewer.export.charts_sheet import ChartsSheet
from viewer.export.check_rows import rows_of
from viewer.export.checks_annex import annex
from viewer.export.checks_sheet import ChecksSheet
from viewer.export.cover import CoverSheet
from viewer.export.data_sheet import write_data
from viewer.export.derived_building import DerivedBuilding
from viewer.export.derived_rows import Grounds
from viewer.export.derived_sheet import DerivedSheet
from viewer.export.formulas import Ref
from viewer.export.grid import Grid
from viewer.export.layout import SheetLayout
from viewer.export.names import reference
from viewer.export.narrative_sheet import NarrativeSheet
from viewer.export.notes_sheet import NotesSheet
from viewer.export.options import ColourProfile
from viewer.export.other_sheets import OtherSheets
from viewer.export.placed_figures import PlacedFigure, placed_figures
from viewer.export.plan import forced_figures, plan_statement
from viewer.export.rates import rate_of
from viewer.export.sheet_rows import SheetRows
from viewer.export.sheet_words import speaker
from viewer.export.statement_sheet import StatementSheet, write_master
from viewer.export.styles import StyleBook
from viewer.export.tie_rows import Figures, tie_rows, wanted_keys
from viewer.export.ties_sheet import TiesSheet
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
        self._seen = seen_claims(plan.filing.report)
        self._styles = StyleBook(self.workbook, plan.options.profile)
        say, own = speaker(plan.options.language), plan.own
        sheets = [layout.sheet for layout in plan.layouts.values()]
        names = [own.cover, own.checks, *sheets, own.charts, own.ties, own.derived]
        names += [own.narrative, own.notes, own.data]
        self.grids = {
            name: Grid(self.workbook.create_sheet(name), self._styles, say)
            for name in names
            if name
        }

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
        checks = ChecksSheet(self.grids[plan.own.checks], plan.options.scale)
        derived = self._derived()
        figures = self._write_statements(checks, derived, on_sheet)
        recomputed = self._write_ties(checks, figures)
        if derived is not None:
            checks.tallies.append(derived.finish(figures))
        if plan.own.narrative:
            prose = NarrativeSheet(plan.filing, figures, self._seen)
            checks.tallies.append(prose.write(self.grids[plan.own.narrative]))
        if plan.own.charts:
            ChartsSheet(plan.charts, figures).write(self.grids[plan.own.charts])
        if plan.own.data:
            write_data(self.grids[plan.own.data], plan.filing, plan.options, on_sheet)
        left = derived.left if derived is not None else ()
        checks.finish(annex(plan.filing, plan.layouts, recomputed, left))
        self._write_around(f"={reference(plan.own.checks)}!$A$2", checks.master)
        describe(self.workbook, plan.filing)

    def _derived(self) -> DerivedBuilding | None:
        """The sheet of derived figures; None where no exported statement has any."""
        plan = self._plan
        if not plan.own.derived:
            return None
        found = [
            check
            for check in plan.filing.report.derived
            if check.derived.cell.statement in plan.layouts
        ]
        grounds = Grounds(plan.filing, plan.rates, self._seen)
        return DerivedBuilding(grounds, DerivedSheet(self.grids[plan.own.derived]), found)

    def _write_ties(self, checks: ChecksSheet, figures: Figures) -> set[Tie]:
        """The sheet of figures that stand in several places; the ties that are recomputed."""
        recomputed: set[Tie] = set()
        if self._plan.own.ties:
            ties = TiesSheet(self.grids[self._plan.own.ties])
            for row in tie_rows(self._plan.filing, figures, self._seen):
                ties.add(row)
                if row.tie is not None:
                    recomputed.add(row.tie)
            checks.tallies.append(ties.finish())
        return recomputed

    def _write_around(self, *master: str) -> None:
        """The sheets that stand before and after all others, and the master check in each."""
        plan, (formula, words) = self._plan, master
        for layout in plan.layouts.values():
            write_master(self.grids[layout.sheet], (formula, words))
        layouts = tuple(plan.layouts.values())
        others = [name for name in plan.own[1:] if name]
        title = CoverSheet(
            plan.filing, layouts, others, plan.rates, (formula, words), plan.link,
            plan.options.scale, date.today(), plan.options.profile, plan.options.language,
        )  # fmt: skip
        addresses = title.write(self.grids[plan.own.cover])
        NotesSheet(plan.filing, plan.layouts, plan.options.language).write(
            self.grids[plan.own.notes]
        )
        define_names(self.workbook, plan.layouts, addresses)

    def _write_statements(
        self,
        checks: ChecksSheet,
        derived: DerivedBuilding | None,
        on_sheet: Callable[[], None],
    ) -> Figures:
        """Every statement's sheet, and its checks; the figures that other sheets read."""
        plan = self._plan
        wanted: dict[str, list[CellKey]] = {name: [] for name in plan.layouts}
        across = derived.keys if derived is not None else set()
        for key in wanted_keys(plan.filing) | plan.charts.keys | across:
            if key.statement in wanted:
                wanted[key.statement].append(key)
        figures: dict[CellKey, PlacedFigure] = {}
        forced = forced_figures(plan.filing.report)
        footings: dict[str, list[Footing]] = {name: [] for name in plan.layouts}
        for footing in plan.filing.report.footings:
            if footing.cell.statement in footings:
                footings[footing.cell.statement].append(footing)
        printed = PrintedPeriods(plan.filing)
        others = OtherSheets(plan.layouts, plan.rates, plan.filing.report, plan.options.scale)
        for name, layout in plan.layouts.items():
            on_sheet()
            content = plan_statement(layout.statement, plan.rates, forced, plan.options.scale)
            for row in rows_of(footings[name], layout, content, self._seen):
                checks.add(row)
            if derived is not None:
                derived.add_within(layout, content, plan.options.scale)
            figures.update(placed_figures(wanted[name], layout, content, plan.options.scale))
            grid = self.grids[layout.sheet]
            StatementSheet(
                layout, content, plan.filing.entity, _rate_shown(plan, layout), plan.link,
                plan.filing.document.name, plan.options.scale, plan.options.evidence,
                _exported(plan, wanted[name]),
            ).write(grid)  # fmt: skip
            AddedColumns(
                AddedFigures(plan.filing, layout.statement, printed), layout, content,
                plan.added[name], others, plan.rates, plan.options.scale,
            ).write(grid)  # fmt: skip
            grid.rows.close(after=1)
        return figures


def _exported(plan: WorkbookPlan, keys: Iterable[CellKey]) -> frozenset[Ref]:
    """The figures of a statement that are coloured because other sheets read them."""
    if plan.options.profile is not ColourProfile.FAST:
        return frozenset()
    return frozenset(Ref(key.row, key.column) for key in keys)


def _rate_shown(plan: WorkbookPlan, layout: SheetLayout) -> tuple[str, str, Decimal] | None:
    """The rate to show in a sheet's frozen part: the first that the statement uses."""
    for derived in layout.statement.derived:
        if derived.kind is DerivedKind.TRANSLATION:
            key = rate_of(derived, layout.statement)
            if key is not None:
                rate = plan.rates[key]
                return key.unit, f"={rate.name}", rate.rate
    return None
