"""Where the keys of a spreadsheet lead, over rows and columns as they are displayed."""

from collections.abc import Callable, Sequence
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


class Step(Enum):
    """A step of the current cell as in a form; the value is (rows, columns)."""

    LEFT = (0, -1)
    RIGHT = (0, 1)
    UP = (-1, 0)
    DOWN = (1, 0)


_MIRRORED = {
    Move.LEFT: Move.RIGHT,
    Move.BLOCK_LEFT: Move.BLOCK_RIGHT,
    Move.PAGE_LEFT: Move.PAGE_RIGHT,
}
_MIRRORED |= {there: back for back, there in _MIRRORED.items()}

#: (first row, first column, last row, last column).
Block = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Extent:
    """The sheet that is moved over.

    Attributes:
        rows: rows that show.
        columns: columns, the label column 0 included.
        page_rows: rows that fit on a page.
        page_columns: columns that fit on a page.
        filled_row: for a row, a byte a column: 1 where something is written.
        filled_column: for a column, a byte a row: 1 where something is written.
    """

    rows: int
    columns: int
    page_rows: int
    page_columns: int
    filled_row: Callable[[int], bytes]
    filled_column: Callable[[int], bytes]


def mirrored(move: Move) -> Move:
    """The movement that a key asks for where columns run from right to left."""
    return _MIRRORED.get(move, move)


def target(move: Move, place: tuple[int, int], extent: Extent) -> tuple[int, int]:
    """The (row, column) that a movement leads to from a place; the sheet's edge stops it."""
    row, column = place
    last_row, last_column = extent.rows - 1, extent.columns - 1
    first_column = min(1, last_column)  # Labels are frozen: rows begin at the first figure.

    def along_row(step: int) -> tuple[int, int]:
        return row, block_edge(extent.filled_row(row), column, step)

    def along_column(step: int) -> tuple[int, int]:
        return block_edge(extent.filled_column(column), row, step), column

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


def block_edge(filled: bytes, start: int, step: int) -> int:
    """Where Ctrl+arrow leads: the end of this run of written places, or the next written one.

    From the end of a run, or from a blank, it is the first written place ahead; if there is none,
    the last place of all.

    Args:
        filled: a byte a place: 1 where something is written, 0 where not.
        start: the place to start from.
        step: +1 or -1.
    """
    place, count = start + step, len(filled)
    if not 0 <= place < count:
        return start
    inside = filled[start] and filled[place]
    sought = 0 if inside else 1
    if step > 0:
        found = filled.find(sought, place)
        found = count if found < 0 else found
    else:
        found = filled.rfind(sought, 0, place + 1)
    edge = found - step if inside else found
    return min(max(edge, 0), count - 1)


def next_in_block(step: Step, place: tuple[int, int], block: Block) -> tuple[int, int]:
    """The next place of a block: along its row or column, then on to the next, round the end."""
    top, left, bottom, right = block
    rows, columns = bottom - top + 1, right - left + 1
    row, column = place[0] - top, place[1] - left
    down, along = step.value
    if along:
        number = (row * columns + column + along) % (rows * columns)
        return top + number // columns, left + number % columns
    number = (column * rows + row + down) % (rows * columns)
    return top + number % rows, left + number // rows


def block_around(place: tuple[int, int], extent: Extent) -> Block:
    """The block that a place stands in: rows with figures, up to a row and column without any.

    Rows without figures, headings and blank lines, end a block, as blank rows do in a
    spreadsheet; a place outside any block is a block of its own.
    """
    row, column = place
    has_figures = _any_written([extent.filled_column(c) for c in range(1, extent.columns)])
    if not has_figures or not has_figures[row]:
        return row, column, row, column
    top, bottom = has_figures.rfind(0, 0, row) + 1, has_figures.find(0, row)
    bottom = extent.rows - 1 if bottom < 0 else bottom - 1
    written = [
        column
        for column in range(extent.columns)
        if extent.filled_column(column).find(1, top, bottom + 1) >= 0
    ]
    return top, min(written), bottom, max(written)


def _any_written(columns: Sequence[bytes]) -> bytes:
    """A byte a row: 1 where one of the columns has something."""
    every = 0
    for column in columns:
        every |= int.from_bytes(column, "big")
    return every.to_bytes(len(columns[0]), "big") if columns else b""
