"""A quantity over time: all periods that the filing prints it for, where they are alike.

In go a filing and the address of a figure; out come series of printed figures, one for each length
of period. Nothing is computed or estimated: what is not printed is a gap.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from viewer.core.filing import Filing
from viewer.core.periods import Period
from viewer.core.relations import CellKey, DerivedKind, Tie
from viewer.core.row_history import Point, months_of, points_beside
from viewer.core.tied import twins


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of periods of one length, the earliest first.

    Attributes:
        months: length of the periods in months, None for instants.
        points: the figures; no two of one period.
        gaps: positions of points between which and the one before a period is missing.
    """

    months: int | None
    points: tuple[Point, ...]
    gaps: frozenset[int]


def trend(filing: Filing, key: CellKey, ties: Iterable[Tie] = ()) -> tuple[Series, ...]:
    """The quantity at `key` over time, also from other tables that print the same quantity.

    Args:
        filing: the filing.
        key: the figure; its row is followed through its table. A translation for convenience is
            followed in the currency that it is translated from.
        ties: those that hold it; the rows of its twins are followed through their tables.

    Returns:
        The series of the figure's own length of period first, then by length; () if the figure is
        the only one, has no number or stands for no known period.
    """
    key = _original(filing, key)
    own = filing.cell(key)
    if own is None or own.value is None or own.period is None:
        return ()
    found: dict[Period, Point] = {}
    for row in _rows(filing, key, ties):
        statement = filing.statement_by_id[row.statement]
        for period, point in points_beside(statement, [row], own).items():
            found.setdefault(period, point)
    lengths: dict[int | None, list[Point]] = {}
    for point in sorted(found.values(), key=lambda point: point.period.end):
        lengths.setdefault(months_of(point.period), []).append(point)
    if len(found) < 2:
        return ()
    own_length = months_of(own.period)
    order = sorted(lengths, key=lambda months: (months != own_length, months or 0))
    return tuple(
        Series(months, tuple(lengths[months]), _gaps(lengths[months])) for months in order
    )


def _original(filing: Filing, key: CellKey) -> CellKey:
    """The figure that one in a column of another currency is translated from; else itself.

    Translations for convenience are printed of the latest period only.
    """
    statement = filing.statement_by_id[key.statement]
    basis = statement.column_by_id[key.column].basis
    if basis is not None and basis.kind is DerivedKind.TRANSLATION:
        return statement.key(key.row, basis.columns[0])
    return key


def _rows(filing: Filing, key: CellKey, ties: Iterable[Tie]) -> list[CellKey]:
    """The figure, and its twins printed with the same sign, the most precise first."""

    def precision(twin: CellKey) -> int:
        cell = filing.cell(twin)
        return -(cell.decimals or 0) if cell else 0

    same = [twin.key for twin in twins(filing, key, ties) if twin.sign > 0]
    return [key, *sorted(same, key=precision)]


def _gaps(points: list[Point]) -> frozenset[int]:
    """Where a period is missing: between points that are further apart than others are.

    Where all are equally far apart (the same quarter, year by year) nothing is felt to be missing.
    """
    steps = [after.period.end - before.period.end for before, after in pairwise(points)]
    usual = min(steps, default=timedelta())
    return frozenset(place for place, step in enumerate(steps, 1) if step > usual * 3 / 2)
