"""The verdicts on one figure with their arithmetic: sums, formulas, ties that prove."""

from dataclasses import dataclass

from viewer.core.findings import Footing, Outcome, TieCheck, Verdict
from viewer.core.relations import CellKey
from viewer.core.reviews import Review
from viewer.core.said import capital
from viewer.core.statement import Cell, Statement
from viewer.core.verdict_words import Claim, set_aside_words, verdict_words
from viewer.ui.open_filings import OpenFiling
from viewer.ui.wording import amount, bound, difference, printed

#: Findings with these verdicts are told in full; the others say no more than their chip.
TOLD = frozenset({Verdict.BROKEN, Verdict.UNLIKELY, Verdict.FORCED, Verdict.CANNOT_CHECK})


@dataclass(frozen=True, slots=True)
class Said:
    """One verdict on a figure.

    Attributes:
        verdict: it.
        words: its few words.
        sentence: the arithmetic.
        review: the note if it is set aside.
    """

    verdict: Verdict
    words: str
    sentence: str
    review: Review | None = None


def verdicts_of(filing: OpenFiling, key: CellKey) -> list[Said]:
    """Everything checked at a figure, each with the arithmetic."""
    statement = filing.filing.statement_by_id[key.statement]
    cell = filing.filing.cell(key)
    said: list[Said] = []
    for footing in filing.index.footings.get(key, ()):
        same = [f for f in filing.filing.report.footings if f.relation == footing.relation]
        verdict = footing.outcome.verdict
        sentence = footing_sentence(statement, footing, same)
        said.append(_said(filing, key, (Claim.SUM, verdict), sentence))
    for check in filing.index.derived.get(key, ()):
        verdict = check.outcome.verdict
        sentence = derived_sentence(cell, check.outcome)
        said.append(_said(filing, key, (Claim.DERIVED, verdict), sentence))
    for tied in filing.index.ties.get(key, ()):
        if tied.tie.proves is not None:
            verdict = tied.outcome.verdict
            said.append(_said(filing, key, (Claim.TIE, verdict), _proven(filing, key, tied)))
    return said


def _said(filing: OpenFiling, key: CellKey, what: tuple[Claim, Verdict], sentence: str) -> Said:
    claim, verdict = what
    words, review = verdict_words(verdict, claim), filing.index.review(claim, verdict, key)
    if review is None:
        return Said(verdict, words, sentence)
    told = f"{sentence} — {review.words}" if sentence else review.words
    return Said(verdict, set_aside_words(words), told, review)


def told_about(filing: OpenFiling, key: CellKey) -> list[str]:
    """What the findings say of a figure, those set aside last and with their notes."""
    aside = filing.filing.report.set_aside
    told = [
        finding
        for finding in filing.index.findings.get(key, ())
        if finding.message and finding.verdict in TOLD
    ]
    told.sort(key=lambda finding: finding in aside)
    words = [capital(f.remark) if f.cells[0] == key else f.message for f in told]
    return [
        f"Set aside, {aside[finding].words}: {said}" if finding in aside else said
        for finding, said in zip(told, words, strict=True)
    ]


def _proven(filing: OpenFiling, key: CellKey, check: TieCheck) -> str:
    """What a tie between statements proves, and with which of them."""
    names = filing.filing.names
    others = dict.fromkeys(
        names[other.statement] for other in check.tie.cells if other.statement != key.statement
    )
    where = f" ({', '.join(others)})" if others else ""
    return f"{check.tie.proves}{where}"


def footing_sentence(statement: Statement, footing: Footing, all_columns: list[Footing]) -> str:
    """What goes with a sum's verdict: in how many columns, or the arithmetic."""
    outcome = footing.outcome
    cell = statement.cell(footing.cell.row, footing.cell.column)
    if outcome.verdict is Verdict.CANNOT_CHECK or cell is None:
        return outcome.reason
    if outcome.verdict is Verdict.EXACT:
        exact = sum(other.outcome.verdict is Verdict.EXACT for other in all_columns)
        if exact == len(all_columns):
            return f"in all {exact} amount and share columns" if exact > 1 else ""
        return f"here and in {exact - 1} of the other {len(all_columns) - 1} columns"
    if outcome.difference is None or outcome.bound is None or outcome.given is None:
        return ""
    if outcome.verdict is Verdict.BROKEN:
        way = "more" if outcome.difference < 0 else "less"
        off = difference(abs(outcome.difference), cell)
        count = len(footing.relation.terms)
        gives = f"its {count} parts give {amount(outcome.given, cell)}, {off} {way}"
        return f"{gives}; rounding allows {bound(outcome.bound, cell)}"
    return (
        f"the parts give {amount(outcome.given, cell)}; printed {printed(cell)}; "
        f"rounding allows {bound(outcome.bound, cell)}"
    )


def derived_sentence(cell: Cell | None, outcome: Outcome) -> str:
    """What goes with the verdict of a derived figure."""
    if cell is None or outcome.given is None or outcome.bound is None:
        return outcome.reason
    given = amount(outcome.given, cell)
    if outcome.verdict is Verdict.REPRODUCES:
        return f"from the printed figures: {given}"
    if outcome.verdict is Verdict.FORCED:
        return f"rounds to {given} alone; {printed(cell)} makes the column add up"
    said = f"the formula gives {given}; printed {printed(cell)}"
    return f"{said}; rounding allows {bound(outcome.bound, cell)}"
