"""Rows that a change in the prose must be of: those of the level that its sentence ties it to.

"Net investment income was $551 million, $125 million or 29% higher": whatever other row fits
29%, the sentence speaks of the row that holds the 551.
"""

from collections.abc import Mapping, Sequence

from viewer.core.relations import CellKey
from viewer.structure.matching import is_same
from viewer.structure.readings import Reading
from viewer.structure.targets import RowKey, Target, Targets


def anchor_rows(
    index: int,
    readings: Sequence[Reading],
    best: Sequence[Target | None],
    groups: Mapping[CellKey, int],
    targets: Targets,
) -> frozenset[RowKey]:
    """The rows, and those tied to them; empty if no level of the sentence says which.

    Args:
        index: of a change among the block's figures.
        readings: the block's figures.
        best: what each is tied to so far, None if to nothing.
        groups: figure -> the number of the tie that it belongs to.
        targets: all figures of the tables.
    """
    level = _level_before(index, readings, targets)
    if level is None:
        level = _level_behind(index, readings, targets)
    target = best[level] if level is not None else None
    if level is None or target is None or target.prior is not None:
        return frozenset()
    figure = readings[level].figure
    near = targets.near(figure.value, figure.decimals, figure.unit)
    again = [target.key, *(other.key for other in near if is_same(target, other, groups))]
    numbers = {groups[key] for key in again if key in groups}
    tied = [key for key, number in groups.items() if number in numbers] if numbers else []
    return frozenset((key.statement, key.row) for key in (*again, *tied))


def _level_before(index: int, readings: Sequence[Reading], targets: Targets) -> int | None:
    """The level right before a run of changes that name no other subject."""
    for place in range(index, 0, -1):
        if not _goes_on(readings[place], readings[place - 1], targets):
            return None
        if not readings[place - 1].direction:
            return place - 1
    return None


def _level_behind(index: int, readings: Sequence[Reading], targets: Targets) -> int | None:
    """The level that a change leads to: "increased 5.2%, to $551 million"."""
    for place in range(index + 1, len(readings)):
        if not _goes_on(readings[place], readings[place - 1], targets):
            return None
        if not readings[place].direction:
            return place
    return None


def _goes_on(reading: Reading, before: Reading, targets: Targets) -> bool:
    """Whether a figure stands in the sentence of the one before and names no other line item."""
    named = (word for word in reading.subject.local if word in targets.rows_by_word)
    return reading.sentence == before.sentence and not any(named)
