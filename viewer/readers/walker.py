"""Goes through a page's tree and collects its blocks in order."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from viewer.core.document import Block, RawTable
from viewer.core.errors import Cancelled
from viewer.core.said import said
from viewer.readers.flow import Flow
from viewer.readers.gluing import is_figure
from viewer.readers.gridcell import Grid
from viewer.readers.htmltables import grid_with_signs_glued, raw_table
from viewer.readers.inline import BLOCKS, UNSEEN, line_of
from viewer.readers.page import Page
from viewer.readers.preformatted import preformatted_blocks, preformatted_text
from viewer.readers.styles import Looks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DATA_FIGURES = 4
_HIDDEN = said("Parts of the page that it hides are left out.")
_BOLD_TAGS = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})


@dataclass(slots=True)
class _Step:
    """Something left to do on the walk: an element to enter, or text and an end to come to."""

    node: "Element | None"
    text: str = ""
    bold: bool = False
    raised: bool = False
    closes: bool = False


class Walker:
    """Goes through the page in order, without recursion."""

    def __init__(
        self,
        page: Page,
        report: Callable[[float], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        tables: int = 0,
    ) -> None:
        """Takes what to add to and whom to ask.

        Args:
            page: the text to add to.
            report: told the share of the tables that is done, 0 to 1.
            cancelled: asked at each table whether to stop.
            tables: how many tables came before this page in the document.
        """
        self._looks = Looks()
        self.flow = Flow(page, self._looks)
        self.remarks: list[str] = []
        self._tables = self._first = tables
        self._all_tables = 1
        self._report = report
        self._cancelled = cancelled
        self._stack: list[_Step] = []

    @property
    def blocks(self) -> list[Block]:
        """The blocks found."""
        return self.flow.blocks

    @property
    def tables(self) -> int:
        """How many tables came so far, on pages before this one too."""
        return self._tables

    def walk(self, root: "Element") -> None:
        """Reads everything below `root`."""
        self._all_tables = 1 + sum(1 for _ in root.iter("table"))
        self._stack.append(_Step(root))
        while self._stack:
            step = self._stack.pop()
            if step.node is not None:
                self._enter(step.node, step)
            elif step.closes:
                self.flow.flush()
            if step.text:
                self.flow.add((step.text, step.bold, step.raised))
        self.flow.flush()

    def _enter(self, node: "Element", step: _Step) -> None:
        tag = node.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            self._skip(node, hidden=False)
            return
        look = self._looks[node.get("style")]
        if look.hidden:
            self._skip(node, hidden=True)
            return
        if anchor := node.get("id") or (node.get("name") if tag == "a" else None):
            self.flow.page.anchor = f"#{anchor}/"
        if tag == "table":
            self.flow.flush()
            self._table(node)
            return
        if tag == "pre" and self._preformatted(node):
            return
        if tag == "br":
            self.flow.flush(at_break=True)
            return
        self._inside(node, look.bold, step, raised=step.raised or tag == "sup" or look.raised)

    def _inside(self, node: "Element", bold: bool | None, step: _Step, *, raised: bool) -> None:
        """Enters an element's text and children."""
        tag = node.tag
        bold = (step.bold or tag in _BOLD_TAGS) if bold is None else bold
        if tag in BLOCKS:
            self.flow.open(node)
            self._stack.append(_Step(None, closes=True))
        for child in reversed(node):
            if child.tail:
                self._stack.append(_Step(None, child.tail, bold, raised))
            self._stack.append(_Step(child, "", bold, raised))
        if node.text:
            self.flow.add((node.text, bold, raised))

    def _preformatted(self, node: "Element") -> bool:
        """Reads an element whose lines are set with spaces, if it is one."""
        text = preformatted_text(node)
        if text is None:
            return False
        self.flow.flush()
        found = preformatted_blocks(text, self.flow.page, self._tables)
        self.flow.blocks += found
        elements = sum(1 for _ in node.iter("table"))
        self._tables += max(elements, sum(isinstance(block, RawTable) for block in found))
        return True

    def _skip(self, node: "Element", *, hidden: bool) -> None:
        """Leaves out what the page does not show; its tables count all the same."""
        if not len(node):
            return
        tables = sum(1 for _ in node.iter("table"))
        self._tables += tables
        # What XBRL keeps for machines in its header was never meant to be shown.
        if (
            not (hidden or tables)
            or _HIDDEN in self.remarks
            or any(True for _ in node.iter("ix:header"))
        ):
            return
        if any(str(text).strip() for text in node.itertext()):
            self.remarks.append(_HIDDEN)

    def _table(self, table: "Element") -> None:
        if self._cancelled and self._cancelled():
            raise Cancelled
        index = self._tables
        if self._report:
            self._report(min(1.0, (index - self._first) / self._all_tables))
        nested = any(True for _ in islice(table.iter("table"), 1, 2))
        name = said("Table {number}", number=index + 1)
        grid = grid_with_signs_glued(table, name, self._looks, without_nested=nested)
        if not grid.rows and self._preformatted(table):
            return
        if nested and not _holds_figures(grid):
            self._tables += 1
            self._stack.append(_Step(None, closes=True))
            self._stack.extend(_Step(child) for child in reversed(table))
            return
        if nested:
            grid = grid_with_signs_glued(table, name, self._looks)
        self._tables += sum(1 for _ in table.iter("table"))
        self.flow.outside_cells(table)
        line = line_of(table)
        made: RawTable | None = None
        if not self.flow.as_text(grid, index, line):
            made = raw_table(grid, self.flow.page, index, line)
        if made:
            self.flow.blocks.append(made)
        self.remarks += grid.remarks


def _holds_figures(grid: Grid) -> bool:
    """Whether a table that has tables within it shows figures in cells of its own."""
    cells = (cell for row in grid.rows for cell in row)
    figures = (cell for cell in cells if is_figure(cell.inline.text))
    return sum(1 for _ in islice(figures, _DATA_FIGURES)) == _DATA_FIGURES
