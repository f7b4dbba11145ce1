"""A sheet of charts: which rows of which statements are drawn how, over which periods.

Only what was chosen is kept; the figures are looked up when it is drawn. So a sheet can be saved
and restored, undone, and drawn again from a later version of its filing.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from viewer.core.periods import Period
from viewer.core.said import said

#: What cost leaves of revenue: the one name of a ratio that is ours, and so is translated.
GROSS_MARGIN = said("Gross margin")


class ChartKind(StrEnum):
    """How a chart's rows are drawn."""

    COLUMNS = "columns"
    LINES = "lines"
    STACK = "stack"
    SHARES = "shares"
    WATERFALL = "waterfall"

    @property
    def has_total(self) -> bool:
        """Whether the first row is a total, and the others are its parts."""
        return self in {ChartKind.STACK, ChartKind.SHARES, ChartKind.WATERFALL}


class RowRef(NamedTuple):
    """A row of one of a filing's statements, by their ids."""

    statement: str
    row: str


@dataclass(frozen=True, slots=True)
class Ratio:
    """One row as a fraction of another, drawn as a line in a band of its own.

    Attributes:
        part: the numerator.
        base: the denominator.
        rest: whether it is what is left of the base: (base - part) / base.
        name: what it is called ("Gross margin"); "" for the numerator's label.
    """

    part: RowRef
    base: RowRef
    rest: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart.

    Attributes:
        kind: how it is drawn.
        rows: what is drawn; of a kind that has a total, the total before its parts.
        ratio: what is drawn above it, None for nothing.
    """

    kind: ChartKind
    rows: tuple[RowRef, ...]
    ratio: Ratio | None = None


@dataclass(frozen=True, slots=True)
class ChartSheet:
    """Charts on one page.

    Attributes:
        id: unique among the sheets of its filing ("chart1").
        name: what its tab says.
        statement: id of the statement that it was made from.
        charts: in their order on the page.
        left_out: periods that are not drawn.
        scale: the power of ten that amounts are written in; None as printed, or as it fits.
        shares_scale: whether charts of one unit that stand side by side share their scale.
        writes_figures: whether figures stand at the marks.
    """

    id: str
    name: str
    statement: str
    charts: tuple[Chart, ...]
    left_out: tuple[Period, ...] = ()
    scale: int | None = None
    shares_scale: bool = True
    writes_figures: bool = True

    def with_chart(self, place: int, chart: Chart) -> "ChartSheet":
        """The sheet with another chart at that place; one place behind the last adds it."""
        charts = (*self.charts[:place], chart, *self.charts[place + 1 :])
        return replace(self, charts=charts)

    def without_chart(self, place: int) -> "ChartSheet":
        """The sheet without the chart at that place."""
        return replace(self, charts=(*self.charts[:place], *self.charts[place + 1 :]))

    def without(self, period: Period, *, drawn: bool) -> "ChartSheet":
        """The sheet with that period left out, or drawn again."""
        others = tuple(known for known in self.left_out if known != period)
        return replace(self, left_out=others if drawn else (*others, period))
