"""Rows as bars side by side, and what bars of all kinds have in common."""

from collections.abc import Sequence

from viewer.core.chart_plot import Mark, Plot, PlotRow
from viewer.core.periods import Period
from viewer.ui.charts.canvas import Canvas, elided
from viewer.ui.charts.drawing import LINE, Anchor, Bar, Text
from viewer.ui.charts.frame import Frame
from viewer.ui.charts.lattice import Lattice, Span
from viewer.ui.charts.style import Style, row_name, series_colour

FILLED, CLUSTERED, WIDEST_BAR, NARROWEST_BAR = 0.62, 0.86, 58.0, 3.0
#: A bar in which a figure of five digits fits.
ENOUGH = 46.0
#: From the edge of a bar to the middle of the figure above or below it, in lines.
AWAY = 0.7


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
                bar = bar_of(mark, frame, (left, thick), role, words_of(row, period, mark, style))
                canvas.add(bar)
                canvas.block(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height)
                texts.append(
                    (rank_of(mark, is_last=is_last), figure_at(bar, mark, row, frame, style))
                )
    write_ranked(canvas, texts, style)
    if len(plot.rows) > 1:
        _name_rows(canvas, plot, lattice, spans, frame, style)


def bar_width(lattice: Lattice) -> float:
    """The width of a bar in pixels."""
    # Where it is tight the bars take more of the room, so that figures still fit in them.
    wanted = max(lattice.step * FILLED, min(lattice.step * CLUSTERED, ENOUGH))
    return max(NARROWEST_BAR, min(WIDEST_BAR, wanted))


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


def bar_of(mark: Mark, frame: Frame, across: tuple[float, float], role: str, words: str) -> Bar:
    """The bar of a figure from zero; `across` is its left edge and width."""
    left, width = across
    height = float(mark.value) * frame.ratio
    return Bar(left, frame.zero - max(height, 0.0), width, abs(height), role, mark.key, words)


def figure_at(bar: Bar, mark: Mark, row: PlotRow, frame: Frame, style: Style) -> Text:
    """A figure above its bar; below where it is negative."""
    away = LINE * (AWAY if mark.value < 0 else -AWAY)
    y = frame.level(float(mark.value)) + away
    return Text(bar.x + bar.width / 2, y, style.figure(mark, row), bold=True,
                italic=mark.is_computed)  # fmt: skip


def words_of(row: PlotRow, period: Period, mark: Mark, style: Style) -> str:
    """What is told about a figure of a row."""
    return f"{row_name(row)}, {style.name(period)}: {style.spoken(mark, row)}"


def rank_of(mark: Mark, *, is_last: bool) -> float:
    """Figures with a higher rank are written where there is not room for all."""
    return float("inf") if is_last else abs(float(mark.value))


def write_ranked(canvas: Canvas, texts: Sequence[tuple[float, Text]], style: Style) -> None:
    """Write figures, those of the highest rank first: others may find no room."""
    if style.writes_figures:
        for _, text in sorted(texts, key=lambda item: -item[0]):
            canvas.write_figure(text)
