"""Columns of a year so far ("YTD 2022") beside the quarter that they run to ("Q3 2022")."""

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.core.periods import Duration, months_to
from viewer.core.statement import Column
from viewer.structure.dates import plain
from viewer.structure.period_labels import BARE_YEAR

_SO_FAR = re.compile(r"\b(?:ytd|year[\s-]to[\s-]date)\b", re.IGNORECASE)
_QUARTER = re.compile(
    r"\b(?:q(?P<q>[1-4])|(?P<q2>[1-4])q|(?P<o>first|second|third|fourth|1st|2nd|3rd|4th)\s+quarter)",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}


def with_years_so_far(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns in which a year so far ends with the quarter of that year printed beside it."""
    ends = {
        year: months_to(period.end, 3 * number)
        for column in columns
        if isinstance(period := column.period, Duration)
        and (number := _quarter_of(column)) is not None
        for year in BARE_YEAR.findall(plain(column.title))
    }
    return tuple(
        replace(column, period=ends.get(_year_of(column)))
        if column.period is None and _SO_FAR.search(column.title)
        else column
        for column in columns
    )


def _year_of(column: Column) -> str:
    years = set(BARE_YEAR.findall(plain(column.title)))
    return years.pop() if len(years) == 1 else ""


def _quarter_of(column: Column) -> int | None:
    match = _QUARTER.search(plain(column.title))
    if match is None:
        return None
    word = (match["q"] or match["q2"] or match["o"]).lower()
    return _ORDINALS.get(word) or _ORDINALS[word[0]]
