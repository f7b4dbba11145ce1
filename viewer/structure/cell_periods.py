"""What each figure stands for in time: its row's own period, else its column's, or a day of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from viewer.core.periods import Instant, Period
from viewer.core.statement import Column, Row, StatementKind
from viewer.structure.balances import Side, at_side, instant_in, sides
from viewer.structure.stocks import assets_of_segments, balances_among_flows
from viewer.structure.words import load_words, phrase_pattern

_EQUITY_TOTAL = re.compile(r"^total\b.*\b(?:equity|deficit|capital)\b", re.IGNORECASE)


def _balances(rows: Sequence[Row], kind: StatementKind) -> Iterator[str]:
    """Ids of rows of balances in a table of flows of this kind."""
    if kind is StatementKind.KPI:
        yield from balances_among_flows(rows)
    elif kind in _OF_SEGMENTS:
        yield from assets_of_segments(rows)


#: Kinds of tables that print the assets of segments below their sales and results.
_OF_SEGMENTS = frozenset({StatementKind.BREAKDOWN, StatementKind.OTHER})


@dataclass(frozen=True, slots=True)
class CellPeriods:
    """The periods of the figures of some rows.

    Attributes:
        sides: row id -> the side of its span at which the row is a balance.
        rolled: ids of rows from an opening balance to before its closing balance.
        kind: what the table is.
        beside: (row, column) of the grid -> the period that a cell beside the figure prints.
    """

    sides: Mapping[str, Side]
    rolled: frozenset[str]
    kind: StatementKind
    beside: Mapping[tuple[int, int], Period]

    @classmethod
    def of(
        cls,
        rows: Sequence[Row],
        kind: StatementKind,
        beside: Mapping[tuple[int, int], Period],
    ) -> "CellPeriods":
        """What the labels of the rows, and the cells beside their figures, tell."""
        found = sides(rows)
        balances = dict.fromkeys(_balances(rows, kind), Side.CLOSING)
        return cls(balances | found, _rolled(rows, found), kind, beside)

    def at(self, row: Row, column: Column) -> Period | None:
        """The period of the figure in a row and a column, None if it is not known."""
        side = self.sides.get(row.id)
        said = self.beside.get((row.index, column.index))
        if said is not None:
            return said if side is None else at_side(side, said)
        if row.period is not None:
            if side is not None:
                return at_side(side, row.period)
            # "Period-end" over a month's row is the month's last day.
            title = column.title
            return (
                row.period if _paid().search(title) else instant_in(f"balance {title}", row.period)
            )
        period = column.period
        if isinstance(period, Instant) and row.id in self.rolled:
            return None  # What leads up to a day is of no day, and nothing says since when.
        if side is not None:
            return at_side(side, period)
        if self.kind is StatementKind.EQUITY and _EQUITY_TOTAL.search(row.label):
            # In a roll-forward of equity its total is a balance, at the end.
            return at_side(Side.CLOSING, period)
        return instant_in(row.label, period)


def _rolled(rows: Sequence[Row], known: Mapping[str, Side]) -> frozenset[str]:
    """Rows of roll-forwards, their closing balances left out."""
    rolled: set[str] = set()
    pending: list[str] | None = None
    for row in rows:
        side = known.get(row.id)
        if side is Side.OPENING:
            pending = [*(pending or []), row.id]
        elif side is Side.CLOSING:
            rolled.update(pending or ())
            pending = None
        elif pending is not None and not row.is_heading:
            pending.append(row.id)
    return frozenset(rolled)


@cache
def _paid() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["labels"]["paid"])


def is_rolled_forward(rows: Sequence[Row]) -> bool:
    """Whether rows lead from an opening balance to a closing one."""
    return bool(_rolled(rows, sides(rows)))
