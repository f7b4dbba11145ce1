"""The prose tied to the tables: which figure of a table each figure of the text repeats.

Candidates are the figures of the same size; the words around choose among them, and the periods
named must agree. Where they do not single one out, the figure stays unmatched: no tie is better
than a wrong one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from viewer.core.document import Document, TextBlock
from viewer.core.periods import Period
from viewer.core.relations import CellKey, DerivedKind, Tie, TieKind
from viewer.core.statement import Statement
from viewer.structure.anchors import anchor_rows
from viewer.structure.broken_paragraphs import whole_paragraphs
from viewer.structure.computed import Computed, computed_tie, denied_change
from viewer.structure.contradictions import contradicted
from viewer.structure.dates import find_dates
from viewer.structure.document_times import DocumentTimes
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.matching import is_said_so, is_same, time_fit
from viewer.structure.misdated import Misdated, misdated
from viewer.structure.prose_calendar import prose_calendar
from viewer.structure.prose_headings import is_heading
from viewer.structure.prose_japanese import is_japanese
from viewer.structure.prose_shares import share_tie
from viewer.structure.readings import Reading, readings_in
from viewer.structure.readings_japanese import LineNames, japanese_readings
from viewer.structure.shared_signs import shared_signs
from viewer.structure.slipped import slipped
from viewer.structure.subjects import fitness
from viewer.structure.targets import Target, Targets

#: How well words must fit (0 to 1 each for the label and for the subject), and by how much the
#: best candidate must lead the next one that is another quantity.
LABEL, BOTH, LEAD = 0.5, 1.0, 0.1


def tie_prose(
    document: Document,
    statements: Sequence[Statement],
    calendar: FiscalCalendar,
    ties: Sequence[Tie] = (),
) -> tuple[Tie, ...]:
    """Every figure of the text, tied to the figure of a table that it repeats, or unmatched.

    Args:
        document: the document.
        statements: its statements, with derived figures recognised.
        calendar: what the document says of its fiscal year.
        ties: the ties between its tables; figures tied together are one quantity.
    """
    same = [tie for tie in ties if tie.formula is None]
    counted = prose_calendar(calendar, document, statements)
    targets = Targets.of(statements, same, counted)
    groups = {key: number for number, tie in enumerate(same) for key in tie.cells}
    labels = _labels(statements, counted.stand_ins)
    signs = shared_signs(targets.by_unit)
    times = DocumentTimes(counted.calendar, labels, targets.main, signs, targets.spans)
    names = cache(lambda: LineNames.of(row[0].words for row in targets.by_row.values()))
    found: list[Tie] = []
    over = ""
    for block in whole_paragraphs(document.blocks):
        if is_japanese(block.text):
            readings = list(japanese_readings(block, times, names()))
        else:
            over = block.text if is_heading(block) else over
            readings = list(readings_in(block, times, over))
        found.extend(_ties_of(block, readings, targets, groups))
    return tuple(found)


def _labels(
    statements: Sequence[Statement], stand_ins: Mapping[tuple[str, str], Period]
) -> Mapping[str, Period]:
    """Labels of columns, lower case, with the one period that they all stand for.

    A date is read by itself: over a column it may stand for several spans.
    """
    found: dict[str, set[Period]] = defaultdict(set)
    for statement in statements:
        for column in statement.columns:
            period = column.period or stand_ins.get((statement.id, column.id))
            if column.period_label and period is not None:
                found[column.period_label.lower()].add(period)
    return {
        label: next(iter(periods))
        for label, periods in found.items()
        if len(periods) == 1 and not find_dates(label)
    }


def _ties_of(
    block: TextBlock,
    readings: Sequence[Reading],
    targets: Targets,
    groups: Mapping[CellKey, int],
) -> Iterator[Tie]:
    """One tie for each figure of a block: repeated, computed, denied, or unmatched."""
    best = [_best(reading, targets, groups) for reading in readings]
    for index, (reading, target) in enumerate(zip(readings, best, strict=True)):
        if target is not None:
            yield _tie(block, reading, (target.key,), _sign(reading, target))
            continue
        anchors = anchor_rows(index, readings, best, groups, targets)
        tie_of = computed_tie if reading.direction else share_tie
        computed = tie_of(reading, targets, anchors)
        if computed is not None:
            yield _computed(block, reading, computed)
            continue
        beside = [
            (other, found)
            for other, found in zip(readings, best, strict=True)
            if found is not None and other.sentence == reading.sentence
        ]
        yield (
            _denied(block, reading, beside, targets, groups)
            or _misdated(block, reading, misdated(reading, targets, groups, anchors))
            or _denied_change(block, reading, targets, anchors)
            or _tie(block, reading, (), 1)
        )


def _denied(
    block: TextBlock,
    reading: Reading,
    beside: Sequence[tuple[Reading, Target]],
    targets: Targets,
    groups: Mapping[CellKey, int],
) -> Tie | None:
    """The tie of a figure whose number the tables deny."""
    denied = contradicted(reading, beside, targets, groups) or slipped(reading, targets, groups)
    if denied is None:
        return None
    return _tie(block, reading, (denied.key,), _sign(reading, denied))


def _misdated(block: TextBlock, reading: Reading, found: Misdated | None) -> Tie | None:
    """The tie of a figure whose period the tables deny."""
    if found is None:
        return None
    tie = _tie(block, reading, (found.target.key,), _sign(reading, found.target))
    return replace(tie, named=found.named, is_base=found.is_base)


def _denied_change(
    block: TextBlock, reading: Reading, targets: Targets, anchors: Collection[tuple[str, str]]
) -> Tie | None:
    found = denied_change(reading, targets, anchors) if reading.direction else None
    return _computed(block, reading, found) if found else None


def _computed(block: TextBlock, reading: Reading, computed: Computed) -> Tie:
    cells, formula, sign = computed
    return _tie(block, reading, cells, sign, formula)


def _tie(
    block: TextBlock,
    reading: Reading,
    cells: tuple[CellKey, ...],
    sign: int,
    formula: DerivedKind | None = None,
) -> Tie:
    figure = reading.figure
    text = block.text[figure.start : figure.end]
    span = block.span_of(figure.start, figure.end)
    return Tie(
        TieKind.NARRATIVE, cells, text, span, figure.value, figure.decimals, formula, (sign,)
    )


def _best(reading: Reading, targets: Targets, groups: Mapping[CellKey, int]) -> Target | None:
    figure = reading.figure
    scored = []
    for target in targets.near(figure.value, figure.decimals, figure.unit):
        time = time_fit(reading, target)
        if time is None or not is_said_so(reading, target):
            continue
        label, subject = fitness(
            reading.subject, target.words, target.context, targets.weights, LABEL
        )
        if label >= LABEL and label + subject >= BOTH:
            finest = (target.cell.decimals or 0) / 100
            scored.append((1.5 * label + subject + time + finest, target))
    scored.sort(key=lambda found: found[0], reverse=True)
    if not scored:
        return None
    best, target = scored[0]
    for score, other in scored[1:]:
        if best - score < LEAD and not is_same(target, other, groups):
            return None
    return target


def _sign(reading: Reading, target: Target) -> int:
    """The sign that the words give the figure; a table's own where words give none."""
    value, printed = reading.figure.value, target.cell.value
    if target.prior is not None and reading.direction and not target.from_negative:
        return reading.direction
    if printed is None or not value:
        return 1
    return 1 if (value > 0) == (printed > 0) else -1
