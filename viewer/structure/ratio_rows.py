"""Rows of ratios whose figures bear no sign: times, percentages, or amounts after all."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from viewer.core.amounts import PERCENT_SCALE, Figure
from viewer.core.statement import StatementKind
from viewer.structure.dates import plain
from viewer.structure.rows import is_ratio_label
from viewer.structure.words import load_words, phrase_pattern

#: A ratio that is known as a percentage is one of 1 in figures below.
_LEAST_PERCENT = 3
#: No margin is a larger part of sales than all of them: "Gross margin  450.2" is what is left.
_WHOLE = 100
_MARGIN = re.compile(r"\bmargin\b", re.IGNORECASE)


def ratio_scale(
    label: str, figures: Sequence[Figure], kind: StatementKind, *, whole: bool
) -> int | None:
    """The power of ten of a row of bare ratios; None if it is no such row.

    Args:
        label: the row's label.
        figures: its figures, none of them with a sign of percent.
        kind: what the table is.
        whole: whether hardly any amount of the table has a fraction.
    """
    sizes = [abs(f.value) for f in figures if f.value is not None and not f.is_dash]
    if not sizes or any(f.currency for f in figures):
        return None
    if _named_percentages().search(plain(label)) and max(sizes) >= _LEAST_PERCENT:
        return PERCENT_SCALE
    fractions = all(f.fraction_digits for f in figures if not f.is_dash)
    if not fractions or not is_ratio_label(label):
        return None
    return None if _MARGIN.search(label) and _is_left_of_sales(sizes, kind, whole=whole) else 0


def _is_left_of_sales(sizes: Sequence[Decimal], kind: StatementKind, *, whole: bool) -> bool:
    """Whether a margin is the amount that is left of sales, not its part of them."""
    return max(sizes) > _WHOLE or (kind is StatementKind.INCOME_STATEMENT and not whole)


@cache
def _named_percentages() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["percentages"])
