"""Which headings each row stands under: by indentation, emphasis and the totals that close."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from viewer.core.statement import Row
from viewer.structure.dates import plain

_TOTAL = re.compile(r"^\W*(?:total|sub-?total)\b\W*|(?:合計|小計|計)$", re.IGNORECASE)
#: A line that a balance sheet prints without figures and that heads nothing.
_REFERS = re.compile(
    r"\W*(?:commitments\b.*\bcontingen|contingenc\w+\b.*\bcommitments|commitments and guarantees"
    r"|contingent (?:liabilities|commitments)|commitments\W+(?:see )?notes?\b)[^:]*$"
    # A line that says how many there are: "Shares outstanding - 2018: 576,575,168".
    r"|.*[^\W\d_].*\b\d{1,3}(?:,\d{3})+(?:\s+shares)?\W*$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W_]+")
_CONJUNCTIONS = {"and", "及び", "&"}


def place_in_sections(rows: Sequence[Row], indents: Mapping[str, int]) -> tuple[Row, ...]:
    """Rows with `section` and `depth` filled in.

    Args:
        rows: all rows in printed order.
        indents: row id -> level of indentation as laid out; empty where all rows are alike, and
            then depth is the number of open headings.
    """
    sections = _Sections()
    placed: list[Row] = []
    for row in rows:
        indent = indents.get(row.id, 0)
        if row.is_heading and _REFERS.match(plain(row.label)) is None:
            sections.enter(row, indent)
            section = sections.labels[:-1]
        else:
            sections.leave_for(row, indent)
            section = sections.labels
        depth = indent if indents else len(section)
        is_placed = (section, depth) == (row.section, row.depth)
        placed.append(row if is_placed else replace(row, section=section, depth=depth))
    return tuple(placed)


@dataclass(slots=True)
class _Open:
    """An open heading, and the indentation of the first row under it."""

    heading: Row
    indent: int
    child_indent: int | None = None


@dataclass(slots=True)
class _Sections:
    """The headings open at a row, outermost first, while rows are read downwards."""

    open: list[_Open] = field(default_factory=list)
    items: list[Row] = field(default_factory=list)  # Rows with figures since the last heading.

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(section.heading.label for section in self.open)

    def enter(self, heading: Row, indent: int) -> None:
        """Open a heading: under the one directly above it, or in place of its like."""
        while self.open and self.open[-1].indent > indent:
            self.open.pop()
        if self.items or self._was_bare(heading):
            self._close_like(heading, indent)
        self.open.append(_Open(heading, indent))
        self.items = []

    def _close_like(self, heading: Row, indent: int) -> None:
        while self.open and self.open[-1].indent == indent:
            if _outranks(self.open[-1].heading, heading):
                return
            if _style(self.open.pop().heading) == _style(heading):
                return

    def _was_bare(self, heading: Row) -> bool:
        """Whether the line above was no heading at all: no colon, where this one has one."""
        if not self.open:
            return False
        above = self.open[-1].heading
        return (
            heading.label.endswith((":", "："))
            and not above.label.endswith((":", "："))
            and not _outranks(above, heading)
        )

    def leave_for(self, item: Row, indent: int) -> None:
        """Close the sections that an item shows to be over."""
        closed = _closed_by([section.heading for section in self.open], item)
        if closed is not None:
            del self.open[closed:]
        else:
            while self.open and indent < (self.open[-1].child_indent or 0):
                self.open.pop()
            if self.open and self._stands_out(item):
                self.open.pop()
        if self.open and self.open[-1].child_indent is None:
            self.open[-1].child_indent = indent
        self.items.append(item)

    def _stands_out(self, item: Row) -> bool:
        """A bold line after plain ones under a bold heading is beside it, not under it."""
        return (
            item.bold
            and self.open[-1].heading.bold
            and bool(self.items)
            and not any(row.bold for row in self.items)
        )


def _outranks(above: Row, heading: Row) -> bool:
    return (above.bold and not heading.bold) or (
        above.label.isupper() and not heading.label.isupper()
    )


def _style(row: Row) -> tuple[bool, bool]:
    return row.bold, row.label.isupper()


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
    named, words = set(heading) - _CONJUNCTIONS, set(total)
    if named <= words or (words <= named and not set(heading) & _CONJUNCTIONS):
        return True
    return len(named & words) * 5 >= len(named) * 3
