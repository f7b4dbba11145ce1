"""One chart of a page: title, a sentence of facts, the chart, names of periods."""

from dataclasses import dataclass

from viewer.core.chart_plot import Plot
from viewer.core.chart_sheet import Chart, ChartKind
from viewer.core.filing import Filing
from viewer.ui.charts.bars import bar_width, draw_columns
from viewer.ui.charts.canvas import Canvas, elided, wrapped
from viewer.ui.charts.drawing import LINE, Anchor, Drawing, Line, Measure, Text
from viewer.ui.charts.foot import draw_foot, draw_zero, feet
from viewer.ui.charts.frame import Extent, extent_of, extent_of_stack, frame
from viewer.ui.charts.lattice import Lattice
from viewer.ui.charts.lines import draw_band, draw_lines
from viewer.ui.charts.scale import unit_in_words
from viewer.ui.charts.sentences import (
    MOST_FACTS,
    band_fact,
    fact,
    is_band_printed,
    lone_period,
    nothing,
)
from viewer.ui.charts.small import NO_ROOM
from viewer.ui.charts.stacks import draw_stack
from viewer.ui.charts.style import Style
from viewer.ui.charts.waterfall import Ends, height_of, waterfall
from viewer.ui.language import say, told
from viewer.ui.wording import column_name

TITLE, BODY = 14, 12
#: Pixels for title and sentence, and below the names of periods; between runs of one line.
HEAD, BELOW, TOUCH = 54.0, 10.0, 4.0
#: Pixels by which the zero line leads beyond the outermost bars.
OVERHANG = 4.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with what its page tells it.

    Attributes:
        filing: whose figures.
        plot: the figures.
        chart: how they are drawn.
        lattice: where periods stand.
        style: how figures are written.
        extent: the lowest and highest value that must have room.
        width: pixels.
        band: pixels that are kept for lines above, on this chart or its neighbour.
        remark: what must be said beside it, "" for nothing.
    """

    filing: Filing
    plot: Plot
    chart: Chart
    lattice: Lattice
    style: Style
    extent: Extent
    width: float
    band: float
    remark: str = ""


def draw_panel(
    panel: Panel, height: float, measure: Measure, *, is_current: bool = False
) -> Drawing:
    """Draw a chart of a page.

    Args:
        panel: the chart.
        height: pixels, title and names of periods included.
        measure: the width of a text.
        is_current: whether its settings are shown.
    """
    canvas = Canvas(panel.width, height, measure)
    role = "accent" if is_current else "divider"
    canvas.add(Line(0, 1, panel.width, 1, role, wide=is_current))
    unit, remark = _unit(panel), panel.remark
    if panel.plot.way is not None:
        way = _way(panel, measure)
        unit, remark = way.unit, way.remark
        canvas.insert(way, 0, HEAD)
    elif not panel.plot.groups or not panel.plot.drawn:
        _write_nothing(canvas, panel)
    else:
        _draw_marks(canvas, panel)
    title = told(panel.plot.title) or say("Unnamed row")
    _write_title(canvas, title, unit)
    _write_sentence(canvas, panel)
    left = _write_remark(canvas, " ".join(filter(None, (remark, lone_period(panel.plot)))))
    facts = "; ".join(mark.words for mark in canvas.marks)
    words = f"{title}, {unit}. {facts or nothing(panel.plot, panel.style)}"
    remark = " ".join(filter(None, (left, told(NO_ROOM) if canvas.refused else "")))
    return canvas.drawing(words if words.endswith(".") else f"{words}.", unit, remark)


def extent_in(plot: Plot, chart: Chart, lattice: Lattice) -> Extent:
    """The lowest and highest value of a chart among the periods that have a place."""
    periods = [p for span in lattice.only(plot.groups) for p in span.periods]
    if chart.kind is ChartKind.SHARES:
        return 0.0, 1.0
    if chart.kind is ChartKind.STACK:
        return extent_of_stack(plot, periods)
    return extent_of(plot.rows, periods)


def height_of_way(plot: Plot) -> float:
    """The height that a waterfall's panel needs; 0 for another chart."""
    return HEAD + height_of(plot.way.bridge) + BELOW if plot.way is not None else 0.0


def _draw_marks(canvas: Canvas, panel: Panel) -> None:
    plot, lattice, style = panel.plot, panel.lattice, panel.style
    spans = lattice.only(plot.groups)
    place = (lattice, spans)
    foot = canvas.height - BELOW - feet(lattice, style, canvas.measure) * LINE
    made = frame(panel.extent, HEAD + panel.band, foot)
    if plot.band:
        band = Canvas(canvas.width, panel.band, canvas.measure)
        draw_band(band, plot.band, place, style)
        canvas.insert(band.drawing(""), 0, HEAD)
    if panel.chart.kind is ChartKind.LINES:
        draw_zero(canvas, spans, made.zero)
        draw_lines(canvas, plot.rows, place, made, style)
    else:
        stacked = panel.chart.kind.has_total and len(panel.chart.rows) > 1
        draw = draw_stack if stacked else draw_columns
        draw(canvas, plot, place, made, style)
        # The names of segments begin behind the last bar: the line ends before them.
        alone = stacked or len(plot.rows) == 1
        apart = (lattice.step - bar_width(lattice)) / 2 - OVERHANG
        draw_zero(canvas, spans, made.zero, max(0.0, apart) if alone else 0.0)
    draw_foot(canvas, lattice, spans, style, foot)


def _unit(panel: Panel) -> str:
    """The unit behind a chart's title."""
    cells = panel.plot.cells
    words = unit_in_words(cells[0], panel.style.scales.get(cells[0].unit)) if cells else ""
    if any(row.is_ratio for row in panel.plot.rows):
        return say("% of total")
    if words and any(row.is_ratio for row in panel.plot.band):
        return say("{unit} and %", unit=words)
    return words


def _way(panel: Panel, measure: Measure) -> Drawing:
    """The waterfall of a chart that has one."""
    way = panel.plot.way
    if way is None:
        raise ValueError(panel.plot.title)
    names = []
    for key in way.keys:
        column = panel.filing.statement_by_id[key.statement].column_by_id[key.column]
        known = column.period is not None and column.period in panel.style.names
        names.append(panel.style.name(column.period) if known and column.period
                     else column_name(column))  # fmt: skip
    ends = Ends((names[0], names[1]), way.keys)
    scale = panel.style.scales.get(way.bridge.later.unit)
    return waterfall(way.bridge, ends, panel.width, measure, scale)


def _write_title(canvas: Canvas, title: str, unit: str) -> None:
    """What is shown in bold, its unit behind it."""
    room = canvas.width - canvas.measure(unit, False, TITLE) - 2 * TOUCH
    named = say("{title},", title=title) if unit else title
    shown = elided(named, room, canvas.measure, bold=True, size=TITLE)
    text = Text(0, 18, shown, Anchor.LEFT, bold=True, size=TITLE)
    canvas.write(text)
    if unit:
        x = text.width(canvas.measure) + TOUCH
        canvas.write(Text(x, 18, unit, Anchor.LEFT, "text2", size=TITLE))


def _write_sentence(canvas: Canvas, panel: Panel) -> None:
    """Printed facts, and what ratios came to, as far as there is room for whole ones."""
    printed, ratio = _facts(panel, canvas)
    before = say("{told};", told=printed) if printed and ratio else printed
    room = canvas.width - TOUCH
    before = elided(before, room, canvas.measure, size=BODY)
    shown = Text(0, 37, before, Anchor.LEFT, "text2", size=BODY)
    canvas.write(shown)
    x = shown.width(canvas.measure) + TOUCH if before else 0.0
    italic = not is_band_printed(panel.plot)
    role = "computed" if italic else "text2"
    canvas.write(Text(x, 37, ratio, Anchor.LEFT, role, italic=italic, size=BODY))


def _facts(panel: Panel, canvas: Canvas) -> tuple[str, str]:
    """(what is printed, what a ratio came to): as many facts as have room, none cut in two."""
    plot, style = panel.plot, panel.style
    found = "", ""
    for most, ratio in (
        (MOST_FACTS, band_fact(plot, style)),
        (1, band_fact(plot, style)),
        (1, band_fact(plot, style, short=True)),
        (1, ""),
        (0, ""),
    ):
        found = fact(panel.filing, plot, style, most), ratio
        taken = sum(canvas.measure(text, False, BODY) for text in found)
        if taken + 3 * TOUCH <= canvas.width:
            break
    return found


def _write_remark(canvas: Canvas, remark: str) -> str:
    """Say what must be said, at the right of title or sentence; what there is no room for."""
    for y in (18.0, 37.0):
        if canvas.write(Text(canvas.width, y, remark, Anchor.RIGHT, "muted"), may_shift=False):
            return ""
    return remark


def _write_nothing(canvas: Canvas, panel: Panel) -> None:
    """Say why there is nothing to see."""
    for number, line in enumerate(
        wrapped(nothing(panel.plot, panel.style), canvas.width * 0.8, canvas.measure)
    ):
        y = canvas.height / 2 + number * LINE
        canvas.write(Text(canvas.width / 2, y, line, role="muted"))
