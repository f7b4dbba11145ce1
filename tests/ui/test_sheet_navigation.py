"""Where the keys of a spreadsheet lead."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.views.navigation import (
    Extent,
    Move,
    Step,
    block_around,
    block_edge,
    next_in_block,
    target,
)

#: A dot is blank; column 0 is the label column.
GRID = ("a11.1", "a....", "a1.11", "a1111")
EXTENT = Extent(
    4,
    5,
    2,
    3,
    lambda row: bytes(sign != "." for sign in GRID[row]),
    lambda column: bytes(line[column] != "." for line in GRID),
)


@pytest.mark.parametrize(
    ("move", "place", "reached"),
    [
        (Move.RIGHT, (0, 4), (0, 4)),
        (Move.LEFT, (0, 1), (0, 0)),
        (Move.DOWN, (3, 1), (3, 1)),
        (Move.BLOCK_RIGHT, (0, 1), (0, 2)),
        (Move.BLOCK_RIGHT, (0, 2), (0, 4)),
        (Move.BLOCK_RIGHT, (1, 1), (1, 4)),
        (Move.BLOCK_LEFT, (0, 4), (0, 2)),
        (Move.BLOCK_LEFT, (0, 2), (0, 0)),
        (Move.BLOCK_DOWN, (0, 1), (2, 1)),
        (Move.BLOCK_DOWN, (2, 1), (3, 1)),
        (Move.BLOCK_UP, (3, 1), (2, 1)),
        (Move.BLOCK_UP, (1, 3), (0, 3)),
        (Move.ROW_START, (2, 3), (2, 1)),
        (Move.ROW_END, (2, 1), (2, 4)),
        (Move.SHEET_START, (3, 3), (0, 1)),
        (Move.SHEET_END, (0, 0), (3, 4)),
        (Move.PAGE_DOWN, (0, 1), (2, 1)),
        (Move.PAGE_DOWN, (3, 1), (3, 1)),
        (Move.PAGE_UP, (3, 1), (1, 1)),
        (Move.PAGE_RIGHT, (0, 0), (0, 3)),
        (Move.PAGE_LEFT, (0, 4), (0, 1)),
    ],
)
def test_targets(move: Move, place: tuple[int, int], reached: tuple[int, int]) -> None:
    assert target(move, place, EXTENT) == reached


@given(st.lists(st.booleans(), min_size=1, max_size=30), st.data())
def test_a_block_edge_is_inside_and_ahead(filled: list[bool], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(filled) - 1))
    step = data.draw(st.sampled_from([-1, 1]))
    edge = block_edge(bytes(filled), start, step)
    assert 0 <= edge < len(filled)
    assert (edge - start) * step >= 0
    between = filled[min(start, edge) + 1 : max(start, edge)]
    assert len(set(between)) <= 1  # Ctrl+arrow never jumps over a change from blank to written.


@given(st.lists(st.booleans(), min_size=2, max_size=30), st.data())
def test_a_block_edge_is_where_one_step_after_the_other_leads(
    filled: list[bool], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(filled) - 1))
    step = data.draw(st.sampled_from([-1, 1]))
    place = start + step
    if not 0 <= place < len(filled):
        wanted = start
    elif filled[start] and filled[place]:
        while 0 <= place + step < len(filled) and filled[place + step]:
            place += step
        wanted = place
    else:
        while 0 <= place + step < len(filled) and not filled[place]:
            place += step
        wanted = place
    assert block_edge(bytes(filled), start, step) == wanted


def test_a_block_ends_where_a_row_has_no_figures() -> None:
    lines = ("a....", "b.11.", "c..1.", "d....", "e1...")
    extent = Extent(
        5,
        5,
        2,
        3,
        lambda row: bytes(sign != "." for sign in lines[row]),
        lambda column: bytes(line[column] != "." for line in lines),
    )
    assert block_around((1, 2), extent) == (1, 0, 2, 3)
    assert block_around((4, 3), extent) == (4, 0, 4, 1)
    assert block_around((0, 1), extent) == (0, 1, 0, 1)


@pytest.mark.parametrize(
    ("step", "places"),
    [
        (Step.RIGHT, [(1, 1), (1, 2), (2, 1), (2, 2), (1, 1)]),
        (Step.LEFT, [(1, 1), (2, 2), (2, 1), (1, 2), (1, 1)]),
        (Step.DOWN, [(1, 1), (2, 1), (1, 2), (2, 2), (1, 1)]),
        (Step.UP, [(1, 1), (2, 2), (1, 2), (2, 1), (1, 1)]),
    ],
)
def test_steps_go_round_a_block(step: Step, places: list[tuple[int, int]]) -> None:
    for before, after in pairwise(places):
        assert next_in_block(step, before, (1, 1, 2, 2)) == after
