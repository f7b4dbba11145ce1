"""A bridge as a waterfall that lies: a line for each part, as in the table of the parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from viewer.core.bridge import Bridge, Step
from viewer.core.relations import CellKey
from viewer.core.said import said
from viewer.ui.charts.canvas import elided
from viewer.ui.charts.drawing import Anchor, Bar, Drawing, Line, Measure, Text
from viewer.ui.charts.scale import in_scale, scale_that_fits, unit_in_words, written
from viewer.ui.language import say, told

ROW = 22.0
THICK = 14.0
#: The share of the width that names take at most, and pixels of a figure.
NAMES, FIGURE = 0.36, 74.0
#: The most lines that are drawn; the smallest steps go together in one.
MOST = 14
#: End bars are cut where the steps would take less than this share of the room.
TOO_FLAT = Decimal("0.35")
LEFT_OVER = said("Rounding")


@dataclass(frozen=True, slots=True)
class Ends:
    """What the two end bars of a bridge are: (earlier, later) names of periods and addresses."""

    names: tuple[str, str]
    keys: tuple[CellKey, CellKey]


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the chart: name, figure, the levels it leads from and to, and its colour."""

    name: str
    figure: str
    start: Decimal
    end: Decimal
    role: str
    key: CellKey | None
    is_total: bool = False


def waterfall(
    way: Bridge, ends: Ends, width: float, measure: Measure, scale: int | None = None
) -> Drawing:
    """A total's way from one period to another.

    Args:
        way: the way.
        ends: what its ends are.
        width: in pixels; the height follows from the number of steps.
        measure: the width of a text.
        scale: the power of ten that figures are written in; None for the one that fits.
    """
    if scale is None:
        scale = scale_that_fits((way.earlier, way.later), FIGURE, measure)
    rows = _rows(way, ends, scale)
    levels = [row.end for row in rows]
    low, high, is_cut = _extent(levels)
    left = width * NAMES
    ratio = (width - left - FIGURE) / float(high - low or 1)

    def across(level: Decimal) -> float:
        return left + float(max(level, low) - low) * ratio

    bars: list[Bar] = []
    texts: list[Text] = []
    lines: list[Line] = []
    for number, row in enumerate(rows):
        middle = (number + 0.5) * ROW
        bars.append(_bar(row, sorted((across(row.start), across(row.end))), middle, is_cut=is_cut))
        texts += _texts(row, (left, width), middle, measure)
        if number:
            edge = across(levels[number - 1])
            lines.append(Line(edge, middle - ROW, edge, middle, "divider"))
    if low < 0:
        lines.append(Line(across(Decimal(0)), 0, across(Decimal(0)), len(rows) * ROW))
    words = "; ".join(bar.words for bar in bars)
    remark = say("The two end bars do not begin at zero.") if is_cut else ""
    height = len(rows) * ROW
    unit = unit_in_words(way.later, scale)
    return Drawing(width, height, tuple(bars), tuple(texts), tuple(lines), words, unit, remark)


def height_of(way: Bridge) -> float:
    """Pixels that the waterfall of a bridge is high."""
    return (min(len(way.steps), MOST) + 2) * ROW


def _rows(way: Bridge, ends: Ends, scale: int | None) -> list[_Row]:
    """The earlier total, a line for each step, the later total."""
    level, last = way.earlier.value or Decimal(0), way.later.value or Decimal(0)
    totals = [
        _Row(name, written(cell, scale), Decimal(0), value, role, key, is_total=True)
        for name, key, cell, value, role in (
            (ends.names[0], ends.keys[0], way.earlier, level, "chart_earlier"),
            (ends.names[1], ends.keys[1], way.later, last, "chart_latest"),
        )
    ]
    rows = [totals[0]]
    for step in _few(way.steps):
        figure = in_scale(step.value, way.later, scale)
        signed = f"+{figure}" if step.value > 0 else figure
        role = "neutral" if step.key is None else "positive" if step.value > 0 else "negative"
        rows.append(
            _Row(step.label or told(LEFT_OVER), signed, level, level + step.value, role, step.key)
        )
        level += step.value
    return [*rows, totals[1]]


def _bar(row: _Row, ends: Sequence[float], middle: float, *, is_cut: bool) -> Bar:
    return Bar(
        ends[0], middle - THICK / 2, max(1.0, ends[1] - ends[0]), THICK, row.role, row.key,
        f"{row.name}: {row.figure}", cut=is_cut and row.is_total, lies=True,
    )  # fmt: skip


def _texts(
    row: _Row, edges: tuple[float, float], middle: float, measure: Measure
) -> tuple[Text, Text]:
    """The name at the left, the figure at the right: printed upright, computed in italics."""
    left, right = edges
    name = elided(row.name, left - 8, measure, bold=row.is_total)
    role = "text" if row.is_total else "computed"
    return (
        Text(0, middle, name, Anchor.LEFT, "text", row.is_total),
        Text(right, middle, row.figure, Anchor.RIGHT, role, row.is_total, not row.is_total),
    )


def _few(steps: tuple[Step, ...]) -> list[Step]:
    """The steps; where there are too many, the smallest together as one."""
    if len(steps) <= MOST:
        return list(steps)
    small = sorted(steps, key=lambda step: abs(step.value))[: len(steps) - MOST + 1]
    kept = [step for step in steps if step not in small]
    rest = sum((step.value for step in small), Decimal(0))
    return [*kept, Step(say("{count} smaller ones", count=len(small)), None, rest)]


def _extent(levels: list[Decimal]) -> tuple[Decimal, Decimal, bool]:
    """(lowest, highest level of the axis, whether it does not begin at zero)."""
    low, high = min(*levels, Decimal(0)), max(*levels, Decimal(0))
    moved = max(levels) - min(levels)
    if min(levels) > 0 and moved < TOO_FLAT * high:
        return min(levels) - moved, high, True
    return low, high, False
