"""Quarters as columns over years as headings of rows: "Fourth Quarter", and below it "1994".

So annual reports print their quarterly data. Neither the column nor the row says when alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from viewer.core.statement import Cell, Column, Row
from viewer.structure.dates import plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.words import load_words

_YEAR = re.compile(r"\W*(?:(?:fiscal|calendar)\s+)?(?:year\s+)?((?:19|20)\d\d)\W*", re.IGNORECASE)
_QUARTERS = 4


def with_quarters_of_years(
    rows: Sequence[Row],
    columns: Sequence[Column],
    cells: Mapping[tuple[str, str], Cell],
    calendar: FiscalCalendar,
) -> dict[tuple[str, str], Cell]:
    """Cells in the quarter that their column names of the year that the heading above them does.

    Only where all four quarters have a column. Where the document does not tell when its years
    end such cells have no period: that of the whole year is not theirs.
    """
    found = dict(cells)
    numbers = {column.id: n for column in columns if (n := _quarter_of(column))}
    if len(numbers) < _QUARTERS or len(set(numbers.values())) < len(numbers):
        return found
    year: int | None = None
    for row in rows:
        if row.is_heading and (match := _YEAR.fullmatch(plain(row.label))):
            year = int(match[1])
        if year is None:
            continue
        for id_, number in numbers.items():
            cell = found.get((row.id, id_))
            if cell is not None:
                found[row.id, id_] = replace(cell, period=calendar.quarter(year, number))
    return found


def _quarter_of(column: Column) -> int | None:
    """Which quarter a column without a period names; None if none, or something else besides."""
    words = " ".join(dict.fromkeys(line for line in column.header if line))
    match = _quarter().fullmatch(plain(words)) if column.period is None else None
    return int(load_words("periods")["ordinals"][match["n"].lower()]) if match else None


@cache
def _quarter() -> re.Pattern[str]:
    ordinals = "|".join(load_words("periods")["ordinals"])
    return re.compile(
        rf"\W*(?P<n>{ordinals})\s+(?:fiscal\s+)?(?:quarter|qtr\.?)\W*", re.IGNORECASE
    )
