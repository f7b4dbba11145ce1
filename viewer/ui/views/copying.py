"""The selection as clipboard data, and as addresses of printed figures."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any

from PySide6.QtCore import QByteArray, QItemSelectionModel, QMetaType, QMimeData
from typing_extensions import override

from viewer.core.relations import CellKey
from viewer.core.statement import Cell
from viewer.ui.models.clipboard import calculating_lines, harmless, shown_lines
from viewer.ui.models.clipboard_cells import MIME, cells_json
from viewer.ui.models.clipboard_html import html_text
from viewer.ui.models.copied_table import MOST_CELLS, CopiedTable
from viewer.ui.models.statement_model import StatementModel


def selected_count(selection: QItemSelectionModel) -> int:
    """How many cells are selected, blank ones and labels too; those in two blocks twice."""
    return sum(
        (bottom - top + 1) * (right - left + 1)
        for top, left, bottom, right in selected_ranges(selection)
    )


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
    blocks = selected_ranges(selection)
    if len(blocks) == 1:
        top, left, bottom, right = blocks[0]
        return model.filled.block(range(top, bottom + 1), range(max(1, left), right + 1))
    found = (model.cell_of(*place) for place in _selected_places(model, selection))
    return [cell for cell in found if cell is not None]


#: Cells that are also offered as an HTML table.
MOST_MAILED = 20_000


#: Places that are written in one step: about two milliseconds.
PLACES_A_STEP = 500


class CopiedText:
    """A copied table as text, written in steps, so that it is there when it is pasted.

    Args:
        table: what is copied.
    """

    def __init__(self, table: CopiedTable) -> None:
        self._left = _lines(table)
        self._rows_a_step = max(1, PLACES_A_STEP // len(table.columns))
        self._written: list[str] = []

    def write(self) -> bool:
        """Write some rows; False once there is nothing left to be written."""
        lines = list(islice(self._left, self._rows_a_step))
        self._written += lines
        return bool(lines)

    @property
    def whole(self) -> str:
        """All of it."""
        self._written += self._left
        return "\n".join(self._written)


class CopiedMime(QMimeData):
    """A copied table, written in each format only when somebody asks for that one.

    Args:
        table: what is copied.

    Attributes:
        text_of_table: the table as text, which may be written before it is asked for.
    """

    def __init__(self, table: CopiedTable) -> None:
        super().__init__()
        self.text_of_table = text = CopiedText(table)
        self._writers: dict[str, Callable[[], str | bytes]] = {
            "text/plain": lambda: text.whole,
            MIME: lambda: cells_json(table),
        }
        # Nobody mails more; and a spreadsheet takes the text, which it reads far sooner.
        if len(table.rows) * len(table.columns) <= MOST_MAILED:
            self._writers["text/html"] = lambda: html_text(table)
        self._written: dict[str, str | bytes] = {}

    @override
    def formats(self) -> list[str]:
        return list(self._writers)

    @override
    def hasFormat(self, mimetype: str) -> bool:
        return mimetype in self._writers

    @override
    def retrieveData(self, mimetype: str, preferredType: QMetaType | QMetaType.Type) -> Any:
        writer = self._writers.get(mimetype)
        if writer is None:
            return None
        if mimetype not in self._written:
            self._written[mimetype] = writer()
        content = self._written[mimetype]
        return QByteArray(content) if isinstance(content, bytes) else content


def selection_mime(
    model: StatementModel, selection: QItemSelectionModel, *, is_headed: bool = False
) -> CopiedMime | None:
    """The selected cells as text, HTML and our own format; None if nothing is selected.

    Ranges selected apart are copied as the rows and columns they touch; what lies between and
    is not selected stays blank.

    Args:
        model: what the sheet shows.
        selection: what is selected in it.
        is_headed: whether labels, header and title are copied along, and figures as shown.

    Raises:
        TooManyError: more is selected than is ever copied.
    """
    ranges = selected_ranges(selection)
    rows = sorted({row for r in ranges for row in range(r[0], r[2] + 1)})
    columns = sorted({column for r in ranges for column in range(r[1], r[3] + 1)})
    if not rows or not columns:
        return None
    if is_headed and columns[0] != 0:
        columns.insert(0, 0)
    if len(rows) * len(columns) > MOST_CELLS:
        raise TooManyError(len(rows) * len(columns))
    holds = partial(_holds, ranges, is_headed) if len(ranges) > 1 else _holds_all
    return CopiedMime(CopiedTable.of(model, rows, columns, holds, is_headed=is_headed))


class TooManyError(ValueError):
    """More cells than are ever copied; the argument is how many."""


def _lines(table: CopiedTable) -> Iterator[str]:
    """The table as text, line by line."""
    if not table.is_headed:
        return calculating_lines(table.lines(), table.scale)
    head = [*table.captions, "\t".join(harmless(words) for words in table.header)]
    return chain(head, shown_lines(table.lines(), table.scale))


def _holds_all(_row: int, _column: int) -> bool:
    """Of one range every place is selected, and labels come along where they are wanted."""
    return True


def _holds(
    ranges: list[tuple[int, int, int, int]], with_labels: bool, row: int, column: int
) -> bool:
    if with_labels and column == 0:
        return True
    return any(
        top <= row <= bottom and left <= column <= right for top, left, bottom, right in ranges
    )


def selected_ranges(selection: QItemSelectionModel) -> list[tuple[int, int, int, int]]:
    """The selection as (first row, first column, last row, last column)."""
    found = selection.selection().toList()
    return [(r.top(), r.left(), r.bottom(), r.right()) for r in found]


def _selected_places(
    model: StatementModel, selection: QItemSelectionModel
) -> Iterator[tuple[str, str]]:
    columns_of: dict[int, set[int]] = {}
    for top, left, bottom, right in selected_ranges(selection):
        for row in range(top, bottom + 1):
            columns_of.setdefault(row, set()).update(range(max(1, left), right + 1))
    for row in sorted(columns_of):
        row_id = model.sheet_row(row).id
        for column in sorted(columns_of[row]):
            yield row_id, model.column_id(column)
