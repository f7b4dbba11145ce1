"""Earnings kept in the company: each balance is the one before it, more by what was earned since.

Told only where it holds, as a proof: what else moves such a balance (buybacks, new standards) is
mostly not printed in the statements at hand, so that a difference says nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

from viewer.core.evaluation import follow
from viewer.core.findings import Verdict
from viewer.core.periods import Duration, Instant
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Cell, Measure, Statement, StatementKind
from viewer.structure.agreement import known_digits
from viewer.structure.totals_labels import pattern

#: Fewer digits may agree by chance.
FEWEST_DIGITS = 4
_DAY = timedelta(days=1)

Figure = tuple[CellKey, Cell]


def with_rolled_earnings(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with the balances that follow from an earlier one and the earnings since.

    Args:
        statements: of one document, with derived columns recognised.
    """
    balances = {
        s.id: list(_figures(s, "kept_earnings"))
        for s in statements
        if s.kind is StatementKind.BALANCE_SHEET
    }
    if not any(balances.values()):
        return list(statements)
    flows = (StatementKind.INCOME_STATEMENT, StatementKind.CASH_FLOWS)
    earned = [f for s in statements if s.kind in flows for f in _figures(s, "net_result")]
    paid = [f for s in statements for f in _figures(s, "dividends")]
    return [
        _with_rolled(statement, balances.get(statement.id, []), earned, paid)
        for statement in statements
    ]


def _figures(statement: Statement, words: str) -> Iterator[Figure]:
    """The amounts of the rows that a word list names."""
    columns = [column for column in statement.columns if column.measure is Measure.AMOUNT]
    for row in statement.rows if columns else ():
        if not row.is_heading and pattern(words).search(row.label):
            for column in columns:
                cell = statement.cell(row.id, column.id)
                if cell is not None and cell.value and cell.period and cell.unit != "pure":
                    yield statement.key(row.id, column.id), cell


def _with_rolled(
    statement: Statement,
    balances: Sequence[Figure],
    earned: Sequence[Figure],
    paid: Sequence[Figure],
) -> Statement:
    claimed = {found.cell for found in statement.derived}
    fresh: dict[CellKey, Derived] = {}
    for before, after in permutations(balances, 2):
        if after[0] in claimed or after[0] in fresh or before[0].row != after[0].row:
            continue
        span = _between(before[1], after[1])
        if span is not None and known_digits(after[1]) >= FEWEST_DIGITS:
            rolled = _rolled(statement, (before, after), _in(span, earned), _in(span, paid))
            if rolled is not None:
                fresh[after[0]] = rolled
    if not fresh:
        return statement
    return replace(statement, derived=(*statement.derived, *fresh.values()))


def _between(before: Cell, after: Cell) -> tuple[date, date] | None:
    """First and last day of the span between two balances in one unit."""
    start, end = before.period, after.period
    if not isinstance(start, Instant) or not isinstance(end, Instant):
        return None
    if start.end >= end.end or before.unit != after.unit:
        return None
    return start.end + _DAY, end.end


def _in(span: tuple[date, date], figures: Sequence[Figure]) -> list[Figure]:
    return [
        (key, cell)
        for key, cell in figures
        if isinstance(cell.period, Duration) and (cell.period.start, cell.period.end) == span
    ]


def _rolled(
    statement: Statement,
    ends: tuple[Figure, Figure],
    earned: Sequence[Figure],
    paid: Sequence[Figure],
) -> Derived | None:
    """The formula of the later balance, None if earnings, less dividends, do not give it."""
    before, after = ends
    for earning in earned:
        if known_digits(earning[1]) < FEWEST_DIGITS - 1:
            continue
        for less in ((), *((payment,) for payment in paid)):
            figures = [before, earning, *less]
            signs = (1, 1, *(-1 if (cell.value or 0) > 0 else 1 for _, cell in less))
            cells = [cell for _, cell in figures]
            if len({cell.unit for cell in (*cells, after[1])}) > 1:
                continue
            keys = tuple(key for key, _ in figures)
            derived = Derived(DerivedKind.ROLL_FORWARD, after[0], keys, signs=signs)
            verdict = follow(derived, after[1], cells, statement.rounding).verdict
            if verdict in {Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING}:
                return derived
    return None
