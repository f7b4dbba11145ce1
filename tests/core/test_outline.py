"""The outline: what folds under what, in both orders of rows."""

from hypothesis import given
from hypothesis import strategies as st

from tests.core.samples import relation, statement
from viewer.core.outline import Outline
from viewer.core.relations import SumRelation
from viewer.core.statement import Statement

#: A balance sheet as printed: totals below their parts, headings above them.
BALANCE = statement(
    [
        "ASSETS:",  # 0
        "CURRENT ASSETS:",  # 1
        "Cash",  # 2
        "Receivables",  # 3
        "Total current assets",  # 4
        "Equipment",  # 5
        "TOTAL",  # 6
        "LIABILITIES:",  # 7
        "Payables",  # 8
        "Loans",  # 9
        "Total liabilities",  # 10
    ],
    [relation(4, 2, 3), relation(6, 4, 5), relation(10, 8, 9)],
)


def rows(*indexes: int) -> list[str]:
    return [f"r{index}" for index in indexes]


def test_parts_fold_under_their_total() -> None:
    outline = Outline.of(BALANCE)
    assert outline.children["r6"] == ("r1", "r4", "r5")
    assert outline.children["r4"] == ("r2", "r3")
    assert outline.ancestors("r2") == rows(4, 6)
    assert outline.descendants("r6") == rows(1, 2, 3, 4, 5)


def test_levels_count_the_totals_above() -> None:
    outline = Outline.of(BALANCE)
    assert [outline.levels[row] for row in outline.printed] == [0, 1, 2, 2, 1, 1, 0, 0, 1, 1, 0]
    assert outline.depth == 3


def test_totals_first_puts_each_total_before_its_parts_and_drops_its_heading() -> None:
    outline = Outline.of(BALANCE)
    assert list(outline.totals_first) == rows(6, 4, 2, 3, 5, 10, 8, 9)
    assert outline.hidden_headings == {"r0", "r1", "r7"}


def test_folding_keeps_the_printed_order() -> None:
    outline = Outline.of(BALANCE)
    assert outline.visible(outline.printed, {"r4"}) == rows(0, 1, 4, 5, 6, 7, 8, 9, 10)
    assert outline.visible(outline.printed, {"r6"}) == rows(0, 6, 7, 8, 9, 10)
    assert outline.visible(outline.totals_first, {"r6", "r10"}) == rows(6, 10)


def test_level_buttons_show_that_many_levels() -> None:
    outline = Outline.of(BALANCE)
    for level in (1, 2, 3):
        shown = outline.visible(outline.printed, outline.collapsed_at(level))
        assert shown == [row for row in outline.printed if outline.levels[row] < level]


def test_a_running_result_is_a_sum_that_does_not_fold() -> None:
    income = statement(
        ["Revenues", "Costs", "Operating income"], [relation(2, 0, -1, folds=False)]
    )
    outline = Outline.of(income)
    assert outline.depth == 1
    assert outline.totals_first == ("r0", "r1", "r2")


def test_a_second_reading_folds_nothing() -> None:
    split = statement(
        ["Domestic", "Abroad", "Total", "Of which old", "Of which new"],
        [relation(2, 0, 1), relation(2, 3, 4, reading="second")],
    )
    outline = Outline.of(split)
    assert outline.children == {"r2": ("r0", "r1")}


def test_a_row_among_the_parts_that_no_sum_claims_folds_along() -> None:
    table = statement(
        ["Hardware", "thereof rented", "Software", "Total", "Staff"], [relation(3, 0, 2)]
    )
    outline = Outline.of(table)
    assert outline.children["r3"] == ("r0", "r1", "r2")
    assert "r4" not in outline.parents


def test_a_statement_without_totals_or_rows_has_an_outline() -> None:
    assert Outline.of(statement(["Rate"])).depth == 1
    nothing = Outline.of(statement([]))
    assert nothing.depth == 0
    assert nothing.totals_first == ()
    assert nothing.collapsed_at(1) == frozenset()


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Any rows and any relations, also such as no document would give."""
    count = draw(st.integers(2, 14))
    headings = draw(st.lists(st.booleans(), min_size=count, max_size=count))
    labels = [f"Row {i}:" if heading else f"Row {i}" for i, heading in enumerate(headings)]
    relations: list[SumRelation] = []
    for _ in range(draw(st.integers(0, 6))):
        chosen = draw(st.lists(st.integers(0, count - 1), min_size=2, max_size=6, unique=True))
        relations.append(relation(chosen[0], *chosen[1:], folds=draw(st.booleans())))
    return statement(labels, relations)


@given(statements())
def test_no_row_is_above_itself(table: Statement) -> None:
    outline = Outline.of(table)
    for row in outline.printed:
        seen = {row}
        above = outline.parents.get(row)
        while above is not None:
            assert above not in seen
            seen.add(above)
            above = outline.parents.get(above)


@given(statements())
def test_totals_first_holds_every_row_once_but_the_hidden_headings(table: Statement) -> None:
    outline = Outline.of(table)
    shown = set(outline.printed) - outline.hidden_headings
    assert len(outline.totals_first) == len(set(outline.totals_first))
    assert set(outline.totals_first) == shown
    assert all(table.row_by_id[row].is_heading for row in outline.hidden_headings)
    place = {row: position for position, row in enumerate(outline.totals_first)}
    for part, total in outline.parents.items():
        if part in place and total in place:
            assert place[total] < place[part]


@given(statements(), st.data())
def test_folding_hides_exactly_what_is_below_and_never_reorders(
    table: Statement, data: st.DataObject
) -> None:
    outline = Outline.of(table)
    order = data.draw(st.sampled_from([outline.printed, outline.totals_first]))
    folded = data.draw(st.sets(st.sampled_from(outline.printed)))
    below = {row for total in folded for row in outline.descendants(total)}
    assert outline.visible(order, folded) == [row for row in order if row not in below]


@given(statements(), st.integers(1, 6))
def test_a_level_button_shows_that_level_and_no_deeper(table: Statement, level: int) -> None:
    outline = Outline.of(table)
    shown = outline.visible(outline.printed, outline.collapsed_at(level))
    assert shown == [row for row in outline.printed if outline.levels[row] < level]


@given(statements())
def test_every_figure_stays_reachable(table: Statement) -> None:
    """What is no heading is in both orders, folded or not."""
    outline = Outline.of(table)
    items = {row.id for row in table.rows if not row.is_heading}
    assert items <= set(outline.totals_first)
    assert items <= set(outline.visible(outline.printed, frozenset()))
