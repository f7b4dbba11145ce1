"""Which statement a table is, by the words of its title and of its rows."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.core.statement import Row, StatementKind
from viewer.structure.dates import plain
from viewer.structure.primaries import may_be_primary
from viewer.structure.titles import without_apostrophes
from viewer.structure.words import load_words, phrase_pattern

TITLE_WEIGHT = 6
HEADING_WEIGHT = 2
PRIMARY = tuple(kind for kind in StatementKind if kind.is_primary)


@cache
def _patterns(kind: StatementKind) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = load_words("kinds")[kind.value]
    return phrase_pattern(words["title"]), phrase_pattern(words["rows"])


def find_kind(
    title: str, heading: str, rows: Sequence[Row], headers: Sequence[str]
) -> StatementKind:
    """The kind that most words speak for; OTHER if hardly any does.

    Args:
        title: the table's title.
        heading: the heading above it.
        rows: its rows.
        headers: the header of each of its columns, in one line.
    """
    labels = [without_apostrophes(row.label) for row in rows]
    heads = [plain(header) for header in headers]
    kinds: list[StatementKind] = [
        kind for kind in StatementKind if kind is not StatementKind.OTHER
    ]
    text = _APART.join(labels)
    hits: dict[StatementKind, int] = {kind: _hits(kind, text) for kind in kinds}
    scores = {kind: _score(kind, (title, heading), labels, hits[kind], heads) for kind in kinds}
    for kind in PRIMARY:
        if not may_be_primary(kind, title, rows, hits[kind]):
            scores[kind] = 0
    best, score = max(scores.items(), key=lambda item: item[1])
    if score < 2:
        return StatementKind.OTHER
    return best


#: Between labels that are searched together: no phrase holds it, nor a letter or white space.
_APART = "\0"


def _hits(kind: StatementKind, labels: str) -> int:
    """How many different words of a kind's usual rows the labels have."""
    in_rows = _patterns(kind)[1]
    return len({match[0].lower() for match in in_rows.finditer(labels)})


def _score(
    kind: StatementKind,
    names: tuple[str, str],
    labels: Sequence[str],
    hits: int,
    heads: Sequence[str],
) -> int:
    title, heading = names
    in_title, in_rows = _patterns(kind)
    named = TITLE_WEIGHT if in_title.search(without_apostrophes(title)) else 0
    if heading != title and not kind.is_primary and in_title.search(without_apostrophes(heading)):
        named += HEADING_WEIGHT
    rows = min(hits, 8)
    if kind.is_primary and not named:
        # A primary statement without its name needs most of its usual rows.
        return rows - 3 if rows >= 5 else 0
    if kind is StatementKind.RATES:
        columns = {match[0].lower() for head in heads for match in in_rows.finditer(head)}
        quoted = {"high", "low"} <= columns and not _lists_items(labels)
        return named + (TITLE_WEIGHT if quoted else 0)
    return named + min(rows, 3 if not kind.is_primary else 8)


def _lists_items(labels: Sequence[str]) -> bool:
    """Whether rows are items of a statement: their high and low are a forecast, no quotation."""
    items = (StatementKind.INCOME_STATEMENT, StatementKind.RECONCILIATION)
    patterns = [_patterns(kind)[1] for kind in items]
    return any(pattern.search(label) for pattern in patterns for label in labels)
