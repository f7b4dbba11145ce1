"""Changes that only the prose prints: computed from two figures of a table's row."""

from collections.abc import Iterator
from dataclasses import replace

from viewer.core.evaluation import follow
from viewer.core.findings import Verdict
from viewer.core.intervals import Rounding
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Measure
from viewer.structure.mentions import same_time
from viewer.structure.readings import Reading
from viewer.structure.subjects import fitness
from viewer.structure.targets import Target, Targets

#: Two figures together fit many percentages: the words must fit well.
LABEL, BOTH = 0.75, 1.4

Computed = tuple[tuple[CellKey, ...], DerivedKind, int]


def computed_tie(reading: Reading, targets: Targets) -> Computed | None:
    """(cells, formula, sign) of the change that the figure states, None if none fits.

    The prior period must be named, and the row that the sentence is about be plain.
    """
    figure = reading.figure
    kind = DerivedKind.CHANGE if figure.unit == "pure" else DerivedKind.DIFFERENCE
    best: tuple[float, Computed] | None = None
    for score, row in _rows(reading, targets):
        for current, prior in _ends(reading, row):
            if figure.unit not in {"pure", current.cell.unit}:
                continue
            keys = (current.key, prior.key)
            if _follows(reading, kind, current, prior) and (best is None or score > best[0]):
                best = (score, (keys, kind, reading.direction))
    return best[1] if best else None


def _rows(reading: Reading, targets: Targets) -> Iterator[tuple[float, list[Target]]]:
    if reading.prior is None:
        return
    subject = reading.subject
    rows = {row for word in subject.evidence for row in targets.rows_by_word.get(word, ())}
    for row in rows:
        found = targets.by_row[row]
        label, cover = fitness(subject, found[0].words, found[0].context, targets.weights)
        if label >= LABEL and label + cover >= BOTH:
            yield label + cover, [target for target in found if _is_level(target)]


def _is_level(target: Target) -> bool:
    return target.prior is None and target.measure in {Measure.AMOUNT, Measure.COUNT}


def _ends(reading: Reading, row: list[Target]) -> Iterator[tuple[Target, Target]]:
    own, prior = reading.own, reading.prior
    for current in row:
        if own is not None:
            if not own.fits(current.period, reading.current):
                continue
        elif not same_time(current.period, reading.current):
            continue
        for base in row:
            if (
                prior is not None
                and base is not current
                and base.cell.unit == current.cell.unit
                and prior.fits(base.period, current.period)
            ):
                yield current, base


def _follows(reading: Reading, kind: DerivedKind, current: Target, prior: Target) -> bool:
    figure = reading.figure
    value = reading.direction * figure.value
    told = replace(current.cell, value=value, decimals=figure.decimals)
    derived = Derived(kind, current.key, (current.key, prior.key))
    outcome = follow(derived, told, [current.cell, prior.cell], Rounding.NEAREST)
    return outcome.verdict in {Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING}
