"""Columns of a statement that tell of the same thing at different times."""

from collections import Counter
from collections.abc import Iterator, Sequence

from viewer.core.periods import Duration, Period
from viewer.core.relations import DerivedKind
from viewer.core.statement import Column, Measure, Statement

#: Words of a column's header that set it apart from others of its period; unit and scale.
Scope = tuple[str, int, tuple[str, ...]]


def scopes(statement: Statement) -> dict[str, Scope]:
    """Column id -> what its amounts are of, for every column of amounts of a known period.

    Where a statement prints one period several times (parent and consolidated, segments), what
    differs in the headers of one period is what the figures are of. Columns of one period that
    nothing tells apart are left out: which of them is meant cannot be said.
    """
    amounts = [column for column in statement.columns if _is_of_amounts(column)]
    height = max((len(column.header) for column in amounts), default=0)
    levels = _telling_levels(amounts, height)
    found = {
        column.id: (
            column.unit, column.scale, tuple(_padded(column, height)[level] for level in levels)
        )
        for column in amounts
    }  # fmt: skip
    uses = Counter((found[column.id], column.period) for column in amounts)
    return {c.id: found[c.id] for c in amounts if uses[found[c.id], c.period] == 1}


def series_of(statement: Statement) -> Iterator[list[Column]]:
    """Columns of one scope for periods of one length, the latest first."""
    groups: dict[tuple[Scope, int], list[Column]] = {}
    scope_of = scopes(statement)
    for column in statement.columns:
        if column.id in scope_of:
            groups.setdefault((scope_of[column.id], months_of(column.period)), []).append(column)
    for group in groups.values():
        yield sorted(group, key=_end, reverse=True)


def months_of(period: Period | None) -> int:
    """The length of a period in months; 0 of a day, and where nothing is known."""
    return period.months if isinstance(period, Duration) else 0


def years_between(late: Period | None, early: Period | None) -> int:
    """Whole years from one period's end to another's; years of 52 and of 53 weeks count as one."""
    if late is None or early is None:
        return 0
    return round((late.end - early.end).days / 365.25)


def _is_of_amounts(column: Column) -> bool:
    sums = column.basis is None or column.basis.kind is DerivedKind.PERIOD_SUM
    return column.measure is Measure.AMOUNT and column.period is not None and sums


def _telling_levels(columns: Sequence[Column], height: int) -> list[int]:
    """Lines of the header in which columns of one period, unit and scale differ."""
    alike: dict[tuple[Period | None, str, int], list[Column]] = {}
    for column in columns:
        alike.setdefault((column.period, column.unit, column.scale), []).append(column)
    return [
        level
        for level in range(height)
        if any(len({_padded(c, height)[level] for c in same}) > 1 for same in alike.values())
    ]


def _padded(column: Column, height: int) -> tuple[str, ...]:
    return ("",) * (height - len(column.header)) + column.header


def _end(column: Column) -> int:
    return column.period.end.toordinal() if column.period is not None else 0
