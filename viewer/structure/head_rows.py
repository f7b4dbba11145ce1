"""The rows of a raw table that are its header: words, years and lengths over its figures."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from viewer.core.amounts import Figure
from viewer.core.document import RawCell, RawTable
from viewer.structure.units import scale_in
from viewer.structure.words import load_words, phrase_pattern

_YEAR = re.compile(r"\W*(?:19|20)\d\d(?:年(?:度)?)?\W*(?:\(\w\))?\W*")
#: A head of what is told of a year: "2019 actual", "2024 pro forma".
_YEAR_TOLD = re.compile(r"\W*(?:19|20)\d\d\s+[A-Za-z]+(?:[\s-][a-z]+)?\W*")
#: How long a head's period is, in a line of its own: "(53 weeks)", "6 months".
_LENGTH = re.compile(r"\W*\d{1,2}\s+(?:week|wk|month|mo)s?\.?\W*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*(?:[(（\[][^()（）]*[)）\]]\s*)+")


def text_at(table: RawTable, row: int, column: int) -> str:
    """The text there, "" where the grid is empty."""
    cell = table.rows[row][column]
    return cell.text if cell else ""


def header_height(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], columns: range
) -> int:
    """How many rows from the top are header, a line that says the scale below it included."""
    height = _height_of_heads(table, figures, columns)
    while 0 < height < len(table.rows) and _says_scale(table.rows[height]):
        height += 1
    return height


def _says_scale(row: Sequence[RawCell | None]) -> bool:
    """Whether a row holds nothing but a scale in brackets, where labels stand."""
    first, *others = row
    if first is None or any(cell and cell.text for cell in others):
        return False
    return _IN_BRACKETS.fullmatch(first.text) is not None and scale_in(first.text) is not None


def _height_of_heads(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], columns: range
) -> int:
    """How many rows from the top are header: down to the last line of words before figures."""
    if table.header_rows:
        return _skip_units(table, figures, columns, table.header_rows)
    height = 0
    for r in range(len(table.rows)):
        cells = [c for c in columns if text_at(table, r, c)]
        if not cells:
            continue
        numbers = [c for c in cells if (r, c) in figures]
        if numbers and not (
            _is_heading_of_years(table, r, cells, numbers, seen=height > 0)
            or _is_heading_of_lengths(table, r, numbers)
        ):
            break
        height = r + 1
    return height


def _skip_units(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], columns: range, height: int
) -> int:
    """Further lines of words directly under a declared header belong to it."""
    for r in range(height, len(table.rows)):
        cells = [c for c in columns if text_at(table, r, c)]
        if not cells or any(
            (r, c) in figures and not _YEAR.fullmatch(text_at(table, r, c)) for c in cells
        ):
            return height
        height = r + 1
    return height


def _is_heading_of_years(
    table: RawTable, row: int, cells: list[int], numbers: list[int], *, seen: bool
) -> bool:
    """Whether a line of numbers is a header: bare years, days of dates, numbers of notes."""
    texts = [text_at(table, row, c) for c in numbers]
    if not all(
        _YEAR.fullmatch(text) or (not seen and _YEAR_TOLD.fullmatch(text)) for text in texts
    ):
        return False
    label = text_at(table, row, 0)
    return (
        not seen
        or not label
        or len(numbers) < len(cells)
        or _over_label().search(label) is not None
    )


def _is_heading_of_lengths(table: RawTable, row: int, numbers: list[int]) -> bool:
    """Whether a line says how long the periods of its columns are ("(53 weeks)"), and no label."""
    label = text_at(table, row, 0)
    if label and not _LENGTH.fullmatch(label) and not names_header(label):
        return False
    return all(_LENGTH.fullmatch(text_at(table, row, c)) for c in numbers)


def is_year(text: str) -> bool:
    """Whether a cell prints a bare year, which heads a column."""
    return _YEAR.fullmatch(text) is not None


def names_header(label: str) -> bool:
    """Whether a label stands over labels ("Years ended December 31,"), not beside figures."""
    return _over_label().search(label) is not None


@cache
def _over_label() -> re.Pattern[str]:
    return phrase_pattern([*load_words("periods")["over_labels"], *load_words("units")["scales"]])
