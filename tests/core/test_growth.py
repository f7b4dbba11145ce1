"""Growth from a loss under the convention that the document does not follow."""

from decimal import Decimal

import pytest

from tests.filing_maker import filing_of
from tests.statement_maker import edited, statement
from viewer.checks.registry import run_checks
from viewer.core.findings import Verdict
from viewer.core.growth import otherwise
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.structure.derived import derive

LOSSES = """
\tJPY e6 3m:2004-09-30\tJPY e6 3m:2003-09-30\tYoY change
Total revenues\t10,512\t9,185\t14.4%
Operating income (loss)\t282\t(830)\t(134.0%)
Income (loss) before tax\t409\t(512)\t(179.9%)
Net income (loss)\t(273)\t(278)\t(1.8%)
"""


@pytest.mark.parametrize(
    ("kind", "row", "value", "words"),
    [
        (DerivedKind.CHANGE, "r2", "1.3398", "over the size of the base"),
        (DerivedKind.CHANGE_ON_SIZE, "r2", "-1.3398", "as a plain quotient"),
        (DerivedKind.CHANGE_ON_SIZE, "r4", "-0.0180", "as a plain quotient"),
    ],
)
def test_the_other_convention_is_told(kind: DerivedKind, row: str, value: str, words: str) -> None:
    made = statement(LOSSES)
    key = CellKey("s1", row, "c3")
    derived = Derived(kind, key, (key._replace(column="c1"), key._replace(column="c2")))
    other = otherwise(derived, [made.cells[row, "c1"], made.cells[row, "c2"]])
    assert other is not None
    assert round(other.value, 4) == Decimal(value)
    assert other.words == words


def test_growth_from_a_gain_has_no_other_convention() -> None:
    made = statement(LOSSES)
    key = CellKey("s1", "r1", "c3")
    derived = Derived(
        DerivedKind.CHANGE, key, (key._replace(column="c1"), key._replace(column="c2"))
    )
    assert otherwise(derived, [made.cells["r1", "c1"], made.cells["r1", "c2"]]) is None


def test_a_growth_that_does_not_follow_tells_both_conventions() -> None:
    wrong = derive(edited(statement(LOSSES), "r3", "c3", Decimal("-1.979")))
    (found,) = (f for f in run_checks(filing_of(wrong)).findings if f.verdict is Verdict.BROKEN)
    assert "409 ÷ (512) − 1 gives (179.9); printed (197.9), 18.0 less" in found.message
    assert found.message.endswith("over the size of the base it is 179.9%, and many print n.m.")
