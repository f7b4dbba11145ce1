"""Footnotes: which note of the document each mark of a table points to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from viewer.core.document import Document, RawTable, TextBlock, TextKind


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote and the number of its block in the document."""

    position: int
    mark: str
    text: str


def bare_mark(mark: str) -> str:
    """A footnote mark without the brackets that stand around it in one place and not another."""
    return mark.strip("()[]. ")


def find_notes(document: Document) -> tuple[Note, ...]:
    """Every footnote of the document, in order."""
    return tuple(
        Note(position, bare_mark(block.mark), block.unmarked)
        for position, block in enumerate(document.blocks)
        if isinstance(block, TextBlock) and block.kind is TextKind.NOTE and block.mark
    )


def table_positions(document: Document) -> Mapping[int, int]:
    """Table index -> number of its block."""
    return {
        block.index: position
        for position, block in enumerate(document.blocks)
        if isinstance(block, RawTable)
    }


def footnotes_for(
    marks: Iterable[str], notes: tuple[Note, ...], position: int
) -> tuple[tuple[str, str], ...]:
    """(mark, text) for each mark: the first such note below the table, else the last above."""
    found: list[tuple[str, str]] = []
    for mark in dict.fromkeys(marks):
        same = [note for note in notes if note.mark == mark]
        below = [note for note in same if note.position > position]
        if same:
            found.append((mark, (below[0] if below else same[-1]).text))
    return tuple(found)
