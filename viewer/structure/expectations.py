"""Sentences of what is to come: their figures repeat none of the past."""

import re
from functools import cache

from viewer.structure.mentions import Mention
from viewer.structure.words import load_words, phrase_pattern

#: No period at all: what is expected is no figure of the tables.
NEVER = (Mention(None),)


def is_expected(before: str) -> bool:
    """Whether the words before a figure say that it is yet to come: "we expect revenue of".

    What was said of the past behind them, is of the past: "exceeded our guidance, and was".
    """
    last = None
    for match in _words().finditer(before):
        last = match
    return last is not None and _PAST.search(before, last.end()) is None


@cache
def _words() -> re.Pattern[str]:
    return phrase_pattern(load_words("narrative")["future"])


_PAST = re.compile(r"\b(?:was|were|totall?ed|amounted|reported|recorded)\b", re.IGNORECASE)
