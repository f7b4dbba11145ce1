"""A total over time as segments one above the other, with its printed figure above them."""

from collections.abc import Sequence
from dataclasses import dataclass

from viewer.core.chart_plot import Mark, Plot, PlotRow
from viewer.core.periods import Period
from viewer.core.relations import CellKey
from viewer.ui.charts.bars import (
    AWAY,
    bar_of,
    bar_width,
    figure_at,
    rank_of,
    spread,
    words_of,
    write_ranked,
)
from viewer.ui.charts.canvas import Canvas, wrapped
from viewer.ui.charts.drawing import LINE, Anchor, Bar, Text
from viewer.ui.charts.frame import Frame
from viewer.ui.charts.lattice import Lattice, Span
from viewer.ui.charts.style import Style, row_name, series_colour
from viewer.ui.language import say

#: A segment that is thinner than this has its figure beside it.
THIN = 14.0
#: Pixels between a bar and what stands beside it: a name, or a figure before the next bar.
BESIDE, CLOSE = 6.0, 3.0
#: Lines that a name takes at most.
NAME_LINES = 2
#: From the zero line to the middle of a figure beside a thin segment.
OFF_ZERO = 8.0


def draw_stack(
    canvas: Canvas, plot: Plot, place: tuple[Lattice, Sequence[Span]], frame: Frame, style: Style
) -> None:
    """Segments one above the other with the printed total above them; else one grey bar."""
    lattice, spans = place
    stacks: list[_Stack] = []
    whole: list[tuple[float, Text]] = []
    for span in spans:
        for period in span.periods:
            if any(period in row.marks for row in plot.rows):
                stacks.append(_segments(canvas, plot, period, (lattice, span), frame, style))
            elif plot.total is not None and period in plot.total.marks:
                mark = plot.total.marks[period]
                is_last = period == span.periods[-1]
                width = bar_width(lattice)
                left = lattice.middles[period] - width / 2
                role = "neutral" if is_last else "total_only"
                words = words_of(plot.total, period, mark, style)
                bar = bar_of(mark, frame, (left, width), role, words)
                canvas.add(bar)
                figure = figure_at(bar, mark, plot.total, frame, style)
                whole.append((rank_of(mark, is_last=is_last), figure))
    # What stands in bars is written; from here on nothing runs into one.
    for bar in canvas.bars:
        canvas.block(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height)
    write_ranked(canvas, whole, style)
    for stack in stacks:
        _write_total(canvas, plot.total, stack, style)
    for stack in stacks:
        _write_round(canvas, stack, lattice, frame)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What is told beside a segment.

    Attributes:
        y: its middle.
        row: whose it is.
        figure: its figure where that has no room inside, "" where it has.
        is_negative: whether it hangs below zero.
        is_computed: whether its figure is.
    """

    y: float
    row: PlotRow
    figure: str
    is_negative: bool
    is_computed: bool


@dataclass(frozen=True, slots=True)
class _Stack:
    """The segments of one period, drawn.

    Attributes:
        period: which.
        span: the group that it stands in.
        left, top, width: where it stands, in pixels.
        beside: what is told beside its segments.
    """

    period: Period
    span: Span
    left: float
    top: float
    width: float
    beside: tuple[_Beside, ...]


def _segments(
    canvas: Canvas,
    plot: Plot,
    period: Period,
    place: tuple[Lattice, Span],
    frame: Frame,
    style: Style,
) -> _Stack:
    """Draw the segments of one period, with the figures that have room in them."""
    lattice, span = place
    width = bar_width(lattice)
    left = lattice.middles[period] - width / 2
    up = down = 0.0
    beside: list[_Beside] = []
    for turn, row in enumerate(plot.rows):
        mark = row.marks.get(period)
        if mark is None:
            continue
        value = float(mark.value)
        base = up if value >= 0 else down
        edges = frame.level(max(base + value, base)), frame.level(min(base + value, base))
        up, down = (base + value, down) if value >= 0 else (up, base + value)
        bar = _segment((left, width), edges, series_colour(turn, row), mark.key,
                       words_of(row, period, mark, style))  # fmt: skip
        canvas.add(bar)
        inside = _write_inside(canvas, bar, mark, row, style)
        figure = "" if inside or not style.writes_figures else style.figure(mark, row)
        beside.append(_Beside(bar.y + bar.height / 2, row, figure, value < 0, mark.is_computed))
    return _Stack(period, span, left, frame.level(up), width, tuple(beside))


def _write_round(canvas: Canvas, stack: _Stack, lattice: Lattice, frame: Frame) -> None:
    """What is told beside a stack: of the latest period the names, of others thin figures."""
    span, right = stack.span, stack.left + stack.width
    apart = (lattice.step - stack.width) / 2
    if stack.period == span.periods[-1] and span.names[1] > 0:
        room = span.names[0] - apart, span.names[1] + apart
        _name_segments(canvas, stack.beside, room, frame)
    else:
        room = right + CLOSE, lattice.step - stack.width - CLOSE
        _write_beside(canvas, stack.beside, room, frame)


def _segment(
    across: tuple[float, float],
    edges: tuple[float, float],
    role: str,
    key: CellKey | None,
    words: str,
) -> Bar:
    top, low = edges
    height = max(low - top - (1.0 if low - top > 3 else 0.0), 0.5)
    outline = "chart_earlier" if role == "chart_third" else ""
    return Bar(across[0], top, across[1], height, role, key, words, outline=outline)


def _write_inside(canvas: Canvas, bar: Bar, mark: Mark, row: PlotRow, style: Style) -> bool:
    """Write a figure in its segment; whether there is room for it."""
    figure = style.figure(mark, row)
    fits = bar.height >= THIN and canvas.measure(figure, False) <= bar.width - 4
    if not fits or not style.writes_figures:
        return False
    middle = bar.x + bar.width / 2, bar.y + bar.height / 2
    italic = mark.is_computed
    return canvas.write(Text(*middle, figure, ground=bar.role, italic=italic))


def _write_beside(
    canvas: Canvas, beside: Sequence[_Beside], room: tuple[float, float], frame: Frame
) -> None:
    """Figures of thin segments beside them, clear of the zero line and of one another."""
    for negative in (False, True):
        own = [one for one in beside if one.figure and one.is_negative is negative]
        top, foot = (frame.zero, frame.foot) if negative else (frame.top, frame.zero)
        clear = OFF_ZERO - LINE / 2
        heights = spread([one.y for one in own], top + clear, foot - clear)
        for one, y in zip(own, heights, strict=True):
            role = "computed" if one.is_computed else "muted"
            text = Text(room[0], y, one.figure, Anchor.LEFT, role, italic=one.is_computed)
            fits = text.width(canvas.measure) <= room[1] and abs(y - one.y) <= LINE
            if not fits or not canvas.write(text, may_shift=False):
                canvas.refused += 1


def _name_segments(
    canvas: Canvas,
    beside: Sequence[_Beside],
    room: tuple[float, float],
    frame: Frame,
) -> None:
    """The names of segments beside the latest bar, with figures that have no room inside."""
    names = [_named(one.row, one.figure) for one in beside]
    most = NAME_LINES if len(beside) * NAME_LINES * LINE <= frame.foot - frame.top else 1
    lines = [wrapped(name, room[1] - 2 * BESIDE, canvas.measure, most=most) for name in names]
    middles = [one.y for one in beside]
    heights = spread(middles, frame.top, frame.foot, [len(own) * (LINE - 1.0) for own in lines])
    for one, own, y in zip(beside, lines, heights, strict=True):
        row = one.row
        role = "text2" if row.label else "computed"
        for number, line in enumerate(own):
            at = y + (number - (len(own) - 1) / 2) * (LINE - 1.0)
            canvas.write(Text(room[0] + BESIDE, at, line, Anchor.LEFT, role, italic=not row.label))


def _named(row: PlotRow, figure: str) -> str:
    """The name of a segment, behind its figure where that has no room inside."""
    if not figure:
        return row_name(row)
    if row.label:
        return f"{figure} {row_name(row)}"
    return say("{figure} in {rows}", figure=figure, rows=row_name(row))


def _write_total(canvas: Canvas, total: PlotRow | None, stack: _Stack, style: Style) -> None:
    """The total as printed above its segments; its figure leads to its cell."""
    if total is None or stack.period not in total.marks:
        return
    mark = total.marks[stack.period]
    middle, y = stack.left + stack.width / 2, stack.top - AWAY * LINE
    words = words_of(total, stack.period, mark, style)
    canvas.add(Bar(stack.left, y - LINE / 2, stack.width, LINE - 2.0, "", mark.key, words))
    if style.writes_figures:
        canvas.write_figure(Text(middle, y, style.figure(mark, total), bold=True))
