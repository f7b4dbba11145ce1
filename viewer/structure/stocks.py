"""Tables of notes that break a balance down: "Inventories consist of", "Accrued liabilities".

Bare years over them ("2023  2022") stand for the last days of those years.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from viewer.core.statement import Row
from viewer.structure.balances import sides
from viewer.structure.dates import plain
from viewer.structure.titles import without_apostrophes
from viewer.structure.words import load_words, phrase_pattern

#: A longer line above a table is prose, and may speak of anything.
LONGEST_NAME = 140
#: Fewer rows of balances may stand among others.
FEWEST_PARTS = 2


def breaks_down_balances(names: Iterable[str], heads: Iterable[str], rows: Sequence[Row]) -> bool:
    """Whether a table is of balances on one day, by its name or its heads and nothing against it.

    Args:
        names: its title and the lines right above it.
        heads: the header of each of its columns, in one line.
        rows: its rows.
    """
    lines = [line for name in names if 0 < len(line := plain(name)) <= LONGEST_NAME]
    over = [plain(head) for head in heads]
    labels = [plain(row.label) for row in rows]
    speaks = any(map(_words("names").search, lines)) or any(map(_words("heads").search, over))
    if not speaks and sum(map(bool, map(_words("parts").search, labels))) < FEWEST_PARTS:
        return False
    told = (*lines, *over, *labels)
    flows = _words("flows")
    return not any(flows.search(_PILED_UP.sub("", text)) for text in told) and not sides(rows)


def balances_among_flows(rows: Iterable[Row]) -> Iterator[str]:
    """Ids of rows that are balances wherever they stand: total assets in selected data."""
    for row in rows:
        label = _PILED_UP.sub("", without_apostrophes(row.label))
        is_balance = not row.is_heading and _words("rows").search(label) is not None
        if is_balance and not (_words("others").search(label) or _words("flows").search(label)):
            yield row.id


def assets_of_segments(rows: Iterable[Row]) -> Iterator[str]:
    """Ids of rows that print what segments own or owe, at the end of the span over them."""
    for row in rows:
        if not row.is_heading and _words("segments").search(plain(row.label)):
            yield row.id


#: Balances that are called by the flow that they were piled up from.
_PILED_UP = re.compile(
    r"\b(?:prepaid|accrued|deferred|allowance for|reserve for|liability for|accumulated)\b.*?"
    r"\b(?:expenses?|loss(?:es)?|charges|gains?|revenues?|sales|costs?|provisions?|impairments?)\b"
    r"|\bcurrent (?:maturities|portion)\b",
    re.IGNORECASE,
)


@cache
def _words(name: str) -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["stocks"][name])
