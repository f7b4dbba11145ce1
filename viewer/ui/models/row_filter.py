"""Which rows a filter keeps: those whose label or one of whose figures holds the text."""

from viewer.core.statement import Statement
from viewer.ui.models.searched_text import Wanted, figure_texts, folded


class RowFilter:
    """The rows of one statement; what of them is searched is prepared once."""

    def __init__(self, statement: Statement) -> None:
        texts: dict[str, list[str]] = {row.id: [folded(row.label)] for row in statement.rows}
        for (row, _), cell in statement.cells.items():
            if row in texts:
                texts[row] += figure_texts(cell)
        self._texts = texts

    def holding(self, text: str) -> frozenset[str]:
        """Ids of the rows that hold the text, found as the search over all statements finds it."""
        wanted = Wanted.of(text)
        return frozenset(row for row, texts in self._texts.items() if wanted.is_in(texts))
