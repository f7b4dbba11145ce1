"""The master check's sentence: as a live formula, and as what it comes to."""

from collections.abc import Callable
from typing import NamedTuple

NOTHING = "No sums to check"
ALL = "All {0} hold"
SOME = "{0} of {1} do not hold"
OTHERS = ", {0} others do not agree"
ASIDE = ", {0} set aside"


class Count(NamedTuple):
    """A number on the sheet: the formula that reads it, and what it is."""

    reads: str
    number: int


class Counts(NamedTuple):
    """What the sentence is made of: sums checked and broken, what is broken or set aside."""

    checked: Count
    broken: Count
    others: Count
    aside: Count


def sentence(counts: Counts, say: Callable[[str], str]) -> str:
    """What it says."""
    if not counts.checked.number:
        said = say(NOTHING)
    elif counts.broken.number:
        said = say(SOME).format(counts.broken.number, counts.checked.number)
    else:
        said = say(ALL).format(counts.checked.number)
    for words, count in ((OTHERS, counts.others), (ASIDE, counts.aside)):
        said += say(words).format(count.number) if count.number else ""
    return said


def formula(counts: Counts, say: Callable[[str], str]) -> str:
    """The same, live."""
    checked, broken, others, aside = (count.reads for count in counts)
    whole = _joined(say(ALL), checked)
    some = _joined(say(SOME), broken, checked)
    return (
        f'=IF({checked}=0,"{say(NOTHING)}",IF({broken}=0,{whole},{some}))'
        f'&IF({others}=0,"",{_joined(say(OTHERS), others)})'
        f'&IF({aside}=0,"",{_joined(say(ASIDE), aside)})'
    )


def _joined(words: str, *reads: str) -> str:
    """Words with numbers in them, as a formula puts them together."""
    text = f'"{words}"'
    for place, read in enumerate(reads):
        text = text.replace(f"{{{place}}}", f'"&({read})&"')
    return text.removeprefix('""&').removesuffix('&""')


def is_alarming(cell: str, say: Callable[[str], str]) -> str:
    """The condition under which a cell that shows the sentence is coloured."""
    told = [say(words).split("{")[-1].partition("}")[2] for words in (SOME, OTHERS)]
    found = [f'ISNUMBER(SEARCH("{words}",{cell}))' for words in told]
    return f"OR({','.join(found)})"
