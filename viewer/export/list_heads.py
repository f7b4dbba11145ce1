"""The heads of the sheets that are lists: Checks, Ties, Derived, Narrative."""

from collections.abc import Container, Sequence

from viewer.export.grid import Grid
from viewer.export.styles import Align, Look

#: A head's words, its column's width, how it is aligned.
Head = tuple[str, float, Align]


def write_heads(grid: Grid, number: int, heads: Sequence[Head], indented: Container[str]) -> None:
    """Write the heads of a list and set its columns' widths.

    Args:
        grid: the sheet.
        number: the row.
        heads: of its columns, from the first.
        indented: the heads that stand in a little, as what is below them does.
    """
    for column, (head, width, align) in enumerate(heads, 1):
        look = Look(
            bold=True, header=True, align=align, below="thin", indent=int(head in indented)
        )
        grid.text(number, column, grid.say(head), look)
        grid.width(column, width)
