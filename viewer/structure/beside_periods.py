"""Periods printed in a cell of words beside each figure: "Shares issued | FY3/25 | 1,000,000"."""

import re
from collections.abc import Mapping

from viewer.core.periods import Period
from viewer.structure.dates import plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.layout import Layout
from viewer.structure.periods import find_period

_LETTERS = re.compile(r"[^\W\d_]")


def beside_periods(layout: Layout) -> Mapping[tuple[int, int], Period]:
    """(row, column) -> the period in the nearest cell of words before a figure.

    Only words that say a period in full and nothing else; another figure between ends the search.
    """
    if not layout.text_columns:
        return {}
    found: dict[tuple[int, int], Period] = {}
    for row, column in layout.figures:
        near = [c for c in layout.figure_columns if c < column]
        between = range(max(near, default=max(layout.label_columns, default=-1)) + 1, column)
        texts = [plain(layout.text(row, c)) for c in between if c in layout.text_columns]
        said = next((text for text in reversed(texts) if text), "")
        period = _in_full(said) if said else None
        if period is not None:
            found[row, column] = period
    return found


def _in_full(text: str) -> Period | None:
    found = find_period([text], [], FiscalCalendar())
    if found is None or found.period is None or _LETTERS.search(text.replace(found.label, "")):
        return None
    return found.period
