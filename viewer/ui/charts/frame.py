"""How high figures stand: one scale for all bars of a chart, or of charts side by side."""

from collections.abc import Iterable
from dataclasses import dataclass

from viewer.core.chart_plot import Plot, PlotRow
from viewer.core.periods import Period
from viewer.ui.charts.drawing import LINE


@dataclass(frozen=True, slots=True)
class Frame:
    """Where bars stand.

    Attributes:
        zero: the zero line.
        ratio: pixels of a whole unit.
        top: the upper end of the room for bars and their figures.
        foot: its lower end, where the names of periods begin.
    """

    zero: float
    ratio: float
    top: float
    foot: float

    def level(self, value: float) -> float:
        """Where a value stands."""
        return self.zero - value * self.ratio


#: The lowest and the highest value; zero lies between them.
Extent = tuple[float, float]


def extent_of(rows: Iterable[PlotRow], periods: Iterable[Period]) -> Extent:
    """The extent of figures that stand side by side."""
    shown = set(periods)
    values = [
        float(mark.value) for row in rows for period, mark in row.marks.items() if period in shown
    ]
    return min([0.0, *values]), max([0.0, *values])


def extent_of_stack(plot: Plot, periods: Iterable[Period]) -> Extent:
    """The extent of segments one above the other, and of their total."""
    low, high = extent_of([plot.total] if plot.total else [], periods)
    for period in periods:
        values = [float(row.marks[period].value) for row in plot.rows if period in row.marks]
        low = min(low, sum(value for value in values if value < 0))
        high = max(high, sum(value for value in values if value > 0))
    return low, high


def frame(extent: Extent, top: float, foot: float) -> Frame:
    """A scale in which all values have room between top and foot, with their figures."""
    low, high = extent
    above = LINE + 4.0
    below = LINE + 8.0 if low < 0 else 0.0
    room = max(foot - top - above - below, 1.0)
    ratio = room / ((high - low) or 1.0)
    return Frame(top + above + high * ratio, ratio, top, foot)


def both(one: Extent, other: Extent) -> Extent:
    """The extent of two charts that share their scale."""
    return min(one[0], other[0]), max(one[1], other[1])
