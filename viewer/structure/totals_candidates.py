"""Candidate sums for one total: runs of rows that end at it, or that begin below it."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from viewer.core.statement import StatementKind
from viewer.structure.totals_evidence import Fit, deviation, fit
from viewer.structure.totals_grid import Grid, Line
from viewer.structure.totals_labels import sense_of

#: No total of a statement has more parts than this; longer runs are not tried.
LONGEST_RUN = 80


class Shape(Enum):
    """How a sum reads."""

    PLUS = "all parts added"
    FIRST = "first less the others"
    LABELS = "signs by labels"
    FLIPPED = "one sign against the labels"
    SKIPPED = "one row left out"
    ABOVE = "total above its parts"
    SINGLE = "its only part"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a row as a sum.

    Attributes:
        total: the row that sums up.
        terms: its parts with their signs, in printed order.
        shape: how it reads.
        cost: bits that the choices made for it are worth.
        fit: how it fares in all columns.
    """

    total: Line
    terms: tuple[tuple[Line, int], ...]
    shape: Shape
    cost: float
    fit: Fit

    @property
    def span(self) -> int:
        """Rows between the total and its farthest part."""
        return max(abs(self.total.at - line.at) for line, _ in self.terms)


#: A run with signs, as found in one column, before all columns are looked at.
Draft = tuple[tuple[tuple[Line, int], ...], Shape, float]


def runs_below(grid: Grid, total: Line, view: Sequence[Line], columns: int = 1) -> Iterator[Draft]:
    """Runs of `view` that end right above the total and agree with it in one of its columns.

    Args:
        grid: the statement's figures.
        total: the row to explain.
        view: unclaimed rows above the total, in printed order.
        columns: in how many of the total's best columns an agreement is looked for.
    """
    looked_at = _best_columns(grid, total, view)[:columns]
    subtracting = _cost_of_subtracting(grid, total)
    weights = [-1 if line.sense.minus else 1 for line in view]
    seen: set[tuple[int, Shape]] = set()
    for column in looked_at:
        for start, shape in _agreeing_runs(total, view, weights, column):
            if (start, shape) in seen:
                continue
            seen.add((start, shape))
            run = view[start:]
            if shape is not Shape.PLUS and not _may_subtract(grid, total, run):
                continue
            yield (
                signed(run, weights[start:], shape),
                shape,
                0.0 if shape is Shape.PLUS else subtracting,
            )


def _may_subtract(grid: Grid, total: Line, run: Sequence[Line]) -> bool:
    """Whether the total may be what is left of the first row: it says so, or they are neighbours.

    Without that, "capital = total assets - total liabilities - reserves" would be a sum.
    """
    if total.sense.result or total.sense.total:
        return True
    neighbours = total.at - run[0].at == len(run)
    headed = any(grid.opens_section[at] for at in range(run[0].at + 1, total.at + 1))
    return neighbours and not headed and not any(line.sense.total for line in run)


def signed(
    run: Sequence[Line], weights: Sequence[int], shape: Shape
) -> tuple[tuple[Line, int], ...]:
    """The rows of a run with the signs that the shape gives them."""
    if shape is Shape.PLUS:
        return tuple((line, 1) for line in run)
    if shape is Shape.FIRST:
        return tuple((line, 1 if i == 0 else -1) for i, line in enumerate(run))
    return tuple((line, 1 if i == 0 else weights[i]) for i, line in enumerate(run))


def _agreeing_runs(
    total: Line, view: Sequence[Line], weights: Sequence[int], column: int
) -> Iterator[tuple[int, Shape]]:
    """Where runs start that give the total in one column, nearest first, and how they read."""
    target = total.values[column] or 0
    width = total.units[column]
    plus = labelled = 0
    lowest = max(0, len(view) - LONGEST_RUN)
    for start in range(len(view) - 1, lowest - 1, -1):
        line = view[start]
        value = line.values[column] or 0
        width += line.units[column]
        if start < len(view) - 1:
            # Twice the allowed width: the exact rule is applied to all columns afterwards.
            if abs(target - value - plus) <= width:
                yield start, Shape.PLUS
            if abs(target - value + plus) <= width:
                yield start, Shape.FIRST
            if plus != labelled != -plus and abs(target - value - labelled) <= width:
                yield start, Shape.LABELS
        plus += value
        labelled += weights[start] * value


def _best_columns(grid: Grid, total: Line, view: Sequence[Line]) -> list[int]:
    """Strong columns in which the total can be tested, the most telling first."""
    near = view[-8:]

    def filled(column: int) -> tuple[int, int]:
        figures = sum(1 for line in near if line.values[column])
        return min(figures, 2), abs(total.values[column] or 0)

    return sorted((c for c in grid.strong if total.values[c]), key=filled, reverse=True)


def _cost_of_subtracting(grid: Grid, total: Line) -> float:
    cost = 2.0
    if grid.kind in {StatementKind.CASH_FLOWS, StatementKind.BALANCE_SHEET, StatementKind.EQUITY}:
        cost += 3.0
    if grid.kind is StatementKind.RECONCILIATION:
        cost -= 2.0
    if not (total.sense.result or total.sense.total):
        cost += 4.0
    return cost


def runs_above(
    grid: Grid, total: Line, below: Sequence[Line], columns: int = 1
) -> Iterator[Draft]:
    """Runs of unclaimed rows right below the total that add up to it; only with a cue for it."""
    seen = set()
    for column in _best_columns(grid, total, below[:8])[:columns]:
        for run in _runs_from_top(total, below, column):
            cue = 0.0 if len(run) in seen else _cue_for_above(grid, total, run)
            seen.add(len(run))
            if cue:
                yield tuple((part, 1) for part in run), Shape.ABOVE, 6.0 - cue


def _runs_from_top(total: Line, below: Sequence[Line], column: int) -> Iterator[Sequence[Line]]:
    """Rows from the first below the total on that give it in one column."""
    rest, width = total.values[column] or 0, total.units[column]
    for end, line in enumerate(below[:LONGEST_RUN], start=1):
        if line.headings and end > 1:
            return
        rest -= line.values[column] or 0
        width += line.units[column]
        if end > 1 and abs(rest) <= width:
            yield below[:end]


def _cue_for_above(grid: Grid, total: Line, run: Sequence[Line]) -> float:
    """Bits for reading upwards, 0 if nothing on the page speaks for it."""
    if run[-1].sense.result or run[-1].sense.total:
        return 0.0
    cue = 0.0
    if total.sense.total:
        cue += 4.0
    if total.row.bold and not any(part.row.bold for part in run):
        cue += 4.0
    if all(part.row.depth > total.row.depth for part in run):
        cue += 3.0
    if grid.is_breakdown:
        cue += 4.0
    return cue


def shared_out(grid: Grid, total: Line, below: Sequence[Line]) -> Iterator[Draft]:
    """Runs below the total that share it out: those it is attributable to."""
    if not below:
        return
    named = (total.row.label, below[0].row.label, *below[0].headings)
    if not any(sense_of(label).attribution for label in named):
        return
    for column in _best_columns(grid, total, below[:8])[:1]:
        for run in _runs_from_top(total, below, column):
            yield tuple((part, 1) for part in run), Shape.ABOVE, 0.0


def flipped(grid: Grid, total: Line, view: Sequence[Line], columns: int = 1) -> Iterator[Draft]:
    """Runs that give the total once one sign is turned against what the labels say."""
    base = _cost_of_subtracting(grid, total) + 3.0
    for column in _best_columns(grid, total, view)[:columns]:
        for terms, _, missing, width in _near_misses(total, view, column, tuple(Shape)[:3]):
            for i, (line, weight) in enumerate(terms):
                value = weight * (line.values[column] or 0)
                if i and value and abs(missing + 2 * value) <= width:
                    turned = (*terms[:i], (line, -weight), *terms[i + 1 :])
                    yield turned, Shape.FLIPPED, base + math.log2(len(terms))


def skipped(grid: Grid, total: Line, view: Sequence[Line]) -> Iterator[Draft]:
    """Runs that give the total once one row inside is left out."""
    shapes = (Shape.PLUS, Shape.LABELS) if total.sense.result else (Shape.PLUS,)
    for column in _best_columns(grid, total, view)[:1]:
        for terms, shape, missing, width in _near_misses(total, view, column, shapes):
            base = 5.0 + math.log2(len(terms)) + (0.0 if shape is Shape.PLUS else 2.0)
            for i, (line, weight) in enumerate(terms[:-1]):
                value = weight * (line.values[column] or 0)
                if i and value and abs(missing + value) <= width and len(terms) > 2:
                    cost = base + (4.0 if line.sense.total else 0.0)
                    yield (*terms[:i], *terms[i + 1 :]), Shape.SKIPPED, cost


def _near_misses(
    total: Line, view: Sequence[Line], column: int, shapes: Sequence[Shape]
) -> Iterator[tuple[tuple[tuple[Line, int], ...], Shape, int, int]]:
    """Every run above the total in each shape: what it misses in the column, and its width."""
    weights = [-1 if line.sense.minus else 1 for line in view]
    for start in range(len(view) - 2, max(-1, len(view) - LONGEST_RUN), -1):
        run = view[start:]
        width = total.units[column] + sum(line.units[column] for line in run)
        for shape in shapes:
            terms = signed(run, weights[start:], shape)
            given = sum(weight * (line.values[column] or 0) for line, weight in terms)
            yield terms, shape, (total.values[column] or 0) - given, width


def weighed(
    grid: Grid, total: Line, drafts: Iterator[Draft], accept: Callable[[Fit], bool]
) -> Iterator[Candidate]:
    """The drafts that hold in all columns as `accept` wants, with their evidence."""
    for terms, shape, cost in drafts:
        found = fit(grid, total, terms)
        if accept(found) and not cancels(grid, terms):
            yield Candidate(total, terms, shape, cost, found)


def cancels(grid: Grid, terms: Sequence[tuple[Line, int]]) -> bool:
    """Whether some neighbouring parts of mixed sign add up to nothing: free filler."""
    if all(weight > 0 for _, weight in terms):
        return False
    for first in range(len(terms)):
        for last in range(first + 2, len(terms) + 1):
            inner = terms[first:last]
            if len(inner) < len(terms) and _is_nothing(grid, inner):
                return True
    return False


def _is_nothing(grid: Grid, terms: Sequence[tuple[Line, int]]) -> bool:
    signs = {weight for _, weight in terms}
    if len(signs) == 1:
        return False
    (head, sign), rest = terms[0], [(line, -weight) for line, weight in terms[1:]]
    rest = [(line, weight * sign) for line, weight in rest]
    tested = [deviation(head, rest, column, grid.mode) for column in grid.strong]
    moving = [c for c in grid.strong if any(line.values[c] for line, _ in terms)]
    return bool(moving) and all(t is None or t[2] for t in tested) and any(tested)
