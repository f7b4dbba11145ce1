"""Where periods stand across a chart: the same places on every chart of a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from viewer.core.chart_plot import PeriodGroup
from viewer.core.periods import Period

#: Room of a missing period, and between groups, in places of a bar.
GAP, APART = 0.45, 0.6
#: Pixels of the narrowest and the widest place of a bar.
NARROWEST, WIDEST = 9.0, 124.0


@dataclass(frozen=True, slots=True)
class Span:
    """Periods of one length side by side.

    Attributes:
        months: their length, None for instants.
        periods: the earliest first.
        left, right: where their zero line begins and ends.
        gaps: (position of the period behind it, middle) of each missing period.
        names: where names of series begin, and pixels that they may take; (0, 0) for no room.
    """

    months: int | None
    periods: tuple[Period, ...]
    left: float
    right: float
    gaps: tuple[tuple[int, float], ...]
    names: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lattice:
    """Places of periods.

    Attributes:
        step: pixels of a place.
        middles: period -> its middle.
        spans: the groups, from left to right.
        left_out: how many periods have no place for want of room, the earliest ones.
    """

    step: float
    middles: Mapping[Period, float]
    spans: tuple[Span, ...]
    left_out: int = 0

    def only(self, groups: Sequence[PeriodGroup]) -> tuple[Span, ...]:
        """The spans of a chart that has only these groups."""
        lengths = {group.months for group in groups}
        return tuple(span for span in self.spans if span.months in lengths)


def lattice(groups: Sequence[PeriodGroup], width: float, names: float) -> Lattice:
    """Places for all periods, as far as there is room for them.

    Args:
        groups: the periods in groups of one length.
        width: pixels for all of them.
        names: pixels behind the first group that names of series take.
    """
    room = max(width - names, NARROWEST)
    kept, left_out = _that_fit(groups, room / NARROWEST)
    places = _places(kept)
    step = min(WIDEST, room / places) if places else WIDEST
    middles: dict[Period, float] = {}
    spans: list[Span] = []
    at = 0.0
    for number, group in enumerate(kept):
        at += APART * step if number else 0.0
        left, gaps = at, []
        for place, period in enumerate(group.periods):
            if place in group.gaps:
                gaps.append((place, at + GAP * step / 2))
                at += GAP * step
            middles[period] = at + step / 2
            at += step
        behind = (at, names) if number == 0 else (0.0, 0.0)
        spans.append(Span(group.months, group.periods, left, at, tuple(gaps), behind))
        at += names if number == 0 else 0.0
    return Lattice(step, middles, tuple(spans), left_out)


def _places(groups: Sequence[PeriodGroup]) -> float:
    taken = sum(len(group.periods) + GAP * len(group.gaps) for group in groups)
    return taken + APART * max(0, len(groups) - 1)


def _that_fit(groups: Sequence[PeriodGroup], room: float) -> tuple[list[PeriodGroup], int]:
    """(groups cut to their latest periods, how many periods are left out).

    The first group keeps what it can; of the others those are kept that fit whole behind it.
    """
    kept: list[PeriodGroup] = []
    left_out = 0
    for number, group in enumerate(groups):
        if _places([*kept, group]) <= room:
            kept.append(group)
            continue
        count = max(1, int(room - GAP * len(group.gaps))) if number == 0 else 0
        left_out += len(group.periods) - count
        if count:
            cut = len(group.periods) - count
            gaps = frozenset(place - cut for place in group.gaps if place > cut)
            kept.append(PeriodGroup(group.months, group.periods[cut:], gaps))
    return kept, left_out
