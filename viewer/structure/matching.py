"""Whether a figure of a table can be the one that the prose means: kind, period, identity."""

from collections.abc import Mapping

from viewer.core.relations import CellKey
from viewer.core.statement import Measure
from viewer.structure.mentions import same_time
from viewer.structure.readings import Reading
from viewer.structure.targets import Target


def is_same(target: Target, other: Target, groups: Mapping[CellKey, int]) -> bool:
    """Whether two targets print one quantity: tied themselves, or changes between tied figures."""
    mine, yours = (target.operands or (target.key,)), (other.operands or (other.key,))
    tied = [groups.get(a, -1) == groups.get(b, -2) for a, b in zip(mine, yours, strict=False)]
    if len(mine) == len(yours) and all(tied):
        return True
    return (target.words, target.period, target.prior) == (other.words, other.period, other.prior)


def is_said_so(reading: Reading, target: Target) -> bool:
    """Whether the words agree on the kind of figure: a change, a part of a whole, or a level."""
    is_change = target.prior is not None
    if target.measure is Measure.SHARE:
        return reading.is_part
    if reading.figure.unit == "pure":
        return is_change == bool(reading.direction)
    return not is_change


def time_fit(reading: Reading, target: Target) -> float | None:
    """How well the periods agree, None where the words name other ones."""
    own = reading.own
    prior = reading.prior
    if target.prior and prior and not prior.fits(target.prior, target.period):
        return None
    if own is not None and not reading.shared:
        return 1.0 if own.fits(target.period, reading.current) else None
    if same_time(target.period, reading.current):
        return 0.5
    return 0.0 if reading.shared else None
