"""Labels that the page wraps over two rows, the figures standing beside the last."""

import re
from collections.abc import Sequence
from dataclasses import replace

from viewer.core.statement import Row

#: A line that ends so goes on below.
_OPEN_END = re.compile(
    r"(?:,|\b(?:and|or|of|to|in|for|from|by|with|the|on|net|less|und|de|et|y))$", re.IGNORECASE
)
#: A line that begins so is one of its own, however small its letters.
_OWN_START = re.compile(r"(?:of which|thereof|including|less|excluding|davon|dont|de los)\b")


def join_wrapped(rows: Sequence[Row]) -> list[Row]:
    """Rows in which a line without figures and the line that goes on with it are one row.

    The first line ends in the middle of a phrase; or the second begins with a small letter and is
    the only one to do so under it, as lists of small-lettered items are no continuations.
    """
    joined: list[Row] = []
    for place, row in enumerate(rows):
        after = rows[place + 1] if place + 1 < len(rows) else None
        if joined and _goes_on(joined[-1], row, after):
            first = joined.pop()
            joined.append(
                replace(
                    row,
                    label=f"{first.label} {row.label}",
                    notes=tuple(dict.fromkeys((*first.notes, *row.notes))),
                    source=first.source,
                )
            )
        else:
            joined.append(row)
    return joined


def _goes_on(first: Row, row: Row, after: Row | None) -> bool:
    if not first.is_heading or not first.label[:1].isupper() or not row.label:
        return False
    if first.label.endswith((":", "：", ".")) or first.bold != row.bold or first.label.isupper():
        return False
    if _OWN_START.match(row.label):
        return False
    small = row.label[0].islower()
    if _OPEN_END.search(first.label):
        return small or not first.label.endswith(",")
    return small and not (after is not None and after.label[:1].islower())
