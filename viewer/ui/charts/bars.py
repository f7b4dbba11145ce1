"""Rows as bars: side by side, or as segments of their total."""

from collections.abc import Sequence

from viewer.core.chart_plot import Mark, Plot, PlotRow
from viewer.core.periods import Period
from viewer.ui.charts.canvas import Canvas, elided, wrapped
from viewer.ui.charts.drawing import LINE, Anchor, Bar, Text
from viewer.ui.charts.frame import Frame
from viewer.ui.charts.lattice import Lattice, Span
from viewer.ui.charts.style import Style, row_name, series_colour
from viewer.ui.language import say

FILLED, CLUSTERED, WIDEST_BAR, NARROWEST_BAR = 0.62, 0.86, 58.0, 3.0
#: A bar in which a figure of five digits fits.
ENOUGH = 40.0
#: A segment that is thinner than this has its figure beside it.
THIN = 14.0
#: Pixels between a bar and what stands beside it: a name, or a figure before the next bar.
BESIDE, CLOSE = 6.0, 3.0
#: Lines that a name takes at most.
NAME_LINES = 2


def draw_columns(
    canvas: Canvas, plot: Plot, place: tuple[Lattice, Sequence[Span]], frame: Frame, style: Style
) -> None:
    """Bars side by side, figures on them; of a single row the latest period is dark."""
    lattice, spans = place
    width = bar_width(lattice)
    if len(plot.rows) > 1:
        width = min(lattice.step * CLUSTERED, WIDEST_BAR * len(plot.rows))
    thick = max(width / len(plot.rows), 1.0)
    texts: list[tuple[float, Text]] = []
    for number, span in enumerate(spans):
        for period in span.periods:
            for turn, row in enumerate(plot.rows):
                mark = row.marks.get(period)
                if mark is None:
                    continue
                is_last = period == span.periods[-1]
                role = _role(turn, row, plot, is_last=is_last, is_first_group=number == 0)
                left = lattice.middles[period] - width / 2 + turn * thick
                bar = _bar(mark, frame, (left, thick), role, _words(row, period, mark, style))
                canvas.add(bar)
                canvas.block(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height)
                texts.append((_rank(mark, is_last=is_last), _figure(bar, mark, row, frame, style)))
    _write(canvas, texts, style)
    if len(plot.rows) > 1:
        _name_rows(canvas, plot, lattice, spans, frame, style)


def draw_stack(
    canvas: Canvas, plot: Plot, place: tuple[Lattice, Sequence[Span]], frame: Frame, style: Style
) -> None:
    """Segments one above the other with the printed total above them; else one grey bar."""
    lattice, spans = place
    for span in spans:
        for period in span.periods:
            is_last = period == span.periods[-1]
            if any(period in row.marks for row in plot.rows):
                _draw_segments(canvas, plot, period, (lattice, span), frame, style)
            elif plot.total is not None and period in plot.total.marks:
                mark = plot.total.marks[period]
                width = bar_width(lattice)
                left = lattice.middles[period] - width / 2
                role = "neutral" if is_last else "total_only"
                words = _words(plot.total, period, mark, style)
                bar = _bar(mark, frame, (left, width), role, words)
                canvas.add(bar)
                _write(canvas, [(0, _figure(bar, mark, plot.total, frame, style))], style)


def bar_width(lattice: Lattice) -> float:
    """The width of a bar in pixels."""
    # Where it is tight the bars take more of the room, so that figures still fit in them.
    wanted = max(lattice.step * FILLED, min(lattice.step * CLUSTERED, ENOUGH))
    return max(NARROWEST_BAR, min(WIDEST_BAR, wanted))


def _draw_segments(
    canvas: Canvas,
    plot: Plot,
    period: Period,
    place: tuple[Lattice, Span],
    frame: Frame,
    style: Style,
) -> None:
    lattice, span = place
    width = bar_width(lattice)
    left = lattice.middles[period] - width / 2
    up = down = 0.0
    named = period == span.periods[-1] and span.names[1] > 0
    beside: list[tuple[float, PlotRow, str, bool]] = []
    for turn, row in enumerate(plot.rows):
        mark = row.marks.get(period)
        if mark is None:
            continue
        value = float(mark.value)
        base = up if value >= 0 else down
        top, low = frame.level(max(base + value, base)), frame.level(min(base + value, base))
        up, down = (base + value, down) if value >= 0 else (up, base + value)
        role = series_colour(turn, row)
        outline = "chart_earlier" if role == "chart_third" else ""
        height = max(low - top - (1.0 if low - top > 3 else 0.0), 0.5)
        words = _words(row, period, mark, style)
        canvas.add(Bar(left, top, width, height, role, mark.key, words, outline=outline))
        figure = style.figure(mark, row)
        fits = height >= THIN and canvas.measure(figure, False) <= width - 4
        inside = fits and style.writes_figures
        if inside:
            middle = (top + top + height) / 2
            italic = mark.is_computed or row.is_ratio
            canvas.write(Text(left + width / 2, middle, figure, ground=role, italic=italic))
        beside.append((top + height / 2, row, "" if inside else figure, named))
    top = frame.level(up)
    if plot.total is not None and period in plot.total.marks:
        _write_total(canvas, plot.total, period, (left, top, width), style)
    if named:
        _name_segments(canvas, beside, (span.names[0] - (lattice.step - width) / 2, span.names[1]
                       + (lattice.step - width) / 2), frame)  # fmt: skip
    elif style.writes_figures:
        for middle, row, figure, _ in beside:
            if figure:
                role = "computed" if row.is_ratio or not row.label else "muted"
                text = Text(left + width + CLOSE, middle, figure, Anchor.LEFT, role)
                if text.width(canvas.measure) <= lattice.step - width - CLOSE:
                    canvas.write_figure(text)
                else:
                    canvas.refused += 1


def _name_segments(
    canvas: Canvas,
    beside: Sequence[tuple[float, PlotRow, str, bool]],
    room: tuple[float, float],
    frame: Frame,
) -> None:
    """The names of segments beside the latest bar, with figures that have no room inside."""
    names = [_named(row, figure) for _, row, figure, _ in beside]
    most = NAME_LINES if len(beside) * NAME_LINES * LINE <= frame.foot - frame.top else 1
    lines = [wrapped(name, room[1] - 2 * BESIDE, canvas.measure, most=most) for name in names]
    middles = [middle for middle, _, _, _ in beside]
    heights = spread(middles, frame.top, frame.foot, [len(own) * (LINE - 1.0) for own in lines])
    for (_, row, _, _), own, y in zip(beside, lines, heights, strict=True):
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


def spread(
    wanted: Sequence[float], top: float, foot: float, heights: Sequence[float] = ()
) -> list[float]:
    """Places as near to the wanted ones as their heights allow, in the order of their places.

    Args:
        wanted: middles of texts, in any order.
        top: they stay below this.
        foot: and above this, as far as there is room.
        heights: how high each is; a line if nothing is said.
    """
    high = list(heights) or [float(LINE)] * len(wanted)
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    found = list(wanted)
    edge = top
    for place in order:
        found[place] = max(found[place], edge + high[place] / 2)
        edge = found[place] + high[place] / 2
    edge = foot
    for place in reversed(order):
        found[place] = min(found[place], edge - high[place] / 2)
        edge = found[place] - high[place] / 2
    return found


def _write_total(
    canvas: Canvas, total: PlotRow, period: Period, place: tuple[float, float, float], style: Style
) -> None:
    """The total as printed above its segments; its figure leads to its cell."""
    left, top, width = place
    mark = total.marks[period]
    middle, y = left + width / 2, top - 0.6 * LINE
    words = _words(total, period, mark, style)
    canvas.add(Bar(left, y - LINE / 2, width, LINE - 2.0, "", mark.key, words))
    if style.writes_figures:
        canvas.write_figure(Text(middle, y, style.figure(mark, total), bold=True))


def _name_rows(
    canvas: Canvas,
    plot: Plot,
    lattice: Lattice,
    spans: Sequence[Span],
    frame: Frame,
    style: Style,
) -> None:
    """The names of rows beside the latest bars of the first group."""
    if not spans or spans[0].names[1] <= 0:
        return
    span = spans[0]
    last = span.periods[-1]
    rows = [(turn, row) for turn, row in enumerate(plot.rows) if last in row.marks]
    wanted = [frame.level(float(row.marks[last].value)) for _, row in rows]
    for (turn, row), y in zip(rows, spread(wanted, frame.top, frame.foot), strict=True):
        x = span.names[0]
        role = series_colour(turn, row)
        outline = "chart_earlier" if role == "chart_third" else ""
        canvas.add(Bar(x, y - 4, 8, 8, role, None, row_name(row), outline=outline))
        text = elided(row_name(row), span.names[1] - 18, canvas.measure)
        canvas.write(Text(x + 12, y, text, Anchor.LEFT, "text2"))


def _role(turn: int, row: PlotRow, plot: Plot, *, is_last: bool, is_first_group: bool) -> str:
    if len(plot.rows) > 1:
        return series_colour(turn, row)
    if is_first_group:
        return "chart_latest" if is_last else "chart_earlier"
    return "neutral" if is_last else "total_only"


def _bar(mark: Mark, frame: Frame, across: tuple[float, float], role: str, words: str) -> Bar:
    left, width = across
    height = float(mark.value) * frame.ratio
    return Bar(left, frame.zero - max(height, 0.0), width, abs(height), role, mark.key, words)


def _figure(bar: Bar, mark: Mark, row: PlotRow, frame: Frame, style: Style) -> Text:
    """A figure above its bar; below where it is negative."""
    away = LINE * (0.6 if mark.value < 0 else -0.6)
    y = frame.level(float(mark.value)) + away
    return Text(bar.x + bar.width / 2, y, style.figure(mark, row), bold=True,
                italic=mark.is_computed)  # fmt: skip


def _words(row: PlotRow, period: Period, mark: Mark, style: Style) -> str:
    return f"{row_name(row)}, {style.name(period)}: {style.spoken(mark, row)}"


def _rank(mark: Mark, *, is_last: bool) -> float:
    """Figures with a higher rank are written where there is not room for all."""
    return float("inf") if is_last else abs(float(mark.value))


def _write(canvas: Canvas, texts: Sequence[tuple[float, Text]], style: Style) -> None:
    if style.writes_figures:
        for _, text in sorted(texts, key=lambda item: -item[0]):
            canvas.write_figure(text)
