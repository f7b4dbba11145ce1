"""A scale said once for all tables: "all amounts in thousands unless otherwise stated"."""

import re
from collections.abc import Iterator, Sequence

from viewer.core.document import Block, TextBlock
from viewer.structure.dates import plain
from viewer.structure.units import scale_in

_OF_ALL = re.compile(
    r"\b(?:unless|except\s+(?:as|where|when))\s+(?:otherwise|elsewhere|noted|stated|indicated)"
    r"|\ball\s+(?:amounts|figures|tabular|dollar|monetary|currency)\b|\btabular\s+(?:amounts|dollars)"
    r"|\b(?:amounts|figures)\s+(?:are\s+)?(?:expressed|stated|presented)\s+in\b",
    re.IGNORECASE,
)
#: One of these stands in whatever the pattern finds, and in few blocks.
_WORDS = (
    "otherwise", "elsewhere", "noted", "stated", "indicated", "amounts", "figures", "tabular",
    "dollar", "monetary", "currency",
)  # fmt: skip
_NOTES = re.compile(r"\bnotes\s+to\b.{0,60}\bfinancial\s+statements\b", re.IGNORECASE)
_IN_SCALE = re.compile(r"^\W*(?:[\w.$£€¥]+\s+){0,5}in\s", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])")
LONGEST = 300


def said_of_all(blocks: Sequence[Block]) -> tuple[tuple[int, str], ...]:
    """(number of the block, line) of each line that declares a scale for all that follows.

    Either it says so, or it is the unit line under the heading of the notes.
    """
    return tuple(_said(blocks))


def _said(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    heading = -3
    for place, block in enumerate(blocks):
        if not isinstance(block, TextBlock):
            continue
        lowered = block.text.lower()
        of_notes = (
            len(lowered) < LONGEST and "notes" in lowered and _NOTES.search(block.text) is not None
        )
        heading = place if of_notes else heading
        near = place - heading <= 2
        speaks = near or (
            any(word in lowered for word in _WORDS) and _OF_ALL.search(block.text) is not None
        )
        for sentence in _SENTENCE.split(block.text) if speaks else ():
            line = plain(sentence)
            is_unit_line = near and (of_notes or _IN_SCALE.match(line) is not None)
            declares = is_unit_line or _OF_ALL.search(line)
            if declares and len(line) < LONGEST and scale_in(line) is not None:
                yield place, line
