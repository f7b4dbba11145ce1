"""Columns headed by a bare year beside columns that say in full what that year is."""

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.core.statement import Column
from viewer.structure.dates import find_dates, month_names, plain
from viewer.structure.period_labels import BARE_YEAR
from viewer.structure.periods import names_span
from viewer.structure.spans import names_full_year

#: Words that make a year beside them a period of its own.
_OF_TIME = re.compile(
    r"\b(?:as of|full|years?|fy|fiscal|annual|half|quarters?|months?|weeks?|ytd|ltm|ttm|date"
    rf"|q[1-4]|[1-4]q|h[12]|[12]h|{month_names()})\b",
    re.IGNORECASE,
)


def with_same_years(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns in which a bare year takes the period of its like.

    "% of revenue | 2024" beside "Three Months Ended June 30, | 2024" stands for the three months.
    Only where all columns that say that year in full stand for one period.
    """
    full = [c for c in columns if c.period is not None and not _is_bare(c)]
    return tuple(_like(column, full) if _is_bare(column) else column for column in columns)


def _like(column: Column, full: Sequence[Column]) -> Column:
    year = column.period_label
    periods = {other.period for other in full if year in BARE_YEAR.findall(plain(other.title))}
    return replace(column, period=next(iter(periods))) if len(periods) == 1 else column


def _is_bare(column: Column) -> bool:
    """Whether a header says of its period only a year, and something else besides."""
    words = plain(" ".join(column.header))
    return (
        words != column.period_label
        and BARE_YEAR.fullmatch(column.period_label) is not None
        and not names_span(words)
        and not find_dates(words)
        and not _OF_TIME.search(words)
        and not names_full_year(words)
    )
