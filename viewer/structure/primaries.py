"""What keeps a table that bears a primary statement's name from being one."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.core.statement import Row, StatementKind
from viewer.structure.dates import plain
from viewer.structure.titles import without_apostrophes
from viewer.structure.words import load_words, phrase_pattern

#: A title in doubt is believed if so many of the statement's usual rows are there.
USUAL_ROWS = 4
#: Rows that speak of options and awards, over which a statement of equity has none.
AWARDS = 2
#: "Note 7 – …", "9. …", but not "(1) …", which numbers statements too.
_NOTE_NUMBER = re.compile(r"\s*(?:note\s+\d|\d{1,2}[.:]\s)", re.IGNORECASE)


def may_be_primary(kind: StatementKind, title: str, rows: Sequence[Row], usual: int) -> bool:
    """Whether nothing speaks against the table's being the primary statement of that kind.

    Args:
        kind: a primary kind.
        title: the table's title.
        rows: its rows.
        usual: how many of the kind's usual rows it has.
    """
    if kind is StatementKind.EQUITY:
        labels = [plain(row.label) for row in rows if not row.is_heading]
        awards = {match[0].lower() for label in labels if (match := _awards().search(label))}
        if len(awards) >= AWARDS and usual < USUAL_ROWS:
            return False
    return usual >= USUAL_ROWS or not _is_in_doubt(title)


def _is_in_doubt(title: str) -> bool:
    """Whether a title is a note's, or names a part of a statement."""
    words = without_apostrophes(title)
    return _NOTE_NUMBER.match(words) is not None or _doubt().search(words) is not None


@cache
def _doubt() -> re.Pattern[str]:
    return phrase_pattern(load_words("primaries")["doubt"]["title"])


@cache
def _awards() -> re.Pattern[str]:
    return phrase_pattern(load_words("primaries")["awards"]["rows"])
