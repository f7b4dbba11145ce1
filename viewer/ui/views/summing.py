"""What the selection comes to: summed up figure by figure, or piece by piece if it is large."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel

from viewer.core.statistics import (
    SelectionStatistics,
    Summed,
    selection_statistics,
    statistics_of,
)
from viewer.ui.models.statement_model import StatementModel
from viewer.ui.views.copying import selected_cells, selected_count, selected_ranges

#: So many selected places are summed up figure by figure.
FEW = 2_000


def selected_statistics(
    model: StatementModel, selection: QItemSelectionModel
) -> SelectionStatistics | None:
    """What the selected figures come to, None if none is selected."""
    if selected_count(selection) > FEW and model.filled.printed.is_ready:
        summed = Summed.joined(_parts(model, selection))
        if summed.numbers > 2:  # Two are compared, and it matters which one is the first.
            return statistics_of(summed)
    cells = selected_cells(model, selection)
    return selection_statistics(cells) if cells else None


def _parts(model: StatementModel, selection: QItemSelectionModel) -> list[Summed]:
    """The selected figures, summed up in parts."""
    arrangement, visible = model.column_arrangement, model.arrangement.visible
    parts: list[Summed] = []
    for rows, columns in _rows_and_columns(selection):
        names = [model.column_id(column) for column in columns]
        printed = [name for name in names if name not in arrangement.computed]
        places = sorted(map(visible.__getitem__, rows))
        parts += model.filled.printed.summed(printed, places)
        for name in arrangement.computed.intersection(names):
            found = (model.cell_of(model.rows[place].id, name) for place in places)
            parts.append(Summed.of([cell for cell in found if cell is not None]))
    return parts


def _rows_and_columns(selection: QItemSelectionModel) -> list[tuple[Sequence[int], list[int]]]:
    """Selected rows, and the columns that these rows are selected in; no cell occurs twice."""
    ranges = selected_ranges(selection)
    if len(ranges) == 1:
        top, left, bottom, right = ranges[0]
        return [(range(top, bottom + 1), list(range(max(1, left), right + 1)))]
    rows_of: dict[int, set[int]] = {}
    for top, left, bottom, right in ranges:
        for column in range(max(1, left), right + 1):
            rows_of.setdefault(column, set()).update(range(top, bottom + 1))
    return [(list(rows), [column]) for column, rows in rows_of.items()]
