"""Columns headed by a kind of shares: how many there are, or what they stand in the books for.

"Shares" and "Number of shares" count. "Treasury shares" or "Shares held in trust" in a statement
of equity is a part of it, in money, unless the figures speak against it.
"""

from viewer.core.amounts import Figure
from viewer.core.statement import StatementKind
from viewer.structure.dates import plain
from viewer.structure.header_lines import header_lines
from viewer.structure.header_words import header_words
from viewer.structure.layout import Layout

#: Numbers of shares are larger than amounts in thousands by more than this.
_MUCH_LARGER = 30


def holds_money(layout: Layout, index: int, kind: StatementKind) -> bool:
    """Whether a column whose head speaks of shares holds amounts.

    A currency's sign at its first figure says so. Without any such sign in the table, the head of
    a kind of shares in a statement of equity does, where the figures are as large as the others.

    Args:
        layout: the table's layout.
        index: the column.
        kind: what the table is.
    """
    figures = _figures(layout, index)
    if not figures:
        return False
    if figures[0].currency:
        return True
    others = [f for c in layout.figure_columns if c != index for f in _figures(layout, c)]
    if kind is not StatementKind.EQUITY or any(figure.currency for figure in others):
        return False
    head = _whole_head(layout, index)
    if " " not in head or header_words("counting").search(head):
        return False
    return _largest(figures) <= _MUCH_LARGER * _largest(others)


def _whole_head(layout: Layout, index: int) -> str:
    """A column's head over all its lines, but for those that a column beside it shares."""
    lines = header_lines(layout)
    columns = layout.figure_columns
    at = columns.index(index)
    beside = [lines[c] for c in (*columns[max(0, at - 1) : at], *columns[at + 1 : at + 2])]
    own = (
        text
        for level, text in enumerate(lines[index])
        if text and all(other[level] != text for other in beside)
    )
    return plain(" ".join(own)).strip()


def _figures(layout: Layout, index: int) -> list[Figure]:
    """The figures of a column from top to bottom, dashes left out."""
    rows = sorted(r for r, c in layout.figures if c == index)
    return [figure for r in rows if not (figure := layout.figures[r, index]).is_dash]


def _largest(figures: list[Figure]) -> int:
    return max(
        (abs(int(figure.value)) for figure in figures if figure.value is not None), default=0
    )
