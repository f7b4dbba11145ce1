"""Names of cells as a spreadsheet gives them: "C25" is the second column of figures, row 25.

Column A holds the labels; rows count the printed rows from 1, folded or not, in any order.
"""

from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.models.addresses import column_letters, parse_name


def cell_name(statement: Statement, key: CellKey) -> str:
    """The name of a figure's cell."""
    columns = [column.id for column in statement.columns]
    rows = [row.id for row in statement.rows]
    return f"{column_letters(columns.index(key.column) + 1)}{rows.index(key.row) + 1}"


def cell_named(statement: Statement, name: str) -> CellKey | None:
    """The cell that a name means, None if it is no name or there is no such cell of figures."""
    place = parse_name(name)
    if place is None:
        return None
    row, column = place
    if not (1 <= column <= len(statement.columns) and 1 <= row <= len(statement.rows)):
        return None
    return statement.key(statement.rows[row - 1].id, statement.columns[column - 1].id)
