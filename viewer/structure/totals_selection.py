"""Choosing, among all candidate sums of a statement, a set that is consistent.

Candidates are compared by the evidence of all columns. Short spans are settled first: a settled
subtotal then stands for its parts. A row is part of one total; a total has one group of parts.
"""

from collections.abc import Callable, Iterable

from viewer.structure.totals_candidates import Candidate, shared_out, weighed
from viewer.structure.totals_forest import Forest
from viewer.structure.totals_grid import Grid, Line
from viewer.structure.totals_score import best_of, score
from viewer.structure.totals_searches import (
    all_agree,
    clean,
    dissenting,
    memo_left_out,
    reused,
    total_left_out,
    turned,
)
from viewer.structure.totals_sections import section_total

Search = Callable[[Forest, Line], Candidate | None]


def select(grid: Grid) -> Forest:
    """A consistent set of sums."""
    forest = Forest(grid)
    totals = [line for line in grid.lines if any(line.values[c] for c in grid.strong)]
    _exhaust(forest, totals, clean)
    searches = (turned, dissenting, memo_left_out, total_left_out)
    while any(_one(forest, totals, search) for search in searches):
        _exhaust(forest, totals, clean)
    while _one(forest, totals, section_total):
        _exhaust(forest, totals, clean)
    _attribute(forest, totals)
    _reuse(forest, totals)
    return forest


def _reuse(forest: Forest, totals: Iterable[Line]) -> None:
    """Results that are still unexplained, from rows that serve another total already."""
    for total in totals:
        if total.at not in forest.groups and total.at not in forest.second:
            found = reused(forest, total)
            if found is not None:
                forest.second[total.at] = found


def _attribute(forest: Forest, totals: Iterable[Line]) -> None:
    """Results shared out among those they belong to, as a second group where they have a first."""
    grid = forest.grid
    for total in totals:
        drafts = shared_out(grid, total, forest.below(total))
        best = best_of(forest, weighed(grid, total, drafts, all_agree))
        if best is None:
            continue
        if total.at not in forest.groups:
            forest.settle(best)
        elif best.fit.exact and not best.fit.rounded:
            forest.second[total.at] = best
            for line, _ in best.terms:
                forest.parent[line.at] = total.at


def _exhaust(forest: Forest, totals: list[Line], search: Search) -> None:
    while True:
        found = _found(forest, totals, search)
        taken = 0
        for candidate in found:
            if forest.takes(candidate):
                forest.settle(candidate)
                taken += 1
        if not taken:
            return


def _one(forest: Forest, totals: list[Line], search: Search) -> bool:
    """Settle the best candidate of a costly search, only one: it changes what the others see."""
    forest.count_trials(totals)
    for candidate in _found(forest, totals, search):
        if forest.takes(candidate):
            forest.settle(candidate)
            return True
    return False


def _found(forest: Forest, totals: Iterable[Line], search: Search) -> list[Candidate]:
    found = [
        candidate
        for total in totals
        if total.at not in forest.groups
        if (candidate := search(forest, total)) is not None
    ]
    return sorted(found, key=lambda c: (c.span, -score(forest, c)))
