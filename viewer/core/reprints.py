"""Two statements that print the same figures: which cell of one is which of the other."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from viewer.core.evaluation import interval_of
from viewer.core.labels import words_of
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Column, Measure, Row, Statement

_COMPARED = frozenset({Measure.AMOUNT, Measure.COUNT, Measure.PER_SHARE})


@dataclass(frozen=True, slots=True)
class Reprint:
    """How the figures of a later statement stand in an earlier one.

    Attributes:
        figures: figures of the later one that are compared: numbers other than zero.
        same: its cell -> the earlier one's cell that prints the same figure.
        different: its cell -> the cell there under the same label and header that prints another.
        whole: whether the earlier one prints hardly more than that.
    """

    figures: int
    same: Mapping[CellKey, CellKey]
    different: Mapping[CellKey, CellKey]
    whole: bool


def compare(earlier: Statement, later: Statement) -> Reprint:
    """The later statement's figures held against the earlier one's.

    Rows are matched by label, columns by period and unit, or by header where they have no period;
    what bears its name twice in one of the statements is left out.
    """
    columns = _matched(_columns(earlier), _columns(later))
    rows = _matched(_rows(earlier), _rows(later))
    same: dict[CellKey, CellKey] = {}
    different: dict[CellKey, CellKey] = {}
    figures = 0
    for row, column, cell in compared(later):
        figures += 1
        place = (rows.get(row.id, ""), columns.get(column.id, ""))
        other = earlier.cells.get(place)
        if other is None or other.value is None:
            continue
        found = same if _agree(earlier, other, later, cell) else different
        found[later.key(row.id, column.id)] = earlier.key(*place)
    whole = len(same) * 10 >= 9 * sum(1 for _ in compared(earlier))
    return Reprint(figures, same, different, whole)


def compared(statement: Statement) -> Iterator[tuple[Row, Column, Cell]]:
    """The figures that tell one statement from another."""
    for row, column, cell in statement.figures():
        if cell.value and cell.measure in _COMPARED:
            yield row, column, cell


def _agree(earlier: Statement, first: Cell, later: Statement, second: Cell) -> bool:
    if first.value == second.value:
        return True
    return first.scale != second.scale and interval_of(first, earlier.rounding).meets(
        interval_of(second, later.rounding)
    )


def _rows(statement: Statement) -> dict[str, Hashable]:
    return {row.id: words_of(row.label) for row in statement.rows if row.label}


def _columns(statement: Statement) -> dict[str, Hashable]:
    return {
        column.id: (column.period or words_of(column.title), column.unit)
        for column in statement.columns
        if column.measure is Measure.AMOUNT
    }


def _matched(earlier: Mapping[str, Hashable], later: Mapping[str, Hashable]) -> dict[str, str]:
    """Id in the later statement -> id in the earlier one that bears the same, and only, name."""
    uses, others = Counter(earlier.values()), Counter(later.values())
    named = {name: key for key, name in earlier.items() if uses[name] == 1}
    return {key: named[name] for key, name in later.items() if name in named and others[name] == 1}
