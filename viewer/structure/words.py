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
    alternatives = [_alternative(phrase) for phrase in sorted(phrases, key=len, reverse=True)]
    return re.compile("|".join(alternatives) or r"(?!)", re.IGNORECASE)


def _alternative(phrase: str) -> str:
    body = phrase.removeprefix("^").removesuffix("$")
    before = r"^\W*" if phrase.startswith("^") else ""
    after = r"\W*$" if phrase.endswith("$") else ""
    # "integration" contains "ratio": letters of the same alphabet may not touch the phrase.
    start = r"(?<![^\W_])" if body[0].isascii() and body[0].isalnum() else ""
    end = r"(?![^\W_])" if body[-1].isascii() and body[-1].isalnum() else ""
    return before + start + r"\s+".join(re.escape(word) for word in body.split()) + end + after
