"""Figures that other sheets read: where each stands, what its cell holds, how it is shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.intervals import Rounding
from viewer.core.relations import CellKey
from viewer.core.statement import Cell
from viewer.export.check_rows import as_printed
from viewer.export.figures import Shown, fits_excel, held_value
from viewer.export.formulas import Ref
from viewer.export.layout import SheetLayout, unit_words
from viewer.export.plan import Printed, StatementPlan


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A printed figure on its sheet.

    Attributes:
        key: which one.
        cell: the figure.
        shown: how it is shown.
        rounding: how its statement's figures are cut.
        address: its cell for links: 'Balance sheet'!C7.
        reading: what a formula writes to read it with its printed digits.
        value: that, in the unit of its cell; None for words, and what Excel cannot hold.
        row: label of its row.
        column: its column in few words ("2Q04").
        unit: its unit in words.
        typed: whether its cell holds the printed figure, not a formula.
    """

    key: CellKey
    cell: Cell
    shown: Shown
    rounding: Rounding
    address: str
    reading: str
    value: Decimal | None
    row: str
    column: str
    unit: str
    typed: bool


def placed_figures(
    wanted: Iterable[CellKey], layout: SheetLayout, plan: StatementPlan, scale: int | None
) -> Mapping[CellKey, PlacedFigure]:
    """Those of a statement's figures that are wanted elsewhere.

    Args:
        wanted: figures of this statement.
        layout: its sheet.
        plan: what its cells hold.
        scale: power of ten that money is shown in; None as printed.
    """
    statement = layout.statement
    found: dict[CellKey, PlacedFigure] = {}
    for key in wanted:
        ref = Ref(key.row, key.column)
        cell = statement.cells.get(ref)
        if cell is None or key.row not in layout.numbers:
            continue
        shown, column = plan.shown[ref], statement.column_by_id[key.column]
        value = held_value(cell, shown)
        found[key] = PlacedFigure(
            key, cell, shown, statement.rounding, layout.address(ref),
            as_printed(ref, layout, plan),
            value if value is not None and fits_excel(value) else None,
            statement.row_by_id[key.row].label, column.period_label or column.title,
            unit_words(column, scale), isinstance(plan.contents[ref], Printed),
        )  # fmt: skip
    return found
