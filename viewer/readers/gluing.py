"""Signs in cells of their own glued to their figure: "$", "(", ")", "%" and footnote marks."""

import re

from viewer.core.remembered import remembered
from viewer.readers.gridcell import GridCell

_CURRENCY = (
    r"(?:(?:US|HK|NT|CA|AU|C|A|S|R|NZ)?\$|[€£¥￥₩₹]|Rs\.?|RMB|JPY|USD|EUR|GBP|CHF|SEK|DKK|NOK)"
)
_PREFIX = re.compile(rf"{_CURRENCY}\s*[(（△▲]?|[(（△▲\[]")
_SUFFIX = re.compile(r"[)）\]]?\s*[%％]?\s*[)）\]]?|pts?\.?|bps|x|円")
_MARK = re.compile(r"\([a-z]{1,2}\)|\*{1,3}|[†‡§]{1,2}")
_LONGEST_MARK = 4
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


@remembered
def is_figure(text: str) -> bool:
    """Whether a cell's text is a figure, or a dash in a figure's place; a bare year is neither."""
    if len(text) > 40:
        return False
    return bool((_FIGURE.fullmatch(text) or _DASH.fullmatch(text)) and not _YEAR.fullmatch(text))


def glued(cells: list[GridCell]) -> list[GridCell]:
    """The cells of a row, each sign in a cell of its own joined to its figure.

    A sign is joined to a figure that stands at most one blank column away.
    """
    joined: list[GridCell] = []
    for cell in cells:
        before = joined[-1] if joined else None
        if before is None or cell.start - before.end > 1:
            joined.append(cell)
        elif _leads(before, cell) or _trails(before, cell):
            _join(before, cell)
        elif _is_mark(before, cell):
            _mark(before, cell)
        else:
            joined.append(cell)
    return joined


def _leads(before: GridCell, cell: GridCell) -> bool:
    """Whether the cell before is a sign in front of this figure."""
    text = before.inline.text
    if not text or len(text) > 6 or not _PREFIX.fullmatch(text):
        return False
    shown = cell.inline.text
    return is_figure(shown) or bool(_YEAR.fullmatch(shown) or re.match(r"[\d.(（]", shown))


def _trails(before: GridCell, cell: GridCell) -> bool:
    """Whether this cell is a sign behind the figure before it."""
    text = cell.inline.text
    if not text or len(text) > 4 or not _SUFFIX.fullmatch(text):
        return False
    shown = before.inline.text
    if text in {"%", "％"} and _PERIOD.search(shown):
        return False
    if _CLOSED.search(text) and not (_OPEN.search(shown) and not _CLOSED.search(shown)):
        return False
    return bool(re.search(r"\d", shown) or _DASH.fullmatch(shown)) and len(shown) <= 40


def _is_mark(before: GridCell, cell: GridCell) -> bool:
    """Whether this cell holds nothing but the footnote mark of the figure before it."""
    text = cell.inline.text
    if len(text) > _LONGEST_MARK or (text and not _MARK.fullmatch(text)):
        return False
    return is_figure(before.inline.text)


def _join(before: GridCell, cell: GridCell) -> None:
    first, second = before.inline, cell.inline
    before.inline = first._replace(
        text=first.text + second.text,
        marks=first.marks + second.marks,
        bold=second.bold if _PREFIX.fullmatch(first.text) else first.bold,
    )
    _widen(before, cell)


def _mark(before: GridCell, cell: GridCell) -> None:
    marks = cell.inline.marks or (cell.inline.text,)
    before.inline = before.inline._replace(marks=before.inline.marks + marks)
    _widen(before, cell)


def _widen(before: GridCell, cell: GridCell) -> None:
    before.raw = f"{before.raw} {cell.raw}".strip()
    before.end = max(before.end, cell.end)
    before.above = max(before.above, cell.above)
    before.below = max(before.below, cell.below)
