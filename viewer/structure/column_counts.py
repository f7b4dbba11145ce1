"""Columns that count: shares, years, or things that their headers name."""

import re
from collections.abc import Sequence
from functools import cache

from viewer.structure.contexts import Context
from viewer.structure.dates import plain
from viewer.structure.header_words import header_words, own_line
from viewer.structure.units import unit_phrase
from viewer.structure.words import load_words, phrase_pattern


def count_unit(lines: Sequence[str], scale: int, context: Context) -> tuple[str, int]:
    """What a column of counts counts, and in which power of ten.

    Args:
        lines: its header lines, from top to bottom.
        scale: the power of ten that holds for its amounts.
        context: what holds for the table; it may exempt what is counted from the scale.
    """
    if header_words("years").search(own_line(lines)):
        return "years", 0
    filled = [line for line in lines if line]
    if len(without_scale(filled)) < len(filled):
        return counted_noun(without_scale(filled)) or "shares", scale
    noun = counted_noun(lines)
    if noun:
        return noun, 0 if context.declared.currencies else _count_scale(scale, context)
    return "shares", _count_scale(scale, context)


def without_scale(lines: list[str]) -> list[str]:
    """Header lines without a last one that says a power of ten only ("(in thousands)")."""
    bare = len(lines) > 1 and lines[-1][:1] in "(（" and unit_phrase(lines[-1].strip("()（） "))
    return lines[:-1] if bare and bare[1] is not None and not bare[0] else lines


def counted_noun(lines: Sequence[str]) -> str:
    """What a column counts by its own header: "Homes", "Number of Stores"; "" if shares."""
    own = plain(own_line(lines))
    match = _nouns().search(own)
    if match is None:
        return ""
    return match[0].lower() if match[0] == own or header_words("count").search(own) else ""


@cache
def _nouns() -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"]["counts"])


def _count_scale(scale: int, context: Context) -> int:
    """The scale of what is counted: the table's, unless it says another ("except shares")."""
    exempt = context.declared.count_scale
    return scale if exempt is None else exempt
