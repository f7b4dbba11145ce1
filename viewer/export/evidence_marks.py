"""Which figures stand where in the text of a document."""

from collections.abc import Iterable
from typing import NamedTuple

from viewer.core.filing import Filing
from viewer.core.relations import CellKey
from viewer.core.statement import Statement
from viewer.export.safe_text import printable


class Mark(NamedTuple):
    """A figure's place.

    Attributes:
        start: its first character in `Document.text`.
        end: the one after its last.
        key: the figure.
        words: statement, row and column, for people.
    """

    start: int
    end: int
    key: CellKey
    words: str


def marks_of(filing: Filing, statements: Iterable[Statement]) -> dict[int, list[Mark]]:
    """First character -> the figures that begin there, in the order of the statements."""
    found: dict[int, list[Mark]] = {}
    for statement in statements:
        name = filing.names[statement.id]
        for row, column, cell in statement.figures():
            span = cell.source.span
            if span is None:
                continue
            told = (name, row.label, column.period_label or column.title)
            words = printable(" · ".join(filter(None, told)))
            mark = Mark(*span, statement.key(row.id, column.id), words)
            found.setdefault(span[0], []).append(mark)
    return found
