"""What a selection of figures comes to: exact sum, average, extremes, difference of two."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from viewer.core.statement import Cell

PRECISION = 60


@dataclass(frozen=True, slots=True)
class SelectionStatistics:
    """A selection, summed up. Numbers are in whole units; None where there is no number.

    Attributes:
        cells: figures selected, words ("n.m.") included.
        numbers: those of them that are numbers.
        total: exact sum.
        average: sum / numbers, to 60 digits.
        smallest: the least of them.
        largest: the greatest of them.
        difference: of exactly two numbers, the later period's less the earlier's; of one
            period, the first less the second.
        change: `difference` / the other number; None unless that is positive.
        mixed: what differs among them and makes the sum doubtful: "currencies" or "units",
            "scales", "periods", "measures".
        unit: their unit, "" if it differs.
        scale: their scale; the smallest if it differs.
        fraction_digits: the most digits that one of them prints after the decimal mark.
    """

    cells: int
    numbers: int
    total: Decimal | None = None
    average: Decimal | None = None
    smallest: Decimal | None = None
    largest: Decimal | None = None
    difference: Decimal | None = None
    change: Decimal | None = None
    mixed: tuple[str, ...] = ()
    unit: str = ""
    scale: int = 0
    fraction_digits: int = 0


@dataclass(frozen=True, slots=True)
class Summed:
    """Some figures, summed up so that parts of a selection can be joined.

    Attributes:
        cells: how many figures, words included.
        numbers: how many of them are numbers.
        total: their exact sum, 0 of none.
        smallest: the least of them, None of none.
        largest: the greatest of them, None of none.
        kinds: one figure of each unit, scale, period, measure and precision among the numbers.
    """

    cells: int
    numbers: int
    total: Decimal
    smallest: Decimal | None
    largest: Decimal | None
    kinds: tuple[Cell, ...]

    @classmethod
    def of(cls, cells: Sequence[Cell], kinds: tuple[Cell, ...] = ()) -> "Summed":
        """These figures, summed up.

        Args:
            cells: the figures; blanks are left out by the caller.
            kinds: their only kind where the caller knows it; () if it is to be found.
        """
        values = [cell.value for cell in cells if cell.value is not None]
        if not values:
            return cls(len(cells), 0, Decimal(0), None, None, ())
        if len(kinds) != 1:
            kinds = _kinds([cell for cell in cells if cell.value is not None])
        with localcontext(prec=PRECISION):
            total = sum(values, Decimal(0))
        return cls(len(cells), len(values), total, min(values), max(values), kinds)

    @classmethod
    def joined(cls, parts: Sequence["Summed"]) -> "Summed":
        """Parts that have no figure in common, as one."""
        with localcontext(prec=PRECISION):
            total = sum((part.total for part in parts), Decimal(0))
        smallest = (part.smallest for part in parts if part.smallest is not None)
        largest = (part.largest for part in parts if part.largest is not None)
        return cls(
            sum(part.cells for part in parts),
            sum(part.numbers for part in parts),
            total,
            min(smallest, default=None),
            max(largest, default=None),
            _kinds([kind for part in parts for kind in part.kinds]),
        )


def selection_statistics(selected: Sequence[Cell]) -> SelectionStatistics:
    """What the selected figures come to; blanks are left out by the caller."""
    figures = [cell for cell in selected if cell.value is not None]
    with localcontext(prec=PRECISION):
        difference, change = _compare(figures)
    return replace(statistics_of(Summed.of(selected)), difference=difference, change=change)


def statistics_of(summed: Summed) -> SelectionStatistics:
    """What summed up figures come to; two of them are not compared."""
    if not summed.numbers:
        return SelectionStatistics(summed.cells, 0)
    units = {cell.unit for cell in summed.kinds}
    with localcontext(prec=PRECISION):
        average = summed.total / summed.numbers
    return SelectionStatistics(
        cells=summed.cells,
        numbers=summed.numbers,
        total=summed.total,
        average=average,
        smallest=summed.smallest,
        largest=summed.largest,
        mixed=_mixed(summed.kinds),
        unit=units.pop() if len(units) == 1 else "",
        scale=min(cell.scale for cell in summed.kinds),
        fraction_digits=max(cell.fraction_digits for cell in summed.kinds),
    )


def _compare(figures: Sequence[Cell]) -> tuple[Decimal | None, Decimal | None]:
    if len(figures) != 2:
        return None, None
    first, second = figures
    if first.period and second.period and second.period.end > first.period.end:
        first, second = second, first
    if first.value is None or second.value is None:
        return None, None
    difference = first.value - second.value
    return difference, difference / second.value if second.value > 0 else None


def _mixed(figures: Sequence[Cell]) -> tuple[str, ...]:
    units = {cell.unit for cell in figures}
    found: dict[str, AbstractSet[object]] = {
        "currencies" if all(map(_is_currency, units)) else "units": units,
        "scales": {cell.scale for cell in figures},
        "periods": {cell.period for cell in figures},
        "measures": {cell.measure for cell in figures},
    }
    return tuple(name for name, values in found.items() if len(values) > 1)


def _is_currency(unit: str) -> bool:
    """Whether a unit is a currency's code of three letters, as ISO 4217 has them."""
    return len(unit) == 3 and unit.isascii() and unit.isupper()


def _kinds(figures: Sequence[Cell]) -> tuple[Cell, ...]:
    """One figure of each unit, scale, period, measure and precision.

    Periods and measures are told apart by identity: hashing 100,000 of them takes too long.
    """
    kinds = {
        (cell.unit, cell.scale, cell.decimals, id(cell.period), id(cell.measure)): cell
        for cell in figures
    }
    return tuple(kinds.values())
