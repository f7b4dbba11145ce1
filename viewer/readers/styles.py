"""What an element's style says about its look; a document's distinct styles are read once each."""

import re
from dataclasses import dataclass

from viewer.core.records import quick
from viewer.core.remembered import remembered

POINTS_PER_CHARACTER = 4.5
_MOST_STYLES = 8192
_FARTHEST = 10_000.0
_BORDER = ("border", "border-style", "border-width")
_HEEDED = frozenset(
    {"font", "font-weight", "font-size", "display", "visibility", "vertical-align", "position"}
    | {"top", "padding", "padding-left", "margin", "margin-left", "text-indent", *_BORDER}
    | {name.replace("border", f"border-{side}") for name in _BORDER for side in ("top", "bottom")}
)
#: What style sheets may add: a page may show later what its sheet hides, as behind tabs.
OF_SHEETS = _HEEDED - {"display", "visibility", "position", "top", "font-size"}
_LENGTH = re.compile(r"(-?\d*\.?\d+)\s*(px|pt|em|rem|in|cm|mm|pc)?$")
_POINTS = {"px": 0.75, "pt": 1.0, "em": 9.0, "rem": 9.0, "in": 72.0, "cm": 28.35, "mm": 2.835}
_WIDTH = re.compile(r"(?:^|\s)(\d*\.?\d+)(?:px|pt|em|in)?(?:\s|$)")


@quick
@dataclass(frozen=True, slots=True)
class Look:
    """How a style draws its element.

    Attributes:
        bold: True or False where the style says so, None where it says nothing.
        hidden: whether the element is not shown.
        raised: whether its text is a superscript.
        indent: indentation in points; negative for a hanging first line.
        above: lines drawn above: 0, 1 or 2.
        below: lines drawn below: 0, 1 or 2.
    """

    bold: bool | None = None
    hidden: bool = False
    raised: bool = False
    indent: float = 0.0
    above: int = 0
    below: int = 0


PLAIN = Look()


class Looks(dict[str | None, Look]):
    """The looks of a document's style attributes; `looks[None]` is that of no attribute.

    `looks.get(style) or looks[style]` is the quick way: a subclass's own brackets are not.
    """

    def __init__(self) -> None:
        """Knows but the look of no style at all."""
        super().__init__({None: PLAIN, "": PLAIN})

    def __missing__(self, style: str | None) -> Look:
        """Reads a style seen for the first time."""
        look = _look(style or "")
        if len(self) < _MOST_STYLES:
            self[style] = look
        return look


def _look(style: str) -> Look:
    """The look that a style attribute gives."""
    declared = dict(map(_declaration, style.split(";")))
    declared.pop("", None)
    return _drawn(tuple(declared.items())) if declared else PLAIN


@remembered
def _drawn(heeded: tuple[tuple[str, str], ...]) -> Look:
    """The look of properties and their values; styles mostly differ in what is not heeded."""
    declared = dict(heeded)
    return Look(
        bold_of(declared.get("font-weight") or declared.get("font", "")),
        declared.get("display") == "none" or declared.get("visibility") == "hidden",
        _raised(declared),
        _indent(declared),
        _rule(declared, "top"),
        _rule(declared, "bottom"),
    )


@remembered
def _declaration(declaration: str) -> tuple[str, str]:
    """The property and the value that a declaration gives it; no property if it is not heeded."""
    name, _, value = declaration.lower().partition(":")
    name = name.strip()
    return (name, value.replace("!important", "").strip()) if name in _HEEDED else ("", "")


def bold_of(weight: str) -> bool | None:
    """Whether a weight is bold, None where it does not say."""
    if not weight:
        return None
    first = weight.split(maxsplit=1)[0]
    if first in {"bold", "bolder"} or (first.isdecimal() and len(first) == 3):
        return first in {"bold", "bolder"} or first >= "600"
    return False if first in {"normal", "lighter"} else None


def _raised(declared: dict[str, str]) -> bool:
    if declared.get("vertical-align") in {"super", "text-top"}:
        return declared.get("vertical-align") == "super" or "font-size" in declared
    return declared.get("position") == "relative" and declared.get("top", "").startswith("-")


def _indent(declared: dict[str, str]) -> float:
    left = left_of(declared, "padding", "padding-left") + left_of(
        declared, "margin", "margin-left"
    )
    return left + points_of(declared["text-indent"]) if "text-indent" in declared else left


def left_of(declared: dict[str, str], whole: str, own: str) -> float:
    """The left side of a padding or a margin, in points."""
    if own in declared:
        return points_of(declared[own])
    sides = declared.get(whole, "").split()
    if not sides:
        return 0.0
    return points_of(sides[{1: 0, 2: 1, 3: 1}.get(len(sides), 3)])


def points_of(length: str) -> float:
    """A length in points, 0 for none."""
    match = _LENGTH.match(length)
    if not match:
        return 0.0
    points = float(match[1]) * _POINTS.get(match[2] or "px", 0.75)
    return max(-_FARTHEST, min(_FARTHEST, points))


def _rule(declared: dict[str, str], side: str) -> int:
    """The lines of a border: 0, 1 or 2."""
    get = declared.get
    return _lines(
        get(f"border-{side}") or get("border", ""),
        get(f"border-{side}-style") or get("border-style", ""),
        get(f"border-{side}-width") or get("border-width", ""),
    )


def _lines(value: str, style: str, width: str) -> int:
    """The lines that a border of that style and width is drawn with."""
    words = f"{value} {style} {width}".split()
    if not words or "none" in words or "hidden" in words:
        return 0
    sizes = _WIDTH.findall(f"{value} {width}")
    if sizes and not any(float(size) for size in sizes):
        return 0
    if "double" in words:
        return 2
    return 1 if {"solid", "groove", "ridge", "inset", "outset"}.intersection(words) else 0
