"""One chart for a narrow panel: no title, no sentence, only what is drawn and named."""

from collections.abc import Mapping

from viewer.core.chart_plot import Plot
from viewer.core.periods import Period
from viewer.core.said import said
from viewer.ui.charts.bars import bar_width, draw_columns
from viewer.ui.charts.canvas import Canvas
from viewer.ui.charts.drawing import LINE, Drawing, Measure
from viewer.ui.charts.foot import draw_foot, draw_zero, feet
from viewer.ui.charts.frame import extent_of, extent_of_stack, frame
from viewer.ui.charts.lattice import lattice
from viewer.ui.charts.scale import scale_that_fits, unit_in_words
from viewer.ui.charts.stacks import draw_stack
from viewer.ui.charts.style import LEAST_ROOM, Style
from viewer.ui.language import say, told

#: The part of the width that names of segments take.
NAMES = 0.36
NO_ROOM = said("Figures that have no room are told by the tooltips.")


def small_chart(
    plot: Plot, names: Mapping[Period, str], size: tuple[float, float], measure: Measure
) -> Drawing:
    """Bars of one row over time; of a plot with several rows, the segments of their total.

    Args:
        plot: the figures, with their groups of periods.
        names: the document's names of periods.
        size: width and height in pixels. Where there are more periods than room, the earliest
            ones, and further groups, are left out; that is said.
        measure: the width of a text.
    """
    is_stack = len(plot.rows) > 1 or plot.total is not None
    width, height = size
    grid = lattice(plot.groups, width, width * NAMES if is_stack else 0.0)
    room = max(bar_width(grid) - 4 if is_stack else grid.step * 1.05, LEAST_ROOM)
    unit = plot.cells[0].unit
    style = Style(names, {unit: scale_that_fits(plot.cells, room, measure)})
    canvas = Canvas(width, height, measure)
    spans = grid.only(plot.groups)
    periods = [period for span in spans for period in span.periods]
    foot = height - feet(grid, style, measure) * LINE - 2
    extent = extent_of_stack(plot, periods) if is_stack else extent_of(plot.rows, periods)
    made = frame(extent, 0.0, foot)
    draw = draw_stack if is_stack else draw_columns
    draw(canvas, plot, (grid, spans), made, style)
    draw_zero(canvas, spans, made.zero)
    draw_foot(canvas, grid, spans, style, foot)
    words = "; ".join(mark.words for mark in canvas.marks)
    remarks: list[str] = []
    if grid.left_out:
        one = grid.left_out == 1
        remarks.append(
            say("1 period is left out.")
            if one
            else say("{count} periods are left out.", count=grid.left_out)
        )
    if canvas.refused:
        remarks.append(told(NO_ROOM))
    shares = any(row.is_ratio for row in plot.rows)
    unit_words = say("% of total") if shares else unit_in_words(plot.cells[0], style.scales[unit])
    return canvas.drawing(words, unit_words, " ".join(remarks))
