"""The figures of each chart of a sheet, looked up in a filing."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from viewer.core.bridge import bridge
from viewer.core.chart_plot import Lack, Lacking, Mark, Plot, PlotRow, Way, with_groups
from viewer.core.chart_sheet import Chart, ChartKind, ChartSheet, Ratio, RowRef
from viewer.core.chart_stack import stacked
from viewer.core.drilldown import comparable_columns, composition
from viewer.core.filing import Filing
from viewer.core.periods import Period
from viewer.core.printed_ratios import printed_ratios
from viewer.core.relations import CellKey
from viewer.core.row_history import TiesOf, history, member_followed
from viewer.core.statement import Cell

#: More rows cannot be told apart.
MOST_COLUMNS, MOST_LINES, MOST_IN_BAND = 4, 6, 3


def plots_of(filing: Filing, sheet: ChartSheet, ties_of: TiesOf) -> tuple[Plot, ...]:
    """The figures of a sheet's charts, in their order.

    Args:
        filing: the filing.
        sheet: what is chosen of it. Rows that are not there are told as lacking.
        ties_of: gives the ties that hold a figure.
    """
    plots = [_plot(filing, chart, sheet.left_out, ties_of) for chart in sheet.charts]
    return with_groups(plots, sheet.left_out)


def row_label(filing: Filing, ref: RowRef) -> str:
    """The label of a row, "" if it is not there."""
    statement = filing.statement_by_id.get(ref.statement)
    row = statement.row_by_id.get(ref.row) if statement else None
    return row.label if row else ""


def _name(filing: Filing, ref: RowRef) -> str:
    """A row's label; of one that has several columns a period, with the one that is followed."""
    label = row_label(filing, ref)
    member = member_followed(filing.statement_by_id[ref.statement], ref.row) if label else ""
    return f"{label} · {member}" if member else label


def _plot(filing: Filing, chart: Chart, left_out: Sequence[Period], ties_of: TiesOf) -> Plot:
    title = _name(filing, chart.rows[0]) if chart.rows else ""
    if chart.kind is ChartKind.WATERFALL:
        return _waterfall(filing, chart, title, left_out)
    rows, lacking = _rows(filing, chart.rows, ties_of)
    if not rows or (chart.kind.has_total and rows[0].ref != chart.rows[0]):
        # Parts without their total are not it: they would stand under its name.
        return Plot(title, lacking=tuple(lacking))
    if chart.kind.has_total and len(rows) > 1:
        plot = stacked(filing, chart, rows, left_out)
    else:
        most = MOST_COLUMNS if chart.kind is ChartKind.COLUMNS else MOST_LINES
        plot = _side_by_side(title, rows, most)
    band = [*plot.band]
    if chart.ratio is not None:
        line = ratio_row(filing, chart.ratio, ties_of)
        band += [line] if line.marks else []
    return Plot(
        title, plot.rows, plot.total, tuple(band[:MOST_IN_BAND]),
        lacking=(*lacking, *plot.lacking),
    )  # fmt: skip


def _rows(
    filing: Filing, refs: Iterable[RowRef], ties_of: TiesOf
) -> tuple[list[PlotRow], list[Lacking]]:
    """(the rows that have figures over time, those that have none)."""
    found: list[PlotRow] = []
    lacking: list[Lacking] = []
    for ref in refs:
        label = _name(filing, ref)
        points = history(filing, ref, ties_of)
        if points:
            marks = {
                period: Mark(point.cell.value, point.cell, point.key)
                for period, point in points.items()
                if point.cell.value is not None
            }
            found.append(PlotRow(label, marks, ref=ref))
        else:
            is_there = filing.statement_by_id.get(ref.statement) is not None and label
            lacking.append(Lacking(Lack.NO_PERIOD if is_there else Lack.ROW_GONE, label))
    return found, lacking


def _side_by_side(title: str, rows: Sequence[PlotRow], most: int) -> Plot:
    """Rows of the first one's unit as columns or lines; those of one other unit in a band."""
    own = _unit(rows[0])
    alike = [row for row in rows if _unit(row) == own]
    others = [row for row in rows if _unit(row) != own]
    band = [row for row in others if _unit(row) == _unit(others[0])]
    lacking = [Lacking(Lack.OTHER_UNIT, row.label) for row in others if row not in band]
    too_many = alike[most:] + band[MOST_IN_BAND:]
    if too_many:
        lacking.append(Lacking(Lack.TOO_MANY, too_many[0].label, count=len(too_many)))
    return Plot(title, tuple(alike[:most]), None, tuple(band[:MOST_IN_BAND]), None, (),
                tuple(lacking))  # fmt: skip


def _unit(row: PlotRow) -> str:
    cell = next(iter(row.marks.values())).cell
    return cell.unit


def ratio_row(filing: Filing, ratio: Ratio, ties_of: TiesOf) -> PlotRow:
    """A row as a fraction of another, in each period that both are printed for.

    Where the document prints the fraction itself, that is it; else it is computed. Where the base
    is zero or negative a fraction of it says nothing, and none is given.
    """
    parts = history(filing, ratio.part, ties_of)
    bases = history(filing, ratio.base, ties_of)
    printed = printed_ratios(filing, parts, bases, ties_of, rest=ratio.rest)
    marks: dict[Period, Mark] = {}
    for period, point in parts.items():
        base = bases.get(period)
        part_value, base_value = point.cell.value, base.cell.value if base else None
        if base is None or part_value is None or base_value is None or base_value <= 0:
            continue
        if period in printed:
            key, cell = printed[period]
            label = row_label(filing, RowRef(key.statement, key.row))
            marks[period] = Mark(cell.value or Decimal(0), cell, key, printed_as=label)
        elif point.cell.unit == base.cell.unit:
            share = part_value / base_value
            marks[period] = Mark(Decimal(1) - share if ratio.rest else share, point.cell, None)
    return PlotRow(
        ratio.name or row_label(filing, ratio.part), marks, is_ratio=True,
        is_rest=ratio.rest and not ratio.name,
        base=row_label(filing, ratio.base),
    )  # fmt: skip


def _waterfall(filing: Filing, chart: Chart, title: str, left_out: Sequence[Period]) -> Plot:
    """The way of a total to its latest period, from the period that the document compares with."""
    ref = chart.rows[0] if chart.rows else RowRef("", "")
    statement = filing.statement_by_id.get(ref.statement)
    if statement is None or ref.row not in statement.row_by_id:
        return Plot(title, lacking=(Lacking(Lack.ROW_GONE, title),))
    cells: Mapping[str, Cell] = {
        column.id: cell
        for column in statement.columns
        if (cell := statement.cell(ref.row, column.id)) is not None
        and cell.period is not None
        and cell.period not in left_out
        and cell.measure.adds_up
        and column.basis is None
    }
    for column in cells:
        key = statement.key(ref.row, column)
        for base in comparable_columns(statement, key):
            made = composition(statement, key, base.id)
            way = bridge(statement, made) if made and base.id in cells else None
            if way is not None:
                ends = (statement.key(ref.row, base.id), key)
                total = PlotRow(title, _ends(way.earlier, way.later, ends))
                return Plot(title, total=total, way=Way(way, ends))
    return Plot(title, lacking=(Lacking(Lack.NO_CHANGE, title),))


def _ends(earlier: Cell, later: Cell, keys: tuple[CellKey, CellKey]) -> dict[Period, Mark]:
    return {
        cell.period: Mark(cell.value, cell, key)
        for cell, key in zip((earlier, later), keys, strict=True)
        if cell.period is not None and cell.value is not None
    }
