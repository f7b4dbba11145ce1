"""A claim is seen when all findings that tell of it are set aside."""

from datetime import UTC, datetime

from viewer.core.findings import Finding, Report, Severity, Verdict
from viewer.core.relations import CellKey
from viewer.core.reviews import Review
from viewer.core.seen import seen_claims
from viewer.core.verdict_words import Claim

A, B, C = (CellKey("s1", f"r{number}", "c1") for number in range(3))
REVIEW = Review("seen", datetime(2026, 11, 22, tzinfo=UTC))


def finding(check: str, *cells: CellKey) -> Finding:
    return Finding(check, Verdict.BROKEN, Severity.ERROR, cells, f"{check} {cells}")


def seen(set_aside: list[Finding], *others: Finding) -> set[tuple[Claim, CellKey]]:
    report = Report(findings=(*set_aside, *others), set_aside=dict.fromkeys(set_aside, REVIEW))
    return {(claim, key) for claim, _, key in seen_claims(report)}


def test_a_finding_speaks_for_its_first_figure_and_for_the_others_that_have_none() -> None:
    assert seen([finding("derived", A, B)]) == {(Claim.DERIVED, A), (Claim.DERIVED, B)}
    assert seen([finding("derived", A, B)], finding("derived", B)) == {(Claim.DERIVED, A)}


def test_a_part_of_another_broken_total_is_seen_by_its_own_finding() -> None:
    assert (Claim.SUM, B) in seen([finding("footing", B)], finding("footing", A, B))
    assert (Claim.SUM, C) not in seen([finding("footing", B, C)], finding("footing", A, C))


def test_two_findings_about_one_figure_are_both_to_be_set_aside() -> None:
    one, two = finding("footing", A, B), finding("footing", A, C)
    assert (Claim.SUM, A) not in seen([one], two)
    assert (Claim.SUM, A) in seen([one, two])


def test_nothing_is_seen_where_nothing_is_set_aside() -> None:
    assert seen([], finding("footing", A)) == set()
