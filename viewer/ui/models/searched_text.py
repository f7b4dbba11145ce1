"""What of a row or figure is searched, and how texts are compared.

Text is folded (NFKC, case, white space), so that full-width letters and digits are found by plain
ones, and a typesetter's apostrophes, quotes and dashes by those that a keyboard has. A figure is
found as it is shown ("1,234,567"), as digits ("1234567"), and by its exact value ("1234567000").
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from viewer.core.statement import Cell
from viewer.ui.models.figures import shown

_SEPARATORS = str.maketrans("", "", ",' ")
#: Signs that a document sets -> the one that a keyboard has for it.
_ON_KEYBOARDS = str.maketrans(
    dict.fromkeys("‘’‚‛ʼ′", "'") | dict.fromkeys("“”„‟″", '"') | dict.fromkeys("‐‒–—―−", "-")
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text that is looked for.

    Attributes:
        text: folded; "" holds in nothing.
        digits: the text without separators if it has digits, else "".
    """

    text: str
    digits: str

    @classmethod
    def of(cls, query: str) -> "Wanted":
        """What a query looks for."""
        text = folded(query)
        plain = text.translate(_SEPARATORS)
        return cls(text, plain if any(sign.isdigit() for sign in plain) else "")

    def is_in(self, texts: Iterable[str]) -> bool:
        """Whether one of these folded texts holds it."""
        if not self.text:
            return False
        return any(self.text in text or (self.digits and self.digits in text) for text in texts)


def folded(text: str) -> str:
    """Text as it is compared."""
    plain = unicodedata.normalize("NFKC", text).translate(_ON_KEYBOARDS)
    return " ".join(plain.casefold().split())


def figure_texts(cell: Cell) -> tuple[str, ...]:
    """The folded texts that a figure is found by."""
    text = folded(cell.text)
    texts = [text, text.translate(_SEPARATORS), folded(shown(cell).text)]
    if cell.value is not None:
        texts.append(f"{cell.value:f}")
    return tuple(dict.fromkeys(texts))
