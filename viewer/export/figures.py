"""How a printed figure stands in a workbook cell: in which unit, with which digits and format.

A cell holds the figure in the unit that the header names, a percentage as a fraction, and never a
rounded one; what a reader sees is made by the number format alone.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

from viewer.core.amounts import MINUS_SIGNS, PERCENT_SCALE, TRIANGLES
from viewer.core.cell_seals import EXCEL_CONTEXT
from viewer.core.statement import Cell, Measure

#: What is printed behind the digits of a figure: "Gbps" in "104.9Gbps", "x" in "1.5x".
_BEHIND = re.compile(r"\d[)\]\s]*([^\W\d_]{1,12})[)\]\s]*$")
#: No figure has so many digits.
_WIDE = Context(prec=80)
_MONEY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Shown:
    """How one figure is shown.

    Attributes:
        power: the cell holds whole units divided by 10 to this power.
        digits: decimals of the number that the cell holds which the display shows.
        percent: whether it is shown as a percentage; the cell then holds the fraction.
        suffix: letters behind the digits ("Gbps"), "" for none.
        zero: how a zero is printed: "–", "0" or "(0)"; "" if the figure is not zero.
    """

    power: int
    digits: int
    percent: bool = False
    suffix: str = ""
    zero: str = ""


def shown_as(cell: Cell, scale: int | None = None) -> Shown:
    """How a figure is shown in a workbook.

    Args:
        cell: the figure.
        scale: power of ten to show money in; None as printed.
    """
    percent = cell.unit == "pure" and cell.scale == PERCENT_SCALE
    power = 0 if percent else cell.scale
    behind = _BEHIND.search(cell.text)
    suffix = behind[1] if behind else ""
    if scale is not None and _is_money(cell):
        power, suffix = scale, ""
    decimals = cell.decimals if cell.decimals is not None else _own_decimals(cell.value)
    return Shown(power, max(0, decimals + power), percent, suffix, _zero_of(cell))


def _zero_of(cell: Cell) -> str:
    if cell.value != 0:
        return ""
    if cell.is_dash:
        return "–"
    return "(0)" if _is_negative(cell) else "0"


def _is_money(cell: Cell) -> bool:
    """Whether it is an amount of money that a scale applies to: no figure per share, no count."""
    money = cell.measure in {Measure.AMOUNT, Measure.TRANSLATION}
    return money and (bool(_MONEY.fullmatch(cell.unit)) or (not cell.unit and cell.scale > 0))


def _own_decimals(value: Decimal | None) -> int:
    exponent = value.normalize().as_tuple().exponent if value is not None else 0
    return -exponent if isinstance(exponent, int) else 0


def held_value(cell: Cell, shown: Shown) -> Decimal | None:
    """The number that a workbook cell holds for a printed figure, exact; None for words."""
    if cell.value is None:
        return None
    return cell.value.scaleb(-shown.power, _WIDE) if shown.power else cell.value


def fits_excel(value: Decimal) -> bool:
    """Whether a number keeps all its digits in Excel."""
    return EXCEL_CONTEXT.plus(value) == value


def displays_as(result: Decimal, printed: Decimal, cell: Cell, shown: Shown) -> bool:
    """Whether a formula's unrounded result looks exactly like the printed figure.

    Excel takes 15 significant digits and rounds half away from zero; a number below zero shows
    in brackets even if it rounds to zero, and a format's third part is for exact zero only.
    """
    if rounded(result, shown.digits).copy_abs() != printed.copy_abs():
        return False
    if shown.zero == "–":
        return result == 0
    return (result < 0) == _is_negative(cell)


def rounded(result: Decimal, digits: int) -> Decimal:
    """A number cut to decimals for display as Excel does it: 15 digits first, then half up."""
    unit = Decimal(1).scaleb(-digits, _WIDE)
    return EXCEL_CONTEXT.plus(result).quantize(unit, rounding=ROUND_HALF_UP, context=_WIDE)


def _is_negative(cell: Cell) -> bool:
    if cell.value:
        return cell.value < 0
    signs = ("(", "[", *TRIANGLES, *MINUS_SIGNS)
    return cell.text.strip().startswith(signs) and not cell.is_dash


def number_format(shown: Shown) -> str:
    """Excel's format code: grouped thousands, brackets for negatives, what a zero looks like."""
    digits = max(0, shown.digits - 2) if shown.percent else shown.digits
    number = ("0" if shown.percent else "#,##0") + ("." + "0" * digits if digits else "")
    tail = "%" if shown.percent else f'"{shown.suffix}"' if shown.suffix else ""
    positive, negative = f"{number}{tail}_)", f"({number}{tail})"
    if shown.zero == "(0)":
        return f"{positive};{negative};{negative}"
    if shown.zero == "–" or (not shown.zero and not shown.percent):
        return f'{positive};{negative};"–"_)'
    return f"{positive};{negative}"
