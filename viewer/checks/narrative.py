"""The prose: does each figure of the text agree with the tables?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from viewer.checks.footing import SEVERITIES
from viewer.checks.forced import Sums
from viewer.checks.formulas import written_out
from viewer.checks.wording import allowed, place, spelled, with_scale
from viewer.core.amounts import PERCENT_SCALE
from viewer.core.drilldown import derived_at
from viewer.core.evaluation import follow, interval_of, unit_of
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Outcome, Report, Verdict
from viewer.core.intervals import Interval
from viewer.core.periods import Period
from viewer.core.relations import CellKey, Derived, DerivedKind, Tie, TieKind
from viewer.core.said import said
from viewer.core.statement import Cell


def prose_outcome(filing: Filing, tie: Tie, cells: Sequence[Cell]) -> Outcome:
    """A figure of the prose against the cells it is tied to, by equality or by formula.

    Args:
        filing: the filing.
        tie: the tie; its sign is the one that the words give to the figure.
        cells: the figures that it is tied to, none if it is unmatched.
    """
    if not cells or tie.value is None:
        return Outcome(
            Verdict.CANNOT_CHECK, tie.value, reason=said("no figure of the tables is tied")
        )
    if tie.named is not None:
        return Outcome(Verdict.BROKEN, tie.value, cells[0].value)
    mode = filing.statement_by_id[tie.cells[0].statement].rounding
    sign = tie.signs[0] if tie.signs else 1
    told = replace(cells[0], value=sign * tie.value, decimals=tie.decimals)
    if tie.formula is not None:
        return follow(Derived(tie.formula, tie.cells[0], tie.cells), told, list(cells), mode)
    given = cells[0].value
    if given is None or told.value is None:
        return Outcome(
            Verdict.CANNOT_CHECK, tie.value, reason=said("words stand in a figure's place")
        )
    difference = told.value - given
    bound = (unit_of(told) + unit_of(cells[0])) / 2
    # Prose is often rounded where its table is cut: it may be either.
    mine = [Interval.of(told.value, told.decimals), interval_of(told, mode)]
    if difference == 0:
        verdict = Verdict.EXACT
    elif any(given in box for box in mine):
        verdict = Verdict.REPRODUCES
    elif any(box.meets(interval_of(cells[0], mode)) for box in mine):
        verdict = Verdict.WITHIN_ROUNDING
    else:
        verdict = Verdict.BROKEN
    return Outcome(verdict, told.value, given, difference, bound)


def narrative_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """Figures of the prose that the tables contradict; all others are silent."""
    del sums  # Nothing in the prose is forced by a sum.
    for check in report.ties:
        outcome = check.outcome
        if check.tie.kind is TieKind.NARRATIVE and outcome.verdict is Verdict.BROKEN:
            yield Finding(
                "narrative",
                outcome.verdict,
                SEVERITIES[outcome.verdict],
                check.tie.cells,
                _message(filing, check.tie, outcome),
                outcome.printed,
                outcome.given,
                outcome.difference,
                outcome.bound,
                check.tie.span,
                figure=_told(filing, check.tie, outcome),
            )


def _told(filing: Filing, tie: Tie, outcome: Outcome) -> Cell:
    """The figure of the text, in the manner of the cell that it is tied to."""
    told = replace(_cells(filing, tie)[0], text=tie.text, value=outcome.printed)
    if tie.formula is not None and tie.formula is not DerivedKind.DIFFERENCE:
        # A percentage computed from two amounts: written as a percentage.
        return replace(told, unit="pure", scale=PERCENT_SCALE, decimals=tie.decimals)
    return told


def _message(filing: Filing, tie: Tie, outcome: Outcome) -> str:
    if tie.named is not None:
        return _misdated(filing, tie, tie.named)
    like = _told(filing, tie, outcome)
    given, printed = outcome.given or Decimal(0), outcome.printed or Decimal(0)
    number = with_scale(replace(like, value=abs(given) if _turns(filing, tie, outcome) else given))
    where = place(filing.statement_by_id[tie.cells[0].statement], tie.cells[0])
    limit = allowed(outcome.bound or Decimal(0), like)
    if _turns(filing, tie, outcome):
        told, is_so = (_way(value) for value in (printed, given))
        return said(
            "The text tells “{text}” as {told}; {where} is {way} of {number}; {limit}.",
            text=tie.text, told=told, where=where, way=is_so, number=number, limit=limit,
        )  # fmt: skip
    if tie.formula is not None:
        formula = written_out(Derived(tie.formula, tie.cells[0], tie.cells), _cells(filing, tie))
        return said(
            "The text says “{text}”; {where}: {formula} gives {number}; {limit}.",
            text=tie.text, where=where, formula=formula, number=number, limit=limit,
        )  # fmt: skip
    return said(
        "The text says “{text}”; {where} prints {number}; {limit}.",
        text=tie.text, where=where, number=number, limit=limit,
    )  # fmt: skip


def _turns(filing: Filing, tie: Tie, outcome: Outcome) -> bool:
    """Whether the text has a rise where the tables have a fall, or the other way round."""
    if not tie.signs or not outcome.printed or not outcome.given:
        return False
    return bool(_changes(filing, tie)) and (outcome.printed > 0) != (outcome.given > 0)


def _changes(filing: Filing, tie: Tie) -> tuple[CellKey, ...]:
    """(current, prior) of a tie to a change, printed or computed; () of any other."""
    if tie.formula is not None:
        return tie.cells
    statement = filing.statement_by_id[tie.cells[0].statement]
    ways = (d for d in derived_at(statement, tie.cells[0]) if d.kind in _OF_CHANGES)
    return next((way.operands for way in ways), ())


_OF_CHANGES = frozenset({DerivedKind.CHANGE, DerivedKind.CHANGE_ON_SIZE, DerivedKind.DIFFERENCE})


def _misdated(filing: Filing, tie: Tie, named: Period) -> str:
    """A figure that the tables print for another period, or against another one."""
    statement = filing.statement_by_id[tie.cells[0].statement]
    where, changes = place(statement, tie.cells[0]), _changes(filing, tie)
    key = changes[1] if tie.is_base and changes else tie.cells[0]
    cell = filing.cell(key)
    printed = cell.period if cell else None
    facts = {"text": tie.text, "named": spelled(named), "where": where}
    if printed is None:
        return said(
            "The text gives “{text}” for {named}; the tables print it elsewhere ({where}).",
            **facts,
        )
    facts["printed"] = spelled(printed)
    if tie.is_base:
        return said(
            "The text gives “{text}” as a change from {named}; the tables print it as a change "
            "from {printed} ({where}).",
            **facts,
        )
    return said(
        "The text gives “{text}” for {named}; the tables print it for {printed} ({where}).",
        **facts,
    )


def _cells(filing: Filing, tie: Tie) -> list[Cell]:
    return [cell for key in tie.cells if (cell := filing.cell(key)) is not None]


def _way(value: Decimal) -> str:
    return said("a decrease") if value < 0 else said("an increase")
