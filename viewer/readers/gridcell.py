"""A cell with text in the grid of a page's table, and the grid."""

from dataclasses import dataclass, field

from viewer.readers.inline import Inline


@dataclass(slots=True)
class GridCell:
    """A cell with text, at its place in the grid.

    Attributes:
        inline: its text.
        row: its row among those of the page's table, from 0.
        start: its first grid column.
        end: the grid column after its last.
        row_span: the rows that it covers.
        number: its number among the cells of its row.
        header: whether it is a `th`.
        above: lines drawn above it.
        below: lines drawn below it.
        line: its line in the file.
        raw: its text as it stood, apart from what was glued to it.
    """

    inline: Inline
    row: int
    start: int
    end: int
    row_span: int = 1
    number: int = 0
    header: bool = False
    above: int = 0
    below: int = 0
    line: int = 0
    raw: str = ""


@dataclass(slots=True)
class Grid:
    """The cells of a table by rows; rows without any text hold none.

    Attributes:
        rows: the cells of each row, from left to right.
        header_rows: how many of the first rows the page itself calls header.
        remarks: what was clamped or left out.
    """

    rows: list[list[GridCell]] = field(default_factory=list)
    header_rows: int = 0
    remarks: list[str] = field(default_factory=list)
