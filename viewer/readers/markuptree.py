"""Parses a page into a tree, and says what the parser could not keep."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNREADABLE = "\ufffd".encode()
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


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
    remarks = []
    declaration = _XML_DECLARATION.match(text)
    body = text[declaration.end() :] if declaration else text
    root, complete = _tree(body)
    if not complete:
        remarks.append("The page nests its elements too deeply; it is read without their formats.")
        root, complete = _tree(_INNER_TAG.sub("<br>", body))
        if not complete:
            remarks.append("Even so it nests too deeply; its tables are read as text.")
            root, _ = _tree(_ANY_TAG.sub("<br>", body))
    tail = text[-3000:].lower()
    if "<html" in text[:5000].lower() and "</html" not in tail and "</body" not in tail:
        remarks.append("The page ends without its closing tag; it may be cut off.")
    return root, remarks


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
