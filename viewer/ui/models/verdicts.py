"""What checking says of each figure of one statement: the loudest verdict, and its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from viewer.core.findings import Outcome, Report, Verdict
from viewer.core.relations import CellKey


class ClaimKind(StrEnum):
    """What kind of claim a verdict is about."""

    SUM = "sum"
    DERIVED = "derived"
    TIE = "tie"


@dataclass(frozen=True, slots=True)
class Checked:
    """A verdict on a figure, and what was checked."""

    kind: ClaimKind
    outcome: Outcome

    @property
    def verdict(self) -> Verdict:
        """The verdict itself."""
        return self.outcome.verdict

    @property
    def words(self) -> str:
        """The verdict in words ("Adds up exactly")."""
        return _WORDS.get((self.kind, self.verdict)) or _COMMON_WORDS[self.verdict]


#: The louder verdict of a figure is shown.
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
_COMMON_WORDS = {
    Verdict.EXACT: "Agrees exactly",
    Verdict.REPRODUCES: "Follows",
    Verdict.WITHIN_ROUNDING: "Within rounding",
    Verdict.FORCED: "Forced",
    Verdict.UNLIKELY: "Possible, but unlikely",
    Verdict.BROKEN: "Does not agree",
    Verdict.CANNOT_CHECK: "Cannot check",
}
_WORDS = {
    (ClaimKind.SUM, Verdict.EXACT): "Adds up exactly",
    (ClaimKind.SUM, Verdict.BROKEN): "Does not add up",
    (ClaimKind.DERIVED, Verdict.EXACT): "Follows",
    (ClaimKind.DERIVED, Verdict.BROKEN): "Does not follow",
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
        if known is None or _LOUDNESS[checked.verdict] > _LOUDNESS[known.verdict]:
            found[key] = checked
    return MappingProxyType(found)


def _claims(report: Report) -> Iterator[tuple[CellKey, Checked]]:
    for footing in report.footings:
        yield footing.cell, Checked(ClaimKind.SUM, footing.outcome)
    for check in report.derived:
        yield check.derived.cell, Checked(ClaimKind.DERIVED, check.outcome)
    for tied in report.ties:
        for key in tied.tie.cells:
            yield key, Checked(ClaimKind.TIE, tied.outcome)
