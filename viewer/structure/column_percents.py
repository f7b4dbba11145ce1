"""Columns of percentages: what their headers and the signs at their figures say."""

import re
from collections.abc import Sequence

from viewer.core.amounts import Figure
from viewer.structure.header_words import header_words, own_line
from viewer.structure.layout import Layout

#: A line of a head over several: "Percent" over "Increase (Decrease)".
_PERCENT_ALONE = re.compile(r"\W*(?:percent(?:age)?|per\s+cent|pct)\W*", re.IGNORECASE)
#: All of a thing, in percent.
WHOLE = 100


def holds_percentages(layout: Layout, index: int, lines: Sequence[str]) -> bool:
    """Whether a column's figures are percentages: its own header or most of its figures say so."""
    own = own_line(lines)
    if header_words("percent").search(own) or any(map(_PERCENT_ALONE.fullmatch, lines)):
        return True
    rows = sorted(r for (r, c), f in layout.figures.items() if c == index and not f.is_dash)
    figures = [layout.figures[r, index] for r in rows]
    marked = sum(1 for f in figures if f.unit == "%")
    if marked and _is_signed_as_money(figures, lines):
        return True
    if marked and any(header_words(name).search(own) for name in ("change", "share", "ratio")):
        return True
    return marked > 0 and marked * 2 > len(figures)


def _is_signed_as_money(figures: Sequence[Figure], lines: Sequence[str]) -> bool:
    """Whether "%" stands at the first figure and at totals only, as "$" does elsewhere."""
    if figures[0].unit != "%" or any(figure.currency for figure in figures):
        return False
    ends = {f.value for f in (figures[0], figures[-1]) if f.unit == "%"}
    if WHOLE in ends or any(header_words("percent").search(line) for line in lines):
        return True
    digits = {figure.fraction_digits for figure in figures}
    return figures[-1].unit == "%" and len(digits) == 1 and digits != {0}


def is_bare_percent(lines: Sequence[str]) -> bool:
    """Whether a column's header is the sign of percent alone."""
    return own_line(lines).strip("() ") in {"%", "％"}


def says_change(lines: Sequence[str]) -> bool:
    """Whether a line above says that the percentages are changes ("％表示は、対前期増減率")."""
    percent, change = header_words("percent"), header_words("change")
    return any(percent.search(line) and change.search(line) for line in lines)
