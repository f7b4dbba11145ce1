"""Several subjects with a figure each: "Revenue and income were $5m and $2m, respectively"."""

import re
from collections.abc import Sequence

from viewer.core.labels import words_of
from viewer.structure.targets import directions
from viewer.structure.times import Sentence

_VERB = re.compile(
    r"\s+(?:was|were|are|is|totall?ed|amounted|reached|came|stood|increased|decreased|rose|fell|grew"
    r"|declined|accounted|represented|comprised|contributed|of|(?:for|during|in)\s*(?=\s\s|$))(?=\s|$)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]|,\s+(?:while|whereas|but|as|with)\s", re.IGNORECASE)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
#: Words of a subject at most: a longer one is a clause.
LONGEST = 8


def listed_subjects(sentence: Sentence, words: str) -> dict[int, tuple[str, ...]]:
    """Figure of a sentence -> the words of its own subject, where a list of them is said first.

    Args:
        sentence: the sentence.
        words: its block's text, with the periods that it names made blank.
    """
    found: dict[int, tuple[str, ...]] = {}
    if not _RESPECTIVELY.search(words, sentence.start, sentence.end):
        return found
    first = 0
    while first < len(sentence.figures):
        last = sentence.last_of(first)
        run = range(first, last + 1)
        start = sentence.figures[first - 1].end if first else sentence.start
        if len(run) > 1 and not _is_of_periods(sentence, len(run)):
            parts = _parts(words[start : sentence.figures[first].start])
            if len(parts) == len(run):
                found.update(zip(run, parts, strict=True))
        first = last + 1
    return found


def _is_of_periods(sentence: Sentence, size: int) -> bool:
    """Whether the list may be one of periods: as many are named at once."""
    return any(len(naming.mentions) == size for naming in sentence.namings)


def _parts(before: str) -> Sequence[tuple[str, ...]]:
    """The words of each subject that is listed before a verb."""
    subject = _CLAUSE.split(before)[-1]
    verb = _VERB.search(subject)
    if verb is None:
        return ()
    skipped = directions()
    listed = _BETWEEN.split(subject[: verb.start()].strip(" ,"))
    parts = [tuple(w for w in words_of(text) if w not in skipped) for text in listed if text]
    return parts if all(0 < len(part) <= LONGEST for part in parts) else ()
