"""Derived figures: does each change, share, translation, margin and ratio follow its formula?"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from viewer.checks.footing import SEVERITIES
from viewer.checks.forced import Sums, forced, forcing_sum, own_rounding
from viewer.checks.formulas import written_out
from viewer.checks.wording import (
    allowed,
    at_place,
    column_name,
    disagreeing,
    figures,
    parts,
    place,
    row_name,
    shown,
    with_scale,
)
from viewer.core.evaluation import follow
from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Finding, Outcome, Report, Severity, Verdict
from viewer.core.growth import otherwise
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.said import said
from viewer.core.statement import Cell

#: From so many broken figures on, the one operand that they share is told instead of them all.
CROWD = 3


def derived_checks(
    filing: Filing, sums: Sums, finer: Mapping[CellKey, Cell] | None = None
) -> tuple[DerivedCheck, ...]:
    """Every derived figure against its formula, forced ones told from broken ones.

    Args:
        filing: the filing.
        sums: the sums that each figure takes part in.
        finer: figures that another table prints with more digits, with the sign as here.
    """
    found = []
    finer = finer or {}
    for statement in filing.statements:
        cells = statement.cells
        for derived in statement.derived:
            cell = cells[derived.cell.row, derived.cell.column]
            operands = [_cell(filing, key) for key in derived.operands]
            outcome = follow(derived, cell, operands, statement.rounding)
            is_open = outcome.verdict is Verdict.WITHIN_ROUNDING
            if is_open and any(key in finer for key in derived.operands):
                exact = [finer.get(key, _cell(filing, key)) for key in derived.operands]
                outcome = _with_finer(outcome, follow(derived, cell, exact, statement.rounding))
            if derived.kind in {DerivedKind.SHARE, DerivedKind.TRANSLATION}:
                outcome = forced(outcome, derived.cell, cell, sums, statement.rounding)
            found.append(DerivedCheck(derived, outcome))
    return tuple(found)


def _with_finer(outcome: Outcome, exact: Outcome) -> Outcome:
    """What to say where another table prints the operands with more digits.

    They settle what rounding may explain where they reproduce it. They never speak against a
    figure that follows from those printed beside it: the document may have computed it from them.
    """
    return exact if exact.verdict is Verdict.REPRODUCES else outcome


def derived_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """What is worth telling about derived figures; those that reproduce are silent.

    Where the figures computed from one operand break together, the operand is told, once.
    """
    shared = _shared_operands(report)
    for operand, checks in shared.items():
        yield _crowd(filing, operand, checks, report)
    told = {check.derived.cell for checks in shared.values() for check in checks}
    for check in report.derived:
        verdict = check.outcome.verdict
        if verdict in _SILENT or check.derived.cell in told:
            continue
        outcome, derived = check.outcome, check.derived
        statement = filing.statement_by_id[derived.cell.statement]
        where = place(statement, derived.cell)
        yield Finding(
            "derived",
            verdict,
            SEVERITIES[verdict],
            (derived.cell, *derived.operands),
            at_place(where, _sentence(filing, check, sums)),
            outcome.printed,
            outcome.given,
            outcome.difference,
            outcome.bound,
            place=where,
        )


def unchecked_findings(filing: Filing, report: Report, sums: Sums) -> Iterator[Finding]:
    """Figures of derived columns whose operands the document does not print, once a column."""
    del sums  # Nothing forces what cannot be computed.
    known = {check.derived.cell for check in report.derived}
    for statement in filing.statements:
        for column in statement.columns:
            if column.basis is None or column.basis.kind.is_sum:
                continue
            left = tuple(
                key
                for row in statement.rows
                if (cell := statement.cell(row.id, column.id)) is not None
                and cell.value
                and (key := statement.key(row.id, column.id)) not in known
            )
            if left:
                message = said(
                    "{column}: {figures} cannot be checked; what they are computed from is not "
                    "printed in this table.",
                    column=column_name(column),
                    figures=figures(len(left)),
                )
                yield Finding("derived", Verdict.CANNOT_CHECK, Severity.NOTE, left, message)


#: A derived figure that only its operands' rounding keeps from reproducing is the normal case:
#: the document computed it from finer figures than it prints.
_SILENT = frozenset({Verdict.REPRODUCES, Verdict.EXACT, Verdict.WITHIN_ROUNDING})


def _shared_operands(report: Report) -> Mapping[CellKey, list[DerivedCheck]]:
    """Operands from which most figures computed break: operand -> those broken checks."""
    uses = Counter(key for check in report.derived for key in check.derived.operands)
    broken: dict[CellKey, list[DerivedCheck]] = {}
    for check in report.derived:
        if check.outcome.verdict is Verdict.BROKEN:
            for key in dict.fromkeys(check.derived.operands):
                broken.setdefault(key, []).append(check)
    return {
        key: checks
        for key, checks in broken.items()
        if len(checks) >= CROWD and 2 * len(checks) > uses[key]
    }


def _crowd(filing: Filing, key: CellKey, checks: list[DerivedCheck], report: Report) -> Finding:
    uses = sum(key in check.derived.operands for check in report.derived)
    where = place(filing.statement_by_id[key.statement], key)
    told = said(
        "{broken} of {figures} computed from it do not follow",
        broken=len(checks), figures=figures(uses),
    )  # fmt: skip
    cells = (key, *(check.derived.cell for check in checks))
    return Finding(
        "derived", Verdict.BROKEN, Severity.ERROR, cells, at_place(where, told), place=where
    )


def _sentence(filing: Filing, check: DerivedCheck, sums: Sums) -> str:
    derived, outcome = check.derived, check.outcome
    cell = _cell(filing, derived.cell)
    given, printed, bound = outcome.given, outcome.printed, outcome.bound
    if given is None or printed is None or bound is None or outcome.difference is None:
        return outcome.reason
    if outcome.verdict is Verdict.FORCED:
        return _forced_sentence(filing, derived, given, sums)
    operands = [_cell(filing, key) for key in derived.operands]
    formula = written_out(derived, operands)
    limit = allowed(bound, cell)
    told = said(
        "{formula} gives {numbers}; {limit}",
        formula=formula, numbers=disagreeing(given, printed, cell), limit=limit,
    )  # fmt: skip
    other = otherwise(derived, operands)
    if other is None:
        return told
    way = with_scale(replace(cell, value=other.value))
    return said(
        "{told}; {convention} it is {number}, and many print n.m",  # The sentence's own stop.
        told=told, convention=other.words, number=way,
    )  # fmt: skip


def _forced_sentence(filing: Filing, derived: Derived, given: Decimal, sums: Sums) -> str:
    cell = _cell(filing, derived.cell)
    mode = filing.statement_by_id[derived.cell.statement].rounding
    alone = shown(own_rounding(cell, given, mode), cell)
    printed = shown(cell.value or Decimal(0), cell)
    footing = forcing_sum(derived.cell, cell, given, sums, mode)
    if footing is None:
        return said("rounds to {alone} alone; printed {printed}", alone=alone, printed=printed)
    if footing.cell == derived.cell:
        return said(
            "rounds to {alone} alone; {printed} makes its {parts} add up",
            alone=alone, printed=printed, parts=parts(len(footing.relation.terms)),
        )  # fmt: skip
    row = row_name(filing.statement_by_id[footing.cell.statement], footing.cell.row)
    return said(
        "rounds to {alone} alone; {printed} makes {row} add up",
        alone=alone, printed=printed, row=row,
    )  # fmt: skip


def _cell(filing: Filing, key: CellKey) -> Cell:
    cell = filing.cell(key)
    if cell is None:
        raise KeyError(key)
    return cell
