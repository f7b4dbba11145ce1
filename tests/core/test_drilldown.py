"""What a total is made of: shares, changes and contributions as exact numbers."""

from decimal import Decimal, localcontext

from hypothesis import given
from hypothesis import strategies as st

from tests.statement_maker import statement
from viewer.core.drilldown import (
    comparable_columns,
    composition,
    path_to,
    printed_changes,
    totals_of,
)
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Statement

HEADER = (
    "\tJPY e3 2Q04 2004-07-01..2004-09-30\tJPY e3 2Q03 2003-07-01..2003-09-30\tchange"
    "\tJPY e3 1Q04 2004-04-01..2004-06-30\tUSD e3 2Q04 2004-07-01..2004-09-30\n"
)
SALES = (
    HEADER + "Connections\t600\t500\t20.0%\t640\t6\n"
    "Systems\t400\t300\t33.3%\t360\t4\n"
    "Rebates\t100\t0\t\t50\t1\n"
    "Sales\t900\t800\t12.5%\t950\t9\n"
    "Costs\t700\t-50\t\t600\t7\n"
    "Profit\t200\t850\t\t350\t2\n"
)


def sales() -> Statement:
    """Sales = connections + systems - rebates; profit = sales - costs."""
    made = statement(SALES, ["r4 = r1 + r2 - r3", "r6 = r4 - r5"])
    changes = tuple(
        Derived(
            DerivedKind.CHANGE,
            made.key(row, "c3"),
            (made.key(row, "c1"), made.key(row, "c2")),
        )
        for row in ("r1", "r2", "r4")
    )
    return Statement(**{**vars(made), "derived": changes})


def exactly(numerator: int, denominator: int) -> Decimal:
    """A quotient to the 40 digits that the core keeps."""
    with localcontext(prec=40):
        return Decimal(numerator) / denominator


def test_parts_have_sign_share_change_and_contribution() -> None:
    made = composition(sales(), sales().key("r4", "c1"), "c2")
    assert made is not None
    connections, systems, rebates = made.components
    assert [part.weight for part in made.components] == [1, 1, -1]
    assert connections.share == exactly(600, 900)
    assert connections.change == Decimal("0.2")
    assert connections.change_cell is not None
    assert connections.change_cell.text == "20.0%"
    assert connections.contribution == Decimal("0.125")
    assert systems.contribution == Decimal("0.125")
    assert rebates.change is None  # Nothing before: no rate of change.
    assert rebates.contribution == Decimal("-0.125")
    assert made.total.contribution == made.total.change == Decimal("0.125")


def test_a_change_from_a_negative_figure_has_no_rate() -> None:
    made = composition(sales(), sales().key("r6", "c1"), "c2")
    assert made is not None
    costs = made.components[1]
    assert costs.change is None
    assert costs.contribution == exactly(-750, 850)


def test_columns_to_compare_with_are_of_the_same_kind_the_printed_comparison_first() -> None:
    made = sales()
    assert [c.id for c in comparable_columns(made, made.key("r4", "c1"))] == ["c2", "c4"]
    assert comparable_columns(made, made.key("r4", "c3")) == ()
    assert comparable_columns(made, made.key("r4", "c5")) == ()


def test_printed_changes_name_what_they_are_measured_from() -> None:
    made = sales()
    ((column, cell),) = printed_changes(made, made.key("r1", "c1"))
    assert (column.period_label, cell.text) == ("2Q03", "20.0%")


def test_the_way_up_leads_through_every_total() -> None:
    assert totals_of(sales(), "r2") == ("r4",)
    assert path_to(sales(), "r2") == ("r6", "r4", "r2")
    assert path_to(sales(), "r6") == ("r6",)


def test_a_figure_without_parts_and_a_change_column_have_no_composition() -> None:
    made = sales()
    assert composition(made, made.key("r1", "c1")) is None
    assert composition(made, made.key("r4", "c3")) is None


def test_a_part_that_is_not_printed_stays_a_part() -> None:
    made = statement(HEADER + "A\t5\t4\nB\t\t3\nSum\t5\t7\n", ["r3 = r1 + r2"])
    found = composition(made, made.key("r3", "c1"), "c2")
    assert found is not None
    gone = found.components[1]
    assert (gone.cell, gone.share, gone.change) == (None, None, None)
    assert gone.contribution == exactly(-3, 7)


figures = st.integers(min_value=-(10**9), max_value=10**9)


@given(st.lists(st.tuples(figures, figures, st.sampled_from([1, -1])), min_size=1, max_size=8))
def test_shares_add_up_to_one_and_contributions_to_the_change(
    parts: list[tuple[int, int, int]],
) -> None:
    total = sum(now * weight for now, _, weight in parts)
    before = sum(then * weight for _, then, weight in parts)
    if total == 0 or before <= 0:
        return
    lines = "".join(f"Part {i}\t{now}\t{then}\n" for i, (now, then, _) in enumerate(parts))
    terms = "".join(f" {'+' if w > 0 else '-'} r{i}" for i, (*_, w) in enumerate(parts, 1))
    last = f"r{len(parts) + 1}"
    made = statement(f"{HEADER}{lines}Sum\t{total}\t{before}\n", [f"{last} ={terms}"])
    found = composition(made, made.key(last, "c1"), "c2")
    assert found is not None
    assert found.total.share is not None
    assert found.total.contribution is not None
    assert abs(found.total.share - 1) < Decimal("1e-25")
    assert abs(found.total.contribution - (Decimal(total) / before - 1)) < Decimal("1e-20")
