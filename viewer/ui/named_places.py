"""Where the name box leads: a cell by its name, or a row by its label."""

from collections.abc import Iterator

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Row, Statement
from viewer.ui.cell_names import cell_named
from viewer.ui.models.searched_text import folded


def place_named(filing: Filing, statement: str, text: str) -> CellKey | None:
    """The figure that a text stands for, None if nothing is called so.

    A cell's name ("C7") is one of the statement shown. A label is looked for in it first, then
    in the others in their order; one that is the text goes before one that begins with it, and
    that before one that holds it. The row's first figure is meant.

    Args:
        filing: the filing shown.
        statement: id of the statement shown.
        text: what was typed.
    """
    shown = filing.statement_by_id[statement]
    named = cell_named(shown, text)
    wanted = folded(text)
    if named is not None or not wanted:
        return named
    others = (other for other in filing.statements if other.id != statement)
    for candidate in (shown, *others):
        ranked = sorted(_ranked(candidate, wanted), key=lambda found: found[0])
        if ranked:
            return ranked[0][1]
    return None


def _ranked(statement: Statement, wanted: str) -> Iterator[tuple[int, CellKey]]:
    """(how far from the text, figure) of each row whose label holds the text."""
    for row in statement.rows:
        label = folded(row.label)
        figure = _first_figure(statement, row)
        if wanted in label and figure is not None:
            rank = 0 if label == wanted else 1 if label.startswith(wanted) else 2
            yield rank, figure


def _first_figure(statement: Statement, row: Row) -> CellKey | None:
    columns = (column.id for column in statement.columns)
    printed = (column for column in columns if (row.id, column) in statement.cells)
    column = next(printed, None)
    return statement.key(row.id, column) if column else None
