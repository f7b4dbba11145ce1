"""Dates in numbers alone: whether a document writes the month or the day first.

"04/01/00" or "04-01-2000" alone may be April or January; "9/25/99" elsewhere in the document
tells.
"""

import re
from collections.abc import Iterable, Sequence

from viewer.structure.dates import full_year

_SLASHED = re.compile(
    r"(?<![\d/-])(\d{1,2})(?:/(\d{1,2})/((?:19|20)?\d\d)|-(\d{1,2})-((?:19|20)\d\d))(?![\d/-])"
)
_MONTHS = 12


def day_first(texts: Iterable[str]) -> bool | None:
    """Whether days stand before months; None if no date tells, or dates tell different things.

    Args:
        texts: lines of a document.
    """
    told: set[bool] = set()
    for text in texts:
        if "/" not in text and "-" not in text:
            continue
        for first, second, _, dashed, _ in _SLASHED.findall(text):
            if (int(first) > _MONTHS) != (int(second or dashed) > _MONTHS):
                told.add(int(first) > _MONTHS)
    return told.pop() if len(told) == 1 else None


def settled(lines: Sequence[str], *, days_first: bool | None) -> tuple[str, ...]:
    """The lines with dates that alone could be two written year first; all as they are if None."""
    if days_first is None or not any("/" in line or "-" in line for line in lines):
        return tuple(lines)

    def year_first(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2] or match[4])
        if not (0 < first <= _MONTHS and 0 < second <= _MONTHS):
            return match[0]
        month, day = (second, first) if days_first else (first, second)
        return f"{full_year(match[3] or match[5])}-{month:02}-{day:02}"

    return tuple(_SLASHED.sub(year_first, line) for line in lines)
