"""Word lists of the accounting language: data files beside this module; whole-word matching."""

import re
import tomllib
from collections.abc import Iterable, Mapping
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
    words: list[str] = []
    others: list[str] = []
    for phrase in sorted(phrases, key=len, reverse=True):
        body = phrase.removeprefix("^").removesuffix("$")
        plain = body == phrase and _is_letter(body[0]) and _is_letter(body[-1])
        (words if plain else others).append(phrase)
    alternatives = [_alternative(phrase) for phrase in others]
    if words:
        # One look at the borders serves all words: most places of a text fail it at once.
        bodies = "|".join(_spaced(word) for word in words)
        alternatives.insert(0, rf"(?<![^\W_])(?:{bodies})(?![^\W_])")
    return re.compile("|".join(alternatives) or r"(?!)", re.IGNORECASE)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _spaced(body: str) -> str:
    return r"\s+".join(re.escape(word) for word in body.split())


def _alternative(phrase: str) -> str:
    body = phrase.removeprefix("^").removesuffix("$")
    before = r"^\W*" if phrase.startswith("^") else ""
    after = r"\W*$" if phrase.endswith("$") else ""
    # "integration" contains "ratio": letters of the same alphabet may not touch the phrase.
    start = r"(?<![^\W_])" if _is_letter(body[0]) else ""
    end = r"(?![^\W_])" if _is_letter(body[-1]) else ""
    return before + start + _spaced(body) + end + after
