"""Formulas with the printed figures in them, as findings tell the arithmetic."""

from collections.abc import Sequence
from decimal import Decimal

from viewer.checks.wording import in_print, plus_minus
from viewer.core.amounts import format_number
from viewer.core.relations import Derived, DerivedKind, times
from viewer.core.statement import Cell


def written_out(derived: Derived, operands: Sequence[Cell]) -> str:
    """A formula with the figures in it, as printed: "4,520,356 ÷ 110.20"."""
    numbers = [_printed(cell) for cell in operands]
    if derived.kind.is_sum:
        return plus_minus(zip(derived.signs or (1,) * len(numbers), numbers, strict=True))
    if derived.kind is DerivedKind.TRANSLATION:
        return f"{numbers[0]} ÷ {derived.rate:f}" if derived.rate else numbers[0]
    return _quotient(derived, numbers)


def _quotient(derived: Derived, numbers: Sequence[str]) -> str:
    match derived.kind:
        case DerivedKind.SHARE | DerivedKind.RATIO:
            return f"{numbers[0]} ÷ {numbers[1]}"
        case DerivedKind.MARGIN:
            return f"({numbers[0]} − {numbers[1]}) ÷ {numbers[0]}"
        case DerivedKind.CHANGE:
            return f"{numbers[0]} ÷ {numbers[1]} − 1"
        case DerivedKind.CHANGE_ON_SIZE:
            return f"({numbers[0]} − {numbers[1]}) ÷ |{numbers[1]}|"
        case DerivedKind.DIFFERENCE:
            return " − ".join(numbers)
        case DerivedKind.MULTIPLE:
            return f"{numbers[0]} {times(derived.rate)}"
        case DerivedKind.RATIO_TO_AVERAGE:
            return f"{numbers[0]} ÷ (({numbers[1]} + {numbers[2]}) ÷ 2)"
        case _:
            raise ValueError(derived.kind)  # Told above.


def _printed(cell: Cell) -> str:
    value = in_print(cell.value or Decimal(0), cell)
    return format_number(value, cell.fraction_digits)
