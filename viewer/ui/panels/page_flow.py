"""Where the pieces of a page stand, though only those are laid out that were looked at."""

from bisect import bisect_right
from itertools import accumulate
from typing import Final

from viewer.core.document import Document
from viewer.ui.panels.page_columns import Columns, columns_of
from viewer.ui.panels.page_pieces import Lines, Pages, Piece, Prose, TableRows
from viewer.ui.panels.page_print import PagePrint
from viewer.ui.panels.page_prose import lay_block, lay_lines
from viewer.ui.panels.page_table import lay_rows
from viewer.ui.panels.page_texts import MARGIN, WIDEST_PROSE, LaidPiece

#: What a piece that was not looked at yet is taken for, in pixels.
LINE, CHARACTER, ROW = 18.0, 6.2, 19.0
#: More laid out pieces than these are thrown away.
KEPT: Final = 400


class PageFlow:
    """The pieces of a document one below the other, at a certain width.

    Attributes:
        pages: the document's pieces.
    """

    def __init__(self, document: Document | None, width: float, look: PagePrint) -> None:
        self.pages = Pages(document)
        self._text = document.text if document else ""
        self._width = width
        self._look = look
        self._laid: dict[int, LaidPiece] = {}
        self._columns: dict[int, Columns] = {}
        self._heights = [_guess(piece, width) for piece in self.pages.pieces]
        self._tops: list[float] = []

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def height(self) -> float:
        """The height of everything, as far as it is known."""
        return self._places()[-1]

    def resize(self, width: float) -> None:
        """Lay everything out anew for a view that is that wide."""
        if width != self._width:
            self._width = width
            self._forget()

    def print(self, look: PagePrint) -> None:
        """Lay everything out anew, printed that way."""
        self._look = look
        self._forget()

    def _forget(self) -> None:
        self._laid.clear()
        self._columns.clear()
        self._heights = [_guess(piece, self._width) for piece in self.pages.pieces]
        self._tops = []

    def top_of(self, number: int) -> float:
        """Where a piece begins."""
        return self._places()[number]

    def number_at(self, y: float) -> int:
        """The piece that stands at a height."""
        return min(max(0, bisect_right(self._places(), y) - 1), max(0, len(self) - 1))

    def piece(self, number: int) -> LaidPiece:
        """A piece, laid out; those below it move by what it is higher or lower than guessed."""
        found = self._laid.get(number)
        if found is None:
            if len(self._laid) >= KEPT:
                self._laid.clear()
            found = self._laid[number] = self._lay(self.pages.pieces[number])
            if found.height != self._heights[number]:
                self._heights[number] = found.height
                self._tops = []
        return found

    def _places(self) -> list[float]:
        if not self._tops:
            self._tops = [0.0, *accumulate(self._heights)]
        return self._tops

    def _lay(self, piece: Piece) -> LaidPiece:
        if isinstance(piece, Prose):
            return lay_block(piece.block, self._width, self._look)
        if isinstance(piece, Lines):
            return lay_lines(self._text, piece, self._width)
        columns = self._columns.get(piece.table.index)
        if columns is None:
            columns = columns_of(piece.table, self._width)
            self._columns[piece.table.index] = columns
        return lay_rows(piece, columns, self._look)


def _guess(piece: Piece, width: float) -> float:
    """About how high a piece is."""
    if isinstance(piece, TableRows):
        return ROW * (piece.last - piece.first)
    if isinstance(piece, Lines):
        return LINE * piece.count
    usable = max(100.0, min(width - 2 * MARGIN, WIDEST_PROSE))
    return LINE * (1 + len(piece.block.text) * CHARACTER // usable) + 7
