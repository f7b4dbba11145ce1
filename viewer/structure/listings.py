"""Tables whose numbers are references: exhibit lists, tables of contents, page numbers."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.structure.layout import Layout
from viewer.structure.words import load_words, phrase_pattern

LARGEST_REFERENCE = 1000
MOST_COLUMNS = 2


def is_listing(layout: Layout, words: Sequence[str]) -> bool:
    """Whether a table refers to pages, exhibits or items and states no figure.

    Its numbers are all small, without grouping, currency or percent, in at most two columns; and
    its header or the line above speaks of pages, exhibits or items, or its numbers come first.

    Args:
        layout: the table's layout.
        words: header lines and title.
    """
    figures = [f for f in layout.figures.values() if f.value is not None and not f.is_dash]
    if len(layout.figure_columns) > MOST_COLUMNS or any(
        f.currency or f.unit == "%" for f in figures
    ):
        return False
    if any(f.value is None or abs(f.value) >= LARGEST_REFERENCE for f in figures):
        return False
    return not layout.label_columns or any(_listing_words().search(text) for text in words)


@cache
def _listing_words() -> re.Pattern[str]:
    return phrase_pattern(load_words("titles")["listing"]["words"])
