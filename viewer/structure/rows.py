"""Rows from label cells: labels, footnote marks, sections, depth, and units of their own."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from viewer.core.document import RawCell
from viewer.core.statement import Measure, Row
from viewer.structure.dates import plain
from viewer.structure.footnotes import bare_mark
from viewer.structure.layout import Layout
from viewer.structure.sections import place_in_sections
from viewer.structure.words import load_words, phrase_pattern
from viewer.structure.wrapped import join_wrapped

_TRAILING_MARK = re.compile(
    r"\s*[(\[](?P<mark>\d{1,2}|[a-z]|\*+)[)\]]\s*$|\s*(?P<star>[*†‡]+)\s*$"
)


def find_rows(layout: Layout, marks: frozenset[str]) -> tuple[Row, ...]:
    """The rows below the header, in printed order; rows without any text are left out.

    Args:
        layout: the table's layout.
        marks: marks of the document's footnotes; only these are taken off a label's end.
    """
    plain_rows = join_wrapped([row for r in layout.body_rows if (row := _row(layout, r, marks))])
    return place_in_sections(plain_rows, _indents(layout, plain_rows))


def _row(layout: Layout, index: int, marks: frozenset[str]) -> Row | None:
    cells = [cell for c in layout.label_columns if (cell := layout.cell(index, c)) and cell.text]
    has_figures = any((index, c) in layout.figures for c in layout.figure_columns)
    right = (*layout.figure_columns, *layout.text_columns)
    words = list(dict.fromkeys(text for c in right if (text := layout.text(index, c))))
    if not cells and not has_figures and not words:
        return None
    label, notes = _label(cells, marks)
    note_texts = [layout.text(index, c) for c in layout.note_columns if layout.text(index, c)]
    return Row(
        id=f"r{index}",
        index=index,
        label=label or ("" if has_figures else " · ".join(words)),
        notes=(*notes, *note_texts),
        is_heading=not has_figures,
        bold=bool(cells) and all(cell.bold for cell in cells),
        source=cells[0].source if cells else None,
    )


def _label(cells: Sequence[RawCell], marks: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    label = " ".join(cell.text for cell in cells)
    notes = [bare_mark(mark) for cell in cells for mark in cell.marks]
    match = _TRAILING_MARK.search(label)
    if match:
        mark = match["mark"] or match["star"]
        if mark in marks or match["star"]:
            notes.append(mark)
            label = label[: match.start()]
    return label, tuple(dict.fromkeys(notes))


def _indents(layout: Layout, rows: Sequence[Row]) -> dict[str, int]:
    """Row id -> indentation as laid out, counted from the outermost; empty if all are alike."""
    raw: dict[str, int] = {}
    for row in rows:
        for order, c in enumerate(layout.label_columns):
            cell = layout.cell(row.index, c)
            if cell and cell.text:
                raw[row.id] = cell.indent + order
                break
    steps = sorted(set(raw.values()))
    if len(steps) < 2:
        return {}
    return {row: steps.index(indent) for row, indent in raw.items()}


@cache
def _row_words(name: str) -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"][name])


_SHARES_NAMED = re.compile(
    r"\d\s*(?:million\s+|billion\s+)?shares\b|par\s+value.*\d|\d.*par\s+value", re.IGNORECASE
)
#: A row that prints a count or a par value and no amount, as below a balance sheet.
_SHARES_COUNTED = re.compile(
    r"(?:^|\D[\s,]|[,;]\s*)shares,?\s+(?:authorized|authorised|issued|outstanding|issued\s+and\s+outstanding)"
    r"\W*(?:\(in\s+\w+\))?\W*$|\b(?:stock|shares),\s+shares\W*$",
    re.IGNORECASE,
)
#: "Preferred stock, $0.01 par value, no shares issued": an amount, though there is none.
_NO_SHARES = re.compile(
    r"\b(?:no|none)\s+(?:shares\s+)?(?:issued|outstanding|shares)\b", re.IGNORECASE
)
#: "Numerator for basic earnings per share": what is divided, not what comes out.
_NUMERATOR = re.compile(r"\bnumerator\b", re.IGNORECASE)
#: A label that prints the amount per share itself: its figures are the amounts of all shares.
_PER_SHARE_NAMED = re.compile(
    r"(?:[$€£¥]\s?\d*\.?\d+|\d\s*(?:cents?|pence|¢))\s+(?:per|a)\s+(?:[a-z]+\s+){0,3}(?:share|unit|ads)\b",
    re.IGNORECASE,
)
#: "per common and common equivalent share", "per weighted average limited partnership unit".
_PER_ONE_SHARE = re.compile(
    r"\b(?:income|loss|earnings|dividends?|distributions?|value|price)\W+(?:[a-z()]+\s+){0,6}"
    r"per\s+(?:[$\d,.]+\s+)?(?:(?!shares?\b)[a-z-]+[\s,/]+){1,7}(?:share|unit)\b",
    re.IGNORECASE,
)
#: "Average number of common and common equivalent shares", "Weighted average units outstanding".
_AVERAGED = re.compile(
    r"\b(?:average|number\s+of)\s(?:(?!price|value|cost|market|per\b)[a-z-]+[\s,]+){0,8}"
    r"(?P<unit>shares|units)\b|^\W*(?:common\s+)?(?P<partners>units)\s+outstanding\b|^\W*common\s+and\s+(?:common\s+)?(?:stock\s+)?equivalent\s+shares\b",
    re.IGNORECASE,
)
_PAR_VALUE = re.compile(r"\b(?:par|stated|nominal)\s+value\b[^\d]*$", re.IGNORECASE)


def own_measure(label: str, section: Sequence[str]) -> tuple[Measure | None, str]:
    """A row's own measure and unit by its words: (PER_SHARE, "share"), (COUNT, "shares") or none.

    The unit of a per-share row is what it is per; the currency comes from the column.
    """
    return _measure_of(plain(label), plain(" ".join((*section[-1:], label))))


@lru_cache(maxsize=4096)
def _measure_of(own: str, in_section: str) -> tuple[Measure | None, str]:
    if _SHARES_COUNTED.search(own) and not _NO_SHARES.search(own):
        return Measure.COUNT, "shares"
    if _PAR_VALUE.search(own) and not _SHARES_NAMED.search(own):
        return Measure.PER_SHARE, "share"
    if any(named.search(own) for named in (_NUMERATOR, _SHARES_NAMED, _PER_SHARE_NAMED)):
        return None, ""  # "Common stock; 1,000 shares authorized" prints an amount.
    found = _of_shares(own) or _of_shares(in_section)
    if found:
        return found
    if _row_words("employees").search(own):
        return Measure.COUNT, "employees"
    return None, ""


def _of_shares(text: str) -> tuple[Measure, str] | None:
    """What a text says of shares: how many, or what there is for each; None if nothing."""
    if _row_words("shares").search(text):
        return Measure.COUNT, "shares"
    if _row_words("per_ads").search(text):
        return Measure.PER_SHARE, "ADS"
    if _row_words("per_share").search(text) or _PER_ONE_SHARE.search(text):
        return Measure.PER_SHARE, "share"
    averaged = _AVERAGED.search(text)
    if averaged is None:
        return None
    return Measure.COUNT, (averaged["unit"] or averaged["partners"] or "shares").lower()


def is_ratio_label(label: str) -> bool:
    """Whether a label names a ratio."""
    return _row_words("ratios").search(plain(label)) is not None
