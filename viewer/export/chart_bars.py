"""The bars of a waterfall as cells: where each begins and ends, what each series draws of it."""

from decimal import Decimal
from typing import NamedTuple

from viewer.export.chart_plan import Step
from viewer.export.figures import number_format
from viewer.export.grid import Grid
from viewer.export.placed_figures import PlacedFigure
from viewer.export.sheet_rows import column_letter
from viewer.export.styles import Kind, Look

#: Columns: name, kind, amount, from, to, and the series.
NAME, KIND, AMOUNT, FROM, TO, SERIES = range(1, 7)
TOTAL, STEP = "total", "step"
ZERO = Decimal(0)


class Bar(NamedTuple):
    """One bar.

    Attributes:
        step: what it shows.
        amount: how much, with the sign that it counts with.
        start: where it begins.
        end: where it ends.
        parts: what each series draws of it: hidden above and below zero, then each colour above
            and below.
    """

    step: Step
    amount: Decimal
    start: Decimal
    end: Decimal
    parts: tuple[Decimal, ...]


def bar_of(step: Step, figure: PlacedFigure, before: Decimal) -> Bar:
    """A bar that begins where the one before it ended.

    Args:
        step: what it shows.
        figure: the figure.
        before: where the bar before it ended.
    """
    amount = step.weight * (figure.value or ZERO)
    start = ZERO if step.is_total else before
    end = amount if step.is_total else before + amount
    least, most = min(start, end), max(start, end)
    above = max(ZERO, most) - max(ZERO, least)
    below = min(ZERO, least) - min(ZERO, most)
    rises = not step.is_total and amount >= 0
    falls = not step.is_total and amount < 0
    drawn = [part if shows else ZERO for shows in (step.is_total, rises, falls)
             for part in (above, below)]  # fmt: skip
    return Bar(step, amount, start, end, (max(ZERO, least), min(ZERO, most), *drawn))


def write_bar(grid: Grid, row: int, bar: Bar, figure: PlacedFigure) -> None:
    """Write a bar's row, every number of it live.

    Args:
        grid: the sheet.
        row: the row.
        bar: what stands there.
        figure: the figure that it shows.
    """
    look = Look(Kind.FORMULA, number_format(figure.shown))
    grid.text(row, NAME, figure.row, Look())
    grid.text(row, KIND, grid.say(TOTAL if bar.step.is_total else STEP), Look(Kind.CAPTION))
    is_link = bar.step.weight > 0 and figure.reading == figure.address
    sign = "" if bar.step.weight > 0 else "-"
    reading = look._replace(kind=Kind.LINK) if is_link else look
    grid.formula(row, AMOUNT, f"={sign}{figure.reading}", bar.amount, reading)
    texts = _formulas(row, grid.say(TOTAL))
    for column, (text, result) in enumerate(
        zip(texts, (bar.start, bar.end, *bar.parts), strict=True), FROM
    ):
        grid.formula(row, column, f"={text}", result, look)


def _formulas(row: int, total: str) -> list[str]:
    """Where a bar begins and ends, and what each series draws of it, in the columns' order."""
    kind, amount, start, end = (f"${column_letter(at)}{row}" for at in (KIND, AMOUNT, FROM, TO))
    is_total, is_step = f'{kind}="{total}"', f'{kind}<>"{total}"'
    low, high = f"MIN({start},{end})", f"MAX({start},{end})"
    above, below = f"MAX(0,{high})-MAX(0,{low})", f"MIN(0,{low})-MIN(0,{high})"
    shows = (is_total, f"AND({is_step},{amount}>=0)", f"AND({is_step},{amount}<0)")
    return [
        f"IF({is_total},0,{column_letter(TO)}{row - 1})",
        f"IF({is_total},{amount},{start}+{amount})",
        f"MAX(0,{low})",
        f"MIN(0,{high})",
        *(f"IF({condition},{part},0)" for condition in shows for part in (above, below)),
    ]
