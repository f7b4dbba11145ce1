"""The lines around a table that speak of its periods: captions, and the sentence before it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from viewer.structure.dates import plain

#: A shorter line is a title or a caption.
LONGEST_LINE = 100
LONGEST_SENTENCE = 400
#: How many blocks above a table may introduce it.
REACH = 3
_INTRODUCES = re.compile(
    r"\b(?:following|below|as\s+follows|sets?\s+forth|presents?|summari[sz]es?|shows?|details?|provides?"
    r"|reconciles?|reconciliation|roll-?forward|consists?\s+of|consisted\s+of|comprised\s+of|tables?"
    r"|is|are|was|were)\b.{0,200}:\s*$"
    r"|\b(?:following|below)\b.{0,40}\btables?\b|\btables?\s+(?:below|that\s+follows?)\b"
    r"|\bthe\s+tables?\b.{0,30}\b(?:sets?\s+forth|presents?|summari[sz]es?|shows?|provides?)\b"
    r"|次のとおり|以下のとおり|下表",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.;])\s+(?=[A-Z])|(?<=。)")


def period_lines(lines: Sequence[str], introduction: Iterable[str]) -> tuple[str, ...]:
    """The lines that may say the periods of a table's columns, the nearest first.

    Prose around a table speaks of other spans too ("during the six months ended … we sold"): of
    it only sentences that introduce a table count.

    Args:
        lines: lines over and in the table, the nearest first.
        introduction: the text blocks above the table, the nearest first.
    """
    near = [text for text, _ in zip(introduction, range(REACH), strict=False)]
    found = [*_speaking(lines), *_introducing(near)]
    return tuple(dict.fromkeys(line for line in found if line))


def _speaking(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if len(line) <= LONGEST_LINE and not _is_sentence(line):
            yield line
        else:
            yield from _introducing([line])


def _is_sentence(line: str) -> bool:
    return len(line) > LONGEST_LINE // 2 and line.rstrip().endswith((".", ";"))


def _introducing(texts: Iterable[str]) -> Iterator[str]:
    """The sentence of each text that introduces a table, if one does."""
    for text in texts:
        sentences = [plain(sentence) for sentence in _SENTENCE.split(text) if sentence]
        speaking = [s for s in sentences if len(s) <= LONGEST_SENTENCE and _INTRODUCES.search(s)]
        yield from speaking[-1:]
