"""Names of cells as a spreadsheet gives them: "C25" is the second column of figures, row 25.

Column A holds the labels; rows count the printed rows from 1, folded or not, in any order.
"""

import re

from viewer.core.relations import CellKey
from viewer.core.statement import Statement

_NAME = re.compile(r"\s*([A-Za-z]{1,3})\s*(\d{1,7})\s*")


def column_letters(position: int) -> str:
    """Letters of the column at that position, counted from 0: A, B, …, Z, AA."""
    letters = ""
    position += 1
    while position:
        position, letter = divmod(position - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cell_name(statement: Statement, key: CellKey) -> str:
    """The name of a figure's cell."""
    columns = [column.id for column in statement.columns]
    rows = [row.id for row in statement.rows]
    return f"{column_letters(columns.index(key.column) + 1)}{rows.index(key.row) + 1}"


def cell_named(statement: Statement, name: str) -> CellKey | None:
    """The cell that a name means, None if it is no name or there is no such cell of figures."""
    match = _NAME.fullmatch(name)
    if not match:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(match[2])
    if not (2 <= column <= len(statement.columns) + 1 and 1 <= row <= len(statement.rows)):
        return None
    return statement.key(statement.rows[row - 1].id, statement.columns[column - 2].id)
