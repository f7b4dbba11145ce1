"""The text in an element of a page: pieces in order, with what is bold and what is raised."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from viewer.core.records import maker, quick
from viewer.core.remembered import remembered
from viewer.readers.marks import superscript_marks
from viewer.readers.styles import POINTS_PER_CHARACTER, Look, Looks

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
#: Points that round to no character, as most cells are padded by.
_SLIGHT = POINTS_PER_CHARACTER / 2
#: Texts so short come often: figures and signs. Longer ones hardly come twice.
_OFTEN = 12
_BREAKS = BLOCKS | {"br"}
#: The attribute as bytes, which the library would make of a text each time that it is asked.
_STYLE = b"style"
_NO_WRAPPERS = UNSEEN | {"br", "sup", "img"}
INVISIBLE = re.compile("[\u200b-\u200f\ufeff\u00ad\u2060]")
_LEADING = re.compile("[ \u00a0\u2002-\u200a\u3000\t\n\r]*")
_WIDE_SPACE = "\u3000\u2003"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff10-\uff5a]")


Piece = tuple[str, bool, bool]
r"""A stretch of text in one style: its characters, whether bold, whether raised.

"\n" alone is a line break.
"""


@quick
@dataclass(frozen=True, slots=True)
class Inline:
    """The text of an element as a reader sees it.

    Attributes:
        text: the characters, white space folded, footnote marks taken out.
        marks: those marks.
        lead: the mark that stood before all text.
        bold: whether all of the text is bold.
        indent: indentation in characters.
        broken: whether it may stand on several lines; never where one stretch is all of it.
    """

    text: str
    marks: tuple[str, ...] = ()
    lead: str = ""
    bold: bool = False
    indent: int = 0
    broken: bool = False


_inline = maker(Inline)
_BLANK = Inline("")


def line_of(element: "Element") -> int:
    """The line of the file that an element begins in, 0 if the parser does not know."""
    line: object = element.sourceline
    return line if isinstance(line, int) else 0


def inline_of(
    element: "Element", looks: Looks, look: Look | None = None, bold: bool = False
) -> Inline:
    """The text in an element; most cells hold one stretch of text within some wrappers.

    Args:
        element: the element.
        looks: the looks of the document's styles.
        look: the element's own, if it is known already.
        bold: whether what is around it is bold.
    """
    points, node, tag = 0.0, element, element.tag
    first, around = node, bold  # Nothing stands before it; and whether what is around it is bold.
    if look is None:
        look = looks[node.get(_STYLE)]
    while not (look.hidden or look.raised):
        points += look.indent
        bold = (bold or tag in _BOLD_TAGS) if look.bold is None else look.bold
        children, text = len(node), node.text
        if not children and tag != "sup":
            if not text:
                return _BLANK
            read = _simple if len(text) <= _OFTEN else _stretch
            return read(text, bold, points if points > _SLIGHT else 0.0)
        if children == 1:
            if text and not text.isspace():
                return assembled(pieces_of(first, looks, around), points)
        elif text or not children or not _are_blank(list(node)[1:]):
            break
        child = node[0]
        tag, tail = child.tag, child.tail
        if tag in _NO_WRAPPERS or (tail and not tail.isspace()):
            break
        if not text and first is node:
            first, around = child, bold
        style = child.get(_STYLE)
        node, look = child, looks.get(style) or looks[style]
    return assembled(pieces_of(first, looks, around), _indent_points(element, looks))


def _are_blank(elements: list["Element"]) -> bool:
    """Whether elements behind a text change nothing about it: empty, and breaking no line."""
    for each in elements:
        text, tail = each.text, each.tail
        if len(each) or (text and not text.isspace()) or (tail and not tail.isspace()):
            return False
        if each.tag in _BREAKS:
            return False
    return True


def _indent_points(element: "Element", looks: Looks) -> float:
    """The indentation that the wrappers of an element's first text give, in points."""
    points = 0.0
    node: Element | None = element
    for _ in range(8):
        if node is None or not isinstance(node.tag, str):
            break
        points += looks[node.get(_STYLE)].indent
        if node.text and node.text.strip():
            break
        node = node[0] if len(node) else None
    return points


def _stretch(raw: str, bold: bool, points: float) -> Inline:
    """The text of one stretch."""
    if not raw.isascii():
        raw = INVISIBLE.sub("", raw)
    text = " ".join(raw.split())
    if not text:
        return _BLANK
    indent = 0
    if points or raw[0] != text[0]:
        indent = _indent(raw, points)
    return _inline(text, (), "", bold, indent)


#: By position, which is how what is remembered is found quickest.
_simple = remembered(_stretch)


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


def pieces_of(element: "Element", looks: Looks, bold: bool = False) -> list[Piece]:
    """The stretches of text in an element, hidden ones left out, without recursion."""
    pieces: list[Piece] = []
    stack: list[tuple[Element | str, bool, bool]] = [(element, bold, False)]
    while stack:
        node, bold, raised = stack.pop()
        if isinstance(node, str):
            pieces.append((node, bold, raised))
            continue
        tag = node.tag
        if tag in UNSEEN or not isinstance(tag, str):
            continue
        style = node.get(_STYLE)
        look = looks.get(style) or looks[style]
        if look.hidden:
            continue
        bold = look.bold if look.bold is not None else (bold or tag in _BOLD_TAGS)
        raised = raised or look.raised or tag == "sup"
        if breaks := tag in _BREAKS:
            pieces.append(("\n", bold, False))
        if text := node.text:
            pieces.append((text, bold, raised))
        if breaks:
            stack.append(("\n", bold, False))
        for child in reversed(node) if len(node) else ():
            if tail := child.tail:
                stack.append((tail, bold, raised))
            stack.append((child, bold, raised))
    return pieces


def assembled(pieces: list[Piece], points: float = 0.0) -> Inline:
    """Pieces as one line of text."""
    marks: list[str] = []
    lead = ""
    texts, is_bold, any_raised = _texts(pieces)
    if any_raised:
        pieces, marks, lead = _without_marks(pieces)
        texts, is_bold, _ = _texts(pieces)
    raw = "".join(texts)
    is_ascii = raw.isascii()
    if not is_ascii:
        raw = INVISIBLE.sub("", raw)
    text = " ".join(raw.split())
    if not text:
        return Inline("", tuple(marks), lead)
    broken = "\n" in raw
    if broken and not is_ascii and _CJK.search(raw):
        text = _cjk_joined(raw)
    indent = _indent(raw.lstrip("\n"), points)
    return Inline(text, tuple(marks), lead, is_bold, indent, broken and "\n" in raw.strip())


def _texts(pieces: list[Piece]) -> tuple[list[str], bool, bool]:
    """The characters of pieces, whether all that shows is bold, and whether any is raised."""
    texts: list[str] = []
    is_bold, any_raised = True, False
    for text, bold, raised in pieces:
        texts.append(text)
        if raised:
            any_raised = True
        if not bold and is_bold and not text.isspace():
            is_bold = False
    return texts, is_bold, any_raised


def _without_marks(pieces: list[Piece]) -> tuple[list[Piece], list[str], str]:
    """The pieces that are text, the footnote marks among them, and the one before all text."""
    kept: list[Piece] = []
    marks: list[str] = []
    lead = ""
    for piece in _joined_raised(pieces):
        text, _, raised = piece
        if raised and text.strip():
            found = superscript_marks(text.strip(), "".join(t for t, _, _ in kept[-2:])[-8:])
            if found is not None:
                if not marks and not any(t.strip() for t, _, _ in kept):
                    lead = found[0]
                marks += found
                continue
        kept.append(piece)
    return kept, marks, lead


def _joined_raised(pieces: list[Piece]) -> list[Piece]:
    """Joins raised stretches that follow each other: "(", "1", ")" is one mark."""
    joined: list[Piece] = []
    for piece in pieces:
        text, bold, raised = piece
        if raised and joined and joined[-1][2] and text != "\n":
            before, was_bold, _ = joined[-1]
            joined[-1] = (before + text, was_bold and bold, True)
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
