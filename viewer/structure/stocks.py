"""Tables of notes that break a balance down: "Inventories consist of", "Accrued liabilities".

Bare years over them ("2023  2022") stand for the last days of those years.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from viewer.core.statement import Row
from viewer.structure.balances import sides
from viewer.structure.dates import plain
from viewer.structure.words import load_words, phrase_pattern

#: A longer line above a table is prose, and may speak of anything.
LONGEST_NAME = 140


def breaks_down_balances(names: Iterable[str], heads: Iterable[str], rows: Sequence[Row]) -> bool:
    """Whether a table is of balances on one day, by its name or its heads and nothing against it.

    Args:
        names: its title and the lines right above it.
        heads: the header of each of its columns, in one line.
        rows: its rows.
    """
    lines = [line for name in names if 0 < len(line := plain(name)) <= LONGEST_NAME]
    over = [plain(head) for head in heads]
    if not any(map(_stocks().search, lines)) and not any(map(_values().search, over)):
        return False
    told = (*lines, *over, *(plain(row.label) for row in rows))
    return not any(_flows().search(_PILED_UP.sub("", text)) for text in told) and not sides(rows)


#: Balances that are called by the flow that they were piled up from.
_PILED_UP = re.compile(
    r"\b(?:prepaid|accrued|deferred|allowance for|reserve for|liability for|accumulated)\b.*?"
    r"\b(?:expenses?|loss(?:es)?|charges|gains?|revenues?|sales|costs?|provisions?|impairments?)\b",
    re.IGNORECASE,
)


@cache
def _stocks() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["stocks"]["names"])


@cache
def _values() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["stocks"]["heads"])


@cache
def _flows() -> re.Pattern[str]:
    return phrase_pattern(load_words("periods")["stocks"]["flows"])
