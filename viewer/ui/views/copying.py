"""The selection as clipboard data, and as addresses of printed figures."""

from collections.abc import Iterator

from PySide6.QtCore import QItemSelectionModel, QMimeData

from viewer.core.relations import CellKey
from viewer.core.statement import Cell
from viewer.ui.models.clipboard import CopiedCell, html_table, tab_separated
from viewer.ui.models.statement_model import StatementModel


def selected_keys(model: StatementModel, selection: QItemSelectionModel) -> list[CellKey]:
    """Addresses of the selected printed figures, row by row."""
    statement = model.statement
    return [
        statement.key(row, column)
        for row, column in _selected_places(model, selection)
        if (row, column) in statement.cells
    ]


def selected_cells(model: StatementModel, selection: QItemSelectionModel) -> list[Cell]:
    """The selected figures, printed and computed ones, row by row."""
    blocks = _ranges(selection)
    if len(blocks) == 1:
        top, left, bottom, right = blocks[0]
        return model.block(range(top, bottom + 1), range(max(1, left), right + 1))
    found = (model.cell_of(*place) for place in _selected_places(model, selection))
    return [cell for cell in found if cell is not None]


def selection_mime(model: StatementModel, selection: QItemSelectionModel) -> QMimeData | None:
    """The selected cells as text and HTML, None if nothing is selected.

    Ranges selected apart are copied as the rows and columns they touch; what lies between and
    is not selected stays blank.
    """
    rows = sorted({row for r in _ranges(selection) for row in range(r[0], r[2] + 1)})
    columns = sorted({column for r in _ranges(selection) for column in range(r[1], r[3] + 1)})
    if not rows or not columns:
        return None
    table = [
        [
            _copied(model, row, column) if _holds(selection, row, column) else CopiedCell()
            for column in columns
        ]
        for row in rows
    ]
    mime = QMimeData()
    mime.setText(tab_separated(table, model.scale))
    mime.setHtml(html_table(table, model.scale))
    return mime


def _copied(model: StatementModel, row: int, column: int) -> CopiedCell:
    facts = model.sheet_row(row)
    label = facts.label if column == 0 else ""
    return CopiedCell(label, model.cell_at(row, column), facts.is_strong)


def _holds(selection: QItemSelectionModel, row: int, column: int) -> bool:
    return any(
        top <= row <= bottom and left <= column <= right
        for top, left, bottom, right in _ranges(selection)
    )


def _ranges(selection: QItemSelectionModel) -> list[tuple[int, int, int, int]]:
    found = selection.selection().toList()
    return [(r.top(), r.left(), r.bottom(), r.right()) for r in found]


def _selected_places(
    model: StatementModel, selection: QItemSelectionModel
) -> Iterator[tuple[str, str]]:
    columns_of: dict[int, set[int]] = {}
    for top, left, bottom, right in _ranges(selection):
        for row in range(top, bottom + 1):
            columns_of.setdefault(row, set()).update(range(max(1, left), right + 1))
    for row in sorted(columns_of):
        row_id = model.sheet_row(row).id
        for column in sorted(columns_of[row]):
            yield row_id, model.column_id(column)
