"""The reader of web pages: filings, exhibits and releases in HTML, inline XBRL read as a page."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from viewer.core.document import Document, RawTable
from viewer.core.errors import Cancelled, ReadError
from viewer.readers.encodings import decode
from viewer.readers.flow import Flow
from viewer.readers.gluing import is_figure
from viewer.readers.grid import Grid
from viewer.readers.htmltables import grid_with_signs_glued, raw_table
from viewer.readers.inline import BLOCKS, UNSEEN, Piece
from viewer.readers.page import Page
from viewer.readers.snapshot import Snapshot
from viewer.readers.styles import PLAIN, look_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_PARSE_SHARE = 0.3
_DATA_FIGURES = 4
_BOLD_TAGS = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})


def read_html(
    snapshot: Snapshot,
    report: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Document:
    """The document that a web page holds.

    Nothing is fetched, no entity expanded, no script run.

    Args:
        snapshot: the file.
        report: told the share that is done, 0 to 1.
        cancelled: asked at each table whether to stop.

    Raises:
        ReadError: the page shows no text at all.
        Cancelled: `cancelled` returned true.
    """
    decoded = decode(snapshot.data, declared=True)
    root, remarks = _parsed(decoded.text)
    if report:
        report(_PARSE_SHARE)
    walker = _Walker(Page(snapshot.file_hash), report, cancelled)
    if root is not None:
        walker.walk(root)
    if not walker.flow.blocks:
        raise ReadError(
            f"{snapshot.name} shows no text; it is empty, or only frames, pictures or scripts",
            "Open the page in a browser and save what it shows.",
        )
    return Document(
        snapshot.name,
        snapshot.path,
        snapshot.file_hash,
        "text/html",
        walker.flow.page.text,
        tuple(walker.flow.blocks),
        (*decoded.remarks, *remarks, *walker.remarks),
    )


def _parsed(text: str) -> tuple["Element | None", list[str]]:
    """The page's tree, and what the parser could not keep."""
    from lxml import etree

    parser = etree.HTMLParser(
        huge_tree=True, encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    declaration = _XML_DECLARATION.match(text)
    body = text[declaration.end() :] if declaration else text
    try:
        root = etree.fromstring(body.replace("\x00", "\ufffd").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, []
    if root is None:
        return None, []
    remarks = []
    if any("RESOURCE" in e.type_name or "depth" in e.message for e in parser.error_log):
        remarks.append("The page nests its elements too deeply; what lies deepest is left out.")
    tail = text[-3000:].lower()
    if "<html" in text[:5000].lower() and "</html" not in tail and "</body" not in tail:
        remarks.append("The page ends without its closing tag; it may be cut off.")
    return root, remarks


@dataclass(slots=True)
class _Step:
    """Something left to do on the walk: an element to enter, or text and an end to come to."""

    node: "Element | None"
    text: str = ""
    bold: bool = False
    raised: bool = False
    closes: bool = False


class _Walker:
    """Goes through the page in order, without recursion."""

    def __init__(
        self,
        page: Page,
        report: Callable[[float], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self.flow = Flow(page)
        self.remarks: list[str] = []
        self._tables = 0
        self._all_tables = 1
        self._report = report
        self._cancelled = cancelled
        self._stack: list[_Step] = []

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
                self.flow.add(Piece(step.text, step.bold, step.raised))
        self.flow.flush()

    def _enter(self, node: "Element", step: _Step) -> None:
        tag = node.tag
        if not isinstance(tag, str) or tag in UNSEEN:
            self._skip(node, hidden=False)
            return
        look = look_of(style) if (style := node.get("style")) else PLAIN
        if look.hidden:
            self._skip(node, hidden=True)
            return
        if anchor := node.get("id") or (node.get("name") if tag == "a" else None):
            self.flow.page.anchor = f"#{anchor}/"
        if tag == "table":
            self.flow.flush()
            self._table(node)
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
            self.flow.add(Piece(node.text, bold, raised))

    def _skip(self, node: "Element", *, hidden: bool) -> None:
        """Leaves out what the page does not show; its tables count all the same."""
        if not len(node):
            return
        self._tables += sum(1 for _ in node.iter("table"))
        note = "Parts of the page that it hides are left out."
        if hidden and note not in self.remarks and "".join(node.itertext()).strip():
            self.remarks.append(note)

    def _table(self, table: "Element") -> None:
        if self._cancelled and self._cancelled():
            raise Cancelled
        index = self._tables
        if self._report:
            self._report(_PARSE_SHARE + (1 - _PARSE_SHARE) * min(1, index / self._all_tables))
        nested = any(True for _ in islice(table.iter("table"), 1, 2))
        grid = grid_with_signs_glued(table, f"table {index + 1}")
        if nested and not _holds_figures(grid):
            self._tables += 1
            self._stack.append(_Step(None, closes=True))
            self._stack.extend(_Step(child) for child in reversed(table))
            return
        self._tables += 1 + (sum(1 for _ in table.iter("table")) - 1 if nested else 0)
        self.flow.outside_cells(table)
        line = table.sourceline or 0
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
