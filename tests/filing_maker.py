"""Filings for tests from typed statements and prose."""

from viewer.core.document import Document, TextBlock, TextKind
from viewer.core.filing import Filing
from viewer.core.relations import Tie
from viewer.core.sources import Source, TextPlace
from viewer.core.statement import Statement


def document_of(*paragraphs: str) -> Document:
    """A document of paragraphs, one a line."""
    blocks = []
    start = 0
    for line, text in enumerate(paragraphs, 1):
        source = Source("0" * 64, TextPlace(start, start + len(text), line), text)
        blocks.append(TextBlock(TextKind.PARAGRAPH, text, source, runs=((0, start, len(text)),)))
        start += len(text) + 1
    whole = "\n".join(paragraphs)
    return Document("made.txt", "", "0" * 64, "text/plain", whole, tuple(blocks))


def filing_of(
    *statements: Statement, ties: tuple[Tie, ...] = (), document: Document | None = None
) -> Filing:
    """A filing of these statements, unchecked."""
    return Filing(document or document_of(), "An entity", "A filing", statements, ties)
