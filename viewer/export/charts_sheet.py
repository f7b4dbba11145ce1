"""The sheet Charts: native charts over cells that read the statements live."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.relations import CellKey
from viewer.export import native_charts
from viewer.export.chart_bars import SERIES, Bar, bar_of, write_bar
from viewer.export.chart_plan import ChartPlan, Step
from viewer.export.chart_series import Area, Line, Numbers, Words
from viewer.export.figures import number_format
from viewer.export.grid import Grid
from viewer.export.placed_figures import PlacedFigure
from viewer.export.sheet_rows import column_letter
from viewer.export.styles import Look
from viewer.export.tie_rows import Figures
from viewer.export.ties_sheet import write_reading

SHEET = "Charts"
#: The figures stand below the charts; two charts stand side by side.
TABLE = 1
CHART_ROWS, WATERFALL_ROWS = 17, 22
SECOND_CHART = 6
#: Rows of charts that fit a page.
ON_PAGE = 3
LABEL_WIDTH, FIGURE_WIDTH = 40, 12.5
HEAD = Look(bold=True, header=True, below="thin")
ZERO = Decimal(0)

TREND, STEPS = "Columns over time: {0}. {1}.", "Waterfall: {0}. {1}."
#: Series of the waterfall: the hidden ones first.
WATERFALL = ("", "", "Total", "Total", "Increase", "Increase", "Decrease", "Decrease")


@dataclass(frozen=True)
class ChartsSheet:
    """Everything that the sheet is written from.

    Attributes:
        plan: which charts.
        figures: where the figures stand.
    """

    plan: ChartPlan
    figures: Figures

    def write(self, grid: Grid) -> None:
        """Write the tables, and draw the charts beside them."""
        grid.text(1, 1, grid.say(SHEET), Look(bold=True, size=14))
        rows = (len(self.plan.trends) + 1) // 2 * CHART_ROWS
        number, drawn = 3 + rows + (WATERFALL_ROWS if self.plan.steps else 0), 0
        for trend in self.plan.trends:
            figures = self._drawable(trend.keys)
            if figures:
                self._write_trend(grid, number, figures, drawn)
                number, drawn = number + 3, drawn + 1
        below = (drawn + 1) // 2  # Whatever comes below the charts begins a page.
        for row in (*range(ON_PAGE, below, ON_PAGE), below):
            grid.page_break(top_of(row) - 2)
        bars = self._drawable([step.key for step in self.plan.steps])
        if bars:
            steps = list(zip(self.plan.steps, bars, strict=True))
            self._write_waterfall(grid, number, steps, drawn)
        grid.width(TABLE, LABEL_WIDTH)
        for column in range(TABLE + 1, TABLE + 5 + len(WATERFALL)):
            grid.width(column, FIGURE_WIDTH)
        grid.print_setup("1:2", grid.sheet.title)

    def _drawable(self, keys: Sequence[CellKey]) -> list[PlacedFigure]:
        """The figures; none of them where one is not a number that Excel holds."""
        found = [self.figures[key] for key in keys if key in self.figures]
        whole = len(found) == len(keys) and all(one.value is not None for one in found)
        return found if whole else []

    def _write_trend(
        self, grid: Grid, number: int, figures: list[PlacedFigure], drawn: int
    ) -> None:
        first = figures[0]
        title = f"{first.row}, {grid.say(first.unit)}" if first.unit else first.row
        grid.text(number, TABLE, title, HEAD)
        for at, figure in enumerate(figures, TABLE + 1):
            grid.text(number, at, name_of(figure), HEAD._replace(align="right"))
            write_reading(grid, number + 1, at, figure)
        grid.text(number + 1, TABLE, first.row, Look())
        last = TABLE + len(figures)
        names = [name_of(figure) for figure in figures]
        line = Line(
            Words(Area(number + 1, TABLE, number + 1, TABLE), [first.row]),
            Words(Area(number, TABLE + 1, number, last), names),
            Numbers(
                Area(number + 1, TABLE + 1, number + 1, last),
                [figure.value or ZERO for figure in figures],
            ),
        )
        spoken = grid.say(TREND).format(title, points(zip(names, figures, strict=True)))
        caption = native_charts.Caption(title, spoken)
        native_charts.add_trend(grid, place_of(drawn), caption, line, number_format(first.shown))

    def _write_waterfall(
        self, grid: Grid, number: int, steps: list[tuple[Step, PlacedFigure]], drawn: int
    ) -> None:
        first = steps[0][1]
        period = first.column
        unit = f", {grid.say(first.unit)}" if first.unit else ""
        title = f"{grid.say('Waterfall of the income statement')}: {period}{unit}"
        lines = _write_bars(grid, number, steps)
        told = points((figure.row, figure) for _, figure in steps)
        caption = native_charts.Caption(title, grid.say(STEPS).format(title, told))
        native_charts.add_waterfall(
            grid, place_of(drawn + drawn % 2), caption, lines, number_format(first.shown)
        )


def _write_bars(grid: Grid, number: int, steps: list[tuple[Step, PlacedFigure]]) -> list[Line]:
    """Write the table of a waterfall from row `number` on; the series that its chart draws."""
    heads = ("Bar", "Kind", "Amount", "From", "To", *WATERFALL)
    words = [grid.say(head or "Hidden") for head in heads]
    for at, head in enumerate(words, TABLE):
        grid.text(number, at, head, HEAD._replace(align="left" if at < TABLE + 2 else "right"))
    bars: list[Bar] = []
    for row, (step, figure) in enumerate(steps, number + 1):
        bars.append(bar_of(step, figure, bars[-1].end if bars else ZERO))
        write_bar(grid, row, bars[-1], figure)
    last = number + len(steps)
    names = Words(Area(number + 1, TABLE, last, TABLE), [figure.row for _, figure in steps])
    lines = []
    for place, at in enumerate(range(SERIES, SERIES + len(WATERFALL))):
        name = Words(Area(number, at, number, at), [words[at - TABLE]])
        drawn = [bar.parts[place] for bar in bars]
        lines.append(Line(name, names, Numbers(Area(number + 1, at, last, at), drawn)))
    return lines


def name_of(figure: PlacedFigure) -> str:
    """What a figure's place along the axis is called: its column, or where its period ends."""
    if figure.cell.period is not None and not figure.column:
        return figure.cell.period.end.isoformat()
    return figure.column


def points(figures: Iterable[tuple[str, PlacedFigure]]) -> str:
    """Figures as they are read out: "1H03 19,513; 1H04 20,512"."""
    return "; ".join(f"{name} {figure.cell.text}" for name, figure in figures)


def place_of(drawn: int) -> str:
    """The upper left cell of a chart: two stand side by side."""
    row, column = divmod(drawn, 2)
    return f"{column_letter(SECOND_CHART if column else 1)}{top_of(row)}"


def top_of(row: int) -> int:
    """The sheet's row at which a row of charts begins."""
    return 3 + row * CHART_ROWS
