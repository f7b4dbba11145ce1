"""What the charts of a sheet show: figures by row and period, grouped by length of period."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from itertools import pairwise

from viewer.core.bridge import Bridge
from viewer.core.chart_sheet import RowRef
from viewer.core.periods import Period
from viewer.core.relations import CellKey
from viewer.core.row_history import months_of
from viewer.core.statement import Cell
from viewer.core.trend import Series


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure of a chart.

    Attributes:
        value: in whole units, with its weight in a total applied.
        cell: the printed figure; of a computed one, a figure it is written like.
        key: where it is printed, None if it is computed.
        is_share: whether the value is what the figure at `key` is of its total.
        printed_as: of a printed fraction, the label that it stands under.
    """

    value: Decimal
    cell: Cell
    key: CellKey | None
    is_share: bool = False
    printed_as: str = ""

    @property
    def is_computed(self) -> bool:
        """Whether nobody printed it."""
        return self.key is None or self.is_share


@dataclass(frozen=True, slots=True)
class PlotRow:
    """A row of a chart: figures by period; what is not printed is absent.

    Attributes:
        label: its name; "" for what is left over of a total.
        marks: period -> figure.
        count: how many rows are put together in it.
        is_ratio: whether its figures are fractions.
        is_rest: of a ratio, whether it is what is left of the base.
        base: of a ratio, the name of what it is a fraction of.
        ref: which row it is; None for what is computed.
    """

    label: str
    marks: Mapping[Period, Mark]
    count: int = 1
    is_ratio: bool = False
    is_rest: bool = False
    base: str = ""
    ref: RowRef | None = None


@dataclass(frozen=True, slots=True)
class PeriodGroup:
    """Periods of one length that stand beside each other on every chart of a sheet.

    Attributes:
        months: their length, None for instants.
        periods: the earliest first.
        gaps: positions of periods between which and the one before one is missing.
    """

    months: int | None
    periods: tuple[Period, ...]
    gaps: frozenset[int] = frozenset()


class Lack(Enum):
    """Why something that was chosen is not drawn."""

    ROW_GONE = "row gone"
    NO_PERIOD = "no period"
    OTHER_UNIT = "other unit"
    TOO_MANY = "too many"
    NOT_SPLIT = "not split"
    NO_SHARES = "no shares"
    NO_CHANGE = "no change"


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something that is not drawn.

    Attributes:
        why: the reason.
        label: the row that it concerns.
        periods: the periods that it concerns, none for all.
        count: how many rows it concerns.
    """

    why: Lack
    label: str = ""
    periods: tuple[Period, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Way:
    """The way of a total from one period to another.

    Attributes:
        bridge: what its parts did.
        keys: the total in the earlier and in the later period.
    """

    bridge: Bridge
    keys: tuple[CellKey, CellKey]


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart's figures.

    Attributes:
        title: the label of its first row.
        rows: what is drawn as columns, lines or segments.
        total: of stacked segments, the total as printed.
        band: what is drawn as lines above, with a zero of its own.
        way: of a waterfall, the way.
        groups: the periods, in groups of one length.
        lacking: what is not drawn of it, and why.
    """

    title: str
    rows: tuple[PlotRow, ...] = ()
    total: PlotRow | None = None
    band: tuple[PlotRow, ...] = ()
    way: Way | None = None
    groups: tuple[PeriodGroup, ...] = ()
    lacking: tuple[Lacking, ...] = ()

    @property
    def drawn(self) -> tuple[PlotRow, ...]:
        """The rows and the total."""
        return (*self.rows, *((self.total,) if self.total else ()))

    @property
    def cells(self) -> list[Cell]:
        """The figures that are written in one scale: all but those of the band."""
        return [mark.cell for row in self.drawn for mark in row.marks.values()]


def plot_of(label: str, series: Sequence[Series]) -> Plot:
    """A chart of one quantity over time.

    Args:
        label: its name.
        series: its figures, as `viewer.core.trend.trend` gives them.
    """
    marks = {
        point.period: Mark(point.cell.value, point.cell, point.key)
        for one in series
        for point in one.points
        if point.cell.value is not None
    }
    groups = tuple(
        PeriodGroup(one.months, tuple(point.period for point in one.points), one.gaps)
        for one in series
    )
    return Plot(label, (PlotRow(label, marks),), groups=groups)


def with_groups(plots: Sequence[Plot], left_out: Iterable[Period]) -> tuple[Plot, ...]:
    """The charts of a page over the same periods, so that they stand below each other.

    Args:
        plots: the charts, not grouped yet.
        left_out: periods that are not drawn.
    """
    out = set(left_out)
    groups = groups_of(plots, out)
    found = []
    for plot in plots:
        own = {period for row in (*plot.drawn, *plot.band) for period in row.marks}
        lengths = {months_of(period) for period in own - out}
        kept = tuple(group for group in groups if group.months in lengths)
        found.append(replace(plot, groups=kept))
    return tuple(found)


def groups_of(plots: Iterable[Plot], left_out: Iterable[Period] = ()) -> tuple[PeriodGroup, ...]:
    """All periods of the charts; the lengths of the first charts first, then by length."""
    out = set(left_out)
    order: dict[int | None, set[Period]] = {}
    for plot in plots:
        rows = [row for row in (*plot.drawn, *plot.band) if row.marks]
        periods = [period for row in rows for period in row.marks if period not in out]
        for months in _lengths(periods):
            order.setdefault(months, set())
        for period in periods:
            order[months_of(period)].add(period)
    return tuple(_group(months, periods) for months, periods in order.items())


def _lengths(periods: Sequence[Period]) -> list[int | None]:
    """The lengths of periods, those of which most end latest first."""
    counts: dict[int | None, int] = {}
    for period in set(periods):
        counts[months_of(period)] = counts.get(months_of(period), 0) + 1
    return sorted(counts, key=lambda months: (-counts[months], months or 0))


def _group(months: int | None, periods: Iterable[Period]) -> PeriodGroup:
    ordered = sorted(periods, key=lambda period: period.end)
    steps = [after.end - before.end for before, after in pairwise(ordered)]
    usual = min(steps, default=timedelta())
    gaps = frozenset(place for place, step in enumerate(steps, 1) if step > usual * 3 / 2)
    return PeriodGroup(months, tuple(ordered), gaps)
