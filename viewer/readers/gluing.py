"""Signs in cells of their own glued to their figure: "$", "(", ")", "%" and footnote marks."""

import re
from dataclasses import replace

from viewer.core.records import maker
from viewer.core.remembered import remembered
from viewer.readers.gridcell import GridCell
from viewer.readers.inline import Inline

_CURRENCY = (
    r"(?:(?:US|HK|NT|CA|AU|C|A|S|R|NZ)?\$|[€£¥￥₩₹]|Rs\.?|RMB|JPY|USD|EUR|GBP|CHF|SEK|DKK|NOK)"
)
_PREFIX = re.compile(rf"{_CURRENCY}\s*[(（△▲]?|[(（△▲\[]")
_SUFFIX = re.compile(r"[)）\]]?\s*[%％]?\s*[)）\]]?|pts?\.?|bps|x|円")
_MARK = re.compile(r"\([a-z]{1,2}\)|\*{1,3}|[†‡§]{1,2}")
_MARKS_BEGIN = frozenset("(*†‡§")
_LONGEST_MARK = 4
_inline = maker(Inline)
_FIGURE = re.compile(
    rf"(?:{_CURRENCY}\s*)?[(（△▲\[+\-−–\s]*(?:{_CURRENCY}\s*)?(?:\d[\d,.'’\u00a0 ]*|[.]\d+)"
    r"\s*[%％)）\]]*\s*(?:[a-zA-Z%円]{0,4})[)）\]]*"
)
_DASH = re.compile(rf"(?:{_CURRENCY}\s*)?[(（]?\s*[—–―\-−‐]{{1,3}}\s*[)）]?\s*%?")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: A year, a date or a quarter, beside which "%" heads a column of its own.
_PERIOD = re.compile(r"^(?:19|20)\d\d\D*$|[^\W\d_]['\s-]*\d|\d[./-]\d+[./-](?:\d\d)?\d\d|年|期")
_OPEN = re.compile(r"[(（\[]")
_CLOSED = re.compile(r"[)）\]]")


_CURRENCY_FIRST = re.compile(_CURRENCY)
#: What most figures are; it need not be held against all that a figure may be.
_PLAIN = re.compile(r"[$(]{0,2}\d[\d,.]*\)?%?")
_LONGEST_PREFIX = 6
_LONGEST_SUFFIX = 4


@remembered
def is_figure(text: str) -> bool:
    """Whether a cell's text is a figure, or a dash in a figure's place; a bare year is neither."""
    if len(text) > 40 or (text[:1].isalpha() and not _CURRENCY_FIRST.match(text)):
        return False
    if _PLAIN.fullmatch(text):
        return not _YEAR.fullmatch(text)
    return bool(_FIGURE.fullmatch(text) or _DASH.fullmatch(text))


def glued(cells: list[GridCell]) -> list[GridCell]:
    """The cells of a row, each sign in a cell of its own joined to its figure.

    A sign is joined to a figure that stands at most one blank column away.
    """
    joined: list[GridCell] = []
    before: GridCell | None = None
    for cell in cells:
        if before is not None and cell.start - before.end <= 1:
            text, shown = before.inline.text, cell.inline.text
            if len(text) <= _LONGEST_PREFIX or len(shown) <= _LONGEST_SUFFIX:
                if _leads(text, shown) or _trails(text, shown):
                    _join(before, cell)
                    continue
                if _is_mark(text, shown):
                    _mark(before, cell)
                    continue
        joined.append(cell)
        before = cell
    return joined


@remembered
def _is_prefix(text: str) -> bool:
    """Whether a text is a sign that stands in front of figures."""
    return len(text) <= _LONGEST_PREFIX and _PREFIX.fullmatch(text) is not None


@remembered
def _is_suffix(text: str) -> bool:
    """Whether a text is a sign that stands behind figures."""
    return len(text) <= _LONGEST_SUFFIX and text != "" and _SUFFIX.fullmatch(text) is not None


def _leads(text: str, shown: str) -> bool:
    """Whether a cell's text is a sign in front of the figure that the next cell shows."""
    if not _is_prefix(text):
        return False
    return is_figure(shown) or bool(_YEAR.fullmatch(shown) or re.match(r"[\d.(（]", shown))


def _trails(shown: str, text: str) -> bool:
    """Whether a cell's text is a sign behind the figure that the cell before shows."""
    if not _is_suffix(text):
        return False
    if text in {"%", "％"} and _PERIOD.search(shown):
        return False
    if _CLOSED.search(text) and not (_OPEN.search(shown) and not _CLOSED.search(shown)):
        return False
    return bool(re.search(r"\d", shown) or _DASH.fullmatch(shown)) and len(shown) <= 40


def _is_mark(shown: str, text: str) -> bool:
    """Whether a cell holds nothing but the footnote mark of the figure that stands before it."""
    if text and (text[0] not in _MARKS_BEGIN or len(text) > _LONGEST_MARK):
        return False
    if text and not _MARK.fullmatch(text):
        return False
    return is_figure(shown)


def _join(before: GridCell, cell: GridCell) -> None:
    first, second = before.inline, cell.inline
    before.inline = _inline(
        first.text + second.text,
        first.marks + second.marks,
        first.lead,
        second.bold if _is_prefix(first.text) else first.bold,
        first.indent,
        first.broken,
    )
    _widen(before, cell)


def _mark(before: GridCell, cell: GridCell) -> None:
    marks = cell.inline.marks or (cell.inline.text,)
    before.inline = replace(before.inline, marks=before.inline.marks + marks)
    _widen(before, cell)


def _widen(before: GridCell, cell: GridCell) -> None:
    before.raw = f"{before.raw} {cell.raw}".strip()
    before.end = cell.end
    before.above = max(before.above, cell.above)
    before.below = max(before.below, cell.below)
