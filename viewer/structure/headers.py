"""Columns from header lines: period, unit, scale and a first reading of the measure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.core.amounts import PERCENT_SCALE
from viewer.core.statement import Column, Measure
from viewer.structure.column_counts import count_unit
from viewer.structure.column_measures import measure_of
from viewer.structure.column_percents import (
    holds_percentages,
    is_bare_percent,
    says_change,
)
from viewer.structure.column_periods import period_of, period_over, printed_label
from viewer.structure.column_standings import standing_of
from viewer.structure.column_units import unit_and_scale
from viewer.structure.contexts import Context
from viewer.structure.footnotes import bare_mark
from viewer.structure.header_lines import header_lines
from viewer.structure.layout import Layout
from viewer.structure.slashed_dates import settled
from viewer.structure.stock_columns import holds_money

_MARK = re.compile(r"\s*\((?P<mark>\d{1,2}|[a-z])\)\s*$")


def find_columns(layout: Layout, context: Context) -> tuple[Column, ...]:
    """The columns of figures of a table, without what only other columns' figures can tell."""
    lines = header_lines(layout)
    own = [text for c in layout.label_columns for text in reversed(lines.get(c, ())) if text]
    context = replace(context, lines=tuple(dict.fromkeys((*own, *context.lines))))
    columns = [_column(layout, c, lines.get(c, ()), context) for c in layout.figure_columns]
    return _changes_in_kind(columns)


def _changes_in_kind(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Columns of changes that say no unit in the one unit and scale of all amounts beside them."""
    said = {(c.unit, c.scale) for c in columns if c.measure is Measure.AMOUNT}
    if len(said) != 1:
        return tuple(columns)
    unit, scale = said.pop()
    return tuple(
        replace(column, unit=unit, scale=scale)
        if column.measure is Measure.CHANGE and not column.scale and column.unit in {"", unit}
        else column
        for column in columns
    )


def _column(layout: Layout, index: int, header: tuple[str, ...], context: Context) -> Column:
    marks, lines = _strip_marks(layout, index, header)
    percent = holds_percentages(layout, index, lines)
    measure = measure_of(lines, percent=percent)
    if measure is Measure.COUNT and holds_money(layout, index, context.kind):
        measure = Measure.AMOUNT
    if measure is Measure.SHARE and is_bare_percent(lines) and says_change(context.lines):
        measure = Measure.CHANGE
    dated = settled(lines, days_first=context.days_first)
    found = period_over(dated, context)
    unit, scale = unit_and_scale(layout, index, lines, context)
    if percent:
        unit, scale = "pure", PERCENT_SCALE
    elif measure in {Measure.RATIO, Measure.SHARE}:
        unit, scale = "pure", 0
    elif measure is Measure.PER_SHARE:
        unit, scale = f"{unit}/share", 0
    elif measure is Measure.COUNT:
        unit, scale = count_unit(lines, scale, context)
    return Column(
        id=f"c{index}",
        index=index,
        header=header,
        period=period_of(found, context, dated),
        period_label=printed_label(found, dated) if dated == lines else lines[-1],
        unit=unit,
        scale=scale,
        measure=measure,
        notes=marks,
        standing=standing_of(lines),
    )


def _strip_marks(
    layout: Layout, index: int, header: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    marks: list[str] = []
    lines: list[str] = []
    for line in header:
        match = _MARK.search(line)
        marks.extend([match["mark"]] if match else [])
        lines.append(_MARK.sub("", line))
    for r in layout.header_rows:
        cell = layout.cell(r, index)
        marks.extend(bare_mark(mark) for mark in (cell.marks if cell else ()))
    return tuple(dict.fromkeys(marks)), tuple(lines)
