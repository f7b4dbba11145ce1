"""A row over time: every period that the filing prints its quantity for, in its table or another.

In go a filing and a row; out come printed figures. Nothing is computed; where a table prints
several figures of one row for one period (segments side by side), only columns that are headed
alike are followed, and where that does not tell them apart nothing is taken.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from viewer.core.chart_sheet import RowRef
from viewer.core.filing import Filing
from viewer.core.periods import Duration, Period
from viewer.core.relations import CellKey, DerivedKind, Tie
from viewer.core.statement import Cell, Column, Measure, Statement
from viewer.core.tied import twins


@dataclass(frozen=True, slots=True)
class Point:
    """A printed figure of a trend.

    Attributes:
        key: its address.
        period: what it stands for.
        cell: the figure.
        label: the document's own name of the period ("2Q04"), "" if it has none.
    """

    key: CellKey
    period: Period
    cell: Cell
    label: str


#: Gives the ties that hold a figure.
TiesOf = Callable[[CellKey], Iterable[Tie]]

_NUMBER = re.compile(r"[0-9]+")
_DERIVED = frozenset({Measure.SHARE, Measure.CHANGE, Measure.TRANSLATION})


def history(filing: Filing, row: RowRef, ties_of: TiesOf) -> dict[Period, Point]:
    """The figures of a row by period, the earliest first.

    Args:
        filing: the filing.
        row: the row; where it has figures of several kinds, its amounts are followed, and not
            their translations, shares and changes.
        ties_of: rows that print the same quantity are followed through their tables too.

    Returns:
        {} if the statement or row is not there, or none of its figures has number and period.
    """
    statement = filing.statement_by_id.get(row.statement)
    if statement is None or row.row not in statement.row_by_id:
        return {}
    keys = list(_own_keys(statement, row.row))
    own = filing.cell(keys[0]) if keys else None
    found = points_beside(statement, keys, own) if own else {}
    if own is None or not found:
        # Of several figures for one period the first is not the row: its twins would be a
        # segment's figures under the name of them all.
        return {}
    for key in keys:
        for twin in same_figures(filing, key, ties_of):
            other = filing.statement_by_id[twin.statement]
            for period, point in points_beside(other, [twin], own).items():
                found.setdefault(period, point)
    return dict(sorted(found.items(), key=lambda item: (item[0].end, months_of(item[0]) or 0)))


def own_figures(statement: Statement, row: str) -> list[Cell]:
    """The figures of a row that its own table prints over time, in the order of columns.

    Args:
        statement: where the row stands.
        row: its id.

    Returns:
        [] if it has none, or several for one period that headers do not tell apart.
    """
    keys = list(_own_keys(statement, row))
    own = statement.cell(row, keys[0].column) if keys else None
    points = points_beside(statement, keys, own) if own else {}
    return [point.cell for point in points.values()]


def member_followed(statement: Statement, row: str) -> str:
    """Which of several columns a period a row is followed in ("North"); "" where there is one."""
    keys = list(_own_keys(statement, row))
    own = statement.cell(row, keys[0].column) if keys else None
    alike = _alike(statement, row, own) if own else []
    if not alike or _are_told_apart(alike):
        return ""
    columns = [column for column, _ in alike]
    return ", ".join(_member(statement.column_by_id[keys[0].column], columns))


def months_of(period: Period) -> int | None:
    """Length of a duration in months, None of an instant."""
    return period.months if isinstance(period, Duration) else None


def _own_keys(statement: Statement, row: str) -> Iterator[CellKey]:
    """The row's figures of its first kind: plain amounts before others."""
    cells = [
        (column, cell)
        for column in statement.columns
        if (cell := statement.cell(row, column.id)) is not None
        and cell.value is not None
        and cell.period is not None
    ]
    plain = [found for found in cells if not _is_derived(*found)] or cells
    for column, cell in plain:
        if (cell.measure, cell.unit) == (plain[0][1].measure, plain[0][1].unit):
            yield statement.key(row, column.id)


def _is_derived(column: Column, cell: Cell) -> bool:
    basis = column.basis
    return cell.measure in _DERIVED or (
        basis is not None
        and basis.kind in {DerivedKind.TRANSLATION, DerivedKind.SHARE, DerivedKind.CHANGE}
    )


def same_figures(filing: Filing, key: CellKey, ties_of: TiesOf) -> list[CellKey]:
    """Figures of the same quantity with the same sign, the most precise first."""

    def precision(twin: CellKey) -> int:
        cell = filing.cell(twin)
        return -(cell.decimals or 0) if cell else 0

    found = twins(filing, key, ties_of(key))
    same = [twin.key for twin in found if twin.sign > 0 and twin.verdict.holds]
    return sorted(same, key=precision)


def points_beside(statement: Statement, keys: Sequence[CellKey], own: Cell) -> dict[Period, Point]:
    """The figures of the keys' row that are of the same kind as `own`, one a period.

    Args:
        statement: where the row stands.
        keys: figures of one row; of several columns for one period, those are followed that are
            headed as the first of them is.
        own: tells measure and unit.
    """
    row = keys[0].row
    alike = _alike(statement, row, own)
    if not _are_told_apart(alike):
        wanted = _member(statement.column_by_id[keys[0].column], [column for column, _ in alike])
        columns = [column for column, _ in alike]
        alike = [(c, cell) for c, cell in alike if _member(c, columns) == wanted]
        if not _are_told_apart(alike):
            return {}
    found: dict[Period, Point] = {}
    for column, cell in alike:
        if cell.period is not None:
            label = column.period_label if cell.period == column.period else ""
            point = Point(statement.key(row, column.id), cell.period, cell, label)
            found.setdefault(cell.period, point)
    return found


def _alike(statement: Statement, row: str, own: Cell) -> list[tuple[Column, Cell]]:
    """The figures of a row that have a period and are of the same kind as `own`."""
    return [
        (column, cell)
        for column in statement.columns
        if (cell := statement.cell(row, column.id)) is not None
        and cell.value is not None
        and cell.period is not None
        and (cell.measure, cell.unit) == (own.measure, own.unit)
    ]


def _are_told_apart(cells: Sequence[tuple[Column, Cell]]) -> bool:
    """Whether no two figures of one period differ."""
    values: dict[Period | None, set[object]] = {}
    for _, cell in cells:
        values.setdefault(cell.period, set()).add(cell.value)
    return all(len(found) == 1 for found in values.values())


def _member(column: Column, columns: Sequence[Column]) -> tuple[str, ...]:
    """The lines of a header that do not tell its period: those of another period's columns too."""
    elsewhere: set[str] = set()
    for other in columns:
        if other.period != column.period and _length(other) == _length(column):
            elsewhere.update(other.header)
    return tuple(line for line in column.header if line and line in elsewhere)


def _length(column: Column) -> int | None:
    return months_of(column.period) if column.period is not None else None


def names_of_periods(filing: Filing) -> Mapping[Period, str]:
    """Period -> the document's shortest name for it ("2Q04").

    Names of a date, and names that it gives to several periods, are none.
    """
    names: dict[Period, set[str]] = {}
    meant: dict[tuple[str, bool], set[Period]] = {}
    for statement in filing.statements:
        for column in statement.columns:
            label = " ".join(column.period_label.split())
            if column.period is not None and _is_name(label, column.period):
                names.setdefault(column.period, set()).add(label)
                meant.setdefault(_sense(label, column.period), set()).add(column.period)
    clear = {
        period: [label for label in labels if len(meant[_sense(label, period)]) == 1]
        for period, labels in names.items()
    }
    return {period: min(own, key=lambda n: (len(n), n)) for period, own in clear.items() if own}


def _sense(label: str, period: Period) -> tuple[str, bool]:
    """A name with what it names: "2024" is the year, and in a balance sheet its last day."""
    return label, isinstance(period, Duration)


#: The longest name of a period that stands below a bar.
LONGEST_NAME = 10


def _is_name(label: str, period: Period) -> bool:
    """Whether it is short and names more than the period's last day ("2Q04", not "30.9.2004")."""
    numbers = {int(number) for number in _NUMBER.findall(label)}
    end = period.end
    dated = end.day in numbers and bool(numbers & {end.year, end.year % 100})
    return bool(numbers) and len(label) <= LONGEST_NAME and not (dated and len(numbers) > 2)
