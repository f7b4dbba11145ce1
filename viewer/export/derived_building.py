"""Fills the sheet Derived while the statements are written: figures are placed and let go."""

from collections.abc import Iterable, Mapping

from viewer.core.findings import DerivedCheck
from viewer.core.relations import CellKey
from viewer.export.derived_rows import Grounds, keys_of
from viewer.export.derived_sheet import DerivedSheet
from viewer.export.layout import SheetLayout
from viewer.export.placed_figures import PlacedFigure, placed_figures
from viewer.export.plan import StatementPlan
from viewer.export.tie_rows import is_on_sheet
from viewer.export.verdict_counts import Tally

Left = list[tuple[DerivedCheck, str]]


class DerivedBuilding:
    """The derived figures of a workbook.

    Attributes:
        left: those that no sheet recomputes, and why.
    """

    def __init__(
        self, grounds: Grounds, sheet: DerivedSheet, checks: Iterable[DerivedCheck]
    ) -> None:
        self.left: Left = []
        self._grounds = grounds
        self._sheet = sheet
        self._within: dict[str, list[DerivedCheck]] = {}
        self._across: list[DerivedCheck] = []
        for check in checks:
            derived = check.derived
            if is_on_sheet(derived):
                continue  # The sheet Ties recomputes it.
            statements = {derived.cell.statement, *(key.statement for key in derived.operands)}
            if len(statements) == 1:
                self._within.setdefault(derived.cell.statement, []).append(check)
            else:
                self._across.append(check)

    @property
    def keys(self) -> set[CellKey]:
        """The figures that must outlive their statement's sheet."""
        return keys_of(self._across)

    def add_within(self, layout: SheetLayout, plan: StatementPlan, scale: int | None) -> None:
        """Write the figures of one statement that follow from others of it.

        Args:
            layout: its sheet.
            plan: what its cells hold.
            scale: power of ten that money is shown in; None as printed.
        """
        checks = self._within.pop(layout.statement.id, [])
        self._add(checks, placed_figures(keys_of(checks), layout, plan, scale))

    def finish(self, figures: Mapping[CellKey, PlacedFigure]) -> Tally:
        """Write those that follow from figures of other statements, and everything above.

        Args:
            figures: where the figures of `keys` stand.
        """
        self._add(self._across, figures)
        return self._sheet.finish()

    def _add(
        self, checks: Iterable[DerivedCheck], figures: Mapping[CellKey, PlacedFigure]
    ) -> None:
        for check in checks:
            row = self._grounds.row(check, figures)
            if isinstance(row, str):
                self.left.append((check, row))
            else:
                self._sheet.add(row)
