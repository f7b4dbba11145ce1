"""Seals of sheet cells: three characters that say whether a cell still holds what was written.

Two programs may store the same content in different words: a number with more digits than it has,
a formula with other blanks or quotes, a text with other line ends. Such cells have one seal.
"""

import re
import zlib
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import StrEnum

CODE_LENGTH = 3
EMPTY = "." * CODE_LENGTH
#: Excel keeps this many significant digits of a number (ECMA-376, IEEE 754 double).
EXCEL_DIGITS = 15
EXCEL_CONTEXT = Context(prec=EXCEL_DIGITS, rounding=ROUND_HALF_UP)
#: Powers of ten of the first digit that are written out; others with an exponent.
_WRITTEN_OUT = range(-5, EXCEL_DIGITS)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ODD = re.compile("[\x00-\x1f\ud800-\udfff\ufffd-\uffff\\s]+")


class Held(StrEnum):
    """What a cell can hold."""

    TEXT = "text"
    NUMBER = "number"
    FORMULA = "formula"
    OTHER = "other"


def seal(held: Held, content: str | Decimal | int) -> str:
    """The seal of a cell.

    Args:
        held: what it holds.
        content: the text, the number (a date as its serial number), or the formula without "=".
    """
    if held is Held.NUMBER:
        told = number_words(Decimal(content))
    elif held is Held.FORMULA:
        told = re.sub(r"[\s']", "", str(content))
    else:
        told = shown_text(str(content))
    if not told:
        return EMPTY
    code = zlib.crc32(f"{held}:{told}".encode("utf-8", "replace"))
    return _ALPHABET[code & 63] + _ALPHABET[code >> 6 & 63] + _ALPHABET[code >> 12 & 63]


def number_words(number: Decimal | int) -> str:
    """A number as a cell keeps it: 15 significant digits, in the fewest characters, exact.

    However many digits or zeros another program gives it, whether with an exponent or a minus
    before zero: one number has one spelling.

    Args:
        number: finite.
    """
    kept = EXCEL_CONTEXT.plus(Decimal(number))
    if not kept:
        return "0"
    kept = kept.normalize(EXCEL_CONTEXT)
    return f"{kept:f}" if kept.adjusted() in _WRITTEN_OUT else f"{kept:E}"


def shown_text(text: str) -> str:
    """A text as a cell shows it: escapes decoded, blanks and what no cell can hold folded."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    return _ODD.sub(" ", text).strip()
