"""Sums: does each printed total agree with its printed parts, column by column?"""

from collections.abc import Iterator
from dataclasses import replace

from viewer.checks.forced import Sums
from viewer.checks.hints import Web, hint_for
from viewer.checks.wording import allowed, at_place, disagreeing, place, shown
from viewer.checks.wording import parts as parts_in_words
from viewer.core.evaluation import foot
from viewer.core.filing import Filing
from viewer.core.findings import Finding, Footing, Outcome, Report, Severity, Verdict
from viewer.core.intervals import Rounding
from viewer.core.relations import CellKey, SumRelation
from viewer.core.said import said
from viewer.core.statement import Cell, Statement


def footings(filing: Filing) -> tuple[Footing, ...]:
    """Every sum relation in every column that adds up and prints its total."""
    return tuple(found for statement in filing.statements for found in _footings_of(statement))


def _footings_of(statement: Statement) -> Iterator[Footing]:
    found = [each for relation in statement.relations for each in _in_columns(statement, relation)]
    proved = {
        footing.cell.column
        for footing, parts in found
        if footing.outcome.verdict is Verdict.EXACT
        and len([cell for cell in parts if cell.value]) > 1
    }
    for footing, parts in found:
        total = statement.cells[footing.cell.row, footing.cell.column]
        column = statement.column_by_id[footing.cell.column]
        if column.period is None and column.id not in proved and _is_among(total, parts):
            yield replace(footing, outcome=_not_additive(footing.outcome))
        else:
            yield footing


def _in_columns(
    statement: Statement, relation: SumRelation
) -> Iterator[tuple[Footing, list[Cell]]]:
    """A sum in each column that adds up and prints its total, with its printed parts."""
    for column in statement.columns:
        total = statement.cell(relation.total, column.id)
        if total is not None and column.measure.adds_up:
            parts = printed_parts(statement, relation, column.id)
            outcome = _foot(total, [(w, cell) for w, _, cell in parts], statement.rounding)
            key = statement.key(relation.total, column.id)
            yield Footing(relation, key, outcome), [cell for _, _, cell in parts]


def _foot(total: Cell, parts: list[tuple[int, Cell]], mode: Rounding) -> Outcome:
    """The verdict; documents that truncate their amounts mostly round their percentages."""
    outcome = foot(total, parts, mode)
    is_open = outcome.verdict in {Verdict.BROKEN, Verdict.UNLIKELY}
    if not is_open or mode is Rounding.NEAREST or total.unit != "pure":
        return outcome
    rounded = foot(total, parts, Rounding.NEAREST)
    return outcome if rounded.verdict is Verdict.BROKEN else rounded


def _is_among(total: Cell, parts: list[Cell]) -> bool:
    """Whether a total lies among its parts, as an average or a balance does."""
    values = [cell.value for cell in parts if cell.value is not None]
    if total.value is None or len(values) < 2:
        return False
    return min(values) <= total.value <= max(values)


def _not_additive(outcome: Outcome) -> Outcome:
    """A broken sum in a column that need not add up: prices and balances beside quantities.

    Only columns that stand for no period, and in which no other sum holds, are such: columns of
    periods repeat one quantity.
    """
    if outcome.verdict is not Verdict.BROKEN:
        return outcome
    reason = said("the total lies among its parts, as an average or a balance does")
    return Outcome(Verdict.CANNOT_CHECK, outcome.printed, reason=reason)


def printed_parts(
    statement: Statement, relation: SumRelation, column: str
) -> list[tuple[int, CellKey, Cell]]:
    """(weight, address, figure) of the relation's parts that are printed in that column."""
    return [
        (term.weight, statement.key(term.row, column), cell)
        for term in relation.terms
        if (cell := statement.cell(term.row, column)) is not None
    ]


def footing_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """What is worth telling about sums; those that are exact are silent."""
    del sums  # The report has them in order.
    web = Web(filing, report)
    for footing in report.footings:
        outcome = footing.outcome
        if outcome.verdict is Verdict.EXACT:
            continue
        statement = filing.statement_by_id[footing.relation.statement]
        parts = printed_parts(statement, footing.relation, footing.cell.column)
        total = statement.cells[footing.cell.row, footing.cell.column]
        broken = outcome.verdict is Verdict.BROKEN
        hint, sentence = hint_for(web, footing) if broken else (None, "")
        where = place(statement, footing.cell)
        told = _sentence(outcome, total, len(parts))
        cells = (footing.cell, *(key for _, key, _ in parts))
        if sentence:
            told = said("{told}; {hint}", told=told, hint=sentence)
        if hint is not None:
            cells = tuple(dict.fromkeys((footing.cell, hint.cell, *cells)))
        yield Finding(
            "footing",
            outcome.verdict,
            SEVERITIES[outcome.verdict],
            cells,
            at_place(where, told),
            outcome.printed,
            outcome.given,
            outcome.difference,
            outcome.bound,
            place=where,
            suspect=hint.cell if hint else None,
        )


def _sentence(outcome: Outcome, total: Cell, parts: int) -> str:
    given, printed, bound, difference = (
        outcome.given, outcome.printed, outcome.bound, outcome.difference,
    )  # fmt: skip
    if given is None or printed is None or bound is None or difference is None:
        return outcome.reason
    limit = allowed(bound, total)
    if outcome.verdict is Verdict.BROKEN:
        numbers = disagreeing(given, printed, total)
        if parts == 1:
            return said("its part gives {numbers}; {limit}", numbers=numbers, limit=limit)
        return said(
            "its {parts} parts give {numbers}; {limit}", parts=parts, numbers=numbers, limit=limit
        )
    told = said(
        "the parts give {given}; printed {printed}; {limit}",
        given=shown(given, total), printed=shown(printed, total), limit=limit,
    )  # fmt: skip
    if outcome.verdict is Verdict.UNLIKELY:
        return said(
            "{told}, yet nearly all {parts} would lean one way",
            told=told, parts=parts_in_words(parts),
        )  # fmt: skip
    return told


#: How loudly each verdict speaks.
SEVERITIES = {
    Verdict.BROKEN: Severity.ERROR,
    Verdict.FORCED: Severity.WARNING,
    Verdict.UNLIKELY: Severity.WARNING,
    Verdict.WITHIN_ROUNDING: Severity.NOTE,
    Verdict.CANNOT_CHECK: Severity.NOTE,
}
