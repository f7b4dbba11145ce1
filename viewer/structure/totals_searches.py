"""The searches for the parts of one total, from the plain to the costly."""

from collections.abc import Iterator
from dataclasses import replace

from viewer.core.statement import StatementKind
from viewer.structure.totals_candidates import (
    Candidate,
    Shape,
    flipped,
    runs_above,
    runs_below,
    skipped,
    weighed,
)
from viewer.structure.totals_evidence import Terms, deviation, fit
from viewer.structure.totals_forest import Forest
from viewer.structure.totals_grid import Grid, Line
from viewer.structure.totals_labels import repeats
from viewer.structure.totals_score import believed, best_of


def clean(forest: Forest, total: Line) -> Candidate | None:
    """The best sum that holds in every column."""
    single = _single(forest, total)
    if single is not None:
        return single
    grid = forest.grid

    def candidates() -> Iterator[Candidate]:
        yield from weighed(grid, total, runs_below(grid, total, forest.above(total)))
        yield from weighed(grid, total, runs_above(grid, total, forest.below(total)))

    return best_of(forest, (c for c in candidates() if not _loose(forest, c)))


def _loose(forest: Forest, candidate: Candidate) -> bool:
    """Whether it never agrees exactly and leaves out rows of the section that the total names."""
    if candidate.fit.exact or candidate.shape is Shape.ABOVE:
        return False
    named = forest.grid.section_starts[candidate.total.at]
    return bool(named) and not forest.starts_section(candidate)


def _single(forest: Forest, total: Line, *, off: int = 0) -> Candidate | None:
    """A total of one part: directly below it, equal in all columns, its heading or label repeated.

    Args:
        forest: what is settled.
        total: the row to explain.
        off: in how many columns the two differ.
    """
    if total.at == 0 or not total.sense.total or total.headings:
        return None
    part = forest.grid.lines[total.at - 1]
    if part.at in forest.parent or part.family != total.family:
        return None
    if not any(repeats(total.row.label, heading) for heading in part.headings):
        return None
    terms = ((part, 1),)
    found = fit(forest.grid, total, terms, most_off=off)
    equal = sum(part.values[c] == total.values[c] is not None for c in forest.grid.strong)
    if found is None or found.off != off or found.rounded or equal != found.exact or not equal:
        return None
    return Candidate(total, terms, Shape.SINGLE, 0.0, found, certain=True)


def turned(forest: Forest, total: Line) -> Candidate | None:
    """A result with one sign against the labels; exact in every column."""
    if not total.sense.result:
        return None
    grid = forest.grid
    found = weighed(grid, total, flipped(grid, total, forest.above(total)))
    return best_of(forest, (c for c in found if not _is_slip_of_sign(grid, c.terms)))


def _is_slip_of_sign(grid: Grid, terms: Terms) -> bool:
    """Whether the one part that is taken away is more likely printed with a wrong sign.

    A statement of flows prints its outflows in brackets; a single figure that would be the only
    one to go another way says nothing of how the row is meant.
    """
    less = [line for line, weight in terms if weight < 0]
    return (
        len(less) == 1
        and sum(bool(less[0].values[column]) for column in grid.strong) == 1
        and _prints_signs(grid, [(line, 1) for line, weight in terms if weight > 0])
    )


def _prints_signs(grid: Grid, terms: Terms) -> bool:
    """Whether a statement of flows adds up parts of both signs, as printed."""
    if grid.kind is not StatementKind.CASH_FLOWS or any(weight < 0 for _, weight in terms):
        return False
    negative = sum(any((line.values[c] or 0) < 0 for c in grid.strong) for line, _ in terms)
    return negative > 1


def reused(forest: Forest, total: Line) -> Candidate | None:
    """A result from another result that already serves a third: exact in two columns or more.

    Net income feeds both what is attributable to owners and comprehensive income.
    """
    if not total.sense.result:
        return None
    grid, view = forest.grid, forest.above(total)

    def candidates() -> Iterator[Candidate]:
        for i in range(max(0, len(view) - 8), len(view)):
            group = forest.groups.get(view[i].at)
            for line, _ in group.terms if group else ():
                if line.sense.result:
                    exchanged = [line, *view[i + 1 :]]
                    yield from weighed(grid, total, runs_below(grid, total, exchanged))

    best = best_of(forest, (c for c in candidates() if c.terms[0][0].at in forest.parent))
    return best if best and best.fit.exact > 1 and not best.fit.rounded else None


def memo_left_out(forest: Forest, total: Line) -> Candidate | None:
    """A labelled total that skips one row that is no total itself."""
    return _left_out(forest, total, totals=False)


def total_left_out(forest: Forest, total: Line) -> Candidate | None:
    """A labelled total that skips one row that claims to be a total."""
    return _left_out(forest, total, totals=True)


def _left_out(forest: Forest, total: Line, *, totals: bool) -> Candidate | None:
    if not (total.sense.result or total.sense.total):
        return None
    view = forest.above(total)
    drafts = skipped(forest.grid, total, view, totals=totals)
    best = best_of(forest, weighed(forest.grid, total, drafts))
    if best is None or not believed(forest, best):
        return None
    left_out = _missing(view, best)
    if any(line.is_total and line.values == left_out.values for line, _ in best.terms):
        return None  # A total of a single part, which stands for it here.
    swallowed = _swallowed(forest, best, left_out)
    # A total directly above is left out only if it sums up parts that are taken.
    return swallowed if swallowed or left_out is view[-1] else best


def _swallowed(forest: Forest, bigger: Candidate, skipped_row: Line) -> Candidate | None:
    """The skipped row as a subtotal of parts that the bigger total takes, if they give it.

    That the bigger total holds without it says that the parts are right and the subtotal is not.
    """
    grid = forest.grid
    before = [line for line, _ in bigger.terms if line.at < skipped_row.at]
    found = []
    for start in range(len(before) - 2, -1, -1):
        terms = tuple((line, 1) for line in before[start:])
        how = fit(grid, skipped_row, terms, most_off=1)
        if how and how.agreeing:
            found.append(Candidate(skipped_row, terms, Shape.PLUS, 0.0, how, certain=True))
    return max(found, key=lambda c: c.fit.bits, default=None)


def _missing(view: list[Line], candidate: Candidate) -> Line:
    """The row that the candidate leaves out."""
    members = {line.at for line, _ in candidate.terms}
    return next(line for line in view if line.at > min(members) and line.at not in members)


def dissenting(forest: Forest, total: Line) -> Candidate | None:
    """A sum that holds in all columns but one: a figure of that column is wrong."""
    single = _single(forest, total, off=1)
    if single is not None:
        return single
    grid = forest.grid

    needed = 1 if total.is_total else 2
    if len(grid.strong) <= needed:
        return None

    def candidates() -> Iterator[Candidate]:
        above, below = forest.above(total), forest.below(total)
        yield from weighed(grid, total, runs_below(grid, total, above, columns=2), off=1)
        yield from weighed(grid, total, runs_above(grid, total, below, columns=2), off=1)
        if total.sense.result:
            yield from weighed(grid, total, flipped(grid, total, above, columns=2), off=1)

    fitting = [c for c in candidates() if c.fit.agreeing >= needed and not _misread(forest, c)]
    inheriting = (replace(c, certain=True) for c in fitting if _inherits(forest, c))
    return best_of(forest, inheriting) or best_of(forest, iter(fitting))


def _inherits(forest: Forest, candidate: Candidate) -> bool:
    """Whether it misses its parts by just what one of them misses its own: one figure is wrong.

    That two sums fail by the same difference speaks for both as much as agreement would.
    """
    grid = forest.grid
    for column in grid.strong:
        tested = deviation(candidate.total, candidate.terms, column, grid.mode)
        if tested is None or tested[2]:
            continue
        difference, width, _ = tested
        if not any(
            abs(difference + weight * missed) * 2 <= width + wide
            for missed, wide, weight in _missing_below(forest, candidate, column)
        ):
            return False
    return True


def _missing_below(
    forest: Forest, candidate: Candidate, column: int
) -> Iterator[tuple[int, int, int]]:
    """Parts that are settled totals and miss their own parts: (difference, width, sign)."""
    for line, weight in candidate.terms:
        group = forest.groups.get(line.at)
        tested = group and deviation(line, group.terms, column, forest.grid.mode)
        if tested and not tested[2]:
            yield tested[0], tested[1], weight


def _misread(forest: Forest, candidate: Candidate) -> bool:
    """Whether the reading may be wrong and not a figure.

    The agreeing columns say nothing about a part that counts in the failing column only: neither
    that the sum begins with it, nor its sign, nor that it belongs there at all.
    """
    grid, total, terms = forest.grid, candidate.total, candidate.terms
    tested = {c: deviation(total, terms, c, grid.mode) for c in grid.strong}
    agreeing = [c for c, found in tested.items() if found and found[2]]
    failing = [c for c, found in tested.items() if found and not found[2]]
    if not all(_adds_up(forest, column, agreeing) for column in failing):
        return True
    doubtful = [(line, w) for line, w in terms if not any(line.values[c] for c in agreeing)]
    if doubtful and doubtful[0][0] is terms[0][0] and not _begins(forest, terms[0][0]):
        return True
    ways = (1,) if _prints_signs(grid, terms) else (1, 2)  # It is not there, or the sign is other.
    for column in failing:
        difference, width, _ = tested[column] or (0, 0, False)
        for line, weight in doubtful:
            value = weight * (line.values[column] or 0)
            if value and min(abs(difference + k * value) for k in ways) * 2 <= width:
                return True
    return False


def _adds_up(forest: Forest, column: int, agreeing: list[int]) -> bool:
    """Whether figures of a column are known to add up: printed like others, or proved elsewhere.

    A column of average prices beside one of share counts never does.
    """
    grid = forest.grid
    if any(grid.styles[column] == grid.styles[other] for other in agreeing):
        return True
    for group in forest.groups.values():
        found = deviation(group.total, group.terms, column, grid.mode)
        filled = sum(bool(line.values[column]) for line, _ in group.terms)
        if found and found[2] and filled > 1:
            return True
    return False


def _begins(forest: Forest, line: Line) -> bool:
    return forest.grid.opens_section[forest.first[line.at]]
