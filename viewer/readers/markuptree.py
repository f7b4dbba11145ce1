"""Parses a page into a tree, and says what the parser could not keep."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


def parsed(text: str) -> tuple["Element | None", list[str]]:
    """The page's tree, None if it holds nothing at all, and what the parser could not keep.

    Nothing is fetched and no file read: neither by address nor as an entity.
    """
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
