"""The structure of a total over time: its parts as segments, where the document prints them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from viewer.core.chart_plot import Lack, Lacking, Mark, Plot, PlotRow
from viewer.core.chart_sheet import Chart, ChartKind, RowRef
from viewer.core.evaluation import foot
from viewer.core.filing import Filing
from viewer.core.periods import Period

#: So many segments can be told apart; where there are more, the smallest are put together.
MOST_SEGMENTS = 5


def stacked(
    filing: Filing, chart: Chart, rows: Sequence[PlotRow], left_out: Sequence[Period]
) -> Plot:
    """A total and its parts, as amounts or as fractions of the total.

    Args:
        filing: the filing.
        chart: what is chosen.
        rows: the total, then its parts, with their printed figures.
        left_out: periods that are not drawn.

    Returns:
        Segments in the periods that the parts are printed for; the total alone in others, which
        are told as lacking. Parts that are not drawn are put together as what is left over.
    """
    total, *chosen = rows
    weights = _weights(filing, chart.rows[0])
    parts = [_weighted(row, weights.get(row.ref.row, 1) if row.ref else 1) for row in chosen]
    split = [
        period
        for period in total.marks
        if period not in left_out and _adds_up(filing, total, chosen, weights, period)
    ]
    drawn = _few(parts, split, total)
    marks = [
        PlotRow(
            row.label, {p: row.marks[p] for p in split if p in row.marks}, row.count, ref=row.ref
        )
        for row in drawn
    ]
    rest = _rest(total, marks, split, chart, weights)
    missing = tuple(p for p in total.marks if p not in split and p not in left_out)
    lacking = (Lacking(Lack.NOT_SPLIT, total.label, missing),) if missing else ()
    segments = tuple(row for row in (*marks, *rest) if row.marks)
    if chart.kind is ChartKind.SHARES:
        return _as_shares(Plot(total.label, segments, total, lacking=lacking))
    return Plot(total.label, segments, total, lacking=lacking)


def parts_of_total(filing: Filing, ref: RowRef) -> tuple[RowRef, ...]:
    """The rows that a total is the sum of, () if it is none."""
    return tuple(RowRef(ref.statement, row) for row in _weights(filing, ref))


def is_difference(filing: Filing, ref: RowRef) -> bool:
    """Whether a total is what some of its parts leave of the others: gross profit."""
    return any(weight < 0 for weight in _weights(filing, ref).values())


def _weights(filing: Filing, ref: RowRef) -> Mapping[str, int]:
    statement = filing.statement_by_id.get(ref.statement)
    relations = statement.relations_by_total.get(ref.row, ()) if statement else ()
    return {term.row: term.weight for term in relations[0].terms} if relations else {}


def _weighted(row: PlotRow, weight: int) -> PlotRow:
    marks = {p: Mark(weight * mark.value, mark.cell, mark.key) for p, mark in row.marks.items()}
    return PlotRow(row.label, marks, ref=row.ref)


def _adds_up(
    filing: Filing,
    total: PlotRow,
    parts: Sequence[PlotRow],
    weights: Mapping[str, int],
    period: Period,
) -> bool:
    """Whether the parts of a total are printed for a period.

    In the total's own column they are its parts, whatever they add up to. Where it is printed in
    another table, they must add up to it; a sum with parts that nobody chose cannot be asked.
    """
    whole = total.marks[period]
    printed = [(row, row.marks[period]) for row in parts if period in row.marks]
    if not printed or whole.key is None:
        return False
    own = [m for _, m in printed if m.key is not None and m.key.statement == whole.key.statement]
    if len(own) == len(printed) and total.ref and whole.key.statement == total.ref.statement:
        return True
    if len(printed) < len(weights):
        return False
    terms = [(weights.get(row.ref.row, 1) if row.ref else 1, mark.cell) for row, mark in printed]
    statement = filing.statement_by_id[whole.key.statement]
    return foot(whole.cell, terms, statement.rounding).verdict.holds


def _few(parts: list[PlotRow], split: Sequence[Period], total: PlotRow) -> list[PlotRow]:
    """The parts; where there are too many, the largest of them."""
    if len(parts) <= MOST_SEGMENTS:
        return parts
    sizes = [
        max((abs(row.marks[p].value) for p in split if p in row.marks), default=Decimal(0))
        for row in parts
    ]
    least = sorted(sizes, reverse=True)[MOST_SEGMENTS - 2]
    kept = [row for row, size in zip(parts, sizes, strict=True) if size >= least]
    return kept[: MOST_SEGMENTS - 1]


def _rest(
    total: PlotRow,
    drawn: Sequence[PlotRow],
    split: Sequence[Period],
    chart: Chart,
    weights: Mapping[str, int],
) -> list[PlotRow]:
    """What the parts that are not drawn leave of the total, nothing where all are drawn."""
    count = max(len(weights), len(chart.rows) - 1) - len(drawn)
    if count <= 0:
        return []
    marks: dict[Period, Mark] = {}
    for period in split:
        whole = total.marks[period]
        left = whole.value - sum(
            (row.marks[period].value for row in drawn if period in row.marks), Decimal(0)
        )
        if left:
            marks[period] = Mark(left, whole.cell, None)
    return [PlotRow("", marks, count)]


def _as_shares(plot: Plot) -> Plot:
    """Segments as fractions of their total; none where a part or the total is below zero."""
    total = plot.total
    if total is None:
        return plot
    periods = {period for row in plot.rows for period in row.marks}
    refused = tuple(
        period
        for period in total.marks
        if period in periods
        and (
            total.marks[period].value <= 0
            or any(row.marks[period].value < 0 for row in plot.rows if period in row.marks)
        )
    )
    rows = tuple(
        PlotRow(
            row.label,
            {
                period: Mark(
                    mark.value / total.marks[period].value, mark.cell, mark.key, is_share=True
                )
                for period, mark in row.marks.items()
                if period not in refused
            },
            row.count,
            is_ratio=True,
            ref=row.ref,
        )
        for row in plot.rows
    )
    lacking = (Lacking(Lack.NO_SHARES, total.label, refused),) if refused else ()
    return Plot(plot.title, rows, None, lacking=(*plot.lacking, *lacking))
