"""The verdicts on one figure with their arithmetic: sums, formulas, ties that prove."""

from dataclasses import dataclass

from viewer.core.findings import Finding, Footing, Outcome, TieCheck, Verdict
from viewer.core.relations import CellKey
from viewer.core.reviews import Review
from viewer.core.statement import Cell, Statement
from viewer.core.verdict_words import Claim, set_aside_words, verdict_words
from viewer.ui.cell_names import cell_name
from viewer.ui.language import say, told
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
        return Said(verdict, told(words), sentence)
    note = told(review.words)
    note = f"{sentence} — {note}" if sentence else note
    return Said(verdict, told(set_aside_words(words)), note, review)


def told_about(filing: OpenFiling, key: CellKey) -> list[str]:
    """What the findings say of a figure, those set aside last and with their notes.

    What does not hold is told by its verdict, by the addition and by where to look (`hint_for`).
    """
    aside = filing.filing.report.set_aside
    findings = [
        finding
        for finding in filing.index.findings.get(key, ())
        if finding.message
        and finding.verdict in TOLD
        and (finding in aside or not _is_told_above(finding, key))
    ]
    findings.sort(key=lambda finding: finding in aside)
    texts = [told(f.remark if f.cells[0] == key else f.message) for f in findings]
    return [
        say("Set aside, {review}: {finding}", review=aside[finding].words, finding=words)
        if finding in aside
        else words
        for finding, words in zip(findings, texts, strict=True)
    ]


def _is_told_above(finding: Finding, key: CellKey) -> bool:
    if finding.verdict is not Verdict.BROKEN:
        return False
    return finding.check == "articulation" or (
        finding.check == "footing" and finding.cells[0] == key
    )


def _proven(filing: OpenFiling, key: CellKey, check: TieCheck) -> str:
    """What a tie between statements proves, and with which of them; broken, what stands there."""
    claim = told(check.tie.proves.words) if check.tie.proves else ""
    others = [other for other in check.tie.cells if other != key]
    cell = filing.filing.cell(others[0]) if len(others) == 1 else None
    if check.outcome.verdict is Verdict.BROKEN and cell is not None:
        home = filing.filing.statement_by_id[others[0].statement]
        return say(
            "“{claim}” does not hold: {figure} in {row} ({table} {place})",
            claim=claim,
            figure=printed(cell),
            row=home.row_by_id[others[0].row].label,
            table=filing.filing.names[home.id],
            place=cell_name(home, others[0]),
        )
    names = filing.filing.names
    tables = dict.fromkeys(
        told(names[other.statement]) for other in others if other.statement != key.statement
    )
    return f"{claim} ({', '.join(tables)})" if tables else claim


def footing_sentence(statement: Statement, footing: Footing, all_columns: list[Footing]) -> str:
    """What goes with a sum's verdict: in how many columns, or the arithmetic."""
    outcome = footing.outcome
    cell = statement.cell(footing.cell.row, footing.cell.column)
    if outcome.verdict is Verdict.CANNOT_CHECK or cell is None:
        return told(outcome.reason)
    if outcome.verdict is Verdict.EXACT:
        exact = sum(other.outcome.verdict is Verdict.EXACT for other in all_columns)
        if exact == len(all_columns):
            return say("in all {count} amount and share columns", count=exact) if exact > 1 else ""
        if exact == 1:
            return say("exactly in this column only")
        return say(
            "here and in {count} of the other {all} columns",
            count=exact - 1,
            all=len(all_columns) - 1,
        )
    if outcome.difference is None or outcome.bound is None or outcome.given is None:
        return ""
    if outcome.verdict is Verdict.BROKEN:
        facts = {
            "parts": len(footing.relation.terms),
            "apart": difference(abs(outcome.difference), cell),
            "bound": bound(outcome.bound, cell),
        }
        if outcome.difference < 0:
            return say("its {parts} parts give {apart} more; rounding allows {bound}", **facts)
        return say("its {parts} parts give {apart} less; rounding allows {bound}", **facts)
    return say(
        "the parts give {given}; printed {printed}; rounding allows {bound}",
        given=amount(outcome.given, cell),
        printed=printed(cell),
        bound=bound(outcome.bound, cell),
    )


def derived_sentence(cell: Cell | None, outcome: Outcome) -> str:
    """What goes with the verdict of a derived figure."""
    if cell is None or outcome.given is None or outcome.bound is None:
        return told(outcome.reason)
    given = amount(outcome.given, cell)
    if outcome.verdict is Verdict.REPRODUCES:
        return say("from the printed figures: {given}", given=given)
    if outcome.verdict is Verdict.FORCED:
        return say(
            "rounds to {given} alone; {printed} makes the column add up",
            given=given,
            printed=printed(cell),
        )
    said = say("the formula gives {given}; printed {printed}", given=given, printed=printed(cell))
    return say("{said}; rounding allows {bound}", said=said, bound=bound(outcome.bound, cell))
