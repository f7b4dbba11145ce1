"""Figures of the prose that stand in the tables under another period than the words name.

"Total revenues were JPY 9,185 million in 1Q04" where the table prints 9,185 for 2Q03: the words
name the row plainly and the figure is printed there, but not for that period.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.periods import Duration, Period
from viewer.core.relations import CellKey
from viewer.structure.matching import fits_any, is_named, is_said_so, is_same
from viewer.structure.mentions import Mention, earlier
from viewer.structure.readings import Reading
from viewer.structure.subjects import fitness
from viewer.structure.targets import Target, Targets

#: How well the words must name the row; and digits without which a figure may stand anywhere.
LABEL, COVER = 0.75, 0.7
DIGITS, DIGITS_OF_CHANGE = 3, 2


@dataclass(frozen=True, slots=True)
class Misdated:
    """What the tables say against the words.

    Attributes:
        target: the row's figure for the period named; or, if it has none, the figure that the
            words repeat.
        named: in the latter case the period that the words name, otherwise None.
        is_base: whether that is the period that the words compare with.
    """

    target: Target
    named: Period | None
    is_base: bool = False


def misdated(
    reading: Reading,
    targets: Targets,
    groups: Mapping[CellKey, int],
    anchors: Collection[tuple[str, str]] = (),
) -> Misdated | None:
    """What denies the period of a figure, None if nothing plainly does.

    Args:
        reading: a figure that no figure of the tables agrees with at its time.
        targets: all figures of the tables.
        groups: figure -> the number of the tie that it belongs to.
        anchors: rows that the sentence's other figures say it is about.
    """
    if not targets.is_dated or reading.is_aside or reading.is_part or not _tells(reading):
        return None
    repeated = _repeated(reading, targets, groups, anchors)
    if repeated is None:
        return None
    is_prior = repeated.prior is not None and _fits_own(reading, repeated)
    mentions = reading.time.prior if is_prior else reading.time.own
    if not is_named(mentions) or _is_of(reading, repeated, mentions, is_prior=is_prior):
        return None  # The period is open, or it is the right one.
    row = targets.by_row[repeated.key.statement, repeated.key.row]
    for other in row:
        if other.measure is repeated.measure and _is_of(
            reading, other, mentions, is_prior=is_prior
        ):
            return Misdated(other, None) if is_said_so(reading, other) else None
    named = _period(mentions[0], repeated.period if is_prior else None, reading)
    printed = repeated.prior if is_prior else repeated.period
    if named is None or printed is None or not _is_alike(named, printed):
        return None
    return Misdated(repeated, named, is_prior)


def _tells(reading: Reading) -> bool:
    """Whether the figure has digits enough to be known again."""
    digits = len(str(abs(reading.figure.value).normalize()).replace(".", "").strip("0"))
    return digits >= (DIGITS_OF_CHANGE if reading.direction else DIGITS)


def _repeated(
    reading: Reading,
    targets: Targets,
    groups: Mapping[CellKey, int],
    anchors: Collection[tuple[str, str]],
) -> Target | None:
    """The one figure that the words repeat, whatever its period."""
    figure = reading.figure
    found: list[Target] = []
    for target in targets.near(figure.value, figure.decimals, figure.unit):
        if target.cell.unit != figure.unit or not is_said_so(reading, target):
            continue
        if (target.key.statement, target.key.row) in anchors or _is_named(
            reading, target, targets
        ):
            found.append(target)
    if not found or any(not is_same(found[0], other, groups) for other in found[1:]):
        return None
    return found[0]


def _is_named(reading: Reading, target: Target, targets: Targets) -> bool:
    label, cover = fitness(reading.subject, target.words, target.context, targets.weights, LABEL)
    return label >= LABEL and cover >= COVER


def _fits_own(reading: Reading, target: Target) -> bool:
    """Whether the later period of a change is the one that the words name."""
    time = reading.time
    if time.own:
        return fits_any(time.own, target.period, time.current)
    return target.period in time.current


def _is_of(
    reading: Reading, target: Target, mentions: Sequence[Mention], *, is_prior: bool
) -> bool:
    if is_prior:
        return _fits_own(reading, target) and fits_any(mentions, target.prior, (target.period,))
    return fits_any(mentions, target.period, reading.time.current)


def _period(mention: Mention, current: Period | None, reading: Reading) -> Period | None:
    if mention.period is not None and not mention.is_day:
        return mention.period
    base = current or next(iter(reading.time.current), None)
    return earlier(base, mention.ago) if mention.ago and base is not None else None


def _is_alike(first: Period, second: Period) -> bool:
    """Whether two periods are of one kind and length."""
    if isinstance(first, Duration) and isinstance(second, Duration):
        return first.months == second.months
    return type(first) is type(second)
