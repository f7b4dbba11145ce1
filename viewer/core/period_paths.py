"""Periods made up of others: Q2 = H1 - Q1, H2 = FY - H1, the last twelve months = FY + H1 - H1.

A period is a step from the day it starts to the day after its end. Whatever leads from one day to
another, forwards or backwards, makes up the period between them, each step with its sign.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from viewer.core.periods import Duration

#: Four quarters make a year; nothing that needs more steps is offered.
MOST_STEPS = 4
#: Starts of years of 52 and 53 weeks are reckoned from their ends, and may be off by a week.
NEAR = timedelta(days=7)
#: Months -> how many days such a period may have.
LENGTHS = {3: range(84, 100), 6: range(175, 192), 12: range(357, 379)}


class Step(NamedTuple):
    """A period on the way: its place in the sequence, and +1 forwards or -1 backwards."""

    place: int
    sign: int


def path(target: Duration, periods: Sequence[Duration]) -> tuple[Step, ...]:
    """The fewest periods that make up another one; () if none do.

    Args:
        target: the period wanted; one that is itself among the others is a path of one step.
        periods: those that there are; of several ways with as few steps the first is taken.
    """
    return _path(target, tuple(periods))


@lru_cache(maxsize=4096)
def _path(target: Duration, periods: tuple[Duration, ...]) -> tuple[Step, ...]:
    """As `path`: the rows of a statement ask for the same periods again and again."""
    days = _Days(target, *periods)
    start, goal = days.of(target)
    ways: deque[tuple[int, tuple[Step, ...]]] = deque([(start, ())])
    reached = {start}
    edges = [days.of(period) for period in periods]
    while ways:
        at, steps = ways.popleft()
        if at == goal:
            return _ordered(steps)
        if len(steps) == MOST_STEPS:
            continue
        for step, ahead in _onwards(at, edges):
            if ahead not in reached:
                reached.add(ahead)
                ways.append((ahead, (*steps, step)))
    return ()


def made_up(periods: Sequence[Duration]) -> Iterator[Duration]:
    """Quarters, half-years and years that others make up and that are not among them.

    Args:
        periods: those that there are.
    """
    days = _Days(*periods)
    there = {days.of(period) for period in periods}
    for start in days.firsts:
        for after in days.firsts:
            wanted = Duration(start, after - timedelta(days=1))
            length = (after - start).days
            if not any(length in allowed for allowed in LENGTHS.values()):
                continue
            if days.of(wanted) not in there and path(wanted, periods):
                yield wanted


class _Days:
    """The days on which periods meet; those that lie as near as a week are one."""

    def __init__(self, *periods: Duration) -> None:
        ends = {day for period in periods for day in (period.start, _after(period))}
        self.firsts: list[date] = []
        self._place: dict[date, int] = {}
        for day in sorted(ends):
            if not self.firsts or day - self.firsts[-1] > NEAR:
                self.firsts.append(day)
            self._place[day] = len(self.firsts) - 1

    def of(self, period: Duration) -> tuple[int, int]:
        """Where a period starts and where the next one would."""
        return self._place[period.start], self._place[_after(period)]


def _after(period: Duration) -> date:
    return period.end + timedelta(days=1)


def _onwards(at: int, edges: Sequence[tuple[int, int]]) -> Iterator[tuple[Step, int]]:
    """Where one gets from a day: forwards first, so that sums are preferred to differences."""
    for place, (start, after) in enumerate(edges):
        if start == at != after:
            yield Step(place, 1), after
    for place, (start, after) in enumerate(edges):
        if after == at != start:
            yield Step(place, -1), start


def _ordered(steps: Sequence[Step]) -> tuple[Step, ...]:
    """What is added first, so that formulas begin with it."""
    return tuple(sorted(steps, key=lambda step: -step.sign))
