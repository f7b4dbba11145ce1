"""How findings speak: names of places, and amounts in the unit that the column prints."""

from collections.abc import Iterable
from decimal import Decimal, localcontext

from viewer.core.amounts import format_number
from viewer.core.periods import Instant, Period
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Column, Statement

_SCALE_NAMES = {3: " thousand", 6: " million", 9: " billion", 12: " trillion", -2: "%"}


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
        return f"rounding allows ± {format_number(number, max(1, like.fraction_digits))}"
    digits = max(1, like.fraction_digits + 1)
    while digits < 12 and round(number, digits) == 0:
        digits += 1
    return f"rounding allows ± {format_number(number, digits)}"


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
    way = "less" if printed < given else "more"
    told = f"{shown(given, like, more_digits=digits)}; printed {shown(printed, like)}"
    return f"{told}, {apart(printed - given, like)} {way}"


def with_scale(cell: Cell | None) -> str:
    """A figure as printed with its scale: "517,379 thousand"; "" if there is none."""
    if cell is None or cell.value is None:
        return ""
    number, scale = shown(cell.value, cell), _SCALE_NAMES.get(cell.scale, "")
    if scale == "%" and number.endswith(")"):
        return f"{number[:-1]}%)"
    return number + scale


def row_name(statement: Statement, row: str) -> str:
    """A row's label, or where it stands if it has none."""
    found = statement.row_by_id[row]
    return found.label or f"row {found.index + 1}"


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
    return f"{row_name(statement, key.row)}, {column}" if column else row_name(statement, key.row)


def spelled(period: Period) -> str:
    """A period in words: "the 3 months to September 30, 2004", "September 30, 2004"."""
    day = f"{period.end:%B} {period.end.day}, {period.end.year}"
    return day if isinstance(period, Instant) else f"the {period.months} months to {day}"


def count(number: int, word: str) -> str:
    """A number of things: "1 part", "8 parts"."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def plus_minus(terms: Iterable[tuple[int, str]]) -> str:
    """Signed figures or names as a chain: "4,120 + 88 − 12"."""
    chain = "".join(f" {'−' if sign < 0 else '+'} {term}" for sign, term in terms)
    return chain.removeprefix(" + ").strip()
