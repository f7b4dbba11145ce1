"""The series of native charts: the cells that they read, and what those hold as it is shown.

A chart keeps a copy of its cells' contents (ECMA-376 part 1, 21.2.2.123 and 21.2.2.201), so that
previews, Protected View and programs that do not calculate draw it too.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from viewer.export.names import quoted
from viewer.export.safe_text import clean
from viewer.export.sheet_rows import column_letter, result_of


class Area(NamedTuple):
    """Cells of one sheet: first row and column, last row and column."""

    top: int
    left: int
    bottom: int
    right: int

    def reference(self, sheet: str) -> str:
        """As charts name it: 'Charts'!$W$4:$Z$4."""
        first = f"${column_letter(self.left)}${self.top}"
        if (self.top, self.left) == (self.bottom, self.right):
            return f"{quoted(sheet)}!{first}"
        return f"{quoted(sheet)}!{first}:${column_letter(self.right)}${self.bottom}"


class Words(NamedTuple):
    """Cells that hold text."""

    area: Area
    texts: Sequence[str]


class Numbers(NamedTuple):
    """Cells that hold figures."""

    area: Area
    values: Sequence[Decimal]


class Line(NamedTuple):
    """One series: its name, the places along the axis, the figures."""

    name: Words
    places: Words
    figures: Numbers


def series_of_cells(sheet: str, number: int, line: Line) -> Any:
    """A series that reads cells and holds what they hold.

    Args:
        sheet: name of the sheet.
        number: which series of its chart this is, from 0.
        line: the cells.
    """
    from openpyxl.chart.data_source import AxDataSource, NumData, NumDataSource, NumRef, NumVal
    from openpyxl.chart.series import Series, SeriesLabel

    points = [
        NumVal(idx=place, v=result_of(value)) for place, value in enumerate(line.figures.values)
    ]
    held = NumData(formatCode="General", ptCount=len(points), pt=points)
    reads = NumRef(line.figures.area.reference(sheet), held)
    return Series(
        idx=number,
        order=number,
        tx=SeriesLabel(_texts(sheet, line.name)),
        cat=AxDataSource(strRef=_texts(sheet, line.places)),
        val=NumDataSource(reads),
    )


def _texts(sheet: str, words: Words) -> Any:
    from openpyxl.chart.data_source import StrData, StrRef, StrVal

    points = [StrVal(idx=place, v=clean(text)) for place, text in enumerate(words.texts)]
    return StrRef(words.area.reference(sheet), StrData(ptCount=len(points), pt=points))
