"""The surroundings of every table, those that go on over a break of pages included."""

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.core.amounts import parse_figure
from viewer.core.document import Document, RawCell, RawTable, TextBlock
from viewer.structure.page_breaks import (
    base_name,
    is_between_pages,
    is_second_side,
    page_lines,
    running_lines,
    says_continued,
)
from viewer.structure.titles import Surroundings, around, names_statement

_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?\(\w\))?")


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
        before_title = found[before.index].title if before else ""
        if before is not None and _continues(before, block, lines, found[before.index], running):
            own = here.title == here.heading or names_statement(here.title)
            title = here.title if own else ""
            above = "" if _is_corner(before_title, before) else before_title
            here = replace(here, title=title or above, continues=True)
        elif before is not None and not any(lines):
            here = _under_one_heading(here, found[before.index], before, block)
        found[block.index] = here
        before, lines = block, []
    return found


def _is_corner(title: str, table: RawTable) -> bool:
    """Whether a title is what stands over the labels of its table, and names no other."""
    corner = table.rows[0][0] if table.rows and table.rows[0] else None
    return corner is not None and bool(title) and corner.text == title


def _under_one_heading(
    here: Surroundings, above: Surroundings, before: RawTable, table: RawTable
) -> Surroundings:
    """The surroundings of a table of its own right below another: what stood over that one."""
    corner = table.rows[0][0]
    shared = () if _is_corner(above.title, before) else (above.title,)
    return replace(
        here,
        title=corner.text if corner else above.title,
        captions=tuple(line for line in dict.fromkeys((*above.captions, *shared)) if line),
        introduction=above.introduction,
        continues=True,
    )


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
        return not _is_headed_anew(before, table)
    if all(map(is_second_side, lines)) and not _has_heads(table):
        return True
    if not any(map(says_continued, lines)) and not _is_headed_alike(before, table):
        return False
    rest = [line for line in lines if not is_second_side(line)]
    names = {base_name(line) for line in (above.title, *above.captions)} - {""}
    return is_between_pages(rest, names, running)


def _is_headed_alike(before: RawTable, table: RawTable) -> bool:
    """Whether a table begins with the other's first line, or with figures."""
    mine, yours = _first_line(before), _first_line(table)
    return mine == yours or any(map(_is_amount, yours[1:]))


def _is_amount(text: str) -> bool:
    """Whether a cell prints a figure; years head columns."""
    return parse_figure(text) is not None and _YEAR.fullmatch(text) is None


def _has_heads(table: RawTable) -> bool:
    """Whether words stand over the figures of a table."""
    heads = _heads(table)
    return bool(heads) and not any(map(_is_amount, heads))


def _is_headed_anew(before: RawTable, table: RawTable) -> bool:
    """Whether a table has heads of other columns, or names what the one before does not.

    Further columns of the same rows, as a wide statement has them on the next page, and the same
    heads again are not new.
    """
    if not _has_heads(table):
        return False
    if len(_first_row(before)) != len(_first_row(table)) and not (
        _has_same_rows(before, table) or _heads(before) == _heads(table)
    ):
        return True
    corners = [row[0] if row else None for row in (_first_row(before), _first_row(table))]
    words = [cell.text if cell else "" for cell in corners]
    return bool(words[0] and words[1]) and words[0] != words[1]


def _has_same_rows(before: RawTable, table: RawTable) -> bool:
    """Whether most rows of the table are rows of the one before."""
    mine, yours = _labels(before), _labels(table)
    return len(mine & yours) * 2 > len(yours)


def _labels(table: RawTable) -> set[str]:
    """The labels of the rows that print figures, as far as they say anything."""
    return {
        row[0].text
        for row in table.rows
        if row[0] and len(row[0].text) > 2 and any(c and _is_amount(c.text) for c in row[1:])
    }


def _heads(table: RawTable) -> tuple[str, ...]:
    """What stands in the first line over the figures."""
    for row in table.rows:
        over = tuple(cell.text for cell in row[1:] if cell and cell.text)
        if over:
            return over
    return ()


def _first_row(table: RawTable) -> Sequence[RawCell | None]:
    return table.rows[0] if table.rows else ()


def _first_line(table: RawTable) -> tuple[str, ...]:
    return tuple(cell.text for cell in table.rows[0] if cell) if table.rows else ()
