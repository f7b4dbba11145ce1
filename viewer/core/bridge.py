"""From a total in one period to the same total in another: what each of its parts did to it."""

from dataclasses import dataclass
from decimal import Decimal

from viewer.core.drilldown import Composition, composition
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Statement


@dataclass(frozen=True, slots=True)
class Step:
    """The change of one part.

    Attributes:
        label: the part's label; "" for what is left over.
        key: its address in the later period, None for what is left over.
        value: by how much it moves the total, in whole units: weight × (later - earlier).
    """

    label: str
    key: CellKey | None
    value: Decimal


@dataclass(frozen=True, slots=True)
class Bridge:
    """A total's way from one period to another.

    Attributes:
        earlier: the total in the period compared with.
        later: the total in its own period.
        base: id of the earlier column.
        steps: what the parts do, in printed order; parts that do not move are left out. Where
            rounding keeps the printed parts from adding up, the last step is what is left over.
    """

    earlier: Cell
    later: Cell
    base: str
    steps: tuple[Step, ...]


def bridge(statement: Statement, made: Composition) -> Bridge | None:
    """The way that a composition's total went since the column it is compared with.

    Args:
        statement: where it stands.
        made: the total, its parts and the column compared with.

    Returns:
        None without a comparison, where the total is not printed in both periods, or nothing
        moved. A part that is not printed in a period counts as zero, as in the total's sum.
    """
    if made.base is None or made.total.cell is None:
        return None
    earlier = statement.cell(made.key.row, made.base)
    later = made.total.cell
    if earlier is None or earlier.value is None or later.value is None:
        return None
    steps = [
        Step(part.row.label, part.key, moved)
        for part in made.components
        if (
            moved := part.weight * (_value(part.cell) - _value(_before(statement, part.key, made)))
        )
    ]
    rest = later.value - earlier.value - sum((step.value for step in steps), Decimal(0))
    if rest:
        steps.append(Step("", None, rest))
    return Bridge(earlier, later, made.base, tuple(steps)) if steps else None


def forward(statement: Statement, made: Composition) -> Composition:
    """The same total in the later of the two periods, compared with the earlier one.

    A reader may stand in an earlier period and compare it with a later one; time does not turn.
    """
    if made.base is None:
        return made
    own, other = (statement.column_by_id[c].period for c in (made.key.column, made.base))
    if own is None or other is None or own.end >= other.end:
        return made
    later = statement.key(made.key.row, made.base)
    return composition(statement, later, made.key.column, made.relation) or made


def _before(statement: Statement, key: CellKey, made: Composition) -> Cell | None:
    return statement.cell(key.row, made.base) if made.base else None


def _value(cell: Cell | None) -> Decimal:
    return cell.value if cell is not None and cell.value is not None else Decimal(0)
