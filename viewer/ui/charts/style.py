"""How the charts of a page write their figures and name their periods."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from viewer.core.chart_plot import Mark, PeriodGroup, PlotRow
from viewer.core.periods import Duration, Period
from viewer.ui.charts.scale import in_scale, written
from viewer.ui.language import say, told
from viewer.ui.notation import signed_number
from viewer.ui.wording import MONTHS, is_percentage

#: Colours of rows that stand together: the first is the darkest.
SERIES = ("chart_latest", "chart_earlier", "chart_third", "neutral", "total_only")
LINES = ("chart_latest", "ratio_line", "chart_earlier", "neutral", "exact", "muted")
LEFT_OVER = "total_only"
#: Figures are not written coarser than it takes to fit in so many pixels.
LEAST_ROOM = 30.0


@dataclass(frozen=True, slots=True)
class Style:
    """What all charts of a page have in common.

    Attributes:
        names: period -> the document's name for it; others are named by their end.
        scales: unit -> the power of ten that its amounts are written in; None as printed.
        writes_figures: whether figures stand at the marks.
    """

    names: Mapping[Period, str] = field(default_factory=dict)
    scales: Mapping[str, int | None] = field(default_factory=dict)
    writes_figures: bool = True

    def figure(self, mark: Mark, row: PlotRow) -> str:
        """A figure as it stands at its mark."""
        if row.is_ratio:
            digits = 1 if mark.is_computed else mark.cell.fraction_digits
            return signed_number(mark.value * 100, digits)
        scale = self.scales.get(mark.cell.unit)
        if mark.is_computed:
            return in_scale(mark.value, mark.cell, scale)
        return written(mark.cell, scale)

    def spoken(self, mark: Mark, row: PlotRow) -> str:
        """A figure as it is told."""
        figure = self.figure(mark, row)
        if row.is_ratio and mark.is_computed:
            return say("{figure} percent, computed", figure=figure)
        if row.is_ratio:
            label = mark.printed_as
            return say("{figure} percent, printed as “{label}”", figure=figure, label=label)
        return say("{figure}, computed", figure=figure) if mark.is_computed else figure

    def name(self, period: Period) -> str:
        """A period in few words."""
        return self.names.get(period) or day_name(period)


def names_alike(
    names: Mapping[Period, str], groups: Iterable[PeriodGroup]
) -> Mapping[Period, str]:
    """The document's names of those periods that stand among named ones only.

    One quarter called "Q2'25" beside one called by its last day looks like another kind of period.
    """
    mixed = [
        period
        for group in groups
        if not all(period in names for period in group.periods)
        for period in group.periods
    ]
    return {period: name for period, name in names.items() if period not in mixed}


def day_name(period: Period) -> str:
    """A period by its end: "Sept 30, 2004"; a month by its name."""
    end = period.end
    if isinstance(period, Duration) and period.months == 1:
        return say("{name} {year}", name=MONTHS[end.month - 1], year=end.year, month=end.month)
    return say(
        "{name} {day}, {year}",
        name=MONTHS[end.month - 1], day=end.day, year=end.year, month=end.month,
    )  # fmt: skip


def series_colour(number: int, row: PlotRow) -> str:
    """The colour of a row among others."""
    return LEFT_OVER if not row.label else SERIES[number % len(SERIES)]


def row_name(row: PlotRow) -> str:
    """The name of a row; of what is left over of a total, how many rows that is."""
    if row.label:
        return told(row.label)
    return say("1 other row") if row.count == 1 else say("{count} other rows", count=row.count)


def is_percent_row(row: PlotRow) -> bool:
    """Whether the figures of a row are printed percentages."""
    return any(is_percentage(mark.cell) for mark in row.marks.values())
