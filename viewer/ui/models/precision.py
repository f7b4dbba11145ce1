"""How exact a printed figure is, in words: "in thousands, ± 500"."""

from decimal import Decimal

from viewer.core.amounts import format_number
from viewer.core.intervals import Rounding, last_digit
from viewer.core.said import said
from viewer.core.statement import Cell
from viewer.ui.language import say

_PLACES = {
    0: said("to the unit"),
    1: said("in tens"),
    2: said("in hundreds"),
    3: said("in thousands"),
    4: said("in ten thousands"),
    5: said("in hundred thousands"),
    6: said("in millions"),
    7: said("in ten millions"),
    8: said("in hundred millions"),
    9: said("in billions"),
    12: said("in trillions"),
}


def precision_in_words(cell: Cell, rounding: Rounding = Rounding.NEAREST) -> str:
    """To which digit a figure is printed, and by how much the exact one may differ.

    Args:
        cell: the figure.
        rounding: how its statement cuts figures; cut ones may only be larger.

    Returns:
        "in thousands, ± 500"; "in millions, cut off: up to 1,000,000 more"; "" without a number.
    """
    if cell.value is None:
        return ""
    if cell.decimals is None:
        return say("exact")
    is_percentage = cell.unit == "pure" and cell.scale == -2
    decimals = cell.decimals - 2 if is_percentage else cell.decimals
    sign = "%" if is_percentage else ""
    unit = last_digit(decimals)
    place: str = said("to {number}", number=f"{_number(unit)}{sign}")
    if decimals <= 0 and not is_percentage:
        place = _PLACES.get(-decimals, place)
    if rounding is Rounding.TRUNCATION and not is_percentage:
        return say("{place}, cut off: up to {number} more", place=place, number=_number(unit))
    return say("{place}, ± {number}", place=place, number=f"{_number(unit / 2)}{sign}")


def _number(value: Decimal) -> str:
    exponent = value.normalize().as_tuple().exponent
    return format_number(value, max(0, -exponent) if isinstance(exponent, int) else 0)
