"""Relations evaluated by intervals: does what is printed agree with what the operands give?

Source: XBRL Calculations 1.1, REC 2023-02-22, for sums; the same intervals decide derived figures.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal, localcontext

from viewer.core.findings import Outcome, Verdict
from viewer.core.intervals import ZERO, Interval, Rounding, last_digit
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Cell

ONE = Decimal(1)
#: Beyond this many standard deviations of honest rounding a difference is "unlikely".
UNLIKELY_SIGMAS = 4


def unit_of(cell: Cell) -> Decimal:
    """The worth of one unit of the figure's last printed digit; 0 if it is exact."""
    return ZERO if cell.decimals is None else last_digit(cell.decimals)


def interval_of(cell: Cell, mode: Rounding) -> Interval:
    """What the figure may have been before it was cut to its printed digits.

    Raises:
        ValueError: the cell holds words, not a figure.
    """
    if cell.value is None:
        raise ValueError(cell.text)
    return Interval.of(cell.value, cell.decimals, mode)


def foot(
    total: Cell, parts: Iterable[tuple[int, Cell]], mode: Rounding = Rounding.NEAREST
) -> Outcome:
    """A printed total against the weighted sum of its printed parts.

    Args:
        total: the total's cell.
        parts: (weight, cell) of each part that is printed; blank parts contribute nothing.
        mode: how the document cuts its figures.
    """
    terms = list(parts)
    if not terms:
        return Outcome(
            Verdict.CANNOT_CHECK, total.value, reason="none of its parts is printed here"
        )
    if total.value is None or any(cell.value is None for _, cell in terms):
        return Outcome(Verdict.CANNOT_CHECK, total.value, reason="words stand in a figure's place")
    if {cell.unit for _, cell in terms} != {total.unit}:
        return Outcome(Verdict.CANNOT_CHECK, total.value, reason="its parts have other units")
    with localcontext(prec=60):
        given = sum((w * c.value for w, c in terms if c.value is not None), Decimal(0))
        difference = total.value - given
        units = [unit_of(total), *(unit_of(cell) for _, cell in terms)]
        bound = (
            sum(units, Decimal(0)) / 2 if mode is Rounding.NEAREST else sum(units[1:], Decimal(0))
        )
        if not difference:  # Most sums: no interval can say more.
            return Outcome(Verdict.EXACT, total.value, given, difference, bound)
        own = interval_of(total, mode)
        summed = Interval(Decimal(0), Decimal(0))
        widths = [own.high - own.low]
        for weight, cell in terms:
            part = interval_of(cell, mode)
            summed = summed + (part if weight > 0 else -part)
            widths.append(part.high - part.low)
        # Truncation leans towards zero: what is expected is the distance between the middles.
        leaning = difference - (total.value - own.middle) + (given - summed.middle)
        verdict = _verdict(leaning, widths, holds=own.meets(summed))
        return Outcome(verdict, total.value, given, difference, bound)


def _verdict(leaning: Decimal, widths: list[Decimal], *, holds: bool) -> Verdict:
    if not holds:
        return Verdict.BROKEN
    # What was cut off is uniform over the figure's interval: its variance is width² / 12. A zero
    # of a truncating document may have been of either sign, so its interval is twice as wide.
    variance = sum((width * width for width in widths), Decimal(0)) / 12
    if leaning * leaning > UNLIKELY_SIGMAS * UNLIKELY_SIGMAS * variance:
        return Verdict.UNLIKELY
    return Verdict.WITHIN_ROUNDING


def given_by(derived: Derived, operands: list[Cell]) -> Decimal | None:
    """What the formula gives from the printed operands; None where it divides by zero or words."""
    if any(cell.value is None for cell in operands):
        return None
    with localcontext(prec=60):
        return _given(derived, operands)


def _given(derived: Derived, operands: list[Cell]) -> Decimal | None:
    """As `given_by`, of operands that are figures, as exact as the context is."""
    numbers = [
        cell.value if sign > 0 else -cell.value
        for cell, sign in zip(operands, _signs(derived), strict=True)
        if cell.value is not None
    ]
    try:
        return _FORMULAS[derived.kind](numbers, derived.rate)
    except ArithmeticError:
        return None


def interval_given(derived: Derived, operands: list[Cell], mode: Rounding) -> Interval | None:
    """All that the formula may give if the operands are rounded; None where it cannot be said."""
    if any(cell.value is None for cell in operands):
        return None
    boxes = _boxes(derived, operands, mode)
    with localcontext(prec=60):
        return _spanned(derived, boxes)


def _boxes(derived: Derived, operands: list[Cell], mode: Rounding) -> list[Interval]:
    """What each operand may have been, with its sign in the formula."""
    return [
        interval_of(cell, mode) if sign > 0 else -interval_of(cell, mode)
        for cell, sign in zip(operands, _signs(derived), strict=True)
    ]


def _spanned(derived: Derived, boxes: list[Interval]) -> Interval | None:
    """As `interval_given`, as exact as the context is."""
    try:
        return _INTERVALS[derived.kind](boxes, derived.rate)
    except ArithmeticError:
        return None


def _signs(derived: Derived) -> tuple[int, ...]:
    """+1 or -1 for each operand."""
    return derived.signs or (1,) * len(derived.operands)


def follow(derived: Derived, cell: Cell, operands: list[Cell], mode: Rounding) -> Outcome:
    """A printed derived figure against its formula.

    REPRODUCES: computing from the printed operands and cutting to the printed digits gives the
    figure. WITHIN_ROUNDING: it does not, but the operands' own rounding explains it. FORCED is
    not decided here: it needs the column that the figure stands in.

    Documents that truncate their amounts mostly round their percentages: either way will do.
    """
    outcome = _follow(derived, cell, operands, mode)
    of_percentages = derived.kind.adds_up and cell.unit == "pure"
    if outcome.verdict is not Verdict.BROKEN or mode is Rounding.NEAREST or not of_percentages:
        return outcome
    rounded = _follow(derived, cell, operands, Rounding.NEAREST)
    return outcome if rounded.verdict is Verdict.BROKEN else rounded


def _follow(derived: Derived, cell: Cell, operands: list[Cell], mode: Rounding) -> Outcome:
    given, box = _computed(derived, operands, mode)
    if cell.value is None or given is None or box is None:
        return Outcome(
            Verdict.CANNOT_CHECK, cell.value, reason="an operand is zero or not a figure"
        )
    printed = interval_of(cell, mode)
    boxes = [printed]
    if mode is not Rounding.NEAREST and not derived.kind.adds_up:
        boxes.append(interval_of(cell, Rounding.NEAREST))
    difference = cell.value - given
    bound = (box.high - box.low + printed.high - printed.low) / 2
    if any(given in own for own in boxes):
        verdict = Verdict.REPRODUCES
    elif any(own.meets(box) for own in boxes):
        verdict = Verdict.WITHIN_ROUNDING
    else:
        verdict = Verdict.BROKEN
    return Outcome(verdict, cell.value, given, difference, bound)


def _computed(
    derived: Derived, operands: list[Cell], mode: Rounding
) -> tuple[Decimal | None, Interval | None]:
    """What `given_by` and `interval_given` say, in one go: thousands of figures ask for both."""
    if any(cell.value is None for cell in operands):
        return None, None
    boxes = _boxes(derived, operands, mode)
    with localcontext(prec=60):
        return _given(derived, operands), _spanned(derived, boxes)


def _translate(numbers: list[Decimal], rate: Decimal | None) -> Decimal:
    return numbers[0] / (rate or Decimal(0))


def _size(box: Interval) -> Interval:
    return -box if box.high < 0 else box


def _exact(rate: Decimal | None) -> Interval:
    return Interval(rate or Decimal(0), rate or Decimal(0))


def _add_all(boxes: list[Interval]) -> Interval:
    total = boxes[0]
    for box in boxes[1:]:
        total = total + box
    return total


_POINT_ONE = Interval(ONE, ONE)

_FORMULAS: dict[DerivedKind, Callable[[list[Decimal], Decimal | None], Decimal]] = {
    DerivedKind.CHANGE: lambda v, _: v[0] / v[1] - 1,
    DerivedKind.CHANGE_ON_SIZE: lambda v, _: (v[0] - v[1]) / abs(v[1]),
    DerivedKind.SHARE: lambda v, _: v[0] / v[1],
    DerivedKind.RATIO: lambda v, _: v[0] / v[1],
    DerivedKind.TRANSLATION: _translate,
    DerivedKind.MARGIN: lambda v, _: (v[0] - v[1]) / v[0],
    DerivedKind.PERIOD_SUM: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.DIFFERENCE: lambda v, _: v[0] - v[1],
    DerivedKind.COLUMN_SUM: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.ROLL_FORWARD: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.RATIO_SUM: lambda v, _: sum(v, Decimal(0)),
    DerivedKind.MULTIPLE: lambda v, rate: v[0] * (rate or Decimal(0)),
    DerivedKind.RATIO_TO_AVERAGE: lambda v, _: 2 * v[0] / (v[1] + v[2]),
}

_INTERVALS: dict[DerivedKind, Callable[[list[Interval], Decimal | None], Interval]] = {
    DerivedKind.CHANGE: lambda b, _: b[0] / b[1] - _POINT_ONE,
    DerivedKind.CHANGE_ON_SIZE: lambda b, _: (
        b[0] / _size(b[1]) + (_POINT_ONE if b[1].high < 0 else -_POINT_ONE)
    ),
    DerivedKind.SHARE: lambda b, _: b[0] / b[1],
    DerivedKind.RATIO: lambda b, _: b[0] / b[1],
    DerivedKind.TRANSLATION: lambda b, rate: b[0] / _exact(rate),
    DerivedKind.MARGIN: lambda b, _: _POINT_ONE - b[1] / b[0],
    DerivedKind.PERIOD_SUM: lambda b, _: _add_all(b),
    DerivedKind.DIFFERENCE: lambda b, _: b[0] - b[1],
    DerivedKind.COLUMN_SUM: lambda b, _: _add_all(b),
    DerivedKind.ROLL_FORWARD: lambda b, _: _add_all(b),
    DerivedKind.RATIO_SUM: lambda b, _: _add_all(b),
    DerivedKind.MULTIPLE: lambda b, rate: b[0] * _exact(rate),
    DerivedKind.RATIO_TO_AVERAGE: lambda b, _: b[0] / ((b[1] + b[2]) / _exact(Decimal(2))),
}
