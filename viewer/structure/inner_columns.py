"""Inner and outer columns: parts to the left, what they add up to to the right, one period.

Small British, Dutch and German accounts print two or three columns under one date, of which a row
fills one at most. To a reader they are one column, whose inner part is set further left.
"""

from dataclasses import replace
from itertools import pairwise

from viewer.structure.header_lines import header_lines
from viewer.structure.layout import Layout

_FEWEST_FIGURES = 2
_MOST_INNER = 3


def with_inner_columns_joined(layout: Layout) -> Layout:
    """The layout with each group of inner and outer columns as one, at the outer one's place.

    Only where all columns of figures stand in groups of one size, each under heads of its own that
    its columns share, and no row fills two of a group.
    """
    groups = _groups(layout)
    if not groups:
        return layout
    outer = {column: group[-1] for group in groups for column in group}
    rows = list(layout.table.rows)
    for r in layout.body_rows:
        cells = list(rows[r])
        for group in groups:
            filled = next((c for c in group if layout.text(r, c)), group[-1])
            cells[filled], cells[group[-1]] = None, cells[filled]
        rows[r] = tuple(cells)
    return replace(
        layout,
        table=replace(layout.table, rows=tuple(rows)),
        figure_columns=tuple(group[-1] for group in groups),
        figures={(r, outer.get(c, c)): figure for (r, c), figure in layout.figures.items()},
    )


def _groups(layout: Layout) -> list[list[int]]:
    """The groups of columns that are one; none if there are no such."""
    columns = layout.figure_columns
    if len(columns) < 2 or not layout.header_rows:
        return []
    lines = header_lines(layout)
    groups = [[columns[0]]]
    for before, column in pairwise(columns):
        if any(lines[column]) and lines[column] == lines[before]:
            groups[-1].append(column)
        else:
            groups.append([column])
    sizes = {len(group) for group in groups}
    if len(sizes) != 1 or not 1 < len(groups[0]) <= _MOST_INNER:
        return []
    return groups if all(_is_one(layout, group) for group in groups) else []


def _is_one(layout: Layout, group: list[int]) -> bool:
    """Whether no row fills two of the columns, and each of them holds figures."""
    for column in group:
        if sum(c == column for _, c in layout.figures) < _FEWEST_FIGURES:
            return False
    return all(sum(bool(layout.text(r, c)) for c in group) <= 1 for r in layout.body_rows)
