"""The names of periods below a chart, in lines as far as they need, and marks of missing ones."""

from collections.abc import Sequence

from viewer.core.periods import Period
from viewer.core.said import said
from viewer.ui.charts.canvas import Canvas
from viewer.ui.charts.drawing import LINE, Anchor, Line, Measure, Text
from viewer.ui.charts.lattice import Lattice, Span
from viewer.ui.charts.style import Style
from viewer.ui.language import say, told
from viewer.ui.wording import MONTHS

_LENGTHS = {
    None: said("balances"),
    1: said("months"),
    3: said("quarters"),
    6: said("half-years"),
    9: said("nine months"),
    12: said("years"),
}


def length_in_words(months: int | None) -> str:
    """How long periods of so many months are; None of balances."""
    if months in _LENGTHS:
        return told(_LENGTHS[months])
    return say("{count} months", count=months)


def feet(lattice: Lattice, style: Style, measure: Measure) -> int:
    """How many lines the names of periods, and of their lengths, take."""
    return _name_lines(lattice, style, measure) + int(_names_lengths(lattice, style))


def _name_lines(lattice: Lattice, style: Style, measure: Measure) -> int:
    """One line if all names fit in one, else two."""
    wide = lattice.step * 0.9
    return 1 if all(measure(style.name(p), True) <= wide for p in lattice.middles) else 2


def _names_lengths(lattice: Lattice, style: Style) -> bool:
    """Whether the lengths of periods must be said: dates do not tell them."""
    return len(lattice.spans) > 1 and any(p not in style.names for p in lattice.middles)


def draw_foot(
    canvas: Canvas, lattice: Lattice, spans: Sequence[Span], style: Style, foot: float
) -> None:
    """Name the periods.

    Args:
        canvas: where to.
        lattice: where they stand.
        spans: those groups of them that the chart has.
        style: how they are named.
        foot: where their room begins.
    """
    lines = _name_lines(lattice, style, canvas.measure)
    for span in spans:
        if _names_lengths(lattice, style):
            name = length_in_words(span.months)
            middle = (span.left + span.right) / 2
            canvas.write(Text(middle, foot + (lines + 0.6) * LINE, name, role="muted"))
        _name_periods(canvas, lattice, span, style, foot, lines)
        for _, middle in span.gaps:
            canvas.write(Text(middle, foot + 0.6 * LINE, "//", role="muted"), may_shift=False)


def draw_zero(canvas: Canvas, spans: Sequence[Span], zero: float, inset: float = 0.0) -> None:
    """The zero line below, or through, the bars of each group; so much shorter at both ends."""
    canvas.add(*(Line(span.left + inset, zero, span.right - inset, zero) for span in spans))


def _name_periods(
    canvas: Canvas, lattice: Lattice, span: Span, style: Style, foot: float, lines: int
) -> None:
    """The names of one group: all, or every second, third, … counted from the latest."""
    rows = [_lines(period, style, lattice.step, canvas.measure, lines) for period in span.periods]
    widest = max(canvas.measure(line, True) for row in rows for line in row)
    stride = 1
    while stride < len(rows) and widest + 4 > stride * lattice.step:
        stride += 1
    last = len(rows) - 1
    for place in range(last, -1, -stride):
        x = lattice.middles[span.periods[place]]
        for number, line in enumerate(rows[place]):
            y = foot + (0.6 + number) * LINE
            canvas.write(Text(x, y, line, Anchor.MIDDLE, "text", place == last))


def _lines(period: Period, style: Style, step: float, measure: Measure, most: int) -> list[str]:
    """A period's name in lines: broken before its year, shorter where it is too wide."""
    name = style.name(period)
    if most < 2 or measure(name, True) <= step * 0.9:
        return [name]
    first, _, last = name.rpartition(" ")
    rows = [first.rstrip(","), last] if first else [name]
    if any(measure(row, True) > step for row in rows) and period not in style.names:
        end = period.end
        rows = [
            told(MONTHS[end.month - 1]),
            f"{end.year}" if step > 30 else f"’{end.year % 100:02d}",
        ]
    return rows
