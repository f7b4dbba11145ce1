"""Shares that only the prose prints: a part and a whole of the same period, in the tables."""

from collections.abc import Collection, Iterable, Iterator

from viewer.core.labels import words_of
from viewer.core.relations import DerivedKind
from viewer.structure.computed import BOTH, LABEL, Computed, follows
from viewer.structure.matching import time_fit
from viewer.structure.mentions import same_time
from viewer.structure.readings import Reading
from viewer.structure.share_words import Share
from viewer.structure.subjects import LOCAL, Subject, fitness
from viewer.structure.targets import RowKey, Target, Targets, core_of
from viewer.structure.words import load_words


def share_tie(
    reading: Reading, targets: Targets, anchors: Collection[RowKey] = ()
) -> Computed | None:
    """(cells, formula, sign) of the share that a percentage states, None if none fits.

    Args:
        reading: a percentage that no figure of the tables agrees with.
        targets: all figures of the tables.
        anchors: rows of the amount that the percentage says again, if there is one.
    """
    share = reading.share
    if share is None or reading.direction or reading.has_other_basis:
        return None
    wholes = _wholes(share, targets)
    for part, whole in _pairs(_parts(share, targets, anchors), wholes, reading, targets):
        sign = 1 if ((part.cell.value or 0) > 0) == ((whole.cell.value or 0) > 0) else -1
        if follows(reading.figure, sign, DerivedKind.SHARE, (part, whole)):
            return (part.key, whole.key), DerivedKind.SHARE, sign
    less = _called(load_words("narrative")["ratios"].get(share.name, {}).get("less", ()), targets)
    for cost, whole in _pairs(less if not share.part else (), wholes, reading, targets):
        if follows(reading.figure, 1, DerivedKind.MARGIN, (whole, cost)):
            return (whole.key, cost.key), DerivedKind.MARGIN, 1
    return None


def _pairs(
    parts: Iterable[RowKey], wholes: Collection[RowKey], reading: Reading, targets: Targets
) -> Iterator[tuple[Target, Target]]:
    """(part, whole) of one period that the words may mean, those of one table first."""
    for row in parts:
        mine = [target for target in targets.by_row[row] if _is_amount(target)]
        mine = [target for target in mine if time_fit(reading, target) is not None]
        for other in sorted(wholes, key=lambda key: key[0] != row[0]):
            for part in mine if other != row else ():
                for whole in targets.by_row[other]:
                    if _is_amount(whole) and _is_of_one(part, whole):
                        yield part, whole


def _is_of_one(part: Target, whole: Target) -> bool:
    return part.cell.unit == whole.cell.unit and same_time(part.period, whole.period)


def _is_amount(target: Target) -> bool:
    return target.prior is None and target.cell.unit not in {"", "pure"}


def _parts(share: Share, targets: Targets, anchors: Collection[RowKey]) -> Collection[RowKey]:
    """The rows that the part may stand in."""
    told = tuple(word for word in share.part if word in targets.weights)
    if share.name:
        rows = _called(load_words("narrative")["ratios"][share.name]["part"], targets)
        names = (
            set(targets.by_row[row][0].words + targets.by_row[row][0].context) for row in rows
        )
        return [row for row, words in zip(rows, names, strict=True) if words.issuperset(told)]
    if not told:
        return [row for row in targets.by_row if row in anchors]
    subject = Subject(dict.fromkeys(told, LOCAL), told, told, (), ())
    fits: dict[RowKey, float] = {}
    for row in dict.fromkeys(row for word in told for row in targets.rows_by_word.get(word, ())):
        named = targets.by_row[row][0]
        label, cover = fitness(subject, named.words, named.context, targets.weights, LABEL)
        if label >= LABEL and label + cover >= BOTH:
            fits[row] = label + cover
    return sorted(fits, key=lambda row: -fits[row])


def _wholes(share: Share, targets: Targets) -> Collection[RowKey]:
    """The rows that the whole may stand in."""
    words = load_words("narrative")
    if share.name or share.is_margin:
        ratio = words["ratios"].get(share.name, {})
        return _called(ratio.get("whole", words["revenue"]), targets)
    for names in (words["revenue"], words["ratios"]["tax"]["whole"]):
        if core_of(share.whole) in map(core_of, map(words_of, names)):
            return _called(names, targets)
    return targets.rows_by_core.get(core_of(share.whole), ())


def _called(names: Iterable[str], targets: Targets) -> list[RowKey]:
    """The rows that bear one of these names, but for words that say nothing."""
    cores = dict.fromkeys(core_of(words_of(name)) for name in names)
    return [row for core in cores for row in targets.rows_by_core.get(core, ())]
