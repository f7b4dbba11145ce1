"""Which charts of a page stand over the same places of periods."""

from collections.abc import Sequence
from fractions import Fraction

from viewer.core.chart_plot import Plot
from viewer.core.periods import Period
from viewer.core.row_history import months_of

#: A chart that would leave more of the shared places empty has places of its own.
FILLED = Fraction(3, 4)


def alike(plots: Sequence[Plot]) -> list[tuple[int, ...]]:
    """Positions of charts that share their places, each position once.

    Charts that begin with periods of one length stand below each other, so that a reader can go
    from one to the next. One that shows few of all their periods (assets at two ends of a year,
    beside equity at five) would be mostly empty places: it shares them with its likes only.

    Args:
        plots: the charts, with their groups.
    """
    by_length: dict[int | None, list[int]] = {}
    without: list[tuple[int, ...]] = []
    for place, plot in enumerate(plots):
        if plot.groups:
            by_length.setdefault(plot.groups[0].months, []).append(place)
        else:
            without.append((place,))
    shared = [group for places in by_length.values() for group in _parted(plots, places)]
    return shared + without


def _parted(plots: Sequence[Plot], places: Sequence[int]) -> list[tuple[int, ...]]:
    shown = {place: _periods(plots[place]) for place in places}
    everything = frozenset[Period]().union(*shown.values())
    full: list[int] = []
    few: list[int] = []
    for place in places:
        lengths = {months_of(period) for period in shown[place]}
        room = sum(1 for period in everything if months_of(period) in lengths)
        (full if len(shown[place]) >= FILLED * room else few).append(place)
    if full and not few:
        return [tuple(full)]
    if not full:
        by_periods: dict[frozenset[Period], list[int]] = {}
        for place in few:
            by_periods.setdefault(shown[place], []).append(place)
        return [tuple(same) for same in by_periods.values()]
    # Without those that show few, others may fill what is left.
    return [*_parted(plots, full), *_parted(plots, few)]


def _periods(plot: Plot) -> frozenset[Period]:
    """The periods that a chart has marks for, among those of its groups."""
    drawn = {period for row in (*plot.drawn, *plot.band) for period in row.marks}
    return frozenset(drawn & {period for group in plot.groups for period in group.periods})
