"""Rows that follow from two other rows in every column: margins, ratios, figures per share."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log10

from viewer.core.labels import likeness, words_of
from viewer.core.relations import Derived, DerivedKind
from viewer.core.statement import Cell, Measure, Row, Statement
from viewer.structure.agreement import Vote, known_digits, product_vote, slack

ONE = Decimal(1)
#: Digits of agreement needed beyond those that chance explains, with and without like labels.
NEEDED_ALONE, NEEDED_LABELLED = 2.5, 1.0
LIKE = 0.2
#: Digits in every column that agrees, before another that does not is taken for an error.
FEWEST = 3
#: Operands of fewer digits say nothing of the figure that follows from them.
FEWEST_EACH = 2


@dataclass(frozen=True, slots=True)
class _Candidate:
    kind: DerivedKind
    first: str
    second: str
    agreeing: int
    score: float


def ratio_rows(statement: Statement, rows: Collection[str] | None = None) -> list[Derived]:
    """Each figure of the ratio rows whose two operand rows the figures tell beyond doubt.

    Args:
        statement: where both the ratios and what they are computed from stand.
        rows: which rows to explain; None for all of them.
    """
    columns = [column for column in statement.columns if column.measure is Measure.AMOUNT]
    found: list[Derived] = []
    for row in statement.rows:
        if rows is not None and row.id not in rows:
            continue
        ratios = {
            column.id: cell
            for column in columns
            if (cell := statement.cell(row.id, column.id)) is not None
            and cell.value
            and (cell.unit == "pure" or "/" in cell.unit)
        }
        best = _best(statement, row, ratios) if ratios else None
        if best is not None:
            found.extend(_figures(statement, row, ratios, best))
    return found


def _figures(
    statement: Statement, row: Row, ratios: Mapping[str, Cell], candidate: _Candidate
) -> Iterator[Derived]:
    for column in ratios:
        keys = [statement.key(id_, column) for id_ in (candidate.first, candidate.second)]
        cells = [statement.cells.get((key.row, key.column)) for key in keys]
        if all(cell is not None and known_digits(cell) >= FEWEST_EACH for cell in cells):
            yield Derived(candidate.kind, statement.key(row.id, column), tuple(keys))


def _best(statement: Statement, row: Row, ratios: Mapping[str, Cell]) -> _Candidate | None:
    candidates = list(_candidates(statement, row, ratios))
    return max(candidates, key=lambda found: (found.agreeing, found.score), default=None)


def _candidates(
    statement: Statement, row: Row, ratios: Mapping[str, Cell]
) -> Iterator[_Candidate]:
    kinds = (DerivedKind.RATIO, DerivedKind.MARGIN) if _is_pure(ratios) else (DerivedKind.RATIO,)
    tried = max(1, len(statement.rows)) ** 2 * len(kinds)
    mine = words_of(row.label)
    for kind in kinds:
        for first, second in _matches(statement, ratios, kind):
            agreeing, digits = _support(statement, ratios, kind, (first, second))
            alike = sum(
                likeness(mine, words_of(statement.row_by_id[id_].label)) for id_ in (first, second)
            )
            spare = digits - log10(tried)
            if agreeing and spare >= (NEEDED_LABELLED if alike >= LIKE else NEEDED_ALONE):
                yield _Candidate(kind, first, second, agreeing, alike)


def _is_pure(ratios: Mapping[str, Cell]) -> bool:
    return all(cell.unit == "pure" for cell in ratios.values())


def _matches(
    statement: Statement, ratios: Mapping[str, Cell], kind: DerivedKind
) -> Iterator[tuple[str, str]]:
    """Pairs of rows that fit in one column: the first with figures, or the next if none does.

    For each divisor the dividend is looked up among the sorted figures, so that a long statement
    does not need every pair.
    """
    seen: set[tuple[str, str]] = set()
    for column, ratio in list(ratios.items())[:2]:
        operands = _operands(statement, column)
        ordered = sorted(operands, key=lambda pair: pair[0].value or 0)
        values = [cell.value or Decimal(0) for cell, _ in ordered]
        for base, base_row in operands:
            low, high = _wanted(kind, ratio, base, statement)
            for cell, id_ in ordered[bisect_left(values, low) : bisect_right(values, high)]:
                pair = (base_row, id_) if kind is DerivedKind.MARGIN else (id_, base_row)
                if id_ != base_row and pair not in seen and _units_fit(ratio, cell, base):
                    seen.add(pair)
                    yield pair


def _operands(statement: Statement, column: str) -> Sequence[tuple[Cell, str]]:
    return [
        (cell, row.id)
        for row in statement.rows
        if (cell := statement.cell(row.id, column)) is not None
        and cell.value
        and cell.unit != "pure"
    ]


def _wanted(
    kind: DerivedKind, ratio: Cell, base: Cell, statement: Statement
) -> tuple[Decimal, Decimal]:
    """Between which figures the other operand must lie."""
    value, size = ratio.value or Decimal(0), base.value or Decimal(0)
    factor = ONE - value if kind is DerivedKind.MARGIN else value
    middle = size * factor
    loose = slack(base, statement.rounding)
    # The other operand's own rounding is at most as coarse as the statement's: twice the base's.
    spread = (abs(size) + loose) * slack(ratio, statement.rounding) + abs(factor) * loose + loose
    return middle - spread, middle + spread


def _units_fit(ratio: Cell, other: Cell, base: Cell) -> bool:
    if ratio.unit == "pure":
        return other.unit == base.unit  # Of two figures per share too: what is paid out.
    currency = ratio.unit.partition("/")[0]
    return other.unit == currency and base.unit != currency and "/" not in base.unit


def _support(
    statement: Statement, ratios: Mapping[str, Cell], kind: DerivedKind, rows: tuple[str, str]
) -> tuple[int, int]:
    """(columns that agree, their digits); (0, 0) if too many deny the pair."""
    agreeing = disagreeing = 0
    known: list[int] = []
    for column, ratio in ratios.items():
        a, b = (statement.cell(row, column) for row in rows)
        if a is None or b is None or not (a.value and b.value and ratio.value):
            continue
        vote = _vote(kind, ratio, a, b, statement)
        if vote is Vote.AGREES:
            agreeing += 1
            known.append(min(known_digits(cell) for cell in (ratio, a, b)))
        disagreeing += vote is Vote.DISAGREES
    if disagreeing and (disagreeing > 1 or agreeing < 2 or min(known) < FEWEST):
        return 0, 0
    return agreeing - disagreeing, sum(known)


def _vote(kind: DerivedKind, ratio: Cell, a: Cell, b: Cell, statement: Statement) -> Vote:
    mode = statement.rounding
    leeway, value = slack(ratio, mode), ratio.value or Decimal(0)
    if kind is DerivedKind.MARGIN:
        return product_vote(b, a, ONE - value, leeway, mode)
    return product_vote(a, b, value, leeway, mode)
