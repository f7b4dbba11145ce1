"""Ratio rows whose operands stand in another table: a margin among key figures, a rate of tax.

The table of the ratio and a primary statement are read as if they were printed as one, period by
period; what then holds beyond chance in every column is what the ratio was computed from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from viewer.core.evaluation import follow
from viewer.core.findings import Verdict
from viewer.core.labels import likeness, words_of
from viewer.core.periods import Period
from viewer.core.relations import CellKey, Derived, DerivedKind
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind
from viewer.structure.margins import ratio_rows
from viewer.structure.totals_labels import pattern

#: The statements that others refer to.
_REFERRED = frozenset({StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET})
#: How alike the words behind "percentage of" must be to the label of the row that is 100 %.
NAMED = 0.5
#: Columns that must agree where words alone tell the operands.
TOLD_COLUMNS = 2
_ADDRESS = re.compile(r"\|")


@dataclass(frozen=True, slots=True)
class _Joined:
    """A table and a primary statement as one: ids of rows are "statement|row"."""

    statement: Statement
    keys: Mapping[tuple[str, str], CellKey]

    def derived(self, found: Derived) -> Derived:
        """The formula with the addresses that its figures really have."""
        cell, *operands = (self.keys[k.row, k.column] for k in (found.cell, *found.operands))
        return replace(found, cell=cell, operands=tuple(operands))


def with_ratios_elsewhere(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with the formulas of ratio rows that other tables give the operands of.

    A formula is kept only where all of its columns agree, or most of four or more.

    Args:
        statements: of one document, with what follows within each of them.
    """
    referred = [s for s in statements if s.kind in _REFERRED]
    return [_with_ratios(statement, referred) for statement in statements]


def _with_ratios(statement: Statement, referred: Sequence[Statement]) -> Statement:
    claimed = {found.cell for found in statement.derived}
    open_rows = [
        row.id
        for row in statement.rows
        if any(
            _is_ratio(cell) and statement.key(row.id, column.id) not in claimed
            for column in statement.columns
            if (cell := statement.cell(row.id, column.id)) is not None
        )
    ]
    found: list[Derived] = []
    for other in referred if open_rows else ():
        if other is statement:
            continue
        joined = _join(statement, other)
        if joined is None:
            continue
        left = [row for row in open_rows if all(d.cell.row != row for d in found)]
        found.extend(_explained(joined, statement, left))
    fresh = [each for each in found if each.cell not in claimed]
    return replace(statement, derived=(*statement.derived, *fresh)) if fresh else statement


def _is_ratio(cell: Cell) -> bool:
    return bool(cell.value) and (cell.unit == "pure" or "/" in cell.unit)


def _join(mine: Statement, other: Statement) -> _Joined | None:
    """Both tables in the columns of the first, None if they share no period."""
    theirs = _by_period(other)
    columns = [
        column
        for column in mine.columns
        if column.measure is Measure.AMOUNT and column.basis is None and column.period in theirs
    ]
    if not columns:
        return None
    cells: dict[tuple[str, str], Cell] = {}
    keys: dict[tuple[str, str], CellKey] = {}
    rows: list[Row] = []
    for statement in (mine, other):
        for row in statement.rows:
            id_ = f"{statement.id}|{row.id}"
            for column in columns:
                source = column if statement is mine else theirs[column.period]
                cell = statement.cell(row.id, source.id)
                if cell is not None:
                    cells[id_, column.id] = cell
                    keys[id_, column.id] = statement.key(row.id, source.id)
            rows.append(replace(row, id=id_))
    joined = replace(
        mine, rows=tuple(rows), columns=tuple(columns), cells=cells, relations=(), derived=()
    )
    return _Joined(joined, keys)


def _by_period(statement: Statement) -> Mapping[Period | None, Column]:
    """Period -> the column of amounts for it; periods that two columns stand for are left out."""
    found: dict[Period | None, Column] = {}
    twice: set[Period | None] = {None}
    for column in statement.columns:
        if column.measure is Measure.AMOUNT:
            if column.period in found:
                twice.add(column.period)
            found[column.period] = column
    return {period: column for period, column in found.items() if period not in twice}


def _explained(joined: _Joined, mine: Statement, rows: Iterable[str]) -> Iterator[Derived]:
    ids = [f"{mine.id}|{row}" for row in rows]
    told = {row: formulas for row in ids if (formulas := _told(joined, row))}
    for formulas in told.values():
        yield from map(joined.derived, formulas)
    left = set(ids) - set(told)
    by_row: dict[str, list[Derived]] = {}
    for found in ratio_rows(joined.statement, left):
        by_row.setdefault(found.cell.row, []).append(found)
    for formulas in by_row.values():
        if _is_kept(joined, formulas):
            yield from map(joined.derived, formulas)


def _is_kept(joined: _Joined, formulas: Sequence[Derived]) -> bool:
    """Whether two columns or more agree, and of at most every fourth one does not."""
    holding = sum(_holds(joined, formula) for formula in formulas)
    return holding >= TOLD_COLUMNS and 4 * (len(formulas) - holding) <= len(formulas)


def _holds(joined: _Joined, formula: Derived) -> bool:
    cells = joined.statement.cells
    cell, *operands = (cells[key.row, key.column] for key in (formula.cell, *formula.operands))
    return follow(formula, cell, operands, joined.statement.rounding).verdict is not Verdict.BROKEN


def _told(joined: _Joined, ratio: str) -> list[Derived]:
    """The formula of a row that says what it is a percentage of: of the row right above it."""
    statement = joined.statement
    label = statement.row_by_id[ratio].label
    said = pattern("percentage_of").search(label)
    if said is None:
        return []
    words = words_of(label[said.end() :])
    above = _amounts_above(statement, ratio)
    if not words or above is None:
        return []
    home = _home(ratio)
    rows = [row for row in statement.rows if _home(row.id) != home]
    fits = [(likeness(words, words_of(row.label)), row.id) for row in rows if row.label]
    best = max((fit for fit, _ in fits), default=0.0)
    bases = [row for fit, row in fits if fit == best >= NAMED]
    for base in bases:
        formulas = [
            Derived(
                DerivedKind.RATIO,
                statement.key(ratio, column.id),
                (statement.key(above, column.id), statement.key(base, column.id)),
            )
            for column in statement.columns
            if all(_has_figure(statement, row, column) for row in (ratio, above, base))
        ]
        if formulas and _is_kept(joined, formulas):
            return formulas
    return []


def _home(id_: str) -> str:
    return _ADDRESS.split(id_)[0]


def _amounts_above(statement: Statement, ratio: str) -> str | None:
    """The nearest row of amounts above a row, in its own table."""
    at = next(i for i, row in enumerate(statement.rows) if row.id == ratio)
    for row in reversed(statement.rows[:at]):
        cells = [statement.cell(row.id, column.id) for column in statement.columns]
        figures = [cell for cell in cells if cell is not None]
        if any(cell.unit != "pure" and "/" not in cell.unit for cell in figures):
            return row.id
    return None


def _has_figure(statement: Statement, row: str, column: Column) -> bool:
    cell = statement.cell(row, column.id)
    return cell is not None and bool(cell.value)
