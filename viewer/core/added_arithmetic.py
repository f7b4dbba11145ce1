"""The arithmetic of added columns: on printed figures, on their intervals, on a workbook's cells.

Whoever shows an added column computes it here, so that window and workbook cannot differ.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext

from viewer.core.added_columns import AddedColumn, AddedKind, ExchangeRate
from viewer.core.intervals import Interval

#: Digits that quotients and roots are computed to.
PRECISION = 60
ONE = Interval(Decimal(1), Decimal(1))


def given_from(
    added: AddedColumn,
    numbers: Sequence[Decimal],
    signs: Sequence[int] = (),
    years: int = 1,
    currency: str = "",
) -> Decimal:
    """What the formula gives.

    Args:
        added: the column.
        numbers: what it reads, in the formula's order; what is divided by last.
        signs: of a period, +1 or -1 for each number.
        years: of a growth a year, how many lie between the two.
        currency: of a translation, the currency of the number.

    Raises:
        ArithmeticError: it divides by zero, or grows from or to below zero.
    """
    with localcontext(prec=PRECISION):
        match added.kind:
            case AddedKind.CHANGE | AddedKind.DIFFERENCE:
                return numbers[0] - numbers[1]
            case AddedKind.GROWTH:
                return numbers[0] / _positive(numbers[1]) - 1
            case AddedKind.CAGR:
                ratio = _positive(numbers[0]) / _positive(numbers[1])
                return root(ratio, years) - 1
            case AddedKind.TRANSLATION:
                return translated(numbers[0], added.rate, currency)
            case AddedKind.PERIOD:
                pairs = zip(numbers, signs, strict=True)
                return sum((number * sign for number, sign in pairs), Decimal(0))
            case _:
                return numbers[0] / numbers[1]


def interval_from(
    added: AddedColumn,
    boxes: Sequence[Interval],
    signs: Sequence[int] = (),
    years: int = 1,
    currency: str = "",
) -> Interval:
    """All that the formula may give if what it reads is rounded.

    Args: as of `given_from`.

    Raises:
        ArithmeticError: what it divides by may be zero, or it grows from or to below zero.
    """
    with localcontext(prec=PRECISION):
        match added.kind:
            case AddedKind.CHANGE | AddedKind.DIFFERENCE:
                return boxes[0] - boxes[1]
            case AddedKind.GROWTH:
                return boxes[0] / boxes[1] - ONE
            case AddedKind.CAGR:
                ratio = boxes[0] / boxes[1]
                low, high = (root(max(end, Decimal(0)), years) for end in (ratio.low, ratio.high))
                return Interval(low, high, ratio.low_in, ratio.high_in) - ONE
            case AddedKind.TRANSLATION:
                ends = [
                    translated(end, added.rate, currency) for end in (boxes[0].low, boxes[0].high)
                ]
                return Interval(ends[0], ends[1], boxes[0].low_in, boxes[0].high_in)
            case AddedKind.PERIOD:
                return _added_up(boxes, signs)
            case _:
                return boxes[0] / boxes[1]


def _added_up(boxes: Sequence[Interval], signs: Sequence[int]) -> Interval:
    total = Interval(Decimal(0), Decimal(0))
    for box, sign in zip(boxes, signs, strict=True):
        total = total + (box if sign > 0 else -box)
    return total


def root(number: Decimal, degree: int) -> Decimal:
    """The root of a number that is not below zero."""
    return number ** (Decimal(1) / degree) if number else number


def translated(number: Decimal, rate: ExchangeRate | None, currency: str) -> Decimal:
    """An amount of a currency at a rate.

    Raises:
        ArithmeticError: the rate does not concern that currency.
    """
    if rate is None or not rate.into(currency):
        raise ArithmeticError(currency)
    return number / rate.rate if currency == rate.of else number * rate.rate


def _positive(number: Decimal) -> Decimal:
    if number <= 0:
        raise ArithmeticError(number)
    return number
