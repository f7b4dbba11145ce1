"""Tables typed with tabs and blanks mixed, to look right where tabs stop at every eighth place.

In a tab-separated table the figures of one column come behind as many tabs in every row; in a
typed one they do not, and only the places where they end tell the columns.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from viewer.core.document import RawCell, RawTable
from viewer.core.sources import Source, TextPlace
from viewer.readers.ascii import ascii_notes_start, ascii_table, ascii_title_end
from viewer.readers.columns import segments_of
from viewer.readers.lines import Lines
from viewer.readers.spaced import spaced_regions

_STOP = 8
_FEWEST_ROWS = 3
#: A longer field is a label, whatever digits are in it.
_LONGEST_FIGURE = 25


class TabStops:
    """The lines of a text as they look with blanks for their tabs, line for line."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._places: dict[int, list[int]] = {}

    @cached_property
    def shown(self) -> Lines:
        """The lines with blanks for tabs; each has the number that it has in the text."""
        return Lines(self._lines.text.expandtabs(_STOP))

    def announced_table(
        self, file_hash: str, first: int, last: int, index: int
    ) -> tuple[int, int, RawTable | None]:
        """The table that tags announce, lines first to last (excluded), blanks set or typed.

        Returns:
            The line that its columns begin at, the line that its notes begin at, the table.
        """
        typed = any("\t" in self._lines[number] for number in range(first, last))
        lines = self.shown if typed else self._lines
        start = ascii_title_end(lines, first, last)
        end = ascii_notes_start(lines, start, last)
        table = ascii_table(lines, file_hash, start, end, index)
        return start, end, self._restored(table, file_hash) if typed and table else table

    def typed_table(self, file_hash: str, first: int, last: int, index: int) -> RawTable | None:
        """The table of lines first to last (excluded), if it is typed; None if tabs separate."""
        if not _is_typed([self._lines[number] for number in range(first, last)]):
            return None
        shown = Lines("\n".join(self.shown[number] for number in range(first, last)))
        region = next(iter(spaced_regions(shown).values()), None)
        if region is None or region.last - region.first < _FEWEST_ROWS:
            return None
        body = first + region.body
        table = ascii_table(self.shown, file_hash, first + region.first, last, index, body)
        if table is None:
            return None
        start, end = self._lines.span(first)[0], self._lines.span(last - 1)[1]
        source = Source(file_hash, TextPlace(start, end, first + 1), self._lines.text[start:end])
        return replace(self._restored(table, file_hash), source=source)

    def _restored(self, table: RawTable, file_hash: str) -> RawTable:
        """The table with its places in the file, not in what is shown."""
        rows = tuple(
            tuple(cell.moved_to(self._source(cell, file_hash)) if cell else None for cell in row)
            for row in table.rows
        )
        return replace(table, rows=rows, source=self._source(table, file_hash))

    def _source(self, shown: RawCell | RawTable, file_hash: str) -> Source:
        span = shown.source.span
        if not span:
            return shown.source
        start, end = self._offset(span[0]), self._offset(span[1] - 1) + 1
        place = TextPlace(start, end, self._lines.line_at(start) + 1)
        return Source(file_hash, place, self._lines.text[start:end])

    def _offset(self, offset: int) -> int:
        number = self.shown.line_at(offset)
        column = offset - self.shown.span(number)[0]
        places = self._places.get(number)
        if places is None:
            places = self._places[number] = _places(self._lines[number])
        return self._lines.span(number)[0] + places[column]


def _places(text: str) -> list[int]:
    """For each place of a line with blanks for its tabs, the character it stands for."""
    places: list[int] = []
    for at, character in enumerate(text):
        width = _STOP - len(places) % _STOP if character == "\t" else 1
        places += [at] * width
    places.append(len(text))
    return places


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
