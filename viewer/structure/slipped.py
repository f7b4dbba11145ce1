"""Figures of the prose in which two digits are exchanged: the words name the cell in full.

No sentence needs to prove what it is about: that an honest figure has just the digits of the cell
that its words and period name, two of them exchanged, is next to impossible.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from viewer.core.relations import CellKey
from viewer.structure.matching import is_named, is_said_so, is_same, time_fit
from viewer.structure.readings import Reading
from viewer.structure.subjects import fitness
from viewer.structure.targets import Target, Targets

#: How well the words must name the row, and be covered by it.
LABEL, COVER = 0.9, 0.7
#: Digits of a figure that is known again when two of them are exchanged.
DIGITS = 3


def slipped(reading: Reading, targets: Targets, groups: Mapping[CellKey, int]) -> Target | None:
    """The cell that a level was meant to repeat, None if none is plainly named.

    Args:
        reading: a figure that no figure of the tables agrees with.
        targets: all figures of the tables.
        groups: figure -> the number of the tie that it belongs to.
    """
    figure = reading.figure
    if not _is_plain(reading) or any(targets.near(figure.value, figure.decimals, figure.unit)):
        return None
    meant: list[Target] = []
    for value in _exchanged(figure.value, figure.decimals):
        near = targets.near(value, figure.decimals, figure.unit)
        meant.extend(target for target in near if _is_meant(reading, target, targets))
    if not meant or any(not is_same(meant[0], other, groups) for other in meant[1:]):
        return None
    return meant[0]


def _is_plain(reading: Reading) -> bool:
    """Whether it is a level of one period that the words tell, and nothing but what is printed.

    An adjusted figure, or a part of one, is honestly near the printed one.
    """
    if reading.has_other_basis or reading.is_aside:
        return False
    time = reading.time
    is_dated = is_named(time.own) if time.own else not time.is_open and len(time.current) == 1
    return bool(reading.figure.unit) and is_dated and not reading.direction


def _exchanged(value: Decimal, decimals: int) -> Iterator[Decimal]:
    """The figures that differ by two neighbouring digits exchanged."""
    digits = f"0{abs(value).scaleb(decimals):.0f}"
    for place in range(len(digits) - 1):
        first, second = digits[place], digits[place + 1]
        other = digits[:place] + second + first + digits[place + 2 :]
        if first != second and len(other.lstrip("0")) >= DIGITS:
            yield Decimal(other).scaleb(-decimals)


def _is_meant(reading: Reading, target: Target, targets: Targets) -> bool:
    if target.cell.unit != reading.figure.unit or target.prior is not None:
        return False
    if not is_said_so(reading, target) or not time_fit(reading, target):
        return False
    label, cover = fitness(reading.subject, target.words, target.context, targets.weights, LABEL)
    return label >= LABEL and cover >= COVER
