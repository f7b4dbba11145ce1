"""What checking says of each figure of one statement: the loudest verdict, and its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from viewer.core.findings import Outcome, Report, Verdict
from viewer.core.relations import CellKey, TieKind
from viewer.core.reviews import Review
from viewer.core.seen import seen_claims
from viewer.core.verdict_words import Claim, set_aside_words, verdict_words


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict on a figure, what was checked, and its review if it is set aside."""

    kind: Claim
    outcome: Outcome
    review: Review | None = None

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.outcome.verdict

    @property
    def mark(self) -> Verdict:
        """The verdict that the sheet marks the figure with.

        Where the text disagrees its own figure bears the mark; the table's is not called wrong.
        """
        if self.kind is Claim.PROSE and self.verdict is Verdict.BROKEN:
            return Verdict.CANNOT_CHECK
        return self.verdict

    @property
    def loudness(self) -> int:
        """How loudly it speaks; what is set aside is only louder than what agrees."""
        if self.review:
            return 2 * _LOUDNESS[Verdict.EXACT] + 1
        if self.mark is not self.verdict:
            return 2 * _LOUDNESS[Verdict.WITHIN_ROUNDING] + 1  # Louder than what says nothing.
        return 2 * _LOUDNESS[self.verdict]

    @property
    def words(self) -> str:
        """The verdict in words ("Adds up exactly"), told apart if it is set aside."""
        words = verdict_words(self.verdict, self.kind)
        return set_aside_words(words) if self.review else words


#: The louder verdict of a figure is shown; what cannot be checked is silent beside what can.
_LOUDNESS = {
    verdict: loudness
    for loudness, verdict in enumerate(
        (
            Verdict.CANNOT_CHECK,
            Verdict.REPRODUCES,
            Verdict.EXACT,
            Verdict.WITHIN_ROUNDING,
            Verdict.FORCED,
            Verdict.UNLIKELY,
            Verdict.BROKEN,
        )
    )
}


def verdicts_of(report: Report | None, statement: str) -> Mapping[CellKey, Checked]:
    """Address of each checked figure of a statement -> the loudest that checking says of it.

    Sums speak of their total, formulas of the derived figure, ties of all the figures they hold.
    """
    found: dict[CellKey, Checked] = {}
    for key, checked in _claims(report) if report else ():
        if key.statement != statement:
            continue
        known = found.get(key)
        if known is None or checked.loudness > known.loudness:
            found[key] = checked
    return MappingProxyType(found)


def _claims(report: Report) -> Iterator[tuple[CellKey, Checked]]:
    seen = seen_claims(report)

    def checked(claim: Claim, key: CellKey, outcome: Outcome) -> tuple[CellKey, Checked]:
        return key, Checked(claim, outcome, seen.get((claim, outcome.verdict, key)))

    for footing in report.footings:
        yield checked(Claim.SUM, footing.cell, footing.outcome)
    for check in report.derived:
        yield checked(Claim.DERIVED, check.derived.cell, check.outcome)
    forced = {
        finding.cells[0]
        for finding in report.findings
        if finding.verdict is Verdict.FORCED and finding.cells
    }
    for tied in report.ties:
        claim = Claim.PROSE if tied.tie.kind is TieKind.NARRATIVE else Claim.TIE
        for key in tied.tie.cells:
            # The rounded figure was forced, not the exact one that it repeats.
            if tied.outcome.verdict is not Verdict.FORCED or key in forced:
                yield checked(claim, key, tied.outcome)
