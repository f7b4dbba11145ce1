"""The sums settled so far, while a consistent set is being chosen."""

import math
from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from viewer.structure.totals_candidates import LONGEST_RUN, Candidate
from viewer.structure.totals_grid import Grid, Line

#: The unclaimed rows above and below a total.
Nearby = tuple[list[Line], list[Line]]

_place = attrgetter("at")


class Forest:
    """The sums settled so far. Private to this search; grows until nothing more is found.

    Attributes:
        grid: the statement's figures.
        groups: place of a total -> its parts.
        second: place of a total -> parts that serve another total too.
        parent: place of a row -> place of the total that it is a part of.
        first: place of a row -> place of the first row below it in the tree.
        trials: bits of choice that are left.
        memory: (search, place of a total) -> the rows it saw and what it found.
        ceilings: place of a total -> more bits than any sum for it can have.
    """

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.groups: dict[int, Candidate] = {}
        self.second: dict[int, Candidate] = {}
        self.parent: dict[int, int] = {}
        self.first: dict[int, int] = {line.at: line.at for line in grid.lines}
        self.trials = grid.trials
        self.memory: dict[tuple[str, int], tuple[Nearby, Candidate | None]] = {}
        self.ceilings: dict[int, float] = {}
        self._families: dict[str, list[Line]] | None = None
        self._near: dict[int, Nearby] = {}

    def above(self, total: Line) -> list[Line]:
        """Unclaimed rows above a total that may be its parts."""
        lines = self._family(total.family)
        return lines[: bisect_left(lines, total.at, key=_place)]

    def _family(self, name: str) -> list[Line]:
        """Unclaimed rows of a family, sorted out anew only when more rows are claimed."""
        if self._families is None:
            self._families = {}
            for line in self.grid.lines:
                if line.at not in self.parent and not line.sense.memo:
                    self._families.setdefault(line.family, []).append(line)
        return self._families.get(name, [])

    def below(self, total: Line) -> list[Line]:
        """Unclaimed rows directly below a row, up to the first that is part of a row elsewhere."""
        found: list[Line] = []
        for line in self.grid.lines[total.at + 1 :]:
            if line.family != total.family:
                break
            if line.at not in self.parent:
                found.append(line)
            elif not any(self.holds(above.at, line.at) for above in found):
                break
        return found

    def near(self, total: Line) -> Nearby:
        """All that a search for the total's parts depends on; the same until rows are claimed."""
        near = self._near.get(total.at)
        if near is None:
            near = self.above(total)[-LONGEST_RUN:], self.below(total)[:LONGEST_RUN]
            self._near[total.at] = near
        return near

    def takes(self, candidate: Candidate) -> bool:
        """Whether the candidate is consistent with all that is settled."""
        if candidate.total.at in self.groups:
            return False
        if any(line.at in self.parent for line, _ in candidate.terms):
            return False
        return not any(self.holds(line.at, candidate.total.at) for line, _ in candidate.terms)

    def settle(self, candidate: Candidate) -> None:
        """Take a candidate in."""
        self.groups[candidate.total.at] = candidate
        self.claim(candidate)
        self.first[candidate.total.at] = min(
            candidate.total.at, *(self.first[line.at] for line, _ in candidate.terms)
        )

    def claim(self, candidate: Candidate) -> None:
        """Make the candidate's parts rows of its total: no other sum looks at them any more."""
        for line, _ in candidate.terms:
            self.parent[line.at] = candidate.total.at
        self._families = None
        self._near.clear()

    def start(self, candidate: Candidate) -> int:
        """The place of the first row that the candidate's parts stand for."""
        return min(self.first[line.at] for line, _ in candidate.terms)

    def starts_section(self, candidate: Candidate) -> bool:
        """Whether the parts begin right under a heading that the total's label repeats."""
        return self.start(candidate) in self.grid.section_starts[candidate.total.at]

    def count_trials(self, totals: Iterable[Line]) -> int:
        """Take stock of how many choices are left: few, once most rows are settled.

        Returns:
            How many rows that claim to be totals are unexplained.
        """
        unclaimed = len(self.grid.lines) - len(self.parent)
        waiting = sum(line.at not in self.groups and line.is_total for line in totals)
        self.trials = math.log2(3 * max(1, unclaimed) * max(1, waiting))
        return waiting

    def holds(self, root: int, row: int) -> bool:
        """Whether `row` is `root` or stands below it."""
        seen: int | None = row
        while seen is not None:
            if seen == root:
                return True
            seen = self.parent.get(seen)
        return False
