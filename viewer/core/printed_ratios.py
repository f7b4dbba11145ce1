"""Fractions of one row in another that the document prints itself, wherever it prints them.

What follows from two rows (`Derived`) is looked through for the fraction that is wanted: a column
of shares beside the amounts, a row "Gross margin" in another table. A printed figure is never
replaced by one that we could compute.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from viewer.core.filing import Filing
from viewer.core.periods import Period
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.row_history import Point, TiesOf, same_figures
from viewer.core.statement import Cell

_FRACTIONS = frozenset({DerivedKind.SHARE, DerivedKind.RATIO, DerivedKind.MARGIN})


def printed_ratios(
    filing: Filing,
    part: Mapping[Period, Point],
    base: Mapping[Period, Point],
    ties_of: TiesOf,
    *,
    rest: bool = False,
) -> dict[Period, tuple[CellKey, Cell]]:
    """The printed percentages of one row in another.

    Args:
        filing: the filing.
        part: the numerator's figures.
        base: the denominator's figures.
        ties_of: gives the ties that hold a figure; fractions of its twins are its own.
        rest: whether what the part leaves of the base is wanted: (base - part) / base.

    Returns:
        Period -> address and figure; of several of one period the most precise. Periods without
        one are absent.
    """
    wanted = {
        key: period
        for period in part
        if period in base
        for key in (base[period].key, *same_figures(filing, base[period].key, ties_of))
    }
    found: dict[Period, tuple[CellKey, Cell]] = {}
    for derived in _fractions(filing):
        period = wanted.get(_denominator(derived))
        cell = filing.cell(derived.cell)
        if period is None or cell is None or cell.value is None or not _is_percentage(cell):
            continue
        whole, piece = base[period].cell.value, part[period].cell.value
        if whole is None or piece is None:
            continue
        is_same = _numerator(filing, derived) == (whole - piece if rest else piece)
        is_same |= _is_of(filing, derived, part[period].key, ties_of, rest=rest)
        known = found.get(period)
        if is_same and (known is None or (cell.decimals or 0) > (known[1].decimals or 0)):
            found[period] = derived.cell, cell
    return found


def _fractions(filing: Filing) -> Iterator[Derived]:
    """What the filing prints as one figure in another, or what one leaves of another."""
    for statement in filing.statements:
        for derived in statement.derived:
            if derived.kind in _FRACTIONS and len(derived.operands) == 2:
                yield derived


def _denominator(derived: Derived) -> CellKey:
    return derived.operands[0 if derived.kind is DerivedKind.MARGIN else 1]


def _numerator(filing: Filing, derived: Derived) -> Decimal | None:
    """The amount whose fraction is printed; None where one that it needs has no number."""
    first, second = (filing.cell(key) for key in derived.operands)
    if first is None or first.value is None:
        return None
    if derived.kind is not DerivedKind.MARGIN:
        return first.value
    return first.value - second.value if second and second.value is not None else None


def _is_of(filing: Filing, derived: Derived, key: CellKey, ties_of: TiesOf, *, rest: bool) -> bool:
    """Whether a fraction is of that part, printed there or elsewhere, maybe in rounder figures."""
    if rest is not (derived.kind is DerivedKind.MARGIN):
        return False
    operand = derived.operands[1 if rest else 0]
    return operand == key or operand in same_figures(filing, key, ties_of)


def _is_percentage(cell: Cell) -> bool:
    return cell.unit == "pure" and cell.scale == -2
