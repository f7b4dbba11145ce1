"""On which basis a column's figures are, where its header names one: restated, pro forma."""

from collections.abc import Sequence

from viewer.structure.words import load_words, phrase_pattern


def standing_of(lines: Sequence[str]) -> str:
    """The basis that header lines name ("restated"), in the language's key word; "" for none.

    Args:
        lines: the header of one column, top to bottom.
    """
    for name, phrases in load_words("standings").items():
        pattern = phrase_pattern(phrases)
        if any(pattern.search(line) for line in lines):
            return str(name)
    return ""
