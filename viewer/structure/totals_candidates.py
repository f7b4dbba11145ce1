"""Candidate sums for one total: runs of rows that end at it, or that begin below it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice

from viewer.core.records import quick
from viewer.core.statement import StatementKind
from viewer.structure.totals_evidence import Fit, deviation, fit
from viewer.structure.totals_grid import Grid, Line
from viewer.structure.totals_labels import pattern, sense_of

#: No total of a statement has more parts than this; longer runs are not tried.
LONGEST_RUN = 80
#: Subtractions have few parts.
LONGEST_DIFFERENCE = 24
#: Searching for a sign to turn is for results, and those have few parts.
LONGEST_TURN = 16
#: Longer sections with a row too many are not tried.
LONGEST_SKIP = 40
#: So many agreements by one column are looked at in all columns; with more it is chance.
MOST_DRAFTS = 24


class Shape(Enum):
    """How a sum reads."""

    PLUS = "all parts added"
    FIRST = "first less the others"
    LABELS = "signs by labels"
    FLIPPED = "one sign against the labels"
    SKIPPED = "one row left out"
    ABOVE = "total above its parts"
    SINGLE = "its only part"


@quick
@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a row as a sum.

    Attributes:
        total: the row that sums up.
        terms: its parts with their signs, in printed order.
        shape: how it reads.
        cost: bits that the choices made for it are worth.
        fit: how it fares in all columns.
        certain: whether labels and layout decide alone.
    """

    total: Line
    terms: tuple[tuple[Line, int], ...]
    shape: Shape
    cost: float
    fit: Fit
    certain: bool = False

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
    weights = _weights(view)
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
    if _parts_of_first(grid, total, run):
        return False
    if total.sense.remainder or total.sense.total:
        return True
    if total.at - run[0].at != len(run) or any(line.sense.total for line in run):
        return False
    if not _leaves_rests(grid) and not any(line.sense.minus for line in run[1:]):
        return False  # Without a word of it, the first may as well be the sum of the others.
    if any(grid.opens_section[at] for at in range(run[0].at + 1, total.at + 1)):
        return False
    return all(any(line.values[column] for column in grid.strong) for line in run)


def _leaves_rests(grid: Grid) -> bool:
    """Whether rows may be what is left though no word says so.

    A bridge leads from one measure to another. An income statement runs down to what is left; if
    none of its labels says so, they are not in words that are known here.
    """
    if grid.kind is StatementKind.RECONCILIATION:
        return True
    return grid.kind is StatementKind.INCOME_STATEMENT and not grid.names_totals


def _parts_of_first(grid: Grid, total: Line, run: Sequence[Line]) -> bool:
    """Whether the first row stands over the others by its indent: it is their sum."""
    first, *others = run
    if any(grid.opens_section[at] for at in range(first.at + 1, total.at + 1)):
        return False
    return all(line.stands_under(first) for line in (*others, total))


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
    last, lowest = len(view) - 1, max(0, len(view) - LONGEST_RUN)
    subtracting = len(view) - LONGEST_DIFFERENCE
    for start in range(last, lowest - 1, -1):
        line = view[start]
        value = line.values[column] or 0
        width += line.units[column]
        rest = target - value
        # Twice the allowed width: the exact rule is applied to all columns afterwards.
        if -width <= rest - plus <= width and start < last:
            yield start, Shape.PLUS
        if subtracting <= start < last:
            if -width <= rest + plus <= width:
                yield start, Shape.FIRST
            if plus != labelled != -plus and -width <= rest - labelled <= width:
                yield start, Shape.LABELS
        plus += value
        labelled += weights[start] * value


def _best_columns(grid: Grid, total: Line, view: Sequence[Line]) -> list[int]:
    """Strong columns in which the total can be tested, the most telling first."""
    columns = [column for column in grid.strong if total.values[column]]
    if len(columns) < 2:
        return columns
    once = twice = 0
    for line in view[-8:]:
        filled = grid.filled[line.at]
        twice |= once & filled
        once |= filled

    def telling(column: int) -> tuple[int, int]:
        return twice >> column & 1, abs(total.values[column] or 0)

    return sorted(columns, key=telling, reverse=True)


def _cost_of_subtracting(grid: Grid, total: Line) -> float:
    cost = 2.0
    if grid.kind in {StatementKind.CASH_FLOWS, StatementKind.BALANCE_SHEET, StatementKind.EQUITY}:
        cost += 3.0
    if grid.kind is StatementKind.RECONCILIATION:
        cost -= 2.0
    if not (total.sense.remainder or total.sense.total):
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
        if (line.headings and end > 1) or _ends_below(total, line):
            return
        rest -= line.values[column] or 0
        width += line.units[column]
        if end > 1 and abs(rest) <= width:
            yield below[:end]


def _ends_below(total: Line, line: Line) -> bool:
    """Whether a row is counted beside the total or above it."""
    return total.level is not None and line.level is not None and line.level <= total.level


def _cue_for_above(grid: Grid, total: Line, run: Sequence[Line]) -> float:
    """Bits for reading upwards, 0 if nothing on the page speaks for it."""
    if run[-1].sense.total or any(part.sense.result for part in run):
        return 0.0
    if any(pattern("taken_away").search(part.row.label) for part in run):
        return 0.0  # "Total loans, less allowance, net loans": what is left follows.
    cue = 0.0
    if total.sense.total:
        cue += 4.0
    if total.row.bold and not any(part.row.bold for part in run):
        cue += 4.0
    if all(part.stands_under(total) for part in run):
        cue += 5.0 if _is_counted(total, run) else 3.0
    if run[0].sense.memo:
        cue += 4.0
    if grid.kind is StatementKind.BALANCE_SHEET and total.sense.section:
        cue += 5.0
    elif total.at in grid.tiled:
        cue += 4.0
    if grid.is_breakdown:
        cue += 4.0
    return cue


def _is_counted(total: Line, run: Sequence[Line]) -> bool:
    """Whether enumeration marks say of all rows where they stand."""
    return total.level is not None and all(part.level is not None for part in run)


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
    near = view[-LONGEST_TURN:]
    for column in _best_columns(grid, total, view)[:columns]:
        for start, at, shape in _odd_rows(total, near, column, tuple(Shape)[:3], times=2):
            terms = signed(near[start:], _weights(near[start:]), shape)
            line, weight = terms[at - start]
            turned = (*terms[: at - start], (line, -weight), *terms[at - start + 1 :])
            yield turned, Shape.FLIPPED, base + math.log2(len(terms))


def skipped(grid: Grid, total: Line, view: Sequence[Line], *, totals: bool) -> Iterator[Draft]:
    """Runs that give the total once one row inside is left out.

    Args:
        grid: the statement's figures.
        total: the row to explain.
        view: unclaimed rows above it.
        totals: whether the row left out shall be one that claims to be a total, or one that not.
    """
    shapes = (Shape.PLUS, Shape.LABELS) if total.sense.result else (Shape.PLUS,)
    near = view[-LONGEST_SKIP:]
    for column in _best_columns(grid, total, view)[:1]:
        for start, at, shape in _odd_rows(total, near, column, shapes, times=1):
            left_out = near[at]
            # Only a total may be left out right above: the run would else merely end earlier.
            if left_out.is_total is not totals or (at == len(near) - 1 and not totals):
                continue
            if len(near) - start < 3:
                continue
            terms = signed(near[start:], _weights(near[start:]), shape)
            cost = 5.0 + math.log2(len(terms)) + (0.0 if shape is Shape.PLUS else 2.0)
            cost += 4.0 if left_out.sense.total else 0.0
            yield (*terms[: at - start], *terms[at - start + 1 :]), Shape.SKIPPED, cost


def _odd_rows(
    total: Line, view: Sequence[Line], column: int, shapes: Sequence[Shape], times: int
) -> Iterator[tuple[int, int, Shape]]:
    """Runs that miss the total in the column by some row's figure, once or twice.

    Yields where the run starts, which row it is (never the first), and how the run reads.
    """
    values = [line.values[column] or 0 for line in view]
    weights = _weights(view)
    target, width = total.values[column] or 0, total.units[column]
    plus = labelled = 0
    for start in range(len(view) - 1, -1, -1):
        value = values[start]
        width += view[start].units[column]
        given = {
            Shape.PLUS: value + plus,
            Shape.FIRST: value - plus,
            Shape.LABELS: value + labelled,
        }
        for shape in shapes:
            missing = given[shape] - target
            for at in range(start + 1, len(view)):
                sign = _sign(shape, weights[at])
                if values[at] and abs(missing - times * sign * values[at]) <= width:
                    yield start, at, shape
        plus += value
        labelled += weights[start] * value


def _sign(shape: Shape, weight: int) -> int:
    if shape is Shape.LABELS:
        return weight
    return 1 if shape is Shape.PLUS else -1


def _weights(view: Sequence[Line]) -> list[int]:
    """Signs that labels suggest."""
    return [-1 if line.sense.minus else 1 for line in view]


def weighed(grid: Grid, total: Line, drafts: Iterator[Draft], off: int = 0) -> Iterator[Candidate]:
    """The drafts that hold in all strong columns but `off`, with their evidence."""
    for terms, shape, cost in islice(drafts, MOST_DRAFTS):
        found = fit(grid, total, terms, off)
        if found and found.agreeing and found.off == off and not cancels(grid, terms):
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
