"""A printed figure against what others give for it, live: difference, bounds and verdict."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from viewer.core.findings import Verdict
from viewer.core.intervals import Interval
from viewer.export.check_rows import rounding
from viewer.export.figures import Shown, number_format
from viewer.export.grid import Grid
from viewer.export.sheet_rows import column_letter
from viewer.export.styles import Kind, Look

#: A difference is cut so many decimals after the last that is printed: what is left of a double
#: that should be zero stands behind them.
FINER = 4
#: Digits that a double surely holds.
SURE_DIGITS = 14
#: No figure has so many digits.
_WIDE = Context(prec=120)
ZERO = Decimal(0)
#: Columns that `write` fills, from the difference to the verdict.
COLUMNS = 6


class Bounds(NamedTuple):
    """The least and the most that a difference may be."""

    low: Decimal
    high: Decimal

    def hold(self, difference: Decimal) -> bool:
        """Whether it lies between them."""
        return self.low <= difference <= self.high


@dataclass(frozen=True, slots=True)
class Comparison:
    """A printed figure, what it is held against, and which differences are none.

    Attributes:
        printed: the figure, in the unit of its cell.
        given: what the others give, in the same unit.
        places: decimals that the difference is cut to.
        allowed: differences that the rounding of all figures explains.
        own: those that the rounding of the printed figure alone explains: it reproduces.
        beyond: what to say of any other: broken, or forced.
        tells_exact: whether no difference at all has a verdict of its own.
    """

    printed: Decimal
    given: Decimal
    places: int
    allowed: Bounds
    own: Bounds
    beyond: Verdict = Verdict.BROKEN
    tells_exact: bool = False

    @property
    def difference(self) -> Decimal:
        """Printed less given, cut as the sheet cuts it."""
        return _cut(self.printed - self.given, self.places, ROUND_HALF_UP)

    @property
    def verdict(self) -> Verdict:
        """What the sheet's own formula says."""
        if self.tells_exact and not self.difference:
            return Verdict.EXACT
        if self.own.hold(self.difference):
            return Verdict.REPRODUCES
        return Verdict.WITHIN_ROUNDING if self.allowed.hold(self.difference) else self.beyond


class Measured(NamedTuple):
    """A value, in whole units, and all that it may have been before it was cut."""

    value: Decimal
    boxes: tuple[Interval, ...]


def compared(printed: Measured, given: Measured, power: int, places: int) -> Comparison:
    """A figure against what others give.

    Args:
        printed: the figure; each way in which it may have been cut gives a box.
        given: what the others give, and what it may be if they are rounded.
        power: the result is in whole units divided by 10 to this power.
        places: decimals of the finest figure, in that unit.
    """
    own = [-_less(box, printed.value) for box in printed.boxes]
    allowed = [mine + _less(box, given.value) for mine in own for box in given.boxes]
    numbers = [number.scaleb(-power, _WIDE) for number in (printed.value, given.value)]
    most = max(abs(number) for number in numbers)
    sure = SURE_DIGITS - (most.adjusted() + 1 if most else 0)
    cut = max(places + 1, min(places + FINER, sure))
    return Comparison(
        numbers[0], numbers[1], cut, _hull(allowed, power, cut), _hull(own, power, cut)
    )


def _less(box: Interval, number: Decimal) -> Interval:
    return box + Interval(-number, -number)


def _hull(boxes: Iterable[Interval], power: int, places: int) -> Bounds:
    """The ends of all of them; one that is not reached itself moves in by the least step."""
    lows, highs = [], []
    step = Decimal(1).scaleb(-places)
    for box in boxes:
        low, high = (end.scaleb(-power, _WIDE) for end in (box.low, box.high))
        least, most = _cut(low, places, ROUND_FLOOR), _cut(high, places, ROUND_CEILING)
        lows.append(least if box.low_in or least != low else least + step)
        highs.append(most if box.high_in or most != high else most - step)
    return Bounds(min(lows), max(highs))


def _cut(number: Decimal, places: int, way: str) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=way, context=_WIDE)


def write(
    grid: Grid,
    number: int,
    columns: tuple[int, int, int],
    comparison: Comparison,
    shown: Shown,
    *,
    at_top: bool = False,
) -> None:
    """Write difference, bounds and verdict.

    Args:
        grid: the sheet.
        number: the row.
        columns: that of the printed figure, of what the others give, and the first to write to.
        comparison: what to write.
        shown: how the printed figure is shown.
        at_top: whether its row is high, and everything stands at its top.
    """
    printed, given, first = columns
    apart = f"{column_letter(printed)}{number}-{column_letter(given)}{number}"
    finer = Shown(shown.power, shown.digits + 1, shown.percent)
    look = Look(Kind.FORMULA, number_format(Shown(*_format(finer), zero="–")), wrap=at_top)
    text = f"={rounding(f'({apart})', comparison.places)}"
    grid.formula(number, first, text, comparison.difference, look)
    bound = look._replace(kind=Kind.COMPUTED, number_format=number_format(finer))
    ends = (*comparison.allowed, *comparison.own)
    for at, end in enumerate(ends, first + 1):
        grid.number(number, at, end, bound)
    words = grid.say(str(comparison.verdict))
    formula = _verdict_formula(number, first, comparison, grid.say)
    told = Look(Kind.FORMULA, indent=1, wrap=at_top)
    grid.formula(number, first + COLUMNS - 1, formula, words, told)


def _format(shown: Shown) -> tuple[int, int, bool]:
    return shown.power, shown.digits, shown.percent


def _verdict_formula(
    number: int, first: int, comparison: Comparison, say: Callable[[str], str]
) -> str:
    apart, least, most, from_, to = (f"{column_letter(first + at)}{number}" for at in range(5))
    own, rounded, beyond, exact = (
        say(str(verdict))
        for verdict in (
            Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING, comparison.beyond, Verdict.EXACT,
        )
    )  # fmt: skip
    told = (
        f'IF(AND({apart}>={from_},{apart}<={to}),"{own}",'
        f'IF(AND({apart}>={least},{apart}<={most}),"{rounded}","{beyond}"))'
    )
    return f'=IF({apart}=0,"{exact}",{told})' if comparison.tells_exact else f"={told}"
