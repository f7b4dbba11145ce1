"""Tables that a page makes without table elements: by roles, by styles, by rows of boxes."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from viewer.readers.gluing import is_figure
from viewer.readers.stylesheet import StyleSheet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SHOWN_SO = re.compile(r"display\s*:\s*(?:table|flex|grid)")
_ROLE_SO = re.compile(r"role\s*=\s*[\"']?(?:table|grid|treegrid)\b")
_ROLES = {
    "table": "table",
    "grid": "table",
    "treegrid": "table",
    "rowgroup": "tbody",
    "row": "tr",
    "cell": "td",
    "gridcell": "td",
    "rowheader": "td",
    "columnheader": "th",
    "caption": "caption",
}
_DISPLAYS = {
    "table": "table",
    "inline-table": "table",
    "table-row-group": "tbody",
    "table-header-group": "thead",
    "table-footer-group": "tfoot",
    "table-row": "tr",
    "table-cell": "td",
    "table-caption": "caption",
    "flex": "flex",
    "inline-flex": "flex",
    "grid": "grid",
}
_OWN = frozenset({"table", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "html", "body"})
_DISPLAY = re.compile(r"(?:^|[;{\s])display\s*:\s*([a-z-]+)", re.IGNORECASE)
_TRACKS = re.compile(r"grid-template-columns\s*:\s*([^;}]+)", re.IGNORECASE)
_REPEAT = re.compile(r"repeat\(\s*(\d{1,3})\s*,([^()]*(?:\([^()]*\)[^()]*)*)\)")
_BRACKETS = re.compile(r"\([^()]*\)")
_DOWNWARDS = re.compile(r"flex-direction\s*:\s*column", re.IGNORECASE)
_HEEDED = frozenset({"display", "grid-template-columns", "flex-direction"})
_FEWEST_ROWS = 2
_FEWEST_BOXES = 3
_MOST_COLUMNS = 60


def make_tables(root: "Element", text: str) -> None:
    """Gives the elements that a page shows as tables, rows and cells the names of such.

    Args:
        root: the page's tree, changed in place.
        text: the page's characters; most pages show at a glance that there is nothing to do.
    """
    if not (_some_shown_so(text) or (text.rfind("role=") >= 0 and _ROLE_SO.search(text))):
        return
    styles = _Styles(root)
    parts = {node: part for node in root.iter() if (part := styles.part_of(node))}
    for node, part in parts.items():
        if part == "table" and _is_table(node, parts):
            _rename(node, parts)
        elif part == "grid":
            _lay_out(node, styles.tracks(node))
    for parent in dict.fromkeys(node.getparent() for node, p in parts.items() if p == "flex"):
        if parent is not None and parent.tag not in _OWN - {"body"}:
            _box_rows(parent, lambda node: parts.get(node) == "flex")


def _some_shown_so(text: str) -> bool:
    """Whether any style shows something as a table; from behind, which is twice as quick."""
    at = len(text)
    while (at := text.rfind("display", 0, at)) >= 0:
        if _SHOWN_SO.match(text, at):
            return True
    return False


class _Styles:
    """What elements are shown as, by their roles and their styles."""

    def __init__(self, root: "Element") -> None:
        self._sheet = StyleSheet(root, _HEEDED)

    def part_of(self, node: "Element") -> str:
        """The part of a table that an element is shown as, "" if none."""
        if not isinstance(node.tag, str) or node.tag in _OWN:
            return ""
        if role := _ROLES.get((node.get("role") or "").strip().lower()):
            return role
        style = self._sheet.style_of(node)
        shown = _DISPLAY.findall(style) if "display" in style else ()
        part = _DISPLAYS.get(shown[-1].lower(), "") if shown else ""
        return "" if part == "flex" and _DOWNWARDS.search(style) else part

    def tracks(self, node: "Element") -> int:
        """How many columns a grid says that it has, 0 if it does not."""
        found = _TRACKS.findall(self._sheet.style_of(node))
        if not found:
            return 0
        repeated = (int(m[1]) * _words(m[2]) for m in _REPEAT.finditer(found[-1]))
        return sum(repeated) + _words(_REPEAT.sub(" ", found[-1]))


def _words(tracks: str) -> int:
    return len(_BRACKETS.sub("", tracks).split())


def _is_table(node: "Element", parts: dict["Element", str]) -> bool:
    """Whether an element shown as a table has rows of several cells, not one box to centre."""
    rows = (child for child in node.iterdescendants() if parts.get(child) == "tr")
    several = (row for row in rows if sum(parts.get(c) in {"td", "th"} for c in row) > 1)
    return sum(1 for _, _ in zip(range(_FEWEST_ROWS), several, strict=False)) == _FEWEST_ROWS


def _rename(table: "Element", parts: dict["Element", str]) -> None:
    for node in (table, *table.iterdescendants()):
        part = parts.get(node, "")
        if part in _OWN and (part != "table" or node is table):
            node.tag = part
            for name in ("colspan", "rowspan"):
                if span := node.get(f"aria-{name}"):
                    node.set(name, span)


def _box_rows(parent: "Element", is_row: Callable[["Element"], bool]) -> None:
    """Makes tables of the runs of rows among an element's children that are of one width."""
    for run in _runs(list(parent), is_row):
        if len(run) < _FEWEST_BOXES or not _bear_figures(run):
            continue
        table = run[0].makeelement("table")
        parent.insert(parent.index(run[0]), table)
        for row in run:
            table.append(row)
            row.tag = "tr"
            for cell in row:
                cell.tag = "td"


def _runs(
    children: list["Element"], is_row: Callable[["Element"], bool]
) -> Iterator[list["Element"]]:
    run: list[Element] = []
    for child in children:
        if run and not (is_row(child) and len(child) == len(run[0])):
            yield run
            run = []
        if is_row(child) and 1 < len(child) <= _MOST_COLUMNS:
            run.append(child)
    yield run


def _bear_figures(rows: list["Element"]) -> bool:
    """Whether half of the rows have a figure behind their first box."""
    bearing = sum(any(is_figure(_text(cell)) for cell in list(row)[1:]) for row in rows)
    return bearing * 2 >= len(rows) and not any(any(True for _ in r.iter("table")) for r in rows)


def _text(node: "Element") -> str:
    return " ".join("".join(map(str, node.itertext())).split())


def _lay_out(grid: "Element", columns: int) -> None:
    """Makes a table of a grid whose boxes fill rows of as many columns."""
    boxes = list(grid)
    if not 1 < columns <= _MOST_COLUMNS or len(boxes) % columns or len(boxes) // columns < 2:
        return
    if any("span" in (box.get("style") or "") for box in boxes):
        return
    rows = [boxes[n : n + columns] for n in range(0, len(boxes), columns)]
    figures = sum(any(is_figure(_text(box)) for box in row[1:]) for row in rows)
    if figures * 2 < len(rows) or any(True for box in boxes for _ in box.iter("table")):
        return
    for row in rows:
        holder = grid.makeelement("tr")
        grid.append(holder)
        for box in row:
            holder.append(box)
            box.tag = "td"
    grid.tag = "table"
