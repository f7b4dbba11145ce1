"""Ties: is the same quantity, printed in several places, the same everywhere?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.checks.footing import SEVERITIES
from viewer.checks.forced import Sums, forced
from viewer.checks.narrative import prose_outcome
from viewer.checks.wording import allowed, at_place, place, row_name, shown, with_scale
from viewer.core.evaluation import interval_of, unit_of
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Outcome, Report, Severity, TieCheck, Verdict
from viewer.core.intervals import Interval
from viewer.core.names import KIND_NAMES
from viewer.core.relations import CellKey, Tie, TieKind
from viewer.core.said import said
from viewer.core.statement import Cell, Statement


def tie_checks(filing: Filing, sums: Sums) -> tuple[TieCheck, ...]:
    """Every tie evaluated; an unmatched figure of the prose cannot be checked."""
    return tuple(TieCheck(tie, _outcome(filing, tie, sums)) for tie in filing.ties)


def _outcome(filing: Filing, tie: Tie, sums: Sums) -> Outcome:
    cells = [cell for key in tie.cells if (cell := filing.cell(key)) is not None]
    if tie.kind is TieKind.NARRATIVE:
        return prose_outcome(filing, tie, cells)
    reference = finest(filing, tie)
    outcomes = [
        _against(filing, tie, (position, reference), sums) for position in range(len(cells))
    ]
    return max(outcomes, key=lambda outcome: _GRAVITY.index(outcome.verdict))


_GRAVITY = (
    Verdict.EXACT,
    Verdict.REPRODUCES,
    Verdict.WITHIN_ROUNDING,
    Verdict.FORCED,
    Verdict.BROKEN,
)


def _against(filing: Filing, tie: Tie, positions: tuple[int, int], sums: Sums) -> Outcome:
    """One of the tied figures against the one that is the reference."""
    position, reference = positions
    cell, other = filing.cell(tie.cells[position]), filing.cell(tie.cells[reference])
    if cell is None or other is None or cell.value is None or other.value is None:
        return Outcome(Verdict.CANNOT_CHECK, reason=said("words stand in a figure's place"))
    sign = signs(tie)[position] * signs(tie)[reference]
    given = sign * other.value
    difference = cell.value - given
    bound = (unit_of(cell) + unit_of(other)) / 2
    own_mode = filing.statement_by_id[tie.cells[position].statement].rounding
    mine = interval_of(cell, own_mode)
    mode = filing.statement_by_id[tie.cells[reference].statement].rounding
    theirs = interval_of(other, mode)
    if difference == 0:
        verdict = Verdict.EXACT
    elif given in mine:
        verdict = Verdict.REPRODUCES
    elif mine.meets(theirs if sign > 0 else -theirs):
        verdict = Verdict.WITHIN_ROUNDING
    else:
        verdict = Verdict.BROKEN
    outcome = Outcome(verdict, cell.value, given, difference, bound)
    return forced(outcome, tie.cells[position], cell, sums, own_mode)


def signs(tie: Tie) -> Sequence[int]:
    """+1 or -1 for each cell of a tie."""
    return tie.signs or (1,) * len(tie.cells)


def finest(filing: Filing, tie: Tie) -> int:
    """Which of the tied figures the others are held against: agreed by most, then the finest."""
    cells = [filing.cell(key) for key in tie.cells]
    boxes = [
        _box(filing, key, cell, sign)
        for key, cell, sign in zip(tie.cells, cells, signs(tie), strict=True)
    ]

    def rank(position: int) -> tuple[int, int]:
        mine, cell = boxes[position], cells[position]
        if mine is None or cell is None:
            return (-1, 0)
        agreeing = sum(other is not None and mine.meets(other) for other in boxes)
        return agreeing, 99 if cell.decimals is None else cell.decimals

    return max(range(len(tie.cells)), key=rank)


def _box(filing: Filing, key: CellKey, cell: Cell | None, sign: int) -> Interval | None:
    if cell is None or cell.value is None:
        return None
    box = interval_of(cell, filing.statement_by_id[key.statement].rounding)
    return box if sign > 0 else -box


def tie_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """What is worth telling about ties between tables; those that agree are silent."""
    for check in report.ties:
        verdict = check.outcome.verdict
        if check.tie.kind is not TieKind.TABLE or verdict in _SILENT:
            continue
        reference = finest(filing, check.tie)
        for position, key in enumerate(check.tie.cells):
            outcome = _against(filing, check.tie, (position, reference), sums)
            if position != reference and outcome.verdict not in _SILENT:
                cells = (key, check.tie.cells[reference])
                yield _told(filing, check.tie, outcome, cells)


_SILENT = frozenset({Verdict.EXACT, Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING})


def _told(filing: Filing, tie: Tie, outcome: Outcome, cells: tuple[CellKey, CellKey]) -> Finding:
    """What is said of two of the tied figures; under its name where statements hang together."""
    told = _sentence(filing, cells, outcome)
    if tie.proves is None or outcome.verdict is not Verdict.BROKEN:
        return _finding(filing, outcome, cells, told)
    told = said("{told}; this breaks “{proves}”", told=told, proves=tie.proves.words)
    return replace(_finding(filing, outcome, cells, told), check="articulation")


def _finding(
    filing: Filing, outcome: Outcome, cells: tuple[CellKey, ...], sentence: str
) -> Finding:
    where = place(filing.statement_by_id[cells[0].statement], cells[0])
    return Finding(
        "tie",
        outcome.verdict,
        SEVERITIES.get(outcome.verdict, Severity.NOTE),
        cells,
        at_place(where, sentence),
        outcome.printed,
        outcome.given,
        outcome.difference,
        outcome.bound,
        place=where,
    )


def _sentence(filing: Filing, cells: tuple[CellKey, CellKey], outcome: Outcome) -> str:
    """What is said about the first figure, beside the second."""
    second = filing.statement_by_id[cells[1].statement]
    here, there = with_scale(filing.cell(cells[0])), with_scale(filing.cell(cells[1]))
    where = filing.names[second.id]
    if cells[0].statement == cells[1].statement:
        where = row_name(second, cells[1].row)
    told = said("printed {here}; {where} prints {there}", here=here, where=where, there=there)
    cell = filing.cell(cells[0])
    if cell is None or outcome.bound is None or outcome.given is None:
        return told
    if outcome.verdict is Verdict.FORCED:
        return said(
            "{told}; rounds to {alone} alone, its sum adds up with it",
            told=told, alone=shown(outcome.given, cell),
        )  # fmt: skip
    return said("{told}; {limit}", told=told, limit=allowed(outcome.bound, cell))


def title(statement: Statement) -> str:
    """A statement's title, or its kind in words."""
    return statement.title or KIND_NAMES.get(statement.kind) or said("table")
