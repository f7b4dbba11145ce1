"""What a figure is made of, and what it is a part of.

In go a statement and the address of a figure; out come its components with share, change and
contribution as exact numbers. The drill-down shows them and computes nothing itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext

from viewer.core.periods import Duration, Period
from viewer.core.relations import CellKey, Derived, DerivedKind, SumRelation
from viewer.core.statement import Cell, Column, Measure, Row, Statement

PRECISION = 40
#: Two ends that lie between these many days apart are a year apart (52/53-week years too).
YEAR_APART = range(357, 374)


@dataclass(frozen=True, slots=True)
class Component:
    """One part of a total, in one column.

    Attributes:
        row: the part.
        weight: +1 or -1, for figures with the sign as printed.
        key: its address in the total's column.
        cell: its figure there, None if nothing is printed.
        share: weight × value / total as a fraction; None where the total is zero or missing.
        change: value / earlier value - 1 as a fraction; None where the earlier value is zero,
            negative or missing.
        change_cell: the printed figure that says the change, None where nobody printed it.
        contribution: weight × (value - earlier value) / earlier total as a fraction: its part of
            the total's change. What is not printed contributes as zero, as in the total's sum;
            None where neither is printed, or the earlier total is missing or not positive.
    """

    row: Row
    weight: int
    key: CellKey
    cell: Cell | None
    share: Decimal | None = None
    change: Decimal | None = None
    change_cell: Cell | None = None
    contribution: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Composition:
    """A total and its parts in one column.

    Attributes:
        relation: the sum.
        key: address of the total.
        base: id of the column that changes are measured from, None for no comparison.
        components: the parts in printed order.
        total: the total itself; its share is the sum of the parts' shares, its contribution the
            sum of theirs.
    """

    relation: SumRelation
    key: CellKey
    base: str | None
    components: tuple[Component, ...]
    total: Component


def composition(
    statement: Statement,
    key: CellKey,
    base: str | None = None,
    relation: SumRelation | None = None,
) -> Composition | None:
    """The parts of the figure at `key`, or None if no sum says what it is made of.

    Args:
        statement: the statement it stands in.
        key: its address.
        base: the column to compare with.
        relation: which of its sums; the primary one if None.
    """
    relations = [
        known
        for known in statement.relations_by_total.get(key.row, ())
        if is_sum_of_amounts(statement, key, known)
    ]
    if not relations:
        return None
    chosen = relation if relation in relations else relations[0]
    printed = _changes(statement, key.column, base)
    with localcontext(prec=PRECISION):
        parts = tuple(
            _component(statement, key, base, (term.row, term.weight), printed)
            for term in chosen.terms
        )
        whole = _component(statement, key, base, (key.row, 1), printed)
        total = Component(
            row=whole.row,
            weight=1,
            key=key,
            cell=whole.cell,
            share=_sum(part.share for part in parts),
            change=whole.change,
            change_cell=whole.change_cell,
            contribution=_sum(part.contribution for part in parts),
        )
    return Composition(chosen, key, base, parts, total)


def comparable_columns(statement: Statement, key: CellKey) -> tuple[Column, ...]:
    """Columns that a change of this figure can be measured from, the most telling first.

    Same measure, unit and length of period, another time. Columns that the document itself
    compares with come first, then the year before, then the rest as printed.
    """
    column = statement.column_by_id[key.column]
    printed = [derived.operands[1].column for derived in _changes_from(statement, key.column)]
    candidates = [c for c in statement.columns if _comparable(column, c)]
    order = {c.id: position for position, c in enumerate(statement.columns)}

    def rank(candidate: Column) -> tuple[bool, bool, int]:
        return (
            candidate.id not in printed,
            not _is_year_before(candidate.period, column.period),
            order[candidate.id],
        )

    return tuple(sorted(candidates, key=rank))


def printed_changes(statement: Statement, key: CellKey) -> tuple[tuple[Column, Cell], ...]:
    """(column compared with, printed change) of each change that the document prints of it."""
    found: list[tuple[Column, Cell]] = []
    for derived in statement.derived:
        if derived.kind is DerivedKind.CHANGE and derived.operands[0] == key:
            cell = statement.cell(derived.cell.row, derived.cell.column)
            column = statement.column_by_id.get(derived.operands[1].column)
            if cell is not None and column is not None:
                found.append((column, cell))
    return tuple(found)


def totals_of(statement: Statement, row: str) -> tuple[str, ...]:
    """Rows of the totals that a row is a direct part of: what it folds under first."""
    relations = [r for r in statement.relations if any(term.row == row for term in r.terms)]
    relations.sort(key=lambda r: (r.reading != "primary", not r.folds))
    return tuple(dict.fromkeys(relation.total for relation in relations))


def path_to(statement: Statement, row: str) -> tuple[str, ...]:
    """Row ids from the outermost total down to the row itself."""
    path = [row]
    while above := [total for total in totals_of(statement, path[0]) if total not in path]:
        path.insert(0, above[0])
    return tuple(path)


def derived_at(statement: Statement, key: CellKey) -> tuple[Derived, ...]:
    """The formulas that the figure at `key` follows from."""
    return tuple(derived for derived in statement.derived if derived.cell == key)


def is_sum_of_amounts(statement: Statement, key: CellKey, relation: SumRelation) -> bool:
    """Whether the figure and its parts are of a kind that adds up: no ratio is part of a sum."""
    rows = (relation.total, *(term.row for term in relation.terms))
    cells = [cell for row in rows if (cell := statement.cell(row, key.column)) is not None]
    if len({cell.unit == "pure" for cell in cells}) > 1:
        return False
    return all(_adds_up(statement, statement.key(row, key.column)) for row in rows)


def _adds_up(statement: Statement, key: CellKey) -> bool:
    cell = statement.cell(key.row, key.column)
    measure = cell.measure if cell else statement.column_by_id[key.column].measure
    return measure.adds_up


def _component(
    statement: Statement,
    total: CellKey,
    base: str | None,
    term: tuple[str, int],
    printed: dict[str, Cell],
) -> Component:
    row, weight = term
    cell = statement.cell(row, total.column)
    value = _value(cell)
    whole = _value(statement.cell(total.row, total.column))
    earlier = _value(statement.cell(row, base)) if base else None
    earlier_whole = _value(statement.cell(total.row, base)) if base else None
    return Component(
        row=statement.row_by_id[row],
        weight=weight,
        key=statement.key(row, total.column),
        cell=cell,
        share=None if value is None or not whole else weight * value / whole,
        change=_change(value, earlier),
        change_cell=printed.get(row),
        contribution=_contribution(weight, value, earlier, earlier_whole),
    )


def _change(value: Decimal | None, earlier: Decimal | None) -> Decimal | None:
    if value is None or earlier is None or earlier <= 0:
        return None
    return value / earlier - 1


def _contribution(
    weight: int, value: Decimal | None, earlier: Decimal | None, whole: Decimal | None
) -> Decimal | None:
    if whole is None or whole <= 0 or (value is None and earlier is None):
        return None
    return weight * ((value or Decimal(0)) - (earlier or Decimal(0))) / whole


def _value(cell: Cell | None) -> Decimal | None:
    return cell.value if cell else None


def _sum(numbers: Iterable[Decimal | None]) -> Decimal | None:
    known = [number for number in numbers if number is not None]
    return sum(known, Decimal(0)) if known else None


def _changes_from(statement: Statement, column: str) -> list[Derived]:
    return [
        derived
        for derived in statement.derived
        if derived.kind is DerivedKind.CHANGE
        and derived.operands[0].column == column != derived.operands[1].column
    ]


def _changes(statement: Statement, column: str, base: str | None) -> dict[str, Cell]:
    """Row id -> the printed change of that row from `base` to `column`."""
    found: dict[str, Cell] = {}
    for derived in _changes_from(statement, column):
        current, earlier = derived.operands
        cell = statement.cell(derived.cell.row, derived.cell.column)
        if earlier.column == base and earlier.row == current.row and cell is not None:
            found[current.row] = cell
    return found


def _comparable(column: Column, other: Column) -> bool:
    return (
        other.id != column.id
        and other.measure is column.measure
        and other.measure is not Measure.CHANGE
        and other.unit == column.unit
        and other.period is not None
        and other.period != column.period
        and _months(other.period) == _months(column.period)
    )


def _months(period: Period | None) -> int | None:
    return period.months if isinstance(period, Duration) else None


def _is_year_before(earlier: Period | None, later: Period | None) -> bool:
    if earlier is None or later is None:
        return False
    return (later.end - earlier.end).days in YEAR_APART
