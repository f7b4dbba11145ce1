"""Readings of short texts, remembered as long as a document is read, or understood.

The words over columns and beside rows repeat, and so do figures: each distinct one is read once.
What is remembered is forgotten when the next step begins, so that no document stays alive in a
cache.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")

#: Texts that one function remembers at most.
MOST = 2048
_forgetting: list[Callable[[], None]] = []


def remembered(function: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
    """The function with its answers kept until `forget`; only for pure functions of few words.

    Its arguments must be hashable, and what it returns immutable.
    """
    kept = lru_cache(maxsize=MOST)(function)
    _forgetting.append(kept.cache_clear)
    return cast("Callable[_Given, _Found]", kept)


def forget() -> None:
    """Lets go of everything that is remembered."""
    for clear in _forgetting:
        clear()
