"""Sentences of ours that can be said in another language.

What findings, remarks and errors say is English text, and is compared, kept and exported as such.
A `Said` is that text and remembers what it was made of, so that the window can say it in the
language of its reader. What stands in a document (labels, titles, figures) is plain text and is
never translated.
"""

from collections.abc import Callable, Mapping
from enum import Enum
from typing import Self

from typing_extensions import override


class Case(Enum):
    """How a text begins."""

    AS_WRITTEN = 0
    CAPITAL = 1
    SMALL = 2


class Said(str):
    """An English text that knows the pattern it follows and what fills its places.

    Attributes:
        pattern: the text with its places: "{parts} parts give {given}".
        parts: place -> what stands in it; a `Said` is translated with it, anything else is not.
            Parts that the English pattern has no place for serve other languages.
        case: how the text begins, whatever the language.
    """

    __slots__ = ("case", "parts", "pattern")

    pattern: str
    parts: Mapping[str, object]
    case: Case

    def __new__(
        cls, pattern: str, parts: Mapping[str, object], case: Case = Case.AS_WRITTEN
    ) -> Self:
        """Fill the pattern's places, by name, with the parts."""
        filled = pattern.format_map(parts) if parts else pattern
        text = super().__new__(cls, _begun(filled, case))
        text.pattern = pattern
        text.parts = parts
        text.case = case
        return text

    @override
    def __reduce__(self) -> tuple[type["Said"], tuple[str, Mapping[str, object], Case]]:
        return Said, (self.pattern, self.parts, self.case)

    def translated(self, translate: Callable[[str], str]) -> str:
        """The same in another language.

        Args:
            translate: gives the pattern in that language, or the pattern itself where it has none.
        """
        pattern = translate(self.pattern)
        if not self.parts:
            return _begun(pattern, self.case)
        parts = {
            name: part.translated(translate) if isinstance(part, Said) else part
            for name, part in self.parts.items()
        }
        return _begun(pattern.format_map(parts), self.case)


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
    """The text as the beginning of a sentence; a text of ours stays one."""
    return _in_case(text, Case.CAPITAL)


def small(text: str) -> str:
    """The text as it stands within a sentence; a text of ours stays one."""
    return _in_case(text, Case.SMALL)


def _in_case(text: str, case: Case) -> str:
    if isinstance(text, Said):
        return Said(text.pattern, text.parts, case)
    return _begun(text, case)


def _begun(text: str, case: Case) -> str:
    if case is Case.AS_WRITTEN:
        return text
    first = text[:1].upper() if case is Case.CAPITAL else text[:1].lower()
    return first + text[1:]
