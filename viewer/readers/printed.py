"""Reads a page once more, for how its characters are printed and how its figures are tagged."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from viewer.core.collector import collector_paused
from viewer.core.errors import Cancelled
from viewer.core.printed_page import PrintedPage, PrintedStyle, Tagged
from viewer.readers.encodings import decode
from viewer.readers.inline import BLOCKS, UNSEEN
from viewer.readers.markuptree import parsed
from viewer.readers.media import Media, media_of
from viewer.readers.printed_places import PrintedPlaces
from viewer.readers.printed_styles import HEEDED, Own, printed_style
from viewer.readers.snapshot import Snapshot, take_snapshot
from viewer.readers.styles import Looks
from viewer.readers.stylesheet import StyleSheet
from viewer.readers.submission import html_parts

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FIGURE = "ix:nonfraction"
#: Elements between two looks at whether somebody still waits.
_OFTEN = 4096
#: Elements that hold nothing else to say of their text than what is around them.
_PLAIN = frozenset(
    {"tr", "tbody", "thead", "tfoot", "br", _FIGURE, "ix:nonnumeric", "ix:continuation"}
)


class _Text(NamedTuple):
    """A text of the page, or the end of a tagged figure if `is_end`."""

    text: str
    style: PrintedStyle
    is_block: bool = False
    concept: str = ""
    is_end: bool = False


def read_printed_page(
    path: Path, file_hash: str, text: str, cancelled: Callable[[], bool] | None = None
) -> PrintedPage:
    """How the characters of a document are printed.

    Args:
        path: its file.
        file_hash: SHA-256 of the bytes that the document was read from.
        text: the document's text, in which the characters are looked for.
        cancelled: asked now and then whether to stop.

    Returns:
        The looks; an empty page where the file holds none, or has changed since.

    Raises:
        ReadError: the file cannot be read.
        Cancelled: `cancelled` returned true.
    """
    snapshot = take_snapshot(path, cancelled)
    if snapshot.file_hash != file_hash:
        return PrintedPage()
    with collector_paused():
        places = PrintedPlaces(text)
        for root in _roots(snapshot):
            StyleSheet(root, HEEDED).write_into(root, signs=False)
            _Walk(places, cancelled).through(root)
        return places.page()


def _roots(snapshot: Snapshot) -> Iterator["Element"]:
    """The pages of a file, parsed."""
    media = media_of(snapshot.name, snapshot.data)
    texts: Iterator[str] = iter(())
    if media is Media.HTML:
        texts = iter((decode(snapshot.data, declared=True).text,))
    elif media is Media.SUBMISSION:
        texts = html_parts(decode(snapshot.data).text)
    for text in texts:
        root, _ = parsed(text)
        if root is not None:
            yield root


class _Walk:
    """One page, gone through in order and without recursion."""

    def __init__(self, places: PrintedPlaces, cancelled: Callable[[], bool] | None) -> None:
        self._places = places
        self._cancelled = cancelled
        self._looks = Looks()
        self._concept = ""
        self._figure: list[tuple[int, int]] = []

    def through(self, root: "Element") -> None:
        """Find every text that the page shows."""
        stack: list[tuple[Element | _Text, PrintedStyle]] = [(root, PrintedStyle())]
        count = 0
        while stack:
            node, style = stack.pop()
            count += 1
            if not count % _OFTEN and self._cancelled and self._cancelled():
                raise Cancelled
            if isinstance(node, _Text):
                self._found(node)
                continue
            stack.extend(reversed(self._inside(node, style)))

    def _inside(
        self, node: "Element", around: PrintedStyle
    ) -> list[tuple["Element | _Text", PrintedStyle]]:
        """An element's texts and children in order; nothing of one that is not shown."""
        tag = node.tag
        if not isinstance(tag, str) or tag in UNSEEN or tag == "sup":
            return []
        look = self._looks[node.get("style")]
        if look.hidden or look.raised:
            return []
        style = around if tag in _PLAIN and not node.attrib else printed_style(around, _own(node))
        inside: list[tuple[Element | _Text, PrintedStyle]] = []
        concept = node.get("name") or "" if tag == _FIGURE else ""
        if concept or node.text:
            inside.append((_Text(node.text or "", style, tag in BLOCKS, concept), style))
        for child in node:
            inside.append((child, style))
            if child.tail:
                inside.append((_Text(child.tail, style), style))
        if concept:
            inside.append((_Text("", style, is_end=True), style))
        return inside

    def _found(self, text: _Text) -> None:
        """A text, or where a tagged figure begins or ends."""
        if text.concept:
            self._concept, self._figure = text.concept, []
        if text.text and not text.text.isspace():
            spans = self._places.add(text.text, text.style)
            if self._concept:
                self._figure += spans
        if text.is_end and self._figure:
            start, end = self._figure[0][0], self._figure[-1][1]
            self._places.tagged.append(Tagged(start, end, self._concept))
        if text.is_end:
            self._concept = ""


def _own(node: "Element") -> Own:
    get = node.get
    tag = str(node.tag)
    is_font = tag == "font"
    return Own(
        tag if tag in BLOCKS or len(tag) < 7 else "",
        get("style") or "",
        get("align") or "",
        get("bgcolor") or "",
        (get("color") or "") if is_font else "",
        (get("size") or "") if is_font else "",
    )
