"""Finding rows and figures in all statements of a filing. Pure: a filing and words in, cells out.

Text is folded (NFKC, case, white space), so that full-width letters and digits are found by plain
ones. A figure is found as it is shown ("1,234,567"), as digits ("1234567"), and by its exact
value ("1234567000").
"""

import unicodedata

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Cell, Statement
from viewer.ui.wording import printed

_SEPARATORS = str.maketrans("", "", ",'’ ")


def folded(text: str) -> str:
    """Text as it is compared."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


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
        wanted = folded(query)
        if not wanted:
            return []
        plain = wanted.translate(_SEPARATORS)
        is_number = any(sign.isdigit() for sign in plain)
        return [
            key
            for key, texts in self._entries
            if any(wanted in text or (is_number and plain in text) for text in texts)
        ]

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
                self._entries.append((statement.key(row.id, column), (*texts, *_figure(cell))))


def _figure(cell: Cell) -> tuple[str, ...]:
    text = folded(cell.text)
    texts = [text, text.translate(_SEPARATORS), folded(printed(cell))]
    if cell.value is not None:
        texts.append(f"{cell.value:f}")
    return tuple(dict.fromkeys(texts))
