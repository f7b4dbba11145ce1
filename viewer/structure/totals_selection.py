"""Choosing, among all candidate sums of a statement, a set that is consistent.

Candidates are compared by the evidence of all columns. Short spans are settled first: a settled
subtotal then stands for its parts. A row is part of one total; a total has one group of parts.
"""

import math
from collections.abc import Callable, Iterable, Iterator

from viewer.structure.totals_candidates import (
    Candidate,
    Shape,
    flipped,
    runs_above,
    runs_below,
    shared_out,
    skipped,
    weighed,
)
from viewer.structure.totals_evidence import Fit, deviation, fit
from viewer.structure.totals_grid import Grid, Line
from viewer.structure.totals_labels import repeats

#: Bits beyond the choices made that a sum must have to be believed.
MARGIN = 5.0
#: What a column that does not agree costs, where the others carry the sum.
DISSENT = 3.0

Search = Callable[["Forest", Line], Candidate | None]


class Forest:
    """The sums settled so far. Private to this search; grows until nothing more is found."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.groups: dict[int, Candidate] = {}
        self.second: dict[int, Candidate] = {}
        self.trials = grid.trials
        self.parent: dict[int, int] = {}
        self.first: dict[int, int] = {line.at: line.at for line in grid.lines}

    def above(self, total: Line) -> list[Line]:
        """Unclaimed rows above a total that may be its parts."""
        return [
            line
            for line in self.grid.lines[: total.at]
            if line.at not in self.parent and line.family == total.family
        ]

    def below(self, total: Line) -> list[Line]:
        """Unclaimed rows directly below a row, up to the first that is claimed."""
        found = []
        for line in self.grid.lines[total.at + 1 :]:
            if line.at in self.parent or line.family != total.family:
                break
            found.append(line)
        return found

    def takes(self, candidate: Candidate) -> bool:
        """Whether the candidate is consistent with all that is settled."""
        if candidate.total.at in self.groups:
            return False
        if any(line.at in self.parent for line, _ in candidate.terms):
            return False
        return not any(self._holds(line.at, candidate.total.at) for line, _ in candidate.terms)

    def settle(self, candidate: Candidate) -> None:
        """Take a candidate in."""
        self.groups[candidate.total.at] = candidate
        for line, _ in candidate.terms:
            self.parent[line.at] = candidate.total.at
        self.first[candidate.total.at] = min(
            candidate.total.at, *(self.first[line.at] for line, _ in candidate.terms)
        )

    def starts_section(self, candidate: Candidate) -> bool:
        """Whether the parts begin right under a heading that the total's label repeats."""
        start = min(self.first[line.at] for line, _ in candidate.terms)
        return start in self.grid.section_starts[candidate.total.at]

    def count_trials(self, totals: Iterable[Line]) -> None:
        """Take stock of how many choices are left: few, once most rows are settled."""
        unclaimed = len(self.grid.lines) - len(self.parent)
        waiting = sum(line.at not in self.groups and _is_total(line) for line in totals)
        self.trials = math.log2(3 * max(1, unclaimed) * max(1, waiting))

    def _holds(self, root: int, row: int) -> bool:
        """Whether `row` is `root` or stands below it."""
        seen: int | None = row
        while seen is not None:
            if seen == root:
                return True
            seen = self.parent.get(seen)
        return False


def select(grid: Grid) -> Forest:
    """A consistent set of sums."""
    forest = Forest(grid)
    totals = [line for line in grid.lines if any(line.values[c] for c in grid.strong)]
    _exhaust(forest, totals, clean)
    searches = (turned, dissenting, memo_left_out, total_left_out)
    while any(_one(forest, totals, search) for search in searches):
        _exhaust(forest, totals, clean)
    _attribute(forest, totals)
    return forest


def _attribute(forest: Forest, totals: Iterable[Line]) -> None:
    """Results shared out among those they belong to, as a second group where they have a first."""
    grid = forest.grid
    for total in totals:
        drafts = shared_out(grid, total, forest.below(total))
        best = _best(forest, weighed(grid, total, drafts, _all_agree))
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


def score(forest: Forest, candidate: Candidate) -> float:
    """Bits of evidence left after paying for every choice made."""
    bits = candidate.fit.bits + _label_bits(forest, candidate)
    paid = candidate.cost + DISSENT * candidate.fit.off
    return bits - paid - (forest.trials if candidate.fit.off else forest.grid.trials)


def _label_bits(forest: Forest, candidate: Candidate) -> float:
    total = candidate.total
    labelled = _is_total(total)
    bits = 3.0 if labelled else 0.0
    if candidate.shape is Shape.ABOVE:
        return bits + (3.0 if labelled else 2.0)
    start = min(forest.first[line.at] for line, _ in candidate.terms)
    sections = forest.grid.section_starts[total.at]
    if sections:
        bits += 9.0 if start in sections else -4.0
    elif forest.grid.opens_section[start] or _takes_all(forest, candidate):
        bits += 3.0 if labelled else 2.0
    return bits


def _takes_all(forest: Forest, candidate: Candidate) -> bool:
    """Whether no unclaimed row is left above the parts: there was no choice where to begin."""
    first = min(line.at for line, _ in candidate.terms)
    family = candidate.total.family
    above = forest.grid.lines[:first]
    return all(line.at in forest.parent or line.family != family for line in above)


def _best(forest: Forest, candidates: Iterator[Candidate]) -> Candidate | None:
    best = max(candidates, key=lambda c: (score(forest, c), -c.span), default=None)
    return best if best is not None and score(forest, best) >= MARGIN else None


def _all_agree(found: Fit) -> bool:
    return found.agreeing > 0 and found.off == 0


def clean(forest: Forest, total: Line) -> Candidate | None:
    """The best sum that holds in every column."""
    single = _single(forest, total)
    if single is not None:
        return single
    grid = forest.grid

    def candidates() -> Iterator[Candidate]:
        yield from weighed(grid, total, runs_below(grid, total, forest.above(total)), _all_agree)
        yield from weighed(grid, total, runs_above(grid, total, forest.below(total)), _all_agree)

    return _best(forest, (c for c in candidates() if not _loose(forest, c)))


def _loose(forest: Forest, candidate: Candidate) -> bool:
    """Whether it never agrees exactly and leaves out rows of the section that the total names."""
    sections = forest.grid.section_starts[candidate.total.at]
    if candidate.fit.exact or not sections or candidate.shape is Shape.ABOVE:
        return False
    return min(forest.first[line.at] for line, _ in candidate.terms) not in sections


def _single(forest: Forest, total: Line) -> Candidate | None:
    """A total of one part: directly below it, equal in all columns, under a heading it repeats."""
    if total.at == 0 or not total.sense.total:
        return None
    part = forest.grid.lines[total.at - 1]
    if part.at in forest.parent or part.values != total.values or part.family != total.family:
        return None
    if total.headings or not any(repeats(total.row.label, h) for h in part.headings):
        return None
    terms = ((part, 1),)
    return Candidate(total, terms, Shape.SINGLE, 0.0, fit(forest.grid, total, terms))


def turned(forest: Forest, total: Line) -> Candidate | None:
    """A result with one sign against the labels; exact in every column."""
    if not total.sense.result:
        return None
    drafts = flipped(forest.grid, total, forest.above(total))
    return _best(forest, weighed(forest.grid, total, drafts, _all_agree))


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
    drafts = (
        draft
        for draft in skipped(forest.grid, total, view)
        if any(_is_total(line) for line in _missing(view, draft[0])) is totals
    )
    best = _best(forest, weighed(forest.grid, total, drafts, _all_agree))
    if best is None:
        return None
    return _swallowed(forest, best, _missing(view, best.terms)[0]) or best


def _swallowed(forest: Forest, bigger: Candidate, skipped_row: Line) -> Candidate | None:
    """The skipped row as a subtotal of parts that the bigger total takes, if they give it.

    That the bigger total holds without it says that the parts are right and the subtotal is not.
    """
    grid = forest.grid
    before = [line for line, _ in bigger.terms if line.at < skipped_row.at]
    found = []
    for start in range(len(before) - 2, -1, -1):
        terms = tuple((line, 1) for line in before[start:])
        how = fit(grid, skipped_row, terms)
        if how.off <= 1 and how.exact:
            found.append(Candidate(skipped_row, terms, Shape.PLUS, 0.0, how))
    return max(found, key=lambda c: c.fit.bits, default=None)


def _missing(view: list[Line], terms: tuple[tuple[Line, int], ...]) -> list[Line]:
    members = {line.at for line, _ in terms}
    first = min(members)
    return [line for line in view if line.at > first and line.at not in members]


def _is_total(line: Line) -> bool:
    return line.sense.total or line.sense.result


def dissenting(forest: Forest, total: Line) -> Candidate | None:
    """A sum that holds in all columns but one: a figure of that column is wrong."""
    grid = forest.grid

    def carried(found: Fit) -> bool:
        return found.off == 1 and found.agreeing >= (1 if _is_total(total) else 2)

    def candidates() -> Iterator[Candidate]:
        above, below = forest.above(total), forest.below(total)
        yield from weighed(grid, total, runs_below(grid, total, above, columns=2), carried)
        yield from weighed(grid, total, runs_above(grid, total, below, columns=2), carried)
        if total.sense.result:
            yield from weighed(grid, total, flipped(grid, total, above, columns=2), carried)

    return _best(forest, (c for c in candidates() if not _misread(forest, c)))


def _misread(forest: Forest, candidate: Candidate) -> bool:
    """Whether the reading may be wrong and not a figure.

    The agreeing columns say nothing about a part that counts in the failing column only: neither
    that the sum begins with it, nor its sign, nor that it belongs there at all.
    """
    grid, total, terms = forest.grid, candidate.total, candidate.terms
    tested = {c: deviation(total, terms, c, grid.mode) for c in grid.strong}
    agreeing = [c for c, found in tested.items() if found and found[2]]
    doubtful = [(line, w) for line, w in terms if not any(line.values[c] for c in agreeing)]
    if doubtful and doubtful[0][0] is terms[0][0] and not _begins(forest, terms[0][0]):
        return True
    for column, found in tested.items():
        if found is None or found[2]:
            continue
        difference, width, _ = found
        for line, weight in doubtful:
            value = weight * (line.values[column] or 0)
            if value and min(abs(difference + k * value) for k in (1, 2)) * 2 <= width:
                return True
    return False


def _begins(forest: Forest, line: Line) -> bool:
    return forest.grid.opens_section[forest.first[line.at]]
