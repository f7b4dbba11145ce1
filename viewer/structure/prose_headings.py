"""Headings over running text, which name the segment or product that it speaks of."""

import re

from viewer.core.document import TextBlock, TextKind
from viewer.structure.words import load_words, phrase_pattern

#: Words of a line that stands by itself without being marked as a heading.
LONGEST_HEADING = 6
_NO_HEADING = re.compile(r"[\d(]|[.;,]$")


def is_heading(block: TextBlock) -> bool:
    """Whether a block is a heading: short, without figures, and no sentence."""
    text = block.text.strip()
    if not text or _NO_HEADING.search(text):
        return False
    is_marked = block.kind is TextKind.HEADING or block.bold
    return len(text.split()) <= LONGEST_HEADING * (2 if is_marked else 1)


def heads_future(heading: str) -> bool:
    """Whether a heading stands over what is yet to come: "Outlook"."""
    words = load_words("narrative")["future_headings"]
    return bool(heading) and phrase_pattern(words).search(heading) is not None
