"""Text of a document made fit for a workbook, without losing any in silence.

Source of the limits: Excel specifications and limits; XML 1.0, section 2.2, for characters.
"""

import re
import unicodedata

MAX_TEXT = 32_767
REPLACEMENT = "\ufffd"
#: Spreadsheet programs may take text that begins so for a formula.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
#: Excel reads _x0041_ as an escaped character; escaping the underscore keeps it text.
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: str) -> str:
    """The text with control characters and lone surrogates replaced by U+FFFD."""
    return _ESCAPE.sub("_x005F_", printable(text))


def printable(text: str) -> str:
    """The text with what neither XML nor HTML may hold replaced by U+FFFD."""
    return text if text.isprintable() else _NOT_XML.sub(REPLACEMENT, text)


def pieces(text: str) -> list[str]:
    """Clean text cut into pieces that each fit one cell; a single piece but for giant texts."""
    whole = clean(text)
    size = MAX_TEXT
    return [whole[start : start + size] for start in range(0, len(whole), size)] or [""]


def is_risky(text: str) -> bool:
    """Whether a spreadsheet program might take the text for a formula."""
    return text.startswith(FORMULA_STARTS)


def protected(text: str) -> str:
    """A text for CSV: with an apostrophe ahead if a program might take it for a formula.

    One that begins with an apostrophe gets another, so that whoever takes the first apostrophe
    away has every text as it was.
    """
    return f"'{text}" if is_risky(text) or text.startswith("'") else text


def without_surrogates(text: str) -> str:
    """The text fit for UTF-8: lone surrogates become U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def width_of(text: str) -> int:
    """How wide the text is, in Latin characters: those of East Asia take two."""
    if text.isascii():
        return len(text)
    return sum(1 + (unicodedata.east_asian_width(character) in "WF") for character in text)
