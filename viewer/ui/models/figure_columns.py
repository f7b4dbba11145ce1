"""The printed figures of a statement by column, looked up once and summed up piece by piece.

A piece is some rows of one column, as printed. Looking 100,000 figures up by their addresses
takes longer than a key press may: pieces are made while nothing else is to be done, or when they
are asked for, and kept, since a statement never changes.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, pairwise, repeat

from viewer.core.statement import Cell, Statement
from viewer.core.statistics import Summed

#: Rows of a piece.
PIECE = 256
#: Pieces that are made in one step: about two milliseconds.
PIECES_A_STEP = 4
#: Of statements with fewer places nothing needs to be prepared, of those with more not all is.
LEAST_PREPARED, MOST_PREPARED = 10_000, 1_000_000


@dataclass(frozen=True, slots=True)
class FigurePiece:
    """Some rows of one column.

    Attributes:
        cells: their figures, None where nothing is printed.
        filled: a byte a row: 1 where a figure is printed.
        summed: all its figures summed up.
    """

    cells: Sequence[Cell | None]
    filled: bytes
    summed: Summed

    @classmethod
    def of(cls, cells: Sequence[Cell | None]) -> "FigurePiece":
        """The piece that these figures make."""
        printed = [cell for cell in cells if cell is not None]
        filled = bytes([cell is not None for cell in cells])
        return cls(cells, filled, Summed.of(printed))

    def part(self, rows: Sequence[int], first: int) -> Summed:
        """The figures of some of its rows, summed up.

        Args:
            rows: places of the rows as printed, each at most once.
            first: the place of the piece's first row.
        """
        if len(rows) == len(self.cells):
            return self.summed
        cells = [cell for row in rows if (cell := self.cells[row - first]) is not None]
        return Summed.of(cells, self.summed.kinds)


class FigureColumns:
    """The printed figures of a statement.

    Args:
        statement: the statement.

    Attributes:
        is_ready: whether every piece is made, or none needs to be made before it is asked for.
    """

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._pieces: dict[tuple[str, int], FigurePiece] = {}
        self._filled: dict[str, bytes] = {}
        self._unprepared = self._all_pieces()
        places = len(statement.rows) * len(statement.columns)
        self.is_ready = not LEAST_PREPARED <= places <= MOST_PREPARED

    def prepare(self) -> bool:
        """Make some of the pieces that are still to be made; False once there is none left."""
        if not self.is_ready:
            places = list(islice(self._unprepared, PIECES_A_STEP))
            for place in places:
                self._piece(*place)
            self.is_ready = not places
        return not self.is_ready

    def filled(self, column: str) -> bytes:
        """A byte a row as printed: 1 where a figure is printed in that column."""
        found = self._filled.get(column)
        if found is None:
            pieces = (self._filled_piece(column, number) for number in range(self._count))
            found = self._filled[column] = b"".join(pieces)
        return found

    def summed(self, columns: Iterable[str], rows: Sequence[int]) -> Iterator[Summed]:
        """The figures of some columns in some rows, summed up in parts.

        Args:
            columns: ids of printed columns.
            rows: places of the rows as printed, ascending.
        """
        ends = [bisect_left(rows, PIECE * number) for number in range(self._count + 1)]
        parts = [
            (number, rows[start:end])
            for number, (start, end) in enumerate(pairwise(ends))
            if start < end
        ]
        for column in columns:
            for number, part in parts:
                yield self._piece(column, number).part(part, PIECE * number)

    def _all_pieces(self) -> Iterator[tuple[str, int]]:
        for column in self._statement.columns:
            yield from zip(repeat(column.id), range(self._count))

    def _piece(self, column: str, number: int) -> FigurePiece:
        found = self._pieces.get((column, number))
        if found is None:
            cells = list(map(self._statement.cells.get, self._places(column, number)))
            found = self._pieces[column, number] = FigurePiece.of(cells)
        return found

    def _filled_piece(self, column: str, number: int) -> bytes:
        known = self._pieces.get((column, number))
        if known is not None:
            return known.filled
        # Asked in C whether they are there: of a huge statement no figure need be made for it.
        return bytes(map(self._statement.cells.__contains__, self._places(column, number)))

    def _places(self, column: str, number: int) -> Iterator[tuple[str, str]]:
        return zip(self._ids[number * PIECE : (number + 1) * PIECE], repeat(column))

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(row.id for row in self._statement.rows)

    @property
    def _count(self) -> int:
        """How many pieces a column has."""
        return -(-len(self._ids) // PIECE)
