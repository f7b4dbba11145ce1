"""How strongly the figures of all columns speak for one sum."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from viewer.core.intervals import Rounding
from viewer.core.records import quick
from viewer.structure.totals_grid import Grid, Line

#: Signed parts of a sum: line and +1 or -1.
Terms = Sequence[tuple[Line, int]]

#: More digits than this do not make an agreement more convincing.
MOST_BITS = 22.0
#: What agreement is worth where a single part is not zero: it is a copy, not a sum.
COPY_BITS = 0.7
#: The same where it is another part in another column: no part alone is copied.
TURN_BITS = 5.0
#: What a derived column (shares, a translation) adds or takes.
WEAK_BITS = 2.5


@quick
@dataclass(frozen=True, slots=True)
class Fit:
    """How a sum fares in the columns in which it can be tested.

    Attributes:
        exact: strong columns in which it agrees to the last digit.
        rounded: strong columns in which rounding explains the difference.
        off: strong columns in which nothing explains the difference.
        blind: strong columns in which the total is printed and none of its parts.
        weak: derived columns in which it agrees.
        weak_off: derived columns in which it does not.
        bits: evidence of the agreeing columns, in bits.
    """

    exact: int
    rounded: int
    off: int
    blind: int
    weak: int
    weak_off: int
    bits: float

    @property
    def agreeing(self) -> int:
        """Strong columns in which it holds."""
        return self.exact + self.rounded


def deviation(
    total: Line, terms: Terms, column: int, mode: Rounding
) -> tuple[int, int, bool] | None:
    """Difference of total and parts, width of rounding (both in column units), whether it holds.

    None if the column cannot be tested: the total or all parts are blank there.
    """
    value = total.values[column]
    if value is None:
        return None
    given = low = high = width = printed = 0
    for line, weight in terms:
        part = line.values[column]
        if part is None:
            continue
        printed += 1
        unit = line.units[column]
        given += weight * part
        width += unit
        if mode is Rounding.TRUNCATION:
            below, above = _tail(part, unit)
            low -= below if weight > 0 else above
            high += above if weight > 0 else below
    if not printed:
        return None
    difference = value - given
    own = total.units[column]
    width += own
    if mode is Rounding.NEAREST:
        return difference, width, 2 * abs(difference) <= width
    below, above = _tail(value, own)
    # Open ends: touching is not enough, unless nothing was cut at all.
    holds = difference == 0 or low - above < difference < high + below
    return difference, width, holds


def _tail(value: int, unit: int) -> tuple[int, int]:
    """How far below and above a truncated figure the number before cutting may lie."""
    return (0 if value > 0 else unit), (0 if value < 0 else unit)


def fit(grid: Grid, total: Line, terms: Terms, most_off: int | None = None) -> Fit | None:
    """How the sum fares in every column; None once it fails in more strong columns than allowed.

    Args:
        grid: the statement's figures.
        total: the row that sums up.
        terms: its parts with their signs.
        most_off: in how many strong columns it may fail; None for any number.
    """
    exact = rounded = off = blind = weak = weak_off = 0
    bits = 0.0
    copy: float | None = None
    for column in grid.strong:
        tested = deviation(total, terms, column, grid.mode)
        if tested is None:
            blind += bool(total.values[column])
            continue
        difference, width, holds = tested
        if holds:
            if copy is None:
                copy = TURN_BITS if _takes_turns(grid, terms) else COPY_BITS
            bits += _worth(total, terms, column, width if difference else 1, copy)
            exact += difference == 0
            rounded += difference != 0
        else:
            off += 1
            if most_off is not None and off > most_off:
                return None
    for column in grid.weak:
        tested = deviation(total, terms, column, grid.mode)
        if tested is not None:
            weak += tested[2]
            weak_off += not tested[2]
    if grid.strong:
        bits += min(weak, 2) * WEAK_BITS if bits else 0.0
    return Fit(exact, rounded, off, blind, weak, weak_off, bits)


def most_bits(grid: Grid, total: Line) -> float:
    """More evidence than any sum for this total can have."""
    strong = sum(
        min(MOST_BITS, math.log2(1 + grid.largest[column] / max(1, total.units[column])))
        for column in grid.strong
        if total.values[column] is not None
    )
    return strong + min(2, len(grid.weak)) * WEAK_BITS


def _takes_turns(grid: Grid, terms: Terms) -> bool:
    """Whether at least two parts are not zero somewhere."""
    return sum(any(line.values[c] for c in grid.strong) for line, _ in terms) > 1


def _worth(total: Line, terms: Terms, column: int, width: int, copy: float) -> float:
    """Bits that agreement in this column is worth: log2(size of figures / width of tolerance)."""
    figures = [abs(line.values[column] or 0) for line, _ in terms]
    nonzero = sum(figure != 0 for figure in figures)
    if nonzero < 2:
        size = max(figures) / max(1, total.units[column])
        return min(copy, math.log2(max(1.0, size)))
    unit = min((line.units[column] for line, _ in terms if line.units[column]), default=1)
    # The second largest part counts: a total next to one large and some tiny parts is soon met.
    figures.sort()
    size = max(figures[-2] * 4, min(figures[-1], abs(total.values[column] or 0) or figures[-1]))
    size = min(size, figures[-1])
    return min(MOST_BITS, math.log2(max(1.0, size / (max(1, unit) * _units(width, unit)))))


def _units(width: int, unit: int) -> float:
    return max(1.0, width / max(1, unit))
