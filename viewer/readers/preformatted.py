"""Text set with spaces inside a page: `<PRE>`, and tables of the time before HTML had rows."""

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.core.document import Block, RawCell, TextBlock
from viewer.core.sources import Source, TextPlace
from viewer.readers.lines import Lines
from viewer.readers.page import Page
from viewer.readers.text import text_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_LAYOUT = re.compile(r"table|caption|page|fn|s|c|f\d{1,2}")
_INLINE = re.compile(r"s|c|f\d{1,2}")
_BREAKS = frozenset({"br", "p", "div", "tr"})
_FEWEST_LINES = 3


def preformatted_text(element: "Element") -> str | None:
    """The lines of an element that is set with spaces, the old layout tags kept.

    None if it has but a few lines, or rows of its own.
    """
    from lxml import etree

    if next(element.iter("tr", "td"), None) is not None:
        return None
    markup = str(etree.tostring(element, method="html", encoding="unicode", with_tail=False))
    text = html.unescape(_TAG.sub(_shown_tag, markup)).replace("\r", "")
    return text if text.strip().count("\n") >= _FEWEST_LINES else None


def _shown_tag(match: re.Match[str]) -> str:
    name = match[2].lower()
    if name in _BREAKS:
        return "\n"
    if not _LAYOUT.fullmatch(name) or (match[1] and _INLINE.fullmatch(name)):
        return ""
    tag = f"<{match[1]}{name.upper()}>"
    # Tags of the layout stand on lines of their own; a column's keep their place in the line.
    return tag if _INLINE.fullmatch(name) else f"{tag}\n"


def preformatted_blocks(text: str, page: Page, tables: int) -> list[Block]:
    """The blocks of a text set with spaces, the text added to the page.

    Args:
        text: the lines.
        page: the page's text so far.
        tables: the number of the first table.
    """
    lines = page.line - 1
    offset = page.add(f"{text}\n")
    blocks = text_blocks(Lines(text), page.file_hash)
    return [_moved(block, offset, lines, tables) for block in blocks]


def _moved(block: Block, offset: int, lines: int, tables: int) -> Block:
    """The block with places counted in the page, not in its own text."""
    source = _moved_source(block.source, offset, lines)
    if isinstance(block, TextBlock):
        runs = tuple((t, d + offset, n) for t, d, n in block.runs)
        return replace(block, source=source, runs=runs)
    rows = tuple(
        tuple(_moved_cell(cell, offset, lines) if cell else None for cell in row)
        for row in block.rows
    )
    return replace(block, index=block.index + tables, rows=rows, source=source)


def _moved_cell(cell: RawCell, offset: int, lines: int) -> RawCell:
    return cell.moved_to(_moved_source(cell.source, offset, lines))


def _moved_source(source: Source, offset: int, lines: int) -> Source:
    place = source.place
    if not isinstance(place, TextPlace):
        return source
    moved = TextPlace(place.start + offset, place.end + offset, place.line + lines)
    return Source(source.file_hash, moved, source.raw)
