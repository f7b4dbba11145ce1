"""Figures of the prose against those of the tables, decided: formula, difference, bounds."""

from dataclasses import dataclass, replace
from decimal import Decimal

from viewer.core.findings import TieCheck
from viewer.core.intervals import Interval, Rounding
from viewer.core.relations import Derived, DerivedKind, Tie
from viewer.core.statement import Cell
from viewer.export.comparison import Comparison, Measured, compared
from viewer.export.derived_rows import comparison_of, formula_of
from viewer.export.figures import Shown
from viewer.export.placed_figures import PlacedFigure

#: Whose results are shown as percentages.
PERCENTAGES = frozenset(
    {DerivedKind.CHANGE, DerivedKind.CHANGE_ON_SIZE, DerivedKind.SHARE, DerivedKind.MARGIN}
)


@dataclass(frozen=True, slots=True)
class ProseRow:
    """A figure of the prose that tables have.

    Attributes:
        formula: reads the table's figure, or computes from several; with its "=".
        given: what that comes to, in the unit of the table's cell.
        shown: how both figures are shown.
        comparison: the text's figure against it; None where only the words disagree: they name
            another period, or another base.
    """

    formula: str
    given: Decimal
    shown: Shown
    comparison: Comparison | None


def prose_row(check: TieCheck, placed: list[PlacedFigure]) -> ProseRow | None:
    """Decide one row; None where the tables' figures give no number.

    Args:
        check: the tie, with cells.
        placed: its cells, all of them.
    """
    tie = check.tie
    if tie.value is None or any(one.value is None for one in placed):
        return None
    told = _told(tie, placed[0])
    if tie.formula is None:
        comparison = _same(told, placed[0])
        formula = f"={placed[0].reading}"
    else:
        derived = Derived(tie.formula, tie.cells[0], tie.cells)
        found = comparison_of(derived, told, placed)
        if found is None:
            return None
        comparison, formula = found, formula_of(derived, told.shown.power, placed, "")
    is_told = comparison if tie.named is None else None
    return ProseRow(formula, comparison.given, told.shown, is_told)


def _told(tie: Tie, like: PlacedFigure) -> PlacedFigure:
    """The figure of the text as if it stood where the table's does."""
    sign = tie.signs[0] if tie.signs else 1
    value = sign * (tie.value or Decimal(0))
    shown = like.shown
    if tie.formula in PERCENTAGES:
        shown = Shown(0, 3, percent=True)
    elif tie.formula is not None and not tie.formula.adds_up:
        shown = Shown(0, 0)
    digits = shown.digits if tie.decimals is None else tie.decimals + shown.power
    shown = replace(shown, digits=max(shown.digits, digits), zero="", suffix="")
    return replace(like, cell=_cell(like.cell, value, tie), shown=shown)


def _cell(like: Cell, value: Decimal, tie: Tie) -> Cell:
    return replace(like, text=tie.text, value=value, decimals=tie.decimals)


def _same(told: PlacedFigure, table: PlacedFigure) -> Comparison:
    """The text's figure against the table's: prose is often rounded where its table is cut."""
    value, given = told.cell.value or Decimal(0), table.cell.value or Decimal(0)
    ways = sorted({Rounding.NEAREST, table.rounding})
    own = tuple(Interval.of(value, told.cell.decimals, way) for way in ways)
    box = Interval.of(given, table.cell.decimals, table.rounding)
    power = table.shown.power
    found = compared(Measured(value, own), Measured(given, (box,)), power, told.shown.digits)
    return replace(found, tells_exact=True)
