"""Page breaks inside a table: numbers of pages, and heads printed again on the next page."""

import re

from viewer.readers.lines import Lines

PAGE_BREAK = re.compile(r"\s*<PAGE>|\s*\f", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"\s*(?:-\s*)?(?:(?:F|[A-Z])-)?\d{1,3}\s*(?:-\s*)?|\s*page\s+\d{1,3}(?:\s+of\s+\d{1,3})?\s*",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:- )?[-=_\s]*[-=_]{3,}[-=_\s]*")
_CONTINUED = re.compile(r"\W*\(?\b(?:continued|concluded|cont'd)\b\)?\W*$", re.IGNORECASE)
#: Blank lines and rules apart, a page's number and the break stand this close.
_REACH = 9
#: Lines above a table, where its title stands.
_TITLE_REACH = 14


def is_page_number(lines: Lines, number: int, last: int) -> bool:
    """Whether a line holds nothing but the page's number, at the page's foot.

    Args:
        lines: the text.
        number: the line.
        last: the line after the table's last.
    """
    if not _PAGE_NUMBER.fullmatch(lines[number]):
        return False
    if lines[number].strip()[:1] in {"P", "p"}:
        return True
    below = range(number + 1, min(last, number + _REACH))
    following = (lines[n] for n in below if not _is_blank(lines[n]))
    return bool(PAGE_BREAK.match(next(following, "")))


def repeated_heads(lines: Lines, first: int, last: int) -> frozenset[int]:
    """The lines of a table that print its title and heads again, below a page break.

    Args:
        lines: the text.
        first: the table's first line.
        last: the line after its last.
    """
    breaks = [n for n in range(first + 1, last) if PAGE_BREAK.match(lines[n])]
    if not breaks:
        return frozenset()
    top = range(max(0, first - _TITLE_REACH), breaks[0])
    heads = {_plain(lines[n]) for n in top if not _has_figures(lines, lines[n])} - {""}
    repeated: set[int] = set()
    for position in breaks:
        number = position + 1
        while number < last and (_is_blank(lines[number]) or _plain(lines[number]) in heads):
            repeated.add(number)
            number += 1
    return frozenset(repeated)


def _is_blank(text: str) -> bool:
    return not text.strip() or bool(_RULE.fullmatch(text))


def _has_figures(lines: Lines, text: str) -> bool:
    """Whether a line is a row: years and days head columns, and are no figures."""
    figures = [segment.text for segment in lines.segments(text) if segment.figure]
    return any(re.search(r"[,.$()]|\d{5}", figure) for figure in figures)


def _plain(text: str) -> str:
    """A line as it reads whether or not it says that the table goes on."""
    return " ".join(_CONTINUED.sub("", text.strip()).upper().split())
