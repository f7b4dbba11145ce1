"""What a column's figures measure, by its header alone: amounts, shares, changes, counts."""

import re
from collections.abc import Sequence

from viewer.core.statement import Measure
from viewer.structure.column_counts import counted_noun, without_scale
from viewer.structure.column_percents import is_bare_percent
from viewer.structure.dates import month_names, plain
from viewer.structure.header_words import header_words
from viewer.structure.natural_units import is_per_one
from viewer.structure.units import currencies_in

#: The last word of a head over several lines ("Exercise / price").
_PRICE = re.compile(r"prices?|value", re.IGNORECASE)
_DAY_ONLY = re.compile(
    rf"\W*(?:(?:as|at|of|on|{month_names()}|\d{{1,2}}|(?:19|20)\d\d)\b\W*)+", re.I
)


def measure_of(lines: Sequence[str], *, percent: bool) -> Measure:
    """What a column's header says of its figures.

    Args:
        lines: its header lines, from top to bottom.
        percent: whether the figures are percentages.
    """
    filled = without_scale([line for line in lines if line])
    own = filled[-1] if filled else ""
    if percent and any(header_words("change").search(line) for line in filled):
        return Measure.CHANGE
    if header_words("share").search(own) or is_bare_percent(lines):
        return Measure.SHARE
    if percent:
        return Measure.RATIO
    priced = _with_line_above(filled) if _PRICE.fullmatch(own) else own
    if header_words("per_share").search(priced):
        return Measure.PER_SHARE
    if any(header_words("change").search(line) for line in filled[-2:]):
        return Measure.CHANGE
    if header_words("years").search(own):
        return Measure.COUNT
    undated = _undated(filled)
    if len(undated) < len(filled):
        own = _with_line_above(undated)  # "Options / outstanding / as of June 30, / 1997".
    counts = header_words("count").search(own) or counted_noun(filled)
    if counts and not currencies_in(own):
        return Measure.COUNT
    return Measure.RATE if _is_average(filled[-1] if filled else "") else Measure.AMOUNT


_AVERAGE = re.compile(r"\b(?:average|avg)\b", re.IGNORECASE)
_PER_ONE = re.compile(r"\b(?!as\b)[a-z]+\s+per\s+[a-z]", re.IGNORECASE)


def _is_average(own: str) -> bool:
    """Whether a head is of averages, or of what there is for one ("Monthly Rent per Home").

    Of such figures there is no sum; of average balances there is.
    """
    if header_words("averaged_amounts").search(own):
        return False
    named = _PER_ONE.search(own) or _AVERAGE.search(own)
    return named is not None or is_per_one(own, ())


def _with_line_above(lines: Sequence[str]) -> str:
    return " ".join(lines[-2:])


def _undated(lines: Sequence[str]) -> Sequence[str]:
    """Header lines without the last ones that only say a day."""
    end = len(lines)
    while end > 1 and _DAY_ONLY.fullmatch(plain(lines[end - 1])):
        end -= 1
    return lines[:end]
