"""Columns of identifiers among figures: CUSIP, ISIN, file and telephone numbers."""

from collections.abc import Iterable
from functools import cache
from re import Pattern

from viewer.core.amounts import Figure
from viewer.structure.words import load_words, phrase_pattern

#: A shorter number that begins with nought may be anything.
SHORTEST = 6


def identifies(heads: Iterable[str], texts: Iterable[str], figures: Iterable[Figure]) -> bool:
    """Whether a column names things by numbers: they are words, whatever digits they have.

    Its head says so and no figure is grouped, signed or of money; or all of its numbers are
    equally long, and one of them begins with nought.

    Args:
        heads: what stands over it.
        texts: what stands in it, figures and words.
        figures: the figures in it.
    """
    written = [text for text in texts if text]
    if any(figure.currency or figure.unit or figure.is_dash for figure in figures):
        return False
    if any(map(_identifier_words().search, heads)):
        return not any(mark in text for text in written for mark in "()") and not any(
            "," in text and len(text) > len("1,2,3") for text in written
        )
    lengths = {len(text) for text in written}
    numbered = len(written) > 1 and len(lengths) == 1 and lengths.pop() >= SHORTEST
    return numbered and all(map(str.isdigit, written)) and any(t.startswith("0") for t in written)


@cache
def _identifier_words() -> Pattern[str]:
    return phrase_pattern(load_words("units")["headers"]["identifiers"])
