"""The text in an element of a page: pieces in order, with what is bold and what is raised."""

import re
from typing import TYPE_CHECKING, NamedTuple

from viewer.readers.marks import superscript_marks
from viewer.readers.styles import PLAIN, POINTS_PER_CHARACTER, look_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

UNSEEN = frozenset(
    {"script", "style", "head", "title", "meta", "link", "template", "noscript", "noframes"}
    | {"iframe", "object", "applet", "svg", "ix:header", "select", "textarea", "map"}
)
BLOCKS = frozenset(
    {"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "pre"}
    | {"table", "tr", "td", "th", "caption", "center", "blockquote", "section", "article"}
    | {"hr", "header", "footer", "address", "form", "fieldset", "body", "html", "page", "text"}
    | {"main", "nav", "aside", "figure", "figcaption", "tbody", "thead", "tfoot", "document"}
)
_BOLD_TAGS = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
_INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u00ad\u2060]")
_LEADING = re.compile("[ \u00a0\u2002-\u200a\u3000\t\n\r]*")
_WIDE_SPACE = "\u3000\u2003"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff10-\uff5a]")


class Piece(NamedTuple):
    r"""A stretch of text in one style; "\\n" alone is a line break."""

    text: str
    bold: bool
    raised: bool


class Inline(NamedTuple):
    """The text of an element as a reader sees it.

    Attributes:
        text: the characters, white space folded, footnote marks taken out.
        marks: those marks.
        lead: the mark that stood before all text.
        bold: whether all of the text is bold.
        indent: indentation in characters.
    """

    text: str
    marks: tuple[str, ...] = ()
    lead: str = ""
    bold: bool = False
    indent: int = 0


def line_of(element: "Element") -> int:
    """The line of the file that an element begins in, 0 if the parser does not know."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


def inline_of(element: "Element", *, bold: bool = False) -> Inline:
    """The text in an element; most cells hold one stretch of text within some wrappers."""
    points = 0.0
    node = element
    while True:
        style = node.get("style")
        if style:
            look = look_of(style)
            bold = look.bold if look.bold is not None else bold
            points += look.indent
            if look.hidden or look.raised:
                break
        if node.tag in _BOLD_TAGS:
            bold = True
        if len(node) == 0:
            if node.tag == "sup":
                break
            return _simple(node.text or "", bold=bold, points=points)
        if len(node) > 1 or not _is_wrapper(node):
            break
        node = node[0]
    points = _indent_points(element)
    return assembled(pieces_of(element), points)


def _is_wrapper(node: "Element") -> bool:
    """Whether all that the element holds is its only child."""
    child = node[0]
    if not isinstance(child.tag, str) or child.tag in UNSEEN or child.tag in {"br", "sup", "img"}:
        return False
    return not (node.text and node.text.strip()) and not (child.tail and child.tail.strip())


def _indent_points(element: "Element") -> float:
    """The indentation that the wrappers of an element's first text give, in points."""
    points = 0.0
    node: Element | None = element
    for _ in range(8):
        if node is None or not isinstance(node.tag, str):
            break
        points += look_of(node.get("style") or "").indent
        if node.text and node.text.strip():
            break
        node = node[0] if len(node) else None
    return points


def _simple(raw: str, *, bold: bool, points: float) -> Inline:
    if not raw.isascii():
        raw = _INVISIBLE.sub("", raw)
    text = " ".join(raw.split())
    if not text:
        return Inline("")
    return Inline(text, (), "", bold, _indent(raw, points))


def _indent(raw: str, points: float) -> int:
    if not raw[:1].isspace():
        return max(0, round(points / POINTS_PER_CHARACTER)) if points else 0
    leading = _LEADING.match(raw)
    spaces = leading[0] if leading else ""
    count = sum(2 if c in _WIDE_SPACE else 1 for c in spaces if c not in " \t\n\r")
    # Blanks of the source are folded by a browser, but a filer who writes three means an indent.
    if spaces.strip("\u00a0\u2002\u2003\u3000") == spaces and "\n" not in spaces:
        count = max(count, len(spaces) if len(spaces) > 1 else 0)
    return max(0, round(points / POINTS_PER_CHARACTER)) + count


def pieces_of(element: "Element") -> list[Piece]:
    """The stretches of text in an element, hidden ones left out, without recursion."""
    pieces: list[Piece] = []
    stack: list[tuple[Element | None, str, bool, bool]] = [(element, "", False, False)]
    while stack:
        node, tail, bold, raised = stack.pop()
        if node is None:
            pieces.append(Piece(tail, bold, raised))
            continue
        tag = node.tag
        look = look_of(style) if (style := node.get("style")) else PLAIN
        if not isinstance(tag, str) or tag in UNSEEN or look.hidden:
            continue
        bold = look.bold if look.bold is not None else (bold or tag in _BOLD_TAGS)
        raised = raised or tag == "sup" or look.raised
        if breaks := tag in BLOCKS or tag == "br":
            pieces.append(Piece("\n", bold, raised=False))
        if node.text:
            pieces.append(Piece(node.text, bold, raised))
        if breaks:
            stack.append((None, "\n", bold, False))
        for child in reversed(node):
            if child.tail:
                stack.append((None, child.tail, bold, raised))
            stack.append((child, "", bold, raised))
    return pieces


def assembled(pieces: list[Piece], points: float = 0.0) -> Inline:
    """Pieces as one line of text."""
    parts: list[str] = []
    marks: list[str] = []
    lead = ""
    plain = False
    for piece in _joined_raised(pieces):
        if piece.raised and piece.text.strip():
            found = superscript_marks(piece.text.strip(), "".join(parts[-2:])[-8:])
            if found is not None:
                if not marks and not "".join(parts).strip():
                    lead = found[0]
                marks += found
                continue
        parts.append(piece.text)
        plain = plain or (not piece.bold and not piece.text.isspace())
    raw = _INVISIBLE.sub("", "".join(parts))
    text = " ".join(raw.split())
    if "\n" in raw and _CJK.search(raw):
        text = _cjk_joined(raw)
    indent = _indent(raw.lstrip("\n"), points) if text else 0
    return Inline(text, tuple(marks), lead, bool(text) and not plain, indent)


def _joined_raised(pieces: list[Piece]) -> list[Piece]:
    """Joins raised stretches that follow each other: "(", "1", ")" is one mark."""
    joined: list[Piece] = []
    for piece in pieces:
        if piece.raised and joined and joined[-1].raised and piece.text != "\n":
            last = joined[-1]
            joined[-1] = Piece(last.text + piece.text, last.bold and piece.bold, raised=True)
        else:
            joined.append(piece)
    return joined


def _cjk_joined(raw: str) -> str:
    """Lines joined by a space, but not between two Japanese characters: that is one word."""
    text = ""
    for line in raw.split("\n"):
        words = " ".join(line.split())
        if not words:
            continue
        apart = text and not (_CJK.match(text[-1]) and _CJK.match(words[0]))
        text += f" {words}" if apart else words
    return text
