"""Of several verdicts on one figure the loudest is shown, and each has its words."""

from decimal import Decimal

import pytest

from viewer.core.filing import Filing
from viewer.core.findings import DerivedCheck, Footing, Outcome, Report, TieCheck, Verdict
from viewer.core.relations import CellKey, Derived, DerivedKind, SumRelation, Tie, TieKind
from viewer.core.verdict_words import Claim
from viewer.ui.models.verdicts import Checked, verdicts_of

HERE = CellKey("s1", "r1", "c1")
ELSEWHERE = CellKey("s2", "r1", "c1")


def outcome(verdict: Verdict) -> Outcome:
    return Outcome(verdict, Decimal(1), Decimal(1))


def report(footing: Verdict, derived: Verdict, tie: Verdict) -> Report:
    return Report(
        footings=(Footing(SumRelation("s1", "r1", ()), HERE, outcome(footing)),),
        derived=(DerivedCheck(Derived(DerivedKind.SHARE, HERE, ()), outcome(derived)),),
        ties=(TieCheck(Tie(TieKind.TABLE, (ELSEWHERE, HERE)), outcome(tie)),),
    )


@pytest.mark.parametrize(
    ("verdicts", "kind", "words"),
    [
        ((Verdict.EXACT, Verdict.REPRODUCES, Verdict.CANNOT_CHECK), "sum", "Adds up exactly"),
        ((Verdict.EXACT, Verdict.BROKEN, Verdict.EXACT), "derived", "Does not follow"),
        ((Verdict.BROKEN, Verdict.FORCED, Verdict.EXACT), "sum", "Does not add up"),
        ((Verdict.EXACT, Verdict.REPRODUCES, Verdict.BROKEN), "tie", "Does not agree"),
        ((Verdict.WITHIN_ROUNDING, Verdict.FORCED, Verdict.EXACT), "derived", "Forced"),
        ((Verdict.WITHIN_ROUNDING, Verdict.REPRODUCES, Verdict.EXACT), "sum", "Within rounding"),
    ],
)
def test_the_loudest_speaks(
    verdicts: tuple[Verdict, Verdict, Verdict], kind: str, words: str
) -> None:
    checked = verdicts_of(report(*verdicts), "s1")[HERE]
    assert checked.kind == kind
    assert checked.words == words


def test_a_figure_that_the_text_denies_is_not_called_wrong_in_the_sheet() -> None:
    said = Tie(TieKind.NARRATIVE, (HERE,), "JPY 10,521 million", (3, 21))
    denied = Report(ties=(TieCheck(said, outcome(Verdict.BROKEN)),))
    checked = verdicts_of(denied, "s1")[HERE]
    assert checked.words == "Text disagrees"
    assert checked.mark is Verdict.CANNOT_CHECK
    footing = Footing(SumRelation("s1", "r1", ()), HERE, outcome(Verdict.EXACT))
    both = Report((footing,), ties=denied.ties)
    assert verdicts_of(both, "s1")[HERE].words == "Text disagrees"


def test_only_this_statements_figures() -> None:
    found = verdicts_of(report(Verdict.EXACT, Verdict.REPRODUCES, Verdict.EXACT), "s2")
    assert set(found) == {ELSEWHERE}
    assert verdicts_of(None, "s1") == {}


def test_every_verdict_of_every_claim_has_words() -> None:
    for kind in Claim:
        for verdict in Verdict:
            assert Checked(kind, outcome(verdict)).words


def test_a_forced_figure_is_marked_and_not_the_exact_one_that_it_repeats(
    release_filing: Filing,
) -> None:
    rounded, exact = CellKey("s10", "r7", "c1"), CellKey("s12", "r25", "c2")
    assert verdicts_of(release_filing.report, "s10")[rounded].verdict is Verdict.FORCED
    assert verdicts_of(release_filing.report, "s12")[exact].verdict is not Verdict.FORCED
