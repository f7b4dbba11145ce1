"""Text on as many lines as a width makes it; nothing of it is left out."""

from collections.abc import Callable


def wrapped_text(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The text's lines, broken at spaces; a word that is wider than a line is broken anywhere.

    Args:
        text: any text; runs of white space count as one space.
        width: of a line.
        measure: the width of a text.
    """
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined) <= width:
            lines[-1] = joined
        else:
            lines += _pieces(word, width, measure)
    return lines


def _pieces(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """A word in pieces that fit, at least a character each: Japanese has no spaces."""
    pieces = [""]
    for character in word:
        if pieces[-1] and measure(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
