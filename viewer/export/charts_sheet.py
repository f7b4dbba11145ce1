"""The sheet Charts: native charts over cells that read the statements live."""

from dataclasses import dataclass
from decimal import Decimal

from viewer.export import native_charts
from viewer.export.chart_plan import ChartPlan, Step
from viewer.export.figures import number_format
from viewer.export.grid import Grid
from viewer.export.placed_figures import PlacedFigure
from viewer.export.sheet_rows import column_letter
from viewer.export.styles import Kind, Look
from viewer.export.tie_rows import Figures
from viewer.export.ties_sheet import write_reading

SHEET = "Charts"
#: The figures stand below the charts; two charts stand side by side.
TABLE = 1
CHART_ROWS, WATERFALL_ROWS = 17, 22
SECOND_CHART = 5
LABEL_WIDTH, FIGURE_WIDTH = 46, 15
HEAD = Look(bold=True, header=True, below="thin")
ZERO = Decimal(0)
TOTAL, STEP = "total", "step"
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
            figures = [self.figures[key] for key in trend.keys if key in self.figures]
            if len(figures) == len(trend.keys):
                self._write_trend(grid, number, figures, drawn)
                number, drawn = number + 3, drawn + 1
        steps = [(step, self.figures[step.key]) for step in self.plan.steps
                 if step.key in self.figures]  # fmt: skip
        if steps:
            self._write_waterfall(grid, number, steps, drawn)
        grid.width(TABLE, LABEL_WIDTH)
        for column in range(TABLE + 1, TABLE + 5 + len(WATERFALL)):
            grid.width(column, FIGURE_WIDTH)
        grid.print_setup("1:2", grid.sheet.title)

    def _write_trend(
        self, grid: Grid, number: int, figures: list[PlacedFigure], drawn: int
    ) -> None:
        first = figures[0]
        title = f"{first.row}, {first.unit}" if first.unit else first.row
        grid.text(number, TABLE, title, HEAD)
        for at, figure in enumerate(figures, TABLE + 1):
            name = figure.column
            if figure.cell.period is not None and not name:
                name = figure.cell.period.end.isoformat()
            grid.text(number, at, name, HEAD._replace(align="right"))
            write_reading(grid, number + 1, at, figure)
        grid.text(number + 1, TABLE, first.row, Look())
        last = TABLE + len(figures)
        values = [figure.value or ZERO for figure in figures]
        native_charts.add_trend(
            grid.sheet,
            place_of(drawn),
            title,
            (
                native_charts.Area(number, TABLE + 1, number, last),
                native_charts.Area(number + 1, TABLE + 1, number + 1, last),
            ),
            number_format(first.shown),
            (any(value < 0 for value in values), any(value > 0 for value in values)),
        )

    def _write_waterfall(
        self, grid: Grid, number: int, steps: list[tuple[Step, PlacedFigure]], drawn: int
    ) -> None:
        first = steps[0][1]
        period = first.column
        unit = f", {first.unit}" if first.unit else ""
        title = f"{grid.say('Waterfall of the income statement')}: {period}{unit}"
        heads = ("Bar", "Kind", "Amount", "From", "To", *WATERFALL)
        for at, head in enumerate(heads, TABLE):
            words = grid.say(head) if head else grid.say("Hidden")
            grid.text(
                number, at, words, HEAD._replace(align="left" if at < TABLE + 2 else "right")
            )
        run = ZERO
        for row, (step, figure) in enumerate(steps, number + 1):
            run = _write_step(grid, row, step, figure, run)
        last = number + len(steps)
        grid.page_break(int(place_of(drawn + drawn % 2)[1:]) - 1)
        native_charts.add_waterfall(
            grid.sheet,
            place_of(drawn + drawn % 2),
            title,
            native_charts.Area(number + 1, TABLE, last, TABLE),
            [native_charts.Area(number + 1, TABLE + 5 + at, last, TABLE + 5 + at)
             for at in range(len(WATERFALL))],
            number_format(first.shown),
        )  # fmt: skip


def place_of(drawn: int) -> str:
    """The upper left cell of a chart: two stand side by side."""
    row, column = divmod(drawn, 2)
    return f"{column_letter(SECOND_CHART if column else 1)}{3 + row * CHART_ROWS}"


def _write_step(
    grid: Grid, row: int, step: Step, figure: PlacedFigure, before: Decimal
) -> Decimal:
    """One bar: its amount, from where to where it goes, and its share of each series.

    Returns:
        Where the bar ends.
    """
    amount = step.weight * (figure.value or ZERO)
    kind, amounts, start, end = (column_letter(TABLE + at) for at in (1, 2, 3, 4))
    look = Look(Kind.FORMULA, number_format(figure.shown))
    grid.text(row, TABLE, figure.row, Look())
    grid.text(row, TABLE + 1, grid.say(TOTAL if step.is_total else STEP), Look(Kind.CAPTION))
    is_link = step.weight > 0 and figure.reading == figure.address
    sign = "" if step.weight > 0 else "-"
    reading = look._replace(kind=Kind.LINK) if is_link else look
    grid.formula(row, TABLE + 2, f"={sign}{figure.reading}", amount, reading)
    is_total = f'${kind}{row}="{grid.say(TOTAL)}"'
    begin = ZERO if step.is_total else before
    stop = amount if step.is_total else before + amount
    grid.formula(row, TABLE + 3, f"=IF({is_total},0,{end}{row - 1})", begin, look)
    grid.formula(
        row, TABLE + 4, f"=IF({is_total},{amounts}{row},{start}{row}+{amounts}{row})", stop, look
    )
    low, high = f"MIN(${start}{row},${end}{row})", f"MAX(${start}{row},${end}{row})"
    least, most = min(begin, stop), max(begin, stop)
    above = f"MAX(0,{high})-MAX(0,{low})", max(ZERO, most) - max(ZERO, least)
    below = f"MIN(0,{low})-MIN(0,{high})", min(ZERO, least) - min(ZERO, most)
    hidden = (f"MAX(0,{low})", max(ZERO, least)), (f"MIN(0,{high})", min(ZERO, most))
    at = TABLE + 5
    for text, result in hidden:
        grid.formula(row, at, f"={text}", result, look)
        at += 1
    up, down = f"${amounts}{row}>=0", f"${amounts}{row}<0"
    is_step = f'${kind}{row}<>"{grid.say(TOTAL)}"'
    for condition, holds in (
        (is_total, step.is_total),
        (f"AND({is_step},{up})", not step.is_total and amount >= 0),
        (f"AND({is_step},{down})", not step.is_total and amount < 0),
    ):
        for text, result in (above, below):
            grid.formula(row, at, f"=IF({condition},{text},0)", result if holds else ZERO, look)
            at += 1
    return stop
