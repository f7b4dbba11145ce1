"""Rows stacked in cells: all labels of a table in one cell, all figures of a year in another.

Pages of the first years, and some made from other files, break the lines within a cell instead of
beginning a new row. Where the lines of all cells of a row go together, each line is a row.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from viewer.readers.gluing import is_figure
from viewer.readers.gridcell import GridCell
from viewer.readers.inline import BLOCKS, UNSEEN, Inline, Piece, assembled
from viewer.readers.styles import Looks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FIGURE_SIGNS = r"[\d$€£¥(),.%'’*—–=_\-−]"
_FIGURES_LAST = re.compile(rf"{_FIGURE_SIGNS}+\s+{_FIGURE_SIGNS}+$")
_DATE_LAST = re.compile(r"[^\W\d_]\.? \d{1,2}, (?:19|20)\d\d$")
_LAST = frozenset("0123456789)%—–=_-−")
_RULE = re.compile(r"[-—–_]{3,}|=+")
_SIGN = re.compile(r"[$€£¥]|[()%]{1,2}")
_NO_FIGURE = re.compile(r"(?i:n/?[am]\.?|n\.m\.|nil|none|\*)")
_FEWEST_FIGURES = 2
_MOST_HEADS = 5
_LONGEST_DASH = 3

Lines = list[Inline]


def may_be_stack(inline: Inline) -> bool:
    """Whether a cell's text ends with two figures, as that of figures below each other does."""
    text = inline.text
    if not inline.broken or text[-1:] not in _LAST or _DATE_LAST.search(text[-20:]):
        return False
    return _FIGURES_LAST.search(text[-60:]) is not None


def unstacked(
    cells: list[GridCell], elements: list["Element"], looks: Looks, *, bold: bool
) -> list[list[GridCell]] | None:
    """The rows that the lines of a row's cells are; None if its cells are no stacks.

    Every cell must have as many lines, or labels set apart by blank lines as many as each column
    has figures; only signs in a column of their own may have fewer. Lines drawn with characters
    become rules of the figures above them.

    Args:
        cells: the cells of the row, from left to right.
        elements: the element of each.
        looks: the looks of the document's styles.
        bold: whether the row as a whole is bold.
    """
    if any(cell.header or cell.row_span > 1 for cell in cells):
        return None
    stacks = [lines_of(element, looks, bold=bold) for element in elements]
    figures = [_holds_figures(lines) for lines in stacks]
    if figures[0] or not any(figures):
        return None
    fixed = [n for n, lines in enumerate(stacks) if not _are_signs(lines)]
    height = max(_shown_height(stacks[n]) for n in fixed)
    if any(len(stacks[n]) < height for n in fixed):
        joined = [_entries(lines) if n == 0 else _filled(lines) for n, lines in enumerate(stacks)]
        height = len(joined[0])
        if height < _FEWEST_FIGURES or any(len(joined[n]) != height for n in fixed):
            return None
        stacks = joined
    return _rows(cells, stacks, height)


def _are_signs(lines: Lines) -> bool:
    return all(not line.text or _SIGN.fullmatch(line.text) for line in lines)


def _shown_height(lines: Lines) -> int:
    """How many lines there are down to the last that shows anything."""
    return max((n + 1 for n, line in enumerate(lines) if line.text or line.marks), default=0)


def lines_of(element: "Element", looks: Looks, *, bold: bool = False) -> Lines:
    """The lines that breaks and blocks make of an element's text; blank ones count.

    A break ends a line, be it blank; a block begins one of its own where text stands before it.
    """
    broken = _BrokenText()
    stack: list[_Step] = [(element, bold, False)]
    while stack:
        node, bold, raised = stack.pop()
        if isinstance(node, str):
            broken.add((node, bold, raised))
        elif node is None:
            broken.edge()
        elif isinstance(node.tag, str) and node.tag not in UNSEEN:
            look = looks[node.get("style")]
            if not look.hidden:
                bold = (
                    look.bold if look.bold is not None else (bold or node.tag in {"b", "strong"})
                )
                stack += _inside(node, broken, bold, raised or look.raised or node.tag == "sup")
    broken.edge()
    return [assembled(pieces) if pieces else Inline("") for pieces in broken.lines]


_Step = tuple["Element | str | None", bool, bool]


def _inside(node: "Element", broken: "_BrokenText", bold: bool, raised: bool) -> list[_Step]:
    """What is left to do within an element, last first; its break or edge comes at once."""
    if node.tag == "br":
        broken.end()
        return []
    steps: list[_Step] = []
    if node.tag in BLOCKS:
        broken.edge()
        steps.append((None, bold, raised))
    for child in reversed(node):
        if tail := child.tail:
            steps.append((tail, bold, raised))
        steps.append((child, bold, raised))
    if text := node.text:
        steps.append((text, bold, raised))
    return steps


class _BrokenText:
    """Collects pieces of text line by line."""

    def __init__(self) -> None:
        self.lines: list[list[Piece]] = []
        self._line: list[Piece] = []

    def add(self, piece: Piece) -> None:
        """More text of the line under way."""
        self._line.append(piece)

    def end(self) -> None:
        """Ends the line, be it blank."""
        self.lines.append(self._line)
        self._line = []

    def edge(self) -> None:
        """Ends the line at the edge of a block; blanks of the source alone make none."""
        if any(text.strip(" \t\n\r") for text, _, _ in self._line):
            self.end()
        self._line = []


def _holds_figures(lines: Lines) -> bool:
    """Whether the lines are figures and blanks, but for a few heads on top."""
    shown = [line.text for line in lines if line.text]
    first = next((n for n, text in enumerate(shown) if _is_amount(text)), len(shown))
    below = shown[first:]
    if sum(1 for text in below if _is_amount(text)) < _FEWEST_FIGURES or first > _MOST_HEADS:
        return False
    return all(
        is_figure(text) or _RULE.fullmatch(text) or _NO_FIGURE.fullmatch(text) for text in below
    )


def _is_amount(text: str) -> bool:
    return any(c.isdigit() for c in text) and is_figure(text)


def _entries(labels: Lines) -> Lines:
    """Labels that blank lines keep apart, each joined into one."""
    entries: list[list[Inline]] = [[]]
    for line in labels:
        if line.text:
            entries[-1].append(line)
        elif entries[-1]:
            entries.append([])
    return [
        replace(entry[0], text=" ".join(line.text for line in entry), marks=_marks(entry))
        for entry in entries
        if entry
    ]


def _marks(lines: Lines) -> tuple[str, ...]:
    return tuple(mark for line in lines for mark in line.marks)


def _filled(lines: Lines) -> Lines:
    return [line for line in lines if line.text and not _RULE.fullmatch(line.text)]


def _rows(cells: list[GridCell], stacks: list[Lines], height: int) -> list[list[GridCell]]:
    """A row for each line that shows anything, rules drawn below the row before them."""
    rows: list[list[GridCell]] = []
    for n in range(height):
        row = []
        for cell, lines in zip(cells, stacks, strict=True):
            line = lines[n] if n < len(lines) else None
            if line is None or not (line.text or line.marks):
                continue
            if rows and cell is not cells[0] and _is_rule(line.text, stacks[0][n:]):
                _ruled(rows, cell, 2 if "=" in line.text else 1)
                continue
            below = cell.below if n == height - 1 else 0
            above = cell.above if n == 0 else 0
            row.append(replace(cell, inline=line, raw=line.text, above=above, below=below))
        if row:
            rows.append(row)
    return rows


def _is_rule(text: str, labels: Lines) -> bool:
    """Whether a line is drawn with characters; three dashes beside a label are a figure."""
    labelled = bool(labels and labels[0].text)
    return bool(_RULE.fullmatch(text)) and not (labelled and len(text) <= _LONGEST_DASH)


def _ruled(rows: list[list[GridCell]], cell: GridCell, weight: int) -> None:
    """Draws a line below the last figure of a stack."""
    last = next((c for row in reversed(rows) for c in row if c.start == cell.start), None)
    if last is not None:
        last.below = max(last.below, weight)
