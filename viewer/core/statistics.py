"""What a selection of figures comes to: exact sum, average, extremes, difference of two."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
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


def selection_statistics(selected: Sequence[Cell]) -> SelectionStatistics:
    """What the selected figures come to; blanks are left out by the caller."""
    figures = [cell for cell in selected if cell.value is not None]
    values = [cell.value for cell in figures if cell.value is not None]
    if not values:
        return SelectionStatistics(len(selected), 0)
    kinds = _kinds(figures)
    units = {cell.unit for cell in kinds}
    with localcontext(prec=PRECISION):
        total = sum(values, Decimal(0))
        difference, change = _compare(figures)
        return SelectionStatistics(
            cells=len(selected),
            numbers=len(values),
            total=total,
            average=total / len(values),
            smallest=min(values),
            largest=max(values),
            difference=difference,
            change=change,
            mixed=_mixed(kinds),
            unit=units.pop() if len(units) == 1 else "",
            scale=min(cell.scale for cell in kinds),
            fraction_digits=max(cell.fraction_digits for cell in kinds),
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


def _kinds(figures: Sequence[Cell]) -> Sequence[Cell]:
    """One figure of each unit, scale, period, measure and precision.

    Periods and measures are told apart by identity: hashing 100,000 of them takes too long.
    """
    kinds = {
        (cell.unit, cell.scale, cell.decimals, id(cell.period), id(cell.measure)): cell
        for cell in figures
    }
    return tuple(kinds.values())
