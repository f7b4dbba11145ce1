"""The rows of a sheet as SpreadsheetML, and its links: written by us, packed as they come.

openpyxl keeps an object for every cell until the end, writes no result of a formula and makes a
relationship for every link. Here a cell is its text at once, and a finished row is compressed.
Source of the elements: ECMA-376 part 1, 18.3.1.4 (c), 18.3.1.73 (row), 18.3.1.47 (hyperlink).
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from viewer.core.cell_seals import EMPTY, Held, number_words, seal
from viewer.export.figures import fits_excel
from viewer.export.packed import PackedText

Result = float | int | str

#: Day 0 of Excel's calendar of 1900, as it counts from March 1900 on.
_DAY_ZERO = date(1899, 12, 30)
#: The only relationship of a sheet that names a file.
FILE_RELATION = "rId1"
_CARRIAGE = {"\r": "&#13;"}


@lru_cache(maxsize=1 << 10)
def column_letter(number: int) -> str:
    """The letters of a column counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class SheetRows:
    """The cells of one sheet.

    Rows may be written in any order until they are closed. What is closed is packed; the rows
    above stay open.

    Attributes:
        file: the file that links of this sheet lead to, "" for none.
        notes: (address, clean text) of the notes at cells.
        chart_texts: what is told of each chart to those who do not see it, in their order.
        codes: row number -> the seals of its cells, one after the other; of closed rows.
    """

    def __init__(self) -> None:
        self.file = ""
        self.notes: list[tuple[str, str]] = []
        self.chart_texts: list[str] = []
        self.codes: dict[int, str] = {}
        self._open: dict[int, dict[int, tuple[str, str]]] = {}
        self._heights: dict[int, float] = {}
        self._levels: dict[int, int] = {}
        self._closed = PackedText()
        self._links = PackedText()
        self._corner = (1, 1)

    def empty(self, row: int, column: int, style: int) -> None:
        """A cell that has a look and nothing else."""
        self._put(row, column, f'<c r="{column_letter(column)}{row}" s="{style}"/>', EMPTY)

    def text(self, row: int, column: int, style: int, text: str) -> None:
        """Clean text."""
        if not text:
            self.empty(row, column, style)
            return
        kept = "" if text == text.strip() else ' xml:space="preserve"'
        self._put(
            row, column,
            f'<c r="{column_letter(column)}{row}" s="{style}" t="inlineStr"><is><t{kept}>'
            f"{escape(text, _CARRIAGE)}</t></is></c>",
            seal(Held.TEXT, text),
        )  # fmt: skip

    def number(self, row: int, column: int, style: int, value: Decimal | int) -> None:
        """A number, with the digits that Excel keeps of one that is typed."""
        self._put(
            row, column,
            f'<c r="{column_letter(column)}{row}" s="{style}"><v>{number_words(value)}</v></c>',
            seal(Held.NUMBER, value),
        )  # fmt: skip

    def day(self, row: int, column: int, style: int, day: date) -> None:
        """A date."""
        self.number(row, column, style, (day - _DAY_ZERO).days)

    def formula(
        self, row: int, column: int, style: int, formula: str, result: Result | Decimal
    ) -> None:
        """A formula with its leading "=", and what it comes to.

        A result is what Excel itself would keep of it: a double, with all its digits.
        """
        value = result_of(result)
        if isinstance(value, str):
            kind, shown = ' t="str"', escape(value)
        else:
            kind, shown = "", repr(value)
        self._put(
            row, column,
            f'<c r="{column_letter(column)}{row}" s="{style}"{kind}>'
            f"<f>{escape(formula[1:])}</f><v>{shown}</v></c>",
            seal(Held.FORMULA, formula[1:]),
        )  # fmt: skip

    def _put(self, row: int, column: int, cell: str, code: str) -> None:
        cells = self._open.get(row)
        if cells is None:
            cells = self._open[row] = {}
            self._corner = max(self._corner[0], row), self._corner[1]
        cells[column] = cell, code
        if column > self._corner[1]:
            self._corner = self._corner[0], column

    def height(self, row: int, points: float) -> None:
        """How high a row is."""
        self._heights[row] = points
        self._open.setdefault(row, {})

    def level(self, row: int, level: int) -> None:
        """How deep a row folds."""
        self._levels[row] = level
        self._open.setdefault(row, {})

    def link(self, row: int, column: int, goal: str, tooltip: str = "") -> None:
        """A link from a cell.

        Args:
            row: its row.
            column: its column.
            goal: attributes that say where to: `to_file` or `to_cell`.
            tooltip: clean text to show, "" for none.
        """
        told = f" tooltip={quoteattr(tooltip)}" if tooltip else ""
        self._links.add(f'<hyperlink ref="{column_letter(column)}{row}"{goal}{told}/>')

    @property
    def area(self) -> str:
        """The cells in use: "A1:F20"."""
        last, column = self._corner
        return f"A1:{column_letter(column)}{last}"

    def close(self, after: int = 0) -> None:
        """Pack every open row below row `after`; they cannot be written to any more."""
        for number in sorted(row for row in self._open if row > after):
            self._closed.add(self._row(number))

    def _row(self, number: int) -> str:
        cells = self._open.pop(number)
        height, level = self._heights.pop(number, 0.0), self._levels.pop(number, 0)
        size = f' ht="{height:g}" customHeight="1"' if height else ""
        fold = f' outlineLevel="{level}"' if level else ""
        columns = sorted(cells)
        codes = [EMPTY] * (columns[-1] if columns else 0)
        for column in columns:
            codes[column - 1] = cells[column][1]
        self.codes[number] = "".join(codes)
        inside = "".join([cells[column][0] for column in columns])
        return f'<row r="{number}"{size}{fold}>{inside}</row>'

    def chunks(self) -> Iterator[bytes]:
        """All rows, in order; none can be written to any more."""
        for number in sorted(self._open):
            yield self._row(number).encode("utf-8")
        yield from self._closed.chunks()

    @property
    def has_links(self) -> bool:
        """Whether any cell links anywhere."""
        return not self._links.is_empty

    def links(self) -> Iterator[bytes]:
        """All links, in the order they came."""
        return self._links.chunks()


def to_file(fragment: str = "") -> str:
    """Where a link goes: to the sheet's file, or to the place in it that a fragment names."""
    place = f" location={quoteattr(fragment)}" if fragment else ""
    return f' r:id="{FILE_RELATION}"{place}'


def to_cell(address: str) -> str:
    """Where a link goes: to a cell of this workbook ('Checks'!A1)."""
    return f" location={quoteattr(address)}"


def result_of(value: Result | Decimal) -> Result:
    """A formula's result as Excel keeps it: whole numbers as such, all others as doubles."""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value() and fits_excel(value)
        return int(value) if whole else float(value)
    return value
