"""Rows as lines: across a chart, or in a band above it that has a zero of its own."""

from collections.abc import Sequence
from itertools import pairwise

from viewer.core.chart_plot import PlotRow
from viewer.ui.charts.bars import spread
from viewer.ui.charts.canvas import Canvas, elided
from viewer.ui.charts.drawing import LINE, Anchor, Dot, Line, Text
from viewer.ui.charts.frame import Frame, extent_of, frame
from viewer.ui.charts.lattice import Lattice, Span
from viewer.ui.charts.style import LINES, Style, is_percent_row, row_name
from viewer.ui.language import say

#: Height of a band with its name, and the least of a name's room.
BAND = 84.0
#: Half of the room around a point that no text enters.
CLEAR = 3.5
#: Colours of the lines in a band.
BAND_ROLES = ("ratio_line", "neutral", "chart_earlier")


def draw_lines(
    canvas: Canvas,
    rows: Sequence[PlotRow],
    place: tuple[Lattice, Sequence[Span]],
    frame: Frame,
    style: Style,
    roles: Sequence[str] = LINES,
) -> None:
    """Lines from period to period, dashed over what is missing, named beside their latest points.

    Args:
        canvas: where to.
        rows: what is drawn.
        place: where periods stand, and which groups of them the chart has.
        frame: how high figures stand.
        style: how they are written.
        roles: colours of the rows.
    """
    lattice, spans = place
    texts: list[tuple[float, Text]] = []
    for turn, row in enumerate(rows):
        role = roles[turn % len(roles)]
        for span in spans:
            dots = _dots(row, lattice, span, frame, style, role)
            gaps = {place for place, _ in span.gaps}
            for (before, one), (after, other) in pairwise(dots):
                dashed = after - before > 1 or bool(
                    gaps.intersection(range(before + 1, after + 1))
                )
                canvas.add(Line(one.x, one.y, other.x, other.y, role, dashed, wide=True))
            canvas.add(*(dot for _, dot in dots))
            for _, dot in dots:
                canvas.block(dot.x - CLEAR, dot.y - CLEAR, dot.x + CLEAR, dot.y + CLEAR)
            texts += _figures(row, dots, span, style)
    if style.writes_figures:
        for _, text in sorted(texts, key=lambda item: -item[0]):
            canvas.write_figure(text, or_below=1.6 * LINE)
    if len(rows) > 1:
        _name_lines(canvas, rows, spans, frame, roles)


def draw_band(
    canvas: Canvas,
    rows: Sequence[PlotRow],
    place: tuple[Lattice, Sequence[Span]],
    style: Style,
) -> None:
    """Lines above a chart, with their names and a zero of their own."""
    _, spans = place
    periods = [period for span in spans for period in span.periods]
    names = [f"{band_name(row)}" for row in rows]
    for turn, name in enumerate(names):
        text = elided(name, canvas.width - 4, canvas.measure)
        role = BAND_ROLES[turn % len(BAND_ROLES)]
        canvas.write(Text(0, (0.5 + turn) * LINE, text, Anchor.LEFT, role))
    made = frame(extent_of(rows, periods), len(rows) * LINE, BAND + (len(rows) - 1) * LINE)
    zero = "0 %" if all(row.is_ratio or is_percent_row(row) for row in rows) else "0"
    for span in spans:
        canvas.add(Line(span.left, made.zero, span.right, made.zero, "divider"))
    if spans and spans[0].names[1] > 0:
        x = spans[0].right + 4
        canvas.write(Text(x, made.zero, zero, Anchor.LEFT, "muted"))
    draw_lines(canvas, rows, place, made, style, BAND_ROLES)


def band_height(rows: Sequence[PlotRow]) -> float:
    """The height that a band of these lines takes."""
    return BAND + (len(rows) - 1) * LINE + 10.0 if rows else 0.0


def band_name(row: PlotRow) -> str:
    """What a line of a band shows: "Gross profit, % of Revenue"."""
    if not row.is_ratio:
        return f"{row.label}, %" if is_percent_row(row) else row.label
    if row.is_rest:
        return say("{base} less {label}, % of {base}", base=row.base, label=row.label)
    return say("{label}, % of {base}", label=row.label, base=row.base)


def _dots(
    row: PlotRow, lattice: Lattice, span: Span, frame: Frame, style: Style, role: str
) -> list[tuple[int, Dot]]:
    """(position of the period, point) of each figure."""
    found = []
    for number, period in enumerate(span.periods):
        mark = row.marks.get(period)
        if mark is not None:
            name = band_name(row) if row.is_ratio else row_name(row)
            words = f"{name}, {style.name(period)}: {style.spoken(mark, row)}"
            x, y = lattice.middles[period], frame.level(float(mark.value))
            found.append((number, Dot(x, y, role, mark.key, words)))
    return found


def _figures(
    row: PlotRow, dots: Sequence[tuple[int, Dot]], span: Span, style: Style
) -> list[tuple[float, Text]]:
    texts = []
    for number, dot in dots:
        mark = row.marks[span.periods[number]]
        computed = mark.is_computed
        role = "computed" if computed else "text"
        figure = style.figure(mark, row)
        text = Text(dot.x, dot.y - 0.8 * LINE, figure, role=role, italic=computed, halo=True)
        texts.append((float(number), text))
    return texts


def _name_lines(
    canvas: Canvas,
    rows: Sequence[PlotRow],
    spans: Sequence[Span],
    frame: Frame,
    roles: Sequence[str],
) -> None:
    if not spans or spans[0].names[1] <= 0:
        return
    span = spans[0]
    named: list[tuple[int, PlotRow, float]] = []
    for turn, row in enumerate(rows):
        own = [period for period in span.periods if period in row.marks]
        if own:
            named.append((turn, row, frame.level(float(row.marks[own[-1]].value))))
    heights = spread([y for _, _, y in named], frame.top, frame.foot)
    for (turn, row, _), y in zip(named, heights, strict=True):
        text = elided(row_name(row), span.names[1] - 6, canvas.measure)
        role = roles[turn % len(roles)]
        canvas.write(Text(span.names[0] + 2, y, text, Anchor.LEFT, role, halo=True))
