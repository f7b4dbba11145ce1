"""Word lists of the accounting language: data files beside this module; whole-word matching."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def load_words(name: str) -> Mapping[str, Any]:
    """The word lists of `viewer/structure/words/<name>.toml`, read once.

    Raises:
        FileNotFoundError: there is no such list.
        tomllib.TOMLDecodeError: the file is damaged.
    """
    text = files("viewer.structure").joinpath("words", f"{name}.toml").read_text("utf-8")
    return MappingProxyType(tomllib.loads(text))


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds any of the phrases as whole words, whatever their case.

    A phrase that begins with ^ must open the text, one that ends with $ must close it. Words of
    scripts without spaces between words (計) are found anywhere. Spaces match any white space.
    An empty collection matches nothing.
    """
    return _phrase_pattern(tuple(phrases))


@cache
def _phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    words: list[str] = []
    others: list[str] = []
    for phrase in sorted(phrases, key=len, reverse=True):
        body = phrase.removeprefix("^").removesuffix("$")
        (words if body == phrase else others).append(phrase)
    alternatives = [_alternative(phrase) for phrase in others if not phrase.startswith("^")]
    opening = [_alternative(phrase[1:]) for phrase in others if phrase.startswith("^")]
    if opening:  # Together: elsewhere than at the beginning they cost one step, not one each.
        alternatives.insert(0, rf"^\W*(?:{'|'.join(opening)})")
    if words:
        alternatives.insert(0, any_of(words, behind=_APART) + _ENDED)
    return re.compile("|".join(alternatives) or r"(?!)")


@cache
def _prose_pattern(name: str) -> re.Pattern[str]:
    return phrase_pattern(load_words("narrative")[name])


def prose_says(name: str, text: str) -> bool:
    """Whether a text holds any phrase of one of the lists of `narrative.toml`."""
    return _prose_pattern(name).search(text) is not None


#: No letter or digit before the Latin one that was just read, and none behind it.
_APART = r"(?<![^\W_][0-9A-Za-z])"
_ENDED = r"(?<![0-9A-Za-z](?=[^\W_]))"


def any_of(phrases: Iterable[str], behind: str = "") -> str:
    """A regular expression for any of the phrases, whatever their case, the longest first.

    It opens with plain characters, in both cases, for which `re` skips through a text without
    trying anything else; phrases that begin alike share their beginning. Spaces match any white
    space.

    Args:
        phrases: at least one; none of them empty.
        behind: what must hold right behind the first character.
    """
    tree: dict[str, Any] = {}
    for phrase in phrases:
        node = tree
        for token in _tokens(phrase):
            node = node.setdefault(token, {})
        node[""] = {}
    ways = [
        rf"{first}{behind}(?i:{_branches(below)})"
        for token, below in tree.items()
        for first in dict.fromkeys((token, token.upper()))
    ]
    return f"(?:{'|'.join(ways)})"


def _tokens(phrase: str) -> Iterator[str]:
    """The characters of a phrase, spaces made an expression for white space."""
    for number, word in enumerate(phrase.split()):
        if number:
            yield r"\s+"
        yield from map(re.escape, word.lower())


def _branches(node: Mapping[str, Any]) -> str:
    """The expression for what may follow; that nothing follows is tried last."""
    ways = [token + _group(below) for token, below in node.items() if token]
    return "|".join([*ways, ""] if "" in node else ways)


def _group(node: Mapping[str, Any]) -> str:
    inside = _branches(node)
    return f"(?:{inside})" if len(node) > 1 else inside


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _spaced(body: str) -> str:
    return r"\s+".join(re.escape(word) for word in body.split())


def _alternative(phrase: str) -> str:
    body = phrase.removesuffix("$")
    after = r"\W*$" if phrase.endswith("$") else ""
    # "integration" contains "ratio": letters of the same alphabet may not touch the phrase.
    start = r"(?<![^\W_])" if _is_letter(body[0]) else ""
    end = r"(?![^\W_])" if _is_letter(body[-1]) else ""
    return f"(?i:{start}{_spaced(body)}{end}{after})"
