"""Paragraphs that a break of pages cuts in two: a page's number and its heading stand between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from viewer.core.document import RawTable, TextBlock, TextKind

#: Lines of a page's foot and head at most.
FURNITURE = 4
#: Words of a paragraph at least; a shorter line is a heading.
FEWEST_WORDS = 5
#: What a page's foot or head is: its number, or a way back to the contents.
_FURNITURE = re.compile(
    r"\W*(?:(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?|[ivxlc]{1,6}|table\s+of\s+contents"
    r"|\d{1,3}\s+table\s+of\s+contents)?\W*",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[.:;!?](?:[\"”’')\]]|\s)*$")


def whole_paragraphs(blocks: Sequence[TextBlock | RawTable]) -> Iterator[TextBlock]:
    """The blocks of text in order; both parts of a paragraph that is cut in two are one block."""
    number = 0
    while number < len(blocks):
        block = blocks[number]
        number += 1
        if not isinstance(block, TextBlock):
            continue
        between, rest = _rest(blocks, number) if _is_cut(block) else ((), None)
        if rest is not None:
            number += len(between) + 1
            block = _joined(block, rest)
        yield block
        yield from between


def _is_cut(block: TextBlock) -> bool:
    is_text = block.kind is TextKind.PARAGRAPH and not block.bold and bool(block.runs)
    return is_text and len(block.text.split()) >= FEWEST_WORDS and not _ENDED.search(block.text)


def _rest(
    blocks: Sequence[TextBlock | RawTable], first: int
) -> tuple[Sequence[TextBlock], TextBlock | None]:
    """(what stands between, the rest of a paragraph behind it), none if it does not go on."""
    between: list[TextBlock] = []
    for block in blocks[first : first + FURNITURE + 1]:
        if not isinstance(block, TextBlock):
            break
        if _FURNITURE.fullmatch(block.text):
            between.append(block)
            continue
        goes_on = block.kind is TextKind.PARAGRAPH and block.text[:1].islower() and block.runs
        return (between, block) if between and goes_on else ((), None)
    return (), None


def _joined(block: TextBlock, rest: TextBlock) -> TextBlock:
    """Two parts of a paragraph as one, every character at its place in the document."""
    text = f"{block.text.rstrip()} "
    runs = [
        (start, place, min(length, len(text) - 1 - start)) for start, place, length in block.runs
    ]
    runs = [run for run in runs if run[2] > 0]
    runs.extend((start + len(text), place, length) for start, place, length in rest.runs)
    return replace(block, text=text + rest.text, runs=tuple(runs))
