"""Formulas of added columns over the cells of a workbook, and what they come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.added_arithmetic import given_from
from viewer.core.added_columns import AddedColumn, AddedKind
from viewer.core.column_series import years_between
from viewer.core.relations import CellKey
from viewer.core.statement import Cell
from viewer.export.figures import fits_excel
from viewer.export.formulas import Ref, plus_minus, power_of_ten
from viewer.export.layout import SheetLayout
from viewer.export.other_sheets import OtherSheets
from viewer.export.plan import StatementPlan
from viewer.export.rates import RateKey, Rates
from viewer.export.sheet_rows import Result, column_letter

NOT_MEANINGFUL = "n.m."


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure that a formula reads.

    Attributes:
        key: its address in the filing.
        cell: the figure.
        text: what the formula writes to read it.
        fixed: the same with a row that stays when the formula is copied down.
        number: what its cell holds.
        power: the cell holds whole units divided by 10 to this power.
    """

    key: CellKey
    cell: Cell
    text: str
    fixed: str
    number: Decimal
    power: int


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula and its result: a number, or words where it gives none."""

    text: str
    result: Result | Decimal


def read_operands(
    keys: Sequence[CellKey], layout: SheetLayout, plan: StatementPlan, others: OtherSheets
) -> list[Operand] | None:
    """The operands at those addresses; None if one has no cell with a number in the workbook."""
    found: list[Operand] = []
    for key in keys:
        if key.statement == layout.statement.id:
            operand = _own(key, layout, plan)
        else:
            operand = _elsewhere(key, others)
        if operand is None:
            return None
        found.append(operand)
    return found


def formula_of(
    added: AddedColumn,
    operands: Sequence[Operand],
    signs: Sequence[int],
    layout: SheetLayout,
    rates: Rates,
) -> Formula | None:
    """The formula of one figure.

    Args:
        added: its column.
        operands: what it reads, in the formula's order.
        signs: of a period, +1 or -1 for each.
        layout: the sheet that it stands on.
        rates: the named cell of each rate.

    Returns:
        None where the workbook has no cell for the rate.
    """
    first, last = operands[0], operands[-1]
    shift = first.power - last.power if added.kind is AddedKind.PER_SHARE else 0
    years = years_between(first.cell.period, last.cell.period)
    currency = first.cell.unit.partition("/")[0]
    numbers = [operand.number for operand in operands]
    result: Result | Decimal
    try:
        result = given_from(added, numbers, signs, years, currency).scaleb(shift)
    except ArithmeticError:
        result = NOT_MEANINGFUL
    match added.kind:
        case AddedKind.CHANGE | AddedKind.DIFFERENCE:
            text = f"{first.text}-{last.text}"
        case AddedKind.GROWTH:
            text = f'IF({last.text}>0,{first.text}/{last.text}-1,"{NOT_MEANINGFUL}")'
        case AddedKind.CAGR:
            text = _compound(added, first, last, layout)
        case AddedKind.TRANSLATION:
            return _translation(added, first, result, rates)
        case AddedKind.PERIOD:
            pieces = zip(signs, (operand.text for operand in operands), strict=True)
            text = plus_minus(list(pieces))
        case _:
            quotient = f"{first.text}{power_of_ten(shift)}/{last.fixed}"
            text = f'IF({last.fixed}=0,"{NOT_MEANINGFUL}",{quotient})'
    return Formula(f"={text}", result)


def _compound(added: AddedColumn, first: Operand, last: Operand, layout: SheetLayout) -> str:
    """Growth a year over all years: the days stand in the header's row of period ends."""
    row = layout.first_row - 3
    late, early = (
        f"{column_letter(layout.column_numbers[column])}${row}" for column in added.columns
    )
    years = f"ROUND(YEARFRAC({early},{late}),0)"
    growth = f"({first.text}/{last.text})^(1/{years})-1"
    return f'IF(AND({first.text}>0,{last.text}>0),{growth},"{NOT_MEANINGFUL}")'


def _translation(
    added: AddedColumn, first: Operand, result: Result | Decimal, rates: Rates
) -> Formula | None:
    rate = added.rate
    if rate is None:
        return None
    name = rates.get(RateKey(rate.of, rate.per, rate.rate))
    if name is None:
        return None
    divided = first.cell.unit.partition("/")[0] == rate.of
    return Formula(f"={first.text}{'/' if divided else '*'}{name.name}", result)


def _own(key: CellKey, layout: SheetLayout, plan: StatementPlan) -> Operand | None:
    ref = Ref(key.row, key.column)
    cell, number = layout.statement.cells.get(ref), plan.value(ref)
    if cell is None or number is None or not fits_excel(number) or key.row not in layout.numbers:
        return None
    place = layout.place(ref)
    fixed = f"{place.letter}${place.number}"
    return Operand(key, cell, place.address, fixed, number, plan.shown[ref].power)


def _elsewhere(key: CellKey, others: OtherSheets) -> Operand | None:
    figure = others.figure(key)
    if figure is None or figure.value is None:
        return None
    sheet, _, place = figure.address.rpartition("!")
    letters = place.rstrip("0123456789")
    fixed = f"{sheet}!{letters}${place.removeprefix(letters)}"
    text = figure.reading
    return Operand(
        key, figure.cell, text, text.replace(figure.address, fixed), figure.value,
        figure.shown.power,
    )  # fmt: skip
