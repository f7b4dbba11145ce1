"""Parses a page into a tree, and says what the parser could not keep."""

import re
from typing import TYPE_CHECKING

from viewer.core.said import said
from viewer.readers.styles import OF_SHEETS
from viewer.readers.stylesheet import StyleSheet
from viewer.readers.tablelike import make_tables

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNREADABLE = "\ufffd".encode()
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_PREFIX = re.compile(r"""xmlns:([\w.-]+)\s*=\s*["']http://www\.w3\.org/1999/xhtml["']""")
_LONGEST_TAG = 100_000
_LONG_TAG = re.compile(rf"<(?!img\b)([a-zA-Z][\w:-]*)\s[^<>]{{{_LONGEST_TAG},}}>?", re.IGNORECASE)

#: Elements in which no other begins, and what shows that one of them was never closed.
_UNMARKED = frozenset({"script", "style", "title", "textarea", "iframe"})
_PAGE_END = re.compile(r"</(?:body|html)\s*>\s*$", re.IGNORECASE)

_SHEET_END = re.compile(r"</(?:script|style)", re.IGNORECASE)
_FEW_SIGNS = 50
#: Fewer characters are but the closing tags of the page.
_SLIGHT = 30

_KEPT = (
    "p|br|table|tr|td|th|tbody|thead|tfoot|caption|h[1-6]|li|sup|pre|script|style|title|head"
    "|html|body"
)
_ANY_TAG = re.compile(r"<[^<>]*>")
_INNER_TAG = re.compile(rf"</?(?!(?:{_KEPT})\b)[a-zA-Z][^<>]*>", re.IGNORECASE)


def parsed(text: str) -> tuple["Element | None", list[str]]:
    """The page's tree, None if it holds nothing at all, and what the parser could not keep.

    Nothing is fetched and no file read: neither by address nor as an entity. A page that nests
    deeper than the parser goes is read once more without the tags that only format.
    """
    remarks: list[str] = []
    declaration = _XML_DECLARATION.match(text)
    body = text[declaration.end() :] if declaration else text
    body = _without_prefix(body)
    body, cut = _without_long_tags(body)
    if cut:
        remarks.append(
            said(
                "{cut} tags are of monstrous length; their attributes are left out.",
                cut=f"{cut:,}",
            )
        )
    root, complete = _tree(body)
    if not complete:
        remarks.append(
            said("The page nests its elements too deeply; it is read without their formats.")
        )
        root, complete = _tree(_INNER_TAG.sub("<br>", body))
        if not complete:
            remarks.append(said("Even so it nests too deeply; its tables are read as text."))
            root, _ = _tree(_ANY_TAG.sub("<br>", body))
    if root is not None:
        if next(root.iter("style"), None) is not None:
            StyleSheet(root, OF_SHEETS).write_into(root, signs=True)
        make_tables(root, text)
        remarks += _swallowed(root, text)
    tail = text[-3000:].lower()
    if "<html" in text[:5000].lower() and "</html" not in tail and "</body" not in tail:
        remarks.append(said("The page ends without its closing tag; it may be cut off."))
    return root, remarks


def _swallowed(root: "Element", text: str) -> list[str]:
    """What an element or a comment that never ends keeps from being shown, one sentence each."""
    last = root
    while len(last):
        last = last[-1]
    within = (last.text or "") if last.tag in _UNMARKED else ""
    held = {str(last.tag): len(within)} if _PAGE_END.search(within) else {}
    opened = _last_comment(text)
    if opened >= 0 and text.find("-->", opened) < 0 and not _SHEET_END.search(text, opened):
        held["comment"] = len(text) - opened
    return [
        said(
            "A {name} is never closed; the {size} characters behind it are not read.",
            name=name,
            size=f"{size:,}",
        )
        for name, size in held.items()
        if size > _SLIGHT
    ]


def _last_comment(text: str) -> int:
    """Where the last comment of a page begins, -1 if it has none.

    One character is found far quicker than several, and pages of filings hold few of this one.
    """
    end = len(text)
    for _ in range(_FEW_SIGNS):
        end = text.rfind("!", 0, end)
        if end < 0:
            return -1
        if text.startswith("<!--", end - 1):
            return end - 1
    return text.rfind("<!--", 0, end + 3)


def _without_prefix(body: str) -> str:
    """A page whose elements carry a prefix, as in `<html:table>`, with the plain names."""
    found = _PREFIX.search(body, 0, 5000)
    return re.sub(rf"(</?){re.escape(found[1])}:", r"\1", body) if found else body


def _without_long_tags(body: str) -> tuple[str, int]:
    """A page without the attributes of tags so long that the parser would take minutes over them.

    A stretch of that length without any ">" is looked for in steps of half of it: of an honest
    page only a few characters are looked at.
    """
    half = _LONGEST_TAG // 2
    starts = range(0, len(body) - half, half)
    if all(body.find(">", start, start + half) >= 0 for start in starts):
        return body, 0
    return _LONG_TAG.subn(r"<\1>", body)


def _tree(body: str) -> tuple["Element | None", bool]:
    """The tree, and whether it holds the whole page: the parser stops at a depth of 2,048."""
    from lxml import etree

    parser = etree.HTMLParser(
        huge_tree=True,
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        data = body.encode("utf-8", "replace")
        root = etree.fromstring(data.replace(b"\x00", _UNREADABLE), parser)
    except etree.XMLSyntaxError:
        root = None
    too_deep = any("depth" in e.message or "RESOURCE" in e.type_name for e in parser.error_log)
    return root, not too_deep
