"""How findings speak: names of places, and amounts in the unit that the column prints."""

from decimal import Decimal, localcontext

from viewer.core.amounts import PERCENT_SCALE, format_number
from viewer.core.periods import Instant, Period
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.core.statement import Cell, Column, Statement

_SCALES = {
    3: said("thousand"),
    6: said("million"),
    9: said("billion"),
    12: said("trillion"),
}
_MONTHS = (
    said("January"), said("February"), said("March"), said("April"), said("May"), said("June"),
    said("July"), said("August"), said("September"), said("October"), said("November"),
    said("December"),
)  # fmt: skip


def shown(value: Decimal, like: Cell, *, more_digits: int = 0) -> str:
    """A value in whole units as the document would print it beside that figure."""
    return format_number(in_print(value, like), like.fraction_digits + more_digits)


def in_print(value: Decimal, like: Cell) -> Decimal:
    """A value in whole units, in the scale that the figure is printed in."""
    with localcontext(prec=60):
        return value.scaleb(-like.scale)


def allowed(bound: Decimal, like: Cell) -> str:
    """What rounding allows, as look.md writes it: "rounding allows ± 4.5"."""
    number = in_print(bound, like)
    if number == number.to_integral_value():
        return _allows(format_number(number, max(1, like.fraction_digits)))
    digits = max(1, like.fraction_digits + 1)
    while digits < 12 and round(number, digits) == 0:
        digits += 1
    return _allows(format_number(number, digits))


def _allows(bound: str) -> str:
    return said("rounding allows ± {bound}", bound=bound)


def apart(difference: Decimal, like: Cell) -> str:
    """A difference without its sign, with enough digits to be seen."""
    digits = like.fraction_digits
    number = abs(in_print(difference, like))
    while number and digits < 12 and round(number, digits) == 0:
        digits += 1
    return format_number(number, digits)


def disagreeing(given: Decimal, printed: Decimal, like: Cell) -> str:
    """What is given beside what is printed: "10,530; printed 10,512, 18 less".

    Given in so many digits that it does not look like the printed figure.
    """
    digits = 0
    while digits < 6 and shown(given, like, more_digits=digits) == shown(printed, like):
        digits += 1
    numbers = {
        "given": shown(given, like, more_digits=digits),
        "printed": shown(printed, like),
        "apart": apart(printed - given, like),
    }
    if printed < given:
        return said("{given}; printed {printed}, {apart} less", **numbers)
    return said("{given}; printed {printed}, {apart} more", **numbers)


def with_scale(cell: Cell | None) -> str:
    """A figure as printed with its scale: "517,379 thousand"; "" if there is none."""
    if cell is None or cell.value is None:
        return ""
    number, scale = shown(cell.value, cell), _SCALES.get(cell.scale)
    if cell.scale == PERCENT_SCALE:
        return f"{number[:-1]}%)" if number.endswith(")") else f"{number}%"
    return said("{number} {scale}", number=number, scale=scale) if scale else number


def row_name(statement: Statement, row: str) -> str:
    """A row's label, or where it stands if it has none."""
    found = statement.row_by_id[row]
    return found.label or said("row {number}", number=found.index + 1)


def column_name(column: Column) -> str:
    """A column in few words: its period, and its last header line where that says more."""
    last = next((line for line in reversed(column.header) if line), "")
    names = [column.period_label or last]
    if last and last not in names[0] and names[0] not in last:
        names.append(last)
    return ", ".join(name for name in names if name)


def place(statement: Statement, key: CellKey) -> str:
    """A figure's row and column in words: "Total revenues, 2Q04"."""
    column = column_name(statement.column_by_id[key.column])
    row = row_name(statement, key.row)
    return said("{row}, {column}", row=row, column=column) if column else row


def spelled(period: Period) -> str:
    """A period in words: "the 3 months to September 30, 2004", "September 30, 2004"."""
    end = period.end
    day = said(
        "{name} {day}, {year}",
        name=_MONTHS[end.month - 1], day=end.day, year=end.year, month=end.month,
    )  # fmt: skip
    if isinstance(period, Instant):
        return day
    return said("the {months} months to {day}", months=period.months, day=day)


def figures(number: int) -> str:
    """A number of figures: "1 figure", "8 figures"."""
    if number == 1:
        return said("1 figure")
    return said("{number} figures", number=number)


def parts(number: int) -> str:
    """A number of parts: "1 part", "8 parts"."""
    return said("1 part") if number == 1 else said("{number} parts", number=number)


def at_place(where: str, told: str) -> str:
    """A sentence about a place, which `Finding.remark` tells without it."""
    return said("{place}: {told}.", place=where, told=told)
