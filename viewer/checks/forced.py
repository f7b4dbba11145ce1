"""Forced figures: a digit off on their own, so that the column they stand in adds up."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext

from viewer.core.evaluation import unit_of
from viewer.core.findings import Footing, Outcome, Verdict
from viewer.core.intervals import Rounding
from viewer.core.relations import CellKey
from viewer.core.statement import Cell

#: The sums that a figure takes part in, as total or as part.
Sums = Mapping[CellKey, tuple[Footing, ...]]


def sums_by_cell(footings: Iterable[Footing]) -> Sums:
    """Cell -> the footings that it is the total or a part of."""
    found: dict[CellKey, list[Footing]] = {}
    for footing in footings:
        found.setdefault(footing.cell, []).append(footing)
        for term in footing.relation.terms:
            key = CellKey(footing.relation.statement, term.row, footing.cell.column)
            found.setdefault(key, []).append(footing)
    return {key: tuple(values) for key, values in found.items()}


def forcing_sum(
    key: CellKey, cell: Cell, given: Decimal, sums: Sums, mode: Rounding
) -> Footing | None:
    """The exact sum that made the document print this figure, None if it is not forced.

    Source: DESIGN §4: outside its own interval by at most one last digit, where the column adds
    up because of it.

    Args:
        key: the figure's address.
        cell: the figure.
        given: what its formula, or the finer figure that it repeats, gives; in whole units.
        sums: the sums of the filing.
        mode: how the document cuts its figures.
    """
    if not beside(cell, given, mode):
        return None
    exact = (f for f in sums.get(key, ()) if f.outcome.verdict is Verdict.EXACT)
    return next(exact, None)


def beside(cell: Cell, given: Decimal, mode: Rounding) -> bool:
    """Whether a figure is at most one last digit off what it would print on its own."""
    unit = unit_of(cell)
    if cell.value is None or unit == 0:
        return False
    return abs(cell.value - own_rounding(cell, given, mode)) <= unit


def own_rounding(cell: Cell, given: Decimal, mode: Rounding) -> Decimal:
    """What the figure would print on its own: `given` cut to the cell's digits."""
    cut = ROUND_HALF_UP if mode is Rounding.NEAREST else ROUND_DOWN
    with localcontext(prec=60):
        return given.quantize(unit_of(cell), rounding=cut)


def forced(outcome: Outcome, key: CellKey, cell: Cell, sums: Sums, mode: Rounding) -> Outcome:
    """The outcome with FORCED in the place of BROKEN, where a sum explains the figure."""
    if outcome.verdict is not Verdict.BROKEN or outcome.given is None:
        return outcome
    if forcing_sum(key, cell, outcome.given, sums, mode) is None:
        return outcome
    return replace(outcome, verdict=Verdict.FORCED)
