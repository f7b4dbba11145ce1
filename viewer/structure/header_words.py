"""The words by which headers of columns say what stands below them."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.structure.words import load_words, phrase_pattern


@cache
def header_words(name: str) -> re.Pattern[str]:
    """The words of a list for headers ("percent", "count", "per_share")."""
    return phrase_pattern(load_words("units")["headers"][name])


def own_line(lines: Sequence[str]) -> str:
    """A column's own header line: the lowest that says something; "" if none does."""
    return next((line for line in reversed(lines) if line), "")
