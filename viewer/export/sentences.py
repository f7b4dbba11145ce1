"""Sentences of ours with figures in them, to be said in the workbook's language."""

from collections.abc import Callable
from typing import NamedTuple


class Sentence(NamedTuple):
    """A sentence with places for its parts.

    Attributes:
        template: our words, in English, with {0}, {1} … for the parts.
        parts: figures and names; never translated.
    """

    template: str
    parts: tuple[str, ...]

    def said(self, say: Callable[[str], str]) -> str:
        """The whole of it."""
        return say(self.template).format(*self.parts)
