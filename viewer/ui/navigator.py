"""From figure to figure: connects the current cell with the sheet and every panel."""

from PySide6.QtCore import QObject, Signal

from viewer.core.chart_sheet import ChartSheet
from viewer.core.findings import Finding
from viewer.core.relations import CellKey
from viewer.ui.cell_names import cell_named
from viewer.ui.homes import home_of
from viewer.ui.models.added_table import AddedTable
from viewer.ui.named_places import full_name
from viewer.ui.open_filings import Entry, FailedFiling, OpenFiling
from viewer.ui.parts import Parts
from viewer.ui.selection import Spot
from viewer.ui.wording import ordered_statements

#: More selected cells than this are not summed up.
MOST_SUMMED = 200_000


class Navigator(QObject):
    """Moves through the open filings, and lets every part show where we are.

    Signals:
        shown: another figure, statement or page is shown.
        components_wanted: the drill-down should be seen and take the keyboard.
    """

    shown = Signal()
    components_wanted = Signal()

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._flash = False
        self._failed: int | None = None
        self._is_leading = False
        self._connect()

    @property
    def number(self) -> int | None:
        """Number of the filing or failure shown."""
        if self._failed is not None:
            return self._failed
        filing = self._parts.area.filing
        return filing.number if filing else None

    def show_entry(self, entry: Entry) -> None:
        """Show a filing's first statement, or what went wrong with a file."""
        if isinstance(entry, FailedFiling):
            self._show_failure(entry)
        elif entry.filing.statements:
            self.to_statement(entry.number, ordered_statements(entry.filing)[0].id)

    def show_nothing(self) -> None:
        """Show the start page."""
        self._failed = None
        self._parts.area.show_start()
        self._parts.current.move(None)
        self._show_cell(None, None)
        self._parts.bottom.show_filing(None)
        self._parts.find.show_filing(None)
        self.shown.emit()

    def renew(self, entry: OpenFiling) -> None:
        """Show a filing's later version where its earlier one is shown; the place stays."""
        area = self._parts.area
        is_new = area.renew(entry)
        if area.filing is not entry:
            return
        self._parts.bottom.show_filing(entry)
        self._parts.find.show_filing(entry)
        spot = self._parts.current.spot
        if is_new or entry.filing.complete:
            is_here = spot is not None and spot.filing == entry.number
            self._show_cell(entry, spot.cell if spot and is_here else None)
            if spot and is_here and spot.span is not None:
                self._parts.bottom.source.show_span(spot.span)
        self.shown.emit()

    def to_statement(self, number: int, statement: str) -> None:
        """Show a statement; its current cell as it was left, or its first figure."""
        entry = self._parts.filings.entry(number)
        if isinstance(entry, FailedFiling):
            self._show_failure(entry)
            return
        if entry is None:
            return
        if not statement:
            statement = ordered_statements(entry.filing)[0].id
        sheet = self._parts.charts.sheet(number, statement)
        if sheet is not None:
            self.to_charts(entry, sheet)
            return
        view = self._parts.area.sheet(entry, statement)
        home, label = home_of(view), view.current_label()
        if home is not None:
            self._go(Spot(number, home))
        if label is not None:
            view.go_to_label(label)

    def to_charts(self, entry: OpenFiling, sheet: ChartSheet) -> None:
        """Show a sheet of charts, at the figure where its statement's sheet stands."""
        known = sheet.statement in entry.filing.statement_by_id
        statement = sheet.statement if known else ordered_statements(entry.filing)[0].id
        home = self._parts.area.home_cell(entry, statement)
        if home is not None:
            self._go(Spot(entry.number, home, chart=sheet.id))

    def walk_charts(self, key: CellKey) -> None:
        """Make the figure of a bar current in the sheet of charts shown."""
        filing, sheet = self._parts.area.filing, self._parts.area.chart
        if filing is not None and sheet is not None:
            self._parts.current.move(Spot(filing.number, key, chart=sheet.id))

    def to_place(self, entry: OpenFiling, statement: str, cell: str) -> str:
        """Show a statement of a filing that has just been opened.

        Args:
            entry: the filing; its first statement is shown already.
            statement: id or kind of the statement, "" for the one shown.
            cell: name of the cell to go to ("C7"), "" for where the sheet stands.

        Returns:
            One sentence if there is no such statement, else "".
        """
        if statement:
            try:
                self.to_statement(entry.number, entry.filing[statement].id)
            except KeyError as error:
                return str(error.args[0])
        shown = entry.filing.statement_by_id.get(self._parts.area.statement)
        key = cell_named(shown, cell) if shown and cell else None
        if key is not None:
            self.to_cell(key)
        return ""

    def to_cell(self, key: CellKey, *, flash: bool = False) -> None:
        """Go to a figure of the filing shown; one can come back."""
        filing = self._parts.area.filing
        if filing is not None:
            self._flash = flash
            self._go(Spot(filing.number, key))
            self._flash = False

    def to_finding(self, finding: Finding) -> None:
        """Go to what a finding is about."""
        filing = self._parts.area.filing
        if finding.cells and finding.span is not None and filing is not None:
            self._go(Spot(filing.number, finding.cells[0], finding.span))
        elif finding.cells:
            self.to_cell(finding.cells[0], flash=True)
        elif finding.span is not None:
            self.to_prose(finding.span)

    def to_prose(self, span: tuple[int, int]) -> None:
        """Show a stretch of the document's text; one can come back."""
        spot, filing = self._parts.current.spot, self._parts.area.filing
        if spot is not None and filing is not None and spot.filing == filing.number:
            self._go(Spot(spot.filing, spot.cell, span))
        else:
            self._show_prose(span)

    def from_prose(self, span: tuple[int, int], key: CellKey) -> None:
        """Go from a figure of the text to its cell; one can come back to the text."""
        self.to_prose(span)
        self.to_cell(key, flash=True)

    def name_to_return(self) -> str:
        """The name of the cell that the last jump started at; "" if it is not of this filing."""
        filing, spot = self._parts.area.filing, self._parts.current.came_from
        if filing is None or spot is None or spot.filing != filing.number:
            return ""
        key = self._printed(filing, spot.cell)
        return full_name(filing.filing, self._parts.area.statement, key) if key else ""

    def drill(self) -> None:
        """Let the drill-down take the keyboard at the parts of the current figure."""
        self.components_wanted.emit()
        self._parts.drilldown.focus_components()

    def up(self) -> None:
        """Go to the total that the current figure is a part of."""
        totals = self.totals()
        if totals:
            self.to_cell(totals[0])

    def totals(self) -> list[CellKey]:
        """The totals that the current figure is a direct part of; where it came from first.

        Those of the same quantity in other tables come behind those of its own.
        """
        spot = self._parts.current.spot
        filing = self._parts.filings.filing(spot.filing) if spot else None
        if spot is None or filing is None or self._printed(filing, spot.cell) is None:
            return []
        keys = filing.index.wholes(spot.cell)
        before = self._parts.current.came_from
        if before is not None and before.filing == spot.filing and before.cell not in keys:
            # Drilled along a tie: the total that was left prints the same quantity elsewhere.
            twins = {key for tie in filing.index.ties_of(before.cell) for key in tie.cells}
            keys = (*(before.cell for key in keys[:1] if key in twins), *keys)
        return sorted(keys, key=lambda key: before is None or key != before.cell)

    def has_parts(self) -> bool:
        """Whether the current figure is made of others."""
        spot = self._parts.current.spot
        filing = self._parts.filings.filing(spot.filing) if spot else None
        if spot is not None and self._printed(filing, spot.cell) is None:
            return bool(self._parts.drilldown.parts)
        return bool(spot and filing and parts_of(filing, spot.cell))

    def focus_sheet(self) -> None:
        """Give the keyboard to the sheet."""
        view = self._parts.area.view
        if view is not None:
            view.figures.setFocus()
        elif self._parts.area.chart is not None:
            self._parts.area.page.charts.setFocus()

    def _go(self, spot: Spot) -> None:
        """Jump; a place that is current already is shown again."""
        if spot == self._parts.current.spot:
            self._on_changed(spot)
        else:
            self._parts.current.jump(spot)

    def _on_found(self, key: CellKey) -> None:
        """A match: from one match to the next is no jump to come back from."""
        spot = self._parts.current.spot
        filing = self._parts.area.filing
        if filing is None:
            return
        if spot is not None and spot.cell in self._parts.find.matches:
            self._parts.current.move(Spot(filing.number, key))
        else:
            self._go(Spot(filing.number, key))

    def _on_moved(self, spot: Spot | None) -> None:
        """The sheet's own current cell moved; not while we lead it somewhere ourselves."""
        if not self._is_leading:
            self._parts.current.move(spot)

    def _on_changed(self, spot: Spot | None) -> None:
        """Let everything show the new current cell."""
        filing = self._parts.filings.filing(spot.filing) if spot else None
        if spot is None or filing is None:
            self._show_cell(self._parts.area.filing, None)
            self.shown.emit()
            return
        self._failed = None
        self._is_leading = True
        self._lead(filing, spot)
        self._is_leading = False
        self._show_cell(filing, spot.cell)
        if spot.span is not None:
            self._show_prose(spot.span)
        self.shown.emit()

    def _show_prose(self, span: tuple[int, int]) -> None:
        self._parts.bottom.show_source()
        self._parts.bottom.source.show_span(span)

    def _lead(self, filing: OpenFiling, spot: Spot) -> None:
        """Bring the sheet to that figure."""
        area = self._parts.area
        sheet = self._parts.charts.sheet(filing.number, spot.chart)
        if sheet is not None:
            self._lead_to_charts(filing, sheet)
            return
        statement = spot.cell.statement
        if area.filing is not filing or area.statement != statement or area.view is None:
            area.show_statement(filing, spot.cell.statement)
            self._parts.contents.mark_current(filing.number, spot.cell.statement)
            self._parts.bottom.show_filing(filing)
            self._parts.find.show_filing(filing)
        view = area.view
        if view is not None and (view.current_key() != spot.cell or self._flash):
            view.go_to(spot.cell, flash=self._flash)

    def _lead_to_charts(self, filing: OpenFiling, sheet: ChartSheet) -> None:
        area = self._parts.area
        if area.filing is not filing or area.chart is not sheet:
            is_other = area.filing is not filing
            area.show_charts(filing, sheet)
            self._parts.contents.mark_current(filing.number, sheet.id)
            if is_other:
                self._parts.bottom.show_filing(filing)
                self._parts.find.show_filing(filing)

    def _show_cell(self, filing: OpenFiling | None, key: CellKey | None) -> None:
        view, table = self._parts.area.view, self._table_of(key)
        if filing is not None and key is not None and table is not None and view is not None:
            self._parts.formula.show_computed(view.name_of(key), table, key)
            self._parts.drilldown.show_computed(filing, table, key)
        else:
            self._parts.formula.show_cell(filing, self._printed(filing, key))
            self._parts.drilldown.show_cell(filing, self._printed(filing, key))
        self._show_parts()
        self.show_statistics()

    def _table_of(self, key: CellKey | None) -> AddedTable | None:
        """What works out the figure there, None where a printed one stands."""
        view = self._parts.area.view
        table = view.added_table if view is not None else None
        return table if table is not None and table.added_at(key) is not None else None

    def _printed(self, filing: OpenFiling | None, key: CellKey | None) -> CellKey | None:
        """The address, if it is one of the statement's own columns: added ones may be gone."""
        statement = filing.filing.statement_by_id.get(key.statement) if filing and key else None
        is_printed = statement is not None and key is not None and key.column in (
            statement.column_by_id
        )  # fmt: skip
        return key if is_printed else None

    def _show_parts(self) -> None:
        """Light the parts of the current figure, in the way that the drill-down shows."""
        key, parts = self._parts.drilldown.key, self._parts.drilldown.parts
        self._parts.bottom.source.show_cell(key, parts)
        if self._parts.area.view is not None:
            here = [part for part in parts if key and part.statement == key.statement]
            self._parts.area.view.set_parts(here)

    def tell_again(self) -> None:
        """Write anew what is told of the current figure and of the selection."""
        spot = self._parts.current.spot
        filing = self._parts.filings.filing(spot.filing) if spot else None
        self._show_cell(filing, spot.cell if spot else None)
        self.shown.emit()

    def show_statistics(self) -> None:
        """Sum up what is selected in the sheet."""
        view = self._parts.area.view
        # Summing up more would let the reader wait for what nobody asked for.
        few = view is not None and view.selected_count <= MOST_SUMMED
        self._parts.status.show_statistics(view.statistics() if view is not None and few else None)

    def _show_failure(self, entry: FailedFiling) -> None:
        self._failed = entry.number
        self._parts.area.show_failure(entry)
        self._parts.current.move(None)
        self._parts.contents.mark_current(entry.number, "")
        self._parts.bottom.show_filing(None)
        self._show_cell(None, None)
        self.shown.emit()

    def _connect(self) -> None:
        parts = self._parts
        parts.current.changed.connect(self._on_changed)
        parts.area.moved.connect(self._on_moved)
        parts.area.selected.connect(self.show_statistics)
        parts.area.drill_requested.connect(self.drill)
        parts.area.missed.connect(parts.status.show_notice)
        parts.area.tab_chosen.connect(self._on_tab)
        parts.contents.statement_chosen.connect(self.to_statement)
        parts.drilldown.cell_chosen.connect(self.to_cell)
        parts.drilldown.span_chosen.connect(self.to_prose)
        parts.drilldown.up_requested.connect(self.up)
        parts.drilldown.way_chosen.connect(self._show_parts)
        parts.bottom.source.cell_chosen.connect(lambda key: self.to_cell(key, flash=True))
        parts.bottom.source.tie_followed.connect(self.from_prose)
        parts.bottom.narrative.text_chosen.connect(self.to_prose)
        parts.bottom.narrative.tables_chosen.connect(
            lambda mark, at: parts.bottom.source.follow(mark.check, at)
        )
        parts.bottom.findings.chosen.connect(self.to_finding)
        parts.find.found.connect(self._on_found)
        parts.find.left.connect(self.focus_sheet)

    def _on_tab(self, statement: str) -> None:
        filing = self._parts.area.filing
        if filing is not None:
            self.to_statement(filing.number, statement)


def parts_of(filing: OpenFiling, key: CellKey) -> tuple[CellKey, ...]:
    """What a figure is made of: by its sum or formula, else by its twin's elsewhere."""
    ways = filing.index.ways(key)
    return ways[0].parts if ways else ()
