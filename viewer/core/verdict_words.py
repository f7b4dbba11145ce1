"""The words and marks of verdicts: the same in the window, the workbook and the command line."""

from collections import Counter
from collections.abc import Callable, Mapping
from enum import StrEnum

from viewer.core.findings import Finding, Report, Verdict
from viewer.core.said import said, small


class Claim(StrEnum):
    """What kind of claim a verdict is about."""

    SUM = "sum"
    DERIVED = "derived"
    TIE = "tie"
    PROSE = "prose"


#: The loudest first.
VERDICTS: tuple[Verdict, ...] = (
    Verdict.BROKEN,
    Verdict.UNLIKELY,
    Verdict.FORCED,
    Verdict.WITHIN_ROUNDING,
    Verdict.CANNOT_CHECK,
    Verdict.REPRODUCES,
    Verdict.EXACT,
)

MARKS: Mapping[Verdict, str] = {
    Verdict.EXACT: "=",
    Verdict.REPRODUCES: "=",
    Verdict.WITHIN_ROUNDING: "≈",
    Verdict.FORCED: "◇",
    Verdict.UNLIKELY: "!",
    Verdict.BROKEN: "≠",
    Verdict.CANNOT_CHECK: "–",
}

_COMMON: Mapping[Verdict, str] = {
    Verdict.EXACT: said("Agrees exactly"),
    Verdict.REPRODUCES: said("Follows"),
    Verdict.WITHIN_ROUNDING: said("Within rounding"),
    Verdict.FORCED: said("Forced"),
    Verdict.UNLIKELY: said("Possible, but unlikely"),
    Verdict.BROKEN: said("Does not agree"),
    Verdict.CANNOT_CHECK: said("Cannot check"),
}
_OF_CLAIM: Mapping[tuple[Claim, Verdict], str] = {
    (Claim.SUM, Verdict.EXACT): said("Adds up exactly"),
    (Claim.SUM, Verdict.BROKEN): said("Does not add up"),
    (Claim.DERIVED, Verdict.EXACT): said("Follows"),
    (Claim.TIE, Verdict.REPRODUCES): said("Agrees, rounded"),
    (Claim.TIE, Verdict.WITHIN_ROUNDING): said("Agrees within rounding"),
    (Claim.DERIVED, Verdict.BROKEN): said("Does not follow"),
    (Claim.PROSE, Verdict.REPRODUCES): said("Agrees, rounded"),
    (Claim.PROSE, Verdict.BROKEN): said("Text disagrees"),
}
_CLAIMS: Mapping[str, Claim] = {
    "footing": Claim.SUM,
    "derived": Claim.DERIVED,
    "narrative": Claim.PROSE,
}


def verdict_words(verdict: Verdict, claim: Claim) -> str:
    """The few words of a verdict on such a claim: "Adds up exactly", "Does not follow"."""
    return _OF_CLAIM.get((claim, verdict)) or _COMMON[verdict]


def set_aside_words(words: str) -> str:
    """The same of a claim whose findings are set aside: "Set aside: does not add up"."""
    return said("Set aside: {words}", words=small(words))


def finding_words(finding: Finding) -> str:
    """The few words of a finding's verdict."""
    return verdict_words(finding.verdict, claim_of(finding))


def finding_counts(report: Report, say: Callable[[str], str] = str) -> str:
    """How many findings there are of each verdict: "2 broken, 4 forced, 1 set aside".

    Args:
        report: whose findings.
        say: turns our words into another language.
    """
    unseen = Counter(finding.verdict for finding in report.unseen)
    counts = [f"{unseen[verdict]} {say(str(verdict))}" for verdict in VERDICTS if unseen[verdict]]
    if report.set_aside:
        counts.append(f"{len(report.set_aside)} {say('set aside')}")
    return ", ".join(counts) or say("none")


def claim_of(finding: Finding) -> Claim:
    """What kind of claim a finding is about."""
    return _CLAIMS.get(finding.check, Claim.TIE)
