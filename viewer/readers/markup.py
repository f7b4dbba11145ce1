"""Inline markup of Markdown and the HTML tags within it: from characters to shown text."""

import html
import re

from viewer.readers.marks import superscript_marks
from viewer.readers.shown import ShownBuilder, ShownText

_SPECIAL = re.compile(r"[\\&<*_!\[\]¹²³⁰-⁹⁽⁾\u200b\ufeff\u00ad]")
_UNMARKED = r"[^\s\\&<>*_!\[\]¹²³⁰-⁹⁽⁾\u200b\ufeff\u00ad]"
_WORDS = rf"{_UNMARKED}+(?: {_UNMARKED}+)*"
_SIMPLE = re.compile(
    rf" *(?:(?P<plain>{_WORDS})|<b>(?P<tagged>{_WORDS})</b>|\*\*(?P<starred>{_WORDS})\*\*) *"
)
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|<[sS][uU][pP]>(?P<sup>[^<>\n]{0,24})</[sS][uU][pP]>"
    r"|\[\^(?P<foot>[\w*]{1,4})\]:?"
    r"|(?P<small>[¹²³⁰-⁹⁽⁾]+)"
    r"|<(?P<auto>(?:https?://|mailto:|[\w.+-]{1,64}@)[^<>\s]{1,2000})>"
    r"|<(?P<close>/?)(?P<tag>[A-Za-z][A-Za-z0-9]{0,15})\b[^<>\n]{0,2000}>"
    r"|(?P<comment><!--[^<>]{0,2000}-->)"
    r"|(?P<stars>\*+)"
    r"|(?P<unders>_+)"
    r"|(?P<link>!?\[)(?=[^\[\]\n]{1,2000}\]\([^()\s<>\[\]]{0,2000}\))"
    r"|(?P<target>\]\([^()\s<>\[\]]{0,2000}\))"
    r"|(?P<newline>\n)"
    r"|(?P<zero>[\u200b\ufeff\u00ad])"
)
_TAGS = frozenset(
    {"a", "b", "big", "br", "center", "code", "del", "div", "em", "font", "i", "img", "ins", "u"}
    | {"mark", "p", "s", "small", "span", "strike", "strong", "sub", "sup", "tt"}
)
_BOLD_TAGS = frozenset({"b", "strong"})
_PUNCTUATION = re.compile(r"[^\w\s]")
_OPENERS_KEPT = 16


def simple_text(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """Where the words of `text[start:end]` begin and end, and whether they are bold.

    None if there is more to them than single spaces between words and one bold around all.
    """
    simple = _SIMPLE.fullmatch(text, start, end)
    if not simple:
        return None
    group = simple.lastgroup or ""
    at, past = simple.span(group)
    return at, past, group != "plain"


def shown_lines(text: str, start: int, end: int) -> list[tuple[ShownText, bool]]:
    """What a reader sees of each line of `text[start:end]`.

    Returns:
        For each line its text and whether the bold that was on at its end goes on into the next.
    """
    if not _SPECIAL.search(text, start, end):
        return _plain_lines(text, start, end)
    return _Scanner(text, start, end).lines()


def _plain_lines(text: str, start: int, end: int) -> list[tuple[ShownText, bool]]:
    """The lines of a stretch without any markup."""
    lines = []
    for line in text[start:end].split("\n"):
        past = start + len(line)
        if simple := simple_text(text, start, past):
            at, stop, _ = simple
            shown = ShownText(text[at:stop], ((0, at, stop - at),), at, stop)
        else:
            builder = ShownBuilder(start)
            builder.add(line, start, bold=False)
            shown = builder.build()
        lines.append((shown, False))
        start = past + 1
    return lines


class _Scanner:
    """One pass over a stretch of text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._tokens = list(_TOKEN.finditer(text, start, end))
        self._emphasis = _paired_emphasis(text, start, end, self._tokens)
        self._builder = ShownBuilder(start)
        self._lines: list[tuple[ShownText, bool]] = []
        self._bold = 0
        self._links = 0

    def lines(self) -> list[tuple[ShownText, bool]]:
        """The shown lines."""
        at = self._start
        for number, token in enumerate(self._tokens):
            if token.start() > at:
                self._plain(at, token.start())
            at = token.end()
            kind = token.lastgroup or ""
            if kind == "newline":
                self._break(token.end())
            elif kind in {"stars", "unders"}:
                self._delimiters(number, token)
            else:
                self._token(kind, token)
        if at < self._end:
            self._plain(at, self._end)
        self._break(self._end)
        return self._lines

    def _plain(self, start: int, end: int) -> None:
        self._builder.add(self._text[start:end], start, bold=self._bold > 0)

    def _break(self, start: int) -> None:
        self._lines.append((self._builder.build(), self._bold > 0))
        self._builder = ShownBuilder(start)

    def _token(self, kind: str, token: re.Match[str]) -> None:
        start, end = token.span()
        if kind == "escape":
            self._plain(start + 1, end)
        elif kind == "entity":
            self._entity(token)
        elif kind in {"sup", "small", "foot"}:
            self._superscript(token, kind)
        elif kind == "auto":
            self._plain(start + 1, end - 1)
        elif kind == "tag":
            self._tag(token)
        elif kind == "link":
            self._links += 1
        elif kind == "target":
            self._target(token)

    def _entity(self, token: re.Match[str]) -> None:
        start, end = token.span()
        character = html.unescape(token[0])
        if character == token[0]:
            self._plain(start, end)
        elif character.strip("\u200b\ufeff\u00ad"):
            self._builder.replace(character, start, end, bold=self._bold > 0)

    def _superscript(self, token: re.Match[str], kind: str) -> None:
        marks = superscript_marks(token[kind], self._builder.tail)
        if marks is None:
            self._plain(*token.span(kind))
            return
        for mark in marks:
            self._builder.mark(mark, token.start(kind), token.end(kind))

    def _tag(self, token: re.Match[str]) -> None:
        name = token["tag"].lower()
        if name not in _TAGS:
            self._plain(*token.span())
        elif name in _BOLD_TAGS:
            self._bold = max(0, self._bold - 1) if token["close"] else self._bold + 1
        elif name in {"br", "p", "div"}:
            self._builder.replace(" ", *token.span(), bold=True)

    def _target(self, token: re.Match[str]) -> None:
        if self._links:
            self._links -= 1
        else:
            self._plain(*token.span())

    def _delimiters(self, number: int, token: re.Match[str]) -> None:
        """Asterisks or underscores: those that pair are markup, the rest is shown."""
        closed, opened, bold = self._emphasis.get(number, (0, 0, 0))
        if bold < 0:
            self._bold = max(0, self._bold + bold)
        left = len(token[0]) - closed - opened
        if left:
            self._plain(token.start() + closed, token.start() + closed + left)
        if bold > 0:
            self._bold += bold


def _paired_emphasis(
    text: str, start: int, end: int, tokens: list[re.Match[str]]
) -> dict[int, tuple[int, int, int]]:
    """Which delimiters pair: token number -> (characters that close, that open, bold change)."""
    paired: dict[int, tuple[int, int, int]] = {}
    openers: dict[str, list[list[int]]] = {"*": [], "_": []}
    for number, token in enumerate(tokens):
        if token.lastgroup not in {"stars", "unders"} or len(token[0]) > 3:
            continue
        before = text[token.start() - 1] if token.start() > start else " "
        after = text[token.end()] if token.end() < end else " "
        opens, closes = _flanks(before, after, token[0][0])
        stack = openers[token[0][0]]
        left = len(token[0])
        if closes:
            left = _close(number, left, stack, paired)
        if opens and left:
            stack.append([number, left])
            del stack[:-_OPENERS_KEPT]
    return paired


def _close(
    number: int, left: int, stack: list[list[int]], paired: dict[int, tuple[int, int, int]]
) -> int:
    """Pairs a closing run with the openers before it; returns the characters left over."""
    while left and stack:
        opener = stack[-1]
        used = min(left, opener[1])
        bold = 1 if used >= 2 else 0
        closed, opened, weight = paired.get(opener[0], (0, 0, 0))
        paired[opener[0]] = (closed, opened + used, weight + bold)
        closed, opened, weight = paired.get(number, (0, 0, 0))
        paired[number] = (closed + used, opened, weight - bold)
        left -= used
        opener[1] -= used
        if not opener[1]:
            stack.pop()
    return left


def _flanks(before: str, after: str, sign: str) -> tuple[bool, bool]:
    """Whether a run of delimiters between two characters may open, and may close, emphasis.

    CommonMark 0.31, section 6.2, and one rule more: a delimiter alone in brackets, "(*)", is a
    footnote mark.
    """
    opens = not after.isspace() and (
        not _PUNCTUATION.match(after) or before.isspace() or bool(_PUNCTUATION.match(before))
    )
    closes = not before.isspace() and (
        not _PUNCTUATION.match(before) or after.isspace() or bool(_PUNCTUATION.match(after))
    )
    if sign == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return opens and after not in ")]},;", closes and before not in "([{"
