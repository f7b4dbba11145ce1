"""Where the keys of a spreadsheet lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.views.navigation import Extent, Move, block_edge, target

#: A dot is blank; column 0 is the label column.
GRID = ("a11.1", "a....", "a1.11", "a1111")
EXTENT = Extent(4, 5, 2, 3, lambda row, column: GRID[row][column] != ".")


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
    edge = block_edge(filled.__getitem__, start, step, len(filled))
    assert 0 <= edge < len(filled)
    assert (edge - start) * step >= 0
    between = filled[min(start, edge) + 1 : max(start, edge)]
    assert len(set(between)) <= 1  # Ctrl+arrow never jumps over a change from blank to written.
