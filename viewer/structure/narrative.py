"""The prose tied to the tables: which figure of a table each figure of the text repeats.

Candidates are the figures of the same size; the words around choose among them, and the periods
named must agree. Where they do not single one out, the figure stays unmatched: no tie is better
than a wrong one.
"""

from collections.abc import Mapping, Sequence

from viewer.core.document import Document, TextBlock
from viewer.core.relations import CellKey, DerivedKind, Tie, TieKind
from viewer.core.statement import Measure, Statement
from viewer.structure.computed import computed_tie
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.mentions import same_time
from viewer.structure.readings import Reading, readings_in
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
    targets = Targets.of(statements)
    groups = {key: number for number, tie in enumerate(ties) for key in tie.cells}
    known = {
        column.period_label.lower(): column.period
        for statement in statements
        for column in statement.columns
        if column.period_label and column.period is not None
    }
    found: list[Tie] = []
    for block in document.blocks:
        if isinstance(block, TextBlock):
            found.extend(
                _tie(block, reading, targets, groups)
                for reading in readings_in(block, targets.main, calendar, known)
            )
    return tuple(found)


def _tie(
    block: TextBlock, reading: Reading, targets: Targets, groups: Mapping[CellKey, int]
) -> Tie:
    figure = reading.figure
    text = block.text[figure.start : figure.end]
    span = block.span_of(figure.start, figure.end)
    cells: tuple[CellKey, ...] = ()
    formula: DerivedKind | None = None
    sign = 1
    target = _best(reading, targets, groups)
    if target is not None:
        cells, sign = (target.key,), _sign(reading, target)
    elif reading.direction:
        computed = computed_tie(reading, targets)
        if computed is not None:
            cells, formula, sign = computed
    return Tie(
        TieKind.NARRATIVE, cells, text, span, figure.value, figure.decimals, formula, (sign,)
    )


def _best(reading: Reading, targets: Targets, groups: Mapping[CellKey, int]) -> Target | None:
    figure = reading.figure
    scored = []
    for target in targets.near(figure.value, figure.decimals, figure.unit):
        time = _time_fit(reading, target)
        if time is None or not _is_said_so(reading, target):
            continue
        label, subject = fitness(reading.subject, target.words, target.context, targets.weights)
        if label >= LABEL and label + subject >= BOTH:
            finest = (target.cell.decimals or 0) / 100
            scored.append((1.5 * label + subject + time + finest, target))
    scored.sort(key=lambda found: found[0], reverse=True)
    if not scored:
        return None
    best, target = scored[0]
    for score, other in scored[1:]:
        if best - score < LEAD and not _is_same(target, other, groups):
            return None
    return target


def _is_same(target: Target, other: Target, groups: Mapping[CellKey, int]) -> bool:
    """Whether two targets print one quantity: tied themselves, or changes between tied figures."""
    mine, yours = (target.operands or (target.key,)), (other.operands or (other.key,))
    tied = [groups.get(a, -1) == groups.get(b, -2) for a, b in zip(mine, yours, strict=False)]
    if len(mine) == len(yours) and all(tied):
        return True
    return (target.words, target.period, target.prior) == (other.words, other.period, other.prior)


def _is_said_so(reading: Reading, target: Target) -> bool:
    """Whether the words agree on the kind of figure: a change, a part of a whole, or a level."""
    is_change = target.prior is not None
    if target.measure is Measure.SHARE:
        return reading.is_part
    if reading.figure.unit == "pure":
        return is_change == bool(reading.direction)
    return not is_change


def _time_fit(reading: Reading, target: Target) -> float | None:
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


def _sign(reading: Reading, target: Target) -> int:
    """The sign that the words give the figure; a table's own where words give none."""
    value, printed = reading.figure.value, target.cell.value
    if target.prior is not None and reading.direction and not target.from_negative:
        return reading.direction
    if printed is None or not value:
        return 1
    return 1 if (value > 0) == (printed > 0) else -1
