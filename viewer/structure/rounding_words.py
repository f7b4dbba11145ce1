"""What a document says of how its figures are cut to the printed digits."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from viewer.core.intervals import Rounding
from viewer.structure.dates import plain
from viewer.structure.words import load_words, phrase_pattern

#: Longer sentences are quoted only around what says it.
LONGEST_QUOTE = 120
_SENTENCE = re.compile(r"(?<=[.;])\s+|(?<=。)")


def said_rounding(texts: Iterable[str]) -> tuple[Rounding, str] | None:
    """The way that the text declares and the words that do, None if it does not say.

    Truncation decides over rounding: a document that cuts its amounts may still round its ratios.
    """
    nearest: tuple[Rounding, str] | None = None
    for text in texts:
        for sentence in _sentences(text):
            if _says("truncation", sentence):
                return Rounding.TRUNCATION, _quote(sentence)
            if nearest is None and _says("nearest", sentence):
                nearest = Rounding.NEAREST, _quote(sentence)
    return nearest


def _sentences(text: str) -> Iterator[str]:
    """Those sentences of a text that speak of cutting at all."""
    if _words("any").search(text) is not None:
        yield from _SENTENCE.split(text)


def _says(way: str, sentence: str) -> bool:
    line = plain(sentence)
    if _words(f"{way}.lines").search(line):
        return True
    return (
        _words(f"{way}.cut").search(line) is not None
        and _words(f"{way}.figures").search(line) is not None
        and _words("others.words").search(line) is None
    )


def _quote(sentence: str) -> str:
    line = " ".join(sentence.split()).strip("()（）[]※*. ")
    if len(line) <= LONGEST_QUOTE:
        return line
    match = _words("any").search(line)
    middle = match.start() if match else 0
    start = max(0, min(middle - LONGEST_QUOTE // 2, len(line) - LONGEST_QUOTE))
    piece = line[start : start + LONGEST_QUOTE].strip()
    return f"{'… ' if start else ''}{piece}{'' if line.endswith(piece) else ' …'}"


@cache
def _words(name: str) -> re.Pattern[str]:
    lists = load_words("rounding")
    if name == "any":
        ways = (lists["truncation"], lists["nearest"])
        return phrase_pattern([phrase for way in ways for phrase in (*way["cut"], *way["lines"])])
    way, kind = name.split(".")
    return phrase_pattern(lists[way][kind])
