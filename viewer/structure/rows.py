"""Rows from label cells: labels, footnote marks, sections, depth, and units of their own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from viewer.core.document import RawCell
from viewer.core.statement import Measure, Row
from viewer.structure.dates import plain
from viewer.structure.fiscal import FiscalCalendar
from viewer.structure.layout import Layout
from viewer.structure.periods import row_period
from viewer.structure.words import load_words, phrase_pattern

_TRAILING_MARK = re.compile(
    r"\s*[(\[](?P<mark>\d{1,2}|[a-z]|\*+)[)\]]\s*$|\s*(?P<star>[*†‡]+)\s*$"
)
_TOTAL = re.compile(r"^\W*(?:total|sub-?total)\b\W*|(?:合計|小計|計)$", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")


def find_rows(
    layout: Layout, label_header: Sequence[str], calendar: FiscalCalendar, marks: frozenset[str]
) -> tuple[Row, ...]:
    """The rows below the header, in printed order; rows without any text are left out.

    Args:
        layout: the table's layout.
        label_header: header lines over the labels, which may hold the year of months below.
        calendar: the document's fiscal calendar.
        marks: marks of the document's footnotes; only these are taken off a label's end.
    """
    plain_rows = [row for r in layout.body_rows if (row := _row(layout, r, marks))]
    periods = [row_period(row.label, label_header, calendar) for row in plain_rows]
    return _with_sections(
        [replace(row, period=period) for row, period in zip(plain_rows, periods, strict=True)],
        _indents(layout, plain_rows),
    )


def _row(layout: Layout, index: int, marks: frozenset[str]) -> Row | None:
    cells = [cell for c in layout.label_columns if (cell := layout.cell(index, c)) and cell.text]
    has_figures = any((index, c) in layout.figures for c in layout.figure_columns)
    words = any(layout.text(index, c) for c in (*layout.figure_columns, *layout.text_columns))
    if not cells and not has_figures and not words:
        return None
    label, notes = _label(cells, marks)
    note_texts = [layout.text(index, c) for c in layout.note_columns if layout.text(index, c)]
    return Row(
        id=f"r{index}",
        index=index,
        label=label,
        notes=(*notes, *note_texts),
        is_heading=not has_figures,
        bold=bool(cells) and all(cell.bold for cell in cells),
        source=cells[0].source if cells else None,
    )


def _label(cells: Sequence[RawCell], marks: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    label = " ".join(cell.text for cell in cells)
    notes = [mark for cell in cells for mark in cell.marks]
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


@dataclass(slots=True)
class _Sections:
    """The headings open at a row, outermost first, while rows are read downwards."""

    open: list[Row] = field(default_factory=list)
    last_was_heading: bool = False
    items_since: list[Row] = field(default_factory=list)

    def enter(self, heading: Row) -> None:
        """Open a heading: under the one directly above it, or in place of its like."""
        if not self.last_was_heading:
            while self.open and not _outranks(self.open[-1], heading):
                popped = self.open.pop()
                if popped.bold == heading.bold and _case(popped) == _case(heading):
                    break
        self.open.append(heading)
        self.last_was_heading = True
        self.items_since = []

    def leave_for(self, item: Row) -> None:
        """Close what an item shows to be over."""
        closed = _closed_by(self.open, item)
        if closed is not None:
            del self.open[closed:]
        elif self.open and self._stands_out(item):
            self.open.pop()
        self.last_was_heading = False
        self.items_since.append(item)

    def _stands_out(self, item: Row) -> bool:
        """A bold line after plain ones under a bold heading is beside it, not under it."""
        return (
            item.bold
            and self.open[-1].bold
            and bool(self.items_since)
            and not any(row.bold for row in self.items_since)
        )


def _outranks(above: Row, heading: Row) -> bool:
    return (above.bold and not heading.bold) or (_case(above) and not _case(heading))


def _case(row: Row) -> bool:
    return row.label.isupper()


def _closed_by(headings: Sequence[Row], item: Row) -> int | None:
    """Position of the heading that the item is the total of ("Assets:" … "Total assets")."""
    words = _stem(item.label)
    is_total = _TOTAL.search(plain(item.label)) is not None
    if not words:
        return len(headings) - 1 if is_total and headings else None
    for position in range(len(headings) - 1, -1, -1):
        heading = _stem(headings[position].label)
        if heading == words or (is_total and heading and _names(words, heading)):
            return position
    return None


def _stem(label: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(_TOTAL.sub("", plain(label)).casefold()))


def _names(total: tuple[str, ...], heading: tuple[str, ...]) -> bool:
    """Whether a total names a heading; "liabilities" is only a part of "liabilities and …"."""
    if set(heading) <= set(total):
        return True
    return set(total) <= set(heading) and not set(heading) & {"and", "及び", "&"}


def _with_sections(rows: Sequence[Row], indents: dict[str, int]) -> tuple[Row, ...]:
    placed: list[Row] = []
    sections = _Sections()
    for row in rows:
        if indents:
            while sections.open and indents.get(sections.open[-1].id, 0) >= indents.get(row.id, 0):
                if not row.is_heading and sections.items_since == [] and sections.last_was_heading:
                    break
                sections.open.pop()
        if row.is_heading:
            if indents:
                section = tuple(h.label for h in sections.open)
                sections.open.append(row)
                sections.last_was_heading = True
                sections.items_since = []
            else:
                sections.enter(row)
                section = tuple(h.label for h in sections.open[:-1])
        else:
            if indents:
                sections.last_was_heading = False
                sections.items_since.append(row)
            else:
                sections.leave_for(row)
            section = tuple(h.label for h in sections.open)
        depth = indents.get(row.id, len(section)) if indents else len(section)
        placed.append(replace(row, section=section, depth=depth))
    return tuple(placed)


@cache
def _row_words(name: str) -> re.Pattern[str]:
    return phrase_pattern(load_words("units")["rows"][name])


def own_measure(label: str, section: Sequence[str]) -> tuple[Measure | None, str]:
    """A row's own measure and unit by its words: (PER_SHARE, "share"), (COUNT, "shares") or none.

    The unit of a per-share row is what it is per; the currency comes from the column.
    """
    own = plain(label)
    for text in (own, plain(" ".join((*section[-1:], own)))):
        if _row_words("per_ads").search(text):
            return Measure.PER_SHARE, "ADS"
        if _row_words("per_share").search(text):
            return Measure.PER_SHARE, "share"
        if _row_words("shares").search(text):
            return Measure.COUNT, "shares"
    if _row_words("employees").search(own):
        return Measure.COUNT, "employees"
    return None, ""


def is_ratio_label(label: str) -> bool:
    """Whether a label names a ratio."""
    return _row_words("ratios").search(plain(label)) is not None
