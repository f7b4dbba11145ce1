"""Percentages that sentences call a part of something: "11.7% of revenue", "gross margin of 42%".

What they are a part of is said behind them, before them ("as a percentage of net sales"), or by a
name of their own ("effective tax rate"); what the part is, by the words before them or by the
amount that they say again ("$48 million, or 11.7% of revenue").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from viewer.core.labels import words_of
from viewer.structure.prose import ProseFigure
from viewer.structure.targets import directions
from viewer.structure.times import Sentence
from viewer.structure.words import load_words, phrase_pattern


@dataclass(frozen=True, slots=True)
class Share:
    """What the words say of a part of a whole.

    Attributes:
        part: words of what it is; of a ratio with a name, whatever is said before it.
        whole: words of what it is a part of; none if the ratio's name says it.
        name: which ratio with a name it is ("gross", "tax"), "" for any other.
        is_margin: whether it is a margin, of revenues.
    """

    part: tuple[str, ...]
    whole: tuple[str, ...] = ()
    name: str = ""
    is_margin: bool = False


def shares_in(sentence: Sentence, words: str) -> list[Share | None]:
    """What each figure of a sentence is a share of, None where the words call it none.

    Args:
        sentence: the sentence.
        words: its block's text, with the periods that it names made blank.
    """
    found: list[Share | None] = []
    for index, figure in enumerate(sentence.figures):
        if figure.unit != "pure":
            found.append(None)
            continue
        start = sentence.figures[index - 1].end if index else sentence.start
        before = words[start : figure.start]
        share = _named(before) or _said_before(before) or _said_behind(sentence, words, index)
        if share is None and index and _LIKEWISE.fullmatch(before):
            share = _last(sentence.figures, found)
        found.append(share)
    return found


def _last(figures: Sequence[ProseFigure], found: Sequence[Share | None]) -> Share | None:
    """The share that the percentage before is."""
    return found[-1] if figures[len(found) - 1].unit == "pure" else None


def _said_behind(sentence: Sentence, words: str, index: int) -> Share | None:
    end = sentence.figures[sentence.last_of(index)].end
    match = _OF.match(words, end, sentence.end)
    if match is None:
        return None
    whole = _plain(_STOP.split(match["whole"])[0])
    start = sentence.figures[index - 1].end if index else sentence.start
    return Share(_plain(words[start : sentence.figures[index].start]), whole) if whole else None


def _said_before(before: str) -> Share | None:
    match = _PERCENTAGE_OF.search(before)
    if match is None:
        return None
    whole = _plain(_STOP.split(match["whole"])[0])
    behind = _STOP.split(match["whole"], maxsplit=1)[1:]
    part = _plain(" ".join((before[: match.start()], *behind, before[match.end() :])))
    return Share(part, whole) if whole else None


def _named(before: str) -> Share | None:
    """The ratio with a name of its own that is said last."""
    called = _last_match(_called(), before)
    margin = _last_match(_MARGIN, before) if "margin" in before.lower() else None
    if called is None:
        return Share(_plain(margin["of"]), is_margin=True) if margin is not None else None
    if margin is not None and margin.end() > called.end():
        return Share(_plain(margin["of"]), is_margin=True)
    name = _names_by_words()[" ".join(called[0].lower().split())]
    return Share(_plain(before[: called.start()]), name=name)


def _last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    last = None
    for match in pattern.finditer(text):
        last = match
    return last


def _plain(text: str) -> tuple[str, ...]:
    """The words that may name a line item."""
    skipped = directions()
    return tuple(word for word in words_of(text) if word not in skipped)


@cache
def _names_by_words() -> dict[str, str]:
    names = load_words("narrative")["ratios"]
    return {phrase: name for name, ratio in names.items() for phrase in ratio["called"]}


@cache
def _called() -> re.Pattern[str]:
    return phrase_pattern(_names_by_words())


_MARGIN = re.compile(r"(?P<of>(?:[A-Za-z][\w&'’-]*\s+){1,4})margins?\b", re.IGNORECASE)
#: Behind a percentage: "of total revenue".
_OF = re.compile(
    r"\s+of\s+(?:(?:the|our|its|their|total|all)\s+)*(?P<whole>[A-Za-z][\w&'’-]*(?:\s+[\w&'’-]+){0,6})"
)
_PERCENTAGE_OF = re.compile(
    r"\b(?:as\s+)?(?:an?|the)\s+(?:percentage|percent|proportion|share|%)\s+of\s+"
    r"(?:(?:the|our|its|their|total)\s+)*(?P<whole>[A-Za-z][\w&'’-]*(?:\s+[\w&'’-]+){0,6})",
    re.IGNORECASE,
)
#: What ends the name of the whole.
_STOP = re.compile(
    r"\s+(?:for|in|at|during|compared|versus|and|or|from|as|while|which|that|with|on|to|was|were|is|are"
    r"|has|have|had|by|respectively|increased|decreased|improved|rose|fell|declined|remained)\b",
    re.IGNORECASE,
)
#: Between a share and another of the same: "22.4% of net sales, compared to 21.8%".
_LIKEWISE = re.compile(
    r"[\s,;:(]*(?:of\s+[\w\s&'’-]{1,40}?)?[\s,]*(?:(?:and|or|as|compared|to|with|from|versus|vs|against|the|in|for|of|approximately"
    r"|about|than|was|respectively|same)\b[\s,.;(:]*)*",
    re.IGNORECASE,
)
