"""What of a sheet is painted: rows and columns with their places in the viewport."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RowBand:
    """A visible row: its place, and where it stands in the viewport, in pixels."""

    row: int
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class ColumnBand:
    """A visible column: its place in the model, left side, width, and slot behind the edge."""

    column: int
    left: int
    width: int
    slot: int
    starts_group: bool = False

    @property
    def edge(self) -> int:
        """Where the last digit of every number ends."""
        return self.left + self.width - self.slot


@dataclass(frozen=True, slots=True)
class Page:
    """What of a sheet is to be painted.

    Attributes:
        rows: the rows in it, from top.
        columns: the columns in it, from left.
        width: of the viewport.
        selected: selected places as (first row, first column, last row, last column).
        current: (row, column) of the current cell, None if there is none.
        has_focus: whether keys go to this sheet.
        is_mirrored: whether it reads from right to left; columns stand from left all the same.
        hairline: width of its lines; 0 is one pixel of the device, whatever the painter's scale.
    """

    rows: Sequence[RowBand]
    columns: Sequence[ColumnBand]
    width: int
    selected: Sequence[tuple[int, int, int, int]] = ()
    current: tuple[int, int] | None = None
    has_focus: bool = True
    is_mirrored: bool = False
    hairline: float = 0

    def place(self, start: float, width: float) -> float:
        """The left side of what stands so far from where reading begins, and is so wide."""
        return self.width - start - width if self.is_mirrored else start
