"""What a figure is made of: in its table, across columns, where the same quantity is printed."""

from dataclasses import replace

from tests.filing_maker import filing_of
from tests.statement_maker import statement
from viewer.core.decompositions import Decomposition, decompositions
from viewer.core.findings import Verdict
from viewer.core.relations import (
    CellKey,
    Derived,
    DerivedKind,
    SumRelation,
    Term,
    Tie,
    TieKind,
)
from viewer.core.statement import Statement
from viewer.core.tied import twins

INCOME = replace(
    statement("\tJPY e3 3m:2004-09-30\nTotal revenues\t10,512,328\nCosts\t(51,435)"), id="income"
)
PARTS = "\tJPY e6 3m:2004-09-30\nServices\t6,000\nSystems\t4,512\nTotal Revenues\t10,512"


def breakdown(total: str = "10,512", *, terms: tuple[str, ...] = ("r1", "r2")) -> Statement:
    made = statement(PARTS.replace("10,512", total))
    relation = SumRelation("sums", "r3", tuple(Term(row, 1) for row in terms))
    return replace(made, id="sums", relations=(relation,))


def ways_of(sums: Statement, *ties: Tie) -> tuple[Decomposition, ...]:
    return decompositions(filing_of(INCOME, sums, ties=ties), HERE, ties)


HERE, THERE = CellKey("income", "r1", "c1"), CellKey("sums", "r3", "c1")
EQUAL = Tie(TieKind.TABLE, (HERE, THERE))


def test_a_figure_without_parts_takes_those_of_its_twin_at_another_scale() -> None:
    (way,) = ways_of(breakdown(), EQUAL)
    assert way.twin is not None
    assert way.twin.verdict is Verdict.WITHIN_ROUNDING
    assert way.key == THERE
    assert way.parts == (CellKey("sums", "r1", "c1"), CellKey("sums", "r2", "c1"))


def test_what_contradicts_the_figure_lends_no_parts() -> None:
    assert ways_of(breakdown("10,521"), EQUAL) == ()


def test_a_ratio_is_part_of_no_sum() -> None:
    ratio = statement(PARTS.replace("Systems\t4,512", "Margin\t45.1%"))
    sums = replace(ratio, id="sums", relations=breakdown().relations)
    assert ways_of(sums, EQUAL) == ()


def test_the_opposite_sign_is_the_same_quantity() -> None:
    cash = replace(statement("\tJPY e6 3m:2004-09-30\nPurchases\t51"), id="cash")
    keys = (CellKey("cash", "r1", "c1"), CellKey("income", "r2", "c1"))
    tie = Tie(TieKind.TABLE, keys, signs=(1, -1))
    (twin,) = twins(filing_of(INCOME, cash), keys[0], (tie,))
    assert (twin.key, twin.sign, twin.verdict) == (keys[1], -1, Verdict.WITHIN_ROUNDING)


def test_rows_columns_and_formulas_of_one_figure_are_ways_of_their_own() -> None:
    sums = breakdown()
    across = Derived(DerivedKind.COLUMN_SUM, THERE, (CellKey("sums", "r3", "c1"),), signs=(1,))
    share = Derived(DerivedKind.SHARE, THERE, (THERE, THERE))
    made = replace(sums, derived=(share, across))
    found = decompositions(filing_of(INCOME, made), THERE, ())
    assert [(way.relation is not None, way.derived) for way in found] == [
        (True, None),
        (False, across),
        (False, share),
    ]
    assert [way.is_sum for way in found] == [True, True, False]
