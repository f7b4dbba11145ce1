"""A trend as columns: one series beside the other, the latest period dark, figures on the bars."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from viewer.core.periods import Duration
from viewer.core.trend import Point, Series
from viewer.ui.charts.drawing import LINE, Anchor, Bar, Drawing, Line, Measure, Text
from viewer.ui.charts.scale import scale_that_fits, unit_in_words, written
from viewer.ui.wording import MONTHS

#: Room beside a bar, a missing period and another series, in places of a bar.
GAP, APART = 0.45, 0.7
FILLED = 0.66
WIDEST_BAR = 56.0
#: The narrowest place of a bar; how much wider than its place a figure may be.
NARROWEST, OVERHANG = 26.0, 1.05
_SPANS = {1: "months", 3: "quarters", 6: "half-years", 9: "nine months", 12: "years"}


@dataclass(frozen=True, slots=True)
class _Slot:
    """A point and its middle, in places of a bar from the left."""

    point: Point
    middle: float
    series: int
    is_latest: bool
    after_gap: bool

    @property
    def value(self) -> float:
        return float(self.point.cell.value or 0)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the bars stand.

    Attributes:
        step: pixels of a place.
        zero: the zero line.
        ratio: pixels of a whole unit.
        foot: where the names of periods begin.
    """

    step: float
    zero: float
    ratio: float
    foot: float


def column_chart(
    series: Sequence[Series], width: float, height: float, measure: Measure
) -> Drawing:
    """A quantity over time.

    Args:
        series: at least one, as `viewer.core.trend.trend` gives them.
        width: in pixels. Where there are more periods than room, the earliest ones of the first
            series, and further series, are left out; what is left out of the first is said.
        height: in pixels.
        measure: the width of a text.
    """
    kept, left_out = _that_fit(series, width / narrowest(series[0], measure))
    slots, places = _slots(kept)
    frame = _frame(slots, width / places, height, 3 if len(kept) > 1 else 2)
    cells = [slot.point.cell for slot in slots]
    scale = scale_that_fits(cells, frame.step * OVERHANG, measure)
    figures = [written(cell, scale) for cell in cells]
    bars = [_bar(slot, frame, figure) for slot, figure in zip(slots, figures, strict=True)]
    texts = [_figure(slot, frame, figure) for slot, figure in zip(slots, figures, strict=True)]
    for slot in slots:
        texts += _period_texts(slot, frame, measure)
    lines: list[Line] = []
    for number, one in enumerate(kept):
        own = [slot.middle * frame.step for slot in slots if slot.series == number]
        left, right = own[0] - frame.step / 2, own[-1] + frame.step / 2
        lines.append(Line(left, frame.zero, right, frame.zero))
        if len(kept) > 1:
            name = _SPANS.get(one.months or 0, f"{one.months} months")
            texts.append(Text((left + right) / 2, frame.foot + 2.6 * LINE, name, role="muted"))
    words = "; ".join(bar.words for bar in bars)
    remark = f"{left_out} earlier periods are left out." if left_out else ""
    unit = unit_in_words(cells[0], scale)
    return Drawing(width, height, tuple(bars), tuple(texts), tuple(lines), words, unit, remark)


def _frame(slots: Sequence[_Slot], step: float, height: float, feet: int) -> _Frame:
    values = [slot.value for slot in slots]
    top, low = max(*values, 0.0), min(*values, 0.0)
    foot = height - feet * LINE - 2
    above, below = LINE + 2, (LINE + 2 if low < 0 else 0)
    ratio = (foot - above - below) / ((top - low) or 1)
    return _Frame(step, above + top * ratio, ratio, foot)


def narrowest(series: Series, measure: Measure) -> float:
    """The narrowest place of a bar, in pixels, that its figure can still be written over."""
    cells = [point.cell for point in series.points]
    scale = scale_that_fits(cells, 0, measure)
    widest = max(measure(written(cell, scale), True) for cell in cells)
    return max(NARROWEST, widest / OVERHANG)


def _that_fit(series: Sequence[Series], room: float) -> tuple[list[Series], int]:
    """As many series as there are places for, the first cut to its latest points if need be."""
    kept: list[Series] = []
    left_out = 0
    for one in series:
        _, taken = _slots([*kept, one])
        if taken <= room:
            kept.append(one)
        elif not kept:
            left_out = len(one.points) - max(1, int(room))
            gaps = frozenset(gap - left_out for gap in one.gaps if gap > left_out)
            kept.append(Series(one.months, one.points[left_out:], gaps))
    return kept, left_out


def _slots(series: Sequence[Series]) -> tuple[list[_Slot], float]:
    """(where each point stands, how many places all take)."""
    slots: list[_Slot] = []
    at = 0.0
    for number, one in enumerate(series):
        at += APART if number else 0.0
        for place, point in enumerate(one.points):
            gap = place in one.gaps
            at += GAP if gap else 0.0
            is_latest = place == len(one.points) - 1
            slots.append(_Slot(point, at + 0.5, number, is_latest, gap))
            at += 1.0
    return slots, at


def _bar(slot: _Slot, frame: _Frame, figure: str) -> Bar:
    width = min(WIDEST_BAR, frame.step * FILLED)
    height = slot.value * frame.ratio
    role = "chart_latest" if slot.is_latest else "chart_earlier"
    if slot.series:
        role = "neutral" if slot.is_latest else "total_only"
    left, top = slot.middle * frame.step - width / 2, frame.zero - max(height, 0.0)
    words = f"{period_name(slot.point)}: {figure}"
    return Bar(left, top, width, abs(height), role, slot.point.key, words)


def _figure(slot: _Slot, frame: _Frame, figure: str) -> Text:
    """A figure above its bar; below where it is negative."""
    away = LINE * (0.6 if slot.value < 0 else -0.6)
    y = frame.zero - slot.value * frame.ratio + away
    return Text(slot.middle * frame.step, y, figure, bold=True)


def _period_texts(slot: _Slot, frame: _Frame, measure: Measure) -> Iterator[Text]:
    """The period's name at the foot, in two lines where one is too wide, and a gap before it."""
    x, step, foot = slot.middle * frame.step, frame.step, frame.foot
    if slot.after_gap:
        yield Text(x - step * (1 + GAP) / 2, foot + 0.6 * LINE, "//", role="muted")
    name = period_name(slot.point)
    rows = [name]
    if measure(name, True) > step * 0.9:
        first, _, last = name.rpartition(" ")
        rows = [first.rstrip(","), last] if first else [name]
    if any(measure(row, True) > step for row in rows):
        end = slot.point.period.end
        rows = [MONTHS[end.month - 1], f"{end.year}" if step > 30 else f"’{end.year % 100:02d}"]
    for number, row in enumerate(rows[:2]):
        yield Text(x, foot + (0.6 + number) * LINE, row, Anchor.MIDDLE, "text", slot.is_latest)


def period_name(point: Point) -> str:
    """The document's name of a period if it is one, else its end: "Sept 30, 2004"."""
    if point.label:
        return point.label
    end = point.period.end
    day = f"{MONTHS[end.month - 1]} {end.day}, {end.year}"
    if isinstance(point.period, Duration) and point.period.months == 1:
        return f"{MONTHS[end.month - 1]} {end.year}"
    return day
