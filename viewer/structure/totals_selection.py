"""Choosing, among all candidate sums of a statement, a set that is consistent.

Candidates are compared by the evidence of all columns. Short spans are settled first: a settled
subtotal then stands for its parts. A row is part of one total; a total has one group of parts.
"""

from collections.abc import Iterable
from typing import Protocol

from viewer.structure.totals_candidates import Candidate, shared_out, weighed
from viewer.structure.totals_forest import Forest
from viewer.structure.totals_grid import Grid, Line
from viewer.structure.totals_said import said
from viewer.structure.totals_score import believed, best_of, hopeless, score
from viewer.structure.totals_searches import (
    clean,
    dissenting,
    memo_left_out,
    reused,
    total_left_out,
    turned,
)
from viewer.structure.totals_sections import section_total

#: With more labelled totals unexplained, labels say nothing here: only plain sums are looked for.
MOST_WAITING = 40


class Search(Protocol):
    """A way to look for the parts of one total."""

    __name__: str

    def __call__(self, forest: Forest, total: Line, /) -> Candidate | None:
        """The best candidate, None if there is none."""


def select(grid: Grid) -> Forest:
    """A consistent set of sums."""
    forest = Forest(grid)
    totals = [line for line in grid.lines if any(line.values[c] for c in grid.strong)]
    _exhaust(forest, totals, clean)
    _exhaust(forest, totals, said)
    searches = (turned, dissenting, memo_left_out, section_total, total_left_out)
    while any(_one(forest, totals, search) for search in searches):
        _exhaust(forest, totals, clean)
    _attribute(forest, totals)
    _reuse(forest, totals)
    return forest


def _reuse(forest: Forest, totals: Iterable[Line]) -> None:
    """Results that are still unexplained, from rows that serve another total already."""
    for total in totals:
        if total.at not in forest.groups and total.at not in forest.second:
            found = reused(forest, total)
            if found is not None and believed(forest, found):
                forest.second[total.at] = found


def _attribute(forest: Forest, totals: Iterable[Line]) -> None:
    """Results shared out among those they belong to, as a second group where they have a first."""
    grid = forest.grid
    for total in totals:
        drafts = shared_out(grid, total, forest.below(total))
        best = best_of(forest, weighed(grid, total, drafts))
        if best is None or not believed(forest, best):
            continue
        if total.at not in forest.groups:
            forest.settle(best)
        elif best.fit.exact and not best.fit.rounded:
            forest.second[total.at] = best
            forest.claim(best)


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
    waiting = forest.count_trials(totals)
    if waiting > MOST_WAITING:
        return False
    for candidate in _found(forest, totals, search):
        if forest.takes(candidate):
            forest.settle(candidate)
            return True
    return False


def _found(forest: Forest, totals: Iterable[Line], search: Search) -> list[Candidate]:
    found = [
        candidate
        for total in totals
        if total.at not in forest.groups and (search is said or not hopeless(forest, total))
        if (candidate := _remembered(forest, total, search)) and believed(forest, candidate)
    ]
    return sorted(found, key=lambda c: (c.span, -score(forest, c)))


def _remembered(forest: Forest, total: Line, search: Search) -> Candidate | None:
    """What a search finds for a total; it is repeated only when unclaimed rows near it changed."""
    near = forest.near(total)
    known = forest.memory.get((search.__name__, total.at))
    if known is not None and (known[0] is near or known[0] == near):
        return known[1]
    candidate = search(forest, total)
    forest.memory[search.__name__, total.at] = near, candidate
    return candidate
