"""Tables typed with tabs and blanks mixed, to look right where tabs stop at every eighth place.

In a tab-separated table the figures of one column come behind as many tabs in every row; in a
typed one they do not, and only the places where they end tell the columns.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from viewer.core.document import RawCell, RawTable
from viewer.core.sources import Source, TextPlace
from viewer.readers.ascii import ascii_table
from viewer.readers.columns import segments_of
from viewer.readers.lines import Lines
from viewer.readers.spaced import spaced_regions

_STOP = 8
_FEWEST_ROWS = 3
#: A longer field is a label, whatever digits are in it.
_LONGEST_FIGURE = 25


def typed_table(
    lines: Lines, file_hash: str, first: int, last: int, index: int
) -> RawTable | None:
    """The table of lines first to last (excluded), if it is typed; None if tabs separate cells."""
    if not _is_typed([lines[number] for number in range(first, last)]):
        return None
    expanded = [_expanded(lines[number]) for number in range(first, last)]
    shown = Lines("\n".join(text for text, _ in expanded))
    region = next(iter(spaced_regions(shown).values()), None)
    if region is None or region.last - region.first < _FEWEST_ROWS:
        return None
    table = ascii_table(shown, file_hash, region.first, len(shown), index, region.body)
    if table is None:
        return None
    original = _Original(lines, first, shown, [places for _, places in expanded])
    rows = tuple(
        tuple(original.cell(cell, file_hash) if cell else None for cell in row)
        for row in table.rows
    )
    start, end = lines.span(first)[0], lines.span(last - 1)[1]
    source = Source(file_hash, TextPlace(start, end, first + 1), lines.text[start:end])
    return replace(table, rows=rows, source=source)


class _Original:
    """Finds the characters of the file that shown ones stand for."""

    def __init__(self, lines: Lines, first: int, shown: Lines, places: list[list[int]]) -> None:
        self._lines = lines
        self._first = first
        self._shown = shown
        self._places = places

    def cell(self, cell: RawCell, file_hash: str) -> RawCell:
        """The cell with its source in the file, not in what is shown."""
        span = cell.source.span
        if not span:
            return cell
        start, end = self._offset(span[0]), self._offset(span[1] - 1) + 1
        place = TextPlace(start, end, self._lines.line_at(start) + 1)
        return replace(cell, source=Source(file_hash, place, self._lines.text[start:end]))

    def _offset(self, offset: int) -> int:
        line = self._shown.line_at(offset)
        column = offset - self._shown.span(line)[0]
        return self._lines.span(self._first + line)[0] + self._places[line][column]


def _expanded(text: str) -> tuple[str, list[int]]:
    """A line with blanks for its tabs, and for each place the character it stands for."""
    shown: list[str] = []
    places: list[int] = []
    for at, character in enumerate(text):
        width = _STOP - len(shown) % _STOP if character == "\t" else 1
        shown += [" " if character == "\t" else character] * width
        places += [at] * width
    return "".join(shown), places


def _is_typed(texts: list[str]) -> bool:
    """Whether figures come behind other numbers of tabs from row to row, in the fullest rows."""
    # Digits alone tell most tables, whose tabs separate cells, without looking closer.
    return _varies(texts, _has_digit) and _varies(texts, _has_figure)


def _varies(texts: list[str], is_figure: Callable[[str], bool]) -> bool:
    behind: Counter[tuple[int, ...]] = Counter()
    for text in texts:
        fields = text.split("\t")
        figures = tuple(n for n, field in enumerate(fields) if is_figure(field))
        if len(figures) > 1:
            behind[figures] += 1
    fullest = max(map(len, behind), default=0)
    uses = [used for figures, used in behind.items() if len(figures) == fullest]
    return sum(uses) >= _FEWEST_ROWS and max(uses) * 5 < sum(uses) * 4


def _has_digit(field: str) -> bool:
    return any(map(str.isdigit, field)) and len(field) < _LONGEST_FIGURE


def _has_figure(field: str) -> bool:
    return any(segment.figure for segment in segments_of(field))
