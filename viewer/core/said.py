"""Sentences of ours that can be said in another language.

What findings, remarks and errors say is English text, and is compared, kept and exported as such.
A `Said` is that text and remembers what it was made of, so that the window can say it in the
language of its reader. What stands in a document (labels, titles, figures) is plain text and is
never translated.
"""

from collections.abc import Callable, Mapping
from typing import Self

from typing_extensions import override


class Said(str):
    """An English text that knows the pattern it follows and what fills its places.

    Attributes:
        pattern: the text with its places: "{parts} parts give {given}".
        parts: place -> what stands in it; a `Said` is translated with it, anything else is not.
            Parts that the English pattern has no place for serve other languages.
    """

    __slots__ = ("parts", "pattern")

    pattern: str
    parts: Mapping[str, object]

    def __new__(cls, pattern: str, parts: Mapping[str, object]) -> Self:
        """Fill the pattern's places, by name, with the parts."""
        text = super().__new__(cls, pattern.format_map(parts) if parts else pattern)
        text.pattern = pattern
        text.parts = parts
        return text

    @override
    def __reduce__(self) -> tuple[type["Said"], tuple[str, Mapping[str, object]]]:
        return Said, (self.pattern, self.parts)

    def translated(self, translate: Callable[[str], str]) -> str:
        """The same in another language.

        Args:
            translate: gives the pattern in that language, or the pattern itself where it has none.
        """
        pattern = translate(self.pattern)
        if not self.parts:
            return pattern
        parts = {
            name: part.translated(translate) if isinstance(part, Said) else part
            for name, part in self.parts.items()
        }
        return pattern.format_map(parts)


def said(pattern: str, /, **parts: object) -> Said:
    """A text of ours that can be translated.

    The translators' tools find the patterns by the name of this function: give them literally.
    """
    return Said(pattern, parts)


def listed(texts: list[str], between: str = ", ") -> str:
    """Texts one after the other; those of ours among them stay such."""
    if not texts:
        return ""
    parts = {f"text{number}": text for number, text in enumerate(texts)}
    return Said(between.join(f"{{{name}}}" for name in parts), parts)


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]
