"""The layout of a raw table: which rows are header, which columns hold labels, which figures."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from viewer.core.amounts import DecimalMark, Figure, is_price_range, parse_figure
from viewer.core.document import RawCell, RawTable
from viewer.structure.head_rows import header_height, is_year, text_at
from viewer.structure.identifiers import identifies
from viewer.structure.sidebyside import one_below_the_other
from viewer.structure.words import load_words, phrase_pattern

_MARK = re.compile(r"\(\d\)")
_POINT_GROUPS = re.compile(r"(?<!\d)\d{1,3}(?:\.\d{3}){2,}(?!\d)|(?<!\d)\d{1,3}\.\d{3},\d")
_COMMA_GROUPS = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)")
_COMMA_FRACTION = re.compile(r"(?<!\d)\d+,\d{1,2}(?!\d)")
_POINT_FRACTION = re.compile(r"(?<![\d.])\d+\.\d{1,2}(?![\d.])")
_POINT_THOUSANDS = re.compile(r"(?<![\d.])[1-9]\d{0,2}\.\d{3}(?![\d.])")


#: Fewer years down a first column may be figures.
FEWEST_YEARS = 2
#: Notes have smaller numbers.
LARGEST_NOTE = 100


@dataclass(frozen=True)
class Layout:
    """The parts of a raw table, as positions in its grid.

    Attributes:
        table: the raw table.
        header_rows: rows of the header, from the top.
        body_rows: rows below it.
        label_columns: columns that together hold the label.
        note_columns: columns that hold references to notes.
        figure_columns: columns of figures.
        text_columns: columns of words right of the labels.
        figures: (row, column) -> the figure there, header rows left out.
    """

    table: RawTable
    header_rows: tuple[int, ...]
    body_rows: tuple[int, ...]
    label_columns: tuple[int, ...]
    note_columns: tuple[int, ...]
    figure_columns: tuple[int, ...]
    text_columns: tuple[int, ...]
    figures: Mapping[tuple[int, int], Figure]

    def cell(self, row: int, column: int) -> RawCell | None:
        """The raw cell there."""
        return self.table.rows[row][column]

    def text(self, row: int, column: int) -> str:
        """The text there, "" where the grid is empty."""
        cell = self.table.rows[row][column]
        return cell.text if cell else ""


def find_decimal_mark(tables: Iterable[RawTable]) -> DecimalMark:
    """What stands before fractions in this document, by what all its cells show together."""
    votes: Counter[DecimalMark] = Counter()
    for table in tables:
        for row in table.rows:
            for cell in row:
                if cell is None:
                    continue
                text = cell.text
                if "." not in text and "," not in text:
                    continue
                if _POINT_GROUPS.search(text):
                    votes[DecimalMark.COMMA] += 3
                elif _COMMA_GROUPS.search(text):
                    votes[DecimalMark.POINT] += 3
                elif _COMMA_FRACTION.search(text) or _POINT_THOUSANDS.search(text):
                    votes[DecimalMark.COMMA] += 1
                elif _POINT_FRACTION.search(text):
                    votes[DecimalMark.POINT] += 1
    return max(DecimalMark, key=lambda mark: (votes[mark], mark is DecimalMark.POINT))


def find_layout(table: RawTable, mark: DecimalMark) -> Layout | None:
    """The layout of a table, None if it holds no figure at all."""
    figures = _figures(table, mark)
    if not figures:
        return None
    years = {key for key in figures if is_year(text_at(table, *key))}
    stacked = one_below_the_other(table, figures.keys() - years)
    if stacked is not table:
        table, figures = stacked, _figures(stacked, mark)
    width = len(table.rows[0])
    label_columns = _label_columns(table, figures, width)
    first = len(label_columns)
    if not first and _is_label_column(table, figures, width - 1):
        label_columns = (width - 1,)
    heads = range(first, width - 1 if label_columns == (width - 1,) else width)
    header = header_height(table, figures, heads)
    body = {key: figure for key, figure in figures.items() if key[0] >= header}
    if not body:
        return None
    notes = _note_columns(table, body, header, range(first, width))
    candidates = [c for c in range(first, width) if c not in (*notes, *label_columns)]
    filled = Counter(column for _, column in body)
    figure_columns = tuple(
        c
        for c in candidates
        if filled[c]
        and not _is_words(table, header, c, filled[c])
        and not _names_years(table, header, c, body)
        and not _identifies(table, header, c, body)
    )
    if not figure_columns:
        return None
    below = range(header, len(table.rows))
    text_columns = tuple(
        c
        for c in candidates
        if c not in figure_columns and any(text_at(table, r, c) for r in below)
    )
    return Layout(
        table,
        tuple(range(header)),
        tuple(range(header, len(table.rows))),
        label_columns,
        notes,
        figure_columns,
        text_columns,
        body | _ranges(table, below, figure_columns),
    )


def _ranges(
    table: RawTable, rows: Iterable[int], columns: Sequence[int]
) -> dict[tuple[int, int], Figure]:
    """Ranges of prices among figures ("$36 3/8-$26 1/8"): shown, but without a value."""
    return {
        (r, c): Figure(None) for r in rows for c in columns if is_price_range(text_at(table, r, c))
    }


def _figures(table: RawTable, mark: DecimalMark) -> dict[tuple[int, int], Figure]:
    found = {}
    for r, row in enumerate(table.rows):
        for c, cell in enumerate(row):
            if cell is not None and cell.text:
                figure = parse_figure(cell.text, mark)
                if figure is not None:
                    found[r, c] = figure
    return found


def _label_columns(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], width: int
) -> tuple[int, ...]:
    """The leading columns in which words outnumber figures; at least the first if it has words."""
    columns = list(range(_ordinal_columns(table, figures, width)))
    seen = 0
    for column in range(len(columns), width - 1):
        if not seen and _is_years(table, figures, column):
            return (*columns, column)
        words = sum(
            1
            for r in range(len(table.rows))
            if text_at(table, r, column) and (r, column) not in figures
        )
        numbers = sum(1 for r in range(len(table.rows)) if (r, column) in figures)
        if numbers > words or (columns and words and not _is_label_like(table, figures, column)):
            break
        columns.append(column)
        seen += words
        if words and _is_label_like(table, figures, column):
            break
    return tuple(columns)


def _is_label_column(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], column: int
) -> bool:
    """Whether words and no figure stand in the last column, one at every row of figures."""
    rows = {r for r, c in figures if not is_year(text_at(table, r, c))}
    return (
        len(rows) >= FEWEST_ORDINALS
        and not all(_ORDINAL.fullmatch(text_at(table, *key)) for key in figures)
        and not any(c == column for _, c in figures)
        and all(text_at(table, r, column) for r in rows)
    )


#: What numbers the rows: "1", "(a)", "iv.", "A", an account's code ("1170", "11XX").
_ORDINAL = re.compile(
    r"[(\[]?(?:\d{1,4}|[A-Za-z]|[ivxIVX]{1,4}|[0-9]{1,3}[A-Z]{1,3}|\d{1,2}\.\d{1,2})[)\]]?[.:]?"
)
#: Fewer numbered rows may be figures.
FEWEST_ORDINALS = 2


def _ordinal_columns(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], width: int
) -> int:
    """How many leading columns number the rows, right before the column of their labels."""
    count = 0
    while count < width - 2 and _numbers_rows(table, figures, count):
        count += 1
    return count if count and _is_label_like(table, figures, count) else 0


def _numbers_rows(table: RawTable, figures: Mapping[tuple[int, int], Figure], column: int) -> bool:
    """Whether whatever stands before labels and figures is the number of a row."""
    rows = {r for r, c in figures if c >= column and not is_year(text_at(table, r, c))}
    filled = [text for r in rows if (text := text_at(table, r, column))]
    return len(filled) >= FEWEST_ORDINALS and all(map(_ORDINAL.fullmatch, filled))


def _is_years(table: RawTable, figures: Mapping[tuple[int, int], Figure], column: int) -> bool:
    """Whether a first column names years ("2025", "Thereafter"), which are labels."""
    numbers = [r for r in range(len(table.rows)) if (r, column) in figures]
    years = [text_at(table, r, column) for r in numbers]
    return (
        len(numbers) >= FEWEST_YEARS
        and all(is_year(year) for year in years)
        and len(set(years)) == len(years)
        and any((numbers[0], c) in figures for c in range(column + 1, len(table.rows[0])))
    )


def _is_label_like(
    table: RawTable, figures: Mapping[tuple[int, int], Figure], column: int
) -> bool:
    """Whether most rows with figures to the right have words here."""
    rows = {r for r, c in figures if c > column}
    labelled = sum(1 for r in rows if text_at(table, r, column) and (r, column) not in figures)
    return labelled * 2 >= len(rows)


@cache
def _note_words() -> re.Pattern[str]:
    return phrase_pattern([f"^{word}$" for word in load_words("units")["headers"]["notes"]])


def _note_columns(
    table: RawTable,
    body: Mapping[tuple[int, int], Figure],
    header: int,
    columns: Iterable[int],
) -> tuple[int, ...]:
    """Columns headed "Note" that hold numbers of notes, not figures of notes payable.

    So do columns without a head in which nothing but "(1)" stands, each behind a figure.
    """
    columns = tuple(columns)
    marks = tuple(c for c in columns if _holds_marks(table, body, header, c))
    named = [
        c for c in columns
        if any(_note_words().search(text_at(table, r, c)) for r in range(header))
    ]  # fmt: skip
    numbers = tuple(
        c for c in named
        if not any(_is_money(figure) for (_, column), figure in body.items() if column == c)
    )  # fmt: skip
    return (*numbers, *(c for c in marks if c not in numbers))


def _holds_marks(
    table: RawTable, body: Mapping[tuple[int, int], Figure], header: int, column: int
) -> bool:
    rows = [r for r, c in body if c == column]
    if not rows or any(text_at(table, r, column) for r in range(header)):
        return False
    return all(
        _MARK.fullmatch(text_at(table, r, column)) and (r, column - 1) in body for r in rows
    )


def _is_money(figure: Figure) -> bool:
    return bool(figure.currency) or (
        figure.value is not None and not -LARGEST_NOTE < figure.value < LARGEST_NOTE
    )


def _names_years(
    table: RawTable, header: int, column: int, body: Mapping[tuple[int, int], Figure]
) -> bool:
    """Whether a column tells in which year each row falls due, as "Maturity" beside amounts."""
    years = [text_at(table, r, c) for r, c in body if c == column]
    others = any(c != column for _, c in body)
    headed = any(is_year(text_at(table, r, column)) for r in range(header))
    return others and not headed and len(years) >= FEWEST_YEARS and all(map(is_year, years))


def _identifies(
    table: RawTable, header: int, column: int, body: Mapping[tuple[int, int], Figure]
) -> bool:
    """Whether a column names things by numbers."""
    heads = [text_at(table, r, column) for r in range(header)]
    texts = [text_at(table, r, column) for r in range(header, len(table.rows))]
    return identifies(heads, texts, [figure for (_, c), figure in body.items() if c == column])


def _is_words(table: RawTable, header: int, column: int, numbers: int) -> bool:
    """Whether words outnumber figures two to one below the header."""
    filled = sum(1 for r in range(header, len(table.rows)) if text_at(table, r, column))
    return (filled - numbers) > 2 * numbers
