"""Returns on equity and assets: what was earned over the middle of two balances, a year apart.

Where a table prints the average itself, `margins` finds the return from it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from math import log10

from viewer.core.evaluation import follow
from viewer.core.findings import Verdict
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Cell, Column, Measure, Row, Statement
from viewer.structure.agreement import known_digits
from viewer.structure.totals_labels import pattern

#: Digits of agreement needed beyond those that the choice of rows explains.
NEEDED = 2.0
#: From so many agreeing columns on, one that does not is taken for an error.
AGREEING_TO_ONE = 3


def returns(statement: Statement) -> Iterator[Derived]:
    """Each return on an average balance, with the result and the two balances it follows from.

    Args:
        statement: its columns of amounts go on in one direction of time, as key figures do.
    """
    columns = _by_time([c for c in statement.columns if c.measure is Measure.AMOUNT])
    if len(columns) < 2:
        return
    for row in statement.rows:
        if row.is_heading or not pattern("return_on").search(row.label):
            continue
        for words in ("assets", "equity"):
            if pattern(words).search(row.label):
                yield from _best(statement, row, words, columns)
                break


def _by_time(columns: Sequence[Column]) -> list[Column]:
    """The columns from the latest to the earliest; as printed where that is not known."""
    known = [(c.period.end, c) for c in columns if c.period is not None]
    if not known:
        return list(columns)
    return [column for _, column in sorted(known, key=lambda pair: pair[0], reverse=True)]


def _best(
    statement: Statement, row: Row, words: str, columns: Sequence[Column]
) -> Sequence[Derived]:
    results = _amounts(statement, "net_result", columns)
    balances = _amounts(statement, words, columns)
    tried = max(1, len(results) * len(balances))
    for result, balance in product(results, balances):
        figures = list(_figures(statement, (row.id, result, balance), columns))
        holding = [digits for _, holds, digits in figures if holds]
        against = len(figures) - len(holding)
        if against and (against > 1 or len(holding) < AGREEING_TO_ONE):
            continue
        if holding and sum(holding) - log10(tried) >= NEEDED:
            return [derived for derived, _, _ in figures]
    return ()


def _amounts(statement: Statement, words: str, columns: Sequence[Column]) -> list[str]:
    """The rows of amounts that a word list names."""
    return [
        row.id
        for row in statement.rows
        if not row.is_heading
        and pattern(words).search(row.label)
        and any(_is_amount(statement.cell(row.id, column.id)) for column in columns)
    ]


def _is_amount(cell: Cell | None) -> bool:
    return cell is not None and bool(cell.value) and cell.unit != "pure" and "/" not in cell.unit


def _figures(
    statement: Statement, rows: tuple[str, str, str], columns: Sequence[Column]
) -> Iterator[tuple[Derived, bool, int]]:
    """(formula, whether it holds, its digits) of a return in each column but the earliest."""
    ratio, result, balance = rows
    for now, before in pairwise(columns):
        keys = (
            statement.key(ratio, now.id),
            statement.key(result, now.id),
            statement.key(balance, now.id),
            statement.key(balance, before.id),
        )
        cells = [cell for key in keys if (cell := _figure(statement, key)) is not None]
        if len(cells) < len(keys) or cells[0].unit != "pure" or not _are_amounts(cells[1:]):
            continue
        derived = Derived(DerivedKind.RATIO_TO_AVERAGE, keys[0], keys[1:])
        verdict = follow(derived, cells[0], cells[1:], statement.rounding).verdict
        holds = verdict in {Verdict.REPRODUCES, Verdict.WITHIN_ROUNDING}
        yield derived, holds, min(known_digits(cell) for cell in cells)


def _figure(statement: Statement, key: CellKey) -> Cell | None:
    cell = statement.cell(key.row, key.column)
    return cell if cell is not None and cell.value else None


def _are_amounts(cells: Sequence[Cell]) -> bool:
    return all(_is_amount(cell) for cell in cells) and len({cell.unit for cell in cells}) == 1
