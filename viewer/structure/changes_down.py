"""Columns of growth in tables whose rows are periods: each year over the year below it."""

from collections.abc import Iterator

from viewer.core.periods import Duration, Period
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Column, Measure, Statement
from viewer.structure.agreement import Vote
from viewer.structure.changes import GROWTH, vote

#: So many percentages must agree, over all columns, and at most one may not.
FEWEST = 3
#: Days by which the ends of a span and of the same one a year before lie apart.
YEAR_APART = range(350, 381)
_PERCENTAGES = frozenset({Measure.CHANGE, Measure.SHARE, Measure.RATIO})


def changes_down(statement: Statement) -> Iterator[tuple[Column, list[Derived]]]:
    """Columns of growth from the period below to the one in the row, beside their amounts.

    Rows are periods there; each percentage stands right of the amount that grew. The columns are
    taken together: two rows alone prove little, all columns beside each other do.
    """
    found: list[tuple[Column, list[Derived]]] = []
    agreeing = tried = 0
    for amounts, growth in zip(statement.columns, statement.columns[1:], strict=False):
        if growth.basis is not None or growth.measure not in _PERCENTAGES:
            continue
        if amounts.measure is not Measure.AMOUNT or amounts.unit == "pure":
            continue
        figures = []
        for derived, says in _down(statement, amounts, growth):
            tried += says is not Vote.NOTHING
            agreeing += says is Vote.AGREES
            figures.append(derived)
        if figures:
            found.append((growth, figures))
    if agreeing >= FEWEST and agreeing >= tried - 1:
        yield from found


def _down(statement: Statement, amounts: Column, growth: Column) -> Iterator[tuple[Derived, Vote]]:
    """Each growth with the formula that it follows, and whether it does."""
    levels = [
        (row.id, cell)
        for row in statement.rows
        if (cell := statement.cell(row.id, amounts.id)) is not None and cell.value
    ]
    if len({cell.period for _, cell in levels}) < 2:
        return  # Every row is of one period: none goes down from another.
    for row, cell in levels:
        change = statement.cell(row, growth.id)
        before = [
            (other, base)
            for other, base in levels
            if base.unit == cell.unit and _is_year_before(base.period, cell.period)
        ]
        if change is None or change.value is None or change.is_dash or len(before) != 1:
            continue
        prior, base = before[0]
        keys = (statement.key(row, amounts.id), statement.key(prior, amounts.id))
        votes = {kind: vote(kind, change, cell, base, statement.rounding) for kind in GROWTH}
        kind = next((k for k in GROWTH if votes[k] is Vote.AGREES), DerivedKind.CHANGE)
        yield Derived(kind, statement.key(row, growth.id), keys), votes[kind]


def _is_year_before(earlier: Period | None, later: Period | None) -> bool:
    """Whether one span is as long as another and ends about a year before it."""
    if not isinstance(earlier, Duration) or not isinstance(later, Duration):
        return False
    return earlier.months == later.months and (later.end - earlier.end).days in YEAR_APART
