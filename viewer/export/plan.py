"""What each figure's cell of a statement's sheet holds: a printed figure, a formula, or words.

The rule: *the workbook shows every printed figure, and recalculating it changes none*. A formula
is taken only if, evaluated on the workbook's own cells, it shows the printed digits.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from decimal import Decimal

from viewer.core.findings import Report, Verdict
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.export.candidates import Group, Offer
from viewer.export.figures import Shown, displays_as, fits_excel, held_value, shown_as
from viewer.export.formulas import Expression, Ref
from viewer.export.kept import kept_note
from viewer.export.rates import Rates
from viewer.export.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed figure, typed into its cell."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Calculated:
    """A live formula, and what it comes to."""

    expression: Expression
    result: Decimal


@dataclass(frozen=True, slots=True)
class Words:
    """Words in a figure's place."""

    text: str


Content = Printed | Calculated | Words


@dataclass(frozen=True)
class StatementPlan:
    """One statement's sheet, decided.

    Attributes:
        statement: what it shows.
        shown: how each figure is shown.
        contents: what each figure's cell holds.
        kept: why a printed figure was kept against its formula.
    """

    statement: Statement
    shown: Mapping[Ref, Shown]
    contents: Mapping[Ref, Content]
    kept: Mapping[Ref, Sentence] = field(default_factory=dict)

    def value(self, ref: Ref) -> Decimal | None:
        """The number that a figure's cell holds, None for words and blanks."""
        match self.contents.get(ref):
            case Printed(value=value) | Calculated(result=value):
                return value
            case _:
                return None


def plan_statement(
    statement: Statement,
    rates: Rates,
    forced: AbstractSet[CellKey] = frozenset(),
    scale: int | None = None,
) -> StatementPlan:
    """Decide every figure's cell of a statement's sheet.

    Args:
        statement: what to show.
        rates: the named cell of each rate.
        forced: figures that differ from their formula so that their column adds up.
        scale: power of ten to show money in; None as printed.
    """
    same: dict[Shown, Shown] = {}  # Most figures of a statement are shown alike: share the record.
    shown: dict[Ref, Shown] = {}
    for row, column, cell in statement.figures():
        how = shown_as(cell, scale)
        shown[Ref(row.id, column.id)] = same.setdefault(how, how)
    decisions = _Decisions(statement, shown)
    decisions.decide_all(list(Offer(statement, shown, rates).groups()))
    kept: dict[Ref, Sentence] = {}
    for ref, tried in decisions.refused.items():
        is_forced = CellKey(statement.id, *ref) in forced
        note = kept_note(statement, shown, ref, tried, forced=is_forced)
        if note is not None:
            kept[ref] = note
    return StatementPlan(statement, shown, decisions.contents, kept)


def forced_figures(report: Report) -> frozenset[CellKey]:
    """The figures that differ from their formula so that their column adds up."""
    return frozenset(
        check.derived.cell for check in report.derived if check.outcome.verdict is Verdict.FORCED
    )


class _Decisions:
    """Goes through groups so that a formula reads only figures that are already decided."""

    def __init__(self, statement: Statement, shown: Mapping[Ref, Shown]) -> None:
        self._statement = statement
        self._shown = shown
        self.contents: dict[Ref, Content] = {}
        self.refused: dict[Ref, tuple[Expression, Decimal]] = {}
        # What formulas read: a figure that Excel cannot hold, or words, is None.
        self._values: dict[Ref, Decimal | None] = {}
        for row, column, cell in statement.figures():
            ref = Ref(row.id, column.id)
            value = held_value(cell, shown[ref])
            self.contents[ref] = Words(cell.text) if value is None else Printed(value)
            self._values[ref] = value if value is not None and fits_excel(value) else None

    def decide_all(self, groups: list[Group]) -> None:
        """Decide every group; where formulas would run in a circle one stays printed."""
        owner = {ref: number for number, group in enumerate(groups) for ref in group.cells}
        waits = [{owner[ref] for ref in group.reads if ref in owner} for group in groups]
        followers: list[list[int]] = [[] for _ in groups]
        for number, needed in enumerate(waits):
            for other in needed:
                followers[other].append(number)
        ready = deque(number for number, needed in enumerate(waits) if not needed)
        circles = iter(sorted(range(len(groups)), key=lambda n: groups[n].first))
        done: set[int] = set()
        while len(done) < len(groups):
            in_circle = not ready
            number = next(n for n in circles if n not in done) if in_circle else ready.popleft()
            if number in done:
                continue
            done.add(number)
            if not in_circle:
                self._decide(groups[number])
            ready.extend(_freed(followers[number], number, waits))

    def _decide(self, group: Group) -> None:
        """Take the choice that shows the most printed figures; the first of equals."""
        tried = [self._fitting(choice, exact=group.exact) for choice in group.choices]
        best = max(tried, key=len)
        if len(best) < group.needs:
            best = {}
        preferred: dict[Ref, Expression] = {}
        for choice in group.choices:
            preferred = {**preferred, **choice}  # The derived formula explains better than a sum.
        for ref in group.cells:
            if ref in best:
                self.contents[ref] = best[ref]
                self._values[ref] = best[ref].result
            else:
                self._refuse(ref, preferred[ref])

    def _refuse(self, ref: Ref, expression: Expression) -> None:
        result = expression.result(self._values)
        if result is not None and self._values[ref] is not None:
            self.refused[ref] = (expression, result)

    def _fitting(self, choice: Mapping[Ref, Expression], *, exact: bool) -> dict[Ref, Calculated]:
        """The formulas of a choice that show the printed figure."""
        fitting: dict[Ref, Calculated] = {}
        for ref, expression in choice.items():
            printed = self._values[ref]
            result = expression.result(self._values)
            if printed is None or result is None:
                continue
            cell = self._statement.cells[ref]
            if result == printed or (
                not exact and displays_as(result, printed, cell, self._shown[ref])
            ):
                fitting[ref] = Calculated(expression, result)
        return fitting


def _freed(followers: Iterable[int], number: int, waits: list[set[int]]) -> Iterable[int]:
    """The followers that wait for nothing any more now that a group is decided."""
    for follower in followers:
        waits[follower].discard(number)
        if not waits[follower]:
            yield follower
