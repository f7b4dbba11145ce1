"""How exact a printed figure is, in words: "in thousands, ± 500"."""

from decimal import Decimal

from viewer.core.amounts import format_number
from viewer.core.intervals import Rounding, last_digit
from viewer.core.statement import Cell

_PLACES = {
    0: "to the unit",
    1: "in tens",
    2: "in hundreds",
    3: "in thousands",
    4: "in ten thousands",
    5: "in hundred thousands",
    6: "in millions",
    7: "in ten millions",
    8: "in hundred millions",
    9: "in billions",
    12: "in trillions",
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
        return "exact"
    is_percentage = cell.unit == "pure" and cell.scale == -2
    decimals = cell.decimals - 2 if is_percentage else cell.decimals
    sign = "%" if is_percentage else ""
    unit = last_digit(decimals)
    place = f"to {_number(unit)}{sign}"
    if decimals <= 0 and not is_percentage:
        place = _PLACES.get(-decimals, f"to {_number(unit)}")
    if rounding is Rounding.TRUNCATION and not is_percentage:
        return f"{place}, cut off: up to {_number(unit)} more"
    return f"{place}, ± {_number(unit / 2)}{sign}"


def _number(value: Decimal) -> str:
    exponent = value.normalize().as_tuple().exponent
    return format_number(value, max(0, -exponent) if isinstance(exponent, int) else 0)
