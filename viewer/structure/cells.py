"""Cells from figures: exact values in whole units, with precision, unit and period."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from viewer.core.amounts import PERCENT_SCALE, Figure, scaled
from viewer.core.document import RawCell
from viewer.core.periods import Period
from viewer.core.relations import DerivedKind
from viewer.core.statement import Cell, Column, Measure, Row, Statement, StatementKind
from viewer.structure.beside_periods import beside_periods
from viewer.structure.cell_periods import CellPeriods
from viewer.structure.footnotes import bare_mark
from viewer.structure.layout import Layout
from viewer.structure.units import POINTS, currency_of_sign, minor_scale


def find_cells(
    layout: Layout, rows: Sequence[Row], columns: Sequence[Column], kind: StatementKind
) -> dict[tuple[str, str], Cell]:
    """Every figure of a table, by row id and column id."""
    typical = _typical_digits(layout)
    periods = CellPeriods.of(rows, kind, beside_periods(layout))
    found: dict[tuple[str, str], Cell] = {}
    for row in rows:
        for column in columns:
            figure = layout.figures.get((row.index, column.index))
            if figure is None:
                continue
            raw = layout.cell(row.index, column.index)
            if raw is not None:
                digits = figure.fraction_digits
                if figure.is_dash:
                    digits = typical.get(column.index, 0)
                place = (row, column, periods.at(row, column))
                found[row.id, column.id] = _cell(figure, raw, place, digits, kind)
    return found


def _typical_digits(layout: Layout) -> dict[int, int]:
    """Digits after the mark that most figures of each column have: the precision of its dashes."""
    digits: dict[int, list[int]] = {}
    for (_, column), figure in layout.figures.items():
        if not figure.is_dash:
            digits.setdefault(column, []).append(figure.fraction_digits)
    return {column: Counter(found).most_common(1)[0][0] for column, found in digits.items()}


def _cell(
    figure: Figure,
    raw: RawCell,
    place: tuple[Row, Column, Period | None],
    digits: int,
    kind: StatementKind,
) -> Cell:
    row, column, period = place
    measure, unit, scale = _reading(figure, row, column, kind)
    value = None if figure.value is None else scaled(figure.value, scale)
    if value is not None and value == value.to_integral_value():
        value = Decimal(int(value))
    marks = (*raw.marks, *figure.marks)
    return Cell(
        text=raw.text,
        value=value,
        decimals=None if value is None else digits - scale,
        unit=unit,
        scale=scale,
        measure=measure,
        source=raw.source,
        notes=tuple(dict.fromkeys(map(bare_mark, marks))) if marks else (),
        is_dash=figure.is_dash,
        period=period,
    )


def _by_unit_behind(figure: Figure, column: Column) -> tuple[Measure, str, int] | None:
    """What the unit behind a figure says of it, None if it says nothing."""
    points = PERCENT_SCALE if figure.unit == "%" else POINTS.get(figure.unit)
    if points is not None:
        measure = column.measure if column.unit == "pure" else Measure.RATIO
        return measure, "pure", points
    if figure.unit == "x":
        return Measure.RATIO, "pure", 0
    if figure.unit and minor_scale(figure.unit) is None:
        return Measure.COUNT, figure.unit, figure.scale
    return None


def _reading(
    figure: Figure, row: Row, column: Column, kind: StatementKind
) -> tuple[Measure, str, int]:
    """Measure, unit and scale of one figure: its own sign, then its row, then its column."""
    behind = _by_unit_behind(figure, column)
    if behind is not None:
        return behind
    is_own = row.measure is not None or row.scale is not None
    if column.measure is Measure.CHANGE and column.unit != "pure" and is_own:
        # The change of a row that is no amount, or in a scale of its own, is in the row's.
        own = replace(column, measure=Measure.AMOUNT)
        return (Measure.CHANGE, *_reading(figure, row, own, kind)[1:])
    if column.measure not in {Measure.AMOUNT, Measure.TRANSLATION}:
        return column.measure, column.unit, column.scale
    own_unit = row.unit if row.measure is None else ""
    currency = currency_of_sign(figure.currency, column.unit) or own_unit or column.unit
    if row.measure is Measure.PER_SHARE:
        unit = row.unit if "/" in row.unit or not currency else f"{currency}/{row.unit}"
        return Measure.PER_SHARE, unit, row.scale or 0
    if row.measure is not None and not figure.currency:
        scale = column.scale if row.scale is None else row.scale
        return row.measure, row.unit, figure.scale or scale
    if kind is StatementKind.RATES:
        return Measure.RATE, column.unit, 0
    counted = column.unit and not _is_currency(column.unit)
    measure = Measure.COUNT if counted and column.measure is Measure.AMOUNT else column.measure
    scale = column.scale if row.scale is None else row.scale
    return measure, currency, figure.scale or scale


def with_change_periods(statement: Statement) -> Statement:
    """Changes stand for the period that they lead to, whichever date is printed over them."""
    moved: dict[str, Column] = {}
    led_to: dict[str, str] = {}
    for column in statement.columns:
        if column.basis is not None and column.basis.kind in _CHANGES:
            current = statement.column_by_id[column.basis.columns[0]]
            label = column.period_label or current.period_label
            moved[column.id] = replace(column, period=current.period, period_label=label)
            led_to[column.id] = current.id
    if not moved:
        return statement
    cells = dict(statement.cells)
    for (row, column_id), cell in statement.cells.items():
        if column_id in moved:
            current_cell = statement.cell(row, led_to[column_id])
            period = current_cell.period if current_cell else moved[column_id].period
            if cell.period != period:
                cells[row, column_id] = replace(cell, period=period)
    columns = tuple(moved.get(column.id, column) for column in statement.columns)
    return replace(statement, columns=columns, cells=cells)


_CHANGES = frozenset({DerivedKind.CHANGE, DerivedKind.CHANGE_ON_SIZE, DerivedKind.DIFFERENCE})


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()
