"""Changes that only the prose prints: computed from two figures of a table's row."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from viewer.core.evaluation import follow, unit_of
from viewer.core.findings import Verdict
from viewer.core.intervals import HALF, Rounding, last_digit
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Measure
from viewer.structure.agreement import Vote, product_vote
from viewer.structure.matching import fits_any, is_named
from viewer.structure.mentions import Mention, same_time
from viewer.structure.prose import ProseFigure
from viewer.structure.readings import Reading
from viewer.structure.subjects import fitness
from viewer.structure.targets import Target, Targets, unit_class

#: Two figures together fit many percentages: the words must fit well.
LABEL, BOTH = 0.75, 1.4
#: Units of its last digit by which rounding may explain a change that does not reproduce.
WIDEST = 3

#: What may rise and fall; a share of a whole is printed in a column of its own.
_LEVELS = frozenset(
    {Measure.AMOUNT, Measure.COUNT, Measure.RATIO, Measure.PER_SHARE, Measure.SHARE}
)

#: What a change is against that names nothing: the year before, or the last balance.
_ONE_BEFORE = (Mention(None, is_implied=True),)

Computed = tuple[tuple[CellKey, ...], DerivedKind, int]


def computed_tie(
    reading: Reading, targets: Targets, anchors: Collection[tuple[str, str]] = ()
) -> Computed | None:
    """(cells, formula, sign) of the change that the figure states, None if none fits.

    The prior period must be named, and the row that the sentence is about be plain.

    Args:
        reading: a change.
        targets: all figures of the tables.
        anchors: the rows of which it must be one, if the sentence says so.
    """
    figure = reading.figure
    is_change = figure.unit == "pure" and not figure.is_points
    kind = DerivedKind.CHANGE if is_change else DerivedKind.DIFFERENCE
    best: tuple[float, Computed] | None = None
    for score, row in _anchored(anchors, targets) if anchors else _rows(reading, targets):
        if best is not None and score <= best[0]:
            continue
        for current, prior in _ends(reading, row, _ONE_BEFORE if anchors else ()):
            unit = unit_class(current.cell.unit)
            if (unit == "pure") if is_change else (unit != figure.unit):
                continue
            keys = (current.key, prior.key)
            is_better = best is None or score > best[0]
            if is_better and follows(figure, reading.direction, kind, (current, prior)):
                best = (score, (keys, kind, reading.direction))
    return best[1] if best else None


def denied_change(
    reading: Reading, targets: Targets, anchors: Collection[tuple[str, str]]
) -> Computed | None:
    """(cells, formula, sign) of the change that the sentence plainly means, though it is another.

    Args:
        reading: a change that nothing agrees with.
        targets: all figures of the tables.
        anchors: the rows of which it must be one; without any nothing is plain.
    """
    figure, time = reading.figure, reading.time
    plain = is_named(time.prior) and len(time.own or time.current) == 1
    plain = plain and (bool(time.own) or not time.is_open)
    if reading.is_listed and not time.own:
        return None  # "$385 million and $1.36 billion increased by 77% and 72%": whose is it?
    if not plain or reading.is_aside or not figure.unit or reading.has_other_basis:
        return None
    is_change = figure.unit == "pure" and not figure.is_points
    kind = DerivedKind.CHANGE if is_change else DerivedKind.DIFFERENCE
    for _, row in _anchored(anchors, targets):
        for current, prior in _ends(reading, row):
            unit = current.cell.unit  # Of each share is another unit: nothing is denied there.
            if (unit != "pure") if is_change else (unit == figure.unit):
                return (current.key, prior.key), kind, reading.direction
    return None


def _anchored(
    anchors: Collection[tuple[str, str]], targets: Targets
) -> Iterator[tuple[float, list[Target]]]:
    for row in sorted(anchors, key=lambda row: targets.order.get(row, 0)):
        yield 1.0, [target for target in targets.by_row.get(row, ()) if _is_level(target)]


def _rows(reading: Reading, targets: Targets) -> Iterator[tuple[float, list[Target]]]:
    if not reading.time.prior:
        return
    subject = reading.subject
    rows = {row for word in subject.evidence for row in targets.rows_by_word.get(word, ())}
    for row in sorted(rows, key=targets.order.__getitem__):
        found = targets.by_row[row]
        levels = [target for target in found if _is_level(target)]
        if len(levels) < 2:
            continue  # Nothing changes between fewer.
        label, cover = fitness(subject, found[0].words, found[0].context, targets.weights, LABEL)
        if label >= LABEL and label + cover >= BOTH:
            yield label + cover, levels


def _is_level(target: Target) -> bool:
    return target.prior is None and target.measure in _LEVELS


def _ends(
    reading: Reading, row: list[Target], implied: Sequence[Mention] = ()
) -> Iterator[tuple[Target, Target]]:
    """The figures of a row that a change may be between, as (later, earlier).

    Args:
        reading: the change.
        row: the levels of the row.
        implied: the earlier period if the words name none.
    """
    time = reading.time
    priors = time.prior or implied
    for current in row:
        if time.own:
            if not fits_any(time.own, current.period, time.current):
                continue
        elif not any(same_time(current.period, period) for period in time.current):
            continue
        for base in row:
            if (
                base is not current
                and base.cell.unit == current.cell.unit
                and fits_any(priors, base.period, (current.period,))
            ):
                yield current, base


def follows(
    figure: ProseFigure, sign: int, kind: DerivedKind, operands: tuple[Target, Target]
) -> bool:
    """Whether a formula over two figures gives the one of the prose.

    Args:
        figure: the figure of the prose.
        sign: the sign that the words give it.
        kind: the formula.
        operands: the two figures, in the formula's order.
    """
    first, second = operands
    if kind is DerivedKind.CHANGE and not _may_follow(figure, sign, operands):
        return False
    told = replace(first.cell, value=sign * figure.value, decimals=figure.decimals)
    derived = Derived(kind, first.key, (first.key, second.key))
    outcome = follow(derived, told, [first.cell, second.cell], Rounding.NEAREST)
    if outcome.verdict is Verdict.WITHIN_ROUNDING and outcome.bound is not None:
        # Figures of one digit may give anything: that proves nothing.
        return outcome.bound <= WIDEST * unit_of(told)
    return outcome.verdict is Verdict.REPRODUCES


def _may_follow(figure: ProseFigure, sign: int, operands: tuple[Target, Target]) -> bool:
    """Whether a change is worth computing: hardly any two figures give it."""
    first, second = operands
    leeway = last_digit(figure.decimals) * HALF
    factor = 1 + sign * figure.value
    vote = product_vote(first.cell, second.cell, factor, leeway, Rounding.NEAREST)
    return vote is Vote.AGREES
