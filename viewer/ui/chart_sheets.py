"""The sheets of charts of all open filings: part of the view of a filing, kept by its number."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from viewer.core.chart_sheet import Chart, ChartSheet

PREFIX = "chart"


class ChartSheets(QObject):
    """Sheets of charts in the order of their tabs.

    Signals:
        changed: number of the filing whose sheets are others now.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheets: dict[int, tuple[ChartSheet, ...]] = {}

    def of(self, filing: int) -> tuple[ChartSheet, ...]:
        """The sheets of a filing."""
        return self._sheets.get(filing, ())

    def sheet(self, filing: int, sheet_id: str) -> ChartSheet | None:
        """The sheet of that id, None if there is none."""
        return next((sheet for sheet in self.of(filing) if sheet.id == sheet_id), None)

    def set_all(self, filing: int, sheets: Iterable[ChartSheet]) -> None:
        """Put other sheets in the place of all of a filing: a session restored, a step undone."""
        found = tuple(sheets)
        if found != self.of(filing):
            self._sheets[filing] = found
            self.changed.emit(filing)

    def add(self, filing: int, sheet: ChartSheet) -> ChartSheet:
        """Add a sheet; it gets an id, and a name that no other has.

        Returns:
            The sheet as it is kept.
        """
        own = self.of(filing)
        numbers = [int(known.id.removeprefix(PREFIX)) for known in own if _is_numbered(known.id)]
        kept = replace(
            sheet,
            id=f"{PREFIX}{max(numbers, default=0) + 1}",
            name=_free_name(sheet.name, {known.name for known in own}),
        )
        self.set_all(filing, (*own, kept))
        return kept

    def change(self, filing: int, sheet: ChartSheet) -> None:
        """Put a sheet in the place of the one with its id."""
        self.set_all(
            filing, (sheet if known.id == sheet.id else known for known in self.of(filing))
        )

    def close(self, filing: int, sheet_id: str) -> None:
        """Throw a sheet away."""
        self.set_all(filing, (known for known in self.of(filing) if known.id != sheet_id))

    def add_chart(self, filing: int, sheet_id: str, chart: Chart) -> None:
        """Add a chart to a sheet, as its last."""
        sheet = self.sheet(filing, sheet_id)
        if sheet is not None:
            self.change(filing, sheet.with_chart(len(sheet.charts), chart))

    def forget(self, filing: int) -> None:
        """Let go of the sheets of a filing that is closed."""
        self._sheets.pop(filing, None)


def _is_numbered(sheet_id: str) -> bool:
    return sheet_id.startswith(PREFIX) and sheet_id.removeprefix(PREFIX).isdecimal()


def _free_name(name: str, taken: set[str]) -> str:
    """The name, with a number behind it where another sheet has it."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
