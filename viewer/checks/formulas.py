"""Formulas with the printed figures in them, as findings tell the arithmetic."""

from collections.abc import Sequence
from decimal import Decimal

from viewer.checks.wording import in_print
from viewer.core.amounts import format_number
from viewer.core.formula_patterns import written
from viewer.core.relations import Derived
from viewer.core.statement import Cell


def written_out(derived: Derived, operands: Sequence[Cell]) -> str:
    """A formula with the figures in it, as printed: "4,520,356 ÷ 110.20"."""
    numbers = [_printed(cell) for cell in operands]
    return written(derived.kind, numbers, derived.signs, derived.rate)


def _printed(cell: Cell) -> str:
    value = in_print(cell.value or Decimal(0), cell)
    return format_number(value, cell.fraction_digits)
