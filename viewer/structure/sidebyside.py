"""Balance sheets printed side by side: assets on the left, liabilities and equity on the right."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from viewer.core.document import RawCell, RawTable

_FEWEST_ROWS = 3
_FEWEST_COLUMNS = 4

Grid = Sequence[Sequence[RawCell | None]]


def one_below_the_other(table: RawTable, found: Collection[tuple[int, int]]) -> RawTable:
    """The table with its right half below its left one, if it has labels and figures twice.

    The halves must have as many columns of figures, under the same heads: else nobody can tell
    what the right one's figures hold for, and the table stays as it is.

    Args:
        table: the table.
        found: (row, column) of its figures, bare years excepted.
    """
    width = len(table.rows[0]) if table.rows else 0
    if width < _FEWEST_COLUMNS:
        return table
    figures = [[(r, c) in found for c in range(width)] for r in range(len(table.rows))]
    body = next((n for n, row in enumerate(figures) if any(row)), len(figures))
    middle = _middle(table.rows[body:], figures[body:], width)
    if middle is None:
        return table
    left, right = _half(table.rows, 0, middle), _half(table.rows, middle, width)
    heads = [(_heads(one), _heads(other)) for one, other in zip(left, right, strict=True)][:body]
    if any(one and other and one != other for one, other in heads):
        return table
    size = max(len(left[0]), len(right[0]))
    header = [n for n, (one, other) in enumerate(heads) if one or other]
    rows = [left[n] if heads[n][0] else right[n] for n in header]
    rows = [(None, *row[1:]) for row in rows]
    names = [n for n in range(body) if left[n][0] or right[n][0]]
    rows += [(_alone(left[n][0]),) for n in names] + list(left[body:])
    rows += [(_alone(right[n][0]),) for n in names] + list(right[body:])
    filled = [(*row, *[None] * (size - len(row))) for row in rows]
    shown = tuple(row for row in filled if any(row))
    return replace(table, rows=shown, header_rows=len(header) or None)


def _is_words(cell: RawCell | None, *, figure: bool) -> bool:
    return cell is not None and bool(cell.text) and not figure


def _middle(rows: Grid, figures: Sequence[Sequence[bool]], width: int) -> int | None:
    """The column that the right half's labels stand in; None if there is no right half."""
    for column in range(2, width - 1):
        labelled = [
            n for n, row in enumerate(rows) if _is_words(row[column], figure=figures[n][column])
        ]
        after = [n for n in labelled if any(figures[n][column + 1 :])]
        both = [n for n in after if _is_labelled(rows[n], figures[n], column)]
        names = {cell.text for n in after if (cell := rows[n][column]) is not None}
        if len(names) * 4 < len(after) * 3:
            continue  # One word beside every figure is a unit or a period, no label.
        if len(after) < _FEWEST_ROWS or len(both) < _FEWEST_ROWS - 1:
            continue
        if len(after) * 4 >= len(labelled) * 3 and _same_size(figures, column, width):
            return column
    return None


def _is_labelled(row: Sequence[RawCell | None], figures: Sequence[bool], column: int) -> bool:
    """Whether a row has a label and figures left of a column too."""
    return _is_words(row[0], figure=figures[0]) and any(figures[1:column])


def _same_size(figures: Sequence[Sequence[bool]], column: int, width: int) -> bool:
    def filled(first: int, last: int) -> int:
        return sum(1 for c in range(first, last) if any(row[c] for row in figures))

    return filled(1, column) == filled(column + 1, width)


def _half(rows: Grid, first: int, last: int) -> list[tuple[RawCell | None, ...]]:
    """The columns of a half: its labels, and those in which any cell stands."""
    used = [
        c
        for c in range(first, last)
        if c == first or any(row[c] and row[c].text for row in rows)  # type: ignore[union-attr]  # row[c] is tested just before.
    ]
    return [tuple(row[c] for c in used) for row in rows]


def _heads(row: Sequence[RawCell | None]) -> tuple[str, ...]:
    """What stands over the figures of a half."""
    texts = tuple(cell.text if cell else "" for cell in row[1:])
    return texts if any(texts) else ()


def _alone(cell: RawCell | None) -> RawCell | None:
    """The name of a half as a heading of its rows."""
    return replace(cell, column_span=1, header=False) if cell else None
