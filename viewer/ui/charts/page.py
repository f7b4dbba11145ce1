"""A sheet of charts as one drawing: headline, charts side by side, sources at the foot."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from viewer.core.chart_plot import Plot, groups_of
from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet
from viewer.core.filing import Filing
from viewer.core.periods import Period
from viewer.core.statement import Cell
from viewer.ui.charts.alignment import alike
from viewer.ui.charts.bars import bar_width
from viewer.ui.charts.canvas import Canvas, elided, wrapped
from viewer.ui.charts.drawing import LINE, Anchor, Drawing, Measure, Text
from viewer.ui.charts.frame import Extent, both
from viewer.ui.charts.lattice import Lattice, lattice
from viewer.ui.charts.lines import band_height
from viewer.ui.charts.panel import Panel, draw_panel, extent_in, height_of_way
from viewer.ui.charts.scale import LEAST, scale_that_fits, written
from viewer.ui.charts.sentences import lacks, periods_in_words, sources
from viewer.ui.charts.style import LEAST_ROOM, Style
from viewer.ui.language import say
from viewer.ui.models.figures import changes_scale

MARGIN, BETWEEN = 20.0, 24.0
#: From this width on two charts stand side by side.
TWO_COLUMNS = 680.0
#: From this width on they do where no figure has to be written coarser for it.
NARROWEST_PAIR = 520.0
LOWEST_PANEL, HIGHEST_PANEL = 236.0, 420.0
#: Pixels that names of series take, and the narrowest chart that has them.
NAMES, ZERO_NAME, NARROW = 136.0, 28.0, 300.0
#: Charts whose figures would be flatter than this part of the room have a scale of their own.
TOO_FLAT = 0.12
ENTITY, BODY = 20, 12
HEAD = 72.0


@dataclass(frozen=True, slots=True)
class PageContents:
    """What a page of charts shows.

    Attributes:
        filing: whose figures.
        sheet: what is chosen.
        plots: the figures of its charts.
        names: the document's names of periods.
    """

    filing: Filing
    sheet: ChartSheet
    plots: tuple[Plot, ...]
    names: Mapping[Period, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chart stands on its page, in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page of charts, drawn.

    Attributes:
        drawing: all of it.
        places: where each chart stands.
    """

    drawing: Drawing
    places: tuple[Place, ...]


def draw_page(
    contents: PageContents, size: tuple[float, float], measure: Measure, current: int | None = None
) -> Page:
    """Draw a page.

    Args:
        contents: what it shows.
        size: width, and the height that it should fill; it is as high as its charts need.
        measure: the width of a text.
        current: the chart whose settings are shown; it has a line of the accent's colour above.
    """
    width = max(size[0], 2 * MARGIN + 160.0)
    inner = width - 2 * MARGIN
    across = _across(contents, inner, measure)
    panel_width = (inner - BETWEEN * (across - 1)) / across
    grids = _grids(contents, panel_width)
    style = _style(contents, grids, measure)
    at = range(0, len(contents.plots), across)
    rows = [tuple(range(first, min(first + across, len(contents.plots)))) for first in at]
    said = _foot(contents, grids, style)
    head = wrapped(_subtitle(contents, style), inner, measure, size=BODY)
    above = HEAD - LINE + LINE * max(1, len(head))
    below = LINE * len(wrapped(said, inner, measure)) + MARGIN
    heights = _heights(contents.plots, rows, size[1] - above - below)
    drawn: list[tuple[Place, Drawing]] = []
    tools = grids, style, measure
    y = above
    for row, height in zip(rows, heights, strict=True):
        for turn, panel in enumerate(_panels(contents, row, tools, panel_width)):
            place = Place(MARGIN + turn * (panel_width + BETWEEN), y, panel_width, height)
            is_current = current == row[turn]
            drawn.append((place, draw_panel(panel, height, measure, is_current=is_current)))
        y += height
    remarks = dict.fromkeys(one.remark for _, one in drawn if one.remark)
    lines = wrapped(" ".join([said, *remarks]), inner, measure)
    canvas = Canvas(width, y + LINE * len(lines) + MARGIN, measure)
    _write_head(canvas, contents, head)
    for place, one in drawn:
        canvas.insert(one, place.x, place.y)
    for number, line in enumerate(lines):
        canvas.write(Text(MARGIN, y + (number + 0.6) * LINE, line, Anchor.LEFT, "muted"))
    told = " ".join([f"{contents.sheet.name}.", *(one.words for _, one in drawn), said])
    return Page(canvas.drawing(told), tuple(place for place, _ in drawn))


def _across(contents: PageContents, inner: float, measure: Measure) -> int:
    """How many charts stand side by side: two where their figures are written as fully."""
    if len(contents.plots) < 2 or inner < NARROWEST_PAIR:
        return 1
    if inner >= TWO_COLUMNS:
        return 2
    alone, beside = (
        _style(contents, _grids(contents, width), measure).scales
        for width in (inner, (inner - BETWEEN) / 2)
    )
    return 2 if alone == beside else 1


def _grids(contents: PageContents, width: float) -> tuple[Lattice, ...]:
    """Where periods stand on each chart: alike on charts that show much the same periods."""
    names = _names_room(contents, width)
    made: dict[int, Lattice] = {}
    for together in alike(contents.plots):
        plots = [contents.plots[place] for place in together]
        grid = lattice(groups_of(plots, contents.sheet.left_out), width, names)
        made |= dict.fromkeys(together, grid)
    return tuple(made[place] for place in range(len(contents.plots)))


def _write_head(canvas: Canvas, contents: PageContents, lines: Sequence[str]) -> None:
    room = canvas.width - 2 * MARGIN
    name = contents.filing.entity or contents.filing.title or contents.filing.document.name
    title = elided(name, room, canvas.measure, bold=True, size=ENTITY)
    canvas.write(Text(MARGIN, 26, title, Anchor.LEFT, "text", bold=True, size=ENTITY))
    for number, line in enumerate(lines):
        y = 49 + number * LINE
        canvas.write(Text(MARGIN, y, line, Anchor.LEFT, "muted", size=BODY))


def _subtitle(contents: PageContents, style: Style) -> str:
    title = contents.filing.title if contents.filing.entity else ""
    groups = groups_of(contents.plots, contents.sheet.left_out)
    parts = (contents.sheet.name, title, periods_in_words(groups, style))
    return " · ".join(part for part in parts if part)


def _foot(contents: PageContents, grids: Sequence[Lattice], style: Style) -> str:
    """Sources, marks explained, and what is left out, in sentences."""
    told = [sources(contents.filing, contents.plots, style)] if contents.plots else []
    if any(span.gaps for grid in grids for span in grid.spans):
        told.append(say("// marks periods that are not shown."))
    rows = [row for plot in contents.plots for row in (*plot.drawn, *plot.band)]
    if any(mark.is_computed for row in rows for mark in row.marks.values()):
        told.append(say("Figures in italics are computed, all others printed."))
    left_out = max((grid.left_out for grid in grids), default=0)
    if left_out == 1:
        told.append(say("1 period is left out for want of room."))
    elif left_out:
        told.append(say("{count} periods are left out for want of room.", count=left_out))
    return " ".join([*told, *lacks(contents.plots, style)])


def _names_room(contents: PageContents, width: float) -> float:
    """Pixels behind the first group of periods for the names of series."""
    if width < NARROW:
        return 0.0
    named = any(
        (chart.kind.has_total and chart.kind is not ChartKind.WATERFALL and len(plot.rows) > 0)
        or len(plot.rows) > 1
        or len(plot.band) > 1
        for chart, plot in zip(contents.sheet.charts, contents.plots, strict=True)
    )
    if named:
        return min(NAMES, width * 0.3)
    return ZERO_NAME if any(plot.band for plot in contents.plots) else 0.0


def _style(contents: PageContents, grids: Sequence[Lattice], measure: Measure) -> Style:
    """One scale for each unit, in which all figures of the page are written."""
    cells: dict[str, list[Cell]] = {}
    rooms: dict[str, float] = {}
    for plot, grid in zip(contents.plots, grids, strict=True):
        stacked = plot.total is not None and plot.rows
        room = bar_width(grid) - 4 if stacked else grid.step * 1.05
        for cell in plot.cells:
            cells.setdefault(cell.unit, []).append(cell)
            rooms[cell.unit] = min(room, rooms.get(cell.unit, room))
    wanted = contents.sheet.scale
    scales: dict[str, int | None] = {}
    for unit, found in cells.items():
        if wanted is not None and all(changes_scale(cell) for cell in found):
            scales[unit] = wanted
        else:
            scales[unit] = scale_that_fits(found, max(rooms[unit], LEAST_ROOM), measure)
    return Style(contents.names, scales, contents.sheet.writes_figures)


def _own_style(style: Style, plot: Plot, grid: Lattice, measure: Measure) -> Style:
    """The page's scale, or a finer one where it would leave little of a chart's figures."""
    cells = plot.cells
    scale = style.scales.get(cells[0].unit) if cells else None
    if scale is None:
        return style
    largest = max(abs(cell.value or Decimal(0)) for cell in cells)
    finest = min(cell.scale for cell in cells)
    while scale > finest and largest.scaleb(-scale) < LEAST:
        scale -= 3
    room = bar_width(grid) - 4 if plot.total is not None and plot.rows else grid.step * 1.05
    fits = all(measure(written(cell, scale), True) <= max(room, LEAST_ROOM) for cell in cells)
    return replace(style, scales={**style.scales, cells[0].unit: scale}) if fits else style


def _heights(plots: Sequence[Plot], rows: Sequence[Sequence[int]], room: float) -> list[float]:
    """The height of each row of charts: together they fill the room, if it is enough."""
    each = min(HIGHEST_PANEL, max(LOWEST_PANEL, room / max(1, len(rows))))
    needed = []
    for row in rows:
        bands = max((band_height(plots[place].band) for place in row), default=0.0)
        ways = max((height_of_way(plots[place]) for place in row), default=0.0)
        needed.append(max(each, ways, LOWEST_PANEL + bands))
    return needed


def _panels(
    contents: PageContents,
    row: Sequence[int],
    drawn_on: tuple[Sequence[Lattice], Style, Measure],
    width: float,
) -> list[Panel]:
    """The charts of one row of the page; those of one unit share their scale if they can."""
    grids, style, measure = drawn_on
    plots = [contents.plots[place] for place in row]
    charts = [contents.sheet.charts[place] for place in row]
    extents = [
        extent_in(plot, chart, grids[place])
        for plot, chart, place in zip(plots, charts, row, strict=True)
    ]
    wanted = contents.sheet.shares_scale and _same_unit(plots)
    shared = wanted and _may_share(charts, extents)
    bands = [band_height(plot.band) for plot in plots]
    styles = [
        _own_style(style, plots[turn], grids[place], measure) for turn, place in enumerate(row)
    ]
    own = say("Drawn to a scale of its own.") if wanted and not shared else ""
    return [
        Panel(
            contents.filing,
            plots[turn],
            charts[turn],
            grids[place],
            styles[turn],
            both(extents[0], extents[1]) if shared else extents[turn],
            width,
            max(bands) if shared else bands[turn],
            own if turn else "",
        )
        for turn, place in enumerate(row)
    ]


def _may_share(charts: Sequence[Chart], extents: Sequence[Extent]) -> bool:
    """Whether neither of two charts would be too flat beside the other."""
    if {chart.kind for chart in charts} & {ChartKind.SHARES, ChartKind.WATERFALL}:
        return False
    low, high = both(extents[0], extents[1])
    return all(top - bottom > (high - low) * TOO_FLAT for bottom, top in extents)


def _same_unit(plots: Sequence[Plot]) -> bool:
    """Whether two charts stand side by side whose figures are all of one unit."""
    units = [{cell.unit for cell in plot.cells} for plot in plots]
    return len(plots) == 2 and len(units[0]) == 1 and units[0] == units[1]
