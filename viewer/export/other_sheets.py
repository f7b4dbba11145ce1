"""Figures of sheets other than the one that is being written."""

from collections.abc import Mapping

from viewer.core.findings import Report
from viewer.core.relations import CellKey
from viewer.export.layout import SheetLayout
from viewer.export.placed_figures import PlacedFigure, placed_figures
from viewer.export.plan import StatementPlan, forced_figures, plan_statement
from viewer.export.rates import Rates


class OtherSheets:
    """Reads figures of any sheet, whether it is written already or not.

    A sheet is planned once more for that; most workbooks never need it.

    Args:
        layouts: statement id -> its sheet.
        rates: the named cell of each rate.
        report: what checking says of the filing.
        scale: power of ten that money is shown in; None as printed.
    """

    def __init__(
        self, layouts: Mapping[str, SheetLayout], rates: Rates, report: Report, scale: int | None
    ) -> None:
        self._layouts = layouts
        self._rates = rates
        self._forced = forced_figures(report)
        self._scale = scale
        self._plans: dict[str, StatementPlan] = {}

    def figure(self, key: CellKey) -> PlacedFigure | None:
        """The figure at that address; None if its statement is not exported."""
        layout = self._layouts.get(key.statement)
        if layout is None:
            return None
        plan = self._plans.get(key.statement)
        if plan is None:
            plan = plan_statement(layout.statement, self._rates, self._forced, self._scale)
            self._plans[key.statement] = plan
        return placed_figures((key,), layout, plan, self._scale).get(key)
