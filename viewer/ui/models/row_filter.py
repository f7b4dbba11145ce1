"""Which rows a filter keeps: those whose label or one of whose figures holds the text."""

from viewer.core.statement import Statement
from viewer.ui.models.searched_text import Wanted, figure_texts, folded


def rows_holding(statement: Statement, text: str) -> frozenset[str]:
    """Ids of the rows that hold the text, found as the search over all statements finds it."""
    wanted = Wanted.of(text)
    found: set[str] = set()
    for row in statement.rows:
        cells = (statement.cells.get((row.id, column.id)) for column in statement.columns)
        if wanted.is_in((folded(row.label),)) or any(
            wanted.is_in(figure_texts(cell)) for cell in cells if cell
        ):
            found.add(row.id)
    return frozenset(found)
