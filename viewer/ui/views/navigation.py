"""Where the keys of a spreadsheet lead, over rows and columns as they are displayed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto


class Move(Enum):
    """A movement of the current cell."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    BLOCK_LEFT = auto()
    BLOCK_RIGHT = auto()
    BLOCK_UP = auto()
    BLOCK_DOWN = auto()
    ROW_START = auto()
    ROW_END = auto()
    SHEET_START = auto()
    SHEET_END = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    PAGE_LEFT = auto()
    PAGE_RIGHT = auto()


@dataclass(frozen=True, slots=True)
class Extent:
    """The sheet that is moved over.

    Attributes:
        rows: rows that show.
        columns: columns, the label column 0 included.
        page_rows: rows that fit on a page.
        page_columns: columns that fit on a page.
        filled: whether something is written at (row, column).
    """

    rows: int
    columns: int
    page_rows: int
    page_columns: int
    filled: Callable[[int, int], bool]


def target(move: Move, place: tuple[int, int], extent: Extent) -> tuple[int, int]:
    """The (row, column) that a movement leads to from a place; the sheet's edge stops it."""
    row, column = place
    last_row, last_column = extent.rows - 1, extent.columns - 1
    first_column = min(1, last_column)  # Labels are frozen: rows begin at the first figure.

    def along_row(step: int) -> tuple[int, int]:
        count = extent.columns
        return row, block_edge(lambda c: extent.filled(row, c), column, step, count)

    def along_column(step: int) -> tuple[int, int]:
        count = extent.rows
        return block_edge(lambda r: extent.filled(r, column), row, step, count), column

    places: dict[Move, Callable[[], tuple[int, int]]] = {
        Move.LEFT: lambda: (row, column - 1),
        Move.RIGHT: lambda: (row, column + 1),
        Move.UP: lambda: (row - 1, column),
        Move.DOWN: lambda: (row + 1, column),
        Move.BLOCK_LEFT: lambda: along_row(-1),
        Move.BLOCK_RIGHT: lambda: along_row(1),
        Move.BLOCK_UP: lambda: along_column(-1),
        Move.BLOCK_DOWN: lambda: along_column(1),
        Move.ROW_START: lambda: (row, first_column),
        Move.ROW_END: lambda: (row, last_column),
        Move.SHEET_START: lambda: (0, first_column),
        Move.SHEET_END: lambda: (last_row, last_column),
        Move.PAGE_UP: lambda: (row - extent.page_rows, column),
        Move.PAGE_DOWN: lambda: (row + extent.page_rows, column),
        Move.PAGE_LEFT: lambda: (row, column - extent.page_columns),
        Move.PAGE_RIGHT: lambda: (row, column + extent.page_columns),
    }
    to_row, to_column = places[move]()
    return min(max(to_row, 0), last_row), min(max(to_column, 0), last_column)


def block_edge(filled: Callable[[int], bool], start: int, step: int, count: int) -> int:
    """Where Ctrl+arrow leads: the end of this run of written places, or the next written one.

    From the end of a run, or from a blank, it is the first written place ahead; if there is none,
    the last place of all.

    Args:
        filled: whether something is written at a place.
        start: the place to start from.
        step: +1 or -1.
        count: how many places there are.
    """
    place = start + step
    if not 0 <= place < count:
        return start
    if filled(start) and filled(place):
        while 0 <= place + step < count and filled(place + step):
            place += step
        return place
    while 0 <= place < count and not filled(place):
        place += step
    return min(max(place, 0), count - 1)
