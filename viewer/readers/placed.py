"""Pages whose text has places instead of an order, as those made from a PDF have.

Each piece of text is an element with a left and a top or bottom of its own, within boxes that are
placed, scaled or turned themselves. What comes out is words with coordinates.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from viewer.core.errors import Cancelled
from viewer.readers.geometry import Matrix, pixels, transformation
from viewer.readers.glyphs import width_of
from viewer.readers.inline import BLOCKS, UNSEEN
from viewer.readers.stylesheet import StyleSheet

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_FEWEST_PLACED = 30
_ABSOLUTE = re.compile(r"position:\s*absolute", re.IGNORECASE)
_HEEDED = frozenset(
    {"position", "left", "right", "top", "bottom", "width", "height", "transform", "display"}
    | {"transform-origin", "font-size", "font-family", "font-weight", "letter-spacing"}
    | {"word-spacing", "margin-left", "text-align", "white-space", "visibility", "line-height"}
)
_PAGES = frozenset({"div", "section", "article", "page"})
_BOLD_TAGS = frozenset({"b", "strong"})
_BLANK, _INK = r"[\s\u00a0]", r"[^\s\u00a0\d]"
#: White space, words without digits as one, or a word.
_PIECE = re.compile(rf"{_BLANK}+|{_INK}+(?:[ \u00a0]{_INK}+)*(?!\S)|[^\s\u00a0]+")
_LEADING = 1.2
_ASCENT = 0.8
_USUAL_SIZE = 16.0
_MOST_STYLES = 50_000
_CHECK_EVERY = 4096


def is_placed(page: str) -> bool:
    """Whether a page puts most pieces of its text at coordinates of their own."""
    return "pdf2htmlEX" in page[:100_000] or sum(1 for _ in _ABSOLUTE.finditer(page)) >= (
        _FEWEST_PLACED
    )


@dataclass(slots=True)
class Word:
    """A word of a page.

    Attributes:
        page: the number of its page, from 0.
        turn: by how many quarters of a circle its line is turned.
        start: where it begins along its line, in pixels, but for the widths of the text before it.
        before: the estimated width of the text between the start of its run and the word.
        width: its own estimated width.
        base: where its line stands, downwards.
        size: the size of its font.
        face: the font.
        text: its characters.
        spaced: whether white space divides it from the word before.
        chain: the number of its run, in which words follow each other without places of their own.
    """

    page: int
    turn: int
    start: float
    before: float
    width: float
    base: float
    size: float
    face: str
    text: str
    spaced: bool
    chain: int


class _Type(NamedTuple):
    """How text is set: size, spacing of letters and of words in pixels, and the font."""

    size: float = _USUAL_SIZE
    letter: float = 0.0
    word: float = 0.0
    face: str = ""
    bold: bool = False
    kept: bool = False


class _Frame(NamedTuple):
    """A box that others are placed in."""

    matrix: Matrix
    width: float
    height: float
    page: int
    placed: bool


@dataclass(slots=True)
class _Pen:
    """Where the next text of a box goes; `run` are the words of the line under way."""

    frame: _Frame
    left: float = 0.0
    x: float = 0.0
    before: float = 0.0
    base: float = 0.0
    width: float = 0.0
    align: str = ""
    fresh: bool = True
    space: bool = False
    chain: int = 0
    run: list[Word] = field(default_factory=list)


class _Step(NamedTuple):
    node: "Element | str | None"
    pen: _Pen
    type: _Type
    closes: bool = False


Styles = dict[str, str]


class PlacedWords:
    """Collects the words of a page and where they stand."""

    def __init__(self, cancelled: Callable[[], bool] | None = None) -> None:
        self.words: list[Word] = []
        self._cancelled = cancelled
        self._styles: dict[str, Styles] = {}
        self._page = 0
        self._chain = 0
        self._flow = _Pen(_Frame(Matrix(), 0.0, 0.0, 0, placed=False))

    def collect(self, root: "Element") -> list[Word]:
        """The words below `root`, in the order of the file.

        Raises:
            Cancelled: the analyst stopped the reading.
        """
        StyleSheet(root, _HEEDED).write_into(root, signs=False)
        stack = [_Step(root, self._flow, _Type())]
        steps = 0
        while stack:
            steps += 1
            if self._cancelled and steps % _CHECK_EVERY == 0 and self._cancelled():
                raise Cancelled
            step = stack.pop()
            if isinstance(step.node, str):
                self._add(step.pen, step.node, step.type)
            elif step.closes:
                self._new_line(step.pen, step.type)
            elif step.node is not None:
                self._enter(step, stack)
        return self.words

    def _enter(self, step: _Step, stack: list[_Step]) -> None:
        node, pen = step.node, step.pen
        if node is None or isinstance(node, str) or not isinstance(node.tag, str):
            return
        style = self._style(node)
        if node.tag in UNSEEN or style.get("display") == "none":
            return
        if node.tag == "br":
            self._new_line(pen, step.type)
            return
        type_ = _type_of(style, step.type, bold=node.tag in _BOLD_TAGS)
        pen = self._pen_of(node, style, type_, pen) if "position" in style else pen
        if pen is not step.pen or node.tag in BLOCKS:
            if pen is step.pen:
                self._new_line(pen, type_)
            stack.append(_Step(None, pen, type_, closes=True))
        elif style and self._is_gap(node, style, pen, type_):
            return
        _stack_inside(node, stack, pen, type_)
        if node.text and style.get("visibility") != "hidden":
            self._add(pen, node.text, type_)

    def _style(self, node: "Element") -> Styles:
        text = node.get("style") or ""
        style = self._styles.get(text)
        if style is None:
            style = {}
            for declaration in text.split(";"):
                name, _, value = declaration.partition(":")
                if (name := name.strip().lower()) in _HEEDED:
                    style[name] = value.replace("!important", "").strip().lower()
            if len(self._styles) < _MOST_STYLES:
                self._styles[text] = style
        return style

    def _pen_of(self, node: "Element", style: Styles, type_: _Type, pen: _Pen) -> _Pen:
        """The pen that an element's text is written with: its parent's, unless it is placed."""
        position = style.get("position", "")
        if position in {"absolute", "fixed"}:
            return self._placed(style, type_, pen)
        if position == "relative" and node.tag in _PAGES and not pen.frame.placed:
            self._page += 1
            width = pixels(style.get("width", ""), type_.size, pen.frame.width) or 0.0
            height = pixels(style.get("height", ""), type_.size, pen.frame.height) or 0.0
            return _Pen(_Frame(Matrix(), width, height, self._page, placed=False))
        return pen

    def _placed(self, style: Styles, type_: _Type, pen: _Pen) -> _Pen:
        """The pen of an element with coordinates of its own."""
        frame, em = pen.frame, type_.size
        width = pixels(style.get("width", ""), em, frame.width)
        height = pixels(style.get("height", ""), em, frame.height)
        left = pixels(style.get("left", ""), em, frame.width)
        right = pixels(style.get("right", ""), em, frame.width)
        top = pixels(style.get("top", ""), em, frame.height)
        bottom = pixels(style.get("bottom", ""), em, frame.height)
        if left is None:
            left = frame.width - right - (width or 0.0) if right is not None else pen.x
        hangs = top is None and bottom is not None
        if top is None:
            tall = height or 0.0
            top = frame.height - bottom - tall if bottom is not None else pen.base
        turned = transformation(
            style.get("transform", ""),
            style.get("transform-origin", ""),
            width or 0.0,
            height or 0,
        )
        matrix = frame.matrix.after(Matrix(e=left, f=top))
        if turned:
            matrix = matrix.after(turned)
        placed = bool(left or top or pen.frame.placed)
        inner = _Frame(matrix, width or frame.width, height or frame.height, frame.page, placed)
        base = (height or 0.0) if hangs else _first_base(style, em)
        return _Pen(inner, base=base, width=width or 0.0, align=style.get("text-align", ""))

    def _is_gap(self, node: "Element", style: Styles, pen: _Pen, type_: _Type) -> bool:
        """Moves the pen over an element that only keeps a distance; whether it was one."""
        if margin := pixels(style.get("margin-left", ""), type_.size):
            pen.x += margin
        width = pixels(style.get("width", ""), type_.size, pen.frame.width)
        if width is None or not style.get("display", "").startswith("inline-block"):
            return False
        if any(str(text).strip() for text in node.itertext()):
            return False
        pen.x += width
        return True

    def _add(self, pen: _Pen, text: str, type_: _Type) -> None:
        """Writes text, word by word."""
        for piece in _PIECE.findall(text):
            if piece[0].isspace():
                self._space(pen, piece, type_)
            else:
                self._word(pen, piece, type_)

    def _space(self, pen: _Pen, piece: str, type_: _Type) -> None:
        shown = piece if type_.kept else piece.replace("\n", " ")
        hard = shown.count("\u00a0")
        count = len(shown) if type_.kept else hard or (0 if pen.fresh or pen.space else 1)
        pen.before += count * (width_of(" ") * type_.size)
        pen.x += count * (type_.letter + type_.word)
        pen.space = True

    def _word(self, pen: _Pen, piece: str, type_: _Type) -> None:
        matrix = pen.frame.matrix
        if pen.fresh:
            self._chain += 1
            pen.chain = self._chain
        width = width_of(piece) * type_.size * (1.05 if type_.bold else 1.0)
        x, y = matrix.of(pen.x, pen.base)
        turn = _turn(matrix)
        along, down = {0: (x, y), 1: (y, -x), 2: (-x, -y), 3: (-y, x)}[turn]
        scale = matrix.scale or 1.0
        letters = len(piece) * type_.letter + piece.count(" ") * type_.word
        word = Word(
            self._page_of(pen),
            turn,
            along,
            pen.before * scale,
            width * scale + letters * scale,
            down,
            type_.size * scale,
            type_.face,
            piece,
            pen.space,
            pen.chain,
        )
        self.words.append(word)
        pen.run.append(word)
        pen.before += width
        pen.x += letters
        pen.fresh = pen.space = False

    def _page_of(self, pen: _Pen) -> int:
        """The page that text goes to; what stands between two pages makes one of its own."""
        if pen is self._flow and pen.frame.page != self._page:
            self._page += 1
            pen.frame = pen.frame._replace(page=self._page)
        return pen.frame.page

    def _new_line(self, pen: _Pen, type_: _Type) -> None:
        """Ends the line under way, if any: what is set to the right or centred moves there."""
        if not pen.run:
            return
        if pen.width and pen.align in {"right", "end", "center"}:
            first, last = pen.run[0], pen.run[-1]
            used = last.start + last.before + last.width - first.start
            spare = pen.width * (pen.frame.matrix.scale or 1.0) - used
            for word in pen.run:
                word.start += spare if pen.align != "center" else spare / 2
        pen.run = []
        pen.x, pen.before, pen.fresh, pen.space = pen.left, 0.0, True, False
        pen.base += type_.size * _LEADING


def _stack_inside(node: "Element", stack: list[_Step], pen: _Pen, type_: _Type) -> None:
    """Leaves what is inside an element to do, last first, but for its first text."""
    for child in reversed(node):
        if child.tail:
            stack.append(_Step(child.tail, pen, type_))
        stack.append(_Step(child, pen, type_))


def _first_base(style: Styles, size: float) -> float:
    """Where the first line of a box stands below its top."""
    leading = pixels(style.get("line-height", ""), size, size) if "line-height" in style else None
    if leading is None or leading < size:
        return _ASCENT * size
    return (leading - size) / 2 + _ASCENT * size


def _type_of(style: Styles, around: _Type, *, bold: bool) -> _Type:
    """How an element's text is set."""
    if not style and not bold:
        return around
    em = around.size
    size = pixels(style["font-size"], em, em) if "font-size" in style else em
    weight = style.get("font-weight", "")
    return _Type(
        size or em,
        _spacing(style, "letter-spacing", around.letter, size or em),
        _spacing(style, "word-spacing", around.word, size or em),
        style.get("font-family", around.face),
        bold or weight in {"bold", "700", "800", "900"} or (around.bold and not weight),
        style["white-space"].startswith("pre") if "white-space" in style else around.kept,
    )


def _spacing(style: Styles, name: str, around: float, size: float) -> float:
    return (pixels(style[name], size) or 0.0) if name in style else around


def _turn(matrix: Matrix) -> int:
    """By how many quarters of a circle a line is turned, clockwise."""
    if abs(matrix.a) >= abs(matrix.b):
        return 0 if matrix.a >= 0 else 2
    return 1 if matrix.b > 0 else 3
