"""What an element says about how its text is printed, and what it takes over from around it."""

import re
from typing import NamedTuple

from viewer.core.printed_page import PrintedStyle
from viewer.core.remembered import remembered
from viewer.readers.styles import bold_of, left_of, points_of

#: The properties that looks are read from; a page's own style sheets may declare them.
HEEDED = frozenset(
    {"font", "font-weight", "font-style", "font-size", "text-decoration", "text-decoration-line"}
    | {"color", "background", "background-color", "text-align"}
    | {"margin", "margin-left", "padding", "padding-left"}
)
_TAG_STYLES = {
    "b": "font-weight:bold",
    "strong": "font-weight:bold",
    "i": "font-style:italic",
    "em": "font-style:italic",
    "cite": "font-style:italic",
    "u": "text-decoration:underline",
    "ins": "text-decoration:underline",
    "s": "text-decoration:line-through",
    "strike": "text-decoration:line-through",
    "del": "text-decoration:line-through",
    "center": "text-align:center",
    "th": "text-align:center;font-weight:bold",
    "small": "font-size:smaller",
    "big": "font-size:larger",
    "h1": "font-weight:bold;font-size:200%",
    "h2": "font-weight:bold;font-size:150%",
    "h3": "font-weight:bold;font-size:117%",
    "h4": "font-weight:bold",
    "h5": "font-weight:bold;font-size:83%",
    "h6": "font-weight:bold;font-size:75%",
}
_FONT_SIZES = (7.5, 10.0, 12.0, 13.5, 18.0, 24.0, 36.0)
_WORD_SIZES = {
    "xx-small": 7.0,
    "x-small": 7.5,
    "small": 10.0,
    "medium": 12.0,
    "large": 13.5,
    "x-large": 18.0,
    "xx-large": 24.0,
}
_RELATIVE = {"smaller": 1 / 1.2, "larger": 1.2}
_SMALLEST, _LARGEST = 4.0, 96.0
_NUMBER = re.compile(r"(\d*\.?\d+)(em|%)$")
_SIZE = re.compile(r"(?:^|\s)(\d*\.?\d+(?:px|pt|em|rem|%|in|cm|mm|pc))(?:/|\s|$)")
_RGB = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+(\d*\.?\d+)%?)?\s*\)")
_HEX = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})\b")
_NAMES = {
    "black": 0x000000,
    "white": 0xFFFFFF,
    "red": 0xFF0000,
    "green": 0x008000,
    "blue": 0x0000FF,
    "navy": 0x000080,
    "maroon": 0x800000,
    "teal": 0x008080,
    "purple": 0x800080,
    "olive": 0x808000,
    "gray": 0x808080,
    "grey": 0x808080,
    "silver": 0xC0C0C0,
    "lime": 0x00FF00,
    "aqua": 0x00FFFF,
    "cyan": 0x00FFFF,
    "yellow": 0xFFFF00,
    "orange": 0xFFA500,
    "fuchsia": 0xFF00FF,
    "magenta": 0xFF00FF,
    "lightgrey": 0xD3D3D3,
    "lightgray": 0xD3D3D3,
    "lightblue": 0xADD8E6,
    "lightyellow": 0xFFFFE0,
    "darkblue": 0x00008B,
    "darkgreen": 0x006400,
    "darkred": 0x8B0000,
    "whitesmoke": 0xF5F5F5,
}
BLACK, WHITE = 0x000000, 0xFFFFFF
ALIGNS = frozenset({"left", "center", "right"})


class Own(NamedTuple):
    """What one element declares, in the order in which later ones win.

    Attributes:
        tag: its name.
        style: its style attribute.
        align: its attribute of old pages, as `bgcolor`, `color` and `size` are.
    """

    tag: str
    style: str = ""
    align: str = ""
    ground: str = ""
    colour: str = ""
    size: str = ""


@remembered
def printed_style(around: PrintedStyle, own: Own) -> PrintedStyle:
    """How the text of an element is printed.

    Args:
        around: the look of what is around it.
        own: what it declares.
    """
    declared = _declared(own)
    get = declared.get
    is_table = own.tag == "table"
    align = get("text-align", "" if is_table else around.align)
    colour, ground = _colour(get("color", "")), _ground(declared)
    bold = bold_of(get("font-weight") or get("font", ""))
    lines = f"{get('text-decoration', '')} {get('text-decoration-line', '')}"
    return PrintedStyle(
        around.bold if bold is None else bold,
        _italic(declared, around.italic),
        "underline" in lines or (around.underlined and "none" not in lines),
        "line-through" in lines or around.struck,
        around.colour if colour is None else colour or None,
        around.ground if ground is None else None if ground == WHITE else ground,
        _size(declared, around.size),
        align if align in ALIGNS else around.align if align else "",
        _indent(own.tag, declared, around.indent),
    )


def _declared(own: Own) -> dict[str, str]:
    old = (
        ("text-align", own.align),
        ("background-color", own.ground),
        ("color", own.colour),
        ("font-size", _old_size(own.size)),
    )
    declared = {name: value.strip().lower() for name, value in old if value}
    for style in (_TAG_STYLES.get(own.tag, ""), own.style):
        for declaration in style.lower().split(";"):
            name, _, value = declaration.partition(":")
            if name.strip() in HEEDED and value:
                declared[name.strip()] = value.replace("!important", "").strip()
    return declared


def _old_size(size: str) -> str:
    """The size of a `font` element, 1 to 7 or so many steps from 3, in points."""
    try:
        step = int(size) + (3 if size[:1] in "+-" else 0)
    except ValueError:
        return ""
    return f"{_FONT_SIZES[min(7, max(1, step)) - 1]}pt"


def _italic(declared: dict[str, str], around: bool) -> bool:
    said = declared.get("font-style") or declared.get("font", "")
    if "italic" in said or "oblique" in said:
        return True
    return False if "font-style" in declared else around


def _size(declared: dict[str, str], around: float) -> float:
    said = declared.get("font-size", "")
    if not said and (found := _SIZE.search(declared.get("font", ""))):
        said = found[1]
    if said in _WORD_SIZES:
        return _WORD_SIZES[said]
    share = _RELATIVE.get(said)
    if (found := _NUMBER.match(said)) is not None:
        share = float(found[1]) / (100 if found[2] == "%" else 1)
    points = around * share if share else points_of(said)
    return round(min(_LARGEST, max(_SMALLEST, points)), 2) if points > 0 else around


def _indent(tag: str, declared: dict[str, str], around: float) -> float:
    """How far a block is moved; the reader knows the indents of cells, lists have their own."""
    if tag in {"table", "td", "th", "body", "html"}:
        return 0.0
    left = left_of(declared, "margin", "margin-left") + left_of(
        declared, "padding", "padding-left"
    )
    return round(max(0.0, around + left), 1)


def _ground(declared: dict[str, str]) -> int | None:
    return _colour(declared.get("background-color") or declared.get("background", ""))


def _colour(said: str) -> int | None:
    """A colour, None where none is said, or one that cannot be seen."""
    if (rgb := _RGB.match(said)) is not None:
        if rgb[4] and float(rgb[4]) == 0:
            return None
        red, green, blue = (min(255, int(part[:4])) for part in rgb.groups()[:3])
        return red << 16 | green << 8 | blue
    first = said.split(maxsplit=1)[0] if said else ""
    if first in _NAMES:
        return _NAMES[first]
    if (digits := _HEX.fullmatch(first)) is not None:
        whole = digits[1] if len(digits[1]) == 6 else "".join(each * 2 for each in digits[1])
        return int(whole, 16)
    return None
