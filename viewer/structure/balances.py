"""Balances among flows: the days that opening and closing balances of a span stand for.

An opening balance stands for the day before its span, as an XBRL instant does; a closing one for
the span's last day.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from functools import cache, lru_cache

from viewer.core.periods import Duration, Instant, Period
from viewer.core.statement import Row
from viewer.structure.dates import day_in_year, find_dates, plain
from viewer.structure.words import load_words, phrase_pattern


class Side(Enum):
    """The side of a span at which a balance stands."""

    OPENING = "opening"
    CLOSING = "closing"


_OF_SPAN = (
    r"\s+of\s+(?:the\s+|each\s+)?(?:(?:\w+\s+){0,2}"
    r"(?:periods?|years?|quarters?|months?|half(?:[\s-]year)?)\b|fiscal\s+\d{4})"
)
_STANDS_AT = r"(?:^|\b(?:at|as\s+of|as\s+at)\s+(?:the\s+)?|[,:;(–—-]\s*(?:the\s+)?|\bbalances?\s+)"
_AT_SIDE = {
    Side.OPENING: re.compile(rf"{_STANDS_AT}(?:beginning|start|opening){_OF_SPAN}", re.IGNORECASE),
    Side.CLOSING: re.compile(rf"{_STANDS_AT}(?:end|close){_OF_SPAN}", re.IGNORECASE),
}
#: "Closing costs" and "opening of stores" are no balances.
_NO_BALANCE = r"(?!\s+(?:costs?|fees?|expenses?|charges?|of|and|date|conditions?|adjustments?)\b)"
_SIDE_FIRST = {
    Side.OPENING: re.compile(rf"^\W*(?:opening|beginning){_NO_BALANCE}\s+\w", re.IGNORECASE),
    Side.CLOSING: re.compile(rf"^\W*(?:closing|ending){_NO_BALANCE}\s+\w", re.IGNORECASE),
}
_PERIOD_END = re.compile(
    r"(?:\b(?:at|as\s+of)\s+|[,(–—-]\s*)(?:the\s+)?(?:period|year|quarter|month)[\s-]end\b\W*(?:\([^()]*\)\W*)?$",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\baverage\b|期中", re.IGNORECASE)
#: "Revenue recognised that was included in deferred revenue at the beginning of the period" flows.
_PART_OF_BALANCE = re.compile(
    r"\b(?:included|recogni[sz]ed|released|amorti[sz]ed|since|portion|relating|related)\b.*\b(?:beginning|start|opening)\b",
    re.IGNORECASE,
)
LONGEST_BALANCE_LABEL = 160


@lru_cache(maxsize=65536)
def side_of(label: str) -> Side | None:
    """The side of its span at which a label says that its figures stand; None if they flow."""
    text = plain(label)
    if len(text) > LONGEST_BALANCE_LABEL:
        return None
    if _remaining_words().search(text):
        return Side.CLOSING
    if _AVERAGE.search(text) or _PART_OF_BALANCE.search(text):
        return None
    for side in Side:
        if _AT_SIDE[side].search(text) or _SIDE_FIRST[side].search(text):
            return side
    for abroad in ("", "_abroad"):
        if _words(f"balances{abroad}").search(text):
            for side, name in ((Side.OPENING, "beginning"), (Side.CLOSING, "end")):
                if _words(f"{name}{abroad}").search(text):
                    return side
    return Side.CLOSING if _PERIOD_END.search(text) else None


def sides(rows: Sequence[Row]) -> dict[str, Side]:
    """Row id -> the side at which the row's balance stands; rows that flow are left out.

    A reconciliation of one balance to another of the same day ("reserves at end of period, less
    recoverables, net reserves at end of period") is of that day in all its rows. So is what
    stands under a heading of balances ("Balance sheet data").
    """
    found = {row.id: side for row in rows if not row.is_heading and (side := side_of(row.label))}
    found |= _between(rows, found)
    for row in rows:
        if row.id not in found and not row.is_heading and _under_balances(row):
            found[row.id] = Side.CLOSING
    return found


def _between(rows: Sequence[Row], known: dict[str, Side]) -> dict[str, Side]:
    """Rows between two balances of the same side, with no heading between."""
    found: dict[str, Side] = {}
    open_rows: list[str] = []
    last: Side | None = None
    for row in rows:
        if row.is_heading:
            last = None
        elif row.id in known:
            if known[row.id] is last and 0 < len(open_rows) <= LONGEST_RECONCILIATION:
                found.update(dict.fromkeys(open_rows, last))
            last = known[row.id] if _names_side(row.label) else None
            open_rows = []
        else:
            open_rows.append(row.id)
    return found


#: More rows between two balances of one side belong to something else.
LONGEST_RECONCILIATION = 3


def _names_side(label: str) -> bool:
    return any(pattern.search(plain(label)) for pattern in _AT_SIDE.values())


def _under_balances(row: Row) -> bool:
    over = plain(row.section[-1]) if row.section else ""
    return _balance_headings().search(over) is not None or _AT_A_DAY.search(over) is not None


#: A heading over balances among flows: "Operating data (at year end):".
_AT_A_DAY = re.compile(r"\((?:as\s+of|as\s+at|at)\b[^()]*\)\W*$", re.IGNORECASE)


@cache
def _balance_headings() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["labels"]["balance_headings"])


@cache
def _remaining_words() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["labels"]["remaining"])


@cache
def _words(name: str) -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["labels"][name])


def at_side(side: Side, period: Period | None) -> Period | None:
    """The day at a side of a span; an instant is its own day."""
    if not isinstance(period, Duration):
        return period
    if side is Side.OPENING:
        return Instant(period.start - timedelta(days=1))
    return Instant(period.end)


def instant_in(label: str, period: Period | None) -> Period | None:
    """What a balance printed among flows stands for: cash at the beginning or end of the span."""
    if not isinstance(period, Duration):
        return period
    side = side_of(label)
    return at_side(side, period) if side is not None else _on_day(label, period)


def _on_day(label: str, period: Duration) -> Period:
    """The instant of a balance that names a first or last day of its span ("At 1 January")."""
    if not _may_name_day(label):
        return period
    day = _day_named(plain(label), period)
    if day is None:
        return period
    if day == period.end:
        return Instant(day)
    opening = period.start - timedelta(days=1)
    return Instant(opening) if day in {period.start, opening} else period


_DIGIT = re.compile(r"\d")
_AT_DAY = re.compile(r"\W*(?:as\s+)?(?:at|of)\b|\W*\d|\W*\w+\.?\s+\d{1,2}\b", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _may_name_day(label: str) -> bool:
    """Whether a label reads like a balance on a day; which day it is takes longer to find."""
    text = plain(label) if _DIGIT.search(label) else ""
    return bool(text) and (bool(_AT_DAY.match(text)) or is_balance(text))


def _day_named(text: str, period: Duration) -> date | None:
    dates = [found for found in find_dates(text) if found.has_day]
    if dates:
        return dates[-1].day if len(dates) == 1 else None
    for year in (period.end.year, period.start.year):
        day = day_in_year(text, year)
        if day in {period.end, period.start, period.start - timedelta(days=1)}:
            return day
    return None


def is_balance(label: str) -> bool:
    """Whether a label names a balance, which stands for an instant."""
    return any(_words(f"balances{abroad}").search(label) for abroad in ("", "_abroad"))
