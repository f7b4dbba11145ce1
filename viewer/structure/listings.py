"""Tables whose numbers are references: exhibits, contents, page numbers, the filer's address."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.structure.layout import Layout
from viewer.structure.words import load_words, phrase_pattern

LARGEST_REFERENCE = 1000
MOST_COLUMNS = 2
#: Rows and characters of a cell that a table of the cover page has at most.
LONGEST_COVER, LONGEST_COVER_CELL = 30, 100


def is_listing(layout: Layout, words: Sequence[str]) -> bool:
    """Whether a table refers to pages, exhibits or items, or says who files; it states no figure.

    Its numbers are all small, without grouping, currency or percent, in at most two columns; and
    its header or the line above speaks of pages, exhibits or items, or its numbers come first.

    Args:
        layout: the table's layout.
        words: header lines and title.
    """
    if _is_cover(layout):
        return True
    figures = [f for f in layout.figures.values() if f.value is not None and not f.is_dash]
    if len(layout.figure_columns) > MOST_COLUMNS or any(
        f.currency or f.unit == "%" for f in figures
    ):
        return False
    if any(f.value is None or abs(f.value) >= LARGEST_REFERENCE for f in figures):
        return False
    return not layout.label_columns or any(_listing_words().search(text) for text in words)


def _is_cover(layout: Layout) -> bool:
    """Whether a table says who files: its cells speak of addresses and codes."""
    if len(layout.table.rows) > LONGEST_COVER:
        return False
    texts = (cell.text for row in layout.table.rows for cell in row if cell is not None)
    return any(_cover_words().search(text) for text in texts if len(text) < LONGEST_COVER_CELL)


@cache
def _cover_words() -> re.Pattern[str]:
    return phrase_pattern(load_words("titles")["listing"]["cover"])


@cache
def _listing_words() -> re.Pattern[str]:
    return phrase_pattern(load_words("titles")["listing"]["words"])
