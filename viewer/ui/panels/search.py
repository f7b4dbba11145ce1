"""Finding rows and figures in all statements of a filing: words in, cells out, nothing of Qt."""

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.ui.models.searched_text import Wanted, figure_texts, folded


class SearchIndex:
    """What can be found in a filing, prepared once."""

    def __init__(self, filing: Filing) -> None:
        self._entries: list[tuple[CellKey, tuple[str, ...]]] = []
        for statement in filing.statements:
            self._add(statement)

    def find(self, query: str) -> list[CellKey]:
        """The cells that the query matches, in the filing's order.

        A row that matches by its label is represented by its first figure.
        """
        wanted = Wanted.of(query)
        return [key for key, texts in self._entries if wanted.is_in(texts)]

    def _add(self, statement: Statement) -> None:
        if not statement.columns:
            return
        for row in statement.rows:
            columns = [c.id for c in statement.columns if (row.id, c.id) in statement.cells]
            first = columns[0] if columns else statement.columns[0].id
            label = (folded(row.label),) if row.label else ()
            if not columns:
                self._entries.append((statement.key(row.id, first), label))
            for column in columns:
                texts = label if column == first else ()
                cell = statement.cells[row.id, column]
                self._entries.append(
                    (statement.key(row.id, column), (*texts, *figure_texts(cell)))
                )
