"""Figures of the prose that the tables deny: the words name the cell, the figure is another.

Said only where the rest of the sentence proves what it is about: another of its figures agrees
with the same row.
"""

from collections.abc import Iterator, Mapping, Sequence

from viewer.core.relations import CellKey
from viewer.structure.matching import is_named, is_said_so, is_same, time_fit
from viewer.structure.readings import Reading
from viewer.structure.subjects import fitness
from viewer.structure.targets import Target, Targets

#: How well the row must fit the words, with and without another row's words between the figures.
LABEL, COVER = 0.5, 0.7


def contradicted(
    reading: Reading,
    beside: Sequence[tuple[Reading, Target]],
    targets: Targets,
    groups: Mapping[CellKey, int],
) -> Target | None:
    """The figure that the words name though it is another number, None if they name none.

    Args:
        reading: a figure that no figure of the tables agrees with.
        beside: the other figures of its sentence with what they are tied to.
        targets: all figures of the tables.
        groups: figure -> the number of the tie that it belongs to.
    """
    if not _is_certain(reading):
        return None
    named: list[Target] = []
    for row in _rows(beside, targets, groups):
        found = targets.by_row[row]
        label, cover = fitness(
            reading.subject, found[0].words, found[0].context, targets.weights, LABEL
        )
        if label >= LABEL and cover >= COVER:
            named.extend(target for target in found if _is_named(reading, target, beside, groups))
    if not named or any(not is_same(named[0], other, groups) for other in named[1:]):
        return None
    return named[0]


def _is_certain(reading: Reading) -> bool:
    """Whether the sentence tells which period and what kind of figure it must be."""
    figure = reading.figure
    if not figure.unit or reading.is_part or reading.is_aside or reading.has_other_basis:
        return False
    if not is_named(reading.time.own) if reading.time.own else reading.time.is_open:
        return False
    if reading.direction:
        return figure.unit == "pure" and bool(reading.time.prior)
    return True


def _rows(
    beside: Sequence[tuple[Reading, Target]], targets: Targets, groups: Mapping[CellKey, int]
) -> Iterator[tuple[str, str]]:
    """The rows that the sentence's other figures stand in, and the rows tied to those."""
    tied = {groups[target.key] for _, target in beside if target.key in groups}
    tied.update(groups[key] for _, target in beside for key in target.operands if key in groups)
    rows = {(target.key.statement, target.key.row) for _, target in beside}
    if tied:
        rows.update((key.statement, key.row) for key, number in groups.items() if number in tied)
    yield from (row for row in sorted(rows) if row in targets.by_row)


def _is_named(
    reading: Reading,
    target: Target,
    beside: Sequence[tuple[Reading, Target]],
    groups: Mapping[CellKey, int],
) -> bool:
    if target.cell.unit != reading.figure.unit:
        return False
    if reading.figure.decimals > 0 and target.cell.scale > 0:
        return False  # "$2.37 per share" never means a line in thousands.
    if not is_said_so(reading, target) or not time_fit(reading, target):
        return False
    if reading.time.own:
        return True
    # Without a period of its own it must not repeat what another figure says already.
    return not any(
        other.cell.unit == target.cell.unit and is_same(target, other, groups)
        for _, other in beside
    )
