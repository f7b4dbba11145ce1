"""The prose: does each figure of the text agree with the tables?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from viewer.checks.footing import SEVERITIES
from viewer.checks.forced import Sums
from viewer.checks.wording import allowed, place, shown, spelled
from viewer.core.evaluation import follow, interval_of, unit_of
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Outcome, Report, Verdict
from viewer.core.intervals import Interval
from viewer.core.relations import Derived, Tie, TieKind
from viewer.core.statement import Cell


def prose_outcome(filing: Filing, tie: Tie, cells: Sequence[Cell]) -> Outcome:
    """A figure of the prose against the cells it is tied to, by equality or by formula.

    Args:
        filing: the filing.
        tie: the tie; its sign is the one that the words give to the figure.
        cells: the figures that it is tied to, none if it is unmatched.
    """
    if not cells or tie.value is None:
        return Outcome(Verdict.CANNOT_CHECK, tie.value, reason="no figure of the tables is tied")
    if tie.named is not None:
        return Outcome(Verdict.BROKEN, tie.value, cells[0].value)
    mode = filing.statement_by_id[tie.cells[0].statement].rounding
    sign = tie.signs[0] if tie.signs else 1
    told = replace(cells[0], value=sign * tie.value, decimals=tie.decimals)
    if tie.formula is not None:
        return follow(Derived(tie.formula, tie.cells[0], tie.cells), told, list(cells), mode)
    given = cells[0].value
    if given is None or told.value is None:
        return Outcome(Verdict.CANNOT_CHECK, tie.value, reason="words stand in a figure's place")
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
            )


def _message(filing: Filing, tie: Tie, outcome: Outcome) -> str:
    key = tie.cells[0]
    statement = filing.statement_by_id[key.statement]
    cell = statement.cells[key.row, key.column]
    if tie.named is not None:
        said = f"“{tie.text}” in the text is said of {spelled(tie.named)}"
        return f"{said}; the tables print it as {place(statement, key)}."
    given = outcome.given or Decimal(0)
    if tie.formula is not None and cell.unit != "pure" and tie.decimals is not None:
        # A percentage computed from two amounts: shown as a percentage.
        cell = replace(cell, scale=-2, decimals=tie.decimals)
    number = shown(given, cell)
    limit = allowed(outcome.bound or Decimal(0), cell)
    verb = "gives" if tie.formula is not None else "prints"
    return f"“{tie.text}” in the text: {place(statement, key)} {verb} {number}; {limit}."
