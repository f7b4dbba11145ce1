"""Which claims of a document someone has seen: those whose findings are set aside."""

from collections.abc import Mapping

from viewer.core.findings import Finding, Report, Verdict
from viewer.core.relations import CellKey
from viewer.core.reviews import Review
from viewer.core.verdict_words import Claim, claim_of

#: What a claim says about a figure.
ClaimKey = tuple[Claim, Verdict, CellKey]


def seen_claims(report: Report) -> Mapping[ClaimKey, Review]:
    """Claim -> the review of the findings that tell of it.

    A finding tells of the claim about its first figure; one that tells of several figures at once
    tells of the others as well, unless a finding of their own does. A claim is seen when all
    findings that tell of it are set aside.
    """
    unseen = [claims_of(finding) for finding in report.unseen if report.set_aside]
    firsts = {claims[0] for claims in unseen if claims}
    others = {claim for claims in unseen for claim in claims[1:]}
    seen: dict[ClaimKey, Review] = {}
    for finding, review in report.set_aside.items():
        for position, claim in enumerate(claims_of(finding)):
            if claim not in firsts and (position == 0 or claim not in others):
                seen[claim] = review
    return seen


def claims_of(finding: Finding) -> list[ClaimKey]:
    """What a finding tells of each of its figures, the first before all."""
    claim = claim_of(finding)
    return [(claim, finding.verdict, key) for key in finding.cells]
