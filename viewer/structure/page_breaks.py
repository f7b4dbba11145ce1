"""What stands between two pages, and the names of tables that go on over them."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from viewer.core.document import Document, TextBlock
from viewer.structure.dates import plain
from viewer.structure.titles import is_aside, is_company, is_page_number, without_apostrophes
from viewer.structure.words import load_words, phrase_pattern

#: A line that so many pages repeat, but for its numbers, heads or foots pages.
FEWEST_PAGES = 3
#: Longer lines are prose, even if repeated.
LONGEST_RUNNING_LINE = 120
#: Words outside brackets that an aside may have ("In thousands"); more introduce a table.
LONGEST_ASIDE = 24
_DIGITS = re.compile(r"\d+")
_PLURAL = re.compile(r"(?<=[a-z]{3})s\b")
_NO_WORDS = re.compile(r"[\W_]+")
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]{0,40}[)）\]]")


def running_lines(document: Document) -> frozenset[str]:
    """The lines that every page repeats, in the form that `is_between_pages` compares."""
    uses = Counter(
        _masked(block.text)
        for block in document.blocks
        if isinstance(block, TextBlock) and len(block.text) <= LONGEST_RUNNING_LINE
    )
    return frozenset(line for line, count in uses.items() if count >= FEWEST_PAGES)


def page_lines(document: Document) -> frozenset[str]:
    """Lines that pages repeat with another number each: "Issuer | Form 10-Q | 7"; as printed."""
    found: dict[str, set[str]] = defaultdict(set)
    for block in document.blocks:
        if not isinstance(block, TextBlock) or len(block.text) > LONGEST_RUNNING_LINE:
            continue
        if block.text[:1].isdigit() or block.text[-1:].isdigit():
            found[_masked(block.text)].add(block.text)
    return frozenset(
        text for texts in found.values() if len(texts) >= FEWEST_PAGES for text in texts
    )


def is_between_pages(
    texts: Iterable[str], names: Collection[str], running: frozenset[str]
) -> bool:
    """Whether lines are only what a break of pages puts between the parts of one table.

    Args:
        texts: the lines between two tables.
        names: `base_name` of what may be said anew: the first table's title and captions.
        running: the lines that every page repeats.
    """
    return all(
        base_name(text) in names
        or is_page_number(text)
        or is_company(text)
        or _masked(text) in running
        or _between().search(plain(text)) is not None
        or (is_aside(text) and len(base_name(text)) <= LONGEST_ASIDE)
        for text in texts
    )


@lru_cache(maxsize=4096)
def base_name(title: str) -> str:
    """A title without case, plurals, punctuation, asides in brackets and the word "continued"."""
    text = _continued().sub(" ", _BRACKETED.sub(" ", without_apostrophes(title)))
    return _PLURAL.sub("", _NO_WORDS.sub(" ", text).strip().casefold())


def says_continued(title: str) -> bool:
    """Whether a title says that the table began before."""
    return _continued().search(plain(title)) is not None


def is_second_side(title: str) -> bool:
    """Whether a line names the side of a balance sheet that follows the assets."""
    return _second_side().search(without_apostrophes(title).strip()) is not None


def _masked(text: str) -> str:
    return _DIGITS.sub("0", text).strip().casefold()


@cache
def _continued() -> re.Pattern[str]:
    return phrase_pattern(load_words("pages")["continued"]["words"])


@cache
def _between() -> re.Pattern[str]:
    return phrase_pattern(load_words("pages")["between"]["words"])


@cache
def _second_side() -> re.Pattern[str]:
    return phrase_pattern(load_words("pages")["second_side"]["words"])
