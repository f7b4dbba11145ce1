"""Footnote marks: what a superscript means, and how a note begins."""

import re
import unicodedata

_ORDINAL = re.compile(r"(?:st|nd|rd|th)", re.IGNORECASE)
_TRADE = re.compile(r"(?:tm|sm|mc|®|©|™|℠|r)", re.IGNORECASE)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[a-zA-Z]{1,2}|[*†‡§¶#+※]{1,4}|注\d{0,2}|※\d{1,2})[\])]?")
_MARK_LIST = re.compile(r"[\s,;、，]+|(?<=[)\]])(?=[(\[])")
_UNIT_BEFORE_POWER = re.compile(r"(?:^|[^A-Za-z])(?:k|c|m|d)?(?:m|ft|in|mi|yd)$")
_NOTE_BEGINS = frozenset("<N注（([*†‡§※")
_NOTE = re.compile(
    r"(?:Notes?|注記?|（注|\(注)\s*(?P<named>[(（]?[\d０-９a-zA-Z*]{0,3}[)）]?)\s*[:：.]\s*(?=\S)"
    r"|(?P<bracketed>[(\[](?:\d{1,2}|[a-z]|[ivx]{1,4}|[*†‡§#+]{1,4})[)\]])(?:\s+|(?<=[*†‡§#+\d][)\]]))(?=\S)"
    r"|<(?P<tagged>[Ff]\d{1,2})>\s*(?=\S)"
    r"|(?P<sign>[*†‡§※]{1,4}\d{0,2})\s*(?=[^\s*†‡§※])",
)


def superscript_marks(content: str, before: str) -> tuple[str, ...] | None:
    """The footnote marks that a superscript holds; None if it is part of the text.

    Args:
        content: the superscript's characters.
        before: the shown characters in front of it. "2" makes "nd" an ordinal, "m" makes "2" a
            square.
    """
    content = unicodedata.normalize("NFKC", content).strip()
    if _ORDINAL.fullmatch(content) and before[-1:].isdigit():
        return None
    if _TRADE.fullmatch(content):
        return None
    if content in {"2", "3"} and _UNIT_BEFORE_POWER.search(before):
        return None
    marks = tuple(mark for mark in _MARK_LIST.split(content) if mark)
    if marks and all(_MARK.fullmatch(mark) for mark in marks):
        return marks
    return None


def note_mark(text: str) -> str | None:
    """The mark of a note that begins with `text`, "" for "Note:"; None if none begins."""
    match = _NOTE.match(text) if text[:1] in _NOTE_BEGINS else None
    if not match:
        return None
    return match["named"] or match["bracketed"] or match["tagged"] or match["sign"] or ""


def is_sign(mark: str) -> bool:
    """Whether the mark is a sign, as "*" or "†", that could as well begin a list item."""
    return bool(mark) and not mark.strip("*†‡§※0123456789") and not mark[0].isdigit()


def may_number_text(mark: str) -> bool:
    """Whether the mark could as well number a paragraph, as "(a)" and "*" do."""
    return is_sign(mark) or (mark.startswith("(") and mark[1:2].isalpha())
