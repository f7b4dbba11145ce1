"""Whether a figure of a table can be the one that the prose means: kind, period, identity."""

from collections.abc import Mapping, Sequence

from viewer.core.periods import Period
from viewer.core.relations import CellKey
from viewer.core.statement import Measure
from viewer.structure.mentions import Mention, is_about, same_time
from viewer.structure.readings import Reading
from viewer.structure.targets import Target


def is_same(target: Target, other: Target, groups: Mapping[CellKey, int]) -> bool:
    """Whether two targets print one quantity: tied themselves, or changes between tied figures."""
    mine, yours = (target.operands or (target.key,)), (other.operands or (other.key,))
    tied = [groups.get(a, -1) == groups.get(b, -2) for a, b in zip(mine, yours, strict=False)]
    if len(mine) == len(yours) and all(tied):
        return True
    return target.words == other.words and all(
        a == b or (a is not None and b is not None and is_about(a, b))
        for a, b in ((target.period, other.period), (target.prior, other.prior))
    )


def is_said_so(reading: Reading, target: Target) -> bool:
    """Whether the words agree on the kind of figure: a change, a part of a whole, or a level."""
    is_change = target.prior is not None
    if reading.figure.is_points:
        return is_change and bool(reading.direction)
    if target.measure is Measure.SHARE:
        return reading.is_part
    if reading.figure.unit == "pure":
        return is_change == bool(reading.direction)
    return not is_change


def time_fit(reading: Reading, target: Target) -> float | None:
    """How well the periods agree, None where the words name other ones."""
    time = reading.time
    if target.prior and time.prior and not fits_any(time.prior, target.prior, (target.period,)):
        return None
    if time.own:
        if not fits_any(time.own, target.period, time.current):
            return None
        return 1.0 if len(time.own) == 1 else 0.75
    if any(same_time(target.period, period) for period in time.current):
        return 0.5 if len(time.current) == 1 else 0.25
    return None


def is_named(mentions: Sequence[Mention]) -> bool:
    """Whether the words name one period, rather than several or only that it is earlier."""
    return len(mentions) == 1 and not mentions[0].is_implied


def fits_any(
    mentions: Sequence[Mention], period: Period | None, current: Sequence[Period | None]
) -> bool:
    """Whether a column's period may be one of those that are meant.

    Args:
        mentions: the periods named.
        period: the column's.
        current: the sentence's own, from which distances count.
    """
    return any(m.fits(period, base) for m in mentions for base in (*current, None))
