"""The surroundings of every table, those that go on over a break of pages included."""

from dataclasses import replace

from viewer.core.amounts import parse_figure
from viewer.core.document import Document, RawTable, TextBlock
from viewer.structure.page_breaks import (
    base_name,
    is_between_pages,
    is_second_side,
    page_lines,
    running_lines,
    says_continued,
)
from viewer.structure.titles import Surroundings, around, names_statement


def surroundings(document: Document) -> dict[int, Surroundings]:
    """The surroundings of each table, by the table's index."""
    found: dict[int, Surroundings] = {}
    running, numbered = running_lines(document), page_lines(document)
    before: RawTable | None = None
    lines: list[str] = []
    for position, block in enumerate(document.blocks):
        if isinstance(block, TextBlock):
            lines.append(block.text)
            continue
        here = around(document.blocks, position, numbered)
        if before is not None and _continues(before, block, lines, found[before.index], running):
            own = here.title == here.heading or names_statement(here.title)
            title = here.title if own else ""
            here = replace(here, title=title or found[before.index].title, continues=True)
        found[block.index] = here
        before, lines = block, []
    return found


def _continues(
    before: RawTable,
    table: RawTable,
    lines: list[str],
    above: Surroundings,
    running: frozenset[str],
) -> bool:
    """Whether a table goes on with the one before it.

    Nothing stands between the two; or only what a break of pages puts there, with the word
    "continued", over the same header or over none; or the name of a balance sheet's second side.

    Args:
        before: the table before.
        table: the table.
        lines: what stands between them.
        above: what stands around the table before.
        running: the lines that every page repeats.
    """
    lines = [line for line in lines if line]
    if not lines:
        return True
    if not any(map(says_continued, lines)) and not _is_headed_alike(before, table):
        return False
    names = {base_name(line) for line in (above.title, *above.captions)} - {""}
    rest = [line for line in lines if not is_second_side(line)]
    return is_between_pages(rest, names, running)


def _is_headed_alike(before: RawTable, table: RawTable) -> bool:
    """Whether a table begins with the other's first line, or with figures."""
    mine, yours = _first_line(before), _first_line(table)
    return mine == yours or any(parse_figure(text) is not None for text in yours[1:])


def _first_line(table: RawTable) -> tuple[str, ...]:
    return tuple(cell.text for cell in table.rows[0] if cell) if table.rows else ()
