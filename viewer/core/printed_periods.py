"""What a filing prints of one row's quantity over time, in its own table and in others.

In go a filing and a row; out come its amounts of periods, and whether they may be added up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from viewer.core.added_columns import Reason
from viewer.core.column_series import scopes
from viewer.core.evaluation import interval_of, unit_of
from viewer.core.filing import Filing
from viewer.core.flow_rows import RowKey, flow_rows
from viewer.core.intervals import Interval
from viewer.core.period_paths import Step, path
from viewer.core.periods import Duration, Instant
from viewer.core.relations import CellKey, Tie, TieKind
from viewer.core.statement import Cell, Measure, Statement
from viewer.core.tied import twins


@dataclass(frozen=True, slots=True)
class PrintedPeriod:
    """An amount of a period, as printed.

    Attributes:
        key: its address.
        cell: the figure.
        period: what it stands for.
        interval: what it may have been before it was rounded.
    """

    key: CellKey
    cell: Cell
    period: Duration
    interval: Interval


def summed(steps: Sequence[Step], found: Sequence[PrintedPeriod]) -> Interval:
    """What the amounts on a way come to, as they are rounded."""
    first, *others = [
        found[step.place].interval if step.sign > 0 else -found[step.place].interval
        for step in steps
    ]
    for other in others:
        first = first + other
    return first


class PrintedPeriods:
    """The amounts of periods that a filing prints, row by row.

    Args:
        filing: the filing.
    """

    def __init__(self, filing: Filing) -> None:
        self._filing = filing
        self._scopes: dict[str, Mapping[str, object]] = {}

    @cached_property
    def _ties(self) -> Mapping[CellKey, list[Tie]]:
        found: dict[CellKey, list[Tie]] = {}
        for tie in self._filing.ties:
            if tie.kind is TieKind.TABLE:
                for key in tie.cells:
                    found.setdefault(key, []).append(tie)
        return found

    @cached_property
    def _flows(self) -> frozenset[RowKey]:
        return flow_rows(self._filing, self._makes_itself_up)

    def _makes_itself_up(self, statement: Statement, row: str) -> bool:
        """Whether some printed period of a row is what others come to: nobody adds up balances."""
        known = self._scopes_of(statement)
        return any(
            is_made_up(self._own(statement, row, like))
            for like in {scope: column for column, scope in known.items()}.values()
        )

    def of_row(self, statement: Statement, row: str, like: str) -> tuple[PrintedPeriod, ...]:
        """The row's amounts in the scope of one of its columns, and those of its twins.

        Args:
            statement: where the row stands.
            row: its id.
            like: id of a column; only others of its scope are read.

        Returns:
            The row's own first, in printed order, then those of other tables that print the
            same quantity with the same sign.
        """
        own = self._own(statement, row, like)
        found = {one.key: one for one in own}
        for one in own:
            for twin in twins(self._filing, one.key, self._ties.get(one.key, ())):
                other = self._filing.statement_by_id.get(twin.key.statement)
                if twin.sign > 0 and other is not None and twin.key.statement != statement.id:
                    for also in self._own(other, twin.key.row, twin.key.column):
                        found.setdefault(also.key, also)
        return tuple(found.values())

    def flaw(self, statement: Statement, row: str, like: str) -> Reason | None:
        """Why a row's figures do not add up over periods; None if they do.

        Args:
            statement: where the row stands.
            row: its id.
            like: id of a column whose scope is read.
        """
        cells = [cell for c in self._alike(statement, like) if (cell := statement.cell(row, c))]
        reason = next((found for cell in cells if (found := _flaw_of(cell))), None)
        if reason is None and cells and (statement.id, row) not in self._flows:
            return Reason.NO_FLOW
        return reason

    def _scopes_of(self, statement: Statement) -> Mapping[str, object]:
        known = self._scopes.get(statement.id)
        if known is None:
            known = self._scopes[statement.id] = scopes(statement)
        return known

    def _own(self, statement: Statement, row: str, like: str) -> list[PrintedPeriod]:
        found = []
        for column in self._alike(statement, like):
            cell = statement.cell(row, column)
            if cell is None or cell.value is None or cell.measure is not Measure.AMOUNT:
                continue
            if isinstance(cell.period, Duration):
                interval = interval_of(cell, statement.rounding)
                key = statement.key(row, column)
                found.append(PrintedPeriod(key, cell, cell.period, interval))
        return found

    def _alike(self, statement: Statement, like: str) -> list[str]:
        """The columns of the scope of one, itself included, in printed order."""
        known = self._scopes_of(statement)
        scope = known.get(like)
        return [column for column in known if known[column] == scope] if scope else []


def contradicts(target: PrintedPeriod, found: Sequence[PrintedPeriod]) -> bool:
    """Whether other printed periods make up that one and come to something else.

    A figure may be printed one digit off so that its own column adds up: that is no other basis.
    """
    others = [one for one in found if one.key != target.key]
    steps = path(target.period, [one.period for one in others])
    if not steps:
        return False
    leeway = sum((unit_of(others[step.place].cell) for step in steps), unit_of(target.cell)) / 2
    box = summed(steps, others)
    return not Interval(box.low - leeway, box.high + leeway).meets(target.interval)


def is_made_up(found: Sequence[PrintedPeriod]) -> bool:
    """Whether one of the amounts, not zero, is what several others of them come to."""
    for target in found:
        others = [one for one in found if one.key != target.key]
        steps = path(target.period, [one.period for one in others])
        if len(steps) > 1 and target.cell.value and summed(steps, others).meets(target.interval):
            return True
    return False


_MEASURES: Mapping[Measure, Reason] = {
    Measure.PER_SHARE: Reason.OF_SHARES,
    Measure.COUNT: Reason.OF_COUNTS,
    Measure.SHARE: Reason.OF_RATIOS,
    Measure.CHANGE: Reason.OF_RATIOS,
    Measure.RATIO: Reason.OF_RATIOS,
    Measure.RATE: Reason.OF_RATIOS,
    Measure.WORDS: Reason.WORDS,
    Measure.TRANSLATION: Reason.NO_AMOUNT,
}


def _flaw_of(cell: Cell) -> Reason | None:
    if isinstance(cell.period, Instant):
        return Reason.INSTANT
    if "/" in cell.unit:
        return Reason.OF_SHARES
    if cell.unit == "pure":
        return Reason.OF_RATIOS
    if cell.measure is Measure.AMOUNT:
        is_money = len(cell.unit) == 3 or not cell.unit
        return None if is_money else Reason.OF_COUNTS
    return _MEASURES[cell.measure]
