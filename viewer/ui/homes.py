"""Where one stands in a statement that is shown without a figure of it having been asked for.

Going there must change nothing about how it is shown: a fold stays folded, a hidden column hidden.
"""

from datetime import date

from viewer.core.relations import CellKey
from viewer.core.statement import Column, Measure, Statement
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.statement_view import StatementView


def home_of(view: StatementView) -> CellKey | None:
    """Where a sheet was left; else its first figure that shows, or the first place of all."""
    model, left = view.model, view.current_key()
    if model is None or left is not None:
        return left
    row = view.current_row()
    place = None if row is None else model.row_of(row)
    if place is None:
        first = first_figure(model.statement)
        if first is not None and model.index_of(first).isValid():
            return first
        place = _first_row(model)
    shows = place < model.rowCount() and model.columnCount() > 1
    return model.key_at(place, 1) if shows else None


def _first_row(model: StatementModel) -> int:
    """The first row that shows a figure."""
    columns = range(1, model.columnCount())
    return next(
        (
            row
            for row in range(model.rowCount())
            if any(model.cell_at(row, column) is not None for column in columns)
        ),
        0,
    )


def first_figure(statement: Statement) -> CellKey | None:
    """Where to stand at first: the first total, else the first figure, of the latest amounts.

    Of columns that end on one day the first counts; many statements print the earlier year first.
    """
    amounts = [column for column in statement.columns if column.measure is Measure.AMOUNT]
    latest_first = sorted(amounts, key=_end, reverse=True)
    for columns in (latest_first, statement.columns):
        for column in columns:
            printed = [row.id for row in statement.rows if (row.id, column.id) in statement.cells]
            totals = [row for row in printed if row in statement.relations_by_total]
            for row in totals or printed:
                return statement.key(row, column.id)
    return None


def _end(column: Column) -> date:
    """The last day that a column stands for; before all others if it is not known."""
    return column.period.end if column.period else date.min
